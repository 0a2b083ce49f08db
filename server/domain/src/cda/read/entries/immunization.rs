//! Vaccinations (IHE PCC Immunizations, CI-SIS FR-Vaccination and FR-Vaccin-recommande).

use super::super::super::xml::{Xml, attribute, child, children, path};
use super::super::people::{full_name, organization};
use super::absence::{self, Absence};
use super::concept::{self, concept};
use super::medication::product;
use super::place::{Place, period};
use super::quantity::quantity;
use super::related::{comments, reactions, reason, related};
use super::texts::Texts;
use super::{Walk, is_a};
use crate::clinical::{ActStatus, Immunization};
use crate::text::clean_line;

/// IHE PCC Immunizations and CI-SIS FR-Vaccination.
const VACCINATION: [&str; 2] = ["1.3.6.1.4.1.19376.1.5.3.1.4.12", "1.2.250.1.213.1.1.3.45"];
/// IHE PCC Immunization Recommendation and CI-SIS FR-Vaccin-recommande: to be done, whatever mood it claims.
const RECOMMENDED: [&str; 2] = ["1.3.6.1.4.1.19376.1.5.3.1.4.12.2", "1.2.250.1.213.1.1.3.47"];
/// HL7 ActSubstanceAdministrationImmunizationCode.
const CODES: [&str; 3] = ["IMMUNIZ", "INITIMMUNIZ", "BOOSTER"];
/// LOINC code of the section of vaccinations.
const SECTION: &str = "11369-6";

/// Whether an administration is one of a vaccine.
pub(super) fn is_vaccination(node: Xml<'_>, place: &Place) -> bool {
    let code = child(node, "code").and_then(|code| attribute(code, "code"));
    is_a(node, &VACCINATION)
        || is_a(node, &RECOMMENDED)
        || code.is_some_and(|code| CODES.contains(&code))
        || place.section.code.as_deref() == Some(SECTION)
}

impl<'a> Walk<'a> {
    pub(super) fn immunization(&mut self, node: Xml<'a>, place: &Place) {
        let texts = &self.texts;
        let mut vaccine = product(node, texts);
        if vaccine.text.is_none() {
            vaccine.text = texts.child(node, "text");
        }
        let answer = absence::answered(&mut vaccine);
        let absence = absence::of(&vaccine).or(answer);
        if vaccine.is_empty() || absence == Absence::Withdrawn {
            return;
        }
        // An injection that was broken off has not been given.
        let denied = absence == Absence::Denied || place.status == ActStatus::Aborted;
        let time = period(node);
        let immunization = Immunization {
            vaccine,
            date: time.start,
            until: time.end,
            dose_number: rank(node),
            lot: lot(node, texts),
            dose: child(node, "doseQuantity").and_then(quantity),
            route: concept::optional(node, "routeCode", texts),
            site: concept::optional(node, "approachSiteCode", texts),
            kind: concept(node, "code", texts),
            performer: performer(node),
            reactions: reactions(node, "CAUS", texts),
            reason: reason(node, texts),
            status: place.status,
            section: place.section.clone(),
            comments: comments(node, texts),
        };
        let mut place = place.clone();
        place.planned |= is_a(node, &RECOMMENDED);
        if let Some(list) = self.list(&place, denied) {
            list.immunizations.push(immunization);
        }
    }
}

/// The rank of the injection (LOINC 30973-2).
fn rank(node: Xml<'_>) -> Option<u32> {
    let ranks = related(node, None, "observation")
        .filter(|rank| children(*rank, "code").any(|code| attribute(code, "code") == Some("30973-2")));
    ranks.filter_map(|rank| attribute(child(rank, "value")?, "value")?.parse().ok()).find(|rank| *rank > 0)
}

fn lot(node: Xml<'_>, texts: &Texts<'_>) -> Option<String> {
    let material = path(node, &["consumable", "manufacturedProduct", "manufacturedMaterial"])?;
    child(material, "lotNumberText").and_then(|lot| texts.text(lot))
}

/// Who gave it: the person, else the organization.
fn performer(node: Xml<'_>) -> Option<String> {
    let entity = path(node, &["performer", "assignedEntity"])?;
    let person = children(entity, "assignedPerson").next().and_then(full_name);
    let place = || children(entity, "representedOrganization").next().and_then(organization)?.name;
    person.or_else(place).map(|name| clean_line(&name)).filter(|name| !name.is_empty())
}

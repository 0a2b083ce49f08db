//! Stays and visits (IHE PCC Encounter, CI-SIS FR-Rencontre).

use super::super::super::xml::{Xml, attribute, child, children, path};
use super::super::people::organization;
use super::Walk;
use super::concept::concept;
use super::place::{Place, period};
use super::related::{comments, reason};
use super::texts::Texts;
use crate::clinical::{Encounter, Period};
use crate::text::clean_line;

impl<'a> Walk<'a> {
    pub(super) fn encounter(&mut self, node: Xml<'a>, place: &Place) {
        let texts = &self.texts;
        let encounter = Encounter {
            kind: concept(node, "code", texts),
            reason: reason(node, texts),
            period: period(node),
            place: location(node, texts),
            status: place.status,
            section: place.section.clone(),
            comments: comments(node, texts),
        };
        if encounter.kind.is_empty() && encounter.period == Period::default() && encounter.place.is_none() {
            return;
        }
        if let Some(list) = self.list(place, false) {
            list.encounters.push(encounter);
        }
    }
}

/// Where: the place, else the organization of who received the patient.
fn location(node: Xml<'_>, texts: &Texts<'_>) -> Option<String> {
    let mut places = children(node, "participant").filter(|part| attribute(*part, "typeCode") == Some("LOC"));
    let named = places.find_map(|part| {
        let entity = path(part, &["participantRole", "playingEntity"])?;
        child(entity, "name").and_then(|name| texts.text(name))
    });
    named.or_else(|| {
        let name = organization(path(node, &["performer", "assignedEntity", "representedOrganization"])?)?.name?;
        Some(clean_line(&name)).filter(|name| !name.is_empty())
    })
}

//! Allergies, intolerances and adverse reactions (IHE PCC Allergies and Intolerances, CI-SIS
//! FR-Allergie-ou-hypersensibilite and FR-Effet-indesirable).

use super::super::super::xml::{Xml, attribute, child, children, path};
use super::Walk;
use super::absence::{self, Absence};
use super::concept::concept;
use super::medication::product;
use super::place::{Place, period};
use super::related::{
    MAX_RELATED, certainty, clinical_status, coded_qualifier, comments, is_negated, reactions, related, severity,
};
use super::texts::Texts;
use crate::clinical::{Allergy, CodeableConcept, Criticality};
use crate::text::fold;

impl<'a> Walk<'a> {
    pub(super) fn allergy(&mut self, node: Xml<'a>, place: &Place) {
        let texts = &self.texts;
        let kind = concept(node, "code", texts);
        let mut agent = agent(node, texts);
        let mut described = concept(node, "value", texts);
        let answer = absence::answered(&mut agent).or(absence::answered(&mut described));
        let (status, ruled_out) = clinical_status(node, place.concern, texts);
        let (verification, refuted) = certainty(node, texts);
        let absence = [&kind, &agent, &described]
            .into_iter()
            .map(absence::of)
            .fold(answer.or(ruled_out).or(refuted), Absence::or);
        let mut reactions = reactions(node, "MFST", texts);
        // The value describes the allergy: with an agent it is how it showed, without one it is to what.
        let affirmed = described.text.as_deref().is_some_and(|words| fold(words) == "oui");
        let substance = if !agent.is_empty() {
            if !described.is_empty() && !affirmed && described.words() != kind.label() {
                reactions.insert(0, described);
                reactions.truncate(MAX_RELATED);
            }
            agent
        } else if affirmed {
            CodeableConcept::default()
        } else {
            described
        };
        // An entry that names nothing says nothing: an official sample writes "no allergy" so, with a plain narrative.
        let denied = absence == Absence::Denied;
        let named = !substance.is_empty() || !reactions.is_empty() || affirmed;
        if absence == Absence::Withdrawn || (!named && !denied && !place.denied) {
            return;
        }
        let allergy = Allergy {
            kind,
            substance,
            reactions,
            severity: severity(node, texts).or_else(|| {
                related(node, Some("MFST"), "observation").filter(|r| !is_negated(*r)).find_map(|r| severity(r, texts))
            }),
            criticality: criticality(node, texts),
            verification,
            period: period(node),
            status,
            section: place.section.clone(),
            comments: comments(node, texts),
        };
        if let Some(list) = self.list(place, denied) {
            list.allergies.push(allergy);
        }
    }
}

/// What the patient reacts to: the product of the `CSM` participant, else the medicine of an adverse effect.
fn agent(node: Xml<'_>, texts: &Texts<'_>) -> CodeableConcept {
    let participants = children(node, "participant").filter(|part| attribute(*part, "typeCode") == Some("CSM"));
    let mut entities = participants.filter_map(|part| path(part, &["participantRole", "playingEntity"]));
    let named = entities.find_map(|entity| {
        let mut agent = concept(entity, "code", texts);
        if agent.text.is_none() {
            agent.text = child(entity, "name").and_then(|name| texts.text(name));
        }
        (!agent.is_empty()).then_some(agent)
    });
    named
        .or_else(|| related(node, Some("COMP"), "substanceAdministration").map(|drug| product(drug, texts)).next())
        .unwrap_or_default()
}

/// HL7 allergy-intolerance-criticality.
fn criticality(node: Xml<'_>, texts: &Texts<'_>) -> Option<Criticality> {
    match coded_qualifier(node, "82606-5", texts)?.codings.first()?.code.as_str() {
        "low" => Some(Criticality::Low),
        "high" => Some(Criticality::High),
        "unable-to-assess" => Some(Criticality::UnableToAssess),
        _ => None,
    }
}

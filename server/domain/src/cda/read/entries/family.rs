//! Diseases of relatives (IHE PCC Family History Organizer, CI-SIS FR-Antecedents-familiaux).

use super::super::super::xml::Xml;
use super::absence::{self, Absence};
use super::place::{Place, period};
use super::related::{certainty, comments, described};
use super::{Walk, is_a, parts};
use crate::clinical::FamilyHistory;

/// IHE PCC Family History Organizer, CCD's and CI-SIS's.
const HISTORY: [&str; 3] = ["1.3.6.1.4.1.19376.1.5.3.1.4.15", "2.16.840.1.113883.10.20.1.23", "1.2.250.1.213.1.1.3.59"];

pub(super) fn is_history(node: Xml<'_>) -> bool {
    is_a(node, &HISTORY)
}

impl<'a> Walk<'a> {
    /// All that an organizer of family history holds is about its subject, whatever templates it claims; without a
    /// subject it is about some relative.
    pub(super) fn family(&mut self, node: Xml<'a>, place: &Place) {
        let mut place = place.in_group(node, &self.texts);
        place.relative.get_or_insert_default();
        for part in parts(node).filter(|part| part.tag_name().name() == "observation") {
            let entered = place.enter(part, &self.texts);
            if let Some(place) = entered {
                self.relative(part, &place);
            }
        }
    }

    /// One disease of a relative.
    pub(super) fn relative(&mut self, node: Xml<'a>, place: &Place) {
        let texts = &self.texts;
        let mut condition = described(node, texts);
        let answer = absence::answered(&mut condition);
        let (_, refuted) = certainty(node, texts);
        let absence = absence::of(&condition).or(answer).or(refuted);
        if condition.is_empty() || absence == Absence::Withdrawn {
            return;
        }
        let history = FamilyHistory {
            relation: place.relative.clone().unwrap_or_default(),
            condition,
            period: period(node),
            section: place.section.clone(),
            comments: comments(node, texts),
        };
        self.any_list(place, absence == Absence::Denied).family_history.push(history);
    }
}

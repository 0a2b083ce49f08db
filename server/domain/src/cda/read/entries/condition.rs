//! Problems of the patient (IHE PCC Problem Entry, CI-SIS FR-Probleme).

use super::super::super::xml::Xml;
use super::Walk;
use super::absence::{self, Absence};
use super::concept::concept;
use super::place::{Place, period};
use super::related::{certainty, clinical_status, comments, described, severity};
use crate::clinical::Condition;

impl<'a> Walk<'a> {
    pub(super) fn condition(&mut self, node: Xml<'a>, place: &Place) {
        if place.relative.is_some() {
            return self.relative(node, place);
        }
        let texts = &self.texts;
        let mut code = described(node, texts);
        let answer = absence::answered(&mut code);
        if code.is_empty() {
            return;
        }
        // The observation's own act is over once made; whether the problem goes on, its concern says.
        let (status, ruled_out) = clinical_status(node, place.concern, texts);
        let (verification, refuted) = certainty(node, texts);
        let absence = absence::of(&code).or(answer).or(ruled_out).or(refuted);
        let condition = Condition {
            kind: concept(node, "code", texts),
            code,
            period: period(node),
            status,
            verification,
            severity: severity(node, texts),
            section: place.section.clone(),
            comments: comments(node, texts),
        };
        if absence == Absence::Withdrawn {
            return;
        }
        if let Some(list) = self.list(place, absence == Absence::Denied) {
            list.conditions.push(condition);
        }
    }
}

//! Acts (IHE PCC Procedure Entry, CI-SIS FR-Acte).

use super::super::super::xml::Xml;
use super::Walk;
use super::absence::{self, Absence};
use super::concept::concept;
use super::place::{Place, period};
use super::related::{comments, reason};
use crate::clinical::Procedure;

impl<'a> Walk<'a> {
    pub(super) fn procedure(&mut self, node: Xml<'a>, place: &Place) {
        let texts = &self.texts;
        let mut code = concept(node, "code", texts);
        if code.words().is_none() {
            code.text = texts.child(node, "text");
        }
        let answer = absence::answered(&mut code);
        let absence = absence::of(&code).or(answer);
        if code.is_empty() || absence == Absence::Withdrawn {
            return;
        }
        let procedure = Procedure {
            code,
            period: period(node),
            reason: reason(node, texts),
            status: place.status,
            section: place.section.clone(),
            comments: comments(node, texts),
        };
        if let Some(list) = self.list(place, absence == Absence::Denied) {
            list.procedures.push(procedure);
        }
    }
}

//! Way of life (IHE PCC Social History Observation, CI-SIS FR-Habitus-Mode-de-vie).

use super::super::super::xml::{Xml, children};
use super::Walk;
use super::concept::{self, concept};
use super::place::{Place, period};
use super::related::comments;
use super::value::value;
use crate::clinical::{CodeableConcept, SocialHistory, Value};

impl<'a> Walk<'a> {
    pub(super) fn social(&mut self, node: Xml<'a>, place: &Place) {
        let texts = &self.texts;
        let mut kind = concept(node, "code", texts);
        // The words of the observation are more precise than a code for "another element".
        if kind.text.as_deref().is_none_or(concept::is_result) {
            kind.text = texts.child(node, "text").filter(|words| !concept::is_result(words));
        }
        let result = children(node, "value").find_map(|result| value(result, texts));
        let result = result.filter(|result| !repeats(result, &kind));
        let social = SocialHistory {
            kind,
            value: result,
            period: period(node),
            section: place.section.clone(),
            comments: comments(node, texts),
        };
        if social.kind.is_empty() || (social.value.is_none() && social.comments.is_empty()) {
            return;
        }
        if let Some(list) = self.list(place, false) {
            list.social_history.push(social);
        }
    }
}

/// Whether a result is no more than the words of its question.
fn repeats(result: &Value, kind: &CodeableConcept) -> bool {
    matches!(result, Value::Coded(coded) if coded.codings.is_empty() && coded.text == kind.text)
}

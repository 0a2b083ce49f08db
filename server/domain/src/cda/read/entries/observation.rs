//! Results (IHE XD-LAB Laboratory Observation, IHE PCC Simple Observation, CI-SIS FR-Resultat-examens-de-biologie…).

use super::super::super::xml::{Xml, attribute, child, children, path};
use super::Walk;
use super::concept::{self, concept};
use super::place::Place;
use super::quantity::{interval, quantity, unit};
use super::related::{comments, related};
use super::texts::Texts;
use super::value::{data_type, value};
use crate::clinical::{ActStatus, Category, Decimal, Observation, Quantity, ReferenceRange, Value, said};

/// Values, and translations of one, that are kept.
const MAX_VALUES: usize = 4;
/// Reference intervals, and conditions of one, that are kept.
const MAX_RANGES: usize = 4;

impl<'a> Walk<'a> {
    pub(super) fn observation(&mut self, node: Xml<'a>, place: &Place, category: Category) {
        let read = self.observations(node, place, category);
        let name = read.first().and_then(|observation| observation.text.clone());
        if let Some(list) = self.list(place, false) {
            list.observations.extend(read);
        }
        // Results that this one is made of.
        let mut inside = place.clone();
        inside.group = name.or(inside.group);
        for part in related(node, Some("COMP"), "observation") {
            self.statement(part, &inside);
        }
    }

    /// One for each value. Without any value, one when that says something: a plan, a negation, a result awaited or
    /// given up.
    fn observations(&self, node: Xml<'a>, place: &Place, category: Category) -> Vec<Observation> {
        let texts = &self.texts;
        let mut code = concept(node, "code", texts);
        // Some refer to the result in place of the name.
        if code.label() != code.text.as_deref() && code.text.as_deref().is_some_and(concept::is_result) {
            code.text = None;
        }
        let text = code.words().map(str::to_owned).or_else(|| texts.child(node, "text"));
        if text.is_none() && code.is_empty() {
            return Vec::new();
        }
        let observation = Observation {
            code,
            text,
            category,
            ranges: ranges(node, texts),
            interpretation: children(node, "interpretationCode").find_map(concept::coding),
            effective: place.period(node),
            status: place.status,
            method: concept::optional(node, "methodCode", texts),
            specimen: place.specimen.clone(),
            section: place.section.clone(),
            group: place.group.clone(),
            comments: comments(node, texts),
            ..Observation::default()
        };
        let values = children(node, "value").take(MAX_VALUES).filter_map(|element| {
            let value = value(element, texts)?;
            Some(Observation { value: Some(value), translations: translations(element), ..observation.clone() })
        });
        let mut read: Vec<Observation> = values.collect();
        let telling = place.planned
            || place.denied
            || (category == Category::Laboratory && matches!(place.status, ActStatus::Active | ActStatus::Aborted));
        if read.is_empty() && telling {
            read.push(observation);
        }
        read
    }
}

/// The same amount in other units (`PQ.translation`, whose `code` is the unit in CDA R2).
fn translations(node: Xml<'_>) -> Vec<Quantity> {
    if !data_type(node).ends_with("PQ") {
        return Vec::new();
    }
    let amounts = children(node, "translation").filter_map(|other| {
        let unit = unit(other).or_else(|| attribute(other, "code").map(concept::code));
        Some(Quantity { value: Decimal::parse(attribute(other, "value")?)?, comparator: None, unit })
    });
    amounts.take(MAX_VALUES).collect()
}

/// Reference intervals. One that is given for another interpretation than normal is none.
fn ranges(node: Xml<'_>, texts: &Texts<'_>) -> Vec<ReferenceRange> {
    let ranges = children(node, "referenceRange").filter_map(|range| path(range, &["observationRange"]));
    ranges
        .filter(|range| {
            let interpretation = child(*range, "interpretationCode").and_then(|code| attribute(code, "code"));
            interpretation.is_none_or(|code| code == "N")
        })
        .filter_map(|range| range_of(range, texts))
        .take(MAX_RANGES)
        .collect()
}

fn range_of(node: Xml<'_>, texts: &Texts<'_>) -> Option<ReferenceRange> {
    let mut range = ReferenceRange { text: texts.child(node, "text"), ..ReferenceRange::default() };
    if let Some(element) = child(node, "value") {
        match data_type(element).as_str() {
            kind if kind.starts_with("IVL") || kind.is_empty() || quantity(element).is_some() => {
                range.interval = interval(element);
            }
            _ => match value(element, texts) {
                Some(Value::Coded(coded)) => range.value = Some(coded),
                Some(Value::Text(words)) => range.text = range.text.or(Some(words)),
                Some(Value::Quantity(_)) => range.text = range.text.or_else(|| texts.text(element)),
                _ => {}
            },
        }
    }
    let conditions = children(node, "precondition").filter_map(|condition| {
        let criterion = path(condition, &["criterion"])?;
        texts.child(criterion, "text").or_else(|| {
            let what = concept(criterion, "code", texts).words().map(str::to_owned);
            let given = child(criterion, "value").and_then(|element| value(element, texts));
            match given.as_ref().and_then(|given| Some((given, said(given)?))) {
                // Words tell by themselves what they are about; amounts do not.
                Some((Value::Coded(_) | Value::Text(_), words)) => Some(words),
                Some((_, amount)) => Some(what.into_iter().chain([amount]).collect::<Vec<_>>().join(" : ")),
                None => what,
            }
        })
    });
    range.conditions = conditions.take(MAX_RANGES).collect();
    let said = range.interval.is_some() || range.value.is_some() || range.text.is_some();
    said.then_some(range)
}

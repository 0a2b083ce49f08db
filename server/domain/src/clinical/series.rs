//! Which results are the same analysis over time.
//!
//! Two results are of one series when they have the same analysis and the same unit:
//!
//! 1. The analysis is its LOINC code, when it has one: LOINC tells the substance, the specimen, and the kind of amount
//!    (mass or moles). Else its first code and the OID of that code's system, with the kind of specimen when that is told.
//!    A code of the ANS for general notions ([`GENERAL`]) names no analysis.
//! 2. An analysis without such a code is its name without case and accents ([`crate::text::fold`]), with the kind of
//!    specimen when that is told: "Glucose" of blood and of urine are two.
//! 3. Units are compared as [`super::canonical_unit`] does and never converted: g/L and mmol/L make two series.
//! 4. Another method, when it is told, is another series: its numbers are not those of the first.
//!
//! Only results have a series. Numbers of one analysis and its results in words ("négatif") make two.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::record::{GENERAL, LOINC};
use super::unit::canonical_unit;
use super::{CodeableConcept, Coding, Observation, Quantity, Value};
use crate::text::fold;

/// Separates the parts of a key; lines from documents hold no control character.
const SEPARATOR: char = '\u{1f}';

/// The series that a result belongs to, as a text that is the same in every document and every version of this module.
/// `None` without a result or a name. It tells the analysis: keep it only keyed and hashed.
#[must_use]
pub fn key(observation: &Observation) -> Option<String> {
    let unit = match observation.value.as_ref()? {
        Value::Quantity(quantity) => canonical_unit(quantity.unit.as_deref()),
        Value::Interval(interval) => {
            let bound = interval.low.as_ref().or(interval.high.as_ref())?;
            canonical_unit(bound.unit.as_deref())
        }
        Value::Ratio(numerator, denominator) => {
            let units = [numerator, denominator].map(|part| canonical_unit(part.unit.as_deref()));
            units.join(":")
        }
        Value::Coded(_) | Value::Text(_) | Value::Boolean(_) | Value::Time(_) => "words".to_owned(),
    };
    let mut parts = vec!["1".to_owned()];
    let specimen = observation.specimen.as_ref().and_then(CodeableConcept::label).map(fold);
    match analysis(observation) {
        Some((system, coding)) => {
            parts.extend(["code".to_owned(), system.to_owned(), coding.code.clone()]);
            parts.extend(specimen.filter(|_| system != LOINC).map(|specimen| format!("of {specimen}")));
        }
        None => {
            let name = fold(observation.text.as_deref()?);
            let named = name.chars().any(char::is_alphanumeric).then_some(name)?;
            parts.extend(["name".to_owned(), named, specimen.unwrap_or_default()]);
        }
    }
    parts.push(unit);
    parts.extend(observation.method.as_ref().and_then(method));
    Some(parts.join(&SEPARATOR.to_string()))
}

/// A method: its code, else its words.
fn method(told: &CodeableConcept) -> Option<String> {
    let code = told.codings.iter().find(|coding| coding.system.is_some() && !is_general(coding));
    let code = code.map(|coding| format!("{} {}", coding.system.as_deref().unwrap_or_default(), coding.code));
    Some(format!("by {}", code.or_else(|| told.words().map(fold))?))
}

fn is_general(coding: &Coding) -> bool {
    coding.system.as_deref() == Some(GENERAL)
}

/// What tells one sample from another within a series: when it was taken and what was found, as a text. Two documents that
/// say the same of both speak of one sample. `None` when a result has no time of its own: then nothing tells.
#[must_use]
pub fn sample(observation: &Observation) -> Option<String> {
    let time = observation.effective.start.or(observation.effective.end)?;
    let amount = |quantity: &Quantity| {
        let sign = quantity.comparator.map_or("", |comparator| comparator.sign());
        format!("{sign}{}", quantity.value.plain())
    };
    let found = match observation.value.as_ref()? {
        Value::Quantity(quantity) => amount(quantity),
        Value::Ratio(one, other) => [amount(one), amount(other)].join(":"),
        Value::Interval(interval) => {
            let ends = [&interval.low, &interval.high].map(|end| end.as_ref().map(|bound| bound.value.plain()));
            ends.map(Option::unwrap_or_default).join("..")
        }
        Value::Coded(concept) => {
            let code = concept.codings.first().map(|coding| coding.code.as_str());
            fold(code.or(concept.words()).unwrap_or_default())
        }
        Value::Text(text) => fold(text),
        Value::Boolean(answer) => answer.to_string(),
        Value::Time(time) => time.to_string(),
    };
    let moment = [time.to_timestamp().to_string(), format!("{:?}", time.precision()), found];
    Some(moment.join(&SEPARATOR.to_string()))
}

/// The code that names the analysis, with its system.
fn analysis(observation: &Observation) -> Option<(&str, &Coding)> {
    let codings = observation.code.codings.iter().filter(|coding| !is_general(coding));
    let mut coded = codings.filter_map(|coding| Some((coding.system.as_deref()?, coding)));
    let first = coded.clone().next();
    coded.find(|(system, _)| *system == LOINC).or(first)
}

/// Order of time, oldest first, by when the result was true of the patient. A result without a date comes after those
/// that have one; a sort that is stable keeps the order of the documents otherwise.
#[must_use]
pub fn chronological(left: &Observation, right: &Observation) -> Ordering {
    let moment = |observation: &Observation| {
        let time = observation.effective.start.or(observation.effective.end);
        time.map(|time| (time.to_timestamp(), time.precision()))
    };
    match (moment(left), moment(right)) {
        (Some(left), Some(right)) => left.cmp(&right),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// Results by series, each in the order of time.
#[must_use]
pub fn group<'a>(observations: impl IntoIterator<Item = &'a Observation>) -> BTreeMap<String, Vec<&'a Observation>> {
    let mut series: BTreeMap<String, Vec<&Observation>> = BTreeMap::new();
    for observation in observations {
        if let Some(key) = key(observation) {
            series.entry(key).or_default().push(observation);
        }
    }
    for results in series.values_mut() {
        results.sort_by(|left, right| chronological(left, right));
    }
    series
}

//! The last results, as their laboratories wrote them: never converted, never judged.

use domain::clinical::{Bound, Decimal, Interval, Observation, Quantity, ReferenceRange, Value};
use portal::export::Results;
use summary::{Body, Section, Table, Words};

use super::{
    build::{foreign, own},
    part::Part,
};
use crate::{
    dates,
    i18n::{locale, t_with},
    locale::Locale,
};

/// The section of results, one row an analysis.
pub(super) fn section(results: &[Results]) -> Section {
    let rows: Vec<Vec<Words>> = results
        .iter()
        .flat_map(|results| results.observations.iter().map(|observation| row(results, observation)))
        .collect();
    let columns = ["export-column-analysis", "export-column-result", "export-column-range", "export-column-date"];
    Section {
        title: Words::own(Part::Results.name()),
        note: Some(own(if rows.is_empty() { "export-part-empty" } else { "export-results-note" })),
        body: Body::Table(Table { columns: columns.map(own).to_vec(), rows }),
    }
}

fn row(results: &Results, observation: &Observation) -> Vec<Words> {
    let name = observation.text.as_deref().or_else(|| observation.code.label()).unwrap_or_default();
    let taken = observation.effective.start.or(observation.effective.end);
    let date = taken.map_or_else(|| dates::document(&results.document.date), |time| dates::stamp(&time));
    let range = observation.ranges.iter().filter_map(range).collect::<Vec<_>>();
    vec![foreign(name), observation.value.as_ref().map(value).unwrap_or_default(), reference(&range), Words::own(date)]
}

/// A number with the decimal sign of the language.
fn number(decimal: &Decimal) -> String {
    if locale() == Locale::English { decimal.as_str().to_owned() } else { decimal.as_str().replace('.', ",") }
}

/// A number and its unit in a direction of their own: `10*12/L` must not be turned round in a line of Arabic.
fn isolated(amount: &str) -> String {
    format!("\u{2068}{amount}\u{2069}")
}

fn amount(value: &Decimal, unit: Option<&str>) -> String {
    [Some(number(value)), unit.map(str::to_owned)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn quantity(quantity: &Quantity) -> String {
    let sign = quantity.comparator.map_or(String::new(), |comparator| format!("{} ", comparator.sign()));
    sign + &amount(&quantity.value, quantity.unit.as_deref())
}

fn value(value: &Value) -> Words {
    match value {
        Value::Quantity(amount) => Words::own(isolated(&quantity(amount))),
        Value::Interval(interval) => Words::own(interval_in_words(interval).unwrap_or_default()),
        Value::Ratio(one, other) => Words::own(isolated(&format!("{} : {}", quantity(one), quantity(other)))),
        Value::Coded(coded) => foreign(coded.words().unwrap_or_default()),
        Value::Text(text) => foreign(text.clone()),
        Value::Boolean(answer) => own(if *answer { "export-yes" } else { "export-no" }),
        Value::Time(time) => Words::own(dates::stamp(time)),
    }
}

/// An interval; each of its ends in a direction of its own.
fn interval_in_words(interval: &Interval) -> Option<String> {
    let told = |bound: &Bound| amount(&bound.value, bound.unit.as_deref());
    match (&interval.low, &interval.high) {
        (Some(low), Some(high)) => {
            // A unit that is the same is said once.
            let low = if low.unit == high.unit { number(&low.value) } else { told(low) };
            Some(t_with("export-range-between", &[("low", low.into()), ("high", told(high).into())]))
        }
        (Some(low), None) => Some(t_with("export-range-from", &[("low", told(low).into())])),
        (None, Some(high)) => Some(t_with("export-range-to", &[("high", told(high).into())])),
        (None, None) => None,
    }
}

/// The reference of a result, and whether it is in words of the laboratory.
fn range(range: &ReferenceRange) -> Option<(String, bool)> {
    let interval = range.interval.as_ref().and_then(interval_in_words);
    let words = range.value.as_ref().and_then(|value| value.words()).or(range.text.as_deref()).map(str::to_owned);
    let written = interval.is_none() || !range.conditions.is_empty();
    let told = interval.or(words)?;
    Some((std::iter::once(told).chain(range.conditions.iter().cloned()).collect::<Vec<_>>().join(", "), written))
}

fn reference(ranges: &[(String, bool)]) -> Words {
    let text = ranges.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(" ; ");
    if ranges.iter().any(|(_, written)| *written) { foreign(text) } else { Words::own(text) }
}

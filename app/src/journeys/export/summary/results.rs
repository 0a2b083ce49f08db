//! The last results, as their laboratories wrote them: never converted, never judged.

use domain::clinical::{Interval, Observation, ReferenceRange, Value};
use domain::text::clean_line;
use portal::export::LastResult;
use summary::{Body, Section, Table, Words};

use super::{
    build::{foreign, own},
    part::Part,
};
use crate::{dates, journeys::analyses::words};

/// The section of results, one row an analysis.
pub(super) fn section(results: &[LastResult]) -> Section {
    let rows: Vec<Vec<Words>> = results.iter().map(row).collect();
    let columns = ["export-column-analysis", "export-column-result", "export-column-range", "export-column-date"];
    Section {
        title: Words::own(Part::Results.name()),
        note: Some(own(if rows.is_empty() { "export-part-empty" } else { "export-results-note" })),
        body: Body::Table(Table { columns: columns.map(own).to_vec(), rows }),
    }
}

fn row(last: &LastResult) -> Vec<Words> {
    let analysis = &last.analysis;
    let observation = &analysis.last;
    let method = analysis.method.iter().map(|method| format!(" ({method})"));
    // Whether a result can still change stands beside its date: both are words of the page.
    let date = std::iter::once(dates::stamp(&analysis.date)).chain(words::status(observation));
    vec![
        foreign(std::iter::once(analysis.name.clone()).chain(method).collect::<String>()),
        observation.value.as_ref().map(value).unwrap_or_default(),
        reference(observation),
        Words::own(date.collect::<Vec<_>>().join(", ")),
    ]
}

/// A number and its unit in a direction of their own: they must not be turned round in a line of Arabic.
fn isolated(amount: &str) -> String {
    format!("\u{2068}{amount}\u{2069}")
}

fn value(value: &Value) -> Words {
    let told = words::value(value);
    match value {
        Value::Quantity(_) | Value::Ratio(..) => Words::own(isolated(&told)),
        Value::Coded(_) | Value::Text(_) => foreign(told),
        Value::Interval(_) | Value::Boolean(_) | Value::Time(_) => Words::own(told),
    }
}

/// The references of a result, each with its conditions.
fn reference(observation: &Observation) -> Words {
    let told: Vec<_> = observation.ranges.iter().filter_map(range).collect();
    let text = told.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(" ; ");
    if told.iter().any(|(_, written)| *written) { foreign(text) } else { Words::own(text) }
}

/// A reference, and whether it is in words of the laboratory.
fn range(range: &ReferenceRange) -> Option<(String, bool)> {
    let interval = range.interval.as_ref().map(|interval: &Interval| words::interval(interval));
    let said = range.value.as_ref().and_then(|value| value.words()).or(range.text.as_deref()).map(clean_line);
    let written = interval.is_none() || !range.conditions.is_empty();
    let told = interval.or(said)?;
    let conditions = range.conditions.iter().map(|condition| format!(" ({})", clean_line(condition)));
    Some((std::iter::once(told).chain(conditions).collect(), written))
}

#[cfg(test)]
mod tests;

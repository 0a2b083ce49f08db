//! Results in words.

use domain::clinical::range::Position;
use domain::clinical::{
    ActStatus, Bound, Decimal, Interval, Observation, Quantity, ReferenceRange, UnitWord, Value, printed_unit,
};
use domain::text::clean_line;
use leptos::prelude::*;

use crate::{
    dates,
    design::Foreign,
    i18n::{plain_with, t, t_foreign, t_with},
};

/// Between a number and its unit, so that no line ends there.
const NO_BREAK: char = '\u{a0}';

/// A number with all its digits, as one writes it in the language of the page: « 7,40 ».
pub fn number(decimal: &Decimal) -> String {
    decimal.as_str().replace('.', &t("analyses-decimal-separator"))
}

/// A unit as UCUM prints it, its words in the language of the page: `m[IU]/L` is « mUI/L ». Nothing is converted.
pub fn unit(written: &str) -> String {
    printed_unit(&clean_line(written), |word, per| {
        let id = match word {
            UnitWord::International => "analyses-unit-international",
            UnitWord::Day => "analyses-unit-day",
            UnitWord::Week => "analyses-unit-week",
            UnitWord::Month => "analyses-unit-month",
            UnitWord::Year => "analyses-unit-year",
        };
        plain_with(id, &[("per", if per { "yes" } else { "no" }.into())])
    })
}

/// An amount with its unit: « < 5 mg/L ».
pub fn quantity(quantity: &Quantity) -> String {
    let sign = quantity.comparator.map(|comparator| format!("{}{NO_BREAK}", comparator.sign())).unwrap_or_default();
    format!("{sign}{}", measured(&quantity.value, quantity.unit.as_deref()))
}

fn measured(value: &Decimal, written: Option<&str>) -> String {
    match written.map(unit).filter(|unit| !unit.is_empty() && unit != "1") {
        Some(unit) if unit.starts_with('/') => format!("{}{unit}", number(value)),
        // So many times ten to a power: without the sign one would read one long number.
        Some(unit) if unit.starts_with("10") => format!("{}{NO_BREAK}×{NO_BREAK}{unit}", number(value)),
        Some(unit) => format!("{}{NO_BREAK}{unit}", number(value)),
        None => number(value),
    }
}

/// A result as one line.
pub fn value(value: &Value) -> String {
    match value {
        Value::Quantity(amount) => quantity(amount),
        Value::Interval(between) => interval(between),
        Value::Ratio(one, other) => format!("{}{NO_BREAK}:{NO_BREAK}{}", quantity(one), quantity(other)),
        Value::Coded(concept) => {
            let code = || concept.codings.first().map(|coding| coding.code.as_str());
            clean_line(concept.words().or_else(code).unwrap_or_default())
        }
        Value::Text(text) => clean_line(text),
        Value::Boolean(true) => t("analyses-yes"),
        Value::Boolean(false) => t("analyses-no"),
        Value::Time(time) => dates::stamp(time),
    }
}

/// A result for a page: words keep the language of their document, amounts their direction.
pub fn value_view(shown: &Value) -> AnyView {
    let text = value(shown);
    match shown {
        Value::Coded(_) | Value::Text(_) => view! { <Foreign text /> }.into_any(),
        Value::Quantity(_) | Value::Ratio(..) => view! { <bdi dir="ltr">{text}</bdi> }.into_any(),
        Value::Interval(_) | Value::Boolean(_) | Value::Time(_) => text.into_any(),
    }
}

/// What is to be known of a result before its number: that it can still change, or that the analysis was given up.
pub fn status(observation: &Observation) -> Option<String> {
    match observation.status {
        ActStatus::Active => Some(t("analyses-status-preliminary")),
        ActStatus::Aborted => Some(t("analyses-status-aborted")),
        ActStatus::Completed | ActStatus::Suspended | ActStatus::Unknown => None,
    }
}

/// The result of an observation as one line, with its status.
pub fn result(observation: &Observation) -> String {
    let found = observation.value.as_ref().map(value).unwrap_or_default();
    match status(observation) {
        Some(status) => format!("{found} ({status})"),
        None => found,
    }
}

/// The same for a page; see [`value_view`].
pub fn result_view(observation: &Observation) -> AnyView {
    let status = status(observation).map(|status| view! { " (" {status} ")" });
    view! { {observation.value.as_ref().map(value_view)}{status} }.into_any()
}

/// How results were measured, after the name of their analysis.
pub fn method_view(method: Option<&str>) -> Option<AnyView> {
    let told = t_foreign("analyses-method", &[("method", method?.to_owned())]);
    Some(view! { " " <span class="soft">{told}</span> }.into_any())
}

/// An interval in words: « 3,5 à 5,1 mmol/L », « moins de 5 mg/L ».
pub fn interval(interval: &Interval) -> String {
    let (low, high) = (interval.low.as_ref(), interval.high.as_ref());
    let same = match (low, high) {
        (Some(low), Some(high)) => low.unit.is_none() || low.unit == high.unit,
        _ => false,
    };
    let text = |bound: &Bound| measured(&bound.value, bound.unit.as_deref());
    let start = low.map(|low| if same { number(&low.value) } else { text(low) });
    let from = low.zip(start.clone()).map(|(low, value)| {
        let id = if low.inclusive { "analyses-interval-from" } else { "analyses-interval-above" };
        t_with(id, &[("value", value.into())])
    });
    let to = high.map(|high| {
        let id = if high.inclusive { "analyses-interval-to" } else { "analyses-interval-below" };
        t_with(id, &[("value", text(high).into())])
    });
    match (low, high, start) {
        (Some(low), Some(high), Some(start)) if low.inclusive && high.inclusive => {
            t_with("analyses-interval-between", &[("low", start.into()), ("high", text(high).into())])
        }
        _ => [from, to].into_iter().flatten().collect::<Vec<_>>().join(&t("analyses-separator")),
    }
}

/// The reference intervals of a result, as the laboratory wrote them, each with its conditions.
pub fn ranges(observation: &Observation) -> AnyView {
    if observation.ranges.is_empty() {
        return t("analyses-no-interval").into_any();
    }
    let one = |(place, range): (usize, &ReferenceRange)| {
        let separator = (place > 0).then(|| t("analyses-ranges-separator"));
        let given = match (&range.interval, &range.value, &range.text) {
            (Some(given), ..) => interval(given).into_any(),
            (None, Some(given), _) => {
                view! { <Foreign text=clean_line(given.words().unwrap_or_default()) /> }.into_any()
            }
            (None, None, Some(given)) => view! { <Foreign text=clean_line(given) /> }.into_any(),
            (None, None, None) => t("analyses-no-interval").into_any(),
        };
        let conditions = range.conditions.iter().map(|condition| {
            view! { " (" <Foreign text=clean_line(condition) /> ")" }
        });
        view! { {separator}<span>{given}{conditions.collect_view()}</span> }
    };
    observation.ranges.iter().enumerate().map(one).collect_view().into_any()
}

/// Where a result lies, in words.
pub fn position(observation: &Observation) -> String {
    t(match observation.position() {
        Position::Below => "analyses-position-below",
        Position::Within => "analyses-position-within",
        Position::Above => "analyses-position-above",
        Position::NotComparable if observation.ranges.is_empty() => "analyses-no-interval",
        Position::NotComparable => "analyses-position-none",
    })
}

#[cfg(test)]
mod tests;

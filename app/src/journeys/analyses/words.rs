//! Results in words.

use domain::clinical::range::Position;
use domain::clinical::{Bound, Decimal, Interval, Observation, Quantity, ReferenceRange, Value};
use domain::text::clean_line;
use leptos::prelude::*;

use crate::{
    dates,
    design::Foreign,
    i18n::{t, t_with},
};

/// Between a number and its unit, so that no line ends there.
const NO_BREAK: char = '\u{a0}';

/// A number with all its digits, as one writes it in the language of the page: « 7,40 ».
pub fn number(decimal: &Decimal) -> String {
    decimal.as_str().replace('.', &t("analyses-decimal-separator"))
}

/// A unit as UCUM prints it: `10*9/L` is « 10⁹/L », `umol/L` « µmol/L », `{1.73_m2}` « 1.73 m2 ». Nothing is converted.
pub fn unit(written: &str) -> String {
    const POWERS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let mut printed = String::new();
    let mut power = false;
    let parts: Vec<char> = clean_line(written).chars().collect();
    for (at, c) in parts.iter().copied().enumerate() {
        let before = |n: usize| at.checked_sub(n).and_then(|at| parts.get(at)).copied();
        let ten = before(1) == Some('0') && before(2) == Some('1') && !before(3).is_some_and(|c| c.is_ascii_digit());
        let follows = parts.get(at + 1).is_some_and(char::is_ascii_digit);
        let starts = before(1).is_none_or(|c| matches!(c, '/' | '.' | '('));
        let metric = ["mol", "g", "L", "l", "m", "s", "kat"].iter().any(|unit| {
            let rest: String = parts[at + 1..].iter().take_while(|c| c.is_ascii_alphabetic()).collect();
            rest == *unit
        });
        match c {
            '*' | '^' if ten && follows => power = true,
            '0'..='9' if power => printed.push(POWERS[usize::from(c as u8 - b'0')]),
            'u' if starts && metric => printed.push('µ'),
            '{' | '}' => {}
            '_' => printed.push(NO_BREAK),
            other => {
                power = false;
                printed.push(other);
            }
        }
    }
    printed
}

/// An amount with its unit: « < 5 mg/L ».
pub fn quantity(quantity: &Quantity) -> String {
    let sign = quantity.comparator.map(|comparator| format!("{}{NO_BREAK}", comparator.sign())).unwrap_or_default();
    format!("{sign}{}", measured(&quantity.value, quantity.unit.as_deref()))
}

fn measured(value: &Decimal, written: Option<&str>) -> String {
    match written.map(unit).filter(|unit| !unit.is_empty() && unit != "1") {
        Some(unit) if unit == "%" || !unit.starts_with('/') => format!("{}{NO_BREAK}{unit}", number(value)),
        Some(unit) => format!("{}{unit}", number(value)),
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
    let one = |range: &ReferenceRange| {
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
        view! { <span>{given}{conditions.collect_view()}</span> " " }
    };
    observation.ranges.iter().map(one).collect_view().into_any()
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

//! Quantities, ranges and values.

use super::concept::{concept, line};
use super::{Json, date};
use crate::clinical::{Bound, Decimal, Interval, Period, Quantity, ReferenceRange, Value};

const UCUM: &str = "http://unitsofmeasure.org";

/// A number as JSON writes it: what the author wrote, with a digit on both sides of the point.
fn number(decimal: &Decimal) -> Json {
    let text = decimal.as_str();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if fraction.is_empty() { "" } else { "." };
    Json::Number(format!("{sign}{whole}{point}{fraction}"))
}

fn amount(value: &Decimal, comparator: Option<&str>, unit: Option<&str>) -> Json {
    // UCUM codes have no spaces; a unit that has is words.
    let unit = unit.map(str::trim).filter(|unit| !unit.is_empty());
    let code = unit.filter(|unit| unit.bytes().all(|b| b.is_ascii_graphic()));
    Json::object([
        ("value", Some(number(value))),
        ("comparator", comparator.map(Json::text)),
        ("unit", unit.and_then(line)),
        ("system", code.map(|_| Json::text(UCUM))),
        ("code", code.map(Json::text)),
    ])
}

/// A quantity.
pub(super) fn quantity(quantity: &Quantity) -> Json {
    let comparator = quantity.comparator.map(|comparator| match comparator.sign() {
        "≤" => "<=",
        "≥" => ">=",
        other => other,
    });
    amount(&quantity.value, comparator, quantity.unit.as_deref())
}

fn bound(bound: &Bound) -> Json {
    amount(&bound.value, None, bound.unit.as_deref())
}

fn range(interval: &Interval) -> Json {
    Json::object([("low", interval.low.as_ref().map(bound)), ("high", interval.high.as_ref().map(bound))])
}

/// Name and content of the field `PREFIX[x]` of a value.
pub(super) fn value(value: &Value) -> Option<(&'static str, Json)> {
    Some(match value {
        Value::Quantity(amount) => ("valueQuantity", quantity(amount)),
        Value::Interval(interval) => ("valueRange", range(interval)),
        Value::Ratio(numerator, denominator) => (
            "valueRatio",
            Json::object([("numerator", Some(quantity(numerator))), ("denominator", Some(quantity(denominator)))]),
        ),
        Value::Coded(coded) => ("valueCodeableConcept", concept(coded, None)),
        Value::Text(text) => ("valueString", line(text)?),
        Value::Boolean(answer) => ("valueBoolean", Json::Bool(*answer)),
        Value::Time(time) => ("valueDateTime", date::date_time(time)?),
    })
}

/// A reference range. FHIR's bounds are included: one that is not is said in the text.
pub(super) fn reference_range(given: &ReferenceRange) -> Json {
    let interval = given.interval.as_ref();
    let open = |bound: Option<&Bound>, sign: &str| {
        let bound = bound.filter(|bound| !bound.inclusive)?;
        let unit = bound.unit.as_deref().map(|unit| format!(" {unit}")).unwrap_or_default();
        Some(format!("{sign} {}{unit}", bound.value))
    };
    let mut words: Vec<String> = given.text.iter().cloned().collect();
    words.extend(given.value.as_ref().and_then(|value| value.words()).map(str::to_owned));
    words.extend(open(interval.and_then(|interval| interval.low.as_ref()), ">"));
    words.extend(open(interval.and_then(|interval| interval.high.as_ref()), "<"));
    words.extend(given.conditions.iter().cloned());
    Json::object([
        ("low", interval.and_then(|interval| interval.low.as_ref()).map(bound)),
        ("high", interval.and_then(|interval| interval.high.as_ref()).map(bound)),
        ("text", line(&words.join(" ; "))),
    ])
}

/// Name and content of the field that says when: `STEMDateTime` for a moment, `STEMPeriod` for two ends.
pub(super) fn when(period: &Period, moment: &'static str, span: &'static str) -> Option<(&'static str, Json)> {
    let start = period.start.as_ref().and_then(date::date_time);
    let end = period.end.as_ref().and_then(date::date_time);
    match (start, end) {
        (None, None) => None,
        (Some(start), None) => Some((moment, start)),
        (start, end) => Some((span, Json::object([("start", start), ("end", end)]))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_json_and_keep_every_digit_after_the_point() {
        for (written, json) in [
            ("7.40", "7.40"),
            ("-0.50", "-0.50"),
            (".5", "0.5"),
            ("5.", "5"),
            ("007", "7"),
            ("00.10", "0.10"),
            ("+3", "3"),
            ("-0", "-0"),
            ("123456789012345678901234567890.123", "123456789012345678901234567890.123"),
        ] {
            assert_eq!(number(&Decimal::parse(written).unwrap()).to_string(), json, "{written}");
        }
    }
}

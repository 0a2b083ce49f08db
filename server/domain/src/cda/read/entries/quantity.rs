//! Numbers, amounts and intervals.

use super::super::super::xml::{Xml, attribute, child};
use crate::clinical::{Bound, Comparator, Decimal, Interval, Quantity};
use crate::text::clean_line_max;

/// Characters kept of a unit; the longest UCUM units in use have some twenty.
const MAX_UNIT: usize = 40;

/// An element's own amount (`PQ`, `REAL`, `INT`).
pub(super) fn quantity(node: Xml<'_>) -> Option<Quantity> {
    if node.attribute("nullFlavor").is_some() {
        return None;
    }
    let value = Decimal::parse(attribute(node, "value")?)?;
    Some(Quantity { value, comparator: None, unit: unit(node) })
}

/// The unit of an element, as written.
pub(super) fn unit(node: Xml<'_>) -> Option<String> {
    attribute(node, "unit").map(|unit| clean_line_max(unit, MAX_UNIT)).filter(|unit| !unit.is_empty())
}

/// An element's interval (`IVL_PQ`, `IVL_REAL`, `IVL_INT`), its single value taken for both ends; none without an end
/// that has a value.
pub(super) fn interval(node: Xml<'_>) -> Option<Interval> {
    let bound = |name: &'static str| {
        let end = child(node, name)?;
        let Quantity { value, unit, .. } = quantity(end)?;
        Some(Bound { value, unit, inclusive: attribute(end, "inclusive") != Some("false") })
    };
    let (mut low, mut high) = (bound("low"), bound("high"));
    // One end may leave its unit to the other.
    let shared = |from: &Option<Bound>| from.as_ref().and_then(|bound| bound.unit.clone());
    let (of_low, of_high) = (shared(&low), shared(&high));
    if let Some(bound) = &mut low {
        bound.unit = bound.unit.take().or(of_high);
    }
    if let Some(bound) = &mut high {
        bound.unit = bound.unit.take().or(of_low);
    }
    if low.is_none() && high.is_none() {
        let Quantity { value, unit, .. } = quantity(node)?;
        let end = Bound { value, unit, inclusive: true };
        return Some(Interval { low: Some(end.clone()), high: Some(end) });
    }
    Some(Interval { low, high })
}

/// An interval with one end as what it means: "less than", "at least"…
pub(super) fn one_sided(interval: &Interval) -> Option<Quantity> {
    let (bound, comparator) = match (&interval.low, &interval.high) {
        (None, Some(high)) if high.inclusive => (high, Comparator::AtMost),
        (None, Some(high)) => (high, Comparator::Less),
        (Some(low), None) if low.inclusive => (low, Comparator::AtLeast),
        (Some(low), None) => (low, Comparator::Greater),
        _ => return None,
    };
    Some(Quantity { value: bound.value.clone(), comparator: Some(comparator), unit: bound.unit.clone() })
}

/// A bounded amount written in words, such as `<1.0 mg/L`: a laboratory has no coded type for it in CDA R2 and an official
/// sample writes it so. Only a sign, a number and at most one unit without spaces are taken; anything else stays words.
pub(super) fn bounded_words(words: &str) -> Option<Quantity> {
    let signs = [
        ("<=", Comparator::AtMost),
        (">=", Comparator::AtLeast),
        ("≤", Comparator::AtMost),
        ("≥", Comparator::AtLeast),
        ("<", Comparator::Less),
        (">", Comparator::Greater),
    ];
    let (rest, comparator) =
        signs.iter().find_map(|(sign, meaning)| Some((words.trim().strip_prefix(sign)?, *meaning)))?;
    let mut parts = rest.split_whitespace();
    let value = Decimal::parse(parts.next()?)?;
    let unit = parts.next();
    let plain =
        unit.is_none_or(|unit| unit.chars().count() <= MAX_UNIT && !unit.starts_with(|c: char| c.is_ascii_digit()));
    (plain && parts.next().is_none()).then(|| Quantity {
        value,
        comparator: Some(comparator),
        unit: unit.map(str::to_owned),
    })
}

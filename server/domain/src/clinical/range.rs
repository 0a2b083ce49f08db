//! Where a result lies against the reference interval that its laboratory wrote.
//!
//! This says a fact about two numbers of the document and interprets nothing: neither that a result is good or bad, nor
//! what it could mean. The laboratory's own flag ([`Observation::interpretation`]) plays no part.

use std::cmp::Ordering;

use super::unit::canonical_unit;
use super::{Bound, Comparator, Interval, Observation, Quantity};

/// Place of a result against an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Position {
    /// Less than the lower bound.
    Below,
    /// In the interval. A bound that is part of the interval (`inclusive`, as HL7 has it unless said otherwise) is in it.
    Within,
    /// More than the upper bound.
    Above,
    /// It cannot be said: no number, no interval, another unit, several intervals, an interval turned round, or a result
    /// such as `<5` that could be on either side of a bound.
    NotComparable,
}

/// Place of a quantity against an interval of the same unit ([`canonical_unit`]).
///
/// A result with a comparator stands for all the numbers that it allows. It has a place when all of them have the same:
/// `<5` is within "at most 5" and below "at least 5", and has no place against "4 to 8".
#[must_use]
pub fn position(value: &Quantity, interval: &Interval) -> Position {
    let unit = canonical_unit(value.unit.as_deref());
    let bounds = || interval.low.iter().chain(&interval.high);
    let comparable = bounds().all(|bound| canonical_unit(bound.unit.as_deref()) == unit) && !turned_round(interval);
    if !comparable || bounds().next().is_none() {
        return Position::NotComparable;
    }
    let (low, high) = (interval.low.as_ref(), interval.high.as_ref());
    // Numbers of the result reach down to `least` and up to `most`; none: without end.
    let (least, most) = extent(value);
    if low.is_some_and(|low| most.is_some_and(|most| most.stays_below(low))) {
        return Position::Below;
    }
    if high.is_some_and(|high| least.is_some_and(|least| least.stays_above(high))) {
        return Position::Above;
    }
    let from_low = low.is_none_or(|low| least.is_some_and(|least| least.starts_in(low)));
    let to_high = high.is_none_or(|high| most.is_some_and(|most| most.ends_in(high)));
    if from_low && to_high { Position::Within } else { Position::NotComparable }
}

impl Observation {
    /// Place of the result against the one reference interval of this observation.
    #[must_use]
    pub fn position(&self) -> Position {
        let interval = self.range().and_then(|range| range.interval.as_ref());
        match (self.quantity(), interval) {
            (Some(quantity), Some(interval)) => position(quantity, interval),
            _ => Position::NotComparable,
        }
    }
}

/// An interval that no number is in.
fn turned_round(interval: &Interval) -> bool {
    let (Some(low), Some(high)) = (&interval.low, &interval.high) else {
        return false;
    };
    match low.value.compare(&high.value) {
        Ordering::Less => false,
        Ordering::Equal => !(low.inclusive && high.inclusive),
        Ordering::Greater => true,
    }
}

/// An end of the numbers that a result allows: its value, and whether it is one of them.
#[derive(Clone, Copy)]
struct End<'a> {
    value: &'a super::Decimal,
    inclusive: bool,
}

fn extent(value: &Quantity) -> (Option<End<'_>>, Option<End<'_>>) {
    let end = |inclusive| Some(End { value: &value.value, inclusive });
    match value.comparator {
        None => (end(true), end(true)),
        Some(Comparator::Less) => (None, end(false)),
        Some(Comparator::AtMost) => (None, end(true)),
        Some(Comparator::AtLeast) => (end(true), None),
        Some(Comparator::Greater) => (end(false), None),
    }
}

impl End<'_> {
    /// As the greatest: all are below the interval that starts there.
    fn stays_below(self, low: &Bound) -> bool {
        match self.value.compare(&low.value) {
            Ordering::Less => true,
            Ordering::Equal => !(self.inclusive && low.inclusive),
            Ordering::Greater => false,
        }
    }

    /// As the least: all are above the interval that ends there.
    fn stays_above(self, high: &Bound) -> bool {
        match self.value.compare(&high.value) {
            Ordering::Greater => true,
            Ordering::Equal => !(self.inclusive && high.inclusive),
            Ordering::Less => false,
        }
    }

    /// As the least: none is below the interval that starts there.
    fn starts_in(self, low: &Bound) -> bool {
        match self.value.compare(&low.value) {
            Ordering::Greater => true,
            Ordering::Equal => low.inclusive || !self.inclusive,
            Ordering::Less => false,
        }
    }

    /// As the greatest: none is above the interval that ends there.
    fn ends_in(self, high: &Bound) -> bool {
        match self.value.compare(&high.value) {
            Ordering::Less => true,
            Ordering::Equal => high.inclusive || !self.inclusive,
            Ordering::Greater => false,
        }
    }
}

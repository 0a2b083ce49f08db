//! Instants as the database keeps them: UTC, milliseconds since 1970.

use jiff::Timestamp;

/// Milliseconds since 1970.
pub(crate) fn millis(at: Timestamp) -> i64 {
    at.as_millisecond()
}

/// The instant at `millis`; one beyond what a calendar can hold becomes the nearest that it can.
pub(crate) fn timestamp(millis: i64) -> Timestamp {
    Timestamp::from_millisecond(millis).unwrap_or(if millis < 0 { Timestamp::MIN } else { Timestamp::MAX })
}

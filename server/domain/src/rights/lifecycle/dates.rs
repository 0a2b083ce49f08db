//! The delays, in whole civil days on the clock of mainland France ([`crate::calendar`]).

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use crate::calendar::{day, start_of};

/// Whole days for which an erasure that was asked for can be taken back. Passerelle’s own rule within the three months of
/// the law: as many as a deleted document waits ([`crate::deletion`]), one number to remember; and as many as backups are
/// kept for at most, so that whichever is restored holds the request or what came of it (docs/OPERATIONS.md).
const COOLING_OFF: i64 = 30;

/// Years for which a closed record is archived. Source: CSP L1111-18 and R1111-36.
const ARCHIVED_YEARS: i64 = 10;

/// Months within which an express wish for erasure is honoured. Source: CSP R1111-36.
const HONOURED_WITHIN_MONTHS: i64 = 3;

/// From when on a record is erased whose erasure was asked for at this instant: once thirty whole days are over after the
/// day of the asking.
#[must_use]
pub fn erasure_due(asked: Timestamp) -> Timestamp {
    start_of(later(day(asked), (COOLING_OFF + 1).days()))
}

/// The instant by which the law wants it erased: the beginning of the day three months later, of the same number (the last
/// one of a shorter month).
#[must_use]
pub fn erased_at_latest(asked: Timestamp) -> Timestamp {
    start_of(later(day(asked), HONOURED_WITHIN_MONTHS.months()))
}

/// From when on a record that was closed at this instant is erased: once ten years are over, the day of the same number
/// (28 February for the 29th) included.
#[must_use]
pub fn archive_ends(closed: Timestamp) -> Timestamp {
    start_of(later(later(day(closed), ARCHIVED_YEARS.years()), 1.day()))
}

/// The last whole day before an instant at which a day begins, such as those above: the last on which one can change one’s
/// mind.
#[must_use]
pub fn last_day(before: Timestamp) -> Date {
    day(before).checked_sub(1.day()).unwrap_or(Date::MIN)
}

fn later(day: Date, span: jiff::Span) -> Date {
    day.checked_add(span).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    #[test]
    fn the_archive_lasts_ten_whole_years() {
        for (closed, ends) in [
            ("2026-11-24T18:00:00+01:00", "2036-11-25T00:00:00+01:00"),
            ("2026-11-24T00:00:00+01:00", "2036-11-25T00:00:00+01:00"),
            ("2026-11-23T23:59:59+01:00", "2036-11-24T00:00:00+01:00"),
            ("2028-02-29T12:00:00+01:00", "2038-03-01T00:00:00+01:00"),
            ("2026-02-28T12:00:00+01:00", "2036-02-29T00:00:00+01:00"),
            ("2026-12-31T23:59:59+01:00", "2037-01-01T00:00:00+01:00"),
            // 1 July in Paris, 30 June elsewhere.
            ("2026-06-30T22:30:00Z", "2036-07-02T00:00:00+02:00"),
        ] {
            assert_eq!(archive_ends(at(closed)), at(ends), "{closed}");
        }
    }

    #[test]
    fn an_erasure_waits_for_thirty_whole_days_and_the_law_for_three_months() {
        for (asked, due, latest) in [
            ("2026-11-24T18:00:00+01:00", "2026-12-25T00:00:00+01:00", "2027-02-24T00:00:00+01:00"),
            ("2026-11-30T23:59:59+01:00", "2026-12-31T00:00:00+01:00", "2027-02-28T00:00:00+01:00"),
            ("2027-11-30T08:00:00+01:00", "2027-12-31T00:00:00+01:00", "2028-02-29T00:00:00+01:00"),
            ("2028-02-29T08:00:00+01:00", "2028-03-31T00:00:00+02:00", "2028-05-29T00:00:00+02:00"),
            // Over the change of the clock.
            ("2026-03-10T00:00:00+01:00", "2026-04-10T00:00:00+02:00", "2026-06-10T00:00:00+02:00"),
        ] {
            assert_eq!((erasure_due(at(asked)), erased_at_latest(at(asked))), (at(due), at(latest)), "{asked}");
        }
        assert_eq!(last_day(at("2026-12-25T00:00:00+01:00")), date(2026, 12, 24));
    }

    #[test]
    fn absurd_instants_do_not_panic() {
        for instant in [Timestamp::MIN, Timestamp::MAX] {
            let _ = (erasure_due(instant), erased_at_latest(instant), archive_ends(instant), last_day(instant));
        }
        assert!(archive_ends(Timestamp::MAX) >= at("9999-12-30T00:00:00Z"));
    }

    proptest! {
        #[test]
        fn it_is_erased_within_the_law_with_a_month_in_hand(seconds in 1_500_000_000i64..4_000_000_000) {
            let asked = Timestamp::from_second(seconds).expect("a time");
            let (due, latest) = (erasure_due(asked), erased_at_latest(asked));
            prop_assert!(due.duration_since(asked).as_hours() >= 30 * 24 - 1);
            prop_assert!(latest.duration_since(due).as_hours() >= 58 * 24 - 2, "{} {}", due, latest);
        }

        #[test]
        fn the_archive_is_never_cut_short(seconds in 1_500_000_000i64..4_000_000_000) {
            let closed = Timestamp::from_second(seconds).expect("a time");
            let days = archive_ends(closed).duration_since(closed).as_hours() / 24;
            prop_assert!((3651..=3654).contains(&days), "{days}");
        }
    }
}

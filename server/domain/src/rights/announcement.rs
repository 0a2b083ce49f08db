//! A result that a professional keeps back until they have announced it in person (*consultation d’annonce*).
//!
//! Code de la santé publique, article R1111-53: the patient is told within two weeks that their record was updated, and
//! the result becomes visible by itself after one month. Counted in whole civil days ([`crate::calendar`]), the month
//! from one number to the same number (the last day of a shorter month): told from the beginning of the fourteenth day
//! on, so that two weeks are never exceeded; visible once the day that ends the month is over.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use crate::calendar::{day, start_of};

/// Days after which the patient is told. Source: R1111-53, two weeks.
const TOLD_AFTER: i64 = 14;

/// From when on the patient is told that something waits for them.
#[must_use]
pub fn told_from(deposited: Timestamp) -> Timestamp {
    start_of(later(day(deposited), TOLD_AFTER.days()))
}

/// From when on the result is visible to the patient, announced or not.
#[must_use]
pub fn visible_from(deposited: Timestamp) -> Timestamp {
    start_of(later(later(day(deposited), 1.month()), 1.day()))
}

/// What was deposited before this instant is visible at `now`: [`visible_from`] turned round, for the store.
#[must_use]
pub fn visible_before(now: Timestamp) -> Timestamp {
    let ended = day(now).checked_sub(1.day()).unwrap_or(Date::MIN);
    let month_ago = ended.checked_sub(1.month()).unwrap_or(Date::MIN);
    // All last days of the month before end their month on the last day of this one.
    let latest = if ended == ended.last_of_month() { month_ago.last_of_month() } else { month_ago };
    start_of(later(latest, 1.day()))
}

fn later(day: Date, span: jiff::Span) -> Date {
    day.checked_add(span).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    #[test]
    fn the_instants_are_those_of_the_decree() {
        let deposited = at("2026-11-03T09:30:00+01:00");
        assert_eq!(told_from(deposited), at("2026-11-17T00:00:00+01:00"));
        assert_eq!(visible_from(deposited), at("2026-12-04T00:00:00+01:00"));
        for (deposited, visible) in [
            ("2026-01-31T23:59:59+01:00", "2026-03-01T00:00:00+01:00"),
            ("2026-01-28T00:00:00+01:00", "2026-03-01T00:00:00+01:00"),
            ("2026-02-28T12:00:00+01:00", "2026-03-29T00:00:00+01:00"),
            ("2026-03-10T12:00:00+01:00", "2026-04-11T00:00:00+02:00"),
            ("2026-09-30T12:00:00+02:00", "2026-10-31T00:00:00+01:00"),
        ] {
            assert_eq!(visible_from(at(deposited)), at(visible), "{deposited}");
        }
    }

    #[test]
    fn absurd_dates_neither_panic_nor_open() {
        assert!(visible_from(Timestamp::MAX) >= at("9999-12-30T00:00:00Z"));
        assert!(told_from(Timestamp::MAX) <= visible_from(Timestamp::MAX));
        assert!(visible_from(Timestamp::MIN) < at("0000-01-01T00:00:00Z"));
        let _ = (visible_before(Timestamp::MIN), visible_before(Timestamp::MAX));
    }

    proptest! {
        #[test]
        fn told_within_two_weeks_visible_after_a_month(seconds in 1_500_000_000i64..2_000_000_000) {
            let deposited = Timestamp::from_second(seconds).expect("a time");
            let hours = |until: Timestamp| until.duration_since(deposited).as_hours();
            prop_assert!((13 * 24 - 1..=14 * 24 + 1).contains(&hours(told_from(deposited))));
            prop_assert!((28 * 24 - 1..=32 * 24 + 1).contains(&hours(visible_from(deposited))));
        }

        #[test]
        fn the_store_asks_the_same_question(deposited in 1_700_000_000i64..1_760_000_000, wait in 0i64..5_000_000) {
            let (deposited, now) = (Timestamp::from_second(deposited).expect("a time"), Timestamp::from_second(deposited + wait).expect("a time"));
            prop_assert_eq!(visible_from(deposited) <= now, deposited < visible_before(now));
        }
    }
}

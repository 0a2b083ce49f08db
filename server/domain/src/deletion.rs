//! How long a deleted document can be taken back.
//!
//! Passerelle’s own rule: a document that a patient deletes waits for thirty civil days ([`crate::calendar`]) after the day
//! of the deletion, whole, so that nobody loses an hour of them; it is erased once the last of these days is over.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use crate::calendar::{day, start_of};

/// Days for which it waits.
pub const KEPT_DAYS: i64 = 30;

/// The last day on which a document deleted at this instant can be taken back.
#[must_use]
pub fn last_day(deleted: Timestamp) -> Date {
    day(deleted).checked_add(KEPT_DAYS.days()).unwrap_or(Date::MAX)
}

/// What was deleted before this instant is erased at `now`: [`last_day`] turned round, for the store.
#[must_use]
pub fn erased_before(now: Timestamp) -> Timestamp {
    start_of(day(now).checked_sub(KEPT_DAYS.days()).unwrap_or(Date::MIN))
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
    fn it_waits_for_thirty_whole_days() {
        let deleted = at("2026-10-20T23:59:59+02:00");
        assert_eq!(last_day(deleted), date(2026, 11, 19));
        assert!(deleted >= erased_before(at("2026-11-19T23:59:59+01:00")), "still there on the last day");
        assert!(deleted < erased_before(at("2026-11-20T00:00:00+01:00")), "gone at midnight");
    }

    proptest! {
        #[test]
        fn the_store_asks_the_same_question(deleted in 1_700_000_000i64..1_760_000_000, wait in 0i64..5_000_000) {
            let deleted_at = Timestamp::from_second(deleted).expect("a time");
            let now = Timestamp::from_second(deleted + wait).expect("a time");
            prop_assert_eq!(day(now) > last_day(deleted_at), deleted_at < erased_before(now));
        }
    }
}

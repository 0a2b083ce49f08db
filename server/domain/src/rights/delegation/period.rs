//! From when until when.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::Scope;
use crate::calendar::{day, start_of};
use crate::ids::AccountId;
use crate::rights::coded_enum;

/// Days for which an invitation can be answered. Our choice: long enough for a visit or a letter.
pub const INVITATION_DAYS: i64 = 7;

/// The instant from which an invitation made at `at` cannot be answered any more.
#[must_use]
pub fn invitation_ends(at: Timestamp) -> Timestamp {
    at.saturating_add(SignedDuration::from_hours(24 * INVITATION_DAYS)).unwrap_or(Timestamp::MAX)
}

coded_enum! {
    /// For how long a patient opens their record. Our choice: help ends unless it is renewed; a year is what a mandate of
    /// *Aidants Connect* lasts at most, two years are for long illness.
    Duration {
        /// Three months.
        ThreeMonths = "3-mois",
        /// A year.
        OneYear = "1-an",
        /// Two years, the longest.
        TwoYears = "2-ans",
    }
}

impl Duration {
    /// The last day of a delegation that is decided on `day`.
    #[must_use]
    pub fn last_day(self, day: Date) -> Date {
        let span = match self {
            Self::ThreeMonths => 3.months(),
            Self::OneYear => 1.year(),
            Self::TwoYears => 2.years(),
        };
        day.checked_add(span).unwrap_or(Date::MAX)
    }
}

/// What holds between a helper and a patient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegation {
    /// The account that helps.
    pub helper: AccountId,
    /// What is opened to it.
    pub scope: Scope,
    /// Since when.
    pub from: Timestamp,
    /// The last day: it ends with this day.
    pub last_day: Date,
    /// When the patient or the helper ended it, if one of them did.
    pub ended: Option<Timestamp>,
}

impl Delegation {
    /// Whether it holds at `now`: begun, not over, not ended, and not longer than a patient can decide.
    #[must_use]
    pub fn is_living(&self, now: Timestamp) -> bool {
        let over = self.last_day.checked_add(1.day()).map_or(Timestamp::MAX, start_of);
        let longest = Duration::TwoYears.last_day(day(now));
        self.ended.is_none() && self.from <= now && now < over && self.last_day <= longest
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    #[test]
    fn it_holds_to_the_end_of_its_last_day_in_paris() {
        let delegation = Delegation {
            helper: AccountId::from_bytes([1; 16]),
            scope: Scope::default(),
            from: at("2026-11-24T09:00:00+01:00"),
            last_day: Duration::OneYear.last_day(date(2026, 11, 24)),
            ended: None,
        };
        for (now, living) in [
            ("2026-11-24T08:59:59+01:00", false),
            ("2026-11-24T09:00:00+01:00", true),
            ("2027-11-24T23:59:59+01:00", true),
            ("2027-11-25T00:00:00+01:00", false),
        ] {
            assert_eq!(delegation.is_living(at(now)), living, "{now}");
        }
        let ended = Delegation { ended: Some(at("2026-12-01T00:00:00Z")), ..delegation.clone() };
        assert!(!ended.is_living(at("2026-11-30T00:00:00Z")), "an ended one never holds, whatever the clock says");
        let endless = Delegation { last_day: date(2099, 1, 1), ..delegation };
        assert!(!endless.is_living(at("2026-12-01T00:00:00Z")));
    }

    #[test]
    fn an_invitation_lasts_seven_days_to_the_second() {
        assert_eq!(invitation_ends(at("2026-11-24T09:00:00Z")), at("2026-12-01T09:00:00Z"));
    }
}

//! Civil days in France: when a day begins, how old someone is.
//!
//! Delays of the law are counted in civil days, on the clock of mainland France whatever the place of the reader: one
//! clock for all, so that two people never see two answers.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::identity::BirthDate;

/// Years from which one is an adult. Source: code civil, article 414.
pub const MAJORITY: i16 = 18;

/// The clock of mainland France.
///
/// # Panics
/// Never: the time zone database is compiled in.
#[must_use]
pub fn paris() -> TimeZone {
    TimeZone::get("Europe/Paris").expect("the time zone database is compiled in")
}

/// The day of an instant.
#[must_use]
pub fn day(at: Timestamp) -> Date {
    at.to_zoned_datetime(paris()).date()
}

/// The instant at which a day begins; the last instant of all for a day after the end of time.
#[must_use]
pub fn start_of(day: Date) -> Timestamp {
    day.to_zoned_datetime(paris()).map_or(Timestamp::MAX, |start| start.timestamp())
}

/// Full years lived on a day; negative before birth. Who is born on 29 February has their birthday on 1 March in the
/// years that lack it.
#[must_use]
pub fn age(birth: BirthDate, on: Date) -> i16 {
    let birth = birth.date();
    let before_birthday = (on.month(), on.day()) < (birth.month(), birth.day());
    on.year() - birth.year() - i16::from(before_birthday)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn one_comes_of_age_on_the_birthday_and_not_before() {
        let born = |text| BirthDate::parse(text).expect("a date");
        assert_eq!(age(born("2008-11-24"), date(2026, 11, 23)), 17);
        assert_eq!(age(born("2008-11-24"), date(2026, 11, 24)), 18);
        assert_eq!(age(born("2008-02-29"), date(2026, 2, 28)), 17);
        assert_eq!(age(born("2008-02-29"), date(2026, 3, 1)), 18);
        assert_eq!(age(born("2026-12-01"), date(2026, 11, 24)), -1);
    }

    #[test]
    fn days_begin_at_midnight_in_paris() {
        assert_eq!(start_of(date(2026, 7, 1)).to_string(), "2026-06-30T22:00:00Z");
        assert_eq!(start_of(date(2026, 12, 1)).to_string(), "2026-11-30T23:00:00Z");
        assert_eq!(day("2026-06-30T22:00:00Z".parse().expect("a time")), date(2026, 7, 1));
    }
}

//! Until when an answer is due.
//!
//! RGPD, article 12(3): one month from receipt, which may be extended by two further months; the person is told of that
//! within the first month. How months are counted: Regulation (EEC, Euratom) No 1182/71, article 3: the day of receipt does
//! not count, the last day is the same date of the last month or, where that month has no such date, its last day; a last
//! day that is a Saturday, a Sunday or a public holiday gives way to the next working day. Public holidays: code du travail,
//! article L3133-1. Those that hold in a part of France alone are not counted: the date told is then the earlier one.

use jiff::civil::{Date, Weekday, date};
use jiff::{Timestamp, ToSpan};

use crate::calendar::day;

/// Months to answer in.
const MONTHS: i32 = 1;
/// Months by which that may be extended.
const FURTHER: i32 = 2;

/// What is known of a delay on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delay {
    /// The last day on which an answer is in time.
    pub due: Date,
    /// Days that are left, the last one not counted; 0 on the last day, negative once it has passed.
    pub left: i32,
}

impl Delay {
    /// The delay of a request received then, as it stands at `now`.
    #[must_use]
    pub fn of(received: Timestamp, extended: bool, now: Timestamp) -> Self {
        let due = due(day(received), extended);
        let left = day(now).until(due).map_or(i32::MAX, |span| span.get_days());
        Self { due, left }
    }

    /// Whether the last day has passed.
    #[must_use]
    pub const fn has_passed(self) -> bool {
        self.left < 0
    }
}

/// The last day on which an answer to a request received on a day is in time.
#[must_use]
pub fn due(received: Date, extended: bool) -> Date {
    let months = if extended { MONTHS + FURTHER } else { MONTHS };
    let mut last = received.checked_add(months.months()).unwrap_or(Date::MAX);
    while !is_working_day(last) {
        let Ok(next) = last.tomorrow() else { break };
        last = next;
    }
    last
}

/// Whether the delay of a request received then may still be extended at `now`: within the first month.
#[must_use]
pub fn may_extend(received: Timestamp, now: Timestamp) -> bool {
    day(now) <= due(day(received), false)
}

/// Whether a day is no Saturday, no Sunday and no public holiday.
#[must_use]
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_holiday(day)
}

/// Whether a day is a public holiday in all of France.
#[must_use]
pub fn is_holiday(day: Date) -> bool {
    const FIXED: [(i8, i8); 8] = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];
    // Easter Monday, Ascension, Whit Monday.
    const AFTER_EASTER: [i32; 3] = [1, 39, 50];
    let easter = easter(day.year());
    FIXED.contains(&(day.month(), day.day()))
        || AFTER_EASTER.into_iter().any(|days| easter.checked_add(days.days()).is_ok_and(|holiday| holiday == day))
}

/// Easter Sunday of a year of the Gregorian calendar (the method of Meeus, Jones and Butcher).
fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (golden, century, rest) = (y % 19, y / 100, y % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let days = epact + to_sunday - 7 * late + 114;
    let (month, day) = (days / 31, days % 31 + 1);
    date(year, i8::try_from(month).unwrap_or(4), i8::try_from(day).unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn months_end_on_the_same_date_or_the_last_day_and_never_on_a_day_off() {
        for (received, plain, extended) in [
            (date(2026, 11, 24), date(2026, 12, 24), date(2027, 2, 24)),
            // 31 August has no like in September; 30 September 2026 is a Wednesday.
            (date(2026, 8, 31), date(2026, 9, 30), date(2026, 11, 30)),
            // 28 February 2027 is a Sunday; 30 April a Friday.
            (date(2027, 1, 30), date(2027, 3, 1), date(2027, 4, 30)),
            (date(2028, 1, 31), date(2028, 2, 29), date(2028, 5, 2)),
            // Christmas 2026 is a Friday: the Monday after it.
            (date(2026, 11, 25), date(2026, 12, 28), date(2027, 2, 25)),
            // Good Friday is a working day in most of France, Easter Monday is none: 6 April 2026.
            (date(2026, 3, 3), date(2026, 4, 3), date(2026, 6, 3)),
            (date(2026, 3, 4), date(2026, 4, 7), date(2026, 6, 4)),
            (date(2026, 12, 1), date(2027, 1, 4), date(2027, 3, 1)),
            // Ascension 2027 is 6 May, and Friday 7 May a working day.
            (date(2027, 4, 6), date(2027, 5, 7), date(2027, 7, 6)),
        ] {
            assert_eq!(due(received, false), plain, "{received}");
            assert_eq!(due(received, true), extended, "{received}, extended");
        }
    }

    #[test]
    fn easter_is_where_almanacs_have_it() {
        for (year, month, day) in [
            (1961, 4, 2),
            (1999, 4, 4),
            (2000, 4, 23),
            (2008, 3, 23),
            (2024, 3, 31),
            (2026, 4, 5),
            (2027, 3, 28),
            (2038, 4, 25),
            (2049, 4, 18),
            (2076, 4, 19),
        ] {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn days_are_those_of_paris_and_the_last_one_is_whole() {
        let at = |text: &str| text.parse::<Timestamp>().expect("a time");
        let received = at("2026-11-23T23:30:00Z");
        let delay = |now| Delay::of(received, false, at(now));
        assert_eq!(delay("2026-11-24T08:00:00Z"), Delay { due: date(2026, 12, 24), left: 30 });
        assert_eq!(delay("2026-12-24T22:59:59Z").left, 0);
        assert!(!delay("2026-12-24T22:59:59Z").has_passed());
        assert!(delay("2026-12-24T23:00:00Z").has_passed());
        assert!(may_extend(received, at("2026-12-24T22:59:59Z")));
        assert!(!may_extend(received, at("2026-12-24T23:00:00Z")));
    }

    proptest! {
        #[test]
        fn an_answer_is_never_due_on_a_day_off_and_never_before_a_month(
            year in 2020i16..2100, month in 1i8..=12, day in 1i8..=28,
        ) {
            let received = date(year, month, day);
            for extended in [false, true] {
                let last = due(received, extended);
                prop_assert!(is_working_day(last));
                let whole = received.checked_add((if extended { 3 } else { 1 }).months()).unwrap();
                let wait = whole.until(last).unwrap().get_days();
                prop_assert!((0..=4).contains(&wait), "{received}: {last}");
            }
        }
    }
}

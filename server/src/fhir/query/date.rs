//! Dates of a search (R4, 3.1.1.4.6): a prefix and a date as precise as its author wants. A day is one of mainland France.

use domain::calendar;
use jiff::{SignedDuration, Timestamp, civil::Date};

/// Instants from the first, and before the second.
pub(super) type Range = (Option<Timestamp>, Option<Timestamp>);

/// The instants that match; `None` for what is no date, and for prefixes that are not offered (`ne`, `ap`).
pub(super) fn range(text: &str) -> Option<Range> {
    let digits = text.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(text.len());
    let (prefix, date) = text.split_at(digits);
    let (start, end) = period(date)?;
    Some(match prefix {
        "" | "eq" => (Some(start), Some(end)),
        "ge" => (Some(start), None),
        "gt" | "sa" => (Some(end), None),
        "lt" | "eb" => (None, Some(start)),
        "le" => (None, Some(end)),
        _ => return None,
    })
}

/// The first instant that a date covers, and the first after it.
fn period(text: &str) -> Option<(Timestamp, Timestamp)> {
    if text.contains('T') {
        // A plus sign that was not encoded comes as a space.
        let text = text.replace(' ', "+");
        let start: Timestamp = text.parse().ok()?;
        let clock = text.split('T').nth(1)?;
        let length = match clock.matches(':').count()
            - clock.rfind(['+', '-']).map_or(0, |at| clock[at..].matches(':').count())
        {
            _ if clock.contains('.') => SignedDuration::from_millis(1),
            2 => SignedDuration::from_secs(1),
            _ => SignedDuration::from_mins(1),
        };
        return Some((start, start.checked_add(length).ok()?));
    }
    let number = |part: &str, length: usize| {
        (part.len() == length && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse::<i16>().ok())?
    };
    let parts: Vec<&str> = text.split('-').collect();
    let year = number(parts.first()?, 4)?;
    let month = || i8::try_from(number(parts[1], 2)?).ok();
    let (first, after) = match parts.len() {
        1 => (Date::new(year, 1, 1).ok()?, Date::new(year.checked_add(1)?, 1, 1).ok()?),
        2 => {
            let first = Date::new(year, month()?, 1).ok()?;
            (first, first.last_of_month().tomorrow().ok()?)
        }
        3 => {
            let day = Date::new(year, month()?, i8::try_from(number(parts[2], 2)?).ok()?).ok()?;
            (day, day.tomorrow().ok()?)
        }
        _ => return None,
    };
    Some((calendar::start_of(first), calendar::start_of(after)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<[String; 2]> {
        let (from, before) = range(text)?;
        Some([from, before].map(|at| at.map_or(String::new(), |at| at.to_string())))
    }

    #[test]
    fn a_date_covers_all_that_it_may_mean() {
        for (text, from, before) in [
            ("2026", "2025-12-31T23:00:00Z", "2026-12-31T23:00:00Z"),
            ("eq2026-07", "2026-06-30T22:00:00Z", "2026-07-31T22:00:00Z"),
            ("2026-12-31", "2026-12-30T23:00:00Z", "2026-12-31T23:00:00Z"),
            ("ge2026-07-01", "2026-06-30T22:00:00Z", ""),
            ("gt2026-07-01", "2026-07-01T22:00:00Z", ""),
            ("le2026-07-01", "", "2026-07-01T22:00:00Z"),
            ("lt2026-07-01", "", "2026-06-30T22:00:00Z"),
            ("2026-07-01T10:00:00+02:00", "2026-07-01T08:00:00Z", "2026-07-01T08:00:01Z"),
            ("2026-07-01T10:00:00 02:00", "2026-07-01T08:00:00Z", "2026-07-01T08:00:01Z"),
            ("2026-07-01T08:00Z", "2026-07-01T08:00:00Z", "2026-07-01T08:01:00Z"),
            ("2026-07-01T08:00:00.5Z", "2026-07-01T08:00:00.5Z", "2026-07-01T08:00:00.501Z"),
        ] {
            assert_eq!(told(text), Some([from, before].map(str::to_owned)), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "ge",
            "26",
            "2026-13",
            "2026-02-30",
            "2026-7-1",
            "2026-07-01T",
            "T",
            "ne2026",
            "ap2026",
            "-2026",
            "9999",
            "2026-07-01-01",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}

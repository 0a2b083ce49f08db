//! Dates as FHIR writes them.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Json;
use crate::cda::{CdaTime, Precision};

/// An instant, to the millisecond, in UTC.
pub(super) fn instant(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

/// A `dateTime` as precise as its author was: a year, a month, a day, or a moment with its offset. FHIR knows no hour
/// without minutes: such a stamp is told as its day. `None` for the year 0, which FHIR does not have.
pub(super) fn date_time(time: &CdaTime) -> Option<Json> {
    let day = time.local().date();
    if day.year() < 1 {
        return None;
    }
    let year = format!("{:04}", day.year());
    let month = format!("{year}-{:02}", day.month());
    let text = match time.precision() {
        Precision::Year => year,
        Precision::Month => month,
        Precision::Day | Precision::Hour => format!("{month}-{:02}", day.day()),
        // Seconds that nobody counted are zero: FHIR wants them written.
        Precision::Minute | Precision::Second => moment(time),
    };
    Some(Json::text(text))
}

/// A moment on the author's clock: what it showed, and how far it is from UTC.
fn moment(time: &CdaTime) -> String {
    let local = time.local();
    let read_as_utc = TimeZone::UTC.to_timestamp(local).unwrap_or(Timestamp::MAX);
    let minutes = read_as_utc.duration_since(time.to_timestamp()).as_secs() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
    format!("{}{sign}{hours:02}:{minutes:02}", local.strftime("%Y-%m-%dT%H:%M:%S"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_keeps_its_precision() {
        for (hl7, fhir) in [
            ("2024", Some("2024")),
            ("202403", Some("2024-03")),
            ("20240315", Some("2024-03-15")),
            ("2024031509", Some("2024-03-15")),
            ("202403150930+0100", Some("2024-03-15T09:30:00+01:00")),
            ("202407150930", Some("2024-07-15T09:30:00+02:00")),
            ("20240315093011.5Z", Some("2024-03-15T09:30:11+00:00")),
            ("20240315093011-0330", Some("2024-03-15T09:30:11-03:30")),
            ("0000", None),
        ] {
            let written = date_time(&CdaTime::parse(hl7).unwrap());
            assert_eq!(written, fhir.map(Json::text), "{hl7}");
        }
    }

    #[test]
    fn an_instant_is_in_utc() {
        let at = Timestamp::from_millisecond(1_700_000_000_042).unwrap();
        assert_eq!(instant(at), "2023-11-14T22:13:20.042Z");
    }
}

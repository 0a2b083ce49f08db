//! Dates and times as people say them, in Paris time, which is the legal time of the portal's users in mainland France.

use std::sync::LazyLock;

use domain::cda::{CdaTime, Precision};
use jiff::{Timestamp, ZonedDateTime, civil::Date, tz::TimeZone};

use portal::document::DocumentDate;

use crate::{
    i18n::{locale, t, t_with, translate},
    locale::Locale,
};

static PARIS: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::get("Europe/Paris").unwrap_or(TimeZone::UTC));

/// The instant in Paris.
pub fn in_paris(at: Timestamp) -> ZonedDateTime {
    at.to_zoned_datetime(PARIS.clone())
}

/// A whole date: « 24 novembre 2026 ».
pub fn date(day: Date) -> String {
    let month = t(&format!("month-{}", day.month()));
    t_with(
        "date-long",
        &[("day", i32::from(day.day()).into()), ("month", month.into()), ("year", day.year().to_string().into())],
    )
}

/// A month: « novembre 2026 ».
pub fn month(year: i16, month: i8) -> String {
    t_with("date-month", &[("month", t(&format!("month-{month}")).into()), ("year", year.to_string().into())])
}

/// A time of day: « 15 h 42 ».
pub fn time(at: Timestamp) -> String {
    time_in(locale(), at)
}

/// A time of day in a locale, outside a page.
pub fn time_in(locale: Locale, at: Timestamp) -> String {
    let at = in_paris(at);
    let (hour, minute) = (at.hour().to_string(), format!("{:02}", at.minute()));
    translate(locale, "time-short", &[("hour", hour.into()), ("minute", minute.into())])
}

/// A date with its time: « 24 novembre 2026 à 15 h 42 ».
pub fn date_time(at: Timestamp) -> String {
    t_with("date-time", &[("date", date(in_paris(at).date()).into()), ("time", time(at).into())])
}

/// The date of a document, as precise as its author gave it, on its author's clock.
pub fn document(date: &DocumentDate) -> String {
    stamp(&date.stamp())
}

/// A time stamp of a document: « 2024 », « mars 2024 » or « 12 mars 2024 ».
pub fn stamp(stamp: &CdaTime) -> String {
    let local = stamp.local();
    match stamp.precision() {
        Precision::Year => local.year().to_string(),
        Precision::Month => month(local.year(), local.month()),
        _ => date(local.date()),
    }
}

/// The same for machines (`datetime` of `<time>`).
pub fn stamp_for_machines(stamp: &CdaTime) -> String {
    let local = stamp.local();
    match stamp.precision() {
        Precision::Year => format!("{:04}", local.year()),
        Precision::Month => format!("{:04}-{:02}", local.year(), local.month()),
        _ => local.date().to_string(),
    }
}

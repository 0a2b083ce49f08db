//! « Jusqu’au » : the last day of a permission, which holds until that day is over in Paris.

use domain::calendar;
use jiff::{SignedDuration, Timestamp, ToSpan as _, civil::Date};
use leptos::prelude::*;
use serde::Deserialize;

use crate::{
    dates,
    design::{DateField, DateParts},
    i18n::t,
};

/// The three parts as typed.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Typed {
    #[serde(default, rename = "jusqua-jour")]
    day: String,
    #[serde(default, rename = "jusqua-mois")]
    month: String,
    #[serde(default, rename = "jusqua-annee")]
    year: String,
}

/// What is wrong with a last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// A part is missing, or is no number.
    Incomplete,
    /// There is no such day.
    NoSuchDay,
    /// It is over.
    Past,
    /// There is one where none belongs.
    Needless,
}

impl Wrong {
    /// The id of the field that the message leads to.
    pub(super) const FIELD: &str = "jusqua-jour";

    pub(super) fn message(self) -> String {
        match self {
            Self::Incomplete => t("sharing-error-date-incomplete"),
            Self::NoSuchDay => t("sharing-error-date-none"),
            Self::Past => t("sharing-error-date-past"),
            Self::Needless => t("sharing-error-date-needless"),
        }
    }
}

impl Typed {
    /// The parts of an end that holds already.
    pub(super) fn of(until: Option<Timestamp>) -> Self {
        let Some(day) = until.map(last_day) else { return Self::default() };
        Self { day: day.day().to_string(), month: day.month().to_string(), year: day.year().to_string() }
    }

    /// When the permission ends: the instant at which the day after the last one begins; none when nothing was typed.
    pub(super) fn parse(&self, now: Timestamp) -> Result<Option<Timestamp>, Wrong> {
        let parts = [&self.day, &self.month, &self.year].map(|part| part.trim());
        if parts.iter().all(|part| part.is_empty()) {
            return Ok(None);
        }
        let number = |part: &str| part.parse::<i16>().map_err(|_| Wrong::Incomplete);
        let [day, month, year] = [number(parts[0])?, number(parts[1])?, number(parts[2])?];
        let small = |number: i16| i8::try_from(number).map_err(|_| Wrong::NoSuchDay);
        let last = Date::new(year, small(month)?, small(day)?).map_err(|_| Wrong::NoSuchDay)?;
        let next = last.checked_add(1.day()).map_err(|_| Wrong::NoSuchDay)?;
        if last < calendar::day(now) { Err(Wrong::Past) } else { Ok(Some(calendar::start_of(next))) }
    }

    /// The field.
    pub(super) fn field(&self, wrong: Option<Wrong>) -> AnyView {
        let value = DateParts { day: self.day.clone(), month: self.month.clone(), year: self.year.clone() };
        let error = wrong.map(Wrong::message);
        view! { <DateField id="jusqua" label=t("sharing-until-label") hint=t("sharing-until-hint") value error optional=true /> }
            .into_any()
    }

    /// The same, to be sent again unseen.
    pub(super) fn hidden(&self) -> Vec<(&'static str, String)> {
        vec![
            ("jusqua-jour", self.day.clone()),
            ("jusqua-mois", self.month.clone()),
            ("jusqua-annee", self.year.clone()),
        ]
    }
}

/// The last whole day before an end.
fn last_day(until: Timestamp) -> Date {
    calendar::day(until.saturating_sub(SignedDuration::from_millis(1)).unwrap_or(until))
}

/// The same in words.
pub(super) fn words(until: Timestamp) -> String {
    dates::date(last_day(until))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(day: &str, month: &str, year: &str) -> Typed {
        Typed { day: day.to_owned(), month: month.to_owned(), year: year.to_owned() }
    }

    #[test]
    fn the_last_day_counts_whole_in_paris() {
        let now: Timestamp = "2026-03-02T22:30:00Z".parse().expect("an instant");
        let parse = |day, month, year| typed(day, month, year).parse(now);
        assert_eq!(parse("", " ", ""), Ok(None));
        assert_eq!(parse("2", "3", "2026"), Ok(Some("2026-03-02T23:00:00Z".parse().expect("an instant"))), "today");
        assert_eq!(parse(" 31", "08", "2026 "), Ok(Some("2026-08-31T22:00:00Z".parse().expect("an instant"))));
        for ([day, month, year], wrong) in [
            (["1", "3", "2026"], Wrong::Past),
            (["", "3", "2026"], Wrong::Incomplete),
            (["x", "3", "2026"], Wrong::Incomplete),
            (["29", "2", "2027"], Wrong::NoSuchDay),
            (["300", "2", "2027"], Wrong::NoSuchDay),
            (["31", "12", "9999"], Wrong::NoSuchDay),
        ] {
            assert_eq!(parse(day, month, year), Err(wrong), "{day} {month} {year}");
        }
        let until = parse("31", "8", "2026").expect("a date");
        assert_eq!(Typed::of(until).parse(now), Ok(until), "there and back");
    }
}

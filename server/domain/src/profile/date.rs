//! Dates as people remember them: a year, a month, or a day.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Mistake;
use crate::cda::{CdaTime, Precision};

/// A date known to the year, the month or the day. Written as FHIR does: `2024`, `2024-03`, `2024-03-12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl PartialDate {
    /// Reads the three fields of a form; `None` when all are empty. Digits may be those of Arabic.
    ///
    /// # Errors
    /// [`Mistake::NotADate`] for what is no number, [`Mistake::YearMissing`], [`Mistake::YearNotFull`] (not four digits, or
    /// before 1850, which is always a slip), [`Mistake::MonthMissing`] for a day without month, [`Mistake::NoSuchMonth`]
    /// and [`Mistake::NoSuchDay`].
    pub fn parse(day: &str, month: &str, year: &str) -> Result<Option<Self>, Mistake> {
        let (day, month, year) = (number(day)?, number(month)?, number(year)?);
        let Some((year, digits)) = year else {
            return if day.is_none() && month.is_none() { Ok(None) } else { Err(Mistake::YearMissing) };
        };
        let year = i16::try_from(year).ok().filter(|year| digits == 4 && *year >= 1850).ok_or(Mistake::YearNotFull)?;
        let small = |number: Option<(u32, usize)>, otherwise: Mistake| {
            number.map(|(value, _)| i8::try_from(value).map_err(|_| otherwise)).transpose()
        };
        let (month, day) = (small(month, Mistake::NoSuchMonth)?, small(day, Mistake::NoSuchDay)?);
        if day.is_some() && month.is_none() {
            return Err(Mistake::MonthMissing);
        }
        if month.is_some_and(|month| !(1..=12).contains(&month)) {
            return Err(Mistake::NoSuchMonth);
        }
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).map_err(|_| Mistake::NoSuchDay)?;
        Ok(Some(Self { year, month, day }))
    }

    /// A whole date.
    #[must_use]
    pub fn of_day(day: Date) -> Self {
        Self { year: day.year(), month: Some(day.month()), day: Some(day.day()) }
    }

    /// A time stamp of a document, as far as the day.
    #[must_use]
    pub fn of_document(stamp: CdaTime) -> Self {
        let day = stamp.local().date();
        match stamp.precision() {
            Precision::Year => Self { year: day.year(), month: None, day: None },
            Precision::Month => Self { year: day.year(), month: Some(day.month()), day: None },
            _ => Self::of_day(day),
        }
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The month, from 1, when it is known.
    #[must_use]
    pub const fn month(self) -> Option<i8> {
        self.month
    }

    /// The day of the month, when it is known.
    #[must_use]
    pub const fn day(self) -> Option<i8> {
        self.day
    }

    /// The first day that it can mean.
    ///
    /// # Panics
    /// Never: the parts were checked.
    #[must_use]
    pub fn first(self) -> Date {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).expect("checked when it was read")
    }

    /// The last day that it can mean.
    #[must_use]
    pub fn last(self) -> Date {
        match (self.month, self.day) {
            (None, _) => self.first().last_of_year(),
            (_, None) => self.first().last_of_month(),
            _ => self.first(),
        }
    }

    /// The day in the middle of what it can mean.
    #[must_use]
    pub fn middle(self) -> Date {
        match (self.month, self.day) {
            (None, _) => Date::constant(self.year, 7, 1),
            (Some(month), None) => Date::constant(self.year, month, 15),
            _ => self.first(),
        }
    }
}

/// Value and number of digits; `None` when empty.
fn number(text: &str) -> Result<Option<(u32, usize)>, Mistake> {
    let text: String = text.trim().chars().map(western).collect();
    if text.is_empty() {
        return Ok(None);
    }
    if text.len() > 4 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Mistake::NotADate);
    }
    text.parse().map(|value| Some((value, text.len()))).map_err(|_| Mistake::NotADate)
}

/// The digit that an Arabic or Persian one means; any other character as it is.
pub(super) fn western(c: char) -> char {
    let offset = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        _ => return c,
    };
    char::from_digit(u32::from(c) - offset, 10).unwrap_or(c)
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

impl TryFrom<String> for PartialDate {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let mut parts = text.split('-');
        let mut next = || parts.next().unwrap_or_default();
        let (year, month, day) = (next(), next(), next());
        match Self::parse(day, month, year) {
            Ok(Some(date)) if date.to_string() == text => Ok(date),
            _ => Err("not a date"),
        }
    }
}

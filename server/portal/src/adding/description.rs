//! What a person says of a document: its title, where to look for it, its date.

use domain::category::Category;
use domain::cda::{CdaTime, Header};
use domain::text::{MAX_LINE, clean_line_max};
use jiff::civil::Date;

use super::written;

/// The oldest year that a date may have: nobody alive has an older document of their own.
const FIRST_YEAR: i16 = 1900;

/// A checked description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    pub(super) title: String,
    pub(super) category: Category,
    pub(super) date: CdaTime,
}

/// What cannot be taken as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// No title.
    TitleMissing,
    /// More than [`MAX_LINE`] characters.
    TitleTooLong,
    /// No category, or one that others fill.
    Category,
    /// No year.
    YearMissing,
    /// A day without its month.
    MonthMissing,
    /// Not a date.
    NoDate,
    /// A day that has not come, or a year before 1900.
    DateOutOfRange,
}

impl Description {
    /// Checks what was typed; the date is a year, a year and month, or a day. `today` is the last day that it may name.
    ///
    /// # Errors
    /// Every mistake, in the order of the fields.
    pub fn parse(
        title: &str,
        category: &str,
        [day, month, year]: [&str; 3],
        today: Date,
    ) -> Result<Self, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let mut note = |mistake| mistakes.push(mistake);
        let title = clean_line_max(title, MAX_LINE + 1);
        match title.chars().count() {
            0 => note(Mistake::TitleMissing),
            1..=MAX_LINE => {}
            _ => note(Mistake::TitleTooLong),
        }
        let category = Category::from_slug(category).filter(|category| category.patient_type().is_some());
        if category.is_none() {
            note(Mistake::Category);
        }
        let date = date(day, month, year, today).map_err(&mut note).ok();
        match (category, date) {
            (Some(category), Some(date)) if mistakes.is_empty() => Ok(Self { title, category, date }),
            _ => Err(mistakes),
        }
    }

    /// What a document says of itself.
    pub(crate) fn of(title: String, category: Category, date: CdaTime) -> Self {
        Self { title, category, date }
    }

    /// Writes it into a header.
    pub(crate) fn write(&self, header: &mut Header) {
        written::describe(header, &self.title, self.category, self.date);
    }
}

fn date(day: &str, month: &str, year: &str, today: Date) -> Result<CdaTime, Mistake> {
    let (day, month, year) = (number(day, 2)?, number(month, 2)?, number(year, 4)?);
    let year = year.ok_or(Mistake::YearMissing)?;
    let text = match (month, day) {
        (None, Some(_)) => return Err(Mistake::MonthMissing),
        (None, None) => format!("{year:04}"),
        (Some(month), None) => format!("{year:04}{month:02}"),
        (Some(month), Some(day)) => format!("{year:04}{month:02}{day:02}"),
    };
    let date = CdaTime::parse(&text).ok_or(Mistake::NoDate)?;
    let first = date.local().date();
    if first.year() < FIRST_YEAR || first > today { Err(Mistake::DateOutOfRange) } else { Ok(date) }
}

/// A part of a date, in European, Arabic or Persian digits; none when blank.
fn number(text: &str, longest: usize) -> Result<Option<u16>, Mistake> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let digit = |c: char| match c {
        '0'..='9' => Some(c),
        '\u{660}'..='\u{669}' => char::from_digit(c as u32 - 0x660, 10),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(c as u32 - 0x6f0, 10),
        _ => None,
    };
    let digits: String = text.chars().take(longest + 1).map(digit).collect::<Option<_>>().ok_or(Mistake::NoDate)?;
    if digits.len() > longest {
        return Err(Mistake::NoDate);
    }
    digits.parse().map(Some).map_err(|_| Mistake::NoDate)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn parse(title: &str, category: &str, day: &str, month: &str, year: &str) -> Result<Description, Vec<Mistake>> {
        Description::parse(title, category, [day, month, year], date(2026, 3, 2))
    }

    fn stamp(day: &str, month: &str, year: &str) -> Result<String, Vec<Mistake>> {
        parse("a", "autr-doc", day, month, year).map(|description| description.date.to_string())
    }

    #[test]
    fn a_date_is_as_precise_as_it_was_typed() {
        assert_eq!(stamp("", "", "2025"), Ok("2025".to_owned()));
        assert_eq!(stamp(" ", "3", " 2025 "), Ok("202503".to_owned()));
        assert_eq!(stamp("2", "03", "2026"), Ok("20260302".to_owned()));
        assert_eq!(stamp("٢", "۳", "٢٠٢٦"), Ok("20260302".to_owned()));
    }

    #[test]
    fn a_wrong_date_says_what_is_wrong() {
        for (day, month, year, mistake) in [
            ("", "", "", Mistake::YearMissing),
            ("2", "3", "", Mistake::YearMissing),
            ("2", "", "2025", Mistake::MonthMissing),
            ("31", "2", "2025", Mistake::NoDate),
            ("1", "13", "2025", Mistake::NoDate),
            ("0", "1", "2025", Mistake::NoDate),
            ("x", "1", "2025", Mistake::NoDate),
            ("1", "1", "20255", Mistake::NoDate),
            ("", "", "-202", Mistake::NoDate),
            ("", "", "25", Mistake::DateOutOfRange),
            ("", "", "1899", Mistake::DateOutOfRange),
            ("3", "3", "2026", Mistake::DateOutOfRange),
            ("", "4", "2026", Mistake::DateOutOfRange),
            ("", "", "2027", Mistake::DateOutOfRange),
        ] {
            assert_eq!(stamp(day, month, year), Err(vec![mistake]), "{day}/{month}/{year}");
        }
    }

    #[test]
    fn a_title_is_one_harmless_line_of_300_characters_at_most() {
        let title = |text: &str| parse(text, "cpt-rend", "", "", "2025").map(|description| description.title);
        assert_eq!(title(" Radio\u{202e}\n du  genou\0"), Ok("Radio du genou".to_owned()));
        assert_eq!(title(&"é".repeat(300)).map(|title| title.chars().count()), Ok(300));
        assert_eq!(title(&"é".repeat(301)), Err(vec![Mistake::TitleTooLong]));
        assert_eq!(title(" \u{200b}\u{202e}"), Err(vec![Mistake::TitleMissing]));
    }

    #[test]
    fn every_mistake_is_told_at_once() {
        let all = vec![Mistake::TitleMissing, Mistake::Category, Mistake::YearMissing];
        assert_eq!(parse("", "dir-ant", "", "", ""), Err(all));
    }
}

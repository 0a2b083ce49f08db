//! The vaccination calendar: which of the usual injections are noted in a profile.
//!
//! It says what is noted and what is not; « pas noté ici » is not « pas fait », and nothing is ever late. The ages come
//! from the file `calendar.txt`, which names its source and says that it was not verified.

use std::sync::LazyLock;

use jiff::Span;
use jiff::civil::Date;

use super::{PartialDate, Person, Target, Vaccination};

/// An age, or a span of ages, in months or in years as the calendar says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Age {
    /// From.
    pub from: i16,
    /// To; equal to `from` for a single age.
    pub to: i16,
    /// Whether they are years; months otherwise.
    pub years: bool,
}

/// A line of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it protects from.
    pub target: Target,
    /// Usual number of injections; `None` for one each year.
    pub injections: Option<u8>,
    /// Usual ages.
    pub ages: Vec<Age>,
    /// Ages in months at which an injection counts for it: from, and just below.
    counted: (i32, i32),
    /// Ages in months of those whom it is shown to: from, and just below.
    shown: (i32, i32),
}

/// A line of the calendar, with what the profile notes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The line.
    pub step: Step,
    /// The injections noted for it, oldest first; for a yearly one, those of the last twelve months.
    pub dates: Vec<PartialDate>,
    /// Injections against it that are noted without date: they may belong to this line or to another.
    pub undated: usize,
}

/// Where the calendar comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name, in French.
    pub name: &'static str,
    /// Year of the edition.
    pub year: &'static str,
}

struct Calendar {
    source: Source,
    steps: Vec<Step>,
}

static CALENDAR: LazyLock<Calendar> =
    LazyLock::new(|| read(include_str!("calendar.txt")).expect("the calendar is well formed: a test reads it"));

/// Where the ages come from.
#[must_use]
pub fn source() -> Source {
    CALENDAR.source.clone()
}

/// The lines for somebody of this age, with what is noted of each, in the order of the calendar.
#[must_use]
pub fn compare<'a>(person: &Person, vaccinations: impl IntoIterator<Item = &'a Vaccination>) -> Vec<Noted> {
    let vaccinations: Vec<_> = vaccinations.into_iter().map(|item| (item.date, item.protects_from())).collect();
    let age = months(person.birth.date(), person.today);
    let steps = CALENDAR.steps.iter().filter(|step| (step.shown.0..step.shown.1).contains(&age));
    steps
        .map(|step| {
            let against = vaccinations.iter().filter(|(_, targets)| targets.contains(&step.target));
            let (dated, undated): (Vec<_>, Vec<_>) = against.map(|(date, _)| *date).partition(Option::is_some);
            let mut dates: Vec<PartialDate> =
                dated.into_iter().flatten().filter(|date| step.counts(*date, person)).collect();
            dates.sort_unstable();
            Noted { step: step.clone(), dates, undated: undated.len() }
        })
        .collect()
}

impl Step {
    fn counts(&self, date: PartialDate, person: &Person) -> bool {
        let year_ago = person.today.checked_sub(Span::new().years(1)).unwrap_or(Date::MIN);
        let recent = self.injections.is_some() || date.last() > year_ago;
        // The year or month of birth alone counts as the day of birth.
        let age = months(person.birth.date(), date.middle().max(person.birth.date()));
        recent && (self.counted.0..self.counted.1).contains(&age)
    }
}

/// Full months from one day to another; negative when it lies before.
fn months(from: Date, to: Date) -> i32 {
    let months = i32::from(to.year() - from.year()) * 12 + i32::from(to.month() - from.month());
    months - i32::from(to.day() < from.day())
}

fn read(text: &'static str) -> Option<Calendar> {
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let mut lines = lines.map(|line| line.split(';').map(str::trim).collect::<Vec<_>>());
    let source = match lines.next()?.as_slice() {
        ["source", name, year] => Source { name, year },
        _ => return None,
    };
    let steps = lines.map(|line| step(&line)).collect::<Option<Vec<_>>>()?;
    Some(Calendar { source, steps })
}

fn step(line: &[&str]) -> Option<Step> {
    let [target, injections, ages, counted_from, counted_to, shown_from, shown_to] = line else { return None };
    let injections = if *injections == "yearly" { None } else { Some(injections.parse().ok()?) };
    let single = |text: &str| age(text).map(Age::in_months);
    Some(Step {
        target: Target::from_code(target)?,
        injections,
        ages: ages.split(' ').map(age).collect::<Option<Vec<_>>>()?,
        counted: (single(counted_from)?, single(counted_to)?),
        shown: (single(shown_from)?, single(shown_to)?),
    })
}

/// `2m`, `6y`, `16-18m`.
fn age(text: &str) -> Option<Age> {
    let (numbers, years) = match text.strip_suffix('y') {
        Some(numbers) => (numbers, true),
        None => (text.strip_suffix('m')?, false),
    };
    let (from, to) = numbers.split_once('-').unwrap_or((numbers, numbers));
    Some(Age { from: from.parse().ok()?, to: to.parse().ok()?, years })
}

impl Age {
    fn in_months(self) -> i32 {
        i32::from(self.from) * if self.years { 12 } else { 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_file_is_sound() {
        assert!(CALENDAR.steps.len() > 20);
        assert_eq!(source().year.len(), 4);
        for step in &CALENDAR.steps {
            assert!(step.counted.0 < step.counted.1 && step.shown.0 < step.shown.1, "{step:?}");
            assert!(step.ages.iter().all(|age| age.from <= age.to), "{step:?}");
            assert!(step.target != Target::Other, "{step:?}");
        }
    }

    #[test]
    fn no_injection_counts_for_two_lines_of_one_disease() {
        for (at, step) in CALENDAR.steps.iter().enumerate() {
            for other in CALENDAR.steps[at + 1..].iter().filter(|other| other.target == step.target) {
                assert!(step.counted.1 <= other.counted.0 || other.counted.1 <= step.counted.0, "{step:?} {other:?}");
            }
        }
    }
}

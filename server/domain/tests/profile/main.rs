//! The medical profile, seen from outside the crate.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod amounts;
mod calendar;
mod candidates;
mod fields;
mod forms;

use domain::identity::BirthDate;
use domain::profile::{Person, Typed};
use jiff::civil::date;

/// Somebody born on that day, on 2 March 2026.
fn born(birth: &str) -> Person {
    Person { birth: BirthDate::parse(birth).unwrap(), today: date(2026, 3, 2) }
}

fn adult() -> Person {
    born("1979-03-28")
}

fn typed(pairs: &[(&str, &str)]) -> Typed {
    Typed::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

//! Analyses of laboratories over time: their list, and each with its curve and its table.
//!
//! Values, units and intervals are those that the laboratory wrote, digit for digit; where a result lies against the
//! interval is said in words, and what it means is left to professionals.

pub mod analysis;
mod curve;
mod drawing;
pub mod page;
#[cfg(test)]
pub(in crate::journeys) mod testing;
pub mod words;

use crate::{i18n::plain_with, journeys::record::is_own, session::SignedIn};

/// « Mes analyses dans le temps », or whose they are.
fn title(person: &SignedIn) -> String {
    let own = if is_own(&person.actor) { "yes" } else { "no" };
    let name = person.subject_name.clone().unwrap_or_default();
    plain_with("analyses-title", &[("own", own.into()), ("name", name.into())])
}

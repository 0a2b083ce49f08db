//! What the patient answered on uses other than care: read, changed, and attested. Nothing here reads or changes what is
//! shared in care.

mod change;
mod export;
mod overview;
mod rows;

use domain::uses::{Catalogue, Uses};
use jiff::Timestamp;

use crate::Portal;

pub use change::{Answered, answer, check};
pub use export::bundle;
pub use overview::{UsesPage, overview};
pub(crate) use rows::{Kept, current, every};

/// One answer of the past, as it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The code of the purpose.
    pub code: String,
    /// Whether it was allowed, or for research: opposed no longer.
    pub allowed: bool,
    /// When.
    pub at: Timestamp,
    /// Whether the reader answered.
    pub by_me: bool,
}

/// The services that may be answered about: none but in a demonstration, until an operator lists one.
#[must_use]
pub fn catalogue(portal: &Portal) -> Catalogue {
    let text = if portal.demo() { Catalogue::DEMO } else { Catalogue::SHIPPED };
    Catalogue::parse(text).expect("tests read both lists")
}

/// What one version says that the one before did not: versions newest first.
pub(crate) fn told(kept: &[Kept], account: &str) -> Vec<Told> {
    let none = Uses::default();
    let formers = kept.iter().skip(1).map(|former| &former.uses).chain([&none]);
    let steps = kept.iter().zip(formers).flat_map(|(now, former)| {
        now.uses.changed_since(former).map(|(code, answer)| Told {
            code: code.to_owned(),
            allowed: answer.allowed,
            at: answer.at,
            by_me: now.account == account,
        })
    });
    steps.collect()
}

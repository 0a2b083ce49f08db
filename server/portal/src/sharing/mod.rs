//! Who sees what: the patient's decisions, what they would do, what they did.

mod change;
mod effect;
mod matrix;
mod one;
mod overview;
mod settings;

use domain::rights::sharing::{Difference, NationalId, Sharing};
use jiff::Timestamp;

use crate::document::DocumentItem;

pub use change::{Changed, change, check};
pub(crate) use effect::refused;
pub use effect::{Concerned, Line, Preview, preview};
pub use matrix::import_matrix;
pub(crate) use matrix::matrix;
pub use one::{One, one};
pub use overview::{overview, overview_after};
pub(crate) use settings::{current, next};

/// What is shared now, and what changed last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The settings.
    pub sharing: Sharing,
    /// Their version, for the form: 0 when nothing was decided yet.
    pub version: i64,
    /// The last decision.
    pub last: Option<Last>,
    /// For each professional and team that may look now: what they see of [`Self::documents`].
    pub seen: Vec<Line>,
    /// The documents that the actor sees, newest first.
    pub documents: Vec<DocumentItem>,
    /// Name and source of the matrix.
    pub matrix: String,
    /// Positions of the documents that something keeps from professionals.
    pub masked: Vec<usize>,
    /// Those who wrote or signed them and have a national identifier, by name.
    pub authors: Vec<Author>,
    /// What became of the decision that was asked about ([`overview_after`]).
    pub told: Option<Changed>,
}

/// Somebody who wrote documents of the record, or whose documents are masked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// Who.
    pub id: NationalId,
    /// The name; none when neither the directory nor a document tells it.
    pub name: Option<String>,
    /// Positions of their documents.
    pub documents: Vec<usize>,
}

/// A decision that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Last {
    /// When.
    pub at: Timestamp,
    /// Whether the actor took it.
    pub by_me: bool,
    /// What it changed.
    pub differences: Vec<Difference>,
}

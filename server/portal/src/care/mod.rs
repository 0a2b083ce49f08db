//! The other door: what care software reads for a professional. The patient decides; every answer is theirs to see.
//!
//! A record that is not there, one that shares nothing with who asks, and one that shuts them out answer alike: whether
//! somebody has a record is nobody's business who may not read it.

mod enter;
mod page;
mod read;
mod shut_out;

use domain::cda::ClinicalDocument;
use domain::ids::SessionRef;
use domain::ins::Ins;
use domain::rights::sharing::NationalId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::document::DocumentItem;

pub use page::{open_page, seal_page};
pub use read::{PAGE, retrieve, search};
pub use shut_out::shut_out;

/// Why a professional asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Motive {
    /// To give care.
    Care,
    /// The patient cannot say what they want (*bris de glace*); the reason, in the professional's own words.
    BreakGlass(String),
    /// The SAMU regulates a call.
    Regulation,
}

/// A professional, as their identity provider says. The directory has the last word on profession and place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// Who.
    pub id: NationalId,
    /// Profession (TRE_G15) in which they act.
    pub profession: String,
    /// Structure for which they act.
    pub structure: Option<NationalId>,
    /// Why.
    pub motive: Motive,
    /// Names the token in the trace.
    pub session: SessionRef,
}

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Search {
    /// In whose record.
    pub ins: Ins,
    /// Documents that nothing replaced.
    pub current: bool,
    /// Documents that a newer version replaced.
    pub superseded: bool,
    /// Types (JDV_J07) of which one must be the document's; none: whatever type.
    pub types: Option<Vec<String>>,
    /// Classes (TRE_A03), likewise.
    pub classes: Option<Vec<String>>,
    /// Deposited then or later.
    pub from: Option<Timestamp>,
    /// Deposited before.
    pub before: Option<Timestamp>,
    /// How many of those that match were seen before.
    pub skip: usize,
    /// How many are wanted now, at most [`PAGE`].
    pub most: usize,
}

impl Search {
    /// The current documents of a record, from the newest on.
    #[must_use]
    pub const fn current(ins: Ins) -> Self {
        Self {
            ins,
            current: true,
            superseded: false,
            types: None,
            classes: None,
            from: None,
            before: None,
            skip: 0,
            most: PAGE,
        }
    }
}

/// A page of what may be seen.
pub struct Found {
    /// The documents of this page, newest first.
    pub documents: Vec<Shared>,
    /// How many match and may be seen in all. What may not be seen is in no number.
    pub total: usize,
}

/// A document that may be seen.
pub struct Shared {
    /// Whose it is.
    pub ins: Ins,
    /// As lists show it.
    pub item: DocumentItem,
    /// Header and content.
    pub document: ClinicalDocument,
    /// As it was deposited.
    pub bytes: Zeroizing<Vec<u8>>,
}

/// Characters that the reason for breaking the glass has at least: a word is no reason.
pub const REASON_LEAST: usize = 10;
/// And at most.
pub const REASON_MOST: usize = 500;

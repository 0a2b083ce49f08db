//! Adding a document to one's record, step by step: a draft is described, gets its files, is checked, and is filed.
//!
//! A draft is no part of the record: nobody but the account that makes it sees it, for the patient for whom it is made, and
//! it dies a day after it was last changed. It is sealed like the record. What comes in is told by its content alone;
//! images are decoded, stripped and written anew before anything is kept. Filing writes one CDA document (level 1), with
//! the trace, in one transaction.

mod begin;
mod description;
mod draft;
mod file;
mod pace;
mod pages;
mod quota;
mod upload;
pub(crate) mod written;

use domain::text::clean_line;
use files::Kind;
use jiff::SignedDuration;

pub use begin::{abandon, begin, begin_replacing, describe, sweep};
pub use description::{Description, Mistake};
pub(crate) use draft::waiting;
pub use draft::{Draft, Drafts, Page, UploadState, list, open};
pub use file::{file, filed_as};
pub use files::{Kind as FileKind, MAX_BYTES, Refusal as FileRefusal};
pub use pace::Pace;
pub use pages::{Move, PageFile, arrange, page};
pub use quota::{MAX_OWN_BYTES, MAX_OWN_DOCUMENTS};
pub use upload::{Door, Held, Upload, cut_early};
pub use written::added_by;

use crate::Error;

/// Pages of a document made of images.
pub const MAX_PAGES: usize = 20;
/// Bytes of all files of a draft: with base64 around it the document stays well below what [`domain::cda::read`] takes.
pub const MAX_DRAFT_BYTES: usize = 10_000_000;
/// Drafts of one account, for whomever it acts.
pub const MAX_DRAFTS: usize = 5;
/// How long a draft lives after it was last changed.
pub const DRAFT_LIFE: SignedDuration = SignedDuration::from_hours(24);

/// Why a step was not taken; nothing that was there before is lost.
#[derive(Debug, thiserror::Error)]
pub enum AddingError {
    /// As for every use case.
    #[error(transparent)]
    Portal(#[from] Error),
    /// What was asked cannot be done as it is; the person can mend it.
    #[error("refused: {0:?}")]
    Refused(Refusal),
}

impl From<sqlx::Error> for AddingError {
    fn from(error: sqlx::Error) -> Self {
        Self::Portal(error.into())
    }
}

/// What the person can mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// As many drafts as an account may have.
    TooManyDrafts,
    /// As many documents or bytes as a record takes from those who add to it.
    RecordFull,
    /// The file itself is not taken.
    File(FileRefusal),
    /// More than [`MAX_PAGES`].
    TooManyPages,
    /// More than [`MAX_DRAFT_BYTES`].
    TooHeavy,
    /// The draft holds a PDF or a text, to which nothing can be added.
    HoldsWholeFile,
    /// A PDF or a text cannot be added to images.
    HoldsImages,
    /// A draft without file cannot be filed.
    NoFile,
    /// The document that this one was to replace is gone meanwhile; the draft became one of a new document.
    NothingToReplace,
}

/// The title as it is kept: one harmless line.
fn kept_title(title: &str) -> String {
    clean_line(title)
}

/// The code of a kind in sealed data.
fn kind_code(kind: Kind) -> &'static str {
    kind.extension()
}

/// Reads [`kind_code`].
fn kind_of(code: &str) -> Result<Kind, Error> {
    let all = [Kind::Pdf, Kind::Text, Kind::Rtf, Kind::Jpeg, Kind::Png, Kind::Tiff];
    all.into_iter().find(|kind| kind_code(*kind) == code).ok_or(Error::Corrupt("the kind of a file of a draft"))
}

//! Help by a relative (*proche aidant*): invitations, what is opened, until when, and its proof.
//!
//! The patient invites ([`invite`]) and hands over a code; the relative signs in with their own account, types it
//! ([`look`]), and accepts or refuses. From then on they act in the quality of a delegate, within what
//! [`domain::rights::delegation`] decides with what is stored at that moment. Either side ends it at any time.
//!
//! A proof (*justificatif d’accès*) is filed in the record when help begins and takes a new version when it changes or
//! ends. Its words are the pages' business: whoever calls gives the [`Maker`] of the PDF.

mod answer;
mod code;
mod helping;
mod invite;
mod manage;
mod overview;
mod proof;
mod row;

use domain::ids::DelegationId;
use domain::rights::delegation::{Duration, Scope};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use crate::Error;

pub use answer::{Seen, accept, look, refuse};
pub use helping::{Helping, list, proof, stop};
pub use invite::{Invited, check, invite};
pub use manage::{change, end};
pub use overview::{Helper, Invitation, Relatives, one, overview};
pub use proof::{Maker, Proof};
pub(crate) use row::{between, living};

/// Longest name and relation that are kept, in characters.
pub const MAX_WORDS: usize = 60;

/// Whom a patient invites, and to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The relative's first name, for the patient's own memory.
    pub relative: String,
    /// Who they are to the patient, in the patient's words.
    pub relation: String,
    /// What is opened to them.
    pub scope: Scope,
    /// For how long.
    pub duration: Duration,
}

/// What one side ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// When.
    pub at: Timestamp,
    /// Whether the relative stopped helping; otherwise the patient ended it.
    pub by_helper: bool,
}

/// Names a delegation that holds, and the version that a page showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Which {
    /// Its id.
    pub id: DelegationId,
    /// Its version.
    pub version: i64,
}

/// Why a step was not taken; nothing is changed then.
#[derive(Debug, thiserror::Error)]
pub enum RelativesError {
    /// As for every use case.
    #[error(transparent)]
    Portal(#[from] Error),
    /// What was asked cannot be done as it is.
    #[error("refused: {0:?}")]
    Refused(Refusal),
}

impl From<sqlx::Error> for RelativesError {
    fn from(error: sqlx::Error) -> Self {
        Self::Portal(error.into())
    }
}

/// What stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No part of the record was chosen.
    NothingOpened,
    /// No name, or one that is too long.
    Name,
    /// The patient has as many helpers and waiting invitations as a patient may have.
    PatientFull,
    /// An invitation of this person waits already.
    SameInvitation,
    /// No invitation that waits has this code.
    WrongCode,
    /// Too many codes were tried; how long to wait.
    TooManyTries(SignedDuration),
    /// The account may act for this patient in another way already: it is theirs, or a parent's.
    OwnRecord,
    /// The account helps this patient already.
    AlreadyHelps,
    /// The account helps as many patients as one may.
    HelperFull,
    /// It is no account of a person.
    NoPerson,
}

/// When a delegation ends by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// As it is.
    Kept,
    /// So long from today.
    For(Duration),
}

impl Until {
    fn last_day(self, today: Date, kept: Date) -> Date {
        match self {
            Self::Kept => kept,
            Self::For(duration) => duration.last_day(today),
        }
    }
}

//! The trace: writing it durably, signing checkpoints of it, verifying it.
//!
//! What a row is and how rows become a tree is in [`domain::trace`]. Here: the details are sealed under the key of the
//! patient concerned; a row carries a MAC under a key that is not in the database; reads are answered when their row is
//! on disk, many rows per transaction (`writer`); an act that writes appends its row in its own transaction
//! ([`commit`]). `trace_head` is the last lock of any transaction.

mod append;
mod checkpoint;
mod cosigned;
mod entry;
mod log;
mod proofs;
mod public;
mod published;
mod records;
mod verify;
mod writer;

pub(crate) use append::found;
pub use checkpoint::{checkpoint, verifier_key};
pub use cosigned::{CosignError, Cosigned, cosign, witnesses};
pub(crate) use entry::{Entry, Prepared, Subject, open_details, open_salted};
pub(crate) use log::{Log, commit};
pub(crate) use proofs::{covering, inclusion, own_key};
pub use public::{checkpoints, consistency, latest, latest_cosigned, update};
pub use verify::{Problem, ProblemKind, Report, verify};
pub(crate) use writer::{Extra, Writer};

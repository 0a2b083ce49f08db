//! A receipt: what a patient takes away to prove, to anyone and without this portal, that events stand in the log.
//!
//! Its text form (see [`Receipt::to_text`]) is a header of keys and, for each event, a proof as
//! [tlog-proof](https://c2sp.org/tlog-proof) writes it. docs/TRACE.md says step by step how to check one by hand.

mod text;

use thiserror::Error;

use super::event::{SALT_LENGTH, commitment, fields, leaf_hash_of};
use super::merkle::{Hash, verify_inclusion};
use super::note::{Checkpoint, NoteError, NoteVerifier, WitnessKey};

pub use text::MARK;

/// What the leaf commits to.
#[derive(Clone, PartialEq, Eq)]
pub enum Opening {
    /// The details of the event, with the salt: whoever reads them can compute the commitment.
    Details {
        /// The salt.
        salt: [u8; SALT_LENGTH],
        /// [`super::event::EventDetails::canonical_bytes`].
        canonical: Vec<u8>,
    },
    /// The commitment alone: that something happened then, not what.
    Withheld(Hash),
}

impl Opening {
    /// The commitment.
    #[must_use]
    pub fn commitment(&self) -> Hash {
        match self {
            Self::Details { salt, canonical } => commitment(salt, canonical),
            Self::Withheld(commitment) => *commitment,
        }
    }
}

/// The proof of one event.
#[derive(Clone, PartialEq, Eq)]
pub struct Proof {
    /// Its number in the log.
    pub seq: u64,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// What happened.
    pub opening: Opening,
    /// Inclusion proof.
    pub path: Vec<Hash>,
    /// The signed checkpoint in whose tree it is, with its cosignatures.
    pub note: String,
    /// The line of the file at which the proof begins; 0 when it was not read from one.
    pub line: usize,
}

/// A receipt. It holds personal data, and no `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The key of the log.
    pub log: NoteVerifier,
    /// The keys of its witnesses.
    pub witnesses: Vec<WitnessKey>,
    /// A proof for each event.
    pub proofs: Vec<Proof>,
}

/// What is wrong with a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Problem {
    /// There is no machine part.
    #[error("no receipt in this file")]
    Missing,
    /// A line is not what the format calls for.
    #[error("not the line that the format calls for")]
    Line,
    /// The details are not those of an event.
    #[error("not the details of an event")]
    Details,
    /// A key is none, or not the one that was asked for.
    #[error("not the key of the log")]
    Key,
    /// The checkpoint is not signed by the log.
    #[error("the state of the log is not signed by it: {0}")]
    Checkpoint(NoteError),
    /// Details, number or time are not those of the leaf, or the leaf is not in the tree.
    #[error("this event is not in the log that was signed")]
    NotInLog,
    /// A witness did not sign what stands there.
    #[error("the signature of a witness is wrong: {0}")]
    Witness(NoteError),
}

/// What is wrong, and at which line of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("line {line}: {problem}")]
pub struct ReceiptError {
    /// From 1.
    pub line: usize,
    /// What is wrong.
    pub problem: Problem,
}

/// What a receipt proves of one event.
#[derive(Clone, PartialEq, Eq)]
pub struct Proven {
    /// Its number in the log.
    pub seq: u64,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// Names and values of its details; none when they are withheld.
    pub details: Option<Vec<(String, Option<String>)>>,
    /// The state of the log in which it stands.
    pub checkpoint: Checkpoint,
    /// Which witnesses signed that state, and when, in seconds since 1970.
    pub witnessed: Vec<(String, u64)>,
}

impl Receipt {
    /// Checks everything: each detail against its commitment, each leaf against the tree, the tree against the signature of
    /// the log, and the signatures of witnesses that are there.
    ///
    /// # Errors
    /// The first [`ReceiptError`].
    pub fn check(&self) -> Result<Vec<Proven>, ReceiptError> {
        self.proofs
            .iter()
            .map(|proof| self.check_one(proof).map_err(|problem| ReceiptError { line: proof.line, problem }))
            .collect()
    }

    fn check_one(&self, proof: &Proof) -> Result<Proven, Problem> {
        let details = match &proof.opening {
            Opening::Details { canonical, .. } => {
                let read = fields(canonical).ok_or(Problem::Details)?;
                Some(read.into_iter().map(|(name, value)| (name.to_owned(), value.map(str::to_owned))).collect())
            }
            Opening::Withheld(_) => None,
        };
        let checkpoint = Checkpoint::open(&proof.note, &self.log).map_err(Problem::Checkpoint)?;
        if checkpoint.origin != self.log.name() {
            return Err(Problem::Checkpoint(NoteError::Checkpoint));
        }
        let leaf = leaf_hash_of(proof.seq, proof.at_ms, &proof.opening.commitment());
        if !verify_inclusion(&leaf, proof.seq, checkpoint.size, &proof.path, &checkpoint.root) {
            return Err(Problem::NotInLog);
        }
        let mut witnessed = Vec::new();
        for witness in &self.witnesses {
            match witness.check(&proof.note) {
                Ok(seconds) => witnessed.push((witness.name().to_owned(), seconds)),
                // Not every witness signs every state.
                Err(NoteError::Unsigned) => {}
                Err(error) => return Err(Problem::Witness(error)),
            }
        }
        Ok(Proven { seq: proof.seq, at_ms: proof.at_ms, details, checkpoint, witnessed })
    }
}

//! What a witness does before it cosigns: it makes sure that the log only grew since it last looked.

use data_encoding::BASE64;
use thiserror::Error;

use super::merkle::{Hash, verify_consistency};
use super::note::{Checkpoint, NoteError, NoteVerifier};

/// Most hashes of a proof (C2SP tlog-witness).
const MAX_PROOF: usize = 63;

/// What a log gives to a witness: a checkpoint, and the proof that it continues the one of `old` leaves. The text form is
/// the body of an add-checkpoint request of [tlog-witness](https://c2sp.org/tlog-witness).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// Size from which the proof starts.
    pub old: u64,
    /// Consistency proof.
    pub proof: Vec<Hash>,
    /// The signed checkpoint.
    pub note: String,
}

impl Update {
    /// `old SIZE`, a line for each hash in base64, an empty line, the checkpoint.
    #[must_use]
    pub fn to_text(&self) -> String {
        let hashes: String = self.proof.iter().map(|hash| BASE64.encode(hash) + "\n").collect();
        format!("old {}\n{hashes}\n{}", self.old, self.note)
    }

    /// Reads [`Self::to_text`]; `None` for any other text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (head, note) = text.split_once("\n\n")?;
        let mut lines = head.split('\n');
        let old = lines.next()?.strip_prefix("old ")?;
        let number: u64 = old.parse().ok().filter(|number: &u64| number.to_string() == old)?;
        let hash = |line: &str| Hash::try_from(BASE64.decode(line.as_bytes()).ok()?).ok();
        let proof: Vec<Hash> = lines.map(hash).collect::<Option<_>>()?;
        (proof.len() <= MAX_PROOF).then(|| Self { old: number, proof, note: note.to_owned() })
    }
}

/// Why a witness does not cosign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refusal {
    /// The checkpoint is not signed with the key of the log.
    #[error("the checkpoint is not one of this log: {0}")]
    Key(#[from] NoteError),
    /// The checkpoint has fewer leaves than one that was seen before.
    #[error("ROLLBACK: the log had {seen} rows and now says {now}")]
    Rollback {
        /// Leaves of the checkpoint that was seen.
        seen: u64,
        /// Leaves of the new one.
        now: u64,
    },
    /// The first leaves are not those that were seen before.
    #[error("FORK: the first {seen} rows are not those that were seen before")]
    Fork {
        /// Leaves of the checkpoint that was seen.
        seen: u64,
    },
    /// The proof does not start from the checkpoint that was seen: another one must be asked for.
    #[error("the proof starts from {old} rows; it must start from {seen}")]
    OtherProof {
        /// Leaves of the checkpoint that was seen.
        seen: u64,
        /// Where the proof starts.
        old: u64,
    },
}

impl Refusal {
    /// Whether the log contradicts itself or is another one: evidence to keep, not a mishap to try again.
    #[must_use]
    pub const fn is_evidence(self) -> bool {
        !matches!(self, Self::OtherProof { .. })
    }
}

/// Judges a checkpoint by the last one that was seen of this log; gives the new one when there is something to cosign,
/// `None` when it is the one that was seen. The first one is taken as it is.
///
/// # Errors
/// [`Refusal`].
pub fn judge(log: &NoteVerifier, seen: Option<&Checkpoint>, update: &Update) -> Result<Option<Checkpoint>, Refusal> {
    let now = Checkpoint::open(&update.note, log)?;
    if now.origin != log.name() {
        return Err(Refusal::Key(NoteError::Checkpoint));
    }
    let Some(seen) = seen else {
        return Ok(Some(now));
    };
    if now.size < seen.size {
        return Err(Refusal::Rollback { seen: seen.size, now: now.size });
    }
    if now.size == seen.size {
        return if now.root == seen.root { Ok(None) } else { Err(Refusal::Fork { seen: seen.size }) };
    }
    if update.old != seen.size {
        return Err(Refusal::OtherProof { seen: seen.size, old: update.old });
    }
    if verify_consistency(seen.size, now.size, &seen.root, &now.root, &update.proof) {
        Ok(Some(now))
    } else {
        Err(Refusal::Fork { seen: seen.size })
    }
}

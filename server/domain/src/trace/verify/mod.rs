//! Is the stored trace the one that was written? If not, which row is wrong, and how?
//!
//! Each row is bound three times: its leaf hash covers its sequence number, time and commitment; a MAC with a key that is
//! kept outside the database covers sequence number and leaf hash; the checkpoints cover all leaf hashes in order. Who
//! alters the database without the key is found at the row, even after recomputing every hash; who also has the key is
//! found by a checkpoint that somebody else kept.

mod home;
mod sort;

use super::event::leaf_hash_of;
use super::merkle::{Frontier, Hash};

/// A row as it is stored. Whoever reads it checks the MAC, since the key stays with the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredRow {
    /// Sequence number: the index of the leaf. The first row has 0.
    pub seq: u64,
    /// When, in milliseconds since 1970, UTC.
    pub at_ms: i64,
    /// The commitment to the details.
    pub commitment: Hash,
    /// The leaf hash, as stored.
    pub leaf_hash: Hash,
    /// Whether the stored MAC fits this sequence number and leaf hash.
    pub mac_ok: bool,
    /// The commitment computed again from the stored salt and details; `None` when they have been erased.
    pub details_commitment: Option<Hash>,
}

impl StoredRow {
    fn leaf_at(&self, seq: u64) -> Hash {
        leaf_hash_of(seq, self.at_ms, &self.commitment)
    }

    fn details_fit(&self) -> bool {
        self.details_commitment.is_none_or(|commitment| commitment == self.commitment)
    }
}

/// A size and root that were stated before: a signed checkpoint, or the head that the store keeps under a MAC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownRoot {
    /// Number of leaves.
    pub size: u64,
    /// Root of the tree over them.
    pub root: Hash,
}

/// What is wrong with a row, named by its sequence number as stored (for a removed one: as it was).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// The row is not what was written: its time, commitment, details, hash or MAC was changed.
    Altered {
        /// The row.
        seq: u64,
    },
    /// The row is missing.
    Removed {
        /// The row.
        seq: u64,
    },
    /// The row was never written by the portal, or is a copy.
    Inserted {
        /// The row.
        seq: u64,
    },
    /// The row stands elsewhere than where it was written.
    Reordered {
        /// Where it stands.
        seq: u64,
        /// Where it was written.
        written_at: u64,
    },
    /// Rows are missing at the end.
    Truncated {
        /// Rows that a known root or the rows themselves call for.
        expected: u64,
        /// Rows that are there.
        found: u64,
    },
    /// The rows do not give the root that was stated for this size.
    CheckpointMismatch {
        /// Number of leaves of the first such checkpoint.
        size: u64,
    },
}

/// The result of [`verify`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Number of rows read.
    pub rows: u64,
    /// Number of rows whose details have been erased.
    pub erased: u64,
    /// Root of the tree over all rows; `None` if a row is missing.
    pub root: Option<Hash>,
    /// What is wrong, at most [`MAX_PROBLEMS`], first rows first.
    pub problems: Vec<Problem>,
    /// Number of problems beyond those listed.
    pub more: u64,
}

impl Report {
    /// Whether nothing is wrong.
    #[must_use]
    pub const fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}

/// Most problems that a [`Report`] lists.
pub const MAX_PROBLEMS: usize = 1000;

/// Checks all rows, in the order of their sequence numbers, against themselves and against known roots.
pub fn verify(rows: impl IntoIterator<Item = StoredRow>, known: &[KnownRoot]) -> Report {
    let rows: Vec<StoredRow> = rows.into_iter().collect();
    let known_size = known.iter().map(|root| root.size).max().unwrap_or(0);
    let homes = home::find(&rows);
    let sorted = sort::sort(&rows, &homes, known_size);

    let mut problems = sorted.problems;
    let (root, mismatch) = check_roots(&sorted.leaves, known);
    problems.extend(mismatch.map(|size| Problem::CheckpointMismatch { size }));
    let more = problems.len().saturating_sub(MAX_PROBLEMS);
    problems.truncate(MAX_PROBLEMS);
    Report {
        rows: rows.len() as u64,
        erased: rows.iter().filter(|row| row.details_commitment.is_none()).count() as u64,
        root,
        problems,
        more: more as u64,
    }
}

/// Builds the tree as far as there are leaves without a gap, and compares it with the known roots on the way. Roots
/// beyond a gap cannot be computed: the gap has been named already.
fn check_roots(leaves: &[Option<Hash>], known: &[KnownRoot]) -> (Option<Hash>, Option<u64>) {
    let mut known: Vec<&KnownRoot> = known.iter().collect();
    known.sort_by_key(|root| root.size);
    let mut known = known.into_iter().peekable();
    let mut frontier = Frontier::new();
    let mut mismatch = None;
    let mut leaves = leaves.iter();
    loop {
        while let Some(root) = known.next_if(|root| root.size == frontier.size()) {
            if root.root != frontier.root() {
                mismatch = mismatch.or(Some(root.size));
            }
        }
        match leaves.next() {
            Some(Some(leaf)) => frontier.append(*leaf),
            Some(None) => return (None, mismatch),
            None => return (Some(frontier.root()), mismatch),
        };
    }
}

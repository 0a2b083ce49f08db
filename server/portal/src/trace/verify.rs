//! Verifying the whole trace: rows, MACs, head, checkpoints in the database and published ones.

use domain::trace::merkle::Hash;
use domain::trace::note::{Checkpoint, NoteVerifier};
use domain::trace::verify::{self as rules, KnownRoot};

use super::append::open_head;
use super::records::Records;
use super::{checkpoint, published};
use crate::store::Dialect;
use crate::store::trace as store;
use crate::{Error, Portal};

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// A row is not what was written.
    Altered,
    /// A row is missing.
    Removed,
    /// A row was never written by the portal.
    Inserted,
    /// A row stands elsewhere than where it was written.
    Reordered,
    /// Rows are missing at the end, or the database was set back to an earlier state.
    Truncated,
    /// The rows do not give the root that a checkpoint states.
    CheckpointMismatch,
    /// A checkpoint has no valid signature of this log.
    CheckpointForged,
    /// The head of the tree is missing or was altered.
    HeadAltered,
    /// The record that rows concern is gone with its key: their details cannot be compared any more.
    RecordMissing,
    /// A record lacks an act that the trace tells: it was set back to how it stood before.
    StateSetBack,
    /// The published file lacks checkpoints that the database has: it was cut or replaced.
    MissingNotes,
}

/// One problem, by the row or the tree size it concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Sequence number of the row, or size of the tree for checkpoints and truncation.
    pub seq: u64,
    /// What is wrong.
    pub kind: ProblemKind,
    /// In words, for the operator; without personal data.
    pub detail: String,
}

/// The result of [`verify`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Number of rows read.
    pub size: u64,
    /// Rows whose details went with the record; they are still part of the tree.
    pub erased: u64,
    /// Checkpoints with a valid signature that were compared, in the database and in the published file together.
    pub checkpoints: usize,
    /// Checkpoints of the database that the published file lacks. A problem where one server writes both; several servers
    /// on one PostgreSQL publish each its own.
    pub unpublished: usize,
    /// Root of the tree over the rows, when none is missing.
    pub root: Option<Hash>,
    /// What is wrong, first rows first.
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

/// Reads every row, opens its details where the record still exists, and compares with the head, every checkpoint and
/// what this process saw.
///
/// # Errors
/// [`Error::Unavailable`] when the database or the published file cannot be read. What is wrong with the trace is no
/// error but in the report.
pub async fn verify(portal: &Portal) -> Result<Report, Error> {
    let verifier = checkpoint::verifier(portal.keys());
    let mut problems = Vec::new();
    let mut conn = portal.store().read().await?;
    // What is known before the rows: rows that are appended meanwhile are more than it calls for, never less.
    let seen = portal.log().highest();
    let mut known: Vec<KnownRoot> =
        seen.iter().map(|seen| KnownRoot { size: seen.size(), root: seen.root() }).collect();
    match store::head(&mut conn).await?.and_then(|head| open_head(&portal.keys().trace, &head)) {
        Some(head) => known.push(KnownRoot { size: head.size(), root: head.root() }),
        None => problems.push(Problem {
            seq: 0,
            kind: ProblemKind::HeadAltered,
            detail: "the head of the tree is missing or was altered".to_owned(),
        }),
    }
    let stored = store::checkpoints(&mut conn).await?;
    let published = published::notes(&published::path(&portal.log().data_dir)).map_err(|error| {
        tracing::error!(%error, "the published checkpoints cannot be read");
        Error::Unavailable("the published checkpoints cannot be read")
    })?;
    let before = known.len();
    for row in &stored {
        check_note(&row.note, "in the database", &verifier, &mut known, &mut problems);
    }
    for note in &published {
        check_note(note, "in the published file", &verifier, &mut known, &mut problems);
    }
    let checkpoints = known.len() - before;
    let lacking: Vec<u64> =
        stored.iter().filter(|row| !published.contains(&row.note)).map(|row| row.size.cast_unsigned()).collect();
    let mut records = Records::default();
    let rows = records.rows(&mut conn, portal.keys()).await?;
    let report = rules::verify(rows, &known);
    problems.extend(report.problems.iter().map(in_words));
    problems.extend(records.missing());
    problems.extend(records.set_back(&mut conn).await?);
    if let Some(first) = lacking.first()
        && portal.store().dialect == Dialect::Sqlite
    {
        problems.push(missing_notes(*first, lacking.len()));
    }
    Ok(Report {
        size: report.rows,
        erased: report.erased,
        checkpoints,
        unpublished: lacking.len(),
        root: report.root,
        problems,
        more: report.more,
    })
}

fn check_note(
    note: &str,
    place: &str,
    verifier: &NoteVerifier,
    known: &mut Vec<KnownRoot>,
    problems: &mut Vec<Problem>,
) {
    match Checkpoint::open(note, verifier) {
        Ok(checkpoint) if checkpoint.origin == verifier.name() => {
            known.push(KnownRoot { size: checkpoint.size, root: checkpoint.root });
        }
        _ => problems.push(Problem {
            seq: 0,
            kind: ProblemKind::CheckpointForged,
            detail: format!("a checkpoint {place} is not signed by this log"),
        }),
    }
}

fn missing_notes(first: u64, count: usize) -> Problem {
    Problem {
        seq: first,
        kind: ProblemKind::MissingNotes,
        detail: format!("{count} checkpoints of the database are not in the published file"),
    }
}

fn in_words(problem: &rules::Problem) -> Problem {
    use rules::Problem as P;
    let (seq, kind, detail) = match *problem {
        P::Altered { seq } => (seq, ProblemKind::Altered, format!("row {seq} was altered")),
        P::Removed { seq } => (seq, ProblemKind::Removed, format!("row {seq} was removed")),
        P::Inserted { seq } => (seq, ProblemKind::Inserted, format!("row {seq} was never written by the portal")),
        P::Reordered { seq, written_at } => {
            (seq, ProblemKind::Reordered, format!("row {seq} was written as row {written_at}"))
        }
        P::Truncated { expected, found } => {
            (found, ProblemKind::Truncated, format!("{expected} rows were recorded, {found} are there"))
        }
        P::CheckpointMismatch { size } => (
            size,
            ProblemKind::CheckpointMismatch,
            format!("the first {size} rows are not those that a checkpoint was signed over"),
        ),
    };
    Problem { seq, kind, detail }
}

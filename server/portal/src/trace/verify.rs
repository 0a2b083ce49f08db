//! Verifying the whole trace: rows, MACs, head, checkpoints in the database and published ones.

use std::collections::HashMap;

use domain::trace::merkle::Hash;
use domain::trace::note::{Checkpoint, NoteVerifier};
use domain::trace::verify::{self as rules, KnownRoot, StoredRow};
use sqlx::AnyConnection;

use super::append::{open_head, row_mac};
use super::{checkpoint, open_details, published};
use crate::crypto::{Key, Keyring};
use crate::store::patients;
use crate::store::trace::{self as store, TraceRow};
use crate::{Error, Portal};

/// Rows read at once.
const STEP: i64 = 2_000;

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
    /// Rows whose details were erased with the record; they are still part of the tree.
    pub erased: u64,
    /// Checkpoints with a valid signature that were compared.
    pub checkpoints: usize,
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

/// Reads every row, opens its details where the key still exists, and compares with the head and every checkpoint.
///
/// # Errors
/// [`Error::Unavailable`] when the database or the published file cannot be read. What is wrong with the trace is no
/// error but in the report.
pub async fn verify(portal: &Portal) -> Result<Report, Error> {
    let verifier = checkpoint::verifier(portal.keys());
    let mut problems = Vec::new();
    let mut conn = portal.store().read().await?;
    // Head and checkpoints before rows: rows that are appended meanwhile are more than they call for, never less.
    let mut known = Vec::new();
    match store::head(&mut conn).await?.and_then(|head| open_head(&portal.keys().trace, &head)) {
        Some(head) => known.push(KnownRoot { size: head.size(), root: head.root() }),
        None => problems.push(Problem {
            seq: 0,
            kind: ProblemKind::HeadAltered,
            detail: "the head of the tree is missing or was altered".to_owned(),
        }),
    }
    let stored = store::checkpoints(&mut conn).await?;
    let published = published::notes(portal.data_dir()).map_err(|error| {
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
    let rows = rows(&mut conn, portal.keys()).await?;
    let report = rules::verify(rows, &known);
    problems.extend(report.problems.iter().map(in_words));
    Ok(Report { size: report.rows, erased: report.erased, checkpoints, root: report.root, problems, more: report.more })
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

async fn rows(conn: &mut AnyConnection, keys: &Keyring) -> Result<Vec<StoredRow>, Error> {
    let mut patients = HashMap::new();
    let mut all = Vec::new();
    // Below zero as well: a row inserted there must be seen.
    let mut from = i64::MIN;
    loop {
        let batch = store::rows_from(conn, from, STEP).await?;
        let Some(last) = batch.last() else {
            return Ok(all);
        };
        let next = last.seq.checked_add(1);
        for row in &batch {
            if let Some(patient) = &row.patient_id
                && !patients.contains_key(patient)
            {
                let key = patient_key(conn, keys, patient).await?;
                patients.insert(patient.clone(), key);
            }
            all.push(stored_row(row, keys, &patients));
        }
        let Some(next) = next else { return Ok(all) };
        from = next;
    }
}

async fn patient_key(conn: &mut AnyConnection, keys: &Keyring, patient: &str) -> Result<Option<Key>, Error> {
    let row = patients::by_id(conn, patient).await?;
    Ok(row.and_then(|row| keys.unwrap(&row.id, &row.wrapped_key).ok()))
}

fn stored_row(row: &TraceRow, keys: &Keyring, patients: &HashMap<String, Option<Key>>) -> StoredRow {
    // A hash of another length is none that was written: zeros fit nothing.
    let hash = |bytes: &[u8]| Hash::try_from(bytes).unwrap_or_default();
    let seq = row.seq.cast_unsigned();
    let patient = row.patient_id.as_deref();
    let key = match patient {
        Some(id) => patients.get(id).and_then(Option::as_ref),
        None => Some(&keys.system),
    };
    // No key: erased. A key that does not open them: altered, which zeros show.
    let details_commitment =
        key.map(|key| open_details(key, patient, &row.details).map_or(Hash::default(), |(_, commitment)| commitment));
    StoredRow {
        seq,
        at_ms: row.at,
        commitment: hash(&row.commitment),
        leaf_hash: hash(&row.leaf_hash),
        mac_ok: row_mac(&keys.trace, seq, patient, &row.leaf_hash)[..] == row.mac[..],
        details_commitment,
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

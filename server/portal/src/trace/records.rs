//! Reading rows to verify them: each is opened with the key of the record that it concerns.

use std::collections::BTreeMap;

use domain::trace::merkle::Hash;
use domain::trace::verify::StoredRow;
use sqlx::AnyConnection;

use super::append::row_mac;
use super::open_details;
use super::verify::{Problem, ProblemKind};
use crate::Error;
use crate::crypto::{Key, Keyring};
use crate::life::is_erased;
use crate::store::trace::{self as store, TraceRow};
use crate::store::{life, patients};

/// Rows read at once.
const STEP: i64 = 2_000;

/// The key of a record, as far as there is one.
enum RecordKey {
    There(Key),
    /// The patient is there, but the key does not unwrap: a key that was destroyed leaves a mark.
    Spoilt,
    /// The portal erased the record, at its patient's wish or once its time was over.
    Erased,
    /// The patient is gone. First row that concerns them, and number of rows.
    Gone {
        first: i64,
        rows: u64,
    },
}

/// The records that rows concern.
#[derive(Default)]
pub(super) struct Records {
    keys: BTreeMap<String, RecordKey>,
    /// Acts on each record as a whole: how many the trace tells, and the row of the last one.
    acts: BTreeMap<String, (i64, i64)>,
}

impl Records {
    /// Every row, in order.
    pub(super) async fn rows(&mut self, conn: &mut AnyConnection, keys: &Keyring) -> Result<Vec<StoredRow>, Error> {
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
                let details = self.commitment(conn, keys, row).await?;
                all.push(stored_row(row, keys, details));
            }
            let Some(next) = next else { return Ok(all) };
            from = next;
        }
    }

    /// A problem for each record that has lost an act that the trace tells, such as its closing.
    pub(super) async fn set_back(&self, conn: &mut AnyConnection) -> Result<Vec<Problem>, Error> {
        let mut problems = Vec::new();
        for (patient, (told, row)) in &self.acts {
            let kept = life::versions(conn, patient).await?;
            let there = patients::by_id(conn, patient).await?.is_some();
            if there && kept < *told {
                problems.push(Problem {
                    seq: row.cast_unsigned(),
                    kind: ProblemKind::StateSetBack,
                    detail: format!(
                        "the record that row {row} concerns was set back: {told} acts were told, {kept} are kept"
                    ),
                });
            }
        }
        Ok(problems)
    }

    /// A problem for each record that is gone.
    pub(super) fn missing(&self) -> impl Iterator<Item = Problem> {
        self.keys.values().filter_map(|key| match key {
            RecordKey::Gone { first, rows } => Some(Problem {
                seq: first.cast_unsigned(),
                kind: ProblemKind::RecordMissing,
                detail: format!("the record that row {first} concerns is gone, with the details of {rows} rows"),
            }),
            RecordKey::There(_) | RecordKey::Spoilt | RecordKey::Erased => None,
        })
    }

    /// The commitment that the details of a row make: none when the record is gone, zeros (which fit nothing) when they
    /// do not open.
    async fn commitment(
        &mut self,
        conn: &mut AnyConnection,
        keys: &Keyring,
        row: &TraceRow,
    ) -> Result<Option<Hash>, Error> {
        let acts = &mut self.acts;
        let mut opened = |key: &Key, patient: Option<&str>| {
            let Ok((details, commitment)) = open_details(key, patient, &row.details) else {
                return Some(Hash::default());
            };
            if let Some(patient) =
                patient.filter(|_| details.kind.life().is_some() && details.outcome.refusal().is_none())
            {
                let told = acts.entry(patient.to_owned()).or_default();
                *told = (told.0 + 1, row.seq);
            }
            Some(commitment)
        };
        let Some(patient) = &row.patient_id else {
            return Ok(opened(&keys.system, None));
        };
        if !self.keys.contains_key(patient) {
            let found = patients::by_id(conn, patient).await?;
            let key = match found {
                Some(found) => keys.unwrap(&found.id, &found.wrapped_key).map_or(RecordKey::Spoilt, RecordKey::There),
                None if is_erased(conn, keys, patient).await? => RecordKey::Erased,
                None => RecordKey::Gone { first: row.seq, rows: 0 },
            };
            self.keys.insert(patient.clone(), key);
        }
        Ok(match self.keys.get_mut(patient) {
            Some(RecordKey::There(key)) => opened(key, Some(patient)),
            Some(RecordKey::Spoilt) => Some(Hash::default()),
            Some(RecordKey::Gone { rows, .. }) => {
                *rows += 1;
                None
            }
            Some(RecordKey::Erased) | None => None,
        })
    }
}

fn stored_row(row: &TraceRow, keys: &Keyring, details_commitment: Option<Hash>) -> StoredRow {
    // A hash of another length is none that was written: zeros fit nothing.
    let hash = |bytes: &[u8]| Hash::try_from(bytes).unwrap_or_default();
    let seq = row.seq.cast_unsigned();
    StoredRow {
        seq,
        at_ms: row.at,
        commitment: hash(&row.commitment),
        leaf_hash: hash(&row.leaf_hash),
        mac_ok: row_mac(&keys.trace, seq, row.patient_id.as_deref(), &row.leaf_hash)[..] == row.mac[..],
        details_commitment,
    }
}

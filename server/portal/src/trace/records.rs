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
use crate::store::patients;
use crate::store::trace::{self as store, TraceRow};

/// Rows read at once.
const STEP: i64 = 2_000;

/// The key of a record, as far as there is one.
enum RecordKey {
    There(Key),
    /// The patient is there, but the key does not unwrap: destroying a key is not erasing a record, which nothing does yet.
    Spoilt,
    /// The patient is gone. First row that concerns them, and number of rows.
    Gone {
        first: i64,
        rows: u64,
    },
}

/// The records that rows concern.
#[derive(Default)]
pub(super) struct Records(BTreeMap<String, RecordKey>);

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

    /// A problem for each record that is gone.
    pub(super) fn missing(&self) -> impl Iterator<Item = Problem> {
        self.0.values().filter_map(|key| match key {
            RecordKey::Gone { first, rows } => Some(Problem {
                seq: first.cast_unsigned(),
                kind: ProblemKind::RecordMissing,
                detail: format!("the record that row {first} concerns is gone, with the details of {rows} rows"),
            }),
            RecordKey::There(_) | RecordKey::Spoilt => None,
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
        let opened = |key: &Key, patient: Option<&str>| {
            Some(open_details(key, patient, &row.details).map_or(Hash::default(), |(_, commitment)| commitment))
        };
        let Some(patient) = &row.patient_id else {
            return Ok(opened(&keys.system, None));
        };
        if !self.0.contains_key(patient) {
            let found = patients::by_id(conn, patient).await?;
            let key = found.map_or(RecordKey::Gone { first: row.seq, rows: 0 }, |found| {
                keys.unwrap(&found.id, &found.wrapped_key).map_or(RecordKey::Spoilt, RecordKey::There)
            });
            self.0.insert(patient.clone(), key);
        }
        Ok(match self.0.get_mut(patient) {
            Some(RecordKey::There(key)) => opened(key, Some(patient)),
            Some(RecordKey::Spoilt) => Some(Hash::default()),
            Some(RecordKey::Gone { rows, .. }) => {
                *rows += 1;
                None
            }
            None => None,
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

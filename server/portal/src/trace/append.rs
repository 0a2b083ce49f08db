//! Appending rows within a transaction, and what authenticates rows and head.

use domain::trace::event::leaf_hash_of;
use domain::trace::merkle::{Frontier, Hash};
use sqlx::AnyConnection;

use super::{Log, Prepared};
use crate::Error;
use crate::crypto::{Key, Keyring};
use crate::store::trace::{self as store, Head, TraceRow};

pub(super) const HEAD_LOST: Error = Error::Corrupt("the head of the trace is missing or was altered");

/// Makes the head of an empty trace.
pub(crate) async fn found(conn: &mut AnyConnection, keys: &Keyring) -> Result<(), Error> {
    Ok(store::init(conn, &sealed_head(&keys.trace, &Frontier::new())).await?)
}

/// Appends rows in the transaction of `conn`, which must not lock anything afterwards, and gives the tree as it is once
/// that is committed. Refuses to build on a head that was altered or set back.
pub(super) async fn append(conn: &mut AnyConnection, log: &Log, rows: &[Prepared]) -> Result<Frontier, Error> {
    let keys = &log.keys;
    let head = store::lock_head(conn, log.store.dialect).await?.ok_or(HEAD_LOST)?;
    let mut frontier = open_head(&keys.trace, &head).ok_or(HEAD_LOST)?;
    log.check_continues(conn, &frontier).await?;
    let rows: Vec<TraceRow> = rows
        .iter()
        .map(|prepared| {
            let seq = frontier.size();
            let leaf_hash = leaf_hash_of(seq, prepared.at, &prepared.commitment);
            frontier.append(leaf_hash);
            TraceRow {
                seq: seq.cast_signed(),
                at: prepared.at,
                patient_id: prepared.patient_id.clone(),
                details: prepared.details.clone(),
                commitment: prepared.commitment.to_vec(),
                leaf_hash: leaf_hash.to_vec(),
                mac: row_mac(&keys.trace, seq, prepared.patient_id.as_deref(), &leaf_hash).to_vec(),
            }
        })
        .collect();
    store::append(conn, &rows).await?;
    let head = Head { size: frontier.size().cast_signed(), frontier: sealed_head(&keys.trace, &frontier) };
    store::set_head(conn, &head).await?;
    Ok(frontier)
}

/// The MAC of a row: its place, the patient it is filed under, its leaf hash (which covers time and commitment).
pub(super) fn row_mac(key: &Key, seq: u64, patient: Option<&str>, leaf_hash: &[u8]) -> [u8; 32] {
    key.mac(&[b"row", &seq.to_be_bytes(), patient.unwrap_or_default().as_bytes(), leaf_hash])
}

/// The frontier as the head stores it: followed by its MAC, so that nobody can cut the end of the trace and write a head
/// that fits.
fn sealed_head(key: &Key, frontier: &Frontier) -> Vec<u8> {
    let mut bytes = frontier.to_bytes();
    let mac = key.mac(&[b"head", &bytes]);
    bytes.extend_from_slice(&mac);
    bytes
}

/// The frontier of the head, when it is genuine.
pub(super) fn open_head(key: &Key, head: &Head) -> Option<Frontier> {
    let (bytes, mac) = head.frontier.split_last_chunk::<32>()?;
    // Not a secret comparison: whoever can vary the stored MAC does not see how long this takes.
    let genuine: Hash = key.mac(&[b"head", bytes]);
    let frontier = Frontier::parse(bytes).ok()?;
    (genuine == *mac && frontier.size().cast_signed() == head.size).then_some(frontier)
}

//! The stored trace and an attacker who has the database without the key, for the tests of this folder.

mod properties;
mod soundness;
mod tampering;

use domain::trace::event::leaf_hash_of;
use domain::trace::merkle::{Frontier, Hash};
use domain::trace::verify::{KnownRoot, MAX_PROBLEMS, Problem, Report, StoredRow, verify};
use proptest::prelude::*;

use crate::bytes32;

/// A row with its MAC, which the attacker of these tests cannot make. It stands for an HMAC: right for the pair that it
/// was made for, and for no other.
#[derive(Clone, Copy)]
struct Row {
    seq: u64,
    at_ms: i64,
    commitment: Hash,
    leaf_hash: Hash,
    mac: (u64, Hash),
    details: Option<Hash>,
}

impl Row {
    fn written(seq: u64) -> Self {
        let (at_ms, commitment) = (1000 * seq.cast_signed(), bytes32(seq));
        let leaf_hash = leaf_hash_of(seq, at_ms, &commitment);
        Self { seq, at_ms, commitment, leaf_hash, mac: (seq, leaf_hash), details: Some(commitment) }
    }

    /// What an attacker can do who has the database but no key.
    fn rehashed(mut self) -> Self {
        self.leaf_hash = leaf_hash_of(self.seq, self.at_ms, &self.commitment);
        self
    }

    fn stored(&self) -> StoredRow {
        StoredRow {
            seq: self.seq,
            at_ms: self.at_ms,
            commitment: self.commitment,
            leaf_hash: self.leaf_hash,
            mac_ok: self.mac == (self.seq, self.leaf_hash),
            details_commitment: self.details,
        }
    }
}

fn log(size: u64) -> Vec<Row> {
    (0..size).map(Row::written).collect()
}

fn root(rows: &[Row]) -> KnownRoot {
    let mut frontier = Frontier::new();
    for row in rows {
        frontier.append(row.leaf_hash);
    }
    KnownRoot { size: frontier.size(), root: frontier.root() }
}

fn check(rows: &[Row], known: &[KnownRoot]) -> Report {
    verify(rows.iter().map(Row::stored), known)
}

/// The problems, with the head of a log of `size` rows known.
fn problems(size: u64, tamper: impl FnOnce(&mut Vec<Row>)) -> Vec<Problem> {
    let mut rows = log(size);
    let head = root(&rows);
    tamper(&mut rows);
    rows.sort_by_key(|row| row.seq);
    check(&rows, &[head]).problems
}

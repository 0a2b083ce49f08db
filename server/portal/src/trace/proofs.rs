//! Proofs about the trace, made from the upper part of its tree, which is kept in memory, and two tiles of leaves.

use std::collections::btree_map::Entry;
use std::ops::Range;

use domain::trace::merkle::{Hash, Pieces, Skeleton, TILE};
use domain::trace::note::{Checkpoint, NoteVerifier};
use sqlx::AnyConnection;
use tokio::sync::MutexGuard;

use super::{Log, checkpoint, cosigned, public};
use crate::store::trace as store;
use crate::{Error, Portal};

/// Tiles read at once.
const STEP: i64 = 40 * TILE as i64;
const LACKING: Error = Error::Corrupt("rows of the trace are missing: run `server trace verify`");

/// The key that checks the checkpoints of this log.
pub(crate) fn own_key(portal: &Portal) -> NoteVerifier {
    checkpoint::verifier(portal.keys())
}

/// A checkpoint whose tree has row `seq`: the last one that a witness cosigned, else the last one, else a new one.
pub(crate) async fn covering(portal: &Portal, seq: u64) -> Result<(Checkpoint, String), Error> {
    let verifier = own_key(portal);
    let read = |note: &str| Checkpoint::open(note, &verifier).map_err(|_| checkpoint::CONTRADICTION);
    for note in [cosigned::last(portal.log())?, public::latest(portal).await?].into_iter().flatten() {
        let stated = read(&note)?;
        if stated.size > seq {
            return Ok((stated, note));
        }
    }
    let note = checkpoint::checkpoint(portal).await?;
    Ok((read(&note)?, note))
}

/// The proofs that these rows are in the tree of `size` rows.
pub(crate) async fn inclusion(portal: &Portal, rows: &[u64], size: u64) -> Result<Vec<Vec<Hash>>, Error> {
    let mut conn = portal.store().read().await?;
    let skeleton = grown(portal.log(), &mut conn, size).await?;
    let mut pieces = Pieces::new();
    for row in rows {
        gather(&mut conn, &mut pieces, Skeleton::needs(*row, size)).await?;
    }
    rows.iter().map(|row| skeleton.inclusion(&pieces, *row, size).ok_or(LACKING)).collect()
}

/// The proof that the tree of `size` rows continues the one of `old`.
pub(super) async fn consistency(portal: &Portal, old: u64, size: u64) -> Result<Vec<Hash>, Error> {
    let mut conn = portal.store().read().await?;
    let skeleton = grown(portal.log(), &mut conn, size).await?;
    let mut pieces = Pieces::new();
    gather(&mut conn, &mut pieces, Skeleton::needs(old, size)).await?;
    skeleton.consistency(&pieces, old, size).ok_or(LACKING)
}

/// The upper part of the tree, with every whole tile of the first `size` rows. The first call after a start reads all of
/// them; one that is given up leaves what it has read.
async fn grown<'a>(log: &'a Log, conn: &mut AnyConnection, size: u64) -> Result<MutexGuard<'a, Skeleton>, Error> {
    let mut skeleton = log.skeleton.lock().await;
    let whole = size / TILE * TILE;
    while skeleton.covered() < whole {
        let from = skeleton.covered();
        let leaves = leaves(conn, from..whole, STEP).await?;
        for tile in leaves.chunks(TILE as usize) {
            skeleton.push(tile).ok_or(LACKING)?;
        }
    }
    Ok(skeleton)
}

async fn gather(conn: &mut AnyConnection, pieces: &mut Pieces, parts: Vec<Range<u64>>) -> Result<(), Error> {
    for part in parts {
        if let Entry::Vacant(tile) = pieces.entry(part.start / TILE) {
            tile.insert(leaves(conn, part, TILE as i64).await?);
        }
    }
    Ok(())
}

/// The leaves of a part, without a gap, up to `limit`.
async fn leaves(conn: &mut AnyConnection, part: Range<u64>, limit: i64) -> Result<Vec<Hash>, Error> {
    let expected = (part.end - part.start).min(limit.cast_unsigned());
    let rows = store::leaves(conn, part.start.cast_signed(), part.end.cast_signed(), limit).await?;
    let leaf = |(place, (seq, leaf)): (u64, (i64, Vec<u8>))| {
        (seq.cast_unsigned() == part.start + place).then(|| Hash::try_from(leaf).ok()).flatten()
    };
    let leaves: Option<Vec<Hash>> = (0..).zip(rows).map(leaf).collect();
    leaves.filter(|leaves| leaves.len() as u64 == expected).ok_or(LACKING)
}

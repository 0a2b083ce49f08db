//! What the log tells to anybody: signed states and hashes, nothing of any person.

use domain::trace::merkle::Hash;
use domain::trace::note::Checkpoint;
use domain::trace::witness::Update;

use super::proofs::{self, own_key};
use super::{checkpoint, cosigned};
use crate::store::trace as store;
use crate::{Error, Portal};

/// Checkpoints given at once.
const CHECKPOINTS: i64 = 1_000;

/// The last checkpoint that was signed, with the cosignatures that there are of it; none before the first minute.
///
/// # Errors
/// [`Error::Unavailable`].
pub async fn latest(portal: &Portal) -> Result<Option<String>, Error> {
    let Some(last) = store::last_checkpoint(&mut *portal.store().read().await?).await? else {
        return Ok(None);
    };
    let cosigned = cosigned::last(portal.log())?.filter(|cosigned| cosigned.starts_with(&last.note));
    Ok(Some(cosigned.unwrap_or(last.note)))
}

/// The last checkpoint that a witness cosigned, if there is one.
///
/// # Errors
/// [`Error::Unavailable`].
pub fn latest_cosigned(portal: &Portal) -> Result<Option<String>, Error> {
    cosigned::last(portal.log())
}

/// Checkpoints over `from` rows and more, smallest first: up to 1,000. Whoever wants the rest asks again from one more than
/// the last size.
///
/// # Errors
/// [`Error::Unavailable`].
pub async fn checkpoints(portal: &Portal, from: u64) -> Result<Vec<String>, Error> {
    let from = i64::try_from(from).unwrap_or(i64::MAX);
    let rows = store::checkpoints_from(&mut *portal.store().read().await?, from, CHECKPOINTS).await?;
    Ok(rows.into_iter().map(|row| row.note).collect())
}

/// The proof that the first `to` rows continue the first `from`.
///
/// # Errors
/// [`Error::NotFound`] if `from` is larger than `to`, or `to` than what was signed; [`Error::Unavailable`];
/// [`Error::Corrupt`] when rows are missing.
pub async fn consistency(portal: &Portal, from: u64, to: u64) -> Result<Vec<Hash>, Error> {
    let signed = store::last_checkpoint(&mut *portal.store().read().await?).await?;
    if from > to || signed.is_none_or(|signed| signed.size.cast_unsigned() < to) {
        return Err(Error::NotFound);
    }
    proofs::consistency(portal, from, to).await
}

/// What a witness that saw `old` rows needs: the last checkpoint, and the proof that it continues them. When the log has
/// fewer than that, there is no proof: the checkpoint speaks for itself.
///
/// # Errors
/// [`Error::NotFound`] before the first checkpoint; as [`consistency`].
pub async fn update(portal: &Portal, old: u64) -> Result<Update, Error> {
    let note = latest(portal).await?.ok_or(Error::NotFound)?;
    let stated = Checkpoint::open(&note, &own_key(portal)).map_err(|_| checkpoint::CONTRADICTION)?;
    let proof = if old > stated.size { Vec::new() } else { proofs::consistency(portal, old, stated.size).await? };
    Ok(Update { old, proof, note })
}

//! One form, one effect: a double click, a replay or a retry gives the first result.
//!
//! The key is taken inside the transaction of the act: when the act fails, the key is free again; when two requests come
//! at once, the second waits and then sees the outcome of the first.

use sqlx::{Any, Transaction};

use crate::crypto::{Aad, open, seal};
use crate::store::idempotency as store;
use crate::{Error, Portal, instant};

/// How long an outcome is kept: longer than any session, since a form dies with its session.
const KEPT: i64 = 24 * 60 * 60 * 1000;

/// What [`begin`] found.
pub enum Begun {
    /// Act, then [`Act::finish`].
    FirstTime(Act),
    /// Do not act: this was the outcome.
    Already(Vec<u8>),
}

/// An act under way, with its transaction. Dropped without [`Act::finish`], nothing happened and the key is free again.
/// It holds the lock of the writers: nothing else is to be waited for meanwhile.
pub struct Act {
    portal: Portal,
    tx: Transaction<'static, Any>,
    index: Vec<u8>,
}

/// Begins `action` of `actor` (any stable texts) under the key of a form. When the same is under way elsewhere, waits for
/// its outcome.
///
/// # Errors
/// [`Error::Unavailable`], also when the other takes too long; [`Error::Full`].
pub async fn begin(portal: &Portal, actor: &str, action: &str, key: &str) -> Result<Begun, Error> {
    let index = portal.keys().index.idempotency(actor, action, key);
    let mut tx = portal.store().write().await?;
    if store::take(&mut tx, &index, instant::millis(portal.now())).await? {
        return Ok(Begun::FirstTime(Act { portal: portal.clone(), tx, index }));
    }
    let sealed = store::outcome(&mut tx, &index).await?.ok_or(Error::Conflict)?;
    Ok(Begun::Already(open(&portal.keys().system, &aad(&index), &sealed)?.to_vec()))
}

impl Act {
    /// Stores the outcome and makes all of it durable.
    ///
    /// # Errors
    /// [`Error::Unavailable`], [`Error::Full`]: nothing happened then.
    pub async fn finish(mut self, outcome: &[u8]) -> Result<(), Error> {
        let sealed = seal(&self.portal.keys().system, &aad(&self.index), outcome);
        store::finish(&mut self.tx, &self.index, &sealed).await?;
        self.tx.commit().await?;
        Ok(())
    }
}

/// Forgets old outcomes; gives their number. To be called from time to time.
///
/// # Errors
/// [`Error::Unavailable`] or [`Error::Full`].
pub async fn delete_expired(portal: &Portal) -> Result<u64, Error> {
    let mut tx = portal.store().write().await?;
    let removed = store::delete_older(&mut tx, instant::millis(portal.now()) - KEPT).await?;
    tx.commit().await?;
    Ok(removed)
}

fn aad(index: &[u8]) -> Aad {
    Aad::new("idempotency", "outcome", index)
}

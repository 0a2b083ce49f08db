//! Sessions: the id is stored hashed, the data sealed, and saving never revives a session that was ended.
//!
//! Two ends are stored: `idle_until` moves with each use, `dies_at` is absolute. Both are decided by the caller (home or
//! kiosk); a session past either is dead for [`load`] and [`save`], whether or not it was swept away yet.

use domain::ids::AccountId;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::crypto::{Aad, open, seal};
use crate::store::sessions as store;
use crate::{Error, Portal, instant};

/// A session's content and ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Who is signed in, so that all sessions of an account can be ended; none before sign-in.
    pub account: Option<AccountId>,
    /// Whatever the caller keeps; sealed in the database.
    pub data: Vec<u8>,
    /// Dead from then on unless used before.
    pub idle_until: Timestamp,
    /// Dead from then on in any case.
    pub dies_at: Timestamp,
}

/// Stores a new session under the secret `id`. `false` when the id is taken: draw another.
///
/// # Errors
/// [`Error::Unavailable`] or [`Error::Full`].
pub async fn create(portal: &Portal, id: &[u8], session: &Session) -> Result<bool, Error> {
    let row = row(portal, id, session);
    let mut tx = portal.store().write().await?;
    let created = store::insert(&mut tx, &row, instant::millis(portal.now())).await?;
    tx.commit().await?;
    Ok(created)
}

/// Stores a change to a living session. `false` when it is dead: nothing was written and nothing must be answered in its
/// name.
///
/// # Errors
/// [`Error::Unavailable`] or [`Error::Full`].
pub async fn save(portal: &Portal, id: &[u8], session: &Session) -> Result<bool, Error> {
    let row = row(portal, id, session);
    let mut tx = portal.store().write().await?;
    let alive = store::update(&mut tx, &row, instant::millis(portal.now())).await?;
    tx.commit().await?;
    Ok(alive)
}

/// The living session called `id`.
///
/// # Errors
/// [`Error::Unavailable`], or [`Error::Corrupt`] when the row was tampered with.
pub async fn load(portal: &Portal, id: &[u8]) -> Result<Option<Session>, Error> {
    let hash = hash(id);
    let row = store::get(&mut *portal.store().read().await?, &hash, instant::millis(portal.now())).await?;
    let Some(row) = row else { return Ok(None) };
    let data = open(&portal.keys().sessions, &aad(&hash), &row.data)?;
    Ok(Some(Session {
        account: row.account_id.as_deref().and_then(|id| AccountId::parse(id).ok()),
        data: data.to_vec(),
        idle_until: instant::timestamp(row.idle_until),
        dies_at: instant::timestamp(row.dies_at),
    }))
}

/// Ends a session. Ending a dead one is no error.
///
/// # Errors
/// [`Error::Unavailable`] or [`Error::Full`].
pub async fn delete(portal: &Portal, id: &[u8]) -> Result<(), Error> {
    let mut tx = portal.store().write().await?;
    store::delete(&mut tx, &hash(id)).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends every session of an account; gives their number.
///
/// # Errors
/// [`Error::Unavailable`] or [`Error::Full`].
pub async fn delete_of_account(portal: &Portal, account: &AccountId) -> Result<u64, Error> {
    let mut tx = portal.store().write().await?;
    let ended = store::delete_of_account(&mut tx, &account.to_string()).await?;
    tx.commit().await?;
    Ok(ended)
}

/// Removes the sessions that are dead; gives their number. To be called from time to time.
///
/// # Errors
/// [`Error::Unavailable`] or [`Error::Full`].
pub async fn delete_expired(portal: &Portal) -> Result<u64, Error> {
    let mut tx = portal.store().write().await?;
    let removed = store::delete_expired(&mut tx, instant::millis(portal.now())).await?;
    tx.commit().await?;
    Ok(removed)
}

fn row(portal: &Portal, id: &[u8], session: &Session) -> store::SessionRow {
    let hash = hash(id);
    store::SessionRow {
        account_id: session.account.map(|account| account.to_string()),
        data: seal(&portal.keys().sessions, &aad(&hash), &session.data),
        idle_until: instant::millis(session.idle_until),
        dies_at: instant::millis(session.dies_at),
        id_hash: hash,
    }
}

/// The id is 128 random bits or more: a plain hash cannot be turned back.
fn hash(id: &[u8]) -> Vec<u8> {
    Sha256::digest(id).to_vec()
}

fn aad(hash: &[u8]) -> Aad {
    Aad::new("sessions", "data", hash)
}

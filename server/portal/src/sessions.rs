//! Sessions: the id is stored hashed, the data sealed, and saving never revives a session that was ended.
//!
//! Two ends are stored: `idle_until` moves with each use, `dies_at` is absolute. Both are decided by the caller (home or
//! kiosk); a session past either is dead for [`load`] and [`save`], whether or not it was swept away yet.
//!
//! A session changes its id while it lives, so one sign-in may have several: requests at once may each draw a new id. They
//! share a *login*, which names the one that lives, the last one created; the others are dead. Signing out ends the login,
//! and with it every session that a request under way may still be creating.

use domain::ids::{AccountId, SessionRef};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::crypto::{Aad, open, seal};
use crate::store::sessions as store;
use crate::{Error, Portal, instant};

/// A session's content and ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Who is signed in; none before sign-in.
    pub account: Option<AccountId>,
    /// The sign-in it belongs to, the same while its id changes (see [`begin`]); none before sign-in.
    pub login: Option<SessionRef>,
    /// Whatever the caller keeps; sealed in the database.
    pub data: Vec<u8>,
    /// Dead from then on unless used before.
    pub idle_until: Timestamp,
    /// Dead from then on in any case.
    pub dies_at: Timestamp,
}

/// Begins a login of `account`, to be called at sign-in before its first session is created.
///
/// # Errors
/// [`Error::Conflict`] when there is one of this name; [`Error::Unavailable`] or [`Error::Full`].
pub async fn begin(portal: &Portal, login: &SessionRef, account: &AccountId, dies_at: Timestamp) -> Result<(), Error> {
    let (now, dies_at) = (instant::millis(portal.now()), instant::millis(dies_at));
    let mut tx = portal.store().write().await?;
    store::insert_login(&mut tx, &login.to_string(), &account.to_string(), now, dies_at).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends a login with all its sessions, also those that a request under way is about to create. Ending one that is gone is
/// no error.
///
/// # Errors
/// [`Error::Unavailable`] or [`Error::Full`].
pub async fn end(portal: &Portal, login: &SessionRef) -> Result<(), Error> {
    let mut tx = portal.store().write().await?;
    store::delete_login(&mut tx, &login.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

/// Stores a new session under the secret `id`; the other sessions of its login are dead from then on. `false` when the id
/// is taken: draw another.
///
/// # Errors
/// [`Error::NotFound`] when its login has ended, or is another account's; [`Error::Unavailable`] or [`Error::Full`].
pub async fn create(portal: &Portal, id: &[u8], session: &Session) -> Result<bool, Error> {
    let row = row(portal, id, session);
    let now = instant::millis(portal.now());
    let mut tx = portal.store().write().await?;
    if row.login.is_some() && !store::set_living(&mut tx, &row, now).await? {
        return Err(Error::NotFound);
    }
    // Without commit when the id is taken: the login keeps the session it had.
    let created = store::insert(&mut tx, &row, now).await?;
    if created {
        tx.commit().await?;
    }
    Ok(created)
}

/// Stores a change to a living session of the same login. `false` when it is dead, be it that its login has ended or has a
/// newer session: nothing was written and nothing must be answered in its name.
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
    let data = open(&portal.keys().sessions, &place(&row), &row.data)?;
    Ok(Some(Session {
        account: row.account_id.as_deref().and_then(|id| AccountId::parse(id).ok()),
        login: row.login.as_deref().and_then(|id| SessionRef::parse(id).ok()),
        data: data.to_vec(),
        idle_until: instant::timestamp(row.idle_until),
        dies_at: instant::timestamp(row.dies_at),
    }))
}

/// Ends a session, not its login. Ending a dead one is no error.
///
/// # Errors
/// [`Error::Unavailable`] or [`Error::Full`].
pub async fn delete(portal: &Portal, id: &[u8]) -> Result<(), Error> {
    let mut tx = portal.store().write().await?;
    store::delete(&mut tx, &hash(id)).await?;
    tx.commit().await?;
    Ok(())
}

/// Removes the sessions and logins that are dead; gives the number of sessions. To be called from time to time.
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
    let mut row = store::SessionRow {
        id_hash: hash(id),
        account_id: session.account.map(|account| account.to_string()),
        login: session.login.map(|login| login.to_string()),
        data: Vec::new(),
        idle_until: instant::millis(session.idle_until),
        dies_at: instant::millis(session.dies_at),
    };
    row.data = seal(&portal.keys().sessions, &place(&row), &session.data);
    row
}

/// The id is 128 random bits or more: a plain hash cannot be turned back.
fn hash(id: &[u8]) -> Vec<u8> {
    Sha256::digest(id).to_vec()
}

/// Bound to every other column: in the database nobody can prolong a session, or take it out of its login.
fn place(row: &store::SessionRow) -> Aad {
    let texts = [&row.account_id, &row.login];
    let aad = Aad::new("sessions", "data", &row.id_hash);
    let aad = texts.iter().fold(aad, |aad, text| aad.with(text.as_deref().unwrap_or_default().as_bytes()));
    aad.with(&row.idle_until.to_be_bytes()).with(&row.dies_at.to_be_bytes())
}

//! What a sender asks for and says: a message is claimed, sent elsewhere, and settled.

use domain::contact::Address;
use domain::ids::MessageId;
use domain::notice::{CRASH_LEASE, Letter, State, after_failure, after_lease};
use jiff::Timestamp;
use sqlx::AnyConnection;

use super::contact;
use super::listeners::entitled;
use super::outbox::{Content, key_of, moved, opened};
use crate::access::open_patient;
use crate::crypto::Key;
use crate::store::outbox::{self as store, OutboxRow};
use crate::store::patients;
use crate::{Error, Portal, instant};

/// Messages that are looked at to claim one.
const LOOKED_AT: i64 = 20;

/// A message that is this sender's to send, for ten minutes.
pub struct Claimed {
    /// Names it, the same at each attempt: its `Message-ID` is made of it.
    pub id: MessageId,
    /// To whom.
    pub to: Address,
    /// Tag of the language.
    pub language: String,
    /// What it says.
    pub letter: Letter,
    /// When it was written.
    pub written_at: Timestamp,
    /// Which attempt this is, from 1.
    pub attempt: u32,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A mail server took it.
    Sent,
    /// No mail server has it: it can be tried again.
    Later,
    /// A mail server refused it for good.
    Refused,
    /// A mail server may have it: the line was cut, or no answer came, after all of it was sent.
    Unknown,
}

/// The next message to send, if one is due. Of several senders at once one gets it.
///
/// # Errors
/// [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn claim(portal: &Portal) -> Result<Option<Claimed>, Error> {
    let now = portal.now();
    let at = instant::millis(now);
    let mut conn = portal.store().read().await?;
    let ended = store::due(&mut conn, State::Sending.code(), at, LOOKED_AT).await?;
    drop(conn);
    if !ended.is_empty() {
        let mut tx = portal.store().write().await?;
        for row in &ended {
            end_lease(portal, &mut tx, row, now).await?;
        }
        tx.commit().await?;
    }
    for row in waiting(portal, at).await? {
        // One transaction each: a row that does not open must not hold up the others.
        let mut tx = portal.store().write().await?;
        let claimed = take(portal, &mut tx, &row, now).await?;
        tx.commit().await?;
        if claimed.is_some() {
            return Ok(claimed);
        }
    }
    Ok(None)
}

/// What waits, urgent messages first. How urgent one is, is sealed, so that the database tells nobody: of a long row those are
/// looked at that wait longest and that came last.
async fn waiting(portal: &Portal, at: i64) -> Result<Vec<OutboxRow>, Error> {
    let mut conn = portal.store().read().await?;
    let state = State::Waiting.code();
    let mut rows = store::due(&mut conn, state, at, LOOKED_AT).await?;
    for row in store::latest_due(&mut conn, state, at, LOOKED_AT).await? {
        if rows.iter().all(|known| known.id != row.id) {
            rows.push(row);
        }
    }
    let (mut urgent, mut others) = (Vec::new(), Vec::new());
    for row in rows {
        let key = key_of(portal, &mut conn, &row.patient).await?;
        let content = key.as_ref().and_then(|key| opened(key, &row));
        let first = content.is_some_and(|content| content.letter.is_urgent());
        if first { urgent.push(row) } else { others.push(row) }
    }
    urgent.append(&mut others);
    Ok(urgent)
}

/// What a row says, with its key. One that does not open is removed: nobody can say whom it was for.
async fn read(portal: &Portal, conn: &mut AnyConnection, row: &OutboxRow) -> Result<Option<(Key, Content)>, Error> {
    let key = key_of(portal, conn, &row.patient).await?;
    let content = key.as_ref().and_then(|key| opened(key, row));
    let Some(read) = key.zip(content) else {
        if store::delete(conn, &row.id, &row.state).await? {
            tracing::error!("a message was not written by the portal, or its record was erased: it is not sent");
        }
        return Ok(None);
    };
    Ok(Some(read))
}

async fn take(
    portal: &Portal,
    conn: &mut AnyConnection,
    row: &OutboxRow,
    now: Timestamp,
) -> Result<Option<Claimed>, Error> {
    let Some((key, content)) = read(portal, conn, row).await? else { return Ok(None) };
    let written_at = instant::timestamp(row.created_at);
    let attempt = u32::try_from(row.attempts).unwrap_or(u32::MAX).saturating_add(1);
    let over = content.letter.until().is_some_and(|until| now >= until);
    if over || after_failure(written_at, now, 1).is_none() {
        let ended = moved(&key, row, &content, State::GivenUp, row.next_at, row.attempts);
        store::swap(conn, row, &ended).await?;
        return Ok(None);
    }
    if !concerned(portal, conn, row).await? {
        store::delete(conn, &row.id, &row.state).await?;
        return Ok(None);
    }
    let to = match &content.to {
        Some(to) => Some(to.clone()),
        None => contact::current(portal, conn, &row.account).await?.contact.address,
    };
    let (Some(to), Ok(id)) = (to, MessageId::parse(&row.id)) else {
        // The address was removed meanwhile: nobody wants it any more.
        store::delete(conn, &row.id, &row.state).await?;
        return Ok(None);
    };
    let lease = instant::millis(now.saturating_add(CRASH_LEASE).unwrap_or(now));
    let sending = moved(&key, row, &content, State::Sending, lease, row.attempts + 1);
    if !store::swap(conn, row, &sending).await? {
        return Ok(None);
    }
    Ok(Some(Claimed { id, to, language: content.language, letter: content.letter, written_at, attempt }))
}

/// Whether the account is still one that is told of the record: who represented a child may not any more. Messages about no
/// record, and to the treating doctor, are as they were written.
async fn concerned(portal: &Portal, conn: &mut AnyConnection, row: &OutboxRow) -> Result<bool, Error> {
    if row.patient.is_empty() || row.account.is_empty() {
        return Ok(true);
    }
    let Some(patient) = patients::by_id(conn, &row.patient).await? else { return Ok(false) };
    let (_, identity) = open_patient(portal, &patient)?;
    Ok(entitled(portal, conn, &row.patient, &identity).await?.iter().any(|(account, _)| *account == row.account))
}

/// A sender has not answered within its time.
async fn end_lease(portal: &Portal, conn: &mut AnyConnection, row: &OutboxRow, now: Timestamp) -> Result<(), Error> {
    let Some((key, content)) = read(portal, conn, row).await? else { return Ok(()) };
    let state = after_lease(content.letter.is_urgent());
    tracing::warn!(message.state = state.code(), "a message may have been sent: its sender ended");
    let after = moved(&key, row, &content, state, instant::millis(now), row.attempts);
    store::swap(conn, row, &after).await?;
    Ok(())
}

/// Says what became of a message. Says nothing of one that this sender held for too long: it is another's then.
///
/// # Errors
/// [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn settle(portal: &Portal, claimed: &Claimed, outcome: Outcome) -> Result<(), Error> {
    let now = portal.now();
    let mut tx = portal.store().write().await?;
    let row = store::by_id(&mut tx, &claimed.id.to_string()).await?;
    let mine = |row: &OutboxRow| row.state == State::Sending.code() && row.attempts == i64::from(claimed.attempt);
    let Some(row) = row.filter(mine) else { return Ok(()) };
    let Some((key, content)) = read(portal, &mut tx, &row).await? else { return Ok(tx.commit().await?) };
    let again = after_failure(instant::timestamp(row.created_at), now, claimed.attempt);
    let (state, next) = match outcome {
        Outcome::Sent => (State::Sent, None),
        Outcome::Refused => (State::Refused, None),
        Outcome::Unknown if after_lease(content.letter.is_urgent()) == State::Unknown => (State::Unknown, None),
        Outcome::Later | Outcome::Unknown => again.map_or((State::GivenUp, None), |next| (State::Waiting, Some(next))),
    };
    let next = next.map_or(row.next_at, instant::millis);
    let after = moved(&key, &row, &content, state, next, row.attempts);
    store::swap(&mut tx, &row, &after).await?;
    Ok(tx.commit().await?)
}

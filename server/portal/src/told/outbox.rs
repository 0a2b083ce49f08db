//! Rows of the outbox, sealed and opened.

use domain::contact::Address;
use domain::ids::MessageId;
use domain::notice::{Letter, State};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;
use zeroize::Zeroizing;

use crate::crypto::{Aad, Key, open, random, seal};
use crate::store::outbox::OutboxRow;
use crate::store::patients;
use crate::{Error, Portal, instant};

/// What is sealed of a message.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Content {
    /// To whom; none: to the address of the account as it is when the message is sent.
    pub(super) to: Option<Address>,
    /// Tag of the language.
    pub(super) language: String,
    /// What it says.
    pub(super) letter: Letter,
}

/// Bound to every column but the time of the next attempt: a message that was sent cannot be made one that waits, nor be given
/// to another account.
fn place(row: &OutboxRow) -> Aad {
    let place = Aad::new("outbox", "content", row.id.as_bytes()).with(row.patient.as_bytes());
    let place = place.with(row.account.as_bytes()).with(row.state.as_bytes());
    place.with(&row.attempts.to_be_bytes()).with(&row.created_at.to_be_bytes())
}

/// For whom and about which record; either may be empty.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    pub(super) patient: &'a str,
    pub(super) account: &'a str,
}

/// A new message, to be tried at `next`.
pub(super) fn new(
    key: &Key,
    about: About<'_>,
    state: State,
    now: Timestamp,
    next: Timestamp,
    content: &Content,
) -> OutboxRow {
    let row = OutboxRow {
        id: MessageId::from_bytes(random()).to_string(),
        patient: about.patient.to_owned(),
        account: about.account.to_owned(),
        state: state.code().to_owned(),
        next_at: instant::millis(next),
        attempts: 0,
        created_at: instant::millis(now),
        content: Vec::new(),
    };
    sealed(key, row, Some(content))
}

/// The row with its content, sealed as its columns are now.
fn sealed(key: &Key, mut row: OutboxRow, content: Option<&Content>) -> OutboxRow {
    let plain = content.map(|content| serde_json::to_vec(content).expect("a message is plain data"));
    row.content = seal(key, &place(&row), &Zeroizing::new(plain.unwrap_or_default()));
    row
}

/// The key that seals messages about that record: once it is destroyed, they are gone as well. None when the record is.
pub(super) async fn key_of(portal: &Portal, conn: &mut AnyConnection, patient: &str) -> Result<Option<Key>, Error> {
    if patient.is_empty() {
        return Ok(Some(portal.keys().system.clone()));
    }
    let Some(row) = patients::by_id(conn, patient).await? else { return Ok(None) };
    Ok(portal.keys().unwrap(&row.id, &row.wrapped_key).ok())
}

/// What a row says; none when it does not open: altered, set back, moved, or about a record that was erased.
pub(super) fn opened(key: &Key, row: &OutboxRow) -> Option<Content> {
    let plain = open(key, &place(row), &row.content).ok()?;
    serde_json::from_slice(&plain).ok()
}

/// The row in another state; what came to its end says nothing any more.
pub(super) fn moved(
    key: &Key,
    row: &OutboxRow,
    content: &Content,
    state: State,
    next_at: i64,
    attempts: i64,
) -> OutboxRow {
    let over = !matches!(state, State::Waiting | State::Sending | State::Held);
    let row = OutboxRow { state: state.code().to_owned(), next_at, attempts, ..row.clone() };
    sealed(key, row, (!over).then_some(content))
}

//! Messages of the day are made of what was held, and old messages are forgotten.

use domain::notice::{DIGEST_GRACE, Entry, GIVE_UP_AFTER, Letter, State, Whose, digest};
use jiff::SignedDuration;
use sqlx::AnyConnection;

use super::outbox::{self, About, Content, key_of, moved, opened};
use crate::crypto::Key;
use crate::store::outbox::{self as store, OutboxRow};
use crate::store::patients;
use crate::{Error, Portal, instant};

/// For so long a message that came to its end is remembered, so that its reader can be told of it.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Rows that are looked at in one go.
const SOME: i64 = 100;

/// Makes the messages of the day whose hour has come: one for each account and record.
///
/// # Errors
/// [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn gather(portal: &Portal) -> Result<(), Error> {
    let until = instant::millis(portal.now().saturating_sub(DIGEST_GRACE).unwrap_or_default());
    let mut conn = portal.store().read().await?;
    let due = store::due(&mut conn, State::Held.code(), until, SOME).await?;
    drop(conn);
    let mut pairs: Vec<_> = due.into_iter().map(|row| (row.patient, row.account)).collect();
    pairs.sort();
    pairs.dedup();
    for (patient, account) in pairs {
        let mut tx = portal.store().write().await?;
        // Two servers at once: the second finds nothing held any more.
        patients::lock(&mut tx, portal.store().dialect, &patient).await?;
        let rows = store::held(&mut tx, &account, &patient, until).await?;
        if let Some(message) = one(portal, &mut tx, About { patient: &patient, account: &account }, &rows).await? {
            store::insert(&mut tx, &message).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// Takes the rows away and gives the message that takes their place.
async fn one(
    portal: &Portal,
    conn: &mut AnyConnection,
    about: About<'_>,
    rows: &[OutboxRow],
) -> Result<Option<OutboxRow>, Error> {
    let key = key_of(portal, conn, about.patient).await?;
    let mut held: Vec<(Whose, String, Entry)> = Vec::new();
    for row in rows {
        store::delete(conn, &row.id, &row.state).await?;
        match key.as_ref().and_then(|key| opened(key, row)) {
            Some(Content { letter: Letter::Event { whose, entry }, language, .. }) => {
                held.push((whose, language, entry))
            }
            _ => tracing::error!("a message that was held does not open: it is not told"),
        }
    }
    let entries: Vec<Entry> = held.iter().map(|(_, _, entry)| *entry).collect();
    let (Some(key), Some(digest), Some((whose, language, _))) = (key, digest(&entries), held.pop()) else {
        return Ok(None);
    };
    let now = portal.now();
    let content = Content { to: None, language, letter: Letter::Digest { whose, digest } };
    Ok(Some(outbox::new(&key, about, State::Waiting, now, now, &content)))
}

/// Gives up what waited for three days, as where no mail server is named any more; forgets what ended a month ago.
///
/// # Errors
/// [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn sweep(portal: &Portal) -> Result<(), Error> {
    let before = |age: SignedDuration| portal.now().saturating_sub(age).map_or(i64::MIN, instant::millis);
    // What is held waits for its hour first, at most a day.
    let late = before(GIVE_UP_AFTER + SignedDuration::from_hours(25));
    let mut tx = portal.store().write().await?;
    for row in store::old(&mut tx, late, SOME).await? {
        let key: Option<Key> = key_of(portal, &mut tx, &row.patient).await?;
        let opened = key.as_ref().and_then(|key| Some((key, opened(key, &row)?)));
        match opened {
            Some((key, content)) => {
                let ended = moved(key, &row, &content, State::GivenUp, row.next_at, row.attempts);
                store::swap(&mut tx, &row, &ended).await?;
            }
            None => {
                store::delete(&mut tx, &row.id, &row.state).await?;
            }
        }
    }
    store::forget(&mut tx, before(REMEMBERED)).await?;
    Ok(tx.commit().await?)
}

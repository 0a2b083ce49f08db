//! What the person does.

use domain::ids::{DocumentId, RequestId};
use domain::requests::{MOST_OPEN, MOST_STEPS, RequestKind, RequestText, Side, StepKind, next};
use domain::rights::{Actor, Reason, Resource};
use domain::trace::event::EventKind;
use sqlx::AnyConnection;

use super::read::find;
use super::rows::{self, Content, NewStep};
use crate::access::{Access, enter_to_act};
use crate::acts::{self, Act};
use crate::crypto::random;
use crate::daily::{self, Daily};
use crate::document::Metadata;
use crate::store::requests as store;
use crate::store::{own, patients};
use crate::{Error, Portal, trace};

/// What became of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrote {
    /// It was done, on this request.
    Done(RequestId),
    /// So many of the actor's own are open, or so much was written, that no more is taken.
    TooMany,
    /// The account sent so many today that no more is taken until tomorrow ([`MOST_A_DAY`](crate::MOST_A_DAY)).
    TooManyToday,
    /// The request is over meanwhile: nothing more is taken.
    Over,
}

/// Whether a form may act: it was opened for the record that is open now, for which the actor may make requests.
///
/// # Errors
/// [`Error::OtherRecord`] and [`Error::Refused`], both traced; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn check(portal: &Portal, actor: &Actor, act: &Act) -> Result<(), Error> {
    let mut conn = portal.store().read().await?;
    enter(portal, &mut conn, actor, act).await.map(drop)
}

async fn enter<'a>(
    portal: &'a Portal,
    conn: &mut AnyConnection,
    actor: &'a Actor,
    act: &Act,
) -> Result<Access<'a>, Error> {
    enter_to_act(portal, conn, actor, act, |patient| Resource::ChangeRequests { patient }).await
}

/// Sends a request; `document` is the id of one that the actor sees.
///
/// # Errors
/// [`Error::NotFound`] for a document that is not the actor's to see, traced; [`Error::Refused`], [`Error::OtherRecord`],
/// [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`]; nothing is written then.
pub async fn send(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    kind: RequestKind,
    text: &RequestText,
    document: Option<&str>,
) -> Result<Wrote, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, act).await?;
    drop(conn);
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if let Some(first) = acts::claim(portal, &mut tx, actor, act).await? {
        return Ok(RequestId::parse(&first).map_or(Wrote::TooMany, Wrote::Done));
    }
    let document = match document {
        Some(id) => match named(&mut tx, &access, actor, id).await? {
            Some(found) => Some(found),
            None => {
                drop(tx);
                access.refuse(Reason::NotFound).await?;
                return Err(Error::NotFound);
            }
        },
        None => None,
    };
    let account = actor.account.to_string();
    // Counted without opening any: others wait for the lock meanwhile.
    if store::count_open(&mut tx, &access.id, &account).await? >= MOST_OPEN as i64 {
        return Ok(Wrote::TooMany);
    }
    if daily::is_beyond(portal, &mut tx, Daily::Request, &account).await? {
        return Ok(Wrote::TooManyToday);
    }
    let (id, now) = (RequestId::from_bytes(random()), portal.now());
    let content = Content { kind, document };
    let row = rows::fresh(&access.key, id, &access.id, &account, now, &content);
    store::insert(&mut tx, &row).await?;
    let step = NewStep { kind: StepKind::Sent, at: now, by: &actor.name, text: Some(text.as_str()) };
    rows::add(&mut tx, &access.key, &row, None, &step).await?;
    acts::answer(portal, &mut tx, actor, act, &row.id).await?;
    trace::commit(portal, tx, &[access.prepare(&access.event(EventKind::RequestSent))]).await?;
    Ok(Wrote::Done(id))
}

/// A document that the actor sees, with its title.
async fn named(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    actor: &Actor,
    id: &str,
) -> Result<Option<(DocumentId, String)>, Error> {
    let Ok(wanted) = DocumentId::parse(id) else { return Ok(None) };
    let row = own::one(conn, &access.id, &actor.account.to_string(), id).await?;
    let row = row.filter(|row| row.deleted_at == 0 && access.may_see(row.visibility, row.imported_at));
    row.map(|row| Ok((wanted, Metadata::open(&access.key, &access.id, &row)?.shown_title()))).transpose()
}

/// Adds something to an open request.
///
/// # Errors
/// [`Error::NotFound`] for an unknown id, one of another record and one that somebody else sent alike, traced;
/// [`Error::Refused`], [`Error::OtherRecord`], [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn add(portal: &Portal, actor: &Actor, act: &Act, id: &str, text: &RequestText) -> Result<Wrote, Error> {
    step(portal, actor, act, id, StepKind::Completed, Some(text)).await
}

/// Takes an open request back.
///
/// # Errors
/// As [`add`].
pub async fn withdraw(portal: &Portal, actor: &Actor, act: &Act, id: &str) -> Result<Wrote, Error> {
    step(portal, actor, act, id, StepKind::Withdrawn, None).await
}

async fn step(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    id: &str,
    kind: StepKind,
    text: Option<&RequestText>,
) -> Result<Wrote, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, act).await?;
    drop(conn);
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if let Some(first) = acts::claim(portal, &mut tx, actor, act).await? {
        return Ok(RequestId::parse(&first).map_or(Wrote::Over, Wrote::Done));
    }
    let Some(row) = find(&mut tx, &access, actor, id).await? else {
        drop(tx);
        access.refuse(Reason::NotFound).await?;
        return Err(Error::NotFound);
    };
    let (opened, now) = (rows::opened(&mut tx, &access.key, &row).await?, portal.now());
    // Taking back is always possible, however much was written.
    if opened.steps.len() + 1 >= MOST_STEPS && kind != StepKind::Withdrawn {
        return Ok(Wrote::TooMany);
    }
    if next(Some(&opened.followed), kind, Side::Person, now).is_err() {
        return Ok(Wrote::Over);
    }
    let step = NewStep { kind, at: now, by: &actor.name, text: text.map(RequestText::as_str) };
    rows::add(&mut tx, &access.key, &row, Some(&opened), &step).await?;
    acts::answer(portal, &mut tx, actor, act, &row.id).await?;
    let event = if kind == StepKind::Withdrawn { EventKind::RequestWithdrawn } else { EventKind::RequestCompleted };
    trace::commit(portal, tx, &[access.prepare(&access.event(event))]).await?;
    Ok(Wrote::Done(opened.id))
}

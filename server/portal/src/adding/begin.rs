//! Beginning a draft, describing it anew, and leaving it.

use domain::category::Category;
use domain::ids::{DocumentId, DraftId};
use domain::rights::{Actor, Reason, Resource};
use domain::trace::event::EventKind;

use super::draft::{Content, Stored, dead_before, not_found};
use super::{AddingError, Description, MAX_DRAFTS, Refusal, quota};
use crate::access::{Access, enter_to_act};
use crate::acts::{self, Act};
use crate::crypto::random;
use crate::record::own;
use crate::store::drafts::{self as store, Owner};
use crate::store::patients;
use crate::{Error, Portal, instant, trace};

/// Begins a draft.
///
/// # Errors
/// [`Refusal::TooManyDrafts`], [`Refusal::RecordFull`]; [`Error::Refused`], [`Error::OtherRecord`], [`Error::Unavailable`], [`Error::Full`].
pub async fn begin(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    description: &Description,
) -> Result<DraftId, AddingError> {
    insert(portal, actor, act, Content::new(description, None, portal.now())).await
}

/// Begins a draft of a new version of the document `id`, with what the document says of itself.
///
/// # Errors
/// As [`begin`]; [`Error::NotFound`] unless it is a document of their own that the actor may see.
pub async fn begin_replacing(portal: &Portal, actor: &Actor, act: &Act, id: &str) -> Result<DraftId, AddingError> {
    let (id, description) = own::description(portal, actor, id).await?;
    insert(portal, actor, act, Content::new(&description, Some(id), portal.now())).await
}

async fn insert(portal: &Portal, actor: &Actor, act: &Act, content: Content) -> Result<DraftId, AddingError> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::AddDocument { patient }).await?;
    drop(conn);
    require_opened(&access, content.category).await?;
    let account = actor.account.to_string();
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if let Some(first) = acts::claim(portal, &mut tx, actor, act).await? {
        return Ok(DraftId::parse(&first).map_err(|_| Error::Conflict)?);
    }
    store::delete_left(&mut tx, dead_before(portal)).await?;
    if store::count(&mut tx, &account).await? >= MAX_DRAFTS as i64 {
        return Err(AddingError::Refused(Refusal::TooManyDrafts));
    }
    quota::check(&mut tx, &access, 0).await?;
    let id = DraftId::from_bytes(random());
    let text = id.to_string();
    let sealed = content.seal(&access, &account, &text);
    let owner = Owner { patient: &access.id, account: &account };
    store::insert(&mut tx, owner, &text, instant::millis(portal.now()), &sealed).await?;
    acts::answer(portal, &mut tx, actor, act, &text).await?;
    trace::commit(portal, tx, &[access.prepare(&access.event(EventKind::DraftBegun))]).await?;
    Ok(id)
}

/// Gives a draft another title, category and date.
///
/// # Errors
/// [`Error::NotFound`] for a draft that is none of the actor's; [`Error::OtherRecord`], [`Error::Unavailable`],
/// [`Error::Full`].
pub async fn describe(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    id: &DraftId,
    description: &Description,
) -> Result<(), Error> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::AddDocument { patient }).await?;
    drop(conn);
    require_opened(&access, description.category).await?;
    let account = actor.account.to_string();
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if acts::claim(portal, &mut tx, actor, act).await?.is_some() {
        return Ok(());
    }
    let Some(mut stored) = Stored::find(portal, &mut tx, &access, &account, id).await? else {
        drop(tx);
        return Err(not_found(&access).await);
    };
    stored.content.describe(description);
    stored.save(portal, &mut tx, &access, &account).await?;
    acts::answer(portal, &mut tx, actor, act, &id.to_string()).await?;
    Ok(tx.commit().await?)
}

/// Leaves a draft for good: it is removed with its files.
///
/// # Errors
/// As [`describe`].
pub async fn abandon(portal: &Portal, actor: &Actor, act: &Act, id: &DraftId) -> Result<(), Error> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::AddDocument { patient }).await?;
    drop(conn);
    let account = actor.account.to_string();
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if acts::claim(portal, &mut tx, actor, act).await?.is_some() {
        return Ok(());
    }
    if Stored::find(portal, &mut tx, &access, &account, id).await?.is_none() {
        drop(tx);
        return Err(not_found(&access).await);
    }
    store::delete(&mut tx, &id.to_string()).await?;
    acts::answer(portal, &mut tx, actor, act, &id.to_string()).await?;
    trace::commit(portal, tx, &[access.prepare(&access.event(EventKind::DraftLeft))]).await
}

/// Removes the drafts that have died; gives how many. To be called from time to time.
///
/// # Errors
/// [`Error::Unavailable`], [`Error::Full`].
pub async fn sweep(portal: &Portal) -> Result<u64, Error> {
    let mut tx = portal.store().write().await?;
    let removed = store::delete_left(&mut tx, dead_before(portal)).await?;
    tx.commit().await?;
    Ok(removed)
}

/// Nobody adds a document to a part of the record that is not opened to them.
pub(super) async fn require_opened(access: &Access<'_>, category: Category) -> Result<(), Error> {
    if access.takes(category) {
        return Ok(());
    }
    access.refuse(Reason::OutOfScope).await?;
    Err(Error::Refused(Reason::OutOfScope))
}

/// The id under which a filed draft is remembered.
pub(super) fn thing(id: &DraftId) -> String {
    format!("draft/{id}")
}

/// What a remembered draft became.
pub(super) fn document(result: &str) -> Result<DocumentId, Error> {
    DocumentId::parse(result).map_err(|_| Error::Conflict)
}

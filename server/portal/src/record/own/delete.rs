//! Deleting a document of one's own, and taking it back within thirty days.

use domain::ids::DocumentId;
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;

use super::{Deletion, may_change, refuse};
use crate::access::{enter, enter_to_act};
use crate::acts::{self, Act};
use crate::document::{DocumentItem, Metadata, source};
use crate::store::documents::DocumentRow;
use crate::store::own as store;
use crate::store::patients;
use crate::{Error, Portal, instant, trace};

/// What became of a document that was to be deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deleted {
    /// It is deleted now.
    Now(Deletion),
    /// It was deleted before, in another window or by somebody else who may; nothing changed.
    Before(Deletion),
}

/// A deleted document that can still be taken back.
#[derive(Clone, Debug)]
pub struct TrashItem {
    /// As lists show it: the newest of its versions.
    pub item: DocumentItem,
    /// Since when, until when.
    pub deletion: Deletion,
}

/// Deletes a document of one's own with all its versions that are one's own. It can be taken back for thirty days.
///
/// # Errors
/// [`Error::NotFound`] for an unknown id, one of another record and one kept from the actor alike; [`Error::Refused`] for
/// a document of others; [`Error::OtherRecord`], [`Error::Unavailable`], [`Error::Full`].
pub async fn delete(portal: &Portal, actor: &Actor, act: &Act, id: &str) -> Result<Deleted, Error> {
    let account = actor.account.to_string();
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::RecordList { patient }).await?;
    drop(conn);
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    let again = acts::claim(portal, &mut tx, actor, act).await?.is_some();
    let row = store::one(&mut tx, &access.id, &account, id).await?;
    let (Some(row), Ok(wanted)) =
        (row.as_ref().filter(|row| may_change(&access, row).is_permit()), DocumentId::parse(id))
    else {
        drop(tx);
        return Err(refuse(&access, row.as_ref()).await);
    };
    if let Some(before) = Deletion::of(row) {
        return Ok(if again { Deleted::Now(before) } else { Deleted::Before(before) });
    }
    if again {
        // Deleted by this form, and taken back since.
        return Err(Error::Conflict);
    }
    let title = Metadata::open(&access.key, &access.id, row)?.shown_title();
    let at = instant::millis(portal.now());
    let versions = store::series(&mut tx, &access.id, &account, id).await?;
    let own = ids(&versions, |row| row.deleted_at == 0);
    store::set_deleted(&mut tx, &access.id, &own, at).await?;
    acts::answer(portal, &mut tx, actor, act, id).await?;
    let details = access.event(EventKind::DocumentDeleted).document(wanted, &title);
    trace::commit(portal, tx, &[access.prepare(&details)]).await?;
    let at = instant::timestamp(at);
    Ok(Deleted::Now(Deletion { at, last_day: domain::deletion::last_day(at) }))
}

/// Takes back a deleted document with the versions that were deleted with it. Taking back what is there changes nothing.
///
/// # Errors
/// As [`delete`]; [`Error::NotFound`] as well for one whose time is over.
pub async fn restore(portal: &Portal, actor: &Actor, act: &Act, id: &str) -> Result<(), Error> {
    let account = actor.account.to_string();
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::RecordList { patient }).await?;
    drop(conn);
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if acts::claim(portal, &mut tx, actor, act).await?.is_some() {
        return Ok(());
    }
    let row = store::one(&mut tx, &access.id, &account, id).await?;
    let row = row.filter(|row| may_change(&access, row).is_permit() && !is_over(portal, row));
    let (Some(row), Ok(wanted)) = (&row, DocumentId::parse(id)) else {
        drop(tx);
        return Err(refuse(&access, None).await);
    };
    if row.deleted_at == 0 {
        return Ok(());
    }
    let title = Metadata::open(&access.key, &access.id, row)?.shown_title();
    let versions = store::series(&mut tx, &access.id, &account, id).await?;
    let together = ids(&versions, |version| version.deleted_at == row.deleted_at);
    store::set_deleted(&mut tx, &access.id, &together, 0).await?;
    acts::answer(portal, &mut tx, actor, act, id).await?;
    let details = access.event(EventKind::DocumentRestored).document(wanted, &title);
    trace::commit(portal, tx, &[access.prepare(&details)]).await
}

/// The deleted documents that can still be taken back, last deleted first. Traced like a list.
///
/// # Errors
/// [`Error::Refused`], [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn trash(portal: &Portal, actor: &Actor) -> Result<Vec<TrashItem>, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::RecordList { patient }).await?;
    let rows = store::deleted(&mut conn, &access.id, &actor.account.to_string()).await?;
    drop(conn);
    let mut items = Vec::new();
    for row in rows.iter().filter(|row| may_change(&access, row).is_permit() && !is_over(portal, row)) {
        let Some(deletion) = Deletion::of(row) else { continue };
        items.push(TrashItem { item: Metadata::open(&access.key, &access.id, row)?.item(row)?, deletion });
    }
    access.record(&access.event(EventKind::RecordListRead)).await?;
    Ok(items)
}

/// One deleted document that the actor can still take back; none for any other id, of which nothing is told and nothing
/// traced. What is found is traced like a list.
///
/// # Errors
/// [`Error::Refused`], [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn deleted(portal: &Portal, actor: &Actor, id: &str) -> Result<Option<TrashItem>, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::RecordList { patient }).await?;
    let row = store::one(&mut conn, &access.id, &actor.account.to_string(), id).await?;
    drop(conn);
    let row = row.filter(|row| may_change(&access, row).is_permit() && !is_over(portal, row));
    let Some((row, deletion)) = row.and_then(|row| Deletion::of(&row).map(|deletion| (row, deletion))) else {
        return Ok(None);
    };
    let item = Metadata::open(&access.key, &access.id, &row)?.item(&row)?;
    access.record(&access.event(EventKind::RecordListRead)).await?;
    Ok(Some(TrashItem { item, deletion }))
}

/// The ids of the own documents among versions that `which` names.
fn ids(versions: &[DocumentRow], which: impl Fn(&DocumentRow) -> bool) -> Vec<String> {
    let own = versions.iter().filter(|row| row.source == source::PATIENT && which(row));
    own.map(|row| row.id.clone()).collect()
}

/// Whether a deleted document waits for the job that erases it: it is gone to everybody.
fn is_over(portal: &Portal, row: &DocumentRow) -> bool {
    row.deleted_at > 0 && row.deleted_at < instant::millis(domain::deletion::erased_before(portal.now()))
}

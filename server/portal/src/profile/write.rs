//! Writing the items of a profile.

use domain::ids::ProfileItemId;
use domain::profile::{Item, Section, Typed};
use domain::rights::{Actor, Reason, Resource};
use domain::trace::event::EventKind;
use sqlx::{Any, Transaction};

use super::named::Named;
use super::read::{person_of, shown};
use super::rows::{Content, Opened, StoredItem, StoredWriter, delete_where, insert, open_all, rewrite};
use super::{ProfileItem, Written};
use crate::access::{Access, enter_to_act};
use crate::acts::{self, Act};
use crate::store::patients;
use crate::{Error, Portal, trace};

/// What an act on a profile found.
pub(super) enum Begun<'a> {
    /// It is to be done, in this transaction, on these rows.
    Now(Box<Access<'a>>, Transaction<'static, Any>, Vec<Opened>),
    /// It was done already, with this answer.
    Before(String),
}

/// Enters, takes the place of the act, and reads the rows under the lock of the record.
pub(super) async fn begin<'a>(
    portal: &'a Portal,
    actor: &'a Actor,
    act: &Act,
    resource: impl FnOnce(domain::ids::PatientId) -> Resource<'static>,
) -> Result<Begun<'a>, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, resource).await?;
    drop(conn);
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    let mut tx = access.still_open(tx).await?;
    if let Some(answer) = acts::claim(portal, &mut tx, actor, act).await? {
        return Ok(Begun::Before(answer));
    }
    let rows = open_all(&mut tx, &access).await?;
    Ok(Begun::Now(Box::new(access), tx, rows))
}

/// What an act that was done already had written.
pub(super) fn before<T>(answer: &str) -> Result<Written<T>, Error> {
    ProfileItemId::parse(answer).map(Written::Done).map_err(|_| Error::Corrupt("the answer of an act"))
}

/// Ends an act: what it answered, its trace, and all of it on disk.
pub(super) async fn done<T>(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    access: &Access<'_>,
    mut tx: Transaction<'static, Any>,
    (kind, id): (EventKind, ProfileItemId),
) -> Result<Written<T>, Error> {
    acts::answer(portal, &mut tx, actor, act, &id.to_string()).await?;
    trace::commit(portal, tx, &[access.prepare(&access.event(kind))]).await?;
    Ok(Written::Done(id))
}

/// Writes a new item into `section`, from its form. A section that was « non concerné » no longer is.
///
/// # Errors
/// [`Error::Refused`] when the actor may not; [`Error::OtherRecord`] when the form belongs to another record;
/// [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn add(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    section: Section,
    typed: &Typed,
) -> Result<Written<ProfileItem>, Error> {
    let (access, mut tx, rows) = match begin(portal, actor, act, |patient| Resource::ChangeProfile { patient }).await? {
        Begun::Now(access, tx, rows) => (access, tx, rows),
        Begun::Before(answer) => return before(&answer),
    };
    let item = match Item::parse(section, typed, &person_of(portal, &access)) {
        Ok(item) => item,
        Err(wrong) => return Ok(Written::Wrong(wrong)),
    };
    if is_full(&access, &rows, section) {
        return Ok(Written::TooMany);
    }
    concerned(&mut tx, &access, &rows, section).await?;
    let stored = StoredItem { item, coding: None, by: StoredWriter::of(actor), accepted: None };
    let id = insert(&mut tx, &access, portal.now(), &Content::Item(Box::new(stored))).await?;
    done(portal, actor, act, &access, tx, (EventKind::ProfileChanged, id)).await
}

/// Writes an item anew, from its form. `version` is the one that the form was filled with: an item that was changed or
/// removed since is left as it is. An unchanged name keeps its code.
///
/// # Errors
/// As [`add`]; [`Error::NotFound`] for an unknown id, one of another record, one of another section and one kept from the
/// actor.
pub async fn change(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    section: Section,
    (id, version): (&str, i64),
    typed: &Typed,
) -> Result<Written<ProfileItem>, Error> {
    let (access, mut tx, rows) = match begin(portal, actor, act, |patient| Resource::ChangeProfile { patient }).await? {
        Begun::Now(access, tx, rows) => (access, tx, rows),
        Begun::Before(answer) => return before(&answer),
    };
    let (row, old) = match find(&access, &rows, section, id) {
        Some(Stands::Item(row, old)) => (row, old),
        Some(Stands::Gone) => return Ok(Written::Gone),
        None => return not_found(&access, tx).await,
    };
    let item = match Item::parse(section, typed, &person_of(portal, &access)) {
        Ok(item) => item,
        Err(wrong) => return Ok(Written::Wrong(wrong)),
    };
    if row.updated_at != version {
        return changed(&access, tx, actor, row, old).await;
    }
    let mut accepted = old.accepted.clone();
    if let Some(accepted) = accepted.as_mut().filter(|_| item != old.item) {
        accepted.edited = true;
    }
    let coding = old.coding.clone().filter(|_| item.name() == old.item.name());
    let stored = StoredItem { item, coding, by: StoredWriter::of(actor), accepted };
    rewrite(&mut tx, &access, portal.now(), row, false, &Content::Item(Box::new(stored))).await?;
    done(portal, actor, act, &access, tx, (EventKind::ProfileChanged, row.id)).await
}

/// Removes an item for good: nothing is left of what it said. `version` as in [`change`]. What was accepted from a
/// document counts as refused from then on.
///
/// # Errors
/// As [`change`].
pub async fn remove(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    section: Section,
    (id, version): (&str, i64),
) -> Result<Written<ProfileItem>, Error> {
    let (access, mut tx, rows) = match begin(portal, actor, act, |patient| Resource::ChangeProfile { patient }).await? {
        Begun::Now(access, tx, rows) => (access, tx, rows),
        Begun::Before(answer) => return before(&answer),
    };
    let (row, old) = match find(&access, &rows, section, id) {
        Some(Stands::Item(row, old)) => (row, old),
        Some(Stands::Gone) => return Ok(Written::Gone),
        None => return not_found(&access, tx).await,
    };
    if row.updated_at != version {
        return changed(&access, tx, actor, row, old).await;
    }
    let proposal = row.accepted();
    rewrite(&mut tx, &access, portal.now(), row, true, &Content::Gone).await?;
    if let Some(proposal) = proposal {
        insert(&mut tx, &access, portal.now(), &Content::Refused(proposal)).await?;
    }
    done(portal, actor, act, &access, tx, (EventKind::ProfileChanged, row.id)).await
}

/// Says that a section does not concern the patient, or no longer (`unconcerned`). A section with items concerns them:
/// [`Written::TooMany`].
///
/// # Errors
/// As [`add`]; [`Error::NotFound`] for a section that concerns everybody.
pub async fn set_unconcerned(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    section: Section,
    unconcerned: bool,
) -> Result<Written<ProfileItem>, Error> {
    let (access, mut tx, rows) = match begin(portal, actor, act, |patient| Resource::ChangeProfile { patient }).await? {
        Begun::Now(access, tx, rows) => (access, tx, rows),
        Begun::Before(answer) => return before(&answer),
    };
    if !section.may_be_unconcerned() {
        return not_found(&access, tx).await;
    }
    if unconcerned && count(&access, &rows, section) > 0 {
        return Ok(Written::TooMany);
    }
    concerned(&mut tx, &access, &rows, section).await?;
    // Also when the flag goes, the act answers with an id, which then names nothing.
    let id = match unconcerned {
        true => insert(&mut tx, &access, portal.now(), &Content::Unconcerned(section)).await?,
        false => ProfileItemId::from_bytes(crate::crypto::random()),
    };
    done(portal, actor, act, &access, tx, (EventKind::ProfileChanged, id)).await
}

enum Stands<'a> {
    Item(&'a Opened, &'a StoredItem),
    Gone,
}

fn find<'a>(access: &Access<'_>, rows: &'a [Opened], section: Section, id: &str) -> Option<Stands<'a>> {
    let wanted = ProfileItemId::parse(id).ok()?;
    let row = rows.iter().find(|row| row.id == wanted)?;
    match &row.content {
        Content::Gone => Some(Stands::Gone),
        _ => row.item(access).filter(|stored| stored.item.section() == section).map(|item| Stands::Item(row, item)),
    }
}

async fn not_found<T>(access: &Access<'_>, tx: Transaction<'static, Any>) -> Result<T, Error> {
    // The trace's writer needs the lock that this transaction holds.
    drop(tx);
    access.refuse(Reason::NotFound).await?;
    Err(Error::NotFound)
}

/// Shows what somebody else wrote meanwhile: a reading like any other.
async fn changed(
    access: &Access<'_>,
    mut tx: Transaction<'static, Any>,
    actor: &Actor,
    row: &Opened,
    stored: &StoredItem,
) -> Result<Written<ProfileItem>, Error> {
    let named = stored.accepted.as_ref().map(|accepted| accepted.sources.clone()).unwrap_or_default();
    let documents = Named::read(&mut tx, access, actor, named).await?;
    drop(tx);
    access.record(&access.event(EventKind::ProfileRead)).await?;
    Ok(Written::Changed(Box::new(shown(actor, row, stored, &documents))))
}

fn count(access: &Access<'_>, rows: &[Opened], section: Section) -> usize {
    rows.iter().filter_map(|row| row.item(access)).filter(|stored| stored.item.section() == section).count()
}

/// Whether the section holds as much as it may.
pub(super) fn is_full(access: &Access<'_>, rows: &[Opened], section: Section) -> bool {
    count(access, rows, section) >= section.capacity()
}

/// Takes away that the section does not concern the patient.
pub(super) async fn concerned(
    tx: &mut Transaction<'static, Any>,
    access: &Access<'_>,
    rows: &[Opened],
    section: Section,
) -> Result<(), Error> {
    let flag = |content: &Content| matches!(content, Content::Unconcerned(flagged) if *flagged == section);
    delete_where(tx, access, rows, flag).await.map(|_| ())
}

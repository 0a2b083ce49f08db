//! Advance directives: one active version, the former ones kept.

use domain::ids::ProfileItemId;
use domain::profile::{Directives, Typed};
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;

use super::read::person_of;
use super::rows::{Content, Opened, insert, open_all, rewrite};
use super::write::{Begun, before, begin, done};
use super::{DirectivesPage, DirectivesVersion, Written};
use crate::access::{Access, enter};
use crate::acts::Act;
use crate::{Error, Portal, instant};

/// Versions kept at most: nobody writes more, and a record is not to be filled without end.
const MOST: usize = 100;

/// The advance directives of the actor's subject with their former versions. Traced before it is answered.
///
/// # Errors
/// [`Error::Refused`] for a minor, and for anybody but the patient; [`Error::Unavailable`], [`Error::Full`],
/// [`Error::Corrupt`].
pub async fn directives(portal: &Portal, actor: &Actor) -> Result<DirectivesPage, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::Directives { patient }).await?;
    let rows = open_all(&mut conn, &access).await?;
    drop(conn);
    let mut former: Vec<DirectivesVersion> = rows.iter().filter(|row| row.ended_at > 0).filter_map(version).collect();
    former.sort_by_key(|version| std::cmp::Reverse((version.ended_at, version.written_at)));
    let page = DirectivesPage { active: active(&rows).and_then(version), former };
    access.record(&access.event(EventKind::DirectivesRead)).await?;
    Ok(page)
}

/// Writes directives, from their form, in place of the active ones, which become a former version. `shown` is the version
/// that the form was opened on: when another one holds now, nothing is written.
///
/// # Errors
/// As [`directives`]; [`Error::OtherRecord`] when the form belongs to another record.
pub async fn write_directives(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    shown: Option<ProfileItemId>,
    typed: &Typed,
) -> Result<Written<DirectivesVersion>, Error> {
    let (access, mut tx, rows) = match begin(portal, actor, act, |patient| Resource::Directives { patient }).await? {
        Begun::Now(access, tx, rows) => (access, tx, rows),
        Begun::Before(answer) => return before(&answer),
    };
    let directives = match Directives::parse(typed, &person_of(portal, &access)) {
        Ok(directives) => directives,
        Err(wrong) => return Ok(Written::Wrong(wrong)),
    };
    let holds = active(&rows);
    if holds.map(|row| row.id) != shown {
        drop(tx);
        return otherwise(&access, holds).await;
    }
    if rows.iter().filter(|row| version(row).is_some()).count() >= MOST {
        return Ok(Written::TooMany);
    }
    if let Some((row, old)) = holds.and_then(|row| Some((row, version(row)?))) {
        let content = Content::Directives { directives: old.directives, withdrawn: false };
        rewrite(&mut tx, &access, portal.now(), row, true, &content).await?;
    }
    let content = Content::Directives { directives, withdrawn: false };
    let id = insert(&mut tx, &access, portal.now(), &content).await?;
    done(portal, actor, act, &access, tx, (EventKind::DirectivesChanged, id)).await
}

/// Withdraws the active directives, which become a former version: none hold any more. `shown` as in [`write_directives`].
///
/// # Errors
/// As [`write_directives`].
pub async fn withdraw_directives(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    shown: ProfileItemId,
) -> Result<Written<DirectivesVersion>, Error> {
    let (access, mut tx, rows) = match begin(portal, actor, act, |patient| Resource::Directives { patient }).await? {
        Begun::Now(access, tx, rows) => (access, tx, rows),
        Begun::Before(answer) => return before(&answer),
    };
    let holds = active(&rows);
    let Some((row, old)) = holds.filter(|row| row.id == shown).and_then(|row| Some((row, version(row)?))) else {
        drop(tx);
        return otherwise(&access, holds).await;
    };
    let content = Content::Directives { directives: old.directives, withdrawn: true };
    rewrite(&mut tx, &access, portal.now(), row, true, &content).await?;
    done(portal, actor, act, &access, tx, (EventKind::DirectivesChanged, row.id)).await
}

/// The directives that hold.
pub(super) fn active(rows: &[Opened]) -> Option<&Opened> {
    rows.iter().find(|row| row.ended_at == 0 && matches!(row.content, Content::Directives { .. }))
}

/// What holds in place of what the form was opened on.
async fn otherwise(access: &Access<'_>, holds: Option<&Opened>) -> Result<Written<DirectivesVersion>, Error> {
    let Some(version) = holds.and_then(version) else {
        return Ok(Written::Gone);
    };
    access.record(&access.event(EventKind::DirectivesRead)).await?;
    Ok(Written::Changed(Box::new(version)))
}

fn version(row: &Opened) -> Option<DirectivesVersion> {
    let Content::Directives { directives, withdrawn } = &row.content else {
        return None;
    };
    Some(DirectivesVersion {
        id: row.id,
        directives: directives.clone(),
        written_at: instant::timestamp(row.created_at),
        ended_at: (row.ended_at > 0).then(|| instant::timestamp(row.ended_at)),
        withdrawn: *withdrawn,
    })
}

//! Taking a decision.

use domain::rights::sharing::{Change, Difference, differences};
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;
use sqlx::AnyConnection;

use super::effect::refused;
use super::{current, settings};
use crate::access::{Access, enter_to_act};
use crate::acts::{self, Act};
use crate::store::{patients, sharing as store};
use crate::told::{listeners, write};
use crate::{Error, Portal, trace};

/// What became of a decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// The version that it made; 0 when everything was so already, and nothing was written.
    pub version: i64,
    /// What it changed.
    pub differences: Vec<Difference>,
    /// What others had changed since the page was opened on which it was taken: this decision came after, and holds.
    pub meanwhile: Vec<Difference>,
}

/// Whether a form may decide: it was opened for the record that is open now, whose sharing the actor may change.
///
/// # Errors
/// [`Error::OtherRecord`] and [`Error::Refused`], both traced; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn check(portal: &Portal, actor: &Actor, act: &Act) -> Result<(), Error> {
    let mut conn = portal.store().read().await?;
    enter_to_act(portal, &mut conn, actor, act, |patient| Resource::ChangeSharing { patient }).await.map(drop)
}

/// Takes a decision that was opened on version `seen` of the settings. It holds from the next request on, at every door.
///
/// # Errors
/// [`Error::Conflict`] when it is none any more, such as taking back what is taken back; [`Error::Refused`],
/// [`Error::OtherRecord`], [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`]; nothing is changed then.
pub async fn change(portal: &Portal, actor: &Actor, act: &Act, seen: i64, change: &Change) -> Result<Changed, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::ChangeSharing { patient }).await?;
    drop(conn);
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    let mut tx = access.still(tx, &Resource::ChangeSharing { patient: access.patient }).await?;
    let former = current(&mut tx, &access.key, &access.id).await?;
    if let Some(first) = acts::claim(portal, &mut tx, actor, act).await? {
        let version = first.parse().unwrap_or(0);
        return Ok(told(&mut tx, &access, seen, version).await?.unwrap_or_default());
    }
    let after = change.apply(&former.sharing, portal.now()).map_err(refused)?;
    let made = differences(&former.sharing, &after);
    if made.is_empty() {
        acts::answer(portal, &mut tx, actor, act, "0").await?;
        tx.commit().await?;
        return Ok(Changed::default());
    }
    let account = actor.account.to_string();
    let row = settings::next(&access.key, &access.id, &former, &after, portal.now(), &account);
    store::insert(&mut tx, &access.id, &row).await?;
    acts::answer(portal, &mut tx, actor, act, &row.version.to_string()).await?;
    let changed = told(&mut tx, &access, seen, row.version).await?.unwrap_or_default();
    let event = access.event(EventKind::SharingChanged);
    let listeners = listeners(portal, &mut tx, &access.id, &access.identity, &after).await?;
    if let Some(notice) = access.notice(&listeners, &event) {
        write(&mut tx, [&notice]).await?;
    }
    trace::commit(portal, tx, &[access.prepare(&event)]).await?;
    Ok(changed)
}

/// What the decision that made version `saved` changed, and what others had changed since `seen`; none when there is no
/// such version.
pub(super) async fn told(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    seen: i64,
    saved: i64,
) -> Result<Option<Changed>, Error> {
    if saved < 1 {
        return Ok(None);
    }
    let (key, id) = (&access.key, &access.id);
    let Some(after) = settings::version(conn, key, id, saved).await? else { return Ok(None) };
    let former = settings::version(conn, key, id, saved - 1).await?;
    let opened = settings::version(conn, key, id, seen.clamp(0, saved - 1)).await?;
    let (Some(former), Some(opened)) = (former, opened) else { return Ok(None) };
    Ok(Some(Changed {
        version: saved,
        differences: differences(&former.sharing, &after.sharing),
        meanwhile: differences(&opened.sharing, &former.sharing),
    }))
}

//! Taking a decision.

use domain::rights::sharing::{Change, Difference, differences};
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;

use super::effect::refused;
use super::{current, settings};
use crate::access::enter_to_act;
use crate::acts::{self, Act};
use crate::store::{patients, sharing as store};
use crate::{Error, Portal, trace};

/// What became of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// What it changed.
    pub differences: Vec<Difference>,
    /// What others had changed since the page was opened on which it was taken: this decision came after, and holds.
    pub meanwhile: Vec<Difference>,
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
    let former = current(&mut tx, &access.key, &access.id).await?;
    let opened = settings::version(&mut tx, &access.key, &access.id, seen.clamp(0, former.version)).await?;
    let meanwhile = opened.map(|opened| differences(&opened.sharing, &former.sharing)).unwrap_or_default();
    if acts::claim(portal, &mut tx, actor, act).await?.is_some() {
        return Ok(Changed { differences: Vec::new(), meanwhile: Vec::new() });
    }
    let after = change.apply(&former.sharing, portal.now()).map_err(refused)?;
    let differences = differences(&former.sharing, &after);
    let account = actor.account.to_string();
    let row = settings::next(&access.key, &access.id, &former, &after, portal.now(), &account);
    store::insert(&mut tx, &access.id, &row).await?;
    acts::answer(portal, &mut tx, actor, act, "").await?;
    trace::commit(portal, tx, &[access.prepare(&access.event(EventKind::SharingChanged))]).await?;
    Ok(Changed { differences, meanwhile })
}

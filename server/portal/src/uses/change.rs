//! Answering.

use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;
use domain::uses::{Regime, Use};

use super::{catalogue, current, rows};
use crate::access::enter_to_act;
use crate::acts::{self, Act};
use crate::store::{patients, uses as store};
use crate::{Error, Portal, trace};

/// How an act that is done is remembered: nothing changed, something did, something did after somebody else's answer.
const NOTHING: &str = "0";
const CHANGED: &str = "1";
const MEANWHILE: &str = "2";

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Whether anything changed: it may have been so already.
    pub changed: bool,
    /// Whether somebody answered between the opening of the form and this answer, which came after and holds.
    pub meanwhile: bool,
}

/// Whether a form may answer: it was opened for the record that is open now, for which the actor may.
///
/// # Errors
/// [`Error::OtherRecord`] and [`Error::Refused`], both traced; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn check(portal: &Portal, actor: &Actor, act: &Act) -> Result<(), Error> {
    let mut conn = portal.store().read().await?;
    enter_to_act(portal, &mut conn, actor, act, |patient| Resource::ChangeUses { patient }).await.map(drop)
}

/// Answers about one purpose, on a form that was opened on version `seen`. It holds from then on.
///
/// # Errors
/// [`Error::NotFound`] for a service that the catalogue does not have; [`Error::Refused`], [`Error::OtherRecord`],
/// [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`]; nothing is changed then.
pub async fn answer(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    seen: i64,
    purpose: &Use,
    allowed: bool,
) -> Result<Answered, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::ChangeUses { patient }).await?;
    drop(conn);
    // Taking back is possible for ever, whatever became of the service.
    if allowed && !purpose.is_listed(&catalogue(portal)) {
        return Err(Error::NotFound);
    }
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    let former = current(&mut tx, &access.key, &access.id).await?;
    if let Some(first) = acts::claim(portal, &mut tx, actor, act).await? {
        return Ok(Answered { changed: first != NOTHING, meanwhile: first == MEANWHILE });
    }
    let Some(after) = former.uses.answering(purpose, allowed, portal.now()) else {
        acts::answer(portal, &mut tx, actor, act, NOTHING).await?;
        tx.commit().await?;
        return Ok(Answered { changed: false, meanwhile: false });
    };
    let row = rows::next(&access.key, &access.id, &former, &after, portal.now(), &actor.account.to_string());
    store::insert(&mut tx, &access.id, &row).await?;
    let meanwhile = former.version != seen;
    acts::answer(portal, &mut tx, actor, act, if meanwhile { MEANWHILE } else { CHANGED }).await?;
    let event = access.event(kind(purpose, allowed));
    trace::commit(portal, tx, &[access.prepare(&event)]).await?;
    Ok(Answered { changed: true, meanwhile })
}

/// The event says which way was answered: its receipt proves it.
fn kind(purpose: &Use, allowed: bool) -> EventKind {
    match (purpose.regime(), allowed) {
        (Regime::Opposition, false) => EventKind::ResearchOpposed,
        (Regime::Opposition, true) => EventKind::OppositionWithdrawn,
        (Regime::Consent, true) => EventKind::UseAllowed,
        (Regime::Consent, false) => EventKind::UseRefused,
    }
}

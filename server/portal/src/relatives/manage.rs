//! What a patient does with the help of a relative: change it, end it.

use domain::calendar;
use domain::rights::delegation::Scope;
use domain::rights::{Actor, Reason, Resource};
use domain::trace::event::EventKind;
use jiff::Timestamp;

use super::proof::{self, Maker, Proof};
use super::row::{Content, Opened, State, opened};
use super::{Refusal, RelativesError, Until, Which};
use crate::access::{Access, enter_to_act};
use crate::acts::{self, Act};
use crate::store::{delegations as store, patients};
use crate::{Error, Portal, trace};

/// Opens other parts to a helper, or until another day, no more while the record is closed; it holds from the next request on. The proof takes a new version.
///
/// # Errors
/// [`Refusal::NothingOpened`]; [`Error::Conflict`] when help changed or ended since the page was opened;
/// [`Error::NotFound`] for an id that is not one of this record's; [`Error::OtherRecord`], [`Error::Refused`],
/// [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn change(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    which: Which,
    (scope, until): (&Scope, Until),
    make: Maker,
) -> Result<(), RelativesError> {
    if scope.sections.is_empty() {
        return Err(RelativesError::Refused(Refusal::NothingOpened));
    }
    let step = |former: &Content, now: Timestamp| Content {
        scope: scope.clone(),
        last_day: until.last_day(calendar::day(now), former.last_day),
        ..former.clone()
    };
    step_on(portal, actor, act, which, EventKind::DelegationChanged, step, make).await
}

/// Takes back an invitation, or ends the help of a relative; it holds from the next request on. Ending what is over changes
/// nothing. The proof takes a last version.
///
/// # Errors
/// As [`change`].
pub async fn end(portal: &Portal, actor: &Actor, act: &Act, which: Which, make: Maker) -> Result<(), RelativesError> {
    let step = |former: &Content, now: Timestamp| match former.state {
        State::Pending => Content { state: State::Withdrawn, ..former.clone() },
        _ => Content { state: State::Ended, ended: Some(now), by_helper: false, ..former.clone() },
    };
    step_on(portal, actor, act, which, EventKind::DelegationEnded, step, make).await
}

async fn step_on(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    which: Which,
    kind: EventKind,
    step: impl Fn(&Content, Timestamp) -> Content,
    make: Maker,
) -> Result<(), RelativesError> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::ChangeDelegations { patient }).await?;
    let found = find(&mut conn, &access, which).await?;
    let Some(found) = found else {
        drop(conn);
        access.refuse(Reason::NotFound).await?;
        return Err(Error::NotFound.into());
    };
    let (ends, now) = (kind == EventKind::DelegationEnded, portal.now());
    let content = step(&found.content, now);
    let former = proof::former(&mut conn, (&access.id, &access.key), &found).await?;
    drop(conn);
    if widens(&found.content, &content) {
        access.require_open().await?;
    }
    let written = match found.content.state {
        State::Accepted => {
            let (account, proof) = (actor.account.to_string(), Proof::of(&access.identity, &content, now));
            Some(proof::write(portal, &account, &access.identity, former.as_ref(), proof, make).await?)
        }
        _ => None,
    };
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if acts::claim(portal, &mut tx, actor, act).await?.is_some() {
        return Ok(());
    }
    if widens(&found.content, &content) {
        tx = access.still_open(tx).await?;
    }
    let current = find(&mut tx, &access, which).await?.ok_or(Error::Conflict)?;
    let over = matches!(current.content.state, State::Ended | State::Withdrawn | State::Refused);
    if ends && over {
        return Ok(());
    }
    let stands = match current.content.state {
        State::Accepted => ends || current.is_living(now),
        State::Pending => ends,
        _ => false,
    };
    // What was read while the proof was made must be what stands; an end is not kept from holding by a page that is old.
    let same = current.row.version == found.row.version && (ends || current.row.version == which.version);
    if !stands || !same {
        return Err(Error::Conflict.into());
    }
    let mut event = access.event(kind);
    let mut content = content;
    if let Some(written) = &written {
        let document = proof::file(portal, &mut tx, (&access.id, &access.key), written, former.as_ref()).await?;
        content.proof = Some(document);
        event = event.document(document, &written.metadata.shown_title());
    }
    current.follow(&mut tx, &access.key, now, &current.row.account, &content).await?;
    acts::answer(portal, &mut tx, actor, act, &current.row.id).await?;
    trace::commit(portal, tx, &[access.prepare(&event)]).await?;
    Ok(())
}

/// Whether a step opens more than before, or for longer: only in an open record.
fn widens(former: &Content, content: &Content) -> bool {
    !content.scope.is_within(&former.scope) || content.last_day > former.last_day
}

async fn find(conn: &mut sqlx::AnyConnection, access: &Access<'_>, which: Which) -> Result<Option<Opened>, Error> {
    let row = store::one(conn, &which.id.to_string()).await?.filter(|row| row.patient == access.id);
    Ok(row.and_then(|row| opened(&access.key, row)))
}

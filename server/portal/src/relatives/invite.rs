//! Inviting a relative.

use domain::ids::DelegationId;
use domain::rights::delegation::{MOST_HELPERS, invitation_ends};
use domain::rights::{Actor, Resource};
use domain::text::{clean_line_max, fold};
use domain::trace::event::EventKind;
use jiff::Timestamp;

use super::row::{Content, Opened, State, of_patient, sealed};
use super::{MAX_WORDS, Refusal, RelativesError, Wish, code};
use crate::access::enter_to_act;
use crate::acts::{self, Act};
use crate::crypto::random;
use crate::store::delegations::{self as store, DelegationRow};
use crate::store::patients;
use crate::{Error, Portal, instant, trace};

/// An invitation that was made: its code is shown, and kept nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// The delegation that it may become.
    pub id: DelegationId,
    /// The code, in three groups.
    pub code: String,
    /// Until when it can be answered.
    pub expires: Timestamp,
    /// The name that the patient gave.
    pub relative: String,
}

/// Whether a form may invite: it was opened for the record that is open now, whose patient is the actor.
///
/// # Errors
/// [`Refusal::PatientFull`]; [`Error::OtherRecord`] and [`Error::Refused`], both traced; [`Error::Unavailable`],
/// [`Error::Full`], [`Error::Corrupt`].
pub async fn check(portal: &Portal, actor: &Actor, act: &Act, wish: &Wish) -> Result<(), RelativesError> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::ChangeDelegations { patient }).await?;
    let known = of_patient(&mut conn, &access.key, &access.id).await?;
    drop(conn);
    access.require_open().await?;
    room(&known, wish, portal.now())
}

/// Invites. The same form sent twice gives the same invitation, with the same code.
///
/// # Errors
/// As [`check`]; [`Refusal::NothingOpened`], [`Refusal::Name`], [`Refusal::SameInvitation`].
pub async fn invite(portal: &Portal, actor: &Actor, act: &Act, wish: &Wish) -> Result<Invited, RelativesError> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::ChangeDelegations { patient }).await?;
    drop(conn);
    access.require_open().await?;
    let now = portal.now();
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    let mut tx = access.still_open(tx).await?;
    let known = of_patient(&mut tx, &access.key, &access.id).await?;
    if let Some(first) = acts::claim(portal, &mut tx, actor, act).await? {
        let first = known.iter().find(|one| one.row.id == first).ok_or(Error::Conflict)?;
        return Ok(invited(portal, first));
    }
    room(&known, wish, now)?;
    let id = DelegationId::from_bytes(random());
    let signs: String = code::of(portal, &id).replace('-', "");
    let content = Content {
        state: State::Pending,
        relative: clean_line_max(&wish.relative, MAX_WORDS),
        relation: clean_line_max(&wish.relation, MAX_WORDS),
        scope: wish.scope.clone(),
        last_day: wish.duration.last_day(domain::calendar::day(now)),
        invited_at: now,
        expires: invitation_ends(now),
        helper_name: None,
        from: None,
        ended: None,
        by_helper: false,
        proof: None,
    };
    let mut row = DelegationRow {
        id: id.to_string(),
        version: 1,
        patient: access.id.clone(),
        account: String::new(),
        code: code::index(portal, &signs),
        at: instant::millis(now),
        content: Vec::new(),
    };
    row.content = sealed(&access.key, &row, &content);
    store::insert(&mut tx, &row).await?;
    acts::answer(portal, &mut tx, actor, act, &row.id).await?;
    let opened = Opened { row, id, helper: None, content };
    trace::commit(portal, tx, &[access.prepare(&access.event(EventKind::RelativeInvited))]).await?;
    Ok(invited(portal, &opened))
}

fn invited(portal: &Portal, opened: &Opened) -> Invited {
    let content = &opened.content;
    let (expires, relative) = (content.expires, content.relative.clone());
    Invited { id: opened.id, code: code::of(portal, &opened.id), expires, relative }
}

/// Whether this wish can be an invitation beside what is known.
fn room(known: &[Opened], wish: &Wish, now: Timestamp) -> Result<(), RelativesError> {
    let name = clean_line_max(&wish.relative, MAX_WORDS + 1);
    if name.is_empty() || name.chars().count() > MAX_WORDS || wish.relation.chars().count() > MAX_WORDS {
        return Err(RelativesError::Refused(Refusal::Name));
    }
    if wish.scope.sections.is_empty() {
        return Err(RelativesError::Refused(Refusal::NothingOpened));
    }
    let same = |one: &Opened| one.is_waiting(now) && fold(&one.content.relative) == fold(&name);
    if known.iter().any(same) {
        return Err(RelativesError::Refused(Refusal::SameInvitation));
    }
    if known.iter().filter(|one| one.is_waiting(now) || one.is_living(now)).count() >= MOST_HELPERS {
        return Err(RelativesError::Refused(Refusal::PatientFull));
    }
    Ok(())
}

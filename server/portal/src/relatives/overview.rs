//! What a patient sees of the help they asked for.

use domain::ids::{AccountId, DelegationId};
use domain::rights::delegation::{MOST_HELPERS, Scope};
use domain::rights::{Actor, Quality, Reason, Resource};
use domain::trace::event::EventKind;
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::AnyConnection;

use super::Ending;
use super::row::{Opened, State, of_patient};
use crate::access::{Access, enter};
use crate::store::trace as trace_store;
use crate::trace::open_details;
use crate::{Error, Portal, instant};

/// Events looked through for the last use. Who acted is sealed: the database cannot pick them out.
const LOOKED_THROUGH: i64 = 1000;

/// Everybody who helps, or was asked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relatives {
    /// Who helps now, oldest first.
    pub helpers: Vec<Helper>,
    /// Invitations that wait for an answer.
    pub invitations: Vec<Invitation>,
    /// Whose help is over.
    pub former: Vec<Helper>,
    /// Whether no other can be invited.
    pub full: bool,
}

/// Somebody who helps, or did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helper {
    /// Names the delegation.
    pub id: DelegationId,
    /// Which step of it this is; given back with a change.
    pub version: i64,
    /// The name of their account.
    pub name: String,
    /// The first name under which they were invited, and who they are, in the patient's words.
    pub invited_as: (String, String),
    /// What is opened.
    pub scope: Scope,
    /// Since when.
    pub since: Timestamp,
    /// The last day.
    pub last_day: Date,
    /// Who ended it and when, if somebody did.
    pub ended: Option<Ending>,
    /// When they last did something, as far back as the trace is looked through.
    pub last_use: Option<Timestamp>,
}

/// An invitation that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Names the delegation that it may become.
    pub id: DelegationId,
    /// Which step of it this is.
    pub version: i64,
    /// The first name and who they are, in the patient's words.
    pub invited_as: (String, String),
    /// What would be opened.
    pub scope: Scope,
    /// The last day of help.
    pub last_day: Date,
    /// Until when it can be answered.
    pub expires: Timestamp,
}

/// Everybody who helps or was asked to. Traced before it is answered.
///
/// # Errors
/// [`Error::Refused`] to anybody but the adult patient; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn overview(portal: &Portal, actor: &Actor) -> Result<Relatives, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::Delegations { patient }).await?;
    let (now, known) = (portal.now(), of_patient(&mut conn, &access.key, &access.id).await?);
    let mut relatives = Relatives { helpers: Vec::new(), invitations: Vec::new(), former: Vec::new(), full: false };
    let uses = uses(&mut conn, &access).await?;
    drop(conn);
    for one in &known {
        if one.is_waiting(now) {
            relatives.invitations.push(invitation(one));
        } else if let Some(helper) = helper(one, &uses) {
            let list = if one.is_living(now) { &mut relatives.helpers } else { &mut relatives.former };
            list.push(helper);
        }
    }
    relatives.full = relatives.helpers.len() + relatives.invitations.len() >= MOST_HELPERS;
    access.record(&access.event(EventKind::RelativesRead)).await?;
    Ok(relatives)
}

/// One helper, or one invitation, that is not over. Traced before it is answered.
///
/// # Errors
/// As [`overview`]; [`Error::NotFound`] for any other id.
pub async fn one(portal: &Portal, actor: &Actor, id: &str) -> Result<Result<Helper, Invitation>, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::Delegations { patient }).await?;
    let (now, known) = (portal.now(), of_patient(&mut conn, &access.key, &access.id).await?);
    let found = known.iter().find(|one| one.row.id == id);
    let uses = uses(&mut conn, &access).await?;
    drop(conn);
    let shown = found.and_then(|one| match one.is_waiting(now) {
        true => Some(Err(invitation(one))),
        false => helper(one, &uses).filter(|_| one.is_living(now)).map(Ok),
    });
    let Some(shown) = shown else {
        access.refuse(Reason::NotFound).await?;
        return Err(Error::NotFound);
    };
    access.record(&access.event(EventKind::RelativesRead)).await?;
    Ok(shown)
}

fn invitation(one: &Opened) -> Invitation {
    let content = &one.content;
    Invitation {
        id: one.id,
        version: one.row.version,
        invited_as: (content.relative.clone(), content.relation.clone()),
        scope: content.scope.clone(),
        last_day: content.last_day,
        expires: content.expires,
    }
}

fn helper(one: &Opened, uses: &[(AccountId, Timestamp)]) -> Option<Helper> {
    let content = &one.content;
    if !matches!(content.state, State::Accepted | State::Ended) {
        return None;
    }
    let last = uses.iter().find(|(account, at)| Some(*account) == one.helper && Some(*at) >= content.from);
    Some(Helper {
        id: one.id,
        version: one.row.version,
        name: content.helper_name.clone()?,
        invited_as: (content.relative.clone(), content.relation.clone()),
        scope: content.scope.clone(),
        since: content.from?,
        last_day: content.last_day,
        ended: content.ending(),
        last_use: last.map(|(_, at)| *at),
    })
}

/// Who last acted as a helper and when, newest first.
async fn uses(conn: &mut AnyConnection, access: &Access<'_>) -> Result<Vec<(AccountId, Timestamp)>, Error> {
    let mut uses = Vec::new();
    for row in trace_store::of_patient_before(conn, &access.id, i64::MAX, LOOKED_THROUGH).await? {
        let (details, _) = open_details(&access.key, Some(&access.id), &row.details)?;
        // To answer an invitation, or to stop, is no use of what was opened.
        let used = !matches!(
            details.kind,
            EventKind::InvitationOpened
                | EventKind::DelegationAccepted
                | EventKind::DelegationRefused
                | EventKind::DelegationEnded
        ) && details.outcome.refusal().is_none();
        if let (Some(Quality::Delegate), Some(account), true) = (details.quality, details.actor_account, used) {
            uses.push((account, instant::timestamp(row.at)));
        }
    }
    Ok(uses)
}

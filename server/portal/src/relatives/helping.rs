//! What a helper sees and does of their own help, whoever's record is open.

use domain::calendar;
use domain::identity::PersonName;
use domain::ids::{DelegationId, PatientId};
use domain::rights::Actor;
use domain::rights::delegation::Scope;
use domain::trace::event::{EventDetails, EventKind};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::AnyConnection;

use super::RelativesError;
use super::answer::{Found, is_open};
use super::proof::{self, Maker, Proof};
use super::row::{Content, State, helped, opened};
use crate::store::{delegations as store, patients};
use crate::{Error, Portal, trace};

/// Somebody whom an account helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helping {
    /// Names the delegation.
    pub id: DelegationId,
    /// Whose record.
    pub patient: PatientId,
    /// Their name.
    pub name: PersonName,
    /// What is opened.
    pub scope: Scope,
    /// Since when.
    pub since: Timestamp,
    /// The last day.
    pub last_day: Date,
}

/// Whom the account helps now.
///
/// # Errors
/// [`Error::Unavailable`], [`Error::Corrupt`].
pub async fn list(portal: &Portal, actor: &Actor) -> Result<Vec<Helping>, Error> {
    let mut conn = portal.store().read().await?;
    let all = helped(portal, &mut conn, &actor.account.to_string()).await?;
    let helping = |one: super::row::Helped| Helping {
        id: one.opened.id,
        patient: one.patient,
        name: one.identity.name(),
        scope: one.opened.content.scope.clone(),
        since: one.opened.content.from.unwrap_or(Timestamp::UNIX_EPOCH),
        last_day: one.opened.content.last_day,
    };
    Ok(all.into_iter().map(helping).collect())
}

/// Stops helping, at once. Stopping what is over changes nothing.
///
/// # Errors
/// [`Error::NotFound`] for an id that is not one of this account's; [`Error::Unavailable`], [`Error::Full`],
/// [`Error::Corrupt`].
pub async fn stop(portal: &Portal, actor: &Actor, id: &DelegationId, make: Maker) -> Result<(), RelativesError> {
    let mut conn = portal.store().read().await?;
    let found = find(portal, &mut conn, actor, id).await?.ok_or(Error::NotFound)?;
    let now = portal.now();
    if !found.opened.is_living(now) {
        return Ok(());
    }
    let former = proof::former(&mut conn, (&found.id, &found.key), &found.opened).await?;
    drop(conn);
    let content = Content { state: State::Ended, ended: Some(now), by_helper: true, ..found.opened.content.clone() };
    let proof = Proof::of(&found.identity, &content, now);
    let account = actor.account.to_string();
    let written = proof::write(portal, &account, &found.identity, former.as_ref(), proof, make).await?;
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &found.id).await?;
    let row = store::one(&mut tx, &found.opened.row.id).await?;
    if row.is_none_or(|row| row.version != found.opened.row.version) {
        return Err(Error::Conflict.into());
    }
    let document = proof::file(portal, &mut tx, (&found.id, &found.key), &written, former.as_ref()).await?;
    let content = Content { proof: Some(document), ..content };
    found.opened.follow(&mut tx, &found.key, now, &account, &content).await?;
    let event = EventDetails::new(EventKind::DelegationEnded).document(document, &written.metadata.shown_title());
    trace::commit(portal, tx, &[found.prepare(portal, actor, event)]).await?;
    Ok(())
}

/// The proof of one's own help, while it lasts and the record is open: a PDF, and the day it was made. Traced in the record
/// before it is given.
///
/// # Errors
/// As [`stop`].
pub async fn proof(portal: &Portal, actor: &Actor, id: &DelegationId) -> Result<(Vec<u8>, Date), RelativesError> {
    let mut conn = portal.store().read().await?;
    let found = find(portal, &mut conn, actor, id).await?.filter(|found| found.opened.is_living(portal.now()));
    let found = found.ok_or(Error::NotFound)?;
    if !is_open(portal, &mut conn, (&found.key, &found.id)).await? {
        return Err(Error::NotFound.into());
    }
    let document = found.opened.content.proof.ok_or(Error::NotFound)?;
    let pdf = proof::read(&mut conn, (&found.id, &found.key), &document).await?;
    drop(conn);
    let event = EventDetails::new(EventKind::AttachmentRead).document(document, proof::TITLE);
    portal.writer().record(found.prepare(portal, actor, event), None).await?;
    Ok((pdf, calendar::day(portal.now())))
}

async fn find(
    portal: &Portal,
    conn: &mut AnyConnection,
    actor: &Actor,
    id: &DelegationId,
) -> Result<Option<Found>, Error> {
    let row = store::one(conn, &id.to_string()).await?.filter(|row| row.account == actor.account.to_string());
    let Some(row) = row else { return Ok(None) };
    let Some(patient) = patients::by_id(conn, &row.patient).await? else { return Ok(None) };
    let (key, identity) = crate::access::open_patient(portal, &patient)?;
    let Some(opened) = opened(&key, row) else { return Ok(None) };
    let id = PatientId::parse(&patient.id).map_err(|_| Error::Corrupt("the id of a patient"))?;
    Ok(Some(Found { patient: id, id: patient.id, key, identity, opened }))
}

//! What a relative does with an invitation: look, accept, refuse. All of it by the code alone.

use domain::identity::PersonName;
use domain::ids::PatientId;
use domain::rights::delegation::{MOST_HELPED, MOST_HELPERS, Scope};
use domain::rights::lifecycle::Standing;
use domain::rights::{Actor, Purpose, Quality, Reason, Role, Strength};
use domain::trace::event::{EventDetails, EventKind};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::AnyConnection;

use super::proof::{self, Maker, Proof};
use super::row::{self, Content, Opened, State};
use super::{Refusal, RelativesError, code};
use crate::access::{Identity, open_patient, refused_outside};
use crate::attempts::{Attempt, Factor};
use crate::crypto::Key;
use crate::store::{delegations as store, patients};
use crate::trace::{Entry, Prepared, Subject};
use crate::{Error, Portal, instant, life, links, trace};

/// An invitation, as whom it is made for sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Who invites.
    pub patient: PersonName,
    /// What would be opened.
    pub scope: Scope,
    /// The last day of help.
    pub last_day: Date,
    /// Until when it can be answered.
    pub expires: Timestamp,
    /// Whether this account accepted it already.
    pub accepted: bool,
}

/// An invitation that was found, with the record that it opens.
pub(super) struct Found {
    pub(super) patient: PatientId,
    pub(super) id: String,
    pub(super) key: Key,
    pub(super) identity: Identity,
    pub(super) opened: Opened,
}

impl Found {
    fn seen(&self, actor: &Actor) -> Seen {
        let content = &self.opened.content;
        Seen {
            patient: self.identity.name(),
            scope: content.scope.clone(),
            last_day: content.last_day,
            expires: content.expires,
            accepted: self.opened.helper == Some(actor.account),
        }
    }

    /// An event of this actor, as a helper, in the record that invites.
    pub(super) fn prepare(&self, portal: &Portal, actor: &Actor, event: EventDetails) -> Prepared {
        let helper = Actor { subject: Some(self.patient), quality: Quality::Delegate, ..actor.clone() };
        let details = event.by(&helper).about(self.patient).purpose(Purpose::Assistance);
        let subject = Some(Subject { patient: &self.id, key: &self.key });
        Entry { at: portal.now(), subject, details: &details }.prepare(portal.keys())
    }
}

/// Shows the invitation of a code. Traced in the record of who invites, before it is shown.
///
/// # Errors
/// [`Refusal::WrongCode`] for a code of nothing that can be answered, whatever the reason; [`Refusal::TooManyTries`],
/// [`Refusal::NoPerson`]; [`Error::Unavailable`], [`Error::Full`].
pub async fn look(portal: &Portal, actor: &Actor, typed: &str) -> Result<Seen, RelativesError> {
    let found = find(portal, actor, typed).await?;
    let row = found.prepare(portal, actor, EventDetails::new(EventKind::InvitationOpened));
    portal.writer().record(row, None).await?;
    Ok(found.seen(actor))
}

/// Accepts. The account may act for the patient from then on; the proof is filed. Twice is as once.
///
/// # Errors
/// As [`look`]; [`Refusal::OwnRecord`], [`Refusal::AlreadyHelps`], [`Refusal::HelperFull`], [`Refusal::PatientFull`].
pub async fn accept(portal: &Portal, actor: &Actor, typed: &str, make: Maker) -> Result<Seen, RelativesError> {
    let found = find(portal, actor, typed).await?;
    if found.opened.content.state == State::Accepted {
        return Ok(found.seen(actor));
    }
    let account = actor.account.to_string();
    let mut conn = portal.store().read().await?;
    if let Err(refused) = room(portal, &mut conn, &found, &account).await {
        // Another click of the same button may have been quicker.
        let current = current(&mut conn, &found).await?;
        return if current.is_held_by(actor) {
            Ok(Found { opened: current, ..found }.seen(actor))
        } else {
            Err(refused)
        };
    }
    drop(conn);
    let now = portal.now();
    let content = Content {
        state: State::Accepted,
        helper_name: Some(actor.name.clone()),
        from: Some(now),
        ..found.opened.content.clone()
    };
    let written =
        proof::write(portal, &account, &found.identity, None, Proof::of(&found.identity, &content, now), make);
    let written = written.await?;
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &found.id).await?;
    store::lock_account(&mut tx, portal.store().dialect, &account).await?;
    let current = current(&mut tx, &found).await?;
    if current.is_held_by(actor) {
        return Ok(Found { opened: current, ..found }.seen(actor));
    }
    let waits = current.row.version == found.opened.row.version && current.is_waiting(portal.now());
    if !waits || !is_open(portal, &mut tx, (&found.key, &found.id)).await? {
        return Err(RelativesError::Refused(Refusal::WrongCode));
    }
    room(portal, &mut tx, &found, &account).await?;
    let document = proof::file(portal, &mut tx, (&found.id, &found.key), &written, None).await?;
    let content = Content { proof: Some(document), ..content };
    current.follow(&mut tx, &found.key, now, &account, &content).await?;
    let event = EventDetails::new(EventKind::DelegationAccepted).document(document, &written.metadata.shown_title());
    trace::commit(portal, tx, &[found.prepare(portal, actor, event)]).await?;
    let accepted = Seen { accepted: true, ..found.seen(actor) };
    Ok(accepted)
}

/// Refuses: the invitation is over.
///
/// # Errors
/// As [`look`].
pub async fn refuse(portal: &Portal, actor: &Actor, typed: &str) -> Result<(), RelativesError> {
    let found = find(portal, actor, typed).await?;
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &found.id).await?;
    let current = current(&mut tx, &found).await?;
    if !current.is_waiting(portal.now()) {
        return Err(RelativesError::Refused(Refusal::WrongCode));
    }
    let content = Content { state: State::Refused, ..current.content.clone() };
    current.follow(&mut tx, &found.key, portal.now(), "", &content).await?;
    let event = EventDetails::new(EventKind::DelegationRefused);
    trace::commit(portal, tx, &[found.prepare(portal, actor, event)]).await?;
    Ok(())
}

/// The invitation of a code that can be answered, or that this account accepted. Each try is counted first, and given back
/// when it was right.
async fn find(portal: &Portal, actor: &Actor, typed: &str) -> Result<Found, RelativesError> {
    if actor.role != Role::Patient || actor.strength != Strength::TwoFactors {
        return Err(RelativesError::Refused(Refusal::NoPerson));
    }
    let (account, now) = (actor.account.to_string(), portal.now());
    let index = &portal.keys().index;
    let attempt = Attempt { index, account: &account, network: "", factor: Factor::Invitation };
    let mut tx = portal.store().write().await?;
    let refused = attempt.count(&mut tx, instant::millis(now)).await?;
    tx.commit().await?;
    if let Some(too_many) = refused {
        if too_many.first {
            trace_refusal(portal, actor, Reason::TooManyAttempts).await?;
        }
        return Err(RelativesError::Refused(Refusal::TooManyTries(too_many.retry_after)));
    }
    let mut conn = portal.store().read().await?;
    let found = match code::typed(typed) {
        Some(signs) => by_code(portal, &mut conn, &code::index(portal, &signs)).await?,
        None => None,
    };
    drop(conn);
    let mine = |found: &Found| found.opened.is_living(now) && found.opened.helper == Some(actor.account);
    let Some(found) = found.filter(|found| found.opened.is_waiting(now) || mine(found)) else {
        trace_refusal(portal, actor, Reason::NotFound).await?;
        return Err(RelativesError::Refused(Refusal::WrongCode));
    };
    let mut tx = portal.store().write().await?;
    attempt.forgive(&mut tx).await?;
    tx.commit().await?;
    Ok(found)
}

async fn trace_refusal(portal: &Portal, actor: &Actor, reason: Reason) -> Result<(), Error> {
    match refused_outside(portal, actor, reason).await {
        Error::Refused(_) => Ok(()),
        error => Err(error),
    }
}

async fn by_code(portal: &Portal, conn: &mut AnyConnection, index: &[u8]) -> Result<Option<Found>, Error> {
    let Some(row) = store::by_code(conn, index).await? else { return Ok(None) };
    let Some(patient) = patients::by_id(conn, &row.patient).await? else { return Ok(None) };
    let (key, identity) = open_patient(portal, &patient)?;
    let Some(opened) = row::opened(&key, row) else { return Ok(None) };
    if !is_open(portal, conn, (&key, &patient.id)).await? {
        return Ok(None);
    }
    let id = PatientId::parse(&patient.id).map_err(|_| Error::Corrupt("the id of a patient"))?;
    Ok(Some(Found { patient: id, id: patient.id, key, identity, opened }))
}

/// Whether the record is open: no code of another one is answered, and no proof given.
pub(super) async fn is_open(
    portal: &Portal,
    conn: &mut AnyConnection,
    (key, patient): (&Key, &str),
) -> Result<bool, Error> {
    Ok(life::standing(portal, conn, key, patient).await? == Standing::Open)
}

/// The delegation as it is in the transaction.
async fn current(conn: &mut AnyConnection, found: &Found) -> Result<Opened, RelativesError> {
    let row = store::one(conn, &found.opened.row.id).await?;
    row.and_then(|row| row::opened(&found.key, row)).ok_or(RelativesError::Refused(Refusal::WrongCode))
}

/// Whether this account may begin to help this patient.
async fn room(portal: &Portal, conn: &mut AnyConnection, found: &Found, account: &str) -> Result<(), RelativesError> {
    let now = portal.now();
    if links::one(portal, conn, account, &found.id).await?.is_some() {
        return Err(RelativesError::Refused(Refusal::OwnRecord));
    }
    let helped = row::helped(portal, conn, account).await?;
    if helped.iter().any(|one| one.patient == found.patient) {
        return Err(RelativesError::Refused(Refusal::AlreadyHelps));
    }
    if helped.len() >= MOST_HELPED {
        return Err(RelativesError::Refused(Refusal::HelperFull));
    }
    let known = row::of_patient(conn, &found.key, &found.id).await?;
    if known.iter().filter(|one| one.is_living(now)).count() >= MOST_HELPERS {
        return Err(RelativesError::Refused(Refusal::PatientFull));
    }
    Ok(())
}

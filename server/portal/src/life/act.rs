//! What a patient does with their record as a whole.

use domain::ids::PatientId;
use domain::rights::lifecycle::{Consent, LifeAct, Means, State};
use domain::rights::{Actor, Resource};
use domain::trace::event::{EventDetails, EventKind};

use super::rows;
use crate::access::{enter_to_act, open_patient};
use crate::acts::{self, Act};
use crate::store::{life as store, patients};
use crate::trace::{self, Entry, Subject};
use crate::{Error, Portal};

/// An act that was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// Its number among the acts on the record.
    pub version: i64,
}

/// Whether a form may act: it was opened for the record that is open now, and the record stands as it did then. Says where
/// it stands.
///
/// # Errors
/// [`Error::Conflict`] when the record changed meanwhile; else as [`act`].
pub async fn check(portal: &Portal, actor: &Actor, form: &Act, seen: i64) -> Result<State, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, form, |patient| Resource::ChangeLifecycle { patient }).await?;
    let current = rows::current(portal, &mut conn, &access.key, &access.id).await?;
    if current.version == seen { Ok(current.state) } else { Err(Error::Conflict) }
}

/// Does `act` with the record, by a form that was opened when `seen` acts had been done with it. It holds from the next
/// request on, at every door; the trace has it in the same transaction.
///
/// # Errors
/// [`Error::Conflict`] when others acted since, or the record does not stand where this can be done; [`Error::OtherRecord`]
/// and [`Error::Refused`], both traced; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`]. Nothing is changed then.
pub async fn act(portal: &Portal, actor: &Actor, form: &Act, seen: i64, act: LifeAct) -> Result<Done, Error> {
    let Some(kind) = EventKind::of_life(act) else { return Err(Error::Conflict) };
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, form, |patient| Resource::ChangeLifecycle { patient }).await?;
    drop(conn);
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if let Some(first) = acts::claim(portal, &mut tx, actor, form).await? {
        return Ok(Done { version: first.parse().unwrap_or(0) });
    }
    let current = rows::current(portal, &mut tx, &access.key, &access.id).await?;
    if current.version != seen {
        return Err(Error::Conflict);
    }
    let now = portal.now();
    let state = current.state.apply(act, now).map_err(|_| Error::Conflict)?;
    let agrees = matches!(act, LifeAct::Consent | LifeAct::Reopen);
    let consent = agrees.then(|| Consent { at: now, by: actor.name.clone(), means: Means::Portal });
    let account = actor.account.to_string();
    let row = rows::next(&access.key, &access.id, current.version, (state, act), (now, &account), consent);
    store::insert(&mut tx, &access.id, &row).await?;
    acts::answer(portal, &mut tx, actor, form, &row.version.to_string()).await?;
    trace::commit(portal, tx, &[access.prepare_at(now, &access.event(kind))]).await?;
    portal.life().saw(&access.id, row.version);
    Ok(Done { version: row.version })
}

/// Opens a record whose patient agreed elsewhere, such as on paper. `false` when something was decided on it already: what was
/// said here is said by the patient, and nothing from elsewhere overrules it.
///
/// # Errors
/// [`Error::NotFound`] when there is no such patient; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn agreed_elsewhere(portal: &Portal, patient: PatientId, consent: &Consent) -> Result<bool, Error> {
    let id = patient.to_string();
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &id).await?;
    let row = patients::by_id(&mut tx, &id).await?.ok_or(Error::NotFound)?;
    let (key, _) = open_patient(portal, &row)?;
    if rows::current(portal, &mut tx, &key, &id).await?.version > 0 {
        return Ok(false);
    }
    let now = portal.now();
    let row = rows::opened_at_creation(&key, &id, consent, now);
    store::insert(&mut tx, &id, &row).await?;
    let details = EventDetails::new(EventKind::RecordOpened).about(patient);
    let subject = Some(Subject { patient: &id, key: &key });
    trace::commit(portal, tx, &[Entry { at: now, subject, details: &details }.prepare(portal.keys())]).await?;
    portal.life().saw(&id, row.version);
    Ok(true)
}

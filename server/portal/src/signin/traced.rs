//! What the trace says of signing in, and in whose record.

use domain::ids::AccountId;
use domain::rights::{Quality, Reason, Role};
use domain::trace::event::{EventDetails, EventKind};
use sqlx::AnyConnection;

use crate::accounts::{Profile, open_profile};
use crate::crypto::Key;
use crate::store::accounts::AccountRow;
use crate::store::patients::SubjectRow;
use crate::trace::{Entry, Prepared, Subject as Traced};
use crate::{Error, Portal, links};

/// Traces a refusal, in the record of the account's owner when there is one.
pub(super) async fn refuse(portal: &Portal, account: Option<&AccountRow>, reason: Reason) -> Result<(), Error> {
    let (details, own) = match account {
        Some(row) => {
            let profile = open_profile(portal, row)?;
            (details(EventKind::SignInRefused, row, &profile)?, own_record(portal, &row.id).await?)
        }
        // The same work for an account that does not exist; what was typed is not recorded.
        None => (EventDetails::new(EventKind::SignInRefused), own_record(portal, "").await?),
    };
    let row = prepare(portal, own.as_ref(), &details.refused(reason));
    portal.writer().record(row, None).await
}

/// The account is named, for its owner to see; nobody acted in its quality.
pub(super) fn details(kind: EventKind, row: &AccountRow, profile: &Profile) -> Result<EventDetails, Error> {
    let mut details = EventDetails::new(kind);
    details.actor_account = Some(account_id(row)?);
    details.role = Some(role_of(row)?);
    if kind == EventKind::SignIn {
        details.actor_name = Some(profile.name.clone());
    }
    Ok(details)
}

/// The record in which the owner of an account sees what happens to the account.
pub(super) struct OwnRecord {
    patient: String,
    key: Key,
}

pub(super) async fn own_record(portal: &Portal, account: &str) -> Result<Option<OwnRecord>, Error> {
    let mut conn: sqlx::pool::PoolConnection<sqlx::Any> = portal.store().read().await?;
    let own = own_subject(portal, &mut conn, account).await?;
    own.map(|row| {
        let key = portal.keys().unwrap(&row.patient.id, &row.patient.wrapped_key)?;
        Ok(OwnRecord { patient: row.patient.id, key })
    })
    .transpose()
}

async fn own_subject(portal: &Portal, conn: &mut AnyConnection, account: &str) -> Result<Option<SubjectRow>, Error> {
    let subjects = links::all(portal, conn, account).await?;
    Ok(subjects.into_iter().find(|subject| subject.quality == Quality::Patient.code()))
}

pub(super) fn prepare(portal: &Portal, own: Option<&OwnRecord>, details: &EventDetails) -> Prepared {
    let subject = own.map(|own| Traced { patient: &own.patient, key: &own.key });
    Entry { at: portal.now(), subject, details }.prepare(portal.keys())
}

pub(super) fn account_id(row: &AccountRow) -> Result<AccountId, Error> {
    AccountId::parse(&row.id).map_err(|_| Error::Corrupt("the id of an account"))
}

pub(super) fn role_of(row: &AccountRow) -> Result<Role, Error> {
    Role::from_code(&row.role).ok_or(Error::Corrupt("the role of an account"))
}

//! For whom an account may act, and the choice.

use domain::calendar;
use domain::identity::PersonName;
use domain::ids::{AccountId, PatientId};
use domain::rights::{Actor, Quality, Reason, Resource};
use domain::trace::event::EventKind;
use sqlx::AnyConnection;

use crate::access::{enter, open_patient};
use crate::store::patients::SubjectRow;
use crate::{Error, Portal, links, relatives};

/// Someone for whom an account may act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Whose record.
    pub patient: PatientId,
    /// The name to show.
    pub name: PersonName,
    /// In which quality the account acts for them.
    pub quality: Quality,
}

/// Everyone for whom the account may act now: the own record, those whom it represents, those whom it helps.
///
/// # Errors
/// [`Error::Unavailable`], [`Error::Corrupt`].
pub async fn list(portal: &Portal, account: &AccountId) -> Result<Vec<Subject>, Error> {
    let mut conn = portal.store().read().await?;
    of_account(portal, &mut conn, account).await
}

/// The actor, from now on acting for `patient`. Traced in that record; session and form tokens are the caller's to renew.
///
/// # Errors
/// [`Error::NotFound`] when the account may not act for them, or there is no such patient.
pub async fn choose(portal: &Portal, actor: &Actor, patient: &PatientId) -> Result<Actor, Error> {
    let mut conn = portal.store().read().await?;
    let account = actor.account.to_string();
    let link = links::one(portal, &mut conn, &account, &patient.to_string()).await?;
    let quality = match link.and_then(|link| Quality::from_code(&link.quality)) {
        Some(quality) => Some(quality),
        None => {
            let helped = relatives::living(portal, &mut conn, &account).await?;
            helped.iter().any(|(helped, _)| helped == patient).then_some(Quality::Delegate)
        }
    };
    let chosen = Actor { subject: Some(*patient), quality: quality.unwrap_or(actor.quality), ..actor.clone() };
    // Asks the rights, and traces a refusal in the record that was asked for.
    let helps = chosen.quality == Quality::Delegate;
    let resource =
        move |patient| if helps { Resource::RecordList { patient } } else { Resource::Lifecycle { patient } };
    let access = match enter(portal, &mut conn, &chosen, resource).await {
        Err(Error::Refused(
            Reason::NotYours | Reason::NotRepresentative | Reason::OfAge | Reason::NoDelegation | Reason::RecordErased,
        )) => {
            return Err(Error::NotFound);
        }
        other => other?,
    };
    drop(conn);
    access.record(&access.event(EventKind::SubjectChosen)).await?;
    Ok(chosen)
}

pub(crate) async fn of_account(
    portal: &Portal,
    conn: &mut AnyConnection,
    account: &AccountId,
) -> Result<Vec<Subject>, Error> {
    let rows = links::all(portal, conn, &account.to_string()).await?;
    let linked: Result<Vec<Subject>, Error> = rows.iter().filter_map(|row| subject(portal, row).transpose()).collect();
    let mut subjects = linked?;
    for (patient, name) in relatives::living(portal, conn, &account.to_string()).await? {
        if subjects.iter().all(|subject| subject.patient != patient) {
            subjects.push(Subject { patient, name, quality: Quality::Delegate });
        }
    }
    Ok(subjects)
}

/// None for a child who has come of age: nobody represents them any more.
fn subject(portal: &Portal, row: &SubjectRow) -> Result<Option<Subject>, Error> {
    let (_, identity) = open_patient(portal, &row.patient)?;
    let damaged = Error::Corrupt("for whom an account may act");
    let Ok(patient) = PatientId::parse(&row.patient.id) else {
        return Err(damaged);
    };
    let Some(quality) = Quality::from_code(&row.quality) else {
        return Err(damaged);
    };
    let age = calendar::age(identity.traits.birth_date, calendar::day(portal.now()));
    let of_age = quality == Quality::LegalRepresentative && age >= calendar::MAJORITY;
    Ok((!of_age).then(|| Subject { patient, name: identity.name(), quality }))
}

//! The gate for professionals.

use domain::ids::{AccountId, PatientId};
use domain::rights::sharing::Professional;
use domain::rights::{Actor, Purpose, Quality, Reason, Resource, Role, SharedWith, Strength};
use domain::text::clean_line_max;
use sqlx::AnyConnection;

use super::{Caller, Motive, REASON_LEAST, REASON_MOST};
use crate::access::{Access, Shared, Told, enter_shared, open_patient, refused_outside};
use crate::document::Metadata;
use crate::sharing::{current, matrix};
use crate::store::documents::DocumentRow;
use crate::store::patients::PatientRow;
use crate::told::listeners;
use crate::{Error, Portal, directory, life};

/// The professional as an actor, as the directory knows them; nobody known has their identifier for a name.
pub(super) async fn actor(portal: &Portal, conn: &mut AnyConnection, caller: &Caller) -> Result<Known, Error> {
    let found = directory::one(conn, &caller.id).await?;
    let active = found.as_ref().filter(|one| one.active && one.profession == caller.profession);
    let structure = active.and_then(|one| one.structure.clone());
    let structure = structure.filter(|one| Some(&one.id) == caller.structure.as_ref());
    let reason = match &caller.motive {
        Motive::BreakGlass(written) => Some(clean_line_max(written, REASON_MOST)),
        Motive::Care | Motive::Regulation => None,
    };
    let (quality, purpose) = match caller.motive {
        Motive::Care => (Quality::Professional, Purpose::Care),
        Motive::BreakGlass(_) => (Quality::Emergency, Purpose::Emergency),
        Motive::Regulation => (Quality::Emergency, Purpose::Regulation),
    };
    let professional = Professional {
        id: caller.id.clone(),
        profession: caller.profession.clone(),
        organization: structure.as_ref().map(|one| one.id.clone()),
        known: active.is_some(),
        regulates: active.is_some_and(|one| one.regulates),
        reason_written: reason.as_ref().is_some_and(|reason| reason.chars().count() >= REASON_LEAST),
    };
    let actor = Actor {
        account: AccountId::from_bytes(portal.keys().index.national(caller.id.as_str())),
        name: active.map_or_else(|| caller.id.as_str().to_owned(), |one| one.name.clone()),
        role: Role::Professional,
        subject: None,
        quality,
        // The identity provider answers for two factors; the door refuses tokens that do not say so.
        strength: Strength::TwoFactors,
        session: caller.session,
    };
    let profession = active.map(|one| one.profession.clone());
    let told = Told { structure: structure.map(|one| one.name), reason, profession };
    Ok(Known { actor, professional, purpose, told })
}

/// A professional, ready to ask.
pub(super) struct Known {
    pub(super) actor: Actor,
    pub(super) professional: Professional,
    pub(super) purpose: Purpose,
    pub(super) told: Told,
}

/// What a professional wants of a record.
pub(super) enum Wanted<'a> {
    /// Its list.
    List,
    /// The document of this row.
    Document(&'a DocumentRow),
    /// To shut another professional out of it.
    ShutOut,
}

/// Lets the professional into a record for what they want, or not. The refusal of a record that is not there is the same.
pub(super) async fn into<'a>(
    portal: &'a Portal,
    conn: &mut AnyConnection,
    known: &'a mut Known,
    record: Option<PatientRow>,
    wanted: &Wanted<'_>,
) -> Result<Access<'a>, Error> {
    let patient = record.as_ref().and_then(|record| PatientId::parse(&record.id).ok());
    let (Some(record), Some(patient)) = (record, patient) else {
        return Err(refused_outside(portal, &known.actor, Reason::NoConsent).await);
    };
    known.actor.subject = Some(patient);
    let (key, identity) = open_patient(portal, &record)?;
    let sharing = current(conn, &key, &record.id).await?.sharing;
    let listeners = listeners(portal, conn, &record.id, &identity, &sharing).await?;
    let with = SharedWith { professional: known.professional.clone(), sharing, matrix: matrix(conn).await? };
    let document = match wanted {
        Wanted::Document(row) => Some(Metadata::open(&key, &record.id, row)?.shared(row)),
        Wanted::List | Wanted::ShutOut => None,
    };
    let resource = match (&document, wanted) {
        (Some(document), _) => Resource::SharedDocument { patient, document },
        (None, Wanted::ShutOut) => Resource::ShutOut { patient },
        (None, _) => Resource::RecordList { patient },
    };
    let standing = life::standing(portal, conn, &key, &record.id).await?;
    let (purpose, told) = (known.purpose, known.told.clone());
    let shared = Shared { id: record.id, patient, key, identity, with, standing, purpose, told, listeners };
    enter_shared(portal, &known.actor, shared, &resource).await
}

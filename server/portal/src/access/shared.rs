//! The gate for professionals, whom nothing links to a record but what the patient decided.

use domain::ids::PatientId;
use domain::rights::lifecycle::Standing;
use domain::rights::{Actor, Decision, Purpose, RecordAccess, Resource, SharedWith};

use super::opened::Opened;
use super::{Access, Identity};
use crate::crypto::Key;
use crate::told::Listeners;
use crate::{Error, Portal};

/// What the trace tells of a professional besides name and purpose.
#[derive(Clone, Default)]
pub(crate) struct Told {
    /// Where they work.
    pub(crate) structure: Option<String>,
    /// Why they broke the glass.
    pub(crate) reason: Option<String>,
    /// In which profession they act.
    pub(crate) profession: Option<String>,
}

/// A record that was found, and a professional who asks for it.
pub(crate) struct Shared {
    pub(crate) id: String,
    pub(crate) patient: PatientId,
    pub(crate) key: Key,
    pub(crate) identity: Identity,
    pub(crate) with: SharedWith,
    pub(crate) standing: Standing,
    pub(crate) purpose: Purpose,
    pub(crate) told: Told,
    pub(crate) listeners: Listeners,
}

/// Opens a record for a professional, whom nothing links to it but what the patient decided. A refusal is traced in the
/// record.
pub(crate) async fn enter_shared<'a>(
    portal: &'a Portal,
    actor: &'a Actor,
    shared: Shared,
    resource: &Resource<'_>,
) -> Result<Access<'a>, Error> {
    let Shared { id, patient, key, identity, with, standing, purpose, told, listeners } = shared;
    let now_allowed = RecordAccess { shared: Some(with), standing, ..RecordAccess::default() };
    let opened = Opened::default();
    let access = Access { portal, actor, now_allowed, purpose, told, listeners, opened, patient, id, key, identity };
    match access.decide(resource) {
        Decision::Permit => Ok(access),
        Decision::Deny(reason) => {
            access.refuse(reason).await?;
            Err(Error::Refused(reason))
        }
    }
}

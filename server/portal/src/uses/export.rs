//! The answers as a file for programs.

use domain::fhir::{self, CLOSING};
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;

use crate::access::enter;
use crate::{Error, Portal, export};

/// The answers as Consent resources in a Bundle, with the patient whom they concern. Traced before it is answered.
///
/// # Errors
/// [`Error::NotFound`] when nothing was answered; [`Error::Refused`], [`Error::Unavailable`], [`Error::Full`],
/// [`Error::Corrupt`].
pub async fn bundle(portal: &Portal, actor: &Actor) -> Result<String, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::Uses { patient }).await?;
    let answers = export::answers(portal, &mut conn, &access).await?;
    drop(conn);
    if answers.is_empty() {
        return Err(Error::NotFound);
    }
    access.record(&access.event(EventKind::UsesRead)).await?;
    let identity = &access.identity;
    let person =
        fhir::Patient { id: access.patient, ins: &identity.ins, traits: &identity.traits, used: &identity.used };
    let entries = std::iter::once(fhir::patient(&person)).chain(answers).map(|entry| entry.told());
    Ok(format!("{}{}{CLOSING}", fhir::collection_opening(portal.now()), entries.collect::<Vec<_>>().join(",\n")))
}

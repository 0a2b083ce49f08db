//! What was answered, and what that means now.

use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;
use domain::uses::{Catalogue, Use, Verdict, may_use};

use super::{Told, catalogue, every, told};
use crate::access::enter;
use crate::{Error, Portal, history};

/// Every purpose and what holds for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsesPage {
    /// Each purpose with what holds now, the services of the catalogue last.
    pub purposes: Vec<(Use, Verdict)>,
    /// Every answer, newest first.
    pub past: Vec<Told>,
    /// The version that holds, for a form: 0 when nothing was answered yet.
    pub version: i64,
    /// The services that may be answered about.
    pub catalogue: Catalogue,
    /// The number in the trace of the last answer, for its receipt.
    pub receipt: Option<u64>,
}

/// What was answered and what holds now. Traced before it is answered.
///
/// # Errors
/// [`Error::Refused`] when the actor may not read it; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn overview(portal: &Portal, actor: &Actor) -> Result<UsesPage, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::Uses { patient }).await?;
    let kept = every(&mut conn, &access.key, &access.id).await?;
    const KINDS: [EventKind; 4] =
        [EventKind::ResearchOpposed, EventKind::OppositionWithdrawn, EventKind::UseAllowed, EventKind::UseRefused];
    let receipt = match kept.first() {
        Some(last) => history::last_of(&mut conn, &access, actor, last.at, &KINDS).await?,
        None => None,
    };
    drop(conn);
    access.record(&access.event(EventKind::UsesRead)).await?;
    let (now, catalogue) = (portal.now(), catalogue(portal));
    let uses = kept.first().map(|kept| kept.uses.clone()).unwrap_or_default();
    let services = catalogue.services().iter().map(|service| Use::Service(service.code.clone()));
    let holds = |purpose: Use| (may_use(&purpose, &uses, &catalogue, now), purpose);
    let purposes = Use::OWN.into_iter().chain(services).map(holds).map(|(verdict, purpose)| (purpose, verdict));
    Ok(UsesPage {
        purposes: purposes.collect(),
        past: told(&kept, &actor.account.to_string()),
        version: kept.first().map_or(0, |kept| kept.version),
        receipt,
        catalogue,
    })
}

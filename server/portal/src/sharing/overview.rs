//! What is shared now.

use domain::rights::sharing::differences;
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;

use super::effect::{Reckoning, documents};
use super::{Last, Overview, current, matrix, settings};
use crate::access::enter;
use crate::{Error, Portal};

/// The settings, what they do, and what changed last. Traced before it is answered.
///
/// # Errors
/// [`Error::Refused`] when the actor may not read them; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn overview(portal: &Portal, actor: &Actor) -> Result<Overview, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::Sharing { patient }).await?;
    let now = portal.now();
    let held = current(&mut conn, &access.key, &access.id).await?;
    let former = match held.version {
        0 => None,
        version => settings::version(&mut conn, &access.key, &access.id, version - 1).await?,
    };
    let last = former.map(|former| Last {
        at: held.at,
        by_me: held.account == actor.account.to_string(),
        differences: differences(&former.sharing, &held.sharing),
    });
    let rules = matrix(&mut conn).await?;
    let (documents, shared) = documents(&mut conn, &access, actor).await?;
    let reckoning = Reckoning { before: &held.sharing, after: &held.sharing, matrix: &rules, now, documents: &shared };
    let seen = reckoning.lines(&mut conn).await?;
    drop(conn);
    access.record(&access.event(EventKind::SharingRead)).await?;
    Ok(Overview { sharing: held.sharing, version: held.version, last, seen, documents, matrix: rules.title.clone() })
}

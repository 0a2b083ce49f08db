//! One professional, as things stand.

use domain::rights::sharing::{Named, NationalId, Settled};
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;

use super::effect::{Reckoning, documents, professional};
use super::{current, matrix};
use crate::access::enter;
use crate::directory::{self, Practitioner};
use crate::document::DocumentItem;
use crate::{Error, Portal};

/// What holds for one professional.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct One {
    /// As the directory names them; none when it does not, or when they practise no more: they see nothing then.
    pub practitioner: Option<Practitioner>,
    /// What is decided of them by name.
    pub named: Option<Named>,
    /// The same as one choice.
    pub settled: Settled,
    /// The team in force by which they may look.
    pub team: Option<String>,
    /// Positions of the documents that they see in care.
    pub seen: Vec<usize>,
    /// The documents that the actor sees, newest first.
    pub documents: Vec<DocumentItem>,
    /// Version of the settings.
    pub version: i64,
}

/// What holds for one professional. Traced as a reading of the settings.
///
/// # Errors
/// [`Error::NotFound`] when neither the directory nor the settings know them; as [`super::overview`].
pub async fn one(portal: &Portal, actor: &Actor, id: &NationalId) -> Result<One, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::Sharing { patient }).await?;
    let now = portal.now();
    let held = current(&mut conn, &access.key, &access.id).await?;
    let named = held.sharing.named.iter().find(|named| named.id == *id).cloned();
    let practitioner = directory::one(&mut conn, id).await?.filter(|one| one.active);
    if practitioner.is_none() && named.is_none() {
        return Err(Error::NotFound);
    }
    let rules = matrix(&mut conn).await?;
    let (documents, shared) = documents(&mut conn, &access, actor).await?;
    drop(conn);
    let who = professional(id, practitioner.as_ref());
    let reckoning = Reckoning { before: &held.sharing, after: &held.sharing, matrix: &rules, now, documents: &shared };
    let seen = reckoning.effect(&who).after;
    let team = held.sharing.team(&who, now).map(|team| team.name.clone());
    access.record(&access.event(EventKind::SharingRead)).await?;
    let settled = Settled::of(named.as_ref(), now);
    Ok(One { practitioner, named, settled, team, seen, documents, version: held.version })
}

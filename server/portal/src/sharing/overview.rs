//! What is shared now.

use std::collections::BTreeMap;

use domain::rights::sharing::{NationalId, SharedDocument, Sharing, differences, is_masked};
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;
use sqlx::AnyConnection;

use super::change::told;
use super::effect::{Reckoning, documents};
use super::{Author, Last, Overview, current, matrix, settings};
use crate::access::enter;
use crate::document::DocumentItem;
use crate::{Error, Portal, directory};

/// The settings, what they do, and what changed last. Traced before it is answered.
///
/// # Errors
/// [`Error::Refused`] when the actor may not read them; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn overview(portal: &Portal, actor: &Actor) -> Result<Overview, Error> {
    overview_after(portal, actor, None).await
}

/// The same after a decision that was opened on one version and made another (`decided`): with what it changed, and what it
/// replaced.
///
/// # Errors
/// As [`overview`].
pub async fn overview_after(portal: &Portal, actor: &Actor, decided: Option<(i64, i64)>) -> Result<Overview, Error> {
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
    let told = match decided {
        Some((seen, saved)) => told(&mut conn, &access, seen, saved).await?,
        None => None,
    };
    let rules = matrix(&mut conn).await?;
    let (documents, shared) = documents(&mut conn, &access, actor).await?;
    let reckoning = Reckoning { before: &held.sharing, after: &held.sharing, matrix: &rules, now, documents: &shared };
    let seen = reckoning.lines(&mut conn).await?;
    let authors = authors(&mut conn, [&held.sharing; 2], &documents, &shared).await?;
    drop(conn);
    access.record(&access.event(EventKind::SharingRead)).await?;
    let masked = masked(&shared, &held.sharing);
    let (sharing, version, matrix) = (held.sharing, held.version, rules.title.clone());
    Ok(Overview { sharing, version, last, seen, documents, matrix, masked, authors, told })
}

/// Positions of the documents that something keeps from professionals.
pub(super) fn masked(documents: &[SharedDocument], sharing: &Sharing) -> Vec<usize> {
    (0..documents.len()).filter(|at| is_masked(&documents[*at], sharing)).collect()
}

/// Everybody who wrote one of the documents or is masked in one of two states, as the directory names them, else a document that has no other
/// author.
pub(super) async fn authors(
    conn: &mut AnyConnection,
    states: [&Sharing; 2],
    items: &[DocumentItem],
    documents: &[SharedDocument],
) -> Result<Vec<Author>, Error> {
    let masked = states.iter().flat_map(|sharing| &sharing.masks.authors);
    let mut all: BTreeMap<&NationalId, Vec<usize>> = masked.map(|id| (id, Vec::new())).collect();
    for (at, document) in documents.iter().enumerate() {
        document.authors.iter().for_each(|id| all.entry(id).or_default().push(at));
    }
    let mut authors = Vec::new();
    for (id, of_theirs) in all {
        let alone = of_theirs.iter().find(|at| documents[**at].authors.len() == 1);
        let name = match directory::one(conn, id).await? {
            Some(one) => Some(one.name),
            None => alone.and_then(|at| items[*at].author.clone()),
        };
        authors.push(Author { id: id.clone(), name, documents: of_theirs });
    }
    authors.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(authors)
}

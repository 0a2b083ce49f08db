//! What a medical summary is made of.

use domain::category::Category;
use domain::clinical::{Observation, series};
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;
use jiff::Timestamp;
use sqlx::AnyConnection;

use super::{Holder, offer};
use crate::access::{Access, enter_to_act};
use crate::acts::Act;
use crate::document::DocumentItem;
use crate::profile::SectionState;
use crate::record::{look, parse};
use crate::{Error, Portal};

/// Newest documents of results that are read for a summary: it tells the last results, not their history.
const NEWEST_RESULTS: usize = 20;

/// The last result of each analysis of a document.
#[derive(Clone, Debug)]
pub struct Results {
    /// The document that states them.
    pub document: DocumentItem,
    /// Results that no later document of the record states again, in the order of the document.
    pub observations: Vec<Observation>,
}

/// What a summary is made of.
pub struct SummaryData {
    /// Whom it is about.
    pub holder: Holder,
    /// The sections of the medical profile, in their order.
    pub profile: Vec<SectionState>,
    /// The last results, the newest document first.
    pub results: Vec<Results>,
    /// The current documents, newest first.
    pub documents: Vec<DocumentItem>,
    /// When it is made.
    pub at: Timestamp,
}

/// Gathers what a summary is made of; results only when `with_results`. Traced before it is answered.
///
/// # Errors
/// [`Error::OtherRecord`] when the form was opened for another record; [`Error::Refused`], [`Error::Unavailable`],
/// [`Error::Full`], [`Error::Corrupt`].
pub async fn summary(portal: &Portal, actor: &Actor, act: &Act, with_results: bool) -> Result<SummaryData, Error> {
    let account = actor.account.to_string();
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::Export { patient }).await?;
    let mut documents = offer::documents(&mut conn, &access, &account).await?;
    documents.retain(|item| !item.old_version);
    let results = if with_results { results(&mut conn, &access, &account, &documents).await? } else { Vec::new() };
    drop(conn);
    access.record(&access.event(EventKind::SummaryMade)).await?;
    // Reading the profile is traced by itself.
    let profile = crate::profile::overview(portal, actor).await?.sections;
    Ok(SummaryData { holder: Holder::of(&access), profile, results, documents, at: portal.now() })
}

/// The last results, each analysis once.
async fn results(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    account: &str,
    documents: &[DocumentItem],
) -> Result<Vec<Results>, Error> {
    let mut told = std::collections::BTreeSet::new();
    let mut results = Vec::new();
    for item in documents.iter().filter(|item| item.category == Category::Biologie).take(NEWEST_RESULTS) {
        let Some((_, _, _, bytes)) = look(conn, access, account, &item.id.to_string()).await? else { continue };
        let document = parse(bytes).await?;
        let new = document.entries.stated.observations.into_iter().filter(|observation| {
            // What has no series has no value or no name: there is nothing to tell.
            series::key(observation).is_some_and(|key| told.insert(key))
        });
        let observations: Vec<_> = new.collect();
        if !observations.is_empty() {
            results.push(Results { document: item.clone(), observations });
        }
    }
    Ok(results)
}

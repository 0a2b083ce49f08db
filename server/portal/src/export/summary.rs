//! What a medical summary is made of.

use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;
use jiff::Timestamp;

use super::{Holder, offer};
use crate::access::enter_to_act;
use crate::acts::Act;
use crate::analyses::{self, AnalysisSummary};
use crate::document::DocumentItem;
use crate::profile::SectionState;
use crate::{Error, Portal};

/// The last result of an analysis.
#[derive(Clone, Debug)]
pub struct LastResult {
    /// The analysis with its last result.
    pub analysis: AnalysisSummary,
    /// The document that states it.
    pub document: DocumentItem,
}

/// What a summary is made of.
pub struct SummaryData {
    /// Whom it is about.
    pub holder: Holder,
    /// The sections of the medical profile, in their order.
    pub profile: Vec<SectionState>,
    /// The last result of each analysis, by name.
    pub results: Vec<LastResult>,
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
    let results = match with_results {
        true => analyses::last_results(portal, &mut conn, &access, &account).await?,
        false => Vec::new(),
    };
    let results = results.into_iter().map(|(analysis, document)| LastResult { analysis, document }).collect();
    drop(conn);
    access.record(&access.event(EventKind::SummaryMade)).await?;
    // Reading the profile is traced by itself.
    let profile = crate::profile::overview(portal, actor).await?.sections;
    Ok(SummaryData { holder: Holder::of(&access), profile, results, documents, at: portal.now() })
}

//! Analyses of laboratories over time.
//!
//! Values come from what the current documents state in coded form ([`domain::clinical`]), never from their layout, and
//! from no document that the actor may not see. Which results are one analysis is said by [`domain::clinical::series`];
//! outside this crate an analysis has a key that tells nothing.

mod reading;

use std::collections::HashMap;

use domain::cda::CdaTime;
use domain::clinical::{ActStatus, Observation, series};
use domain::identity::PersonName;
use domain::ids::AnalysisKey;
use domain::rights::{Actor, Reason, Resource};
use domain::text::fold;
use domain::trace::event::EventKind;
use sqlx::AnyConnection;

use self::reading::{Known, Reading, Samples, Wanted, by_name, each, gather, is_analysis, moment};
use crate::access::{Access, enter};
use crate::document::DocumentItem;
use crate::{Error, Portal};

/// The analyses of a record.
#[derive(Clone, Debug)]
pub struct Analyses {
    /// Whose record.
    pub holder: PersonName,
    /// By name.
    pub analyses: Vec<AnalysisSummary>,
}

/// An analysis with its last result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnalysisSummary {
    /// Names it in addresses.
    pub key: AnalysisKey,
    /// Its name in the last document: one harmless line.
    pub name: String,
    /// How all its results were measured, when they say so: one harmless line.
    pub method: Option<String>,
    /// The last result. One that was given up ([`ActStatus::Aborted`]) only when there is no other.
    pub last: Observation,
    /// When it was true: when the sample was taken, else the date of the document.
    pub date: CdaTime,
    /// How many results there are; what several documents say of one sample is one.
    pub results: usize,
}

/// An analysis with all its results.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// Names it in addresses.
    pub key: AnalysisKey,
    /// Its name in the last document: one harmless line.
    pub name: String,
    /// How all its results were measured, when they say so: one harmless line.
    pub method: Option<String>,
    /// Its results, the oldest first; never empty.
    pub results: Vec<AnalysisResult>,
    /// Analyses of the same name in another unit, or in words.
    pub others: Vec<AnalysisSummary>,
}

/// The last of these results, the oldest first, that was not given up; else the last of all.
#[must_use]
pub fn last(results: &[AnalysisResult]) -> Option<&AnalysisResult> {
    let given = |result: &&AnalysisResult| result.observation.status != ActStatus::Aborted;
    results.iter().rev().find(given).or_else(|| results.last())
}

/// One result of an analysis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnalysisResult {
    /// What was observed.
    pub observation: Observation,
    /// When it was true: when the sample was taken, else the date of the document.
    pub date: CdaTime,
    /// The document that states it.
    pub document: DocumentItem,
    /// Other documents that state the same of the same sample, in the order in which they came.
    pub also: Vec<DocumentItem>,
}

/// Lists the analyses of the record of the actor's subject. Traced before it is answered.
///
/// # Errors
/// [`Error::Refused`] when the actor may not; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn list(portal: &Portal, actor: &Actor) -> Result<Analyses, Error> {
    let (access, reading) = read(portal, actor, Wanted::Summaries).await?;
    access.record(&access.event(EventKind::AnalysesRead)).await?;
    let analyses = by_name(reading.known).into_iter().map(|known| known.summary).collect();
    Ok(Analyses { holder: access.identity.name(), analyses })
}

/// Opens one analysis by its key. Traced before it is answered.
///
/// # Errors
/// [`Error::NotFound`] for an unknown key and one of another record alike; else as [`list`].
pub async fn open(portal: &Portal, actor: &Actor, key: &str) -> Result<Analysis, Error> {
    let wanted = AnalysisKey::parse(key).ok();
    let (access, mut reading) = read(portal, actor, wanted.map_or(Wanted::Summaries, Wanted::Results)).await?;
    let Some(Known { summary, .. }) = wanted.and_then(|key| reading.known.remove(&key)) else {
        access.refuse(Reason::NotFound).await?;
        return Err(Error::NotFound);
    };
    let mut results = reading.results;
    results.sort_by_key(|result| moment(&result.date));
    let name = fold(&summary.name);
    let others = reading.known.into_values().map(|known| known.summary);
    let others = others.filter(|other| fold(&other.name) == name).collect();
    access.record(&access.event(EventKind::AnalysesRead)).await?;
    Ok(Analysis { key: summary.key, name: summary.name, method: summary.method, results, others })
}

/// Every analysis by name with its last result and the document that states it, for whoever has entered the record already.
pub(crate) async fn last_results(
    portal: &Portal,
    conn: &mut AnyConnection,
    access: &Access<'_>,
    account: &str,
) -> Result<Vec<(AnalysisSummary, DocumentItem)>, Error> {
    let reading = gather(portal, conn, access, account, Wanted::Documents).await?;
    Ok(by_name(reading.known).into_iter().filter_map(|known| Some((known.summary, known.document?))).collect())
}

async fn read<'a>(portal: &'a Portal, actor: &'a Actor, wanted: Wanted) -> Result<(Access<'a>, Reading), Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::RecordList { patient }).await?;
    let reading = gather(portal, &mut conn, &access, &actor.account.to_string(), wanted).await?;
    // Given back before the trace is waited for: others can read meanwhile.
    drop(conn);
    Ok((access, reading))
}

/// Which results of a document come back in the record: the key of the analysis for each observation that has at least
/// two results in current documents.
pub(crate) async fn recurring(
    portal: &Portal,
    access: &Access<'_>,
    account: &str,
    stated: &[Observation],
) -> Result<Vec<Option<AnalysisKey>>, Error> {
    let index = &portal.keys().index;
    let key = |observation: &Observation| {
        is_analysis(observation).then(|| series::key(observation)).flatten().map(|key| index.analysis(&access.id, &key))
    };
    let keys: Vec<_> = stated.iter().map(key).collect();
    if keys.iter().all(Option::is_none) {
        return Ok(keys);
    }
    let mut counts: HashMap<AnalysisKey, usize> = HashMap::new();
    let mut conn = portal.store().read().await?;
    let mut samples = Samples::default();
    each(portal, &mut conn, access, account, |_, key, observation| {
        *counts.entry(key).or_default() += usize::from(samples.is_new(key, &observation));
        Ok(())
    })
    .await?;
    Ok(keys.into_iter().map(|key| key.filter(|key| counts.get(key).is_some_and(|count| *count > 1))).collect())
}

//! Analyses of laboratories over time.
//!
//! Values come from what the current documents state in coded form ([`domain::clinical`]), never from their layout, and
//! from no document that the actor may not see. Which results are one analysis is said by [`domain::clinical::series`];
//! outside this crate an analysis has a key that tells nothing.

use std::collections::{BTreeMap, HashMap};

use domain::cda::CdaTime;
use domain::clinical::{Category, Observation, series};
use domain::identity::PersonName;
use domain::ids::AnalysisKey;
use domain::rights::{Actor, Reason, Resource};
use domain::text::{clean_line, fold};
use domain::trace::event::EventKind;
use sqlx::AnyConnection;

use crate::access::{Access, enter};
use crate::document::{DocumentItem, Metadata, observations};
use crate::store::documents::{self as store, Beside, DocumentRow};
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
    /// The last result.
    pub last: Observation,
    /// When it was true: when the sample was taken, else the date of the document.
    pub date: CdaTime,
    /// How many results there are.
    pub results: usize,
}

/// An analysis with all its results.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// Names it in addresses.
    pub key: AnalysisKey,
    /// Its name in the last document: one harmless line.
    pub name: String,
    /// Its results, the oldest first; never empty.
    pub results: Vec<AnalysisResult>,
    /// Analyses of the same name in another unit, or in words.
    pub others: Vec<AnalysisSummary>,
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
}

/// Lists the analyses of the record of the actor's subject. Traced before it is answered.
///
/// # Errors
/// [`Error::Refused`] when the actor may not; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn list(portal: &Portal, actor: &Actor) -> Result<Analyses, Error> {
    let (access, summaries, _) = read(portal, actor, None).await?;
    let mut analyses: Vec<_> = summaries.into_values().collect();
    analyses.sort_by_cached_key(|analysis| (fold(&analysis.name), analysis.key));
    access.record(&access.event(EventKind::AnalysesRead)).await?;
    Ok(Analyses { holder: access.identity.name(), analyses })
}

/// Opens one analysis by its key. Traced before it is answered.
///
/// # Errors
/// [`Error::NotFound`] for an unknown key and one of another record alike; else as [`list`].
pub async fn open(portal: &Portal, actor: &Actor, key: &str) -> Result<Analysis, Error> {
    let wanted = AnalysisKey::parse(key).ok();
    let (access, mut summaries, mut results) = read(portal, actor, wanted).await?;
    let Some(summary) = wanted.and_then(|key| summaries.remove(&key)) else {
        access.refuse(Reason::NotFound).await?;
        return Err(Error::NotFound);
    };
    results.sort_by_key(|result| moment(&result.date));
    let name = fold(&summary.name);
    let others = summaries.into_values().filter(|other| fold(&other.name) == name).collect();
    access.record(&access.event(EventKind::AnalysesRead)).await?;
    Ok(Analysis { key: summary.key, name: summary.name, results, others })
}

type Read<'a> = (Access<'a>, BTreeMap<AnalysisKey, AnalysisSummary>, Vec<AnalysisResult>);

/// Every analysis, and the results of the one that is wanted.
async fn read<'a>(portal: &'a Portal, actor: &'a Actor, wanted: Option<AnalysisKey>) -> Result<Read<'a>, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::RecordList { patient }).await?;
    let mut summaries: BTreeMap<AnalysisKey, AnalysisSummary> = BTreeMap::new();
    let mut results = Vec::new();
    each(portal, &mut conn, &access, &actor.account.to_string(), |row, key, observation| {
        let date = match stated(&observation) {
            Some(date) => date,
            None => Metadata::open(&access.key, &access.id, row)?.date()?.stamp(),
        };
        if wanted == Some(key) {
            let document = Metadata::open(&access.key, &access.id, row)?.item(row)?;
            results.push(AnalysisResult { observation: observation.clone(), date, document });
        }
        let known = summaries.get(&key);
        let count = known.map_or(0, |known| known.results) + 1;
        if known.is_none_or(|known| moment(&date) >= moment(&known.date)) {
            let name = name(&observation);
            summaries.insert(key, AnalysisSummary { key, name, last: observation, date, results: count });
        } else if let Some(known) = summaries.get_mut(&key) {
            known.results = count;
        }
        Ok(())
    })
    .await?;
    // Given back before the trace is waited for: others can read meanwhile.
    drop(conn);
    Ok((access, summaries, results))
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
    each(portal, &mut conn, access, account, |_, key, _| {
        *counts.entry(key).or_default() += 1;
        Ok(())
    })
    .await?;
    Ok(keys.into_iter().map(|key| key.filter(|key| counts.get(key).is_some_and(|count| *count > 1))).collect())
}

/// Shows each result of each analysis in a document that the actor may see.
async fn each(
    portal: &Portal,
    conn: &mut AnyConnection,
    access: &Access<'_>,
    account: &str,
    mut look: impl FnMut(&DocumentRow, AnalysisKey, Observation) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut keys: HashMap<String, AnalysisKey> = HashMap::new();
    let filter = access.filter(account, "");
    store::survey(conn, &filter, false, Beside::Entries, |row| {
        let (document, Some(sealed)) = (&row.document, &row.beside) else { return Ok(()) };
        if !access.may_see(document.visibility, document.imported_at) {
            return Ok(());
        }
        for observation in observations(&access.key, &access.id, document, sealed)? {
            let Some(series) = is_analysis(&observation).then(|| series::key(&observation)).flatten() else { continue };
            let key = |series: &String| portal.keys().index.analysis(&access.id, series);
            let key = *keys.entry(series).or_insert_with_key(key);
            look(document, key, observation)?;
        }
        Ok(())
    })
    .await
}

/// A result of a laboratory.
fn is_analysis(observation: &Observation) -> bool {
    observation.category == Category::Laboratory && observation.value.is_some()
}

/// When it was true of the patient, as the document says.
fn stated(observation: &Observation) -> Option<CdaTime> {
    observation.effective.start.or(observation.effective.end)
}

/// What sorts results.
fn moment(date: &CdaTime) -> (jiff::Timestamp, domain::cda::Precision) {
    (date.to_timestamp(), date.precision())
}

/// The name as the document shows it, else its code.
fn name(observation: &Observation) -> String {
    let code = || observation.code.codings.first().map(|coding| coding.code.as_str());
    clean_line(observation.text.as_deref().or_else(|| observation.code.label()).or_else(code).unwrap_or_default())
}

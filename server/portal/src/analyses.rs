//! Analyses of laboratories over time.
//!
//! Values come from what the current documents state in coded form ([`domain::clinical`]), never from their layout, and
//! from no document that the actor may not see. Which results are one analysis is said by [`domain::clinical::series`];
//! outside this crate an analysis has a key that tells nothing.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};

use domain::cda::CdaTime;
use domain::clinical::{ActStatus, Category, Observation, series};
use domain::identity::PersonName;
use domain::ids::AnalysisKey;
use domain::rights::{Actor, Reason, Resource};
use domain::text::{clean_line, fold};
use domain::trace::event::EventKind;
use sqlx::AnyConnection;

use crate::access::{Access, enter};
use crate::document::{DocumentItem, Metadata, observations};
use crate::store::documents::{self as store, Beside, DocumentRow, Pass};
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

/// What is read beside the summaries.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Summaries,
    /// The document of each last result.
    Documents,
    /// Every result of one analysis.
    Results(AnalysisKey),
}

/// An analysis as far as it was read.
struct Known {
    summary: AnalysisSummary,
    document: Option<DocumentItem>,
}

/// What was read of a record.
#[derive(Default)]
struct Reading {
    known: BTreeMap<AnalysisKey, Known>,
    /// Of the one analysis that is wanted.
    results: Vec<AnalysisResult>,
}

fn by_name(known: BTreeMap<AnalysisKey, Known>) -> Vec<Known> {
    let mut all: Vec<_> = known.into_values().collect();
    all.sort_by_cached_key(|known| (fold(&known.summary.name), known.summary.key));
    all
}

async fn read<'a>(portal: &'a Portal, actor: &'a Actor, wanted: Wanted) -> Result<(Access<'a>, Reading), Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::RecordList { patient }).await?;
    let reading = gather(portal, &mut conn, &access, &actor.account.to_string(), wanted).await?;
    // Given back before the trace is waited for: others can read meanwhile.
    drop(conn);
    Ok((access, reading))
}

/// Every analysis, and what else is wanted.
async fn gather(
    portal: &Portal,
    conn: &mut AnyConnection,
    access: &Access<'_>,
    account: &str,
    wanted: Wanted,
) -> Result<Reading, Error> {
    let mut reading = Reading::default();
    let mut samples = Samples::default();
    each(portal, conn, access, account, |row, key, observation| {
        let item = || Metadata::open(&access.key, &access.id, row)?.item(row);
        let date = match stated(&observation) {
            Some(date) => date,
            None => Metadata::open(&access.key, &access.id, row)?.date()?.stamp(),
        };
        let new = samples.is_new(key, &observation);
        if wanted == Wanted::Results(key) {
            let sample = series::sample(&observation).filter(|_| !new);
            let same = |known: &&mut AnalysisResult| sample.is_some() && series::sample(&known.observation) == sample;
            match reading.results.iter_mut().find(same) {
                Some(known) => known.state_again(&observation, item()?),
                None => {
                    let (observation, document) = (observation.clone(), item()?);
                    reading.results.push(AnalysisResult { observation, date, document, also: Vec::new() });
                }
            }
        }
        let known = reading.known.get_mut(&key);
        let results = known.as_ref().map_or(0, |known| known.summary.results) + usize::from(new);
        match known.filter(|known| rank(&observation, &date) < rank(&known.summary.last, &known.summary.date)) {
            Some(known) => known.summary.results = results,
            None => {
                let document = if wanted == Wanted::Documents { Some(item()?) } else { None };
                let (name, method) = (name(&observation), method(&observation));
                let summary = AnalysisSummary { key, name, method, last: observation, date, results };
                reading.known.insert(key, Known { summary, document });
            }
        }
        Ok(())
    })
    .await?;
    Ok(reading)
}

impl AnalysisResult {
    /// Notes that another document states this as well; a final statement is told before a preliminary one.
    fn state_again(&mut self, observation: &Observation, document: DocumentItem) {
        if document.id == self.document.id || self.also.iter().any(|known| known.id == document.id) {
            return;
        }
        if self.observation.status == ActStatus::Active && observation.status != ActStatus::Active {
            self.observation = observation.clone();
            self.also.push(std::mem::replace(&mut self.document, document));
        } else {
            self.also.push(document);
        }
    }
}

/// Samples that were seen, each as a mark of eight bytes: that two of one analysis share a mark by chance is not to be
/// feared.
#[derive(Default)]
struct Samples {
    seen: HashSet<(AnalysisKey, u64)>,
    marks: RandomState,
}

impl Samples {
    fn is_new(&mut self, key: AnalysisKey, observation: &Observation) -> bool {
        series::sample(observation).is_none_or(|sample| self.seen.insert((key, self.marks.hash_one(sample))))
    }
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
    let pass = Pass { old_versions: false, metadata: true, beside: Beside::Entries };
    store::survey(conn, &filter, pass, |row| {
        let (document, Some(sealed)) = (&row.document, row.beside) else { return Ok(()) };
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

/// What makes a result the last: that it was not given up, its time, and then that it is no preliminary one.
fn rank(observation: &Observation, date: &CdaTime) -> (bool, (jiff::Timestamp, domain::cda::Precision), bool) {
    (observation.status != ActStatus::Aborted, moment(date), observation.status != ActStatus::Active)
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

/// How it was measured, as the document says, else by its code.
fn method(observation: &Observation) -> Option<String> {
    let method = observation.method.as_ref()?;
    let code = || method.codings.first().map(|coding| coding.code.as_str());
    Some(clean_line(method.words().or_else(code)?)).filter(|line| !line.is_empty())
}

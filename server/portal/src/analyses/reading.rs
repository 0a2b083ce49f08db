//! Reading every result of a record.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};

use domain::cda::CdaTime;
use domain::clinical::{ActStatus, Category, Observation, series};
use domain::ids::AnalysisKey;
use domain::text::{clean_line, fold};
use sqlx::AnyConnection;

use super::{AnalysisResult, AnalysisSummary};
use crate::access::Access;
use crate::document::{DocumentItem, Metadata, observations};
use crate::store::documents::{self as store, Beside, DocumentRow, Pass};
use crate::{Error, Portal};

/// What is read beside the summaries.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Summaries,
    /// The document of each last result.
    Documents,
    /// Every result of one analysis.
    Results(AnalysisKey),
}

/// An analysis as far as it was read.
pub(super) struct Known {
    pub(super) summary: AnalysisSummary,
    pub(super) document: Option<DocumentItem>,
}

/// What was read of a record.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) known: BTreeMap<AnalysisKey, Known>,
    /// Of the one analysis that is wanted.
    pub(super) results: Vec<AnalysisResult>,
}

pub(super) fn by_name(known: BTreeMap<AnalysisKey, Known>) -> Vec<Known> {
    let mut all: Vec<_> = known.into_values().collect();
    all.sort_by_cached_key(|known| (fold(&known.summary.name), known.summary.key));
    all
}

/// Every analysis, and what else is wanted.
pub(super) async fn gather(
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
pub(super) struct Samples {
    seen: HashSet<(AnalysisKey, u64)>,
    marks: RandomState,
}

impl Samples {
    pub(super) fn is_new(&mut self, key: AnalysisKey, observation: &Observation) -> bool {
        series::sample(observation).is_none_or(|sample| self.seen.insert((key, self.marks.hash_one(sample))))
    }
}

/// Shows each result of each analysis in a document that the actor may see.
pub(super) async fn each(
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
        if !access.sees(document) {
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
pub(super) fn is_analysis(observation: &Observation) -> bool {
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
pub(super) fn moment(date: &CdaTime) -> (jiff::Timestamp, domain::cda::Precision) {
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

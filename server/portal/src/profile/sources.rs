//! What the documents of the record propose.

use std::collections::BTreeMap;

use domain::calendar;
use domain::category::Category;
use domain::ids::ProposalId;
use domain::profile::{Candidate, candidates};
use domain::rights::Actor;
use jiff::civil::Date;
use sqlx::AnyConnection;

use crate::access::Access;
use crate::crypto::Key;
use crate::document::{DocumentItem, Metadata, entries};
use crate::store::documents::{self, DocumentRow};
use crate::store::profile as store;
use crate::{Error, Portal};

/// Categories whose documents tell what a profile holds: summaries, vaccinations, prescriptions and reports. Results of
/// analyses, which are the many, tell measurements.
const CATEGORIES: [Category; 5] =
    [Category::Synthese, Category::SynthPml, Category::CarVac, Category::OrdSoin, Category::CptRend];

/// Documents read at once.
pub(super) const LOT: usize = 20;

/// Documents looked at, the newest first: what older ones say that no newer one does is for the patient to write.
const MOST: usize = 500;

/// Something that documents say.
pub(super) struct Found {
    pub(super) id: ProposalId,
    pub(super) candidate: Candidate,
    /// Newest first, at least one.
    pub(super) sources: Vec<DocumentItem>,
}

impl Found {
    /// Whether the newest document that says it is of this day.
    fn is_of(&self, day: Date) -> bool {
        self.sources.first().is_some_and(|source| source.date.days().1 == day)
    }

    /// Whether every document that says it is kept from legal representatives.
    pub(super) fn is_kept_from_representatives(&self) -> bool {
        self.sources.iter().all(|source| source.confidentiality.hidden_from_representatives)
    }
}

/// Everything that the current documents say which the actor may see, each once, newest document first.
pub(super) async fn find(
    portal: &Portal,
    conn: &mut AnyConnection,
    access: &Access<'_>,
    actor: &Actor,
) -> Result<Vec<Found>, Error> {
    let categories = CATEGORIES.map(Category::code);
    let (account, today) = (actor.account.to_string(), calendar::day(portal.now()));
    let key = proposal_key(access);
    let mut found: Vec<Found> = Vec::new();
    let mut places: BTreeMap<ProposalId, usize> = BTreeMap::new();
    for lot in 0..MOST / LOT {
        let (limit, offset) = (LOT as i64, (lot * LOT) as i64);
        let rows = store::entries(conn, &access.id, &categories, limit, offset).await?;
        let ids: Vec<String> = rows.iter().map(|row| row.document.clone()).collect();
        let documents = visible(conn, access, &account, &ids).await?;
        for row in &rows {
            let Some(of) = documents.iter().find(|document| document.id == row.document) else { continue };
            let document = item(access, of)?;
            let written = document.date.days().1;
            for candidate in candidates(&entries(&access.key, &access.id, of, &row.entries)?, written, today) {
                let id = proposal_id(&key, &candidate);
                let at = *places.entry(id).or_insert(found.len());
                match found.get_mut(at) {
                    // Of the same day, what tells more is told.
                    Some(known) if known.is_of(written) && candidate.is_fuller(&known.candidate) => {
                        known.candidate = candidate;
                        known.sources.insert(0, document.clone());
                    }
                    Some(known) => known.sources.push(document.clone()),
                    None => found.push(Found { id, candidate, sources: vec![document.clone()] }),
                }
            }
        }
        if rows.len() < LOT {
            break;
        }
    }
    Ok(found)
}

/// What the ids of proposals are made with.
pub(super) fn proposal_key(access: &Access<'_>) -> Key {
    access.key.derive("passerelle/v1/profile-proposals")
}

/// The id of a proposal: the same for the same thing in whatever document of the record.
pub(super) fn proposal_id(key: &Key, candidate: &Candidate) -> ProposalId {
    let mac = key.mac(&[candidate.canonical().as_bytes()]);
    ProposalId::from_bytes(std::array::from_fn(|at| mac[at]))
}

/// Those of these documents that the actor may see and that are not deleted, in no order. At most [`LOT`].
pub(super) async fn visible(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    account: &str,
    ids: &[String],
) -> Result<Vec<DocumentRow>, Error> {
    let mut rows = documents::by_ids(conn, &access.id, account, ids).await?;
    rows.retain(|row| row.deleted_at == 0 && access.sees(row));
    Ok(rows)
}

/// A document as lists show it. It opens with its true restrictions only.
pub(super) fn item(access: &Access<'_>, row: &DocumentRow) -> Result<DocumentItem, Error> {
    Metadata::open(&access.key, &access.id, row)?.item(row)
}

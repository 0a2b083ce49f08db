//! The documents that items were accepted from, and what newer versions of them say now.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::{DocumentId, ProposalId};
use domain::profile::{Candidate, candidates, denials, marks};
use domain::rights::Actor;
use sqlx::AnyConnection;

use super::rows::StoredItem;
use super::sources::{LOT, item, proposal_id, proposal_key, visible};
use super::{Replaced, Standing};
use crate::Error;
use crate::access::Access;
use crate::document::{DocumentItem, entries};
use crate::store::documents;
use crate::store::entries as store;

/// Documents that items name, as far as the actor may see them.
pub(super) struct Named {
    documents: BTreeMap<DocumentId, DocumentItem>,
    /// The version that stands now, for each of them that is an old one.
    standing: BTreeMap<DocumentId, Version>,
}

/// A version that stands, and what it says, by ids and by marks.
#[derive(Clone)]
struct Version {
    document: DocumentItem,
    said: Told,
    denied: Told,
}

#[derive(Clone, Default)]
struct Told {
    ids: BTreeSet<ProposalId>,
    marks: BTreeSet<String>,
}

impl Told {
    fn has(&self, stored: &StoredItem) -> bool {
        let known = stored.accepted.as_ref().is_some_and(|accepted| self.ids.contains(&accepted.proposal));
        known || marks(&stored.item, stored.coding.as_ref()).iter().any(|mark| self.marks.contains(mark))
    }
}

impl Named {
    pub(super) async fn read(
        conn: &mut AnyConnection,
        access: &Access<'_>,
        actor: &Actor,
        mut ids: Vec<DocumentId>,
    ) -> Result<Self, Error> {
        ids.sort_unstable();
        ids.dedup();
        let account = actor.account.to_string();
        let mut named = Self { documents: BTreeMap::new(), standing: BTreeMap::new() };
        for lot in ids.chunks(LOT) {
            let lot: Vec<String> = lot.iter().map(ToString::to_string).collect();
            for row in visible(conn, access, &account, &lot).await? {
                let shown = item(access, &row)?;
                if shown.old_version
                    && let Some(version) = standing(conn, access, &account, &row.id).await?
                {
                    named.standing.insert(shown.id, version);
                }
                named.documents.insert(shown.id, shown);
            }
        }
        Ok(named)
    }

    /// Those of these documents that are known, in their order.
    pub(super) fn of(&self, ids: &[DocumentId]) -> Vec<DocumentItem> {
        ids.iter().filter_map(|id| self.documents.get(id).cloned()).collect()
    }

    /// What says otherwise now of an item that was accepted: a newer version that denies it, or newer versions of all its
    /// documents of which none says it.
    pub(super) fn replaced(&self, stored: &StoredItem) -> Option<Replaced> {
        let sources = &stored.accepted.as_ref()?.sources;
        let known = || sources.iter().filter(|id| self.documents.contains_key(id));
        let versions = || known().filter_map(|id| self.standing.get(id));
        let replaced = |version: &Version, says| Replaced { document: version.document.clone(), says };
        if let Some(version) = versions().find(|version| version.denied.has(stored)) {
            return Some(replaced(version, Standing::Denied));
        }
        let stands = known().any(|id| self.standing.get(id).is_none_or(|version| version.said.has(stored)));
        versions().next().filter(|_| !stands).map(|version| replaced(version, Standing::Unsaid))
    }
}

/// The version that took the place of a document, when the actor may see it.
async fn standing(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    account: &str,
    id: &str,
) -> Result<Option<Version>, Error> {
    let versions = documents::versions(conn, &access.id, account, id).await?;
    let current = versions.into_iter().find(|row| row.is_current == 1);
    let Some(row) = current.filter(|row| access.sees(row)) else { return Ok(None) };
    let document = item(access, &row)?;
    let sealed = store::one(conn, &access.id, &row.id).await?;
    let entries = match &sealed {
        Some(sealed) => entries(&access.key, &access.id, &row, sealed)?,
        None => domain::clinical::Entries::default(),
    };
    let key = proposal_key(access);
    let told = |all: Vec<Candidate>| Told {
        ids: all.iter().map(|one| proposal_id(&key, one)).collect(),
        marks: all.iter().flat_map(Candidate::marks).collect(),
    };
    // As of the day on which it was written: that a prescription has ended since does not take back what it said.
    let written = document.date.days().1;
    let (said, denied) = (told(candidates(&entries, written, written)), told(denials(&entries)));
    Ok(Some(Version { document, said, denied }))
}

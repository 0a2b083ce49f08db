//! Who looked, one person after the other.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::{AccountId, DocumentId};
use domain::rights::{Purpose, Quality};
use domain::trace::event::EventKind;
use jiff::Timestamp;

use super::event::{HistoryEvent, Party};

/// Somebody else than the reader, and what they did in the time that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The number of one of their events, by which the history of this record names them.
    pub key: u64,
    /// Their name, as it was at the last event.
    pub name: Option<String>,
    /// The qualities in which they acted.
    pub qualities: BTreeSet<Quality>,
    /// Their profession at the last event that tells it: code of TRE_G15.
    pub profession: Option<String>,
    /// Where they worked, each place once, the latest first.
    pub organizations: Vec<String>,
    /// Why they acted.
    pub purposes: BTreeSet<Purpose>,
    /// Documents that they opened, each once.
    pub documents: usize,
    /// Times that they were let in.
    pub permitted: usize,
    /// Times that they were refused.
    pub refused: usize,
    /// The last event.
    pub last: Timestamp,
}

/// The people behind `events` (newest first), whoever came last first; and the reader and the service are none of them.
pub(super) fn people(events: &[HistoryEvent]) -> Vec<Person> {
    let mut order: Vec<AccountId> = Vec::new();
    let mut found: BTreeMap<AccountId, (Person, BTreeSet<DocumentId>)> = BTreeMap::new();
    for event in events {
        let Party::Person(account) = event.party() else { continue };
        let (person, documents) = found.entry(account).or_insert_with(|| {
            order.push(account);
            (first(event), BTreeSet::new())
        });
        // The oldest event names them: newer ones come, and the address stays good.
        person.key = event.seq;
        person.qualities.extend(event.quality);
        person.purposes.extend(event.purpose);
        person.profession = person.profession.take().or_else(|| event.profession.clone());
        person.name = person.name.take().or_else(|| event.actor_name.clone());
        if let Some(organization) = &event.organization
            && !person.organizations.contains(organization)
        {
            person.organizations.push(organization.clone());
        }
        if event.refused.is_some() {
            person.refused += 1;
            continue;
        }
        person.permitted += 1;
        if opens(event.kind) {
            documents.extend(event.document);
        }
    }
    let person = |account: &AccountId| found.remove(account);
    order.iter().filter_map(person).map(|(person, documents)| Person { documents: documents.len(), ..person }).collect()
}

fn first(event: &HistoryEvent) -> Person {
    Person {
        key: event.seq,
        name: event.actor_name.clone(),
        qualities: BTreeSet::new(),
        profession: None,
        organizations: Vec::new(),
        purposes: BTreeSet::new(),
        documents: 0,
        permitted: 0,
        refused: 0,
        last: event.at,
    }
}

/// Whether a document was opened by it.
const fn opens(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::DocumentRead
            | EventKind::AttachmentRead
            | EventKind::OriginalDownloaded
            | EventKind::DocumentPrinted
            | EventKind::ExportMade
    )
}

//! Taking a document into a record.
//!
//! One transaction holds the document, its place among its versions and the trace: a failure leaves nothing. A refusal is
//! traced in the record. Importing the same document again changes nothing.

mod identity;
mod reading;
mod refusal;
mod versions;

use domain::category::Category;
use domain::cda::{ClinicalDocument, InstanceId};
use domain::ids::{DocumentId, PatientId};
use domain::ins::Ins;
use domain::rights::{Actor, Confidentiality, Decision, Purpose, RecordAccess, Resource, decide};
use domain::trace::event::{EventDetails, EventKind};
use sqlx::AnyConnection;

use crate::access::{Identity, open_patient};
use crate::accounts::ins_index;
use crate::crypto::{Key, open, random, seal};
use crate::document::{
    DocumentDate, Format, Metadata, Place, Words, arriving, bits_of, content_aad, sealed_entries, source,
};
use crate::store::deposits::{self as store, NewDocument, Version};
use crate::store::{documents, patients};
use crate::trace::{self, Entry, Subject};
use crate::{Error, Portal, instant, life, sharing};

pub use refusal::ImportRefusal;
pub use versions::supersede_due;

use reading::read;
use versions::{Neighbours, waits_until};

/// A document that is in the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// Its id.
    pub id: DocumentId,
    /// Its title, else its type; one harmless line.
    pub title: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a document that was imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is new.
    Added,
    /// It took the place of an older version.
    Replaced(DocumentId),
    /// A newer version was there: it was stored as an old version.
    OldVersion,
    /// It was there already; nothing changed.
    AlreadyThere,
}

/// Takes the CDA file `bytes` into the record of `ins`, in the name of `operator` (shown to the patient).
///
/// # Errors
/// [`ImportRefusal`]; nothing is kept of the document then.
pub async fn import_document(
    portal: &Portal,
    operator: &str,
    ins: &Ins,
    bytes: &[u8],
) -> Result<Imported, ImportRefusal> {
    let row = {
        let mut conn = portal.store().read().await?;
        patients::by_ins(&mut conn, &ins_index(portal, ins)).await?
    };
    let Some(row) = row else {
        return Err(ImportRefusal::UnknownPatient);
    };
    let (key, identity) = open_patient(portal, &row)?;
    let patient = PatientId::parse(&row.id).map_err(|_| ImportRefusal::Corrupt)?;
    let record = Record { portal, actor: Actor::operator(operator, patient), patient, id: row.id, key, identity };
    let outcome = record.take(bytes).await;
    if let Err(refusal) = &outcome
        && refusal.is_final()
    {
        record.trace_refusal(refusal).await?;
    }
    outcome
}

struct Record<'a> {
    portal: &'a Portal,
    actor: Actor,
    patient: PatientId,
    id: String,
    key: Key,
    identity: Identity,
}

/// A document ready to be stored, sealed.
struct Parcel {
    id: DocumentId,
    title: String,
    instance: Vec<u8>,
    series: Option<Vec<u8>>,
    replaces: Vec<Vec<u8>>,
    /// Version, then date: the later date stands when two documents claim the same version.
    rank: (i64, i64),
    category: Category,
    visibility: i64,
    format: i64,
    size: i64,
    imported_at: i64,
    metadata: Vec<u8>,
    content: Vec<u8>,
    search: Vec<u8>,
    entries: Option<Vec<u8>>,
}

impl Record<'_> {
    async fn take(&self, bytes: &[u8]) -> Result<Imported, ImportRefusal> {
        let mut conn = self.portal.store().read().await?;
        self.require_permitted(&mut conn).await?;
        drop(conn);
        if !self.identity.status.may_be_shared() {
            return Err(ImportRefusal::NotQualified);
        }
        let (document, words) = read(bytes).await?;
        identity::check(&document.header, &self.identity)?;
        let codes = document.header.confidentiality.iter().map(|coded| coded.code.as_str());
        let marks = Confidentiality::from_codes(codes);
        if marks.masked_ps && marks.hidden_from_patient {
            return Err(ImportRefusal::MaskedAndInvisible);
        }
        let mut conn = self.portal.store().read().await?;
        let masks = sharing::current(&mut conn, &self.key, &self.id).await?.sharing.masks;
        drop(conn);
        let parcel = self.pack(&document, words, bytes, masks.new_documents);
        let mut tx = self.portal.store().write().await?;
        patients::lock(&mut tx, self.portal.store().dialect, &self.id).await?;
        // Reading the document takes time, in which the record may have been closed.
        self.require_permitted(&mut tx).await?;
        if let Some(there) = store::by_instance(&mut tx, &parcel.instance).await? {
            return self.already(&mut tx, &there, &parcel, bytes).await;
        }
        let outcome = self.store(&mut tx, &parcel).await?;
        let kind = match outcome {
            Outcome::Replaced(_) => EventKind::DocumentReplaced,
            _ => EventKind::DocumentImported,
        };
        let details = self.event(kind).document(parcel.id, &parcel.title);
        trace::commit(self.portal, tx, &[self.prepare(&details)]).await?;
        Ok(Imported { id: parcel.id, title: parcel.title, outcome })
    }

    /// Whether the rights let a document in, as the record stands now.
    async fn require_permitted(&self, conn: &mut AnyConnection) -> Result<(), ImportRefusal> {
        let standing = life::standing(self.portal, conn, &self.key, &self.id).await?;
        let access = RecordAccess { standing, ..RecordAccess::default() };
        let resource = Resource::Deposit { patient: self.patient };
        match decide(&self.actor, &resource, Purpose::Feeding, &access, self.portal.now()) {
            Decision::Permit => Ok(()),
            Decision::Deny(reason) => Err(reason.into()),
        }
    }

    fn pack(&self, document: &ClinicalDocument, words: Words, bytes: &[u8], masked: bool) -> Parcel {
        let header = &document.header;
        let now = self.portal.now();
        let id = DocumentId::from_bytes(random());
        let text = id.to_string();
        let date = DocumentDate::of(document, now);
        let metadata = Metadata::of(document, date);
        let codes = header.confidentiality.iter().map(|coded| coded.code.as_str());
        let index = &self.portal.keys().index;
        let instance = |of: &InstanceId| index.instance(&self.id, &of.root, of.extension.as_deref().unwrap_or(""));
        let series = |of: &InstanceId| index.series(&self.id, &of.root, of.extension.as_deref().unwrap_or(""));
        let own = instance(&header.id);
        let json = serde_json::to_vec(&metadata).expect("metadata are plain data");
        let rank = (i64::from(header.version_number.unwrap_or(1)), instant::millis(date.at()));
        let category = Category::of(&header.type_code.code, None);
        let place = Place {
            id: &text,
            patient: &self.id,
            category: category.code(),
            version: rank.0,
            visibility: arriving(bits_of(&Confidentiality::from_codes(codes)), masked),
            format: Format::of(document).number(),
            size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
            imported_at: instant::millis(now),
            source: source::FED,
        };
        Parcel {
            title: metadata.shown_title(),
            series: header.set_id.as_ref().map(series),
            replaces: header.replaces.iter().map(instance).filter(|replaced| *replaced != own).collect(),
            instance: own,
            metadata: seal(&self.key, &place.metadata(), &json),
            content: seal(&self.key, &content_aad(&text), bytes),
            search: seal(&self.key, &place.search(), metadata.search_text(words).as_bytes()),
            entries: sealed_entries(&self.key, &place, &document.entries),
            visibility: place.visibility,
            format: place.format,
            size: place.size,
            imported_at: place.imported_at,
            rank,
            category,
            id,
        }
    }

    /// The same id again: harmless if it is the same document.
    async fn already(
        &self,
        tx: &mut AnyConnection,
        there: &Version,
        parcel: &Parcel,
        bytes: &[u8],
    ) -> Result<Imported, ImportRefusal> {
        let sealed = documents::content(tx, &self.id, &there.id).await?.ok_or(ImportRefusal::Corrupt)?;
        let content = open(&self.key, &content_aad(&there.id), &sealed).map_err(Error::from)?;
        if content[..] != *bytes {
            return Err(ImportRefusal::SameIdOtherContent);
        }
        let id = DocumentId::parse(&there.id).map_err(|_| ImportRefusal::Corrupt)?;
        Ok(Imported { id, title: parcel.title.clone(), outcome: Outcome::AlreadyThere })
    }

    /// Finds the place among the versions, and stores.
    async fn store(&self, tx: &mut AnyConnection, parcel: &Parcel) -> Result<Outcome, ImportRefusal> {
        let Neighbours { older, newer, awaited } = self.neighbours(tx, parcel).await?;
        let new = NewDocument {
            id: &parcel.id.to_string(),
            patient: &self.id,
            instance: &parcel.instance,
            series: parcel.series.as_deref(),
            version: parcel.rank.0,
            is_current: !newer,
            category: parcel.category.code(),
            visibility: parcel.visibility,
            format: parcel.format,
            effective_at: parcel.rank.1,
            size: parcel.size,
            imported_at: parcel.imported_at,
            source: source::FED,
            metadata: &parcel.metadata,
            content: &parcel.content,
            search: &parcel.search,
            entries: parcel.entries.as_deref(),
            replaces: &parcel.replaces,
        };
        store::insert(tx, &new).await?;
        let id = parcel.id.to_string();
        let waits = waits_until(parcel.visibility, parcel.imported_at, self.portal.now());
        for old in &older {
            match waits {
                Some(due) => store::supersede_later(tx, old, &id, due).await?,
                None => store::supersede(tx, old).await?,
            }
        }
        for (waiting, due) in &awaited {
            store::supersede_later(tx, &id, waiting, *due).await?;
        }
        let replaced = older.first().and_then(|id| DocumentId::parse(id).ok());
        Ok(match (newer, replaced) {
            (true, _) => Outcome::OldVersion,
            (false, Some(id)) => Outcome::Replaced(id),
            (false, None) => Outcome::Added,
        })
    }

    fn event(&self, kind: EventKind) -> EventDetails {
        EventDetails::new(kind).by(&self.actor).purpose(Purpose::Feeding)
    }

    fn prepare(&self, details: &EventDetails) -> trace::Prepared {
        let subject = Some(Subject { patient: &self.id, key: &self.key });
        Entry { at: self.portal.now(), subject, details }.prepare(self.portal.keys())
    }

    async fn trace_refusal(&self, refusal: &ImportRefusal) -> Result<(), Error> {
        let row = self.prepare(&self.event(EventKind::ImportRefused).refused(refusal.reason()));
        self.portal.writer().record(row, None).await
    }
}

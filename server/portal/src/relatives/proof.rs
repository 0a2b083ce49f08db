//! The proof of a delegation (*justificatif d’accès*), filed in the record.

use domain::category::Category;
use domain::cda::{CdaTime, InstanceId};
use domain::ids::DocumentId;
use domain::rights::delegation::{CONSENT_TYPE, Scope};
use domain::{calendar, identity};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::AnyConnection;

use super::Ending;
use super::row::{Content, Opened};
use crate::access::Identity;
use crate::adding::written::{self, Version, Written};
use crate::crypto::{self, Key, random, seal};
use crate::document::{Place, arriving, content_aad, source};
use crate::record::parse;
use crate::store::deposits::{self, NewDocument};
use crate::store::documents;
use crate::{Error, Portal, instant, sharing};

/// Its title in the record, whose language is French.
pub(super) const TITLE: &str = "Justificatif d’accès d’un proche";

/// What a proof says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Whose record.
    pub patient: identity::PersonName,
    /// Their date of birth.
    pub birth_date: Date,
    /// Who helps.
    pub helper: String,
    /// What is opened.
    pub scope: Scope,
    /// Since when.
    pub from: Timestamp,
    /// The last day.
    pub last_day: Date,
    /// Whether it was ended, by whom and when.
    pub ended: Option<Ending>,
    /// When the proof is made.
    pub at: Timestamp,
}

/// Makes the PDF of a proof; none when it cannot be made.
pub type Maker = fn(&Proof) -> Option<Vec<u8>>;

impl Proof {
    pub(super) fn of(identity: &Identity, content: &Content, at: Timestamp) -> Self {
        Self {
            patient: identity.name(),
            birth_date: identity.traits.birth_date.date(),
            helper: content.helper_name.clone().unwrap_or_default(),
            scope: content.scope.clone(),
            from: content.from.unwrap_or(at),
            last_day: content.last_day,
            ended: content.ending(),
            at,
        }
    }
}

/// The last version of a proof.
pub(super) struct Former {
    id: String,
    instance: InstanceId,
    set: Option<InstanceId>,
    version: i64,
    visibility: i64,
}

/// Reads the last version of the proof of a delegation.
pub(super) async fn former(
    conn: &mut AnyConnection,
    (patient, key): (&str, &Key),
    opened: &Opened,
) -> Result<Option<Former>, Error> {
    let Some(id) = opened.content.proof.map(|id| id.to_string()) else { return Ok(None) };
    let rows = documents::by_ids(conn, patient, "", std::slice::from_ref(&id)).await?;
    let (Some(row), Some(sealed)) = (rows.into_iter().next(), documents::content(conn, patient, &id).await?) else {
        return Ok(None);
    };
    let header = parse(crypto::open(key, &content_aad(&id), &sealed)?).await?.header;
    let (instance, set) = (header.id, header.set_id);
    Ok(Some(Former { id, instance, set, version: row.version, visibility: row.visibility }))
}

/// The PDF of the last version of a proof.
pub(super) async fn read(
    conn: &mut AnyConnection,
    (patient, key): (&str, &Key),
    id: &DocumentId,
) -> Result<Vec<u8>, Error> {
    let text = id.to_string();
    let sealed = documents::content(conn, patient, &text).await?.ok_or(Error::NotFound)?;
    let document = parse(crypto::open(key, &content_aad(&text), &sealed)?).await?;
    document.attachments().first().map(|file| file.bytes.clone()).ok_or(Error::Corrupt("a proof without file"))
}

/// Makes the document of a proof, away from the tasks that answer.
pub(super) async fn write(
    portal: &Portal,
    account: &str,
    identity: &Identity,
    former: Option<&Former>,
    proof: Proof,
    make: Maker,
) -> Result<Written, Error> {
    let version = match former {
        None => Version::first(),
        Some(former) => Version {
            set: former.set.clone().ok_or(Error::Corrupt("a proof without series"))?,
            number: u32::try_from(former.version + 1).map_err(|_| Error::Corrupt("the version of a proof"))?,
            replaces: Some(former.instance.clone()),
        },
    };
    let mut header = written::header_of_portal(identity, version, proof.at);
    let stamp = proof.at.to_zoned_datetime(calendar::paris()).strftime("%Y%m%d%H%M%S%z").to_string();
    let date = CdaTime::parse(&stamp).ok_or(Error::Corrupt("the date of a proof"))?;
    written::describe_as(&mut header, TITLE, CONSENT_TYPE, date);
    let now = proof.at;
    let work = move |_: &_| {
        let pdf = make(&proof).ok_or(Error::Unavailable("a proof cannot be made"))?;
        written::write(&header, "application/pdf", &pdf, now)
    };
    portal.workshop().run(account, work).await?
}

/// Files it in the place of its former version.
pub(super) async fn file(
    portal: &Portal,
    conn: &mut AnyConnection,
    (patient, key): (&str, &Key),
    written: &Written,
    former: Option<&Former>,
) -> Result<DocumentId, Error> {
    let header = &written.header;
    let index = &portal.keys().index;
    let masks = sharing::current(conn, key, patient).await?.sharing.masks;
    let series = header.set_id.as_ref().map(|set| index.series(patient, &set.root, ""));
    let replaces: Vec<Vec<u8>> = header.replaces.iter().map(|id| index.instance(patient, &id.root, "")).collect();
    let id = DocumentId::from_bytes(random());
    let text = id.to_string();
    let place = Place {
        id: &text,
        patient,
        category: Category::of(CONSENT_TYPE, None).code(),
        version: i64::from(header.version_number.unwrap_or(1)),
        visibility: former.map_or(arriving(0, masks.new_documents), |former| former.visibility),
        format: written.format,
        size: i64::try_from(written.bytes.len()).unwrap_or(i64::MAX),
        imported_at: instant::millis(portal.now()),
        // Filed by the portal: nobody deletes it, and it takes none of the room for own documents.
        source: source::FED,
    };
    let json = serde_json::to_vec(&written.metadata).expect("metadata are plain data");
    let new = NewDocument {
        id: &text,
        patient,
        instance: &index.instance(patient, &header.id.root, ""),
        series: series.as_deref(),
        version: place.version,
        is_current: true,
        category: place.category,
        visibility: place.visibility,
        format: place.format,
        effective_at: instant::millis(written.date.at()),
        size: place.size,
        imported_at: place.imported_at,
        source: place.source,
        metadata: &seal(key, &place.metadata(), &json),
        content: &seal(key, &content_aad(&text), &written.bytes),
        search: &seal(key, &place.search(), written.search.as_bytes()),
        entries: None,
        replaces: &replaces,
    };
    if let Some(former) = former {
        deposits::supersede(conn, &former.id).await?;
    }
    deposits::insert(conn, &new).await?;
    Ok(id)
}

//! One document: opened, an attachment of it, or the file as it was deposited.
//!
//! An id that does not exist, one of another record and one that is kept from the actor give the same answer and the same
//! trace: neither the page nor the history may tell that a hidden document exists.

use domain::cda::{self, Attachment, ClinicalDocument, Limits};
use domain::ids::{AnalysisKey, DocumentId};
use domain::rights::{Actor, Reason, Resource};
use domain::trace::event::EventKind;
use jiff::Timestamp;
use sqlx::AnyConnection;
use zeroize::Zeroizing;

use crate::access::{Access, enter};
use crate::crypto;
use crate::document::{DocumentItem, Metadata, content_aad};
use crate::store::documents as store;
use crate::store::reports;
use crate::{Error, Portal, analyses, instant};

/// A document, opened.
#[derive(Clone, Debug)]
pub struct OpenedDocument {
    /// As the list shows it; `unread` tells whether it was unread before this.
    pub item: DocumentItem,
    /// Header and content.
    pub document: ClinicalDocument,
    /// For each observation that it states ([`ClinicalDocument::entries`]), the key of its analysis when the analysis comes
    /// back in the record.
    pub recurring: Vec<Option<AnalysisKey>>,
    /// All its versions that the actor may see, newest first, itself included.
    pub versions: Vec<DocumentItem>,
    /// When it was last reported as wrong.
    pub reported_at: Option<Timestamp>,
}

/// A document as it was deposited.
#[derive(Clone, Debug)]
pub struct Original {
    /// As the list shows it.
    pub item: DocumentItem,
    /// The CDA file.
    pub bytes: Vec<u8>,
}

/// Opens a document for reading, marks it as read, and traces it before answering.
///
/// # Errors
/// [`Error::NotFound`] for an unknown id, one of another record and one kept from the actor alike; [`Error::Refused`]
/// when the actor may not enter the record at all; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn open(portal: &Portal, actor: &Actor, id: &str) -> Result<OpenedDocument, Error> {
    let found = find(portal, actor, id).await?;
    let document = parse(found.content).await?;
    let (account, stated) = (actor.account.to_string(), &document.entries.stated.observations);
    let recurring = match analyses::recurring(portal, &found.access, &account, stated).await {
        // What is wrong with another document must not keep this one from being read.
        Err(Error::Corrupt(what)) => {
            tracing::error!(what, "analyses cannot be followed");
            vec![None; stated.len()]
        }
        recurring => recurring?,
    };
    let details = found.access.event(EventKind::DocumentRead).document(found.item.id, &found.item.title);
    found.access.record_reading(&details, &found.item.id).await?;
    let (versions, reported_at) = (found.versions, found.reported_at);
    Ok(OpenedDocument { item: found.item, document, recurring, versions, reported_at })
}

/// Gives an attachment by its index. Traced before it is answered.
///
/// # Errors
/// As [`open`]; [`Error::NotFound`] as well for an index that the document does not have.
pub async fn attachment(portal: &Portal, actor: &Actor, id: &str, index: usize) -> Result<Attachment, Error> {
    let found = find(portal, actor, id).await?;
    let document = parse(found.content).await?;
    let attachment = document.attachments().into_iter().find(|attachment| attachment.index == index).cloned();
    let Some(attachment) = attachment else {
        found.access.refuse(Reason::NotFound).await?;
        return Err(Error::NotFound);
    };
    let details = found.access.event(EventKind::AttachmentRead).document(found.item.id, &found.item.title);
    found.access.record(&details).await?;
    Ok(attachment)
}

/// Gives the file as it was deposited. Traced before it is answered.
///
/// # Errors
/// As [`open`].
pub async fn original(portal: &Portal, actor: &Actor, id: &str) -> Result<Original, Error> {
    let found = find(portal, actor, id).await?;
    let details = found.access.event(EventKind::OriginalDownloaded).document(found.item.id, &found.item.title);
    found.access.record(&details).await?;
    Ok(Original { item: found.item, bytes: found.content.to_vec() })
}

/// A document that the actor may see, with its content.
pub(crate) struct Found<'a> {
    pub(crate) access: Access<'a>,
    pub(crate) item: DocumentItem,
    pub(crate) versions: Vec<DocumentItem>,
    reported_at: Option<Timestamp>,
    pub(crate) content: Zeroizing<Vec<u8>>,
}

/// Finds a document of the actor's subject; a refusal is traced.
pub(crate) async fn find<'a>(portal: &'a Portal, actor: &'a Actor, id: &str) -> Result<Found<'a>, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::RecordList { patient }).await?;
    let found = look(&mut conn, &access, &actor.account.to_string(), id).await?;
    drop(conn);
    match found {
        Some((item, versions, reported_at, content)) => Ok(Found { access, item, versions, reported_at, content }),
        None => {
            access.refuse(Reason::NotFound).await?;
            Err(Error::NotFound)
        }
    }
}

pub(crate) type Look = (DocumentItem, Vec<DocumentItem>, Option<Timestamp>, Zeroizing<Vec<u8>>);

pub(crate) async fn look(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    account: &str,
    id: &str,
) -> Result<Option<Look>, Error> {
    let Ok(wanted) = DocumentId::parse(id) else {
        return Ok(None);
    };
    let mut versions = Vec::new();
    for row in store::versions(conn, &access.id, account, id).await? {
        if access.sees(&row) {
            versions.push(Metadata::open(&access.key, &access.id, &row)?.item(&row)?);
        }
    }
    let Some(item) = versions.iter().find(|item| item.id == wanted).cloned() else {
        return Ok(None);
    };
    let sealed = store::content(conn, &access.id, id).await?.ok_or(Error::Corrupt("a document without content"))?;
    let content = crypto::open(&access.key, &content_aad(id), &sealed)?;
    let reported = reports::last(conn, &access.id, id).await?.filter(|_| !access.is_helper());
    let reported_at = reported.map(instant::timestamp);
    Ok(Some((item, versions, reported_at, content)))
}

/// Reads the document again, away from the tasks that answer: it may be 20 MB.
pub(crate) async fn parse(content: Zeroizing<Vec<u8>>) -> Result<ClinicalDocument, Error> {
    let read = tokio::task::spawn_blocking(move || cda::read(&content, &Limits::default())).await;
    read.map_err(|_| Error::Unavailable("reading the document"))?
        .map_err(|_| Error::Corrupt("a document that was accepted can no longer be read"))
}

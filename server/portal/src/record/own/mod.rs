//! What people do with the documents that they added: another title, a new version, deletion.
//!
//! All versions of a document are one thing to its owner: they are deleted, taken back and erased together.

mod delete;
mod erase;
mod rename;

use domain::cda::{Body, ClinicalDocument, InstanceId};
use domain::deletion;
use domain::ids::DocumentId;
use domain::rights::sharing::NationalId;
use domain::rights::{Actor, Decision, Reason, Resource};
use domain::trace::event::EventKind;
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::AnyConnection;

use super::open::parse;
use crate::access::{Access, enter};
use crate::adding::Description;
use crate::adding::written::Version;
use crate::crypto;
use crate::document::{DocumentItem, Metadata, confidentiality_of, content_aad, source};
use crate::store::documents::{self, DocumentRow};
use crate::store::{own as store, reports};
use crate::{Error, Portal, instant};

pub use delete::{Deleted, TrashItem, delete, deleted, restore, trash};
pub use erase::erase_due;
pub(crate) use erase::proves;
pub use rename::rename;

/// When a document was deleted, and until when it can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deletion {
    /// When.
    pub at: Timestamp,
    /// The last day on which it can be taken back; it is erased once that day is over.
    pub last_day: Date,
}

impl Deletion {
    fn of(row: &DocumentRow) -> Option<Self> {
        let at = instant::timestamp(row.deleted_at);
        (row.deleted_at > 0).then(|| Self { at, last_day: deletion::last_day(at) })
    }
}

/// A document, with all that can be done with it.
#[derive(Clone, Debug)]
pub struct Managed {
    /// As lists show it.
    pub item: DocumentItem,
    /// When it was last reported as wrong.
    pub reported_at: Option<Timestamp>,
    /// When it was deleted, if it was.
    pub deletion: Option<Deletion>,
    /// Whether the reader may open it to legal representatives, from whom it is kept.
    pub may_open: bool,
    /// Who wrote or signed it, as far as they have a national identifier.
    pub authors: Vec<NationalId>,
}

/// Looks at a document to do something with it, deleted or not. Traced like a list.
///
/// # Errors
/// [`Error::NotFound`] for an unknown id, one of another record and one kept from the actor alike; [`Error::Refused`],
/// [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn manage(portal: &Portal, actor: &Actor, id: &str) -> Result<Managed, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::RecordList { patient }).await?;
    let row = store::one(&mut conn, &access.id, &actor.account.to_string(), id).await?;
    let row = row.filter(|row| access.sees(row));
    let reported = reports::last(&mut conn, &access.id, id).await?.filter(|_| !access.is_helper());
    let reported_at = reported.map(instant::timestamp);
    drop(conn);
    let Some(row) = row else {
        access.refuse(Reason::NotFound).await?;
        return Err(Error::NotFound);
    };
    let metadata = Metadata::open(&access.key, &access.id, &row)?;
    let authors = metadata.shared(&row).authors;
    let item = metadata.item(&row)?;
    let confidentiality = item.confidentiality;
    let opening = Resource::OpenToRepresentatives {
        patient: access.patient,
        confidentiality,
        deposited_at: instant::timestamp(row.imported_at),
    };
    let may_open = confidentiality.hidden_from_representatives && access.decide(&opening).is_permit();
    access.record(&access.event(EventKind::RecordListRead)).await?;
    Ok(Managed { item, reported_at, deletion: Deletion::of(&row), may_open, authors })
}

/// What the rights say of changing a document.
fn may_change(access: &Access<'_>, row: &DocumentRow) -> Decision {
    access.decide(&Resource::ChangeDocument {
        patient: access.patient,
        own: row.source == source::PATIENT,
        confidentiality: confidentiality_of(row.visibility),
        deposited_at: instant::timestamp(row.imported_at),
    })
}

/// The answer to somebody who may not change a document: that it is there is told to those alone who may see it.
async fn refuse(access: &Access<'_>, row: Option<&DocumentRow>) -> Error {
    let reason = match row.map(|row| may_change(access, row)) {
        Some(Decision::Deny(Reason::DepositedByOthers)) => Reason::DepositedByOthers,
        _ => Reason::NotFound,
    };
    match access.refuse(reason).await {
        Ok(()) if reason == Reason::NotFound => Error::NotFound,
        Ok(()) => Error::Refused(reason),
        Err(error) => error,
    }
}

/// The version of an own document that stands now.
pub(crate) struct Current {
    pub(crate) row: DocumentRow,
    document: ClinicalDocument,
    /// The highest version of its series.
    newest: i64,
}

/// The version that stands of the document `id`; none when it is gone, deleted, or not the actor's to change.
pub(crate) async fn current(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    account: &str,
    id: &DocumentId,
) -> Result<Option<Current>, Error> {
    let rows = store::series(conn, &access.id, account, &id.to_string()).await?;
    let newest = rows.first().map_or(0, |row| row.version);
    let stands = |row: &DocumentRow| row.is_current == 1 && row.deleted_at == 0 && may_change(access, row).is_permit();
    let Some(row) = rows.into_iter().find(stands) else {
        return Ok(None);
    };
    let document = read(conn, access, &row.id).await?;
    Ok(Some(Current { row, document, newest }))
}

async fn read(conn: &mut AnyConnection, access: &Access<'_>, id: &str) -> Result<ClinicalDocument, Error> {
    let sealed = documents::content(conn, &access.id, id).await?.ok_or(Error::Corrupt("a document without content"))?;
    parse(crypto::open(&access.key, &content_aad(id), &sealed)?).await
}

impl Current {
    /// The version that comes next.
    pub(crate) fn next_version(&self) -> Result<Version, Error> {
        let header = &self.document.header;
        let set = header.set_id.clone().ok_or(Error::Corrupt("an own document without series"))?;
        let number = u32::try_from(self.newest + 1).map_err(|_| Error::Corrupt("the version of a document"))?;
        let id: &InstanceId = &header.id;
        Ok(Version { set, number, replaces: Some(id.clone()) })
    }

    /// Checks, in the transaction that changes it, that it still stands as it was read.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it does not.
    pub(crate) async fn still(
        &self,
        conn: &mut AnyConnection,
        access: &Access<'_>,
        account: &str,
    ) -> Result<(), Error> {
        let rows = store::series(conn, &access.id, account, &self.row.id).await?;
        let same = |row: &DocumentRow| {
            row.id == self.row.id && row.is_current == 1 && row.deleted_at == 0 && row.metadata == self.row.metadata
        };
        let newest = rows.first().map_or(0, |row| row.version);
        if newest == self.newest && rows.iter().any(same) { Ok(()) } else { Err(Error::Conflict) }
    }

    /// Its one file: media type and bytes.
    fn file(&self) -> Result<(&'static str, &[u8]), Error> {
        match &self.document.body {
            Body::Unstructured(file) => Ok((file.media_type(), &file.bytes)),
            Body::Structured(_) => Err(Error::Corrupt("an own document without file")),
        }
    }
}

/// What a document of one's own says of itself, for a new version of it.
pub(crate) async fn description(portal: &Portal, actor: &Actor, id: &str) -> Result<(DocumentId, Description), Error> {
    let account = actor.account.to_string();
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::AddDocument { patient }).await?;
    let found = match DocumentId::parse(id) {
        Ok(id) => current(&mut conn, &access, &account, &id).await?,
        Err(_) => None,
    };
    let Some(found) = found else {
        let row = store::one(&mut conn, &access.id, &account, id).await?;
        drop(conn);
        return Err(refuse(&access, row.as_ref()).await);
    };
    let item = Metadata::open(&access.key, &access.id, &found.row)?.item(&found.row)?;
    Ok((item.id, Description::of(item.title, item.category, item.date.stamp())))
}

//! Searching and reading, as IHE MHD names it: Find Document References (ITI-67), Retrieve Document (ITI-68).

use domain::codes::class_of;
use domain::ids::DocumentId;
use domain::rights::Resource;
use domain::trace::event::EventKind;

use super::enter::{Wanted, actor, into};
use super::{Caller, Found, Search, Shared};
use crate::access::Access;
use crate::accounts::ins_index;
use crate::crypto;
use crate::document::{DocumentItem, Metadata, content_aad};
use crate::record::parse;
use crate::store::documents::{self as store, DocumentRow};
use crate::store::{patients, shared};
use crate::told::Concerned;
use crate::{Error, Portal, instant};

/// Most documents of a page.
pub const PAGE: usize = 50;

/// Lists the documents of a record that match and that the caller may see, newest first. Traced before it is
/// answered.
///
/// # Errors
/// [`Error::Refused`] when there is no such record, or nothing of it is for the caller, alike;
/// [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn search(portal: &Portal, caller: &Caller, wanted: &Search) -> Result<Found, Error> {
    let mut conn = portal.store().read().await?;
    let mut known = actor(portal, &mut conn, caller).await?;
    let record = patients::by_ins(&mut conn, &ins_index(portal, &wanted.ins)).await?;
    let access = into(portal, &mut conn, &mut known, record, &Wanted::List).await?;
    let rows = shared::all(&mut conn, &access.id, i64::from(wanted.superseded)).await?;
    let mut items = Vec::new();
    for row in rows.iter().filter(|row| wanted.current || row.is_current == 0) {
        items.extend(seen(&access, row, wanted)?);
    }
    let total = items.len();
    let mut documents = Vec::new();
    for item in items.into_iter().skip(wanted.skip).take(wanted.most.min(PAGE)) {
        documents.push(opened(&mut conn, &access, item).await?);
    }
    drop(conn);
    // Without a number, which would tell the patient that something is hidden from them.
    access.record(&access.event(EventKind::RecordListRead)).await?;
    Ok(Found { documents, total })
}

/// Opens one document. Traced before it is answered; a refusal as well.
///
/// # Errors
/// [`Error::NotFound`] for an unknown document, one of a record that is not shared, and one that is kept from the caller,
/// alike; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn retrieve(portal: &Portal, caller: &Caller, id: &DocumentId) -> Result<Shared, Error> {
    let mut conn = portal.store().read().await?;
    let mut known = actor(portal, &mut conn, caller).await?;
    let id = id.to_string();
    let record = match shared::patient_of(&mut conn, &id).await? {
        Some(patient) => patients::by_id(&mut conn, &patient).await?,
        None => None,
    };
    let row = match &record {
        Some(record) => store::by_ids(&mut conn, &record.id, "", &[id]).await?.into_iter().next(),
        None => None,
    };
    let (record, row) = row.map_or((None, None), |row| (record, Some(row)));
    let access =
        match into(portal, &mut conn, &mut known, record, &row.as_ref().map_or(Wanted::List, Wanted::Document)).await {
            Err(Error::Refused(_)) => return Err(Error::NotFound),
            entered => entered?,
        };
    let row = row.ok_or(Error::NotFound)?;
    let item = Metadata::open(&access.key, &access.id, &row)?.item(&row)?;
    let shared = opened(&mut conn, &access, item).await?;
    drop(conn);
    let event = access.event(EventKind::DocumentRead).document(shared.item.id, &shared.item.title);
    access.record_of(&event, Concerned::of(&row)).await?;
    Ok(shared)
}

/// The document of a row, if rights let it be seen and it matches.
fn seen(access: &Access<'_>, row: &DocumentRow, wanted: &Search) -> Result<Option<DocumentItem>, Error> {
    let metadata = Metadata::open(&access.key, &access.id, row)?;
    let document = metadata.shared(row);
    let decision = access.decide(&Resource::SharedDocument { patient: access.patient, document: &document });
    let deposited = instant::timestamp(row.imported_at);
    let in_time = wanted.from.is_none_or(|from| deposited >= from) && wanted.before.is_none_or(|end| deposited < end);
    let one_of = |codes: &Option<Vec<String>>, code: Option<&str>| {
        codes.as_ref().is_none_or(|codes| codes.iter().any(|one| Some(one.as_str()) == code))
    };
    let typed = one_of(&wanted.types, Some(&document.type_code));
    let matches = in_time && typed && one_of(&wanted.classes, class_of(&document.type_code));
    (decision.is_permit() && matches).then(|| metadata.item(row)).transpose()
}

async fn opened(conn: &mut sqlx::AnyConnection, access: &Access<'_>, item: DocumentItem) -> Result<Shared, Error> {
    let id = item.id.to_string();
    let sealed = store::content(conn, &access.id, &id).await?.ok_or(Error::Corrupt("a document without content"))?;
    let bytes = crypto::open(&access.key, &content_aad(&id), &sealed)?;
    let document = parse(bytes.clone()).await?;
    Ok(Shared { ins: access.identity.ins.clone(), item, document, bytes })
}

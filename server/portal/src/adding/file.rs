//! Filing a draft: it becomes a document of the record, with its trace, in one transaction, and is gone as a draft.

use domain::cda::Header;
use domain::ids::{DocumentId, DraftId};
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;
use files::Kind;
use sqlx::AnyConnection;

use super::begin::{document, require_opened, thing};
use super::draft::{Content, Stored, not_found};
use super::pages::{PageFile, one};
use super::written::{self, Version, Written};
use super::{AddingError, Refusal, kept_title, quota};
use crate::access::{Access, enter_to_act};
use crate::acts::{self, Act};
use crate::crypto::{random, seal};
use crate::document::{Place, arriving, content_aad, source, visibility};
use crate::record::own::{self, Current};
use crate::store::deposits::{self, NewDocument};
use crate::store::{drafts, patients};
use crate::{Error, Portal, instant, sharing, trace};

/// A draft that is filed while somebody else changes what it replaces is made again so many times.
const TRIES: usize = 3;

/// Files a draft into the record.
///
/// # Errors
/// [`Refusal::NoFile`], [`Refusal::RecordFull`]; [`Refusal::NothingToReplace`] when the document to replace is gone meanwhile: the draft is then
/// one of a new document. [`Error::NotFound`] for a draft that is none of the actor's; [`Error::Conflict`] when it is
/// changed at the same moment; [`Error::OtherRecord`], [`Error::Refused`], [`Error::Unavailable`], [`Error::Full`].
pub async fn file(portal: &Portal, actor: &Actor, act: &Act, id: &DraftId) -> Result<DocumentId, AddingError> {
    for _ in 1..TRIES {
        match attempt(portal, actor, act, id).await {
            Err(AddingError::Portal(Error::Conflict)) => {}
            other => return other,
        }
    }
    attempt(portal, actor, act, id).await
}

/// The document that a draft of the account became, while that is remembered.
///
/// # Errors
/// [`Error::Unavailable`].
pub async fn filed_as(portal: &Portal, actor: &Actor, id: &str) -> Result<Option<DocumentId>, Error> {
    let Ok(id) = DraftId::parse(id) else {
        return Ok(None);
    };
    let mut conn = portal.store().read().await?;
    let found = acts::recall(portal, &mut conn, actor, &thing(&id)).await?;
    Ok(found.and_then(|result| DocumentId::parse(&result).ok()))
}

async fn attempt(portal: &Portal, actor: &Actor, act: &Act, id: &DraftId) -> Result<DocumentId, AddingError> {
    let account = actor.account.to_string();
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::AddDocument { patient }).await?;
    let Some(stored) = Stored::find(portal, &mut conn, &access, &account, id).await? else {
        let filed = acts::recall(portal, &mut conn, actor, &thing(id)).await?;
        drop(conn);
        return match filed {
            Some(result) => Ok(document(&result)?),
            None => Err(not_found(&access).await.into()),
        };
    };
    require_opened(&access, stored.content.category).await?;
    if stored.content.pages.is_empty() {
        return Err(AddingError::Refused(Refusal::NoFile));
    }
    let current = match &stored.content.replaces {
        Some(replaced) => match own::current(&mut conn, &access, &account, replaced).await? {
            Some(current) => Some(current),
            None => {
                drop(conn);
                return forget_replaced(portal, actor, act, &access, stored).await;
            }
        },
        None => None,
    };
    let mut files = Vec::with_capacity(stored.content.pages.len());
    for page in &stored.content.pages {
        files.push(one(&mut conn, &access, &stored, &page.id).await?);
    }
    drop(conn);
    let version = current.as_ref().map_or_else(|| Ok(Version::first()), Current::next_version)?;
    let header = written::header(portal, actor, &access, version);
    let written = write(portal, &account, header, &stored.content, files).await?;

    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    let mut tx = access.still(tx, &Resource::AddDocument { patient: access.patient }).await?;
    if let Some(first) = acts::claim(portal, &mut tx, actor, act).await? {
        return first_answer(&first);
    }
    let now = Stored::find(portal, &mut tx, &access, &account, id).await?;
    if now.is_none_or(|now| now.row.content != stored.row.content) {
        return Err(Error::Conflict.into());
    }
    if let Some(current) = &current {
        current.still(&mut tx, &access, &account).await?;
    }
    quota::check(&mut tx, &access, written.bytes.len()).await?;
    let masks = sharing::current(&mut tx, &access.key, &access.id).await?.sharing.masks;
    let document = insert(portal, &mut tx, &access, &written, current.as_ref(), masks.new_documents).await?;
    drafts::delete(&mut tx, &id.to_string()).await?;
    acts::answer(portal, &mut tx, actor, act, &document.to_string()).await?;
    acts::remember(portal, &mut tx, actor, &thing(id), &document.to_string()).await?;
    let kind = if current.is_some() { EventKind::DocumentReplaced } else { EventKind::DocumentAdded };
    let details = access.event(kind).document(document, &written.metadata.shown_title());
    trace::commit(portal, tx, &[access.prepare(&details)]).await?;
    Ok(document)
}

/// The draft was of a new version of a document that is gone: it becomes one of a new document, and its owner decides.
async fn forget_replaced(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    access: &Access<'_>,
    mut stored: Stored,
) -> Result<DocumentId, AddingError> {
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if let Some(first) = acts::claim(portal, &mut tx, actor, act).await? {
        return first_answer(&first);
    }
    let id = DraftId::parse(&stored.row.id).map_err(|_| Error::Corrupt("the id of a draft"))?;
    let now = Stored::find(portal, &mut tx, access, &actor.account.to_string(), &id).await?;
    if now.is_none_or(|now| now.row.content != stored.row.content) {
        return Err(Error::Conflict.into());
    }
    stored.content.replaces = None;
    stored.save(portal, &mut tx, access, &actor.account.to_string()).await?;
    tx.commit().await?;
    Err(AddingError::Refused(Refusal::NothingToReplace))
}

/// What the same form got before: a form that is sent twice must not file what its owner has not seen.
fn first_answer(result: &str) -> Result<DocumentId, AddingError> {
    if result.is_empty() { Err(AddingError::Refused(Refusal::NothingToReplace)) } else { Ok(document(result)?) }
}

/// Makes the document: one file as it is, several images as one PDF.
async fn write(
    portal: &Portal,
    account: &str,
    mut header: Header,
    content: &Content,
    files: Vec<PageFile>,
) -> Result<Written, AddingError> {
    let title = kept_title(&content.title);
    written::describe(&mut header, &title, content.category, content.date()?);
    let now = portal.now();
    let work = move |_: &_| {
        let (kind, bytes) = bind(files, &title)?;
        written::write(&header, kind.media_type(), &bytes, now)
    };
    Ok(portal.workshop().run(account, work).await??)
}

fn bind(mut pages: Vec<PageFile>, title: &str) -> Result<(Kind, Vec<u8>), Error> {
    if pages.len() == 1 {
        let page = pages.remove(0);
        return Ok((page.kind, page.bytes));
    }
    let total = pages.len();
    let alternatives: Vec<String> = (1..=total).map(|page| format!("{title}, page {page} sur {total}")).collect();
    let images: Vec<Vec<u8>> = pages.into_iter().map(|page| page.bytes).collect();
    let pdf = files::pdf::from_images(&images, title, "fr-FR", &alternatives);
    pdf.map(|bytes| (Kind::Pdf, bytes)).map_err(|_| Error::Corrupt("the pages of a draft"))
}

async fn insert(
    portal: &Portal,
    conn: &mut AnyConnection,
    access: &Access<'_>,
    written: &Written,
    current: Option<&Current>,
    masked: bool,
) -> Result<DocumentId, Error> {
    let header = &written.header;
    let index = &portal.keys().index;
    let series = header.set_id.as_ref().map(|set| index.series(&access.id, &set.root, ""));
    let replaces: Vec<Vec<u8>> = header.replaces.iter().map(|id| index.instance(&access.id, &id.root, "")).collect();
    let id = DocumentId::from_bytes(random());
    let text = id.to_string();
    let category = domain::category::Category::of(&header.type_code.code, None);
    let place = Place {
        id: &text,
        patient: &access.id,
        category: category.code(),
        version: i64::from(header.version_number.unwrap_or(1)),
        // A document that is hidden from professionals stays hidden in its next version, and one that is not stays so.
        visibility: current.map_or(arriving(0, masked), |current| current.row.visibility & visibility::MASKED_PS),
        format: written.format,
        size: i64::try_from(written.bytes.len()).unwrap_or(i64::MAX),
        imported_at: instant::millis(portal.now()),
        source: source::PATIENT,
    };
    let json = serde_json::to_vec(&written.metadata).expect("metadata are plain data");
    let new = NewDocument {
        id: &text,
        patient: &access.id,
        instance: &index.instance(&access.id, &header.id.root, ""),
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
        metadata: &seal(&access.key, &place.metadata(), &json),
        content: &seal(&access.key, &content_aad(&text), &written.bytes),
        search: &seal(&access.key, &place.search(), written.search.as_bytes()),
        entries: None,
        replaces: &replaces,
    };
    if let Some(current) = current {
        deposits::supersede(conn, &current.row.id).await?;
    }
    deposits::insert(conn, &new).await?;
    Ok(id)
}

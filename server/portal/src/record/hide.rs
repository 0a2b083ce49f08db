//! Hiding a document from professionals (`MASQUE_PS`), showing it again, and opening it to legal representatives.
//!
//! Code de la santé publique, R1111-49: whoever the record belongs to may make any document of it inaccessible to
//! professionals, at any time; its author keeps it.

use domain::ids::{DocumentId, PatientId};
use domain::rights::{Actor, Confidentiality, Reason, Resource};
use domain::trace::event::EventKind;
use jiff::Timestamp;

use crate::access::{Access, enter_to_act};
use crate::acts::{self, Act};
use crate::crypto::{open, seal};
use crate::document::{Metadata, Place, confidentiality_of, open_search_text, visibility};
use crate::store::deposits::{self, Rewritten};
use crate::store::documents::{self as store, SearchRow};
use crate::store::{entries, patients};
use crate::trace;
use crate::{Error, Portal, instant};

/// Keeps a document from professionals, or no longer (`hidden`). Hiding what is hidden changes nothing.
///
/// # Errors
/// [`Error::NotFound`] for an unknown id, one of another record and one kept from the actor alike;
/// [`Error::OtherRecord`] when the form belongs to another record; [`Error::Unavailable`], [`Error::Full`].
pub async fn hide(portal: &Portal, actor: &Actor, act: &Act, id: &str, hidden: bool) -> Result<(), Error> {
    let (kind, bits): (_, fn(i64) -> i64) = if hidden {
        // Whoever hides it has seen it: it is not awaited any more, and a document is never both (DMP, EX_2.1-1050).
        (EventKind::DocumentHidden, |bits| (bits | visibility::MASKED_PS) & !visibility::HIDDEN_FROM_PATIENT)
    } else {
        (EventKind::DocumentShown, |bits| bits & !visibility::MASKED_PS)
    };
    let may =
        |patient, confidentiality, deposited_at| Resource::HideDocument { patient, confidentiality, deposited_at };
    mark(portal, actor, act, id, Marking { kind, bits, may }).await
}

/// Opens to legal representatives a document that is kept from them, for good: no use case keeps it from them again (DMP,
/// EX_3.3-1045).
///
/// # Errors
/// As [`hide`]; a representative may not: [`Error::NotFound`], since they may not know of it.
pub async fn open_to_representatives(portal: &Portal, actor: &Actor, act: &Act, id: &str) -> Result<(), Error> {
    let bits = |bits| bits & !visibility::HIDDEN_FROM_REPRESENTATIVES;
    let may = |patient, confidentiality, deposited_at| Resource::OpenToRepresentatives {
        patient,
        confidentiality,
        deposited_at,
    };
    mark(portal, actor, act, id, Marking { kind: EventKind::DocumentOpened, bits, may }).await
}

/// What changes of the marks of a document, who may, and what the trace calls it.
struct Marking {
    kind: EventKind,
    bits: fn(i64) -> i64,
    may: fn(PatientId, Confidentiality, Timestamp) -> Resource<'static>,
}

async fn mark(portal: &Portal, actor: &Actor, act: &Act, id: &str, marking: Marking) -> Result<(), Error> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::RecordList { patient }).await?;
    drop(conn);
    let Ok(wanted) = DocumentId::parse(id) else {
        access.refuse(Reason::NotFound).await?;
        return Err(Error::NotFound);
    };
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    let mut tx = access.still_open(tx).await?;
    if acts::claim(portal, &mut tx, actor, act).await?.is_some() {
        return Ok(());
    }
    let found = store::one_with_search(&mut tx, &access.id, &actor.account.to_string(), &wanted.to_string()).await?;
    let Some(row) = found.filter(|row| may_mark(&access, row, marking.may)) else {
        drop(tx);
        access.refuse(Reason::NotFound).await?;
        return Err(Error::NotFound);
    };
    let title = rewrite(&mut tx, &access, &row, marking.bits).await?;
    acts::answer(portal, &mut tx, actor, act, &wanted.to_string()).await?;
    let details = access.event(marking.kind).document(wanted, &title);
    trace::commit(portal, tx, &[access.prepare(&details)]).await
}

fn may_mark(
    access: &Access<'_>,
    row: &SearchRow,
    may: fn(PatientId, Confidentiality, Timestamp) -> Resource<'static>,
) -> bool {
    let document = &row.document;
    let deposited_at = instant::timestamp(document.imported_at);
    let resource = may(access.patient, confidentiality_of(document.visibility), deposited_at);
    document.deleted_at == 0 && access.decide(&resource).is_permit()
}

/// Seals again what is bound to the restrictions of the document, with the new ones; gives the title.
async fn rewrite(
    conn: &mut sqlx::AnyConnection,
    access: &Access<'_>,
    row: &SearchRow,
    bits: fn(i64) -> i64,
) -> Result<String, Error> {
    let document = &row.document;
    let metadata = Metadata::open(&access.key, &access.id, document)?;
    let entries = entries::one(conn, &access.id, &document.id).await?;
    let entries =
        entries.map(|sealed| open(&access.key, &Place::of(&access.id, document).entries(), &sealed)).transpose()?;
    let search = open_search_text(&access.key, &access.id, document, &row.search)?;
    let place = Place::of(&access.id, document);
    let place = Place { visibility: bits(place.visibility), ..place };
    let json = serde_json::to_vec(&metadata).expect("metadata are plain data");
    let entries = entries.map(|plain| seal(&access.key, &place.entries(), &plain));
    let rewritten = Rewritten {
        visibility: place.visibility,
        metadata: &seal(&access.key, &place.metadata(), &json),
        search: &seal(&access.key, &place.search(), &search),
        entries: entries.as_deref(),
    };
    deposits::rewrite(conn, &access.id, &document.id, &rewritten).await?;
    Ok(metadata.shown_title())
}

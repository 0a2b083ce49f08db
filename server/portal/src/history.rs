//! The history of accesses to a record, as its patient reads it, and receipts of it.

mod receipt;

use std::collections::BTreeSet;

use domain::ids::DocumentId;
use domain::rights::{Actor, Purpose, Quality, Reason, Resource, Role};
use domain::trace::event::EventKind;
use jiff::Timestamp;
use sqlx::AnyConnection;

use crate::access::{Access, enter};
use crate::document::Metadata;
use crate::record::own;
use crate::store::documents::{self, DocumentRow};
use crate::store::trace::{self as store, TraceRow};
use crate::store::{erasures, shared};
use crate::trace::open_details;
use crate::{Error, Portal, instant};

pub use receipt::{EventsReceipt, MOST, Which, receipt};

/// Events on a page.
pub const PAGE: usize = 20;

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEvent {
    /// Its number in the trace.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// What happened.
    pub kind: EventKind,
    /// Who acted, as the name was then; none for a sign-in that did not succeed.
    pub actor_name: Option<String>,
    /// The kind of account that acted.
    pub role: Option<Role>,
    /// In which quality.
    pub quality: Option<Quality>,
    /// Why.
    pub purpose: Option<Purpose>,
    /// The document concerned; none when it is deleted, and when the reader may not see it.
    pub document: Option<DocumentId>,
    /// Its title then; none when the reader may not see the document.
    pub document_title: Option<String>,
    /// How many documents it concerned, for an act on several at once.
    pub count: Option<u64>,
    /// For whom a professional worked, by name.
    pub organization: Option<String>,
    /// Why, in their own words: for breaking the glass.
    pub reason_text: Option<String>,
    /// Why it was refused, if it was.
    pub refused: Option<Reason>,
    /// Whether the reader did it.
    pub by_me: bool,
}

/// One page of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryPage {
    /// Newest first.
    pub events: Vec<HistoryEvent>,
    /// Number of events in all.
    pub total: usize,
    /// Number of pages, at least 1.
    pub pages: u32,
    /// This page, from 1.
    pub page: u32,
}

/// Lists the accesses to the record of the actor's subject; `page` from 1, one beyond the last is the last. Reading the
/// history is itself traced, before it is answered.
///
/// # Errors
/// [`Error::Refused`] when the actor may not; [`Error::Unavailable`], [`Error::Full`]; [`Error::Corrupt`] when a row of
/// the page was altered.
pub async fn list(portal: &Portal, actor: &Actor, page: u32) -> Result<HistoryPage, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::History { patient }).await?;
    let hidden = shared::hidden(&mut conn, &access.filter("", "")).await?;
    let told = if hidden.is_empty() { None } else { Some(told(&mut conn, &access, actor, &hidden).await?) };
    let total = match &told {
        Some(told) => told.len(),
        None => usize::try_from(store::count_of_patient(&mut conn, &access.id).await?).unwrap_or(0),
    };
    let pages = u32::try_from(total.div_ceil(PAGE).max(1)).unwrap_or(u32::MAX);
    let page = page.clamp(1, pages);
    let offset = (page as usize - 1) * PAGE;
    let mut events = match told {
        Some(told) => told.into_iter().skip(offset).take(PAGE).collect(),
        None => {
            let rows = store::of_patient(&mut conn, &access.id, PAGE as i64, offset as i64).await?;
            rows.iter().map(|row| event(&access, actor, row)).collect::<Result<Vec<_>, _>>()?
        }
    };
    conceal(&mut conn, &access, actor, &mut events).await?;
    drop(conn);
    access.record(&access.event(EventKind::HistoryRead)).await?;
    Ok(HistoryPage { events, total, pages, page })
}

/// Every event but those about `hidden` documents, newest first: that such a document came in would tell that something
/// is kept from the reader, and when. The trace itself keeps them; they are told once the document may be seen.
async fn told(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    actor: &Actor,
    hidden: &[String],
) -> Result<Vec<HistoryEvent>, Error> {
    let hidden: BTreeSet<&str> = hidden.iter().map(String::as_str).collect();
    let rows = store::of_patient(conn, &access.id, i64::MAX, 0).await?;
    let mut events = Vec::with_capacity(rows.len());
    for row in &rows {
        let event = event(access, actor, row)?;
        if !event.document.is_some_and(|id| hidden.contains(id.to_string().as_str())) {
            events.push(event);
        }
    }
    Ok(events)
}

pub(crate) fn event(access: &Access<'_>, actor: &Actor, row: &TraceRow) -> Result<HistoryEvent, Error> {
    let (details, commitment) = open_details(&access.key, Some(&access.id), &row.details)?;
    if commitment[..] != row.commitment[..] {
        return Err(Error::Corrupt("a row of the trace was altered: run `server trace verify`"));
    }
    Ok(HistoryEvent {
        seq: row.seq.cast_unsigned(),
        at: instant::timestamp(row.at),
        kind: details.kind,
        by_me: details.actor_account == Some(actor.account),
        actor_name: details.actor_name,
        role: details.role,
        quality: details.quality,
        purpose: details.purpose,
        document: details.document,
        document_title: details.document_title,
        count: details.count,
        organization: details.organization,
        reason_text: details.reason_text,
        refused: details.outcome.refusal(),
    })
}

/// Takes out the titles of documents that the reader may not see: a parent must not learn from the history what the
/// record hides.
pub(crate) async fn conceal(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    actor: &Actor,
    events: &mut [HistoryEvent],
) -> Result<(), Error> {
    let mut ids: Vec<String> = events.iter().filter_map(|event| event.document).map(|id| id.to_string()).collect();
    ids.sort_unstable();
    ids.dedup();
    let rows = documents::by_ids(conn, &access.id, &actor.account.to_string(), &ids).await?;
    let erased = erasures::of(conn, &access.id, &ids).await?;
    // What the row says of who may see it counts if it was not changed: the metadata open with the true values only. A
    // document that is not there any more counts as hidden, unless it was erased: only own ones are, which nobody who may
    // enter the record is kept from.
    let visible = |row: &DocumentRow| access.sees(row) && Metadata::open(&access.key, &access.id, row).is_ok();
    let visible: Vec<DocumentRow> = rows.into_iter().filter(visible).collect();
    let there: BTreeSet<&str> = visible.iter().filter(|row| row.deleted_at == 0).map(|row| row.id.as_str()).collect();
    let deleted = visible.iter().filter(|row| row.deleted_at != 0).map(|row| row.id.as_str());
    let erased = erased.iter().filter(|(id, proof)| own::proves(&access.key, &access.id, id, proof));
    let gone: BTreeSet<&str> = deleted.chain(erased.map(|(id, _)| id.as_str())).collect();
    for event in events {
        let Some(id) = event.document.map(|id| id.to_string()) else { continue };
        if there.contains(id.as_str()) {
            continue;
        }
        event.document = None;
        if !gone.contains(id.as_str()) {
            event.document_title = None;
        }
    }
    Ok(())
}

//! One event, as the reader may know it.

use std::collections::BTreeSet;

use domain::ids::{AccountId, DocumentId};
use domain::rights::{Actor, Purpose, Quality, Reason, Role};
use domain::trace::event::EventKind;
use jiff::Timestamp;
use sqlx::AnyConnection;

use super::kept::is_private;
use crate::access::Access;
use crate::document::Metadata;
use crate::record::own;
use crate::store::documents::{self, DocumentRow};
use crate::store::erasures;
use crate::store::trace::{self as trace_store, TraceRow};
use crate::trace::open_details;
use crate::{Error, instant};

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEvent {
    /// Its number in the trace.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// What happened.
    pub kind: EventKind,
    /// The account that acted: the same for the same person.
    pub account: Option<AccountId>,
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
    /// In which profession they acted: code of TRE_G15.
    pub profession: Option<String>,
    /// Why, in their own words: for breaking the glass.
    pub reason_text: Option<String>,
    /// Why it was refused, if it was.
    pub refused: Option<Reason>,
    /// Whether the reader did it.
    pub by_me: bool,
}

/// Who stands behind an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    /// The reader.
    Me,
    /// Somebody else whom the trace names.
    Person(AccountId),
    /// The service itself, or who runs it: no reading by a person, unless the event says so.
    Service,
    /// Somebody who could not be recognised.
    Unknown,
}

impl HistoryEvent {
    /// Who stands behind it.
    #[must_use]
    pub fn party(&self) -> Party {
        match self.account {
            _ if self.kind == EventKind::SignInRefused => Party::Unknown,
            _ if self.by_me => Party::Me,
            Some(account) => Party::Person(account),
            None => Party::Service,
        }
    }

    /// Whether it is the reader's own, or a sign-in that failed to the reader's account.
    #[must_use]
    pub fn is_laid_to_reader(&self) -> bool {
        matches!(self.party(), Party::Me | Party::Unknown)
    }

    /// Whether it is an access in an emergency: by broken glass or for the SAMU.
    #[must_use]
    pub const fn is_emergency(&self) -> bool {
        matches!(self.purpose, Some(Purpose::Emergency | Purpose::Regulation))
    }
}

/// The event of a row.
pub(crate) fn event(access: &Access<'_>, actor: &Actor, row: &TraceRow) -> Result<HistoryEvent, Error> {
    let (details, commitment) = open_details(&access.key, Some(&access.id), &row.details)?;
    if commitment[..] != row.commitment[..] {
        return Err(Error::Corrupt("a row of the trace was altered: run `server trace verify`"));
    }
    Ok(HistoryEvent {
        seq: row.seq.cast_unsigned(),
        at: instant::timestamp(row.at),
        kind: details.kind,
        // Whoever failed to sign in was not recognised: the account that is named is the one that they tried.
        by_me: details.actor_account == Some(actor.account) && details.kind != EventKind::SignInRefused,
        account: details.actor_account,
        actor_name: details.actor_name,
        role: details.role,
        quality: details.quality,
        purpose: details.purpose,
        document: details.document,
        document_title: details.document_title,
        // How many documents a professional saw counts those that are hidden from the reader.
        count: details.count.filter(|_| details.role != Some(Role::Professional)),
        organization: details.organization,
        profession: details.profession,
        reason_text: details.reason_text,
        refused: details.outcome.refusal(),
    })
}

/// Rows that are looked at for a receipt, at most.
const LOOKED_AT: usize = 2000;

/// The number of the last event of one of these kinds since an instant: of what was just done, for its receipt. None when more
/// than 2,000 events followed it: the history has its receipt.
pub(crate) async fn last_of(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    actor: &Actor,
    since: Timestamp,
    kinds: &[EventKind],
) -> Result<Option<u64>, Error> {
    let (mut before, mut seen) = (i64::MAX, 0);
    while seen < LOOKED_AT {
        let rows = trace_store::of_patient_before(conn, &access.id, before, 200).await?;
        for row in &rows {
            let event = event(access, actor, row)?;
            if event.at < since {
                return Ok(None);
            }
            if kinds.contains(&event.kind) && event.refused.is_none() && !is_private(&event, actor) {
                return Ok(Some(event.seq));
            }
        }
        let Some(last) = rows.last() else { return Ok(None) };
        before = last.seq;
        seen += rows.len();
    }
    Ok(None)
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

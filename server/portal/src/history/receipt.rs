//! Receipts: the proof that events of a record stand in the log, for the patient to keep and for anyone to check.

use domain::rights::{Actor, Reason, Resource, Role};
use domain::trace::event::EventKind;
use domain::trace::receipt::{Opening, Proof, Receipt};
use jiff::Timestamp;

use super::kept::Kept;
use super::{HistoryEvent, conceal};
use crate::access::{Access, enter};
use crate::store::trace::{self as store, TraceRow};
use crate::trace::{self, CosignError, open_salted};
use crate::{Error, Portal, instant};

/// Events in a receipt at most: beyond that a file is no longer something to read.
pub const MOST: usize = 200;

/// Which events a receipt is to prove.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The one with this number.
    One(u64),
    /// Those numbered from one to the other, both included, such as those of a page.
    Between(u64, u64),
    /// Those since an instant.
    Since(Timestamp),
}

/// A receipt with what it says.
pub struct EventsReceipt {
    /// The events that it proves, newest first, as the history shows them.
    pub events: Vec<HistoryEvent>,
    /// The proofs, in the same order. Of an event about a document that the reader may not see, only number and time;
    /// likewise of one that says how many documents a professional saw, as older ones do.
    pub receipt: Receipt,
    /// Rows of the log under the signature.
    pub size: u64,
    /// When it was made.
    pub made_at: Timestamp,
    /// Whether there were more than [`MOST`] events; those left out are the oldest.
    pub cut: bool,
}

/// Makes a receipt over events of the record of the actor's subject. Taking one is itself traced, before it is answered.
///
/// # Errors
/// [`Error::NotFound`] when there is no such event in this record, or none that the reader may know of;
/// [`Error::Refused`] when the actor may not read the history; [`Error::Corrupt`] when the trace was altered: nothing is
/// attested then; [`Error::Unavailable`], [`Error::Full`].
pub async fn receipt(portal: &Portal, actor: &Actor, which: Which) -> Result<EventsReceipt, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::History { patient }).await?;
    let kept = Kept::from(&mut conn, &access, actor).await?;
    let (range, since) = bounds(which);
    let mut rows = store::of_patient_between(&mut conn, &access.id, range, since, MOST as i64 + 1).await?;
    let cut = rows.len() > MOST;
    rows.truncate(MOST);
    let mut told = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(event) = kept.event(&row)? {
            told.push((row, event));
        }
    }
    let mut events: Vec<HistoryEvent> = told.iter().map(|(_, event)| event.clone()).collect();
    conceal(&mut conn, &access, actor, &mut events).await?;
    drop(conn);
    let Some(newest) = events.first().map(|event| event.seq) else {
        access.refuse(Reason::NotFound).await?;
        return Err(Error::NotFound);
    };
    let (stated, note) = trace::covering(portal, newest).await?;
    let numbers: Vec<u64> = events.iter().map(|event| event.seq).collect();
    let paths = trace::inclusion(portal, &numbers, stated.size).await?;
    let mut proofs = Vec::with_capacity(events.len());
    for (((row, whole), shown), path) in told.iter().zip(&events).zip(paths) {
        let opening = opening(&access, row, is_concealed(whole, shown))?;
        proofs.push(Proof { seq: shown.seq, at_ms: row.at, opening, path, note: note.clone(), line: 0 });
    }
    let witnesses = trace::witnesses(portal).map_err(|error| match error {
        CosignError::Portal(error) => error,
        _ => Error::Unavailable("trace/witnesses.txt"),
    })?;
    let receipt = Receipt { log: trace::own_key(portal), witnesses, proofs };
    // What would not convince others is not given away.
    receipt.check().map_err(|_| Error::Corrupt("the trace was altered: run `server trace verify`"))?;
    access.record(&access.event(EventKind::ReceiptTaken)).await?;
    Ok(EventsReceipt { events, receipt, size: stated.size, made_at: portal.now(), cut })
}

/// Numbers from and to, and the instant since when.
fn bounds(which: Which) -> ((i64, i64), i64) {
    let number = |seq: u64| i64::try_from(seq).unwrap_or(i64::MAX);
    match which {
        Which::One(seq) => ((number(seq), number(seq)), i64::MIN),
        Which::Between(from, to) => ((number(from), number(to)), i64::MIN),
        Which::Since(since) => ((0, i64::MAX), instant::millis(since)),
    }
}

/// Whether the reader may not see the document of an event: the details name it.
fn is_concealed(whole: &HistoryEvent, shown: &HistoryEvent) -> bool {
    whole.document.is_some() && shown.document.is_none() && shown.document_title.is_none()
}

fn opening(access: &Access<'_>, row: &TraceRow, concealed: bool) -> Result<Opening, Error> {
    let (salt, details) = open_salted(&access.key, Some(&access.id), &row.details)?;
    let opening = Opening::Details { salt, canonical: details.canonical_bytes() };
    // How many documents a professional saw counts those that are hidden from the reader. Withheld whether any are: that it
    // is not would tell as much.
    let counted = details.role == Some(Role::Professional) && details.count.is_some();
    Ok(if concealed || counted { Opening::Withheld(opening.commitment()) } else { opening })
}

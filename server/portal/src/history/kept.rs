//! What is kept from a reader of the history: asked by whatever tells of the trace of a record.

use std::collections::BTreeSet;

use domain::rights::{Actor, Quality};
use domain::trace::event::EventKind;
use sqlx::AnyConnection;

use super::event::{HistoryEvent, event};
use crate::Error;
use crate::access::Access;
use crate::store::shared;
use crate::store::trace::TraceRow;

/// What one reader may not know of.
pub(crate) struct Kept<'a> {
    access: &'a Access<'a>,
    actor: &'a Actor,
    hidden: BTreeSet<String>,
}

impl<'a> Kept<'a> {
    /// What is kept from `actor` now.
    pub(crate) async fn from(
        conn: &mut AnyConnection,
        access: &'a Access<'a>,
        actor: &'a Actor,
    ) -> Result<Self, sqlx::Error> {
        let hidden = shared::hidden(conn, &access.filter("", "")).await?.into_iter().collect();
        Ok(Self { access, actor, hidden })
    }

    /// The event of a row; none when the reader may not know of it. That a hidden document came in would tell that something
    /// is kept from the reader, and when. The trace itself keeps it; it is told once the document may be seen.
    pub(crate) fn event(&self, row: &TraceRow) -> Result<Option<HistoryEvent>, Error> {
        let event = event(self.access, self.actor, row)?;
        let hidden = event.document.is_some_and(|id| self.hidden.contains(&id.to_string()));
        Ok(Some(event).filter(|event| !hidden && !is_private(event, self.actor)))
    }
}

/// Whether an event is of a request or a report that is not the reader's own: a minor asks without being read by who
/// represents them. What the operator does with either names no account, hence is told to the patient alone.
pub(super) fn is_private(event: &HistoryEvent, reader: &Actor) -> bool {
    let kind = matches!(
        event.kind,
        EventKind::RequestsRead
            | EventKind::RequestSent
            | EventKind::RequestCompleted
            | EventKind::RequestWithdrawn
            | EventKind::RequestRead
            | EventKind::RequestFollowed
            | EventKind::AccessReported
            | EventKind::ReportRead
            | EventKind::ReportAnswered
    );
    kind && reader.quality != Quality::Patient && event.account != Some(reader.account)
}

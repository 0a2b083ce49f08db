//! Following requests.

use domain::rights::{Actor, Quality, Reason, Resource};
use domain::trace::event::EventKind;
use sqlx::AnyConnection;

use super::Request;
use super::rows::{self, Opened};
use crate::access::{Access, enter};
use crate::document::DocumentItem;
use crate::store::own;
use crate::store::requests::{self as store, RequestRow};
use crate::{Error, Portal, export, history};

/// What the person did, of which there are receipts.
const DONE: [EventKind; 3] = [EventKind::RequestSent, EventKind::RequestCompleted, EventKind::RequestWithdrawn];

/// The requests of the record, newest first. A representative reads those that they sent. Traced before it is answered.
///
/// # Errors
/// [`Error::Refused`] when the actor may not; [`Error::Corrupt`] when one was altered; [`Error::Unavailable`], [`Error::Full`].
pub async fn list(portal: &Portal, actor: &Actor) -> Result<Vec<Request>, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::Requests { patient }).await?;
    let mut all = Vec::new();
    for row in store::of_patient(&mut conn, &access.id).await?.iter().filter(|row| is_for(actor, row)) {
        let opened = rows::opened(&mut conn, &access.key, row).await?;
        all.push(told(&mut conn, &access, actor, opened).await?);
    }
    drop(conn);
    access.record(&access.event(EventKind::RequestsRead)).await?;
    Ok(all)
}

/// One request, with the number of the receipt of what the person did last. Traced before it is answered.
///
/// # Errors
/// [`Error::NotFound`] for an unknown id, one of another record and one that somebody else sent alike, traced; as [`list`].
pub async fn one(portal: &Portal, actor: &Actor, id: &str) -> Result<Request, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::Requests { patient }).await?;
    let Some(row) = find(&mut conn, &access, actor, id).await? else {
        drop(conn);
        access.refuse(Reason::NotFound).await?;
        return Err(Error::NotFound);
    };
    let opened = rows::opened(&mut conn, &access.key, &row).await?;
    let since = opened.steps.iter().rev().find(|step| step.kind.side() == domain::requests::Side::Person);
    let receipt = match since.map(|step| step.at) {
        Some(since) => history::last_of(&mut conn, &access, actor, since, &DONE).await?,
        None => None,
    };
    let request = told(&mut conn, &access, actor, opened).await?;
    drop(conn);
    access.record(&access.event(EventKind::RequestsRead)).await?;
    Ok(Request { receipt, ..request })
}

/// The documents that a request may name, old versions included, newest first: those that the actor may see, also while the
/// record is closed, as its history tells of them. Traced as a reading of the list, before it is answered.
///
/// # Errors
/// As [`list`].
pub async fn documents(portal: &Portal, actor: &Actor) -> Result<Vec<DocumentItem>, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::Requests { patient }).await?;
    let documents = export::documents(&mut conn, &access, &actor.account.to_string()).await?;
    drop(conn);
    access.record(&access.event(EventKind::RecordListRead)).await?;
    Ok(documents)
}

/// The row of a request of the record that is open, if it is for the actor.
pub(super) async fn find(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    actor: &Actor,
    id: &str,
) -> Result<Option<RequestRow>, Error> {
    let row = store::one(conn, id).await?;
    Ok(row.filter(|row| row.patient == access.id && is_for(actor, row)))
}

/// A minor's own requests are not told to who represents them; the patient reads every one about their record.
fn is_for(actor: &Actor, row: &RequestRow) -> bool {
    actor.quality == Quality::Patient || row.account == actor.account.to_string()
}

async fn told(conn: &mut AnyConnection, access: &Access<'_>, actor: &Actor, opened: Opened) -> Result<Request, Error> {
    let document = match &opened.content.document {
        Some((id, title)) => {
            let row = own::one(conn, &access.id, &actor.account.to_string(), &id.to_string()).await?;
            row.filter(|row| access.may_see(row.visibility, row.imported_at)).map(|_| (*id, title.clone()))
        }
        None => None,
    };
    let (kind, followed) = (opened.content.kind, opened.followed);
    Ok(Request { id: opened.id, kind, document, followed, steps: opened.steps, receipt: None })
}

//! What the operator does with requests, at the command line: each look at words and each step is traced in the record.

use domain::ids::{PatientId, RequestId};
use domain::requests::{Delay, Followed, MOST_STEPS, RequestKind, RequestText, Side, StepKind, WrongStep, next};
use domain::rights::{Actor, Purpose};
use domain::trace::event::{EventDetails, EventKind};

use super::Step;
use super::rows::{self, NewStep};
use crate::access::open_patient;
use crate::crypto::Key;
use crate::store::patients;
use crate::store::requests::{self as store, RequestRow};
use crate::trace::{self, Entry, Prepared, Subject};
use crate::{Error, Portal};

/// A request as the operator sees it.
#[derive(Clone, Debug)]
pub struct OperatorRequest {
    /// Its id.
    pub id: RequestId,
    /// What is asked for.
    pub kind: RequestKind,
    /// Where it stands.
    pub followed: Followed,
    /// The delay; none when it is over.
    pub delay: Option<Delay>,
    /// The document concerned, by id; only from [`show`].
    pub document: Option<String>,
    /// What happened, in order; only from [`show`].
    pub steps: Vec<Step>,
}

/// Why the operator cannot do it.
#[derive(Debug, thiserror::Error)]
pub enum OperatorError {
    /// There is no such request, or it is done in another way.
    #[error(transparent)]
    Portal(#[from] Error),
    /// It cannot follow what happened.
    #[error("{0}")]
    Step(#[from] WrongStep),
    /// The person must be told something, and nothing was written.
    #[error("the person must be told something: write it")]
    WordsMissing,
}

/// Every request that is open, or every one, those that are due first coming first. What people wrote is not told here.
///
/// # Errors
/// [`Error::Unavailable`], [`Error::Corrupt`].
pub async fn queue(portal: &Portal, all: bool) -> Result<Vec<OperatorRequest>, Error> {
    let mut conn = portal.store().read().await?;
    let mut requests = Vec::new();
    for row in store::all(&mut conn).await? {
        let Some(patient) = patients::by_id(&mut conn, &row.patient).await? else { continue };
        let (key, _) = open_patient(portal, &patient)?;
        let opened = rows::opened(&mut conn, &key, &row).await?;
        let delay = opened.followed.delay(portal.now());
        if all || delay.is_some() {
            let (id, kind, followed) = (opened.id, opened.content.kind, opened.followed);
            requests.push(OperatorRequest { id, kind, followed, delay, document: None, steps: Vec::new() });
        }
    }
    requests.sort_by_key(|request| (request.delay.is_none(), request.delay.map(|delay| delay.due), request.id));
    Ok(requests)
}

/// One request with all that was written, for the operator called `name`. That it was read is traced in the record first.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn show(portal: &Portal, name: &str, id: &str) -> Result<OperatorRequest, Error> {
    let mut conn = portal.store().read().await?;
    let row = store::one(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let patient = patients::by_id(&mut conn, &row.patient).await?.ok_or(Error::NotFound)?;
    let (key, _) = open_patient(portal, &patient)?;
    let opened = rows::opened(&mut conn, &key, &row).await?;
    drop(conn);
    portal.writer().record(traced(portal, name, EventKind::RequestRead, &row, &key)?, None).await?;
    Ok(OperatorRequest {
        id: opened.id,
        kind: opened.content.kind,
        followed: opened.followed,
        delay: opened.followed.delay(portal.now()),
        document: opened.content.document.map(|(id, _)| id.to_string()),
        steps: opened.steps,
    })
}

/// Goes on with a request, in the words that the person will read. Traced in the record in the same transaction.
///
/// # Errors
/// [`OperatorError`]; nothing is written then.
pub async fn step(
    portal: &Portal,
    name: &str,
    id: &str,
    kind: StepKind,
    text: Option<&RequestText>,
) -> Result<Followed, OperatorError> {
    if kind.needs_words() && text.is_none() {
        return Err(OperatorError::WordsMissing);
    }
    let mut tx = portal.store().write().await.map_err(OperatorError::Portal)?;
    let found = async {
        let row = store::one(&mut tx, id).await?.ok_or(Error::NotFound)?;
        patients::lock(&mut tx, portal.store().dialect, &row.patient).await?;
        // Read again under the lock: a step of the other side may have come in between.
        let row = store::one(&mut tx, id).await?.ok_or(Error::NotFound)?;
        let patient = patients::by_id(&mut tx, &row.patient).await?.ok_or(Error::NotFound)?;
        let (key, _) = open_patient(portal, &patient)?;
        let opened = rows::opened(&mut tx, &key, &row).await?;
        Ok::<_, Error>((row, key, opened))
    };
    let (row, key, opened) = found.await?;
    let now = portal.now();
    let followed = next(Some(&opened.followed), kind, Side::Operator, now)?;
    // An answer is always possible, however much was written.
    if opened.steps.len() + 1 >= MOST_STEPS && !followed.state.is_over() {
        return Err(WrongStep::OutOfOrder.into());
    }
    let made = NewStep { kind, at: now, by: name, text: text.map(RequestText::as_str) };
    rows::add(&mut tx, &key, &row, Some(&opened), &made).await?;
    let event = traced(portal, name, EventKind::RequestFollowed, &row, &key)?;
    trace::commit(portal, tx, &[event]).await?;
    Ok(followed)
}

/// The row of the trace by which the patient sees what the operator did.
fn traced(portal: &Portal, name: &str, kind: EventKind, row: &RequestRow, key: &Key) -> Result<Prepared, Error> {
    let patient = PatientId::parse(&row.patient).map_err(|_| Error::Corrupt("a request"))?;
    let details = EventDetails::new(kind).by(&Actor::operator(name, patient)).purpose(Purpose::Assistance);
    let subject = Some(Subject { patient: &row.patient, key });
    Ok(Entry { at: portal.now(), subject, details: &details }.prepare(portal.keys()))
}

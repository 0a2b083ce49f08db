//! Reporting a document as wrong, and what the operator reads of it.

use domain::ids::{DocumentId, PatientId, ReportId};
use domain::report::ReportReason;
use domain::rights::{Actor, Purpose, Reason, Resource};
use domain::text::harmless_lines;
use domain::trace::event::{EventDetails, EventKind};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::access::{enter_to_act, open_patient};
use crate::acts::{self, Act};
use crate::crypto::{Aad, Key, open, random, seal};
use crate::document::{Metadata, confidentiality_of};
use crate::store::own;
use crate::store::patients;
use crate::store::reports::{self as store, ReportRow};
use crate::trace::{self, Entry, Subject};
use crate::{Error, Portal, instant};

/// Characters of the text of a report; what follows is cut.
pub const MAX_REPORT: usize = 1000;

/// Reports of one document: whoever reads them needs no more.
const MAX_REPORTS: i64 = 10;

#[derive(Serialize, Deserialize)]
struct Content {
    reason: ReportReason,
    text: String,
}

/// A report as the operator reads it.
#[derive(Clone, Debug)]
pub struct OperatorReport {
    /// Its id.
    pub id: String,
    /// When it was made.
    pub at: Timestamp,
    /// The document concerned.
    pub document: String,
    /// What is wrong.
    pub reason: ReportReason,
    /// The words of whoever reported it, if they were asked for; several lines, controls removed.
    pub text: Option<String>,
}

/// Reports a document as wrong.
///
/// # Errors
/// [`Error::NotFound`] for an unknown id, one of another record and one kept from the actor alike; [`Error::Conflict`]
/// when the document was reported ten times; [`Error::OtherRecord`], [`Error::Unavailable`], [`Error::Full`].
pub async fn report(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    id: &str,
    reason: ReportReason,
    text: &str,
) -> Result<(), Error> {
    let account = actor.account.to_string();
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::RecordList { patient }).await?;
    drop(conn);
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if acts::claim(portal, &mut tx, actor, act).await?.is_some() {
        return Ok(());
    }
    let row = own::one(&mut tx, &access.id, &account, id).await?.filter(|row| {
        let resource = Resource::HideDocument {
            patient: access.patient,
            confidentiality: confidentiality_of(row.visibility),
            deposited_at: instant::timestamp(row.imported_at),
        };
        row.deleted_at == 0 && access.decide(&resource).is_permit()
    });
    let (Some(row), Ok(wanted)) = (row, DocumentId::parse(id)) else {
        drop(tx);
        access.refuse(Reason::NotFound).await?;
        return Err(Error::NotFound);
    };
    if store::count(&mut tx, id).await? >= MAX_REPORTS {
        return Err(Error::Conflict);
    }
    let title = Metadata::open(&access.key, &access.id, &row)?.shown_title();
    let report = ReportId::from_bytes(random()).to_string();
    let content = Content { reason, text: harmless_lines(text, MAX_REPORT) };
    let json = serde_json::to_vec(&content).expect("a report is plain data");
    let row = ReportRow {
        content: seal(&access.key, &place(&report, &access.id, id), &json),
        id: report,
        patient: access.id.clone(),
        document: id.to_owned(),
        account,
        at: instant::millis(portal.now()),
    };
    store::insert(&mut tx, &row).await?;
    acts::answer(portal, &mut tx, actor, act, &row.id).await?;
    let details = access.event(EventKind::DocumentReported).document(wanted, &title);
    trace::commit(portal, tx, &[access.prepare(&details)]).await
}

/// Every report, oldest first, for the operator called `name`. With `texts`, what people wrote is given as well, and that
/// it was read is traced in each record concerned before it is given.
///
/// # Errors
/// [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn reports(portal: &Portal, name: &str, texts: bool) -> Result<Vec<OperatorReport>, Error> {
    let mut conn = portal.store().read().await?;
    let mut reports = Vec::new();
    let mut read = Vec::new();
    for row in store::all(&mut conn).await? {
        let Some(patient) = patients::by_id(&mut conn, &row.patient).await? else { continue };
        let (key, _) = open_patient(portal, &patient)?;
        let content = opened(&key, &row)?;
        if texts {
            read.push(reading(portal, name, &row, &key)?);
        }
        reports.push(OperatorReport {
            id: row.id,
            at: instant::timestamp(row.at),
            document: row.document,
            reason: content.reason,
            text: texts.then_some(content.text),
        });
    }
    drop(conn);
    for row in read {
        portal.writer().record(row, None).await?;
    }
    Ok(reports)
}

fn opened(key: &Key, row: &ReportRow) -> Result<Content, Error> {
    let plain = open(key, &place(&row.id, &row.patient, &row.document), &row.content)?;
    serde_json::from_slice(&plain).map_err(|_| Error::Corrupt("a report"))
}

fn place(id: &str, patient: &str, document: &str) -> Aad {
    Aad::new("reports", "content", id.as_bytes()).with(patient.as_bytes()).with(document.as_bytes())
}

/// The row of the trace by which a patient sees that the operator read their words.
fn reading(portal: &Portal, name: &str, row: &ReportRow, key: &Key) -> Result<trace::Prepared, Error> {
    let lost = |_| Error::Corrupt("a report");
    let actor = Actor::operator(name, PatientId::parse(&row.patient).map_err(lost)?);
    let event = EventDetails::new(EventKind::ReportRead).by(&actor).purpose(Purpose::Assistance);
    let document = Some(DocumentId::parse(&row.document).map_err(lost)?);
    let details = EventDetails { document, ..event };
    let subject = Some(Subject { patient: &row.patient, key });
    Ok(Entry { at: portal.now(), subject, details: &details }.prepare(portal.keys()))
}

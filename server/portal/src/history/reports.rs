//! « Je ne reconnais pas cet accès »: said by a patient of one event, read and answered by the operator.

use domain::ids::{PatientId, ReportId};
use domain::report::AccessDoubt;
use domain::rights::{Actor, Purpose, Reason, Resource};
use domain::text::harmless_lines;
use domain::trace::event::{EventDetails, EventKind};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;

use super::event::{HistoryEvent, Party, conceal};
use super::kept::Kept;
use crate::access::{Access, enter, enter_to_act, open_patient};
use crate::acts::{self, Act};
use crate::crypto::{Aad, Key, open, random, seal};
use crate::daily::{self, Daily};
use crate::store::access_reports::{self as store, AccessReportRow};
use crate::store::patients;
use crate::store::trace as trace_store;
use crate::trace::{self, Entry, Prepared, Subject};
use crate::{Error, Portal, instant};

/// Characters of the text of a report, and of an answer; what follows is cut.
pub const MAX_TEXT: usize = 1000;

#[derive(Serialize, Deserialize)]
struct Content {
    doubt: AccessDoubt,
    text: String,
}

/// A report, as who made it sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessReport {
    /// The number of the event.
    pub seq: u64,
    /// When it was reported.
    pub at: Timestamp,
    /// Why.
    pub doubt: AccessDoubt,
    /// What was added.
    pub text: String,
    /// What was answered, and when.
    pub answer: Option<(Timestamp, String)>,
}

/// What became of a report that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reported {
    /// It is kept.
    Done,
    /// The account sent so many today that no more is taken until tomorrow ([`MOST_A_DAY`](crate::MOST_A_DAY)).
    TooManyToday,
}

/// An event that may be reported, or was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reportable {
    /// The event.
    pub event: HistoryEvent,
    /// What the reader said of it already.
    pub report: Option<AccessReport>,
}

/// A report as the operator reads it.
#[derive(Clone, Debug)]
pub struct OperatorAccessReport {
    /// Its id.
    pub id: String,
    /// When it was made.
    pub at: Timestamp,
    /// The number of the event in the trace.
    pub seq: u64,
    /// Why.
    pub doubt: AccessDoubt,
    /// When it was answered.
    pub answered: Option<Timestamp>,
    /// The words of whoever reported it, if they were asked for.
    pub text: Option<String>,
}

/// The event `seq` of the record, and what the reader said of it. Traced as a reading of the history.
///
/// # Errors
/// [`Error::NotFound`] for a number of no event, of another record, of one that the reader may not know of, and of one that
/// nobody need recognise since the service did it, alike; [`Error::Refused`], [`Error::Unavailable`], [`Error::Full`],
/// [`Error::Corrupt`].
pub async fn reportable(portal: &Portal, actor: &Actor, seq: u64) -> Result<Reportable, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::History { patient }).await?;
    let Some(event) = known(&mut conn, &access, actor, seq).await? else {
        access.refuse(Reason::NotFound).await?;
        return Err(Error::NotFound);
    };
    let report = of(&mut conn, &access).await?.into_iter().find(|report| report.seq == seq);
    drop(conn);
    access.record(&access.event(EventKind::HistoryRead)).await?;
    Ok(Reportable { event, report })
}

/// Reports the event `seq` as not recognised.
///
/// # Errors
/// As [`reportable`]; [`Error::Conflict`] when the reader has reported it, or when the doubt does not fit the event;
/// [`Error::OtherRecord`].
pub async fn report_access(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    seq: u64,
    doubt: AccessDoubt,
    text: &str,
) -> Result<Reported, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::History { patient }).await?;
    let event = known(&mut conn, &access, actor, seq).await?;
    drop(conn);
    let Some(event) = event else {
        access.refuse(Reason::NotFound).await?;
        return Err(Error::NotFound);
    };
    if !doubt.fits(event.is_laid_to_reader()) {
        return Err(Error::Conflict);
    }
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if acts::claim(portal, &mut tx, actor, act).await?.is_some() {
        return Ok(Reported::Done);
    }
    let account = actor.account.to_string();
    if daily::is_beyond(portal, &mut tx, Daily::AccessReport, &account).await? {
        return Ok(Reported::TooManyToday);
    }
    let content = Content { doubt, text: harmless_lines(text, MAX_TEXT) };
    let json = serde_json::to_vec(&content).expect("a report is plain data");
    let mut row = AccessReportRow {
        id: ReportId::from_bytes(random()).to_string(),
        patient: access.id.clone(),
        seq: event.seq.cast_signed(),
        account,
        at: instant::millis(portal.now()),
        content: Vec::new(),
        answered_at: 0,
        answer: None,
    };
    row.content = seal(&access.key, &content_place(&row), &json);
    store::insert(&mut tx, &row).await?;
    acts::answer(portal, &mut tx, actor, act, &row.id).await?;
    trace::commit(portal, tx, &[access.prepare(&access.event(EventKind::AccessReported))]).await?;
    Ok(Reported::Done)
}

/// Every report, oldest first, for the operator called `name`. With `texts`, what people wrote is given as well, and that
/// it was read is traced in each record concerned before it is given.
///
/// # Errors
/// [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn access_reports(portal: &Portal, name: &str, texts: bool) -> Result<Vec<OperatorAccessReport>, Error> {
    let mut conn = portal.store().read().await?;
    let (mut reports, mut read) = (Vec::new(), Vec::new());
    for row in store::all(&mut conn).await? {
        let Some(patient) = patients::by_id(&mut conn, &row.patient).await? else { continue };
        let (key, _) = open_patient(portal, &patient)?;
        let report = opened(&key, &row)?;
        if texts {
            read.push(operators(portal, name, &row, &key, EventKind::ReportRead)?);
        }
        reports.push(OperatorAccessReport {
            at: report.at,
            seq: report.seq,
            doubt: report.doubt,
            answered: report.answer.map(|(at, _)| at),
            text: texts.then_some(report.text),
            id: row.id,
        });
    }
    drop(conn);
    for row in read {
        portal.writer().record(row, None).await?;
    }
    Ok(reports)
}

/// Answers a report, in the name of the operator `name`; whoever made it reads the answer in the history.
///
/// # Errors
/// [`Error::NotFound`] when there is no such report; [`Error::Conflict`] when it was answered; [`Error::Unavailable`],
/// [`Error::Full`], [`Error::Corrupt`].
pub async fn answer_access_report(portal: &Portal, name: &str, id: &str, text: &str) -> Result<(), Error> {
    let mut tx = portal.store().write().await?;
    let row = store::one(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let patient = patients::by_id(&mut tx, &row.patient).await?.ok_or(Error::NotFound)?;
    let (key, _) = open_patient(portal, &patient)?;
    let at = instant::millis(portal.now());
    let sealed = seal(&key, &answer_place(&row, at), harmless_lines(text, MAX_TEXT).as_bytes());
    if !store::answer(&mut tx, id, at, &sealed).await? {
        return Err(Error::Conflict);
    }
    let entry = operators(portal, name, &row, &key, EventKind::ReportAnswered)?;
    trace::commit(portal, tx, &[entry]).await
}

/// What the reader reported in this record, newest first.
pub(super) async fn of(conn: &mut AnyConnection, access: &Access<'_>) -> Result<Vec<AccessReport>, Error> {
    let rows = store::of(conn, &access.id, &access.account().to_string()).await?;
    rows.iter().map(|row| opened(&access.key, row)).collect()
}

/// The event, if the reader may know of it and somebody may or may not recognise it.
async fn known(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    actor: &Actor,
    seq: u64,
) -> Result<Option<HistoryEvent>, Error> {
    let Ok(number) = i64::try_from(seq) else { return Ok(None) };
    let rows = trace_store::of_patient_between(conn, &access.id, (number, number), i64::MIN, 1).await?;
    let Some(row) = rows.first() else { return Ok(None) };
    let event = Kept::from(conn, access, actor).await?.event(row)?;
    let Some(event) = event.filter(|event| event.party() != Party::Service) else { return Ok(None) };
    let mut events = [event];
    conceal(conn, access, actor, &mut events).await?;
    Ok(events.into_iter().next())
}

fn opened(key: &Key, row: &AccessReportRow) -> Result<AccessReport, Error> {
    let lost = || Error::Corrupt("a report");
    let content: Content =
        serde_json::from_slice(&open(key, &content_place(row), &row.content)?).map_err(|_| lost())?;
    let answer = match &row.answer {
        Some(sealed) => {
            let plain = open(key, &answer_place(row, row.answered_at), sealed)?;
            let text = String::from_utf8(plain.to_vec()).map_err(|_| lost())?;
            Some((instant::timestamp(row.answered_at), text))
        }
        None => None,
    };
    let at = instant::timestamp(row.at);
    Ok(AccessReport { seq: row.seq.cast_unsigned(), at, doubt: content.doubt, text: content.text, answer })
}

fn place(column: &'static str, row: &AccessReportRow) -> Aad {
    let place = Aad::new("access_reports", column, row.id.as_bytes()).with(row.patient.as_bytes());
    place.with(row.account.as_bytes()).with(&row.seq.to_be_bytes()).with(&row.at.to_be_bytes())
}

fn content_place(row: &AccessReportRow) -> Aad {
    place("content", row)
}

fn answer_place(row: &AccessReportRow, answered_at: i64) -> Aad {
    place("answer", row).with(&answered_at.to_be_bytes())
}

/// The row of the trace by which a patient sees what the operator did with their report.
fn operators(
    portal: &Portal,
    name: &str,
    row: &AccessReportRow,
    key: &Key,
    kind: EventKind,
) -> Result<Prepared, Error> {
    let patient = PatientId::parse(&row.patient).map_err(|_| Error::Corrupt("a report"))?;
    let actor = Actor::operator(name, patient);
    let details = EventDetails::new(kind).by(&actor).purpose(Purpose::Assistance);
    let subject = Some(Subject { patient: &row.patient, key });
    Ok(Entry { at: portal.now(), subject, details: &details }.prepare(portal.keys()))
}

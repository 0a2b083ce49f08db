//! Requests as they are kept.

use domain::ids::{DocumentId, RequestId};
use domain::requests::{Followed, RequestKind, StepKind, follow};
use domain::text::clean_line;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use sqlx::AnyConnection;

use super::Step;
use crate::crypto::{Aad, Key, open, seal};
use crate::store::requests::{self as store, RequestRow, StepRow};
use crate::{Error, instant};

const BROKEN: Error = Error::Corrupt("steps of a request were altered, moved or taken out");

/// What is sealed of a request.
#[derive(Serialize, Deserialize)]
pub(super) struct Content {
    pub(super) kind: RequestKind,
    pub(super) document: Option<(DocumentId, String)>,
}

#[derive(Serialize, Deserialize)]
struct StepContent {
    by: String,
    text: Option<String>,
    previous: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct Head {
    steps: i64,
    last: Vec<u8>,
}

/// A request, opened and found whole.
pub(super) struct Opened {
    pub(super) id: RequestId,
    pub(super) content: Content,
    pub(super) followed: Followed,
    pub(super) steps: Vec<Step>,
    /// Digest of the last step, to which the next one holds on.
    last: Vec<u8>,
}

/// What a new step says.
pub(super) struct NewStep<'a> {
    pub(super) kind: StepKind,
    pub(super) at: Timestamp,
    pub(super) by: &'a str,
    pub(super) text: Option<&'a str>,
}

/// A request that is new: its row without steps.
pub(super) fn fresh(key: &Key, id: RequestId, patient: &str, account: &str, at: Timestamp, of: &Content) -> RequestRow {
    let row = RequestRow {
        id: id.to_string(),
        patient: patient.to_owned(),
        at: instant::millis(at),
        account: account.to_owned(),
        content: Vec::new(),
        head: Vec::new(),
    };
    let content = seal(key, &place(&row), &serde_json::to_vec(of).expect("a request is plain data"));
    let head = sealed_head(key, &row, &Head { steps: 0, last: digest(&content) });
    RequestRow { content, head, ..row }
}

/// Adds a step to a request. `opened` is none for the first one.
pub(super) async fn add(
    conn: &mut AnyConnection,
    key: &Key,
    row: &RequestRow,
    opened: Option<&Opened>,
    step: &NewStep<'_>,
) -> Result<(), Error> {
    let previous = opened.map_or_else(|| digest(&row.content), |opened| opened.last.clone());
    let number = opened.map_or(0, |opened| opened.steps.len() as i64) + 1;
    let content = StepContent { by: clean_line(step.by), text: step.text.map(str::to_owned), previous };
    let json = serde_json::to_vec(&content).expect("a step is plain data");
    let made = StepRow { number, at: instant::millis(step.at), kind: step.kind.code().to_owned(), content: Vec::new() };
    let made = StepRow { content: seal(key, &step_place(row, &made), &json), ..made };
    let head = sealed_head(key, row, &Head { steps: number, last: digest(&made.content) });
    Ok(store::add_step(conn, &row.id, &made, &head).await?)
}

/// Opens a request with its steps.
pub(super) async fn opened(conn: &mut AnyConnection, key: &Key, row: &RequestRow) -> Result<Opened, Error> {
    let plain = open(key, &place(row), &row.content)?;
    let content = serde_json::from_slice(&plain).map_err(|_| Error::Corrupt("a request"))?;
    let head: Head = serde_json::from_slice(&open(key, &head_place(row), &row.head)?).map_err(|_| BROKEN)?;
    let (mut last, mut steps) = (digest(&row.content), Vec::new());
    for (step, number) in store::steps(conn, &row.id).await?.iter().zip(1..) {
        let kind = StepKind::from_code(&step.kind).ok_or(BROKEN)?;
        let plain = open(key, &step_place(row, step), &step.content).map_err(|_| BROKEN)?;
        let told: StepContent = serde_json::from_slice(&plain).map_err(|_| BROKEN)?;
        if step.number != number || told.previous != last {
            return Err(BROKEN);
        }
        last = digest(&step.content);
        let at = instant::timestamp(step.at);
        steps.push(Step { kind, at, side: kind.side(), by: told.by, text: told.text });
    }
    if head.steps != steps.len() as i64 || head.last != last {
        return Err(BROKEN);
    }
    let followed = follow(steps.iter().map(|step| (step.kind, step.at))).map_err(|_| BROKEN)?;
    let id = RequestId::parse(&row.id).map_err(|_| BROKEN)?;
    Ok(Opened { id, content, followed, steps, last })
}

fn sealed_head(key: &Key, row: &RequestRow, head: &Head) -> Vec<u8> {
    seal(key, &head_place(row), &serde_json::to_vec(head).expect("a head is plain data"))
}

fn digest(bytes: &[u8]) -> Vec<u8> {
    Sha256::digest(bytes).to_vec()
}

fn place(row: &RequestRow) -> Aad {
    let place = Aad::new("requests", "content", row.id.as_bytes()).with(row.patient.as_bytes());
    place.with(&row.at.to_be_bytes()).with(row.account.as_bytes())
}

fn head_place(row: &RequestRow) -> Aad {
    Aad::new("requests", "head", row.id.as_bytes()).with(row.patient.as_bytes())
}

fn step_place(row: &RequestRow, step: &StepRow) -> Aad {
    let place = Aad::new("request_steps", "content", row.id.as_bytes()).with(row.patient.as_bytes());
    place.with(&step.number.to_be_bytes()).with(&step.at.to_be_bytes()).with(step.kind.as_bytes())
}

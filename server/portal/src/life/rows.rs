//! The state of a record as it is kept: each act sealed with its number and with the clear columns beside it.

use domain::rights::lifecycle::{Consent, LifeAct, Standing, State};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;

use crate::crypto::{Aad, Key, open, seal};
use crate::store::life::{self as store, LifeRow};
use crate::store::patients;
use crate::{Error, Portal, instant};

/// What is sealed of an act.
#[derive(Serialize, Deserialize)]
struct Content {
    state: State,
    act: LifeAct,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    consent: Option<Consent>,
}

/// An act, opened.
pub(super) struct Kept {
    pub(super) version: i64,
    pub(super) at: i64,
    pub(super) account: String,
    pub(super) state: State,
    pub(super) act: LifeAct,
    pub(super) consent: Option<Consent>,
}

/// The state that holds, and the number of the act that made it: 0 for a record that waits for consent.
pub(super) struct Current {
    pub(super) state: State,
    pub(super) version: i64,
}

fn aad(patient: &str, row: &LifeRow) -> Aad {
    Aad::new("life", "content", patient.as_bytes())
        .with(&row.version.to_be_bytes())
        .with(&row.at.to_be_bytes())
        .with(row.account.as_bytes())
        .with(row.state.as_bytes())
        .with(&row.due_at.to_be_bytes())
}

/// The row of an act on a record that stood at `former`.
pub(super) fn next(
    key: &Key,
    patient: &str,
    former: i64,
    (state, act): (State, LifeAct),
    (at, account): (Timestamp, &str),
    consent: Option<Consent>,
) -> LifeRow {
    let due_at = state.erased_from().map_or(0, instant::millis);
    let mut row = LifeRow {
        version: former + 1,
        at: instant::millis(at),
        account: account.to_owned(),
        state: state.code().to_owned(),
        due_at,
        content: Vec::new(),
    };
    let json = serde_json::to_vec(&Content { state, act, consent }).expect("a state is plain data");
    row.content = seal(key, &aad(patient, &row), &json);
    row
}

/// The first row of a record whose patient had agreed before it was added.
pub(crate) fn opened_at_creation(key: &Key, patient: &str, consent: &Consent, now: Timestamp) -> LifeRow {
    let state = State::Open { since: now, consented_at: consent.at };
    next(key, patient, 0, (state, LifeAct::Consent), (now, ""), Some(consent.clone()))
}

fn opened(key: &Key, patient: &str, row: &LifeRow) -> Result<Kept, Error> {
    let plain = open(key, &aad(patient, row), &row.content)?;
    let content: Content = serde_json::from_slice(&plain).map_err(|_| Error::Corrupt("the state of a record"))?;
    let Content { state, act, consent } = content;
    Ok(Kept { version: row.version, at: row.at, account: row.account.clone(), state, act, consent })
}

/// The state of a record that holds now.
pub(super) async fn current(
    portal: &Portal,
    conn: &mut AnyConnection,
    key: &Key,
    patient: &str,
) -> Result<Current, Error> {
    let seen = portal.life().of(patient);
    let current = match store::last(conn, patient, 1).await?.first() {
        Some(row) => {
            let kept = opened(key, patient, row)?;
            Current { state: kept.state, version: kept.version }
        }
        None => {
            let notified_at = instant::timestamp(patients::created_at(conn, patient).await?);
            Current { state: State::Announced { notified_at }, version: 0 }
        }
    };
    if current.version < seen {
        tracing::error!("an act on a record was taken out of the database: the record stays shut");
        return Err(Error::Corrupt("the state of a record was set back"));
    }
    portal.life().saw(patient, current.version);
    Ok(current)
}

/// Every act on a record, newest first. One that is missing or was altered is an error.
pub(super) async fn every(conn: &mut AnyConnection, key: &Key, patient: &str) -> Result<Vec<Kept>, Error> {
    let rows = store::last(conn, patient, i64::MAX).await?;
    let all = rows.iter().map(|row| opened(key, patient, row)).collect::<Result<Vec<_>, _>>()?;
    let whole = all.iter().rev().map(|kept| kept.version).eq(1..=all.len() as i64);
    if whole { Ok(all) } else { Err(Error::Corrupt("an act on a record is missing")) }
}

/// What the state of a record means for those who want something of it.
pub(crate) async fn standing(
    portal: &Portal,
    conn: &mut AnyConnection,
    key: &Key,
    patient: &str,
) -> Result<Standing, Error> {
    Ok(current(portal, conn, key, patient).await?.state.standing())
}

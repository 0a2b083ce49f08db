//! Answers as they are kept.

use domain::uses::Uses;
use jiff::Timestamp;
use sqlx::AnyConnection;

use crate::crypto::{Aad, Key, open, seal};
use crate::store::uses::{self as store, UsesRow};
use crate::{Error, instant};

/// The answers of one version.
pub(crate) struct Kept {
    pub(crate) uses: Uses,
    /// 0 when nothing was answered yet.
    pub(crate) version: i64,
    pub(crate) at: Timestamp,
    pub(crate) account: String,
}

/// The answers that hold.
pub(crate) async fn current(conn: &mut AnyConnection, key: &Key, patient: &str) -> Result<Kept, Error> {
    let last = store::last(conn, patient, 1).await?.into_iter().next();
    let none = Kept { uses: Uses::default(), version: 0, at: Timestamp::UNIX_EPOCH, account: String::new() };
    last.map_or(Ok(none), |row| opened(key, patient, row))
}

/// Every version, newest first. A version that is missing is noticed.
pub(crate) async fn every(conn: &mut AnyConnection, key: &Key, patient: &str) -> Result<Vec<Kept>, Error> {
    let rows = store::last(conn, patient, i64::MAX).await?;
    let whole = rows.iter().rev().zip(1..).all(|(row, version)| row.version == version);
    if !whole {
        return Err(Error::Corrupt("an answer on a use of data is missing"));
    }
    rows.into_iter().map(|row| opened(key, patient, row)).collect()
}

/// The row after `former`.
pub(super) fn next(key: &Key, patient: &str, former: &Kept, uses: &Uses, at: Timestamp, account: &str) -> UsesRow {
    let json = serde_json::to_vec(uses).expect("answers are plain data");
    let row = UsesRow {
        version: former.version + 1,
        at: instant::millis(at),
        account: account.to_owned(),
        content: Vec::new(),
    };
    UsesRow { content: seal(key, &place(patient, &row), &json), ..row }
}

fn opened(key: &Key, patient: &str, row: UsesRow) -> Result<Kept, Error> {
    let plain = open(key, &place(patient, &row), &row.content)?;
    let uses = serde_json::from_slice(&plain).map_err(|_| Error::Corrupt("answers on uses of data"))?;
    Ok(Kept { uses, version: row.version, at: instant::timestamp(row.at), account: row.account })
}

fn place(patient: &str, row: &UsesRow) -> Aad {
    let place = Aad::new("uses", "content", patient.as_bytes()).with(&row.version.to_be_bytes());
    place.with(&row.at.to_be_bytes()).with(row.account.as_bytes())
}

//! The settings as they are kept.

use domain::rights::sharing::Sharing;
use jiff::Timestamp;
use sqlx::AnyConnection;

use crate::crypto::{Aad, Key, open, seal};
use crate::store::sharing::{self as store, SharingRow};
use crate::{Error, instant};

/// The settings that hold, and since when.
pub(crate) struct Settings {
    pub(crate) sharing: Sharing,
    /// 0 when nothing was decided yet.
    pub(crate) version: i64,
    pub(crate) at: Timestamp,
    pub(crate) account: String,
}

fn aad(patient: &str, version: i64) -> Aad {
    Aad::new("sharing", "content", patient.as_bytes()).with(&version.to_be_bytes())
}

/// The settings of a record that hold now. A record without decisions shares nothing in care.
pub(crate) async fn current(conn: &mut AnyConnection, key: &Key, patient: &str) -> Result<Settings, Error> {
    match store::last(conn, patient, 1).await?.into_iter().next() {
        Some(row) => opened(key, patient, row),
        None => Ok(none()),
    }
}

/// The settings of a version; those of a record without decisions for version 0.
pub(super) async fn version(
    conn: &mut AnyConnection,
    key: &Key,
    patient: &str,
    version: i64,
) -> Result<Option<Settings>, Error> {
    if version == 0 {
        return Ok(Some(none()));
    }
    store::one(conn, patient, version).await?.map(|row| opened(key, patient, row)).transpose()
}

/// A row with new settings, after `former`.
pub(crate) fn next(
    key: &Key,
    patient: &str,
    former: &Settings,
    sharing: &Sharing,
    at: Timestamp,
    account: &str,
) -> SharingRow {
    let version = former.version + 1;
    let json = serde_json::to_vec(sharing).expect("settings are plain data");
    let content = seal(key, &aad(patient, version), &json);
    SharingRow { version, at: instant::millis(at), account: account.to_owned(), content }
}

fn none() -> Settings {
    Settings { sharing: Sharing::default(), version: 0, at: Timestamp::UNIX_EPOCH, account: String::new() }
}

fn opened(key: &Key, patient: &str, row: SharingRow) -> Result<Settings, Error> {
    let plain = open(key, &aad(patient, row.version), &row.content)?;
    let sharing = serde_json::from_slice(&plain).map_err(|_| Error::Corrupt("what a patient decided on sharing"))?;
    Ok(Settings { sharing, version: row.version, at: instant::timestamp(row.at), account: row.account })
}

//! Decisions on sharing: rows are added, never changed.

use sqlx::AnyConnection;

use super::{bytes, number, text};

/// A decision, still sealed.
pub(crate) struct SharingRow {
    pub(crate) version: i64,
    pub(crate) at: i64,
    pub(crate) account: String,
    pub(crate) content: Vec<u8>,
}

/// The last decisions of `patient`, newest first; at most `limit`.
pub(crate) async fn last(conn: &mut AnyConnection, patient: &str, limit: i64) -> Result<Vec<SharingRow>, sqlx::Error> {
    const SQL: &str = "SELECT version, at, account_id, content FROM sharing WHERE patient_id = $1 \
                       ORDER BY version DESC LIMIT $2";
    let rows = sqlx::query(SQL).bind(patient).bind(limit).fetch_all(conn).await?;
    rows.iter().map(row).collect()
}

/// One decision.
pub(crate) async fn one(
    conn: &mut AnyConnection,
    patient: &str,
    version: i64,
) -> Result<Option<SharingRow>, sqlx::Error> {
    const SQL: &str = "SELECT version, at, account_id, content FROM sharing WHERE patient_id = $1 AND version = $2";
    sqlx::query(SQL).bind(patient).bind(version).fetch_optional(conn).await?.as_ref().map(row).transpose()
}

/// Adds a decision. A version that is there already is a unique violation.
pub(crate) async fn insert(conn: &mut AnyConnection, patient: &str, row: &SharingRow) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO sharing (patient_id, version, at, account_id, content) VALUES ($1, $2, $3, $4, $5)";
    let query = sqlx::query(SQL).bind(patient).bind(row.version).bind(row.at);
    query.bind(&row.account).bind(&row.content).execute(conn).await?;
    Ok(())
}

fn row(row: &sqlx::any::AnyRow) -> Result<SharingRow, sqlx::Error> {
    Ok(SharingRow { version: number(row, 0)?, at: number(row, 1)?, account: text(row, 2)?, content: bytes(row, 3)? })
}

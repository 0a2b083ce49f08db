//! Answers on uses other than care: rows are added, never changed.

use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::{bytes, number, text};

/// An answer, still sealed.
pub(crate) struct UsesRow {
    pub(crate) version: i64,
    pub(crate) at: i64,
    pub(crate) account: String,
    pub(crate) content: Vec<u8>,
}

/// Every answer of `patient`, newest first; at most `limit`.
pub(crate) async fn last(conn: &mut AnyConnection, patient: &str, limit: i64) -> Result<Vec<UsesRow>, sqlx::Error> {
    const SQL: &str =
        "SELECT version, at, account_id, content FROM uses WHERE patient_id = $1 ORDER BY version DESC LIMIT $2";
    sqlx::query(SQL).bind(patient).bind(limit).fetch_all(conn).await?.iter().map(row).collect()
}

/// Adds an answer. A version that is there already is a unique violation.
pub(crate) async fn insert(conn: &mut AnyConnection, patient: &str, row: &UsesRow) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO uses (patient_id, version, at, account_id, content) VALUES ($1, $2, $3, $4, $5)";
    let query = sqlx::query(SQL).bind(patient).bind(row.version).bind(row.at);
    query.bind(&row.account).bind(&row.content).execute(conn).await?;
    Ok(())
}

fn row(row: &AnyRow) -> Result<UsesRow, sqlx::Error> {
    Ok(UsesRow { version: number(row, 0)?, at: number(row, 1)?, account: text(row, 2)?, content: bytes(row, 3)? })
}

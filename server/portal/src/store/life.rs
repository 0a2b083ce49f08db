//! Where records stand: rows are added, never changed.

use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::{bytes, number, text};

/// An act on a record as a whole, still sealed.
pub(crate) struct LifeRow {
    pub(crate) version: i64,
    pub(crate) at: i64,
    pub(crate) account: String,
    pub(crate) state: String,
    pub(crate) due_at: i64,
    pub(crate) content: Vec<u8>,
}

/// The last acts on the record of `patient`, newest first; at most `limit`.
pub(crate) async fn last(conn: &mut AnyConnection, patient: &str, limit: i64) -> Result<Vec<LifeRow>, sqlx::Error> {
    const SQL: &str = "SELECT version, at, account_id, state, due_at, content FROM life WHERE patient_id = $1 \
                       ORDER BY version DESC LIMIT $2";
    sqlx::query(SQL).bind(patient).bind(limit).fetch_all(conn).await?.iter().map(row).collect()
}

/// How many acts there were on the record of `patient`: the number of the last one.
pub(crate) async fn versions(conn: &mut AnyConnection, patient: &str) -> Result<i64, sqlx::Error> {
    Ok(last(conn, patient, 1).await?.first().map_or(0, |row| row.version))
}

/// Adds an act. A version that is there already is a unique violation.
pub(crate) async fn insert(conn: &mut AnyConnection, patient: &str, row: &LifeRow) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO life (patient_id, version, at, account_id, state, due_at, content) \
                       VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let query = sqlx::query(SQL).bind(patient).bind(row.version).bind(row.at).bind(&row.account);
    query.bind(&row.state).bind(row.due_at).bind(&row.content).execute(conn).await?;
    Ok(())
}

/// Patients behind `after` whose record is to be erased at `now`, as the clear columns of the last act say; at most `limit`,
/// in the order of their ids.
pub(crate) async fn due(
    conn: &mut AnyConnection,
    now: i64,
    after: &str,
    limit: i64,
) -> Result<Vec<String>, sqlx::Error> {
    const SQL: &str = "SELECT l.patient_id FROM life l WHERE l.due_at > 0 AND l.due_at <= $1 AND l.patient_id > $2 \
                       AND l.version = (SELECT MAX(version) FROM life WHERE patient_id = l.patient_id) \
                       ORDER BY l.patient_id LIMIT $3";
    let rows = sqlx::query(SQL).bind(now).bind(after).bind(limit).fetch_all(conn).await?;
    rows.iter().map(|row| text(row, 0)).collect()
}

fn row(row: &AnyRow) -> Result<LifeRow, sqlx::Error> {
    Ok(LifeRow {
        version: number(row, 0)?,
        at: number(row, 1)?,
        account: text(row, 2)?,
        state: text(row, 3)?,
        due_at: number(row, 4)?,
        content: bytes(row, 5)?,
    })
}

//! Accesses that patients do not recognise.

use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::{bytes, number, text};

const COLUMNS: &str = "id, patient_id, seq, account_id, at, content, answered_at, answer";

/// A report, still sealed.
pub(crate) struct AccessReportRow {
    pub(crate) id: String,
    pub(crate) patient: String,
    pub(crate) seq: i64,
    pub(crate) account: String,
    pub(crate) at: i64,
    pub(crate) content: Vec<u8>,
    pub(crate) answered_at: i64,
    pub(crate) answer: Option<Vec<u8>>,
}

/// Adds a report that nobody has answered. An access is reported once by an account: a second time is a conflict.
pub(crate) async fn insert(conn: &mut AnyConnection, row: &AccessReportRow) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO access_reports (id, patient_id, seq, account_id, at, content, answered_at) \
        VALUES ($1, $2, $3, $4, $5, $6, 0)";
    sqlx::query(SQL)
        .bind(&row.id)
        .bind(&row.patient)
        .bind(row.seq)
        .bind(&row.account)
        .bind(row.at)
        .bind(&row.content)
        .execute(conn)
        .await?;
    Ok(())
}

/// Writes the answer, once; whether it was.
pub(crate) async fn answer(conn: &mut AnyConnection, id: &str, at: i64, answer: &[u8]) -> Result<bool, sqlx::Error> {
    const SQL: &str = "UPDATE access_reports SET answered_at = $2, answer = $3 WHERE id = $1 AND answered_at = 0";
    Ok(sqlx::query(SQL).bind(id).bind(at).bind(answer).execute(conn).await?.rows_affected() == 1)
}

/// The reports of an account about a record, newest first.
pub(crate) async fn of(
    conn: &mut AnyConnection,
    patient: &str,
    account: &str,
) -> Result<Vec<AccessReportRow>, sqlx::Error> {
    let sql = format!(
        "SELECT {COLUMNS} FROM access_reports WHERE patient_id = $1 AND account_id = $2 ORDER BY at DESC, id DESC"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(patient).bind(account).fetch_all(conn).await?;
    rows.iter().map(report).collect()
}

/// One report.
pub(crate) async fn one(conn: &mut AnyConnection, id: &str) -> Result<Option<AccessReportRow>, sqlx::Error> {
    let sql = format!("SELECT {COLUMNS} FROM access_reports WHERE id = $1");
    sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id).fetch_optional(conn).await?.as_ref().map(report).transpose()
}

/// Every report, oldest first.
pub(crate) async fn all(conn: &mut AnyConnection) -> Result<Vec<AccessReportRow>, sqlx::Error> {
    let sql = format!("SELECT {COLUMNS} FROM access_reports ORDER BY at, id");
    sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(conn).await?.iter().map(report).collect()
}

fn report(row: &AnyRow) -> Result<AccessReportRow, sqlx::Error> {
    Ok(AccessReportRow {
        id: text(row, 0)?,
        patient: text(row, 1)?,
        seq: number(row, 2)?,
        account: text(row, 3)?,
        at: number(row, 4)?,
        content: bytes(row, 5)?,
        answered_at: number(row, 6)?,
        answer: row.try_get(7)?,
    })
}

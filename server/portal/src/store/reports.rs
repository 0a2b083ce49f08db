//! Reports of documents as wrong.

use sqlx::AnyConnection;

use super::{bytes, number, text};

/// A report, still sealed.
pub(crate) struct ReportRow {
    pub(crate) id: String,
    pub(crate) patient: String,
    pub(crate) document: String,
    pub(crate) account: String,
    pub(crate) at: i64,
    pub(crate) content: Vec<u8>,
}

/// Adds a report.
pub(crate) async fn insert(conn: &mut AnyConnection, row: &ReportRow) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO reports (id, patient_id, document_id, account_id, at, content) \
        VALUES ($1, $2, $3, $4, $5, $6)";
    sqlx::query(SQL)
        .bind(&row.id)
        .bind(&row.patient)
        .bind(&row.document)
        .bind(&row.account)
        .bind(row.at)
        .bind(&row.content)
        .execute(conn)
        .await?;
    Ok(())
}

/// How many reports a document has.
pub(crate) async fn count(conn: &mut AnyConnection, document: &str) -> Result<i64, sqlx::Error> {
    const SQL: &str = "SELECT COUNT(*) FROM reports WHERE document_id = $1";
    number(&sqlx::query(SQL).bind(document).fetch_one(conn).await?, 0)
}

/// When a document of `patient` was last reported.
pub(crate) async fn last(conn: &mut AnyConnection, patient: &str, document: &str) -> Result<Option<i64>, sqlx::Error> {
    const SQL: &str = "SELECT at FROM reports WHERE patient_id = $1 AND document_id = $2 ORDER BY at DESC LIMIT 1";
    let row = sqlx::query(SQL).bind(patient).bind(document).fetch_optional(conn).await?;
    row.map(|row| number(&row, 0)).transpose()
}

/// Every report, oldest first.
pub(crate) async fn all(conn: &mut AnyConnection) -> Result<Vec<ReportRow>, sqlx::Error> {
    const SQL: &str = "SELECT id, patient_id, document_id, account_id, at, content FROM reports ORDER BY at, id";
    let rows = sqlx::query(SQL).fetch_all(conn).await?;
    rows.iter()
        .map(|row| {
            Ok(ReportRow {
                id: text(row, 0)?,
                patient: text(row, 1)?,
                document: text(row, 2)?,
                account: text(row, 3)?,
                at: number(row, 4)?,
                content: bytes(row, 5)?,
            })
        })
        .collect()
}

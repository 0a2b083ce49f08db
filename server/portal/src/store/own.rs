//! Documents that patients added themselves: changed, deleted, taken back.

use sqlx::{AnyConnection, AssertSqlSafe};

use super::documents::{DocumentRow, FROM, SELECT, document};
use super::number;

/// What a document says once its owner changed title, category or date.
pub(crate) struct Renamed<'a> {
    pub(crate) category: &'a str,
    pub(crate) effective_at: i64,
    pub(crate) size: i64,
    pub(crate) metadata: &'a [u8],
    pub(crate) content: &'a [u8],
    pub(crate) search: &'a [u8],
}

/// What the patient and who represents them added to a record, every version, deleted or not.
pub(crate) struct Used {
    pub(crate) documents: i64,
    pub(crate) bytes: i64,
}

/// How much that is.
pub(crate) async fn used(conn: &mut AnyConnection, patient: &str) -> Result<Used, sqlx::Error> {
    const SQL: &str = "SELECT COUNT(*), CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM documents \
        WHERE patient_id = $1 AND source = 1";
    let row = sqlx::query(SQL).bind(patient).fetch_one(conn).await?;
    Ok(Used { documents: number(&row, 0)?, bytes: number(&row, 1)? })
}

/// One document of `patient`, deleted or not.
pub(crate) async fn one(
    conn: &mut AnyConnection,
    patient: &str,
    account: &str,
    id: &str,
) -> Result<Option<DocumentRow>, sqlx::Error> {
    let sql = format!("{SELECT}{FROM} AND d.id = $3");
    let row = sqlx::query(AssertSqlSafe(sql)).bind(patient).bind(account).bind(id).fetch_optional(conn).await?;
    row.as_ref().map(document).transpose()
}

/// Every version of the document `id`, newest first, itself included, deleted or not.
pub(crate) async fn series(
    conn: &mut AnyConnection,
    patient: &str,
    account: &str,
    id: &str,
) -> Result<Vec<DocumentRow>, sqlx::Error> {
    let sql = format!(
        "{SELECT}{FROM} AND (d.id = $3 OR d.series = (SELECT series FROM documents WHERE id = $3)) \
         ORDER BY d.version DESC, d.effective_at DESC, d.id DESC"
    );
    let rows = sqlx::query(AssertSqlSafe(sql)).bind(patient).bind(account).bind(id).fetch_all(conn).await?;
    rows.iter().map(document).collect()
}

/// The deleted documents, the newest deleted version of each, last deleted first.
pub(crate) async fn deleted(
    conn: &mut AnyConnection,
    patient: &str,
    account: &str,
) -> Result<Vec<DocumentRow>, sqlx::Error> {
    let sql = format!(
        "{SELECT}{FROM} AND d.deleted_at > 0 AND d.source = 1 AND NOT EXISTS (SELECT 1 FROM documents n \
         WHERE n.series = d.series AND n.deleted_at > 0 AND n.version > d.version) ORDER BY d.deleted_at DESC, d.id"
    );
    let rows = sqlx::query(AssertSqlSafe(sql)).bind(patient).bind(account).fetch_all(conn).await?;
    rows.iter().map(document).collect()
}

/// Marks documents as deleted at `at`, or as there again (0).
pub(crate) async fn set_deleted(
    conn: &mut AnyConnection,
    patient: &str,
    ids: &[String],
    at: i64,
) -> Result<(), sqlx::Error> {
    const SQL: &str = "UPDATE documents SET deleted_at = $3 WHERE patient_id = $1 AND id = $2";
    for id in ids {
        sqlx::query(SQL).bind(patient).bind(id).bind(at).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Writes a document anew in its place.
pub(crate) async fn rename(
    conn: &mut AnyConnection,
    patient: &str,
    id: &str,
    new: &Renamed<'_>,
) -> Result<(), sqlx::Error> {
    const DOCUMENT: &str = "UPDATE documents SET category = $3, effective_at = $4, size = $5, metadata = $6 \
        WHERE patient_id = $1 AND id = $2";
    sqlx::query(DOCUMENT)
        .bind(patient)
        .bind(id)
        .bind(new.category)
        .bind(new.effective_at)
        .bind(new.size)
        .bind(new.metadata)
        .execute(&mut *conn)
        .await?;
    const CONTENT: &str = "UPDATE document_contents SET content = $2, search = $3 WHERE document_id = $1";
    sqlx::query(CONTENT).bind(id).bind(new.content).bind(new.search).execute(conn).await?;
    Ok(())
}

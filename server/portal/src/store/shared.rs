//! Documents as rights look at them: all of a record, and what a filter hides.

use sqlx::{AnyConnection, AssertSqlSafe};

use super::documents::{DocumentRow, FROM, Filter, NEWEST_FIRST, SELECT, document};
use super::text;

/// Ids of the documents that `filter` hides, of whatever category.
pub(crate) async fn hidden(conn: &mut AnyConnection, filter: &Filter<'_>) -> Result<Vec<String>, sqlx::Error> {
    const SQL: &str = "SELECT id FROM documents WHERE patient_id = $1 \
        AND ((visibility & $2) <> 0 OR ((visibility & 2) <> 0 AND imported_at >= $3))";
    let query = sqlx::query(SQL).bind(filter.patient).bind(filter.hidden).bind(filter.announced_before);
    query.fetch_all(conn).await?.iter().map(|row| text(row, 0)).collect()
}

/// Every document of a record, newest first, whatever keeps it from whom; the current ones only, unless `old` is 1. For
/// rights to decide on each.
pub(crate) async fn all(conn: &mut AnyConnection, patient: &str, old: i64) -> Result<Vec<DocumentRow>, sqlx::Error> {
    let sql = format!("{SELECT}{FROM} AND d.deleted_at = 0 AND (d.is_current = 1 OR $3 = 1) {NEWEST_FIRST}");
    let query = sqlx::query(AssertSqlSafe(sql)).bind(patient).bind("").bind(old);
    query.fetch_all(conn).await?.iter().map(document).collect()
}

/// Whose a document is.
pub(crate) async fn patient_of(conn: &mut AnyConnection, id: &str) -> Result<Option<String>, sqlx::Error> {
    let row = sqlx::query("SELECT patient_id FROM documents WHERE id = $1").bind(id).fetch_optional(conn).await?;
    row.map(|row| text(&row, 0)).transpose()
}

//! What the first page asks of the documents: what is new, and what waits to be announced.

use sqlx::{AnyConnection, AssertSqlSafe};

use super::documents::{DocumentRow, FROM, Filter, SELECT, VISIBLE, document};
use super::number;

/// Which documents are new to an account.
pub(crate) struct Since {
    /// Those that entered the record after this instant.
    pub(crate) imported_after: i64,
    /// Those hidden from the patient, not deposited before this instant, which have become visible meanwhile.
    pub(crate) held_from: i64,
}

/// Unread documents that came or became visible since then.
const NEW: &str = " AND d.is_current = 1 AND r.document_id IS NULL AND d.source = 0 \
    AND (d.imported_at > $5 OR ((d.visibility & 2) <> 0 AND d.imported_at >= $6)) ";

/// The latest of them, and how many there are.
pub(crate) async fn new_documents(
    conn: &mut AnyConnection,
    filter: &Filter<'_>,
    since: &Since,
    limit: i64,
) -> Result<(Vec<DocumentRow>, i64), sqlx::Error> {
    let list = format!("{SELECT}{FROM}{VISIBLE}{NEW} ORDER BY d.imported_at DESC, d.id DESC LIMIT $7");
    let most = if filter.allowed.is_some() { i64::MAX } else { limit };
    let rows = sqlx::query(AssertSqlSafe(list))
        .bind(filter.patient)
        .bind(filter.account)
        .bind(filter.hidden)
        .bind(filter.announced_before)
        .bind(since.imported_after)
        .bind(since.held_from)
        .bind(most)
        .fetch_all(&mut *conn)
        .await?;
    let mut rows: Vec<DocumentRow> = rows.iter().map(document).collect::<Result<_, _>>()?;
    rows.retain(|row| filter.admits(&row.id));
    if (rows.len() as i64) < limit || filter.allowed.is_some() {
        let count = rows.len() as i64;
        rows.truncate(usize::try_from(limit).unwrap_or(0));
        return Ok((rows, count));
    }
    let count = format!("SELECT COUNT(*) {FROM}{VISIBLE}{NEW}");
    let row = sqlx::query(AssertSqlSafe(count))
        .bind(filter.patient)
        .bind(filter.account)
        .bind(filter.hidden)
        .bind(filter.announced_before)
        .bind(since.imported_after)
        .bind(since.held_from)
        .fetch_one(conn)
        .await?;
    Ok((rows, number(&row, 0)?))
}

/// Current documents that are kept from the patient, not deposited before `announced_before`, oldest first; without
/// those that are kept from the reader for another reason.
pub(crate) async fn held(conn: &mut AnyConnection, filter: &Filter<'_>) -> Result<Vec<DocumentRow>, sqlx::Error> {
    let sql = format!(
        "{SELECT}{FROM} AND d.is_current = 1 AND d.deleted_at = 0 AND (d.visibility & 2) <> 0 \
         AND (d.visibility & $3) = 0 AND d.imported_at >= $4 ORDER BY d.imported_at, d.id LIMIT 50"
    );
    let rows = sqlx::query(AssertSqlSafe(sql))
        .bind(filter.patient)
        .bind(filter.account)
        .bind(filter.hidden)
        .bind(filter.announced_before)
        .fetch_all(conn)
        .await?;
    rows.iter().map(document).collect()
}

//! Erasing documents for good, and what remains to know that it was done.

use sqlx::{AnyConnection, AssertSqlSafe};

use super::{bytes, text};

/// A document to erase.
pub(crate) struct Due {
    pub(crate) id: String,
    pub(crate) patient: String,
}

/// Documents that patients added, deleted before `before`; at most `limit`, those deleted first.
pub(crate) async fn due(conn: &mut AnyConnection, before: i64, limit: i64) -> Result<Vec<Due>, sqlx::Error> {
    const SQL: &str = "SELECT id, patient_id FROM documents \
        WHERE deleted_at > 0 AND deleted_at < $1 AND source = 1 ORDER BY deleted_at, id LIMIT $2";
    let rows = sqlx::query(SQL).bind(before).bind(limit).fetch_all(conn).await?;
    rows.iter().map(|row| Ok(Due { id: text(row, 0)?, patient: text(row, 1)? })).collect()
}

/// Removes a document with all that was kept of it, if it is still deleted since before `before`; whether it was.
pub(crate) async fn erase(conn: &mut AnyConnection, id: &str, before: i64) -> Result<bool, sqlx::Error> {
    const DUE: &str = "UPDATE documents SET is_current = 0 WHERE id = $1 AND deleted_at > 0 AND deleted_at < $2";
    if sqlx::query(DUE).bind(id).bind(before).execute(&mut *conn).await?.rows_affected() == 0 {
        return Ok(false);
    }
    remove(conn, id).await?;
    Ok(true)
}

/// Removes a document with all that was kept of it, whatever its state.
pub(super) async fn remove(conn: &mut AnyConnection, id: &str) -> Result<(), sqlx::Error> {
    const PARTS: [&str; 7] = [
        "DELETE FROM document_contents WHERE document_id = $1",
        "DELETE FROM document_entries WHERE document_id = $1",
        "DELETE FROM document_replacements WHERE document_id = $1",
        "DELETE FROM document_reads WHERE document_id = $1",
        "DELETE FROM reports WHERE document_id = $1",
        "DELETE FROM supersessions WHERE older = $1 OR newer = $1",
        "DELETE FROM documents WHERE id = $1",
    ];
    for part in PARTS {
        sqlx::query(part).bind(id).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Remembers that a document was erased.
pub(crate) async fn remember(
    conn: &mut AnyConnection,
    id: &str,
    patient: &str,
    proof: &[u8],
) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO erasures (document_id, patient_id, proof) VALUES ($1, $2, $3)";
    sqlx::query(SQL).bind(id).bind(patient).bind(proof).execute(conn).await?;
    Ok(())
}

/// Which of up to 20 documents of `patient` were erased, with the proof.
pub(crate) async fn of(
    conn: &mut AnyConnection,
    patient: &str,
    ids: &[String],
) -> Result<Vec<(String, Vec<u8>)>, sqlx::Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (2..ids.len() + 2).map(|n| format!("${n}")).collect();
    let sql = format!(
        "SELECT document_id, proof FROM erasures WHERE patient_id = $1 AND document_id IN ({})",
        places.join(", ")
    );
    let mut query = sqlx::query(AssertSqlSafe(sql)).bind(patient);
    for id in ids {
        query = query.bind(id);
    }
    query.fetch_all(conn).await?.iter().map(|row| Ok((text(row, 0)?, bytes(row, 1)?))).collect()
}

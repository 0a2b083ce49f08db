//! What documents say as data.

use sqlx::AnyConnection;

/// Keeps the sealed entries of a document.
pub(crate) async fn insert(conn: &mut AnyConnection, document: &str, entries: &[u8]) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO document_entries (document_id, entries) VALUES ($1, $2)";
    sqlx::query(SQL).bind(document).bind(entries).execute(conn).await?;
    Ok(())
}

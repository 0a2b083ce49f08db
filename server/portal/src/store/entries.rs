//! The coded entries of documents, sealed. Documents without any have no row.

use sqlx::AnyConnection;

use super::bytes;

/// Keeps the sealed entries of a new document.
pub(crate) async fn insert(conn: &mut AnyConnection, document: &str, sealed: &[u8]) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO document_entries (document_id, entries) VALUES ($1, $2)";
    sqlx::query(SQL).bind(document).bind(sealed).execute(conn).await?;
    Ok(())
}

/// The sealed entries of a document of `patient`.
pub(crate) async fn one(
    conn: &mut AnyConnection,
    patient: &str,
    document: &str,
) -> Result<Option<Vec<u8>>, sqlx::Error> {
    const SQL: &str = "SELECT e.entries FROM document_entries e JOIN documents d ON d.id = e.document_id \
                       WHERE d.patient_id = $1 AND d.id = $2";
    let row = sqlx::query(SQL).bind(patient).bind(document).fetch_optional(conn).await?;
    row.map(|row| bytes(&row, 0)).transpose()
}

/// Replaces the sealed entries of a document that has some.
pub(crate) async fn rewrite(conn: &mut AnyConnection, document: &str, sealed: &[u8]) -> Result<(), sqlx::Error> {
    const SQL: &str = "UPDATE document_entries SET entries = $2 WHERE document_id = $1";
    sqlx::query(SQL).bind(document).bind(sealed).execute(conn).await?;
    Ok(())
}

//! Rows of medical profiles.

use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe};

use super::{bytes, number, text};

/// A row, still sealed.
pub(crate) struct ProfileRow {
    pub(crate) id: String,
    pub(crate) created_at: i64,
    pub(crate) updated_at: i64,
    /// 0 for a row that stands.
    pub(crate) ended_at: i64,
    pub(crate) content: Vec<u8>,
}

/// Every row of `patient`, ended or not, oldest first.
pub(crate) async fn all(conn: &mut AnyConnection, patient: &str) -> Result<Vec<ProfileRow>, sqlx::Error> {
    const SQL: &str = "SELECT id, created_at, updated_at, ended_at, content FROM profile_rows WHERE patient_id = $1 \
                       ORDER BY created_at, id";
    sqlx::query(SQL).bind(patient).fetch_all(conn).await?.iter().map(profile_row).collect()
}

/// Adds a row.
pub(crate) async fn insert(conn: &mut AnyConnection, patient: &str, row: &ProfileRow) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO profile_rows (id, patient_id, created_at, updated_at, ended_at, content) \
                       VALUES ($1, $2, $3, $4, $5, $6)";
    let query = sqlx::query(SQL).bind(&row.id).bind(patient).bind(row.created_at).bind(row.updated_at);
    query.bind(row.ended_at).bind(&row.content).execute(conn).await?;
    Ok(())
}

/// Writes a row of `patient` anew, but for its id and the time it was made.
pub(crate) async fn update(conn: &mut AnyConnection, patient: &str, row: &ProfileRow) -> Result<(), sqlx::Error> {
    const SQL: &str = "UPDATE profile_rows SET updated_at = $3, ended_at = $4, content = $5 \
                       WHERE patient_id = $1 AND id = $2";
    let query = sqlx::query(SQL).bind(patient).bind(&row.id).bind(row.updated_at).bind(row.ended_at);
    query.bind(&row.content).execute(conn).await?;
    Ok(())
}

/// Takes a row of `patient` away.
pub(crate) async fn delete(conn: &mut AnyConnection, patient: &str, id: &str) -> Result<(), sqlx::Error> {
    const SQL: &str = "DELETE FROM profile_rows WHERE patient_id = $1 AND id = $2";
    sqlx::query(SQL).bind(patient).bind(id).execute(conn).await?;
    Ok(())
}

/// The sealed entries of a document.
pub(crate) struct EntriesRow {
    pub(crate) document: String,
    pub(crate) entries: Vec<u8>,
}

/// The entries of the current documents of these categories, newest document first; which of them may be read is for the
/// caller to ask.
pub(crate) async fn entries(
    conn: &mut AnyConnection,
    patient: &str,
    categories: &[&str],
    limit: i64,
    offset: i64,
) -> Result<Vec<EntriesRow>, sqlx::Error> {
    let places: Vec<String> = (4..categories.len() + 4).map(|n| format!("${n}")).collect();
    let sql = format!(
        "SELECT d.id, e.entries FROM documents d JOIN document_entries e ON e.document_id = d.id \
         WHERE d.patient_id = $1 AND d.is_current = 1 AND d.deleted_at = 0 AND d.category IN ({}) \
         ORDER BY d.effective_at DESC, d.id DESC LIMIT $2 OFFSET $3",
        places.join(", ")
    );
    let mut query = sqlx::query(AssertSqlSafe(sql)).bind(patient).bind(limit).bind(offset);
    for category in categories {
        query = query.bind(*category);
    }
    let rows = query.fetch_all(conn).await?;
    rows.iter().map(|row| Ok(EntriesRow { document: text(row, 0)?, entries: bytes(row, 1)? })).collect()
}

fn profile_row(row: &AnyRow) -> Result<ProfileRow, sqlx::Error> {
    Ok(ProfileRow {
        id: text(row, 0)?,
        created_at: number(row, 1)?,
        updated_at: number(row, 2)?,
        ended_at: number(row, 3)?,
        content: bytes(row, 4)?,
    })
}

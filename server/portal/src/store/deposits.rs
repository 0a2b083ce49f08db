//! Adding documents to a record, and which version is the current one.

use sqlx::AnyConnection;

use super::{entries, number, text};

/// A document to add.
pub(crate) struct NewDocument<'a> {
    pub(crate) id: &'a str,
    pub(crate) patient: &'a str,
    pub(crate) instance: &'a [u8],
    pub(crate) series: Option<&'a [u8]>,
    pub(crate) version: i64,
    pub(crate) is_current: bool,
    pub(crate) category: &'a str,
    pub(crate) visibility: i64,
    pub(crate) format: i64,
    pub(crate) effective_at: i64,
    pub(crate) size: i64,
    pub(crate) imported_at: i64,
    pub(crate) source: i64,
    pub(crate) metadata: &'a [u8],
    pub(crate) content: &'a [u8],
    pub(crate) search: &'a [u8],
    /// Sealed entries, when the document has some.
    pub(crate) entries: Option<&'a [u8]>,
    pub(crate) replaces: &'a [Vec<u8>],
}

/// A version that is there already.
pub(crate) struct Version {
    pub(crate) id: String,
    pub(crate) version: i64,
    pub(crate) effective_at: i64,
    pub(crate) visibility: i64,
    pub(crate) imported_at: i64,
}

/// Adds a document with its content. The same instance twice is a unique violation.
pub(crate) async fn insert(conn: &mut AnyConnection, new: &NewDocument<'_>) -> Result<(), sqlx::Error> {
    const DOCUMENT: &str = "INSERT INTO documents (id, patient_id, instance, series, version, is_current, category, \
        visibility, format, effective_at, size, imported_at, source, deleted_at, metadata) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, $14)";
    sqlx::query(DOCUMENT)
        .bind(new.id)
        .bind(new.patient)
        .bind(new.instance)
        .bind(new.series.map(<[u8]>::to_vec))
        .bind(new.version)
        .bind(i64::from(new.is_current))
        .bind(new.category)
        .bind(new.visibility)
        .bind(new.format)
        .bind(new.effective_at)
        .bind(new.size)
        .bind(new.imported_at)
        .bind(new.source)
        .bind(new.metadata)
        .execute(&mut *conn)
        .await?;
    const CONTENT: &str = "INSERT INTO document_contents (document_id, content, search) VALUES ($1, $2, $3)";
    sqlx::query(CONTENT).bind(new.id).bind(new.content).bind(new.search).execute(&mut *conn).await?;
    if let Some(sealed) = new.entries {
        entries::insert(conn, new.id, sealed).await?;
    }
    const REPLACES: &str = "INSERT INTO document_replacements (document_id, replaces) VALUES ($1, $2) \
        ON CONFLICT (document_id, replaces) DO NOTHING";
    for replaced in new.replaces {
        sqlx::query(REPLACES).bind(new.id).bind(replaced).execute(&mut *conn).await?;
    }
    Ok(())
}

/// The document with this instance index.
pub(crate) async fn by_instance(conn: &mut AnyConnection, instance: &[u8]) -> Result<Option<Version>, sqlx::Error> {
    const SQL: &str = "SELECT id, version, effective_at, visibility, imported_at FROM documents WHERE instance = $1";
    let row = sqlx::query(SQL).bind(instance).fetch_optional(conn).await?;
    row.as_ref().map(version).transpose()
}

/// The documents with this series index, newest version first.
pub(crate) async fn of_series(conn: &mut AnyConnection, series: &[u8]) -> Result<Vec<Version>, sqlx::Error> {
    const SQL: &str = "SELECT id, version, effective_at, visibility, imported_at FROM documents WHERE series = $1 ORDER BY version DESC, id";
    sqlx::query(SQL).bind(series).fetch_all(conn).await?.iter().map(version).collect()
}

/// The documents that say they replace this instance.
pub(crate) async fn replacing(conn: &mut AnyConnection, instance: &[u8]) -> Result<Vec<Version>, sqlx::Error> {
    const SQL: &str = "SELECT d.id, d.version, d.effective_at, d.visibility, d.imported_at FROM documents d \
        JOIN document_replacements r ON r.document_id = d.id WHERE r.replaces = $1 ORDER BY d.id";
    sqlx::query(SQL).bind(instance).fetch_all(conn).await?.iter().map(version).collect()
}

/// What changes of a document when who may see it changes: what is sealed is bound to it.
pub(crate) struct Rewritten<'a> {
    pub(crate) visibility: i64,
    pub(crate) metadata: &'a [u8],
    pub(crate) search: &'a [u8],
    /// None when the document has none.
    pub(crate) entries: Option<&'a [u8]>,
}

/// Changes who may see a document of `patient`.
pub(crate) async fn rewrite(
    conn: &mut AnyConnection,
    patient: &str,
    id: &str,
    new: &Rewritten<'_>,
) -> Result<(), sqlx::Error> {
    const DOCUMENT: &str = "UPDATE documents SET visibility = $3, metadata = $4 WHERE patient_id = $1 AND id = $2";
    let document = sqlx::query(DOCUMENT).bind(patient).bind(id).bind(new.visibility).bind(new.metadata);
    document.execute(&mut *conn).await?;
    const SEARCH: &str = "UPDATE document_contents SET search = $2 WHERE document_id = $1";
    sqlx::query(SEARCH).bind(id).bind(new.search).execute(&mut *conn).await?;
    if let Some(sealed) = new.entries {
        entries::rewrite(conn, id, sealed).await?;
    }
    Ok(())
}

/// Makes `older` an old version from `due` on, when `newer` is visible to the patient.
pub(crate) async fn supersede_later(
    conn: &mut AnyConnection,
    older: &str,
    newer: &str,
    due: i64,
) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO supersessions (older, newer, due) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    sqlx::query(SQL).bind(older).bind(newer).bind(due).execute(conn).await?;
    Ok(())
}

/// Makes old versions of those whose time has come; how many.
pub(crate) async fn supersede_due(conn: &mut AnyConnection, now: i64) -> Result<u64, sqlx::Error> {
    const OLD: &str =
        "UPDATE documents SET is_current = 0 WHERE id IN (SELECT older FROM supersessions WHERE due <= $1)";
    let changed = sqlx::query(OLD).bind(now).execute(&mut *conn).await?.rows_affected();
    sqlx::query("DELETE FROM supersessions WHERE due <= $1").bind(now).execute(conn).await?;
    Ok(changed)
}

/// Makes a document an old version.
pub(crate) async fn supersede(conn: &mut AnyConnection, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE documents SET is_current = 0 WHERE id = $1").bind(id).execute(conn).await?;
    Ok(())
}

fn version(row: &sqlx::any::AnyRow) -> Result<Version, sqlx::Error> {
    Ok(Version {
        id: text(row, 0)?,
        version: number(row, 1)?,
        effective_at: number(row, 2)?,
        visibility: number(row, 3)?,
        imported_at: number(row, 4)?,
    })
}

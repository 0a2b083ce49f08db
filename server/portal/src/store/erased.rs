//! Erasing whole records: first the key, then the rows, in lots.

use sqlx::AnyConnection;

use super::{bytes, erasures, number, text};

/// That a record was erased, still to be checked.
pub(crate) struct ErasedRow {
    pub(crate) patient: String,
    pub(crate) at: i64,
    pub(crate) proof: Vec<u8>,
}

/// Tables of which the rows of a patient go at the end, after those that point to them. A new table with rows about
/// patients takes its place here, before `patients`; a test refuses one that is forgotten.
const TABLES: [&str; 13] = [
    "DELETE FROM draft_pages WHERE draft_id IN (SELECT id FROM drafts WHERE patient_id = $1)",
    "DELETE FROM drafts WHERE patient_id = $1",
    "DELETE FROM profile_rows WHERE patient_id = $1",
    "DELETE FROM sharing WHERE patient_id = $1",
    "DELETE FROM uses WHERE patient_id = $1",
    "DELETE FROM request_steps WHERE request_id IN (SELECT id FROM requests WHERE patient_id = $1)",
    "DELETE FROM requests WHERE patient_id = $1",
    "DELETE FROM access_reports WHERE patient_id = $1",
    "DELETE FROM visits WHERE patient_id = $1",
    "DELETE FROM outbox WHERE patient_id = $1",
    "DELETE FROM erasures WHERE patient_id = $1",
    "DELETE FROM life WHERE patient_id = $1",
    "DELETE FROM patients WHERE id = $1",
];

/// Destroys the key of a record and what the portal finds it by: its sealed rows can be opened by nobody from then on.
/// `noise` takes the place of the index of the INS, which a new record may then bear.
pub(crate) async fn destroy_key(conn: &mut AnyConnection, row: &ErasedRow, noise: &[u8]) -> Result<(), sqlx::Error> {
    const KEY: &str = "UPDATE patients SET ins_index = $2, wrapped_key = $3, identity = $3 WHERE id = $1";
    const LINKS: &str = "DELETE FROM account_subjects WHERE patient_id = $1";
    const CONTACTS: &str = "DELETE FROM contacts WHERE account_id IN \
        (SELECT account_id FROM account_subjects WHERE patient_id = $1) AND NOT EXISTS \
        (SELECT 1 FROM account_subjects s WHERE s.account_id = contacts.account_id AND s.patient_id <> $1)";
    const CODES: &str = "DELETE FROM contact_codes WHERE account_id IN \
        (SELECT account_id FROM account_subjects WHERE patient_id = $1) AND NOT EXISTS \
        (SELECT 1 FROM account_subjects s WHERE s.account_id = contact_codes.account_id AND s.patient_id <> $1)";
    const HELPERS: &str = "DELETE FROM delegations WHERE patient_id = $1";
    const MARK: &str = "INSERT INTO erased_records (patient_id, at, done, proof) VALUES ($1, $2, 0, $3)";
    sqlx::query(KEY).bind(&row.patient).bind(noise).bind(&b""[..]).execute(&mut *conn).await?;
    // Where the owner of an account was told goes with the last record of which they were.
    for sql in [CONTACTS, CODES] {
        sqlx::query(sql).bind(&row.patient).execute(&mut *conn).await?;
    }
    sqlx::query(LINKS).bind(&row.patient).execute(&mut *conn).await?;
    sqlx::query(MARK).bind(&row.patient).bind(row.at).bind(&row.proof).execute(&mut *conn).await?;
    // The mark lets them go: they are append-only otherwise.
    sqlx::query(HELPERS).bind(&row.patient).execute(conn).await?;
    Ok(())
}

/// Records whose key was destroyed and of which rows may be left, those after this instant and patient; at most `limit`.
pub(crate) async fn unfinished(
    conn: &mut AnyConnection,
    after: (i64, &str),
    limit: i64,
) -> Result<Vec<ErasedRow>, sqlx::Error> {
    const SQL: &str = "SELECT patient_id, at, proof FROM erased_records \
        WHERE done = 0 AND (at > $1 OR (at = $1 AND patient_id > $2)) ORDER BY at, patient_id LIMIT $3";
    sqlx::query(SQL).bind(after.0).bind(after.1).bind(limit).fetch_all(conn).await?.iter().map(row).collect()
}

/// What is remembered of an erased record.
pub(crate) async fn one(conn: &mut AnyConnection, patient: &str) -> Result<Option<ErasedRow>, sqlx::Error> {
    const SQL: &str = "SELECT patient_id, at, proof FROM erased_records WHERE patient_id = $1";
    sqlx::query(SQL).bind(patient).fetch_optional(conn).await?.as_ref().map(row).transpose()
}

/// Removes up to `limit` documents of a record with all that was kept of them; whether there were as many.
pub(crate) async fn remove_documents(conn: &mut AnyConnection, patient: &str, limit: i64) -> Result<bool, sqlx::Error> {
    const SQL: &str = "SELECT id FROM documents WHERE patient_id = $1 ORDER BY id LIMIT $2";
    let rows = sqlx::query(SQL).bind(patient).bind(limit).fetch_all(&mut *conn).await?;
    for row in &rows {
        erasures::remove(conn, &text(row, 0)?).await?;
    }
    Ok(rows.len() as i64 == limit)
}

/// Removes all that is left of a record once its documents are gone, and remembers that it is done.
pub(crate) async fn finish(conn: &mut AnyConnection, patient: &str) -> Result<(), sqlx::Error> {
    for sql in TABLES {
        sqlx::query(sql).bind(patient).execute(&mut *conn).await?;
    }
    sqlx::query("UPDATE erased_records SET done = 1 WHERE patient_id = $1").bind(patient).execute(conn).await?;
    Ok(())
}

fn row(row: &sqlx::any::AnyRow) -> Result<ErasedRow, sqlx::Error> {
    Ok(ErasedRow { patient: text(row, 0)?, at: number(row, 1)?, proof: bytes(row, 2)? })
}

//! What patients opened to relatives: rows are added, never changed, and the last one of each id holds.

use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe};

use super::{Dialect, bytes, number, text};

/// A step of a delegation, still sealed.
#[derive(Clone)]
pub(crate) struct DelegationRow {
    pub(crate) id: String,
    pub(crate) version: i64,
    pub(crate) patient: String,
    /// Empty until somebody accepted.
    pub(crate) account: String,
    pub(crate) code: Vec<u8>,
    pub(crate) at: i64,
    pub(crate) content: Vec<u8>,
}

const LAST: &str = "SELECT d.id, d.version, d.patient_id, d.account_id, d.code, d.at, d.content FROM delegations d \
    WHERE d.version = (SELECT MAX(l.version) FROM delegations l WHERE l.id = d.id) ";

/// The last step of each delegation of `patient`, oldest first.
pub(crate) async fn of_patient(conn: &mut AnyConnection, patient: &str) -> Result<Vec<DelegationRow>, sqlx::Error> {
    all(conn, "AND d.patient_id = $1 ORDER BY d.at, d.id", patient).await
}

/// The last step of each delegation to `account`, oldest first.
pub(crate) async fn of_account(conn: &mut AnyConnection, account: &str) -> Result<Vec<DelegationRow>, sqlx::Error> {
    all(conn, "AND d.account_id = $1 ORDER BY d.at, d.id", account).await
}

async fn all(conn: &mut AnyConnection, which: &str, value: &str) -> Result<Vec<DelegationRow>, sqlx::Error> {
    let sql = AssertSqlSafe(format!("{LAST}{which}"));
    sqlx::query(sql).bind(value).fetch_all(conn).await?.iter().map(row).collect()
}

/// The last step of one delegation.
pub(crate) async fn one(conn: &mut AnyConnection, id: &str) -> Result<Option<DelegationRow>, sqlx::Error> {
    let sql = AssertSqlSafe(format!("{LAST}AND d.id = $1"));
    sqlx::query(sql).bind(id).fetch_optional(conn).await?.as_ref().map(row).transpose()
}

/// The last step of the delegation of an invitation.
pub(crate) async fn by_code(conn: &mut AnyConnection, code: &[u8]) -> Result<Option<DelegationRow>, sqlx::Error> {
    let sql = AssertSqlSafe(format!("{LAST}AND d.code = $1 ORDER BY d.at DESC, d.id LIMIT 1"));
    sqlx::query(sql).bind(code).fetch_optional(conn).await?.as_ref().map(row).transpose()
}

/// Adds a step. A version that is there already is a unique violation.
pub(crate) async fn insert(conn: &mut AnyConnection, new: &DelegationRow) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO delegations (id, version, patient_id, account_id, code, at, content) \
                       VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let query = sqlx::query(SQL).bind(&new.id).bind(new.version).bind(&new.patient).bind(&new.account);
    query.bind(&new.code[..]).bind(new.at).bind(&new.content[..]).execute(conn).await?;
    Ok(())
}

/// Holds the account's row until the transaction ends, so that two acceptances by one account come one after the other. On
/// SQLite every writing transaction does.
pub(crate) async fn lock_account(conn: &mut AnyConnection, dialect: Dialect, id: &str) -> Result<(), sqlx::Error> {
    if dialect == Dialect::Postgres {
        sqlx::query("SELECT id FROM accounts WHERE id = $1 FOR UPDATE").bind(id).execute(conn).await?;
    }
    Ok(())
}

fn row(row: &AnyRow) -> Result<DelegationRow, sqlx::Error> {
    Ok(DelegationRow {
        id: text(row, 0)?,
        version: number(row, 1)?,
        patient: text(row, 2)?,
        account: text(row, 3)?,
        code: bytes(row, 4)?,
        at: number(row, 5)?,
        content: bytes(row, 6)?,
    })
}

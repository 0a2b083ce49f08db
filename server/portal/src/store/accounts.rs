//! Accounts: who can sign in.

use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::{bytes, number, text};

/// An account's row, still sealed.
pub(crate) struct AccountRow {
    pub(crate) id: String,
    pub(crate) role: String,
    pub(crate) profile: Vec<u8>,
    pub(crate) password: Vec<u8>,
    pub(crate) totp_secret: Vec<u8>,
    pub(crate) totp_last_step: i64,
    pub(crate) demo: bool,
}

const COLUMNS: &str = "SELECT id, role, profile, password, totp_secret, totp_last_step, demo FROM accounts ";

/// Adds an account. A second one with the same identifier is a unique violation.
pub(crate) async fn insert(
    conn: &mut AnyConnection,
    row: &AccountRow,
    identifier_index: &[u8],
    created_at: i64,
) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO accounts (id, identifier_index, role, profile, password, totp_secret, \
                       totp_last_step, previous_visit, last_visit, demo, created_at) \
                       VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8, $9)";
    sqlx::query(SQL)
        .bind(&row.id)
        .bind(identifier_index)
        .bind(&row.role)
        .bind(&row.profile)
        .bind(&row.password)
        .bind(&row.totp_secret)
        .bind(row.totp_last_step)
        .bind(i64::from(row.demo))
        .bind(created_at)
        .execute(conn)
        .await?;
    Ok(())
}

/// The account with this identifier index.
pub(crate) async fn by_identifier(conn: &mut AnyConnection, index: &[u8]) -> Result<Option<AccountRow>, sqlx::Error> {
    let sql = sqlx::AssertSqlSafe(format!("{COLUMNS}WHERE identifier_index = $1"));
    sqlx::query(sql).bind(index).fetch_optional(conn).await?.as_ref().map(account).transpose()
}

/// The account with this id.
pub(crate) async fn by_id(conn: &mut AnyConnection, id: &str) -> Result<Option<AccountRow>, sqlx::Error> {
    let sql = sqlx::AssertSqlSafe(format!("{COLUMNS}WHERE id = $1"));
    sqlx::query(sql).bind(id).fetch_optional(conn).await?.as_ref().map(account).transpose()
}

/// Uses up the codes of `step` and before. `false` when that step was used already, even a moment ago by another
/// connection: the condition and the change are one statement.
pub(crate) async fn use_totp_step(conn: &mut AnyConnection, id: &str, step: i64) -> Result<bool, sqlx::Error> {
    const SQL: &str = "UPDATE accounts SET totp_last_step = $2 WHERE id = $1 AND totp_last_step < $2";
    Ok(sqlx::query(SQL).bind(id).bind(step).execute(conn).await?.rows_affected() == 1)
}

/// Begins a visit: the last one becomes the one before.
pub(crate) async fn begin_visit(conn: &mut AnyConnection, id: &str, at: i64) -> Result<(), sqlx::Error> {
    const SQL: &str = "UPDATE accounts SET previous_visit = last_visit, last_visit = $2 WHERE id = $1";
    sqlx::query(SQL).bind(id).bind(at).execute(conn).await?;
    Ok(())
}

/// When the visit before this one began; 0 for a first visit.
pub(crate) async fn previous_visit(conn: &mut AnyConnection, id: &str) -> Result<i64, sqlx::Error> {
    let row = sqlx::query("SELECT previous_visit FROM accounts WHERE id = $1").bind(id).fetch_optional(conn).await?;
    row.map_or(Ok(0), |row| number(&row, 0))
}

fn account(row: &AnyRow) -> Result<AccountRow, sqlx::Error> {
    Ok(AccountRow {
        id: text(row, 0)?,
        role: text(row, 1)?,
        profile: bytes(row, 2)?,
        password: bytes(row, 3)?,
        totp_secret: bytes(row, 4)?,
        totp_last_step: number(row, 5)?,
        demo: number(row, 6)? != 0,
    })
}

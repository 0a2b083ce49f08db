//! Addresses of accounts: rows are added, and emptied once another one holds. And the codes by which addresses are verified.

use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::{bytes, number};

/// What holds for an account from a change on, still sealed.
pub(crate) struct ContactRow {
    pub(crate) version: i64,
    pub(crate) at: i64,
    pub(crate) content: Vec<u8>,
}

/// A code that was sent, still sealed, and how many were tried.
pub(crate) struct CodeRow {
    pub(crate) tries: i64,
    pub(crate) content: Vec<u8>,
}

/// The last change.
pub(crate) async fn last(conn: &mut AnyConnection, account: &str) -> Result<Option<ContactRow>, sqlx::Error> {
    const SQL: &str = "SELECT version, at, content FROM contacts WHERE account_id = $1 ORDER BY version DESC LIMIT 1";
    let row = sqlx::query(SQL).bind(account).fetch_optional(conn).await?;
    row.map(|row| Ok(ContactRow { version: number(&row, 0)?, at: number(&row, 1)?, content: bytes(&row, 2)? }))
        .transpose()
}

/// Adds a change. A version that is there already is a unique violation.
pub(crate) async fn insert(conn: &mut AnyConnection, account: &str, row: &ContactRow) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO contacts (account_id, version, at, content) VALUES ($1, $2, $3, $4)";
    let query = sqlx::query(SQL).bind(account).bind(row.version).bind(row.at).bind(&row.content);
    query.execute(conn).await?;
    Ok(())
}

/// Empties what held before a version. The rows stay, so that of two changes at once one is refused.
pub(crate) async fn empty_before(conn: &mut AnyConnection, account: &str, version: i64) -> Result<(), sqlx::Error> {
    const SQL: &str = "UPDATE contacts SET content = $3 WHERE account_id = $1 AND version < $2";
    sqlx::query(SQL).bind(account).bind(version).bind(&b""[..]).execute(conn).await?;
    Ok(())
}

/// Puts a code in, in place of the one before.
pub(crate) async fn put_code(conn: &mut AnyConnection, account: &str, content: &[u8]) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO contact_codes (account_id, tries, content) VALUES ($1, 0, $2) \
        ON CONFLICT (account_id) DO UPDATE SET tries = 0, content = excluded.content";
    sqlx::query(SQL).bind(account).bind(content).execute(conn).await?;
    Ok(())
}

/// The code that waits.
pub(crate) async fn code(conn: &mut AnyConnection, account: &str) -> Result<Option<CodeRow>, sqlx::Error> {
    const SQL: &str = "SELECT tries, content FROM contact_codes WHERE account_id = $1";
    sqlx::query(SQL).bind(account).fetch_optional(conn).await?.as_ref().map(code_row).transpose()
}

/// Counts a try before it is looked at, and gives the code; none when there is none, or when it was tried `most` times. One
/// statement: two tries at once are two.
pub(crate) async fn try_code(
    conn: &mut AnyConnection,
    account: &str,
    most: i64,
) -> Result<Option<CodeRow>, sqlx::Error> {
    const SQL: &str = "UPDATE contact_codes SET tries = tries + 1 WHERE account_id = $1 AND tries < $2 \
        RETURNING tries, content";
    sqlx::query(SQL).bind(account).bind(most).fetch_optional(conn).await?.as_ref().map(code_row).transpose()
}

/// Forgets the code.
pub(crate) async fn delete_code(conn: &mut AnyConnection, account: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM contact_codes WHERE account_id = $1").bind(account).execute(conn).await?;
    Ok(())
}

fn code_row(row: &AnyRow) -> Result<CodeRow, sqlx::Error> {
    Ok(CodeRow { tries: number(row, 0)?, content: bytes(row, 1)? })
}

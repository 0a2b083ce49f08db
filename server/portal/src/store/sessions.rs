//! Sessions: rows by hashed id, data sealed.

use sqlx::AnyConnection;

use super::{bytes, number};

/// A session's row, still sealed.
pub(crate) struct SessionRow {
    pub(crate) id_hash: Vec<u8>,
    pub(crate) account_id: Option<String>,
    pub(crate) data: Vec<u8>,
    pub(crate) idle_until: i64,
    pub(crate) dies_at: i64,
}

/// Adds a session; `false` when the id is taken.
pub(crate) async fn insert(conn: &mut AnyConnection, row: &SessionRow, now: i64) -> Result<bool, sqlx::Error> {
    const SQL: &str = "INSERT INTO sessions (id_hash, account_id, data, created_at, idle_until, dies_at) \
                       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id_hash) DO NOTHING";
    let done = sqlx::query(SQL)
        .bind(&row.id_hash)
        .bind(&row.account_id)
        .bind(&row.data)
        .bind(now)
        .bind(row.idle_until)
        .bind(row.dies_at)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Changes a living session; `false` when it is dead. Never inserts: a session that was ended stays ended.
pub(crate) async fn update(conn: &mut AnyConnection, row: &SessionRow, now: i64) -> Result<bool, sqlx::Error> {
    const SQL: &str = "UPDATE sessions SET account_id = $2, data = $3, idle_until = $4, dies_at = $5 \
                       WHERE id_hash = $1 AND idle_until > $6 AND dies_at > $6";
    let done = sqlx::query(SQL)
        .bind(&row.id_hash)
        .bind(&row.account_id)
        .bind(&row.data)
        .bind(row.idle_until)
        .bind(row.dies_at)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// A living session.
pub(crate) async fn get(conn: &mut AnyConnection, id_hash: &[u8], now: i64) -> Result<Option<SessionRow>, sqlx::Error> {
    const SQL: &str = "SELECT account_id, data, idle_until, dies_at FROM sessions \
                       WHERE id_hash = $1 AND idle_until > $2 AND dies_at > $2";
    let Some(row) = sqlx::query(SQL).bind(id_hash).bind(now).fetch_optional(conn).await? else {
        return Ok(None);
    };
    Ok(Some(SessionRow {
        id_hash: id_hash.to_vec(),
        account_id: sqlx::Row::try_get(&row, 0)?,
        data: bytes(&row, 1)?,
        idle_until: number(&row, 2)?,
        dies_at: number(&row, 3)?,
    }))
}

/// Ends one session.
pub(crate) async fn delete(conn: &mut AnyConnection, id_hash: &[u8]) -> Result<u64, sqlx::Error> {
    let done = sqlx::query("DELETE FROM sessions WHERE id_hash = $1").bind(id_hash).execute(conn).await?;
    Ok(done.rows_affected())
}

/// Ends every session of an account.
pub(crate) async fn delete_of_account(conn: &mut AnyConnection, account: &str) -> Result<u64, sqlx::Error> {
    let done = sqlx::query("DELETE FROM sessions WHERE account_id = $1").bind(account).execute(conn).await?;
    Ok(done.rows_affected())
}

/// Removes the dead.
pub(crate) async fn delete_expired(conn: &mut AnyConnection, now: i64) -> Result<u64, sqlx::Error> {
    const SQL: &str = "DELETE FROM sessions WHERE idle_until <= $1 OR dies_at <= $1";
    Ok(sqlx::query(SQL).bind(now).execute(conn).await?.rows_affected())
}

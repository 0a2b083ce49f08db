//! Sessions: rows by hashed id, data sealed; and the logins that say which session of a sign-in lives.
//!
//! Order of locks: a login first, then its sessions.

use sqlx::AnyConnection;

use super::{bytes, number};

/// A session's row, still sealed.
pub(crate) struct SessionRow {
    pub(crate) id_hash: Vec<u8>,
    pub(crate) account_id: Option<String>,
    pub(crate) login: Option<String>,
    pub(crate) data: Vec<u8>,
    pub(crate) idle_until: i64,
    pub(crate) dies_at: i64,
}

/// Adds a session; `false` when the id is taken.
pub(crate) async fn insert(conn: &mut AnyConnection, row: &SessionRow, now: i64) -> Result<bool, sqlx::Error> {
    const SQL: &str = "INSERT INTO sessions (id_hash, account_id, login, data, created_at, idle_until, dies_at) \
                       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id_hash) DO NOTHING";
    let done = sqlx::query(SQL)
        .bind(&row.id_hash)
        .bind(&row.account_id)
        .bind(&row.login)
        .bind(&row.data)
        .bind(now)
        .bind(row.idle_until)
        .bind(row.dies_at)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Changes a living session of the same login; `false` when it is dead. Never inserts: a session that was ended stays
/// ended.
pub(crate) async fn update(conn: &mut AnyConnection, row: &SessionRow, now: i64) -> Result<bool, sqlx::Error> {
    const SQL: &str = "UPDATE sessions SET account_id = $2, data = $3, idle_until = $4, dies_at = $5 \
                       WHERE id_hash = $1 AND idle_until > $6 AND dies_at > $6 AND COALESCE(login, '') = $7 \
                       AND ($7 = '' OR EXISTS (SELECT 1 FROM logins l WHERE l.id = sessions.login \
                       AND l.session_hash = sessions.id_hash AND l.dies_at > $6))";
    let done = sqlx::query(SQL)
        .bind(&row.id_hash)
        .bind(&row.account_id)
        .bind(&row.data)
        .bind(row.idle_until)
        .bind(row.dies_at)
        .bind(now)
        .bind(row.login.as_deref().unwrap_or_default())
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// A living session: of those of one login, the last that was added.
pub(crate) async fn get(conn: &mut AnyConnection, id_hash: &[u8], now: i64) -> Result<Option<SessionRow>, sqlx::Error> {
    const SQL: &str = "SELECT s.account_id, s.login, s.data, s.idle_until, s.dies_at FROM sessions s \
                       LEFT JOIN logins l ON l.id = s.login \
                       WHERE s.id_hash = $1 AND s.idle_until > $2 AND s.dies_at > $2 \
                       AND (s.login IS NULL OR (l.session_hash = s.id_hash AND l.dies_at > $2))";
    let Some(row) = sqlx::query(SQL).bind(id_hash).bind(now).fetch_optional(conn).await? else {
        return Ok(None);
    };
    Ok(Some(SessionRow {
        id_hash: id_hash.to_vec(),
        account_id: sqlx::Row::try_get(&row, 0)?,
        login: sqlx::Row::try_get(&row, 1)?,
        data: bytes(&row, 2)?,
        idle_until: number(&row, 3)?,
        dies_at: number(&row, 4)?,
    }))
}

/// Ends one session.
pub(crate) async fn delete(conn: &mut AnyConnection, id_hash: &[u8]) -> Result<u64, sqlx::Error> {
    let done = sqlx::query("DELETE FROM sessions WHERE id_hash = $1").bind(id_hash).execute(conn).await?;
    Ok(done.rows_affected())
}

/// Adds a login, without a session yet. A second one of the same name is a unique violation.
pub(crate) async fn insert_login(
    conn: &mut AnyConnection,
    id: &str,
    account: &str,
    now: i64,
    dies_at: i64,
) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO logins (id, account_id, created_at, dies_at) VALUES ($1, $2, $3, $4)";
    sqlx::query(SQL).bind(id).bind(account).bind(now).bind(dies_at).execute(conn).await?;
    Ok(())
}

/// Makes a session the one that lives of its login; `false` when the login is gone.
pub(crate) async fn set_living(conn: &mut AnyConnection, row: &SessionRow, now: i64) -> Result<bool, sqlx::Error> {
    const SQL: &str = "UPDATE logins SET session_hash = $2 WHERE id = $1 AND account_id = $3 AND dies_at > $4";
    let done =
        sqlx::query(SQL).bind(&row.login).bind(&row.id_hash).bind(&row.account_id).bind(now).execute(conn).await?;
    Ok(done.rows_affected() == 1)
}

/// Ends a login with all its sessions. Its own row goes first: whoever is adding a session to it holds that row, and
/// whoever comes later does not find it.
pub(crate) async fn delete_login(conn: &mut AnyConnection, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM logins WHERE id = $1").bind(id).execute(&mut *conn).await?;
    sqlx::query("DELETE FROM sessions WHERE login = $1").bind(id).execute(conn).await?;
    Ok(())
}

/// Removes the dead; gives the number of sessions.
pub(crate) async fn delete_expired(conn: &mut AnyConnection, now: i64) -> Result<u64, sqlx::Error> {
    sqlx::query("DELETE FROM logins WHERE dies_at <= $1").bind(now).execute(&mut *conn).await?;
    const SQL: &str = "DELETE FROM sessions WHERE idle_until <= $1 OR dies_at <= $1";
    Ok(sqlx::query(SQL).bind(now).execute(conn).await?.rows_affected())
}

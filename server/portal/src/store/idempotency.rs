//! Keys of forms that were sent, with the outcome of the act.

use sqlx::{AnyConnection, Row};

/// Takes the key; `false` when it was taken before. On both databases a second transaction waits here until the first
/// one has ended, so that it sees the outcome or may act itself.
pub(crate) async fn take(conn: &mut AnyConnection, key_index: &[u8], now: i64) -> Result<bool, sqlx::Error> {
    const SQL: &str = "INSERT INTO idempotency (key_index, outcome, created_at) VALUES ($1, NULL, $2) \
                       ON CONFLICT (key_index) DO NOTHING";
    Ok(sqlx::query(SQL).bind(key_index).bind(now).execute(conn).await?.rows_affected() == 1)
}

/// Stores the outcome of the act.
pub(crate) async fn finish(conn: &mut AnyConnection, key_index: &[u8], outcome: &[u8]) -> Result<(), sqlx::Error> {
    const SQL: &str = "UPDATE idempotency SET outcome = $2 WHERE key_index = $1";
    sqlx::query(SQL).bind(key_index).bind(outcome).execute(conn).await?;
    Ok(())
}

/// The outcome stored for a key.
pub(crate) async fn outcome(conn: &mut AnyConnection, key_index: &[u8]) -> Result<Option<Vec<u8>>, sqlx::Error> {
    const SQL: &str = "SELECT outcome FROM idempotency WHERE key_index = $1";
    let row = sqlx::query(SQL).bind(key_index).fetch_optional(conn).await?;
    row.map(|row| row.try_get(0)).transpose().map(Option::flatten)
}

/// Forgets keys older than `before`.
pub(crate) async fn delete_older(conn: &mut AnyConnection, before: i64) -> Result<u64, sqlx::Error> {
    Ok(sqlx::query("DELETE FROM idempotency WHERE created_at < $1").bind(before).execute(conn).await?.rows_affected())
}

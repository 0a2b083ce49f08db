//! Counters of attempts, by bucket.

use sqlx::AnyConnection;

use super::number;

/// What a bucket says after an attempt was counted.
pub(crate) struct Count {
    pub(crate) attempts: i64,
    pub(crate) window_end: i64,
}

/// Counts one attempt, in a new window when the former one is over. One statement: two attempts at once are two.
pub(crate) async fn count(
    conn: &mut AnyConnection,
    bucket: &[u8],
    now: i64,
    window: i64,
) -> Result<Count, sqlx::Error> {
    const SQL: &str = "INSERT INTO throttle (bucket, attempts, window_start, window_end) VALUES ($1, 1, $2, $3) \
        ON CONFLICT (bucket) DO UPDATE SET \
        attempts = CASE WHEN throttle.window_end <= $2 THEN 1 ELSE throttle.attempts + 1 END, \
        window_start = CASE WHEN throttle.window_end <= $2 THEN $2 ELSE throttle.window_start END, \
        window_end = CASE WHEN throttle.window_end <= $2 THEN $3 ELSE throttle.window_end END \
        RETURNING attempts, window_end";
    let row = sqlx::query(SQL).bind(bucket).bind(now).bind(now + window).fetch_one(conn).await?;
    Ok(Count { attempts: number(&row, 0)?, window_end: number(&row, 1)? })
}

/// Takes one attempt back (it succeeded).
pub(crate) async fn refund(conn: &mut AnyConnection, bucket: &[u8]) -> Result<(), sqlx::Error> {
    const SQL: &str = "UPDATE throttle SET attempts = attempts - 1 WHERE bucket = $1 AND attempts > 0";
    sqlx::query(SQL).bind(bucket).execute(conn).await?;
    Ok(())
}

/// Forgets a bucket.
pub(crate) async fn clear(conn: &mut AnyConnection, bucket: &[u8]) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM throttle WHERE bucket = $1").bind(bucket).execute(conn).await?;
    Ok(())
}

/// Whether a bucket is in its window.
pub(crate) async fn is_open(conn: &mut AnyConnection, bucket: &[u8], now: i64) -> Result<bool, sqlx::Error> {
    const SQL: &str = "SELECT window_end FROM throttle WHERE bucket = $1 AND window_end > $2";
    Ok(sqlx::query(SQL).bind(bucket).bind(now).fetch_optional(conn).await?.is_some())
}

/// Removes buckets whose window is over.
pub(crate) async fn delete_expired(conn: &mut AnyConnection, now: i64) -> Result<u64, sqlx::Error> {
    Ok(sqlx::query("DELETE FROM throttle WHERE window_end <= $1").bind(now).execute(conn).await?.rows_affected())
}

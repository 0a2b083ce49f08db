//! The trace: rows, the head of the tree, checkpoints. Only ever appended to, the head apart.

use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row};

use super::{Dialect, bytes, number, text};

/// One row: leaf `seq` of the tree.
pub(crate) struct TraceRow {
    pub(crate) seq: i64,
    pub(crate) at: i64,
    pub(crate) patient_id: Option<String>,
    pub(crate) details: Vec<u8>,
    pub(crate) commitment: Vec<u8>,
    pub(crate) leaf_hash: Vec<u8>,
    pub(crate) mac: Vec<u8>,
}

/// The size of the tree and its frontier.
pub(crate) struct Head {
    pub(crate) size: i64,
    pub(crate) frontier: Vec<u8>,
}

/// A signed checkpoint.
pub(crate) struct CheckpointRow {
    pub(crate) size: i64,
    pub(crate) at: i64,
    pub(crate) frontier: Vec<u8>,
    pub(crate) note: String,
}

/// Makes the head of an empty tree.
pub(crate) async fn init(conn: &mut AnyConnection, frontier: &[u8]) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO trace_head (id, size, frontier) VALUES (1, 0, $1)";
    sqlx::query(SQL).bind(frontier).execute(conn).await?;
    Ok(())
}

/// The head.
pub(crate) async fn head(conn: &mut AnyConnection) -> Result<Option<Head>, sqlx::Error> {
    head_by(conn, "SELECT size, frontier FROM trace_head WHERE id = 1").await
}

/// The head, locked until the transaction ends, so that several servers grow one tree. On SQLite the transaction holds
/// the lock of the whole database already.
pub(crate) async fn lock_head(conn: &mut AnyConnection, dialect: Dialect) -> Result<Option<Head>, sqlx::Error> {
    match dialect {
        Dialect::Sqlite => head(conn).await,
        Dialect::Postgres => head_by(conn, "SELECT size, frontier FROM trace_head WHERE id = 1 FOR UPDATE").await,
    }
}

async fn head_by(conn: &mut AnyConnection, sql: &'static str) -> Result<Option<Head>, sqlx::Error> {
    let row = sqlx::query(sql).fetch_optional(conn).await?;
    row.map(|row| Ok(Head { size: number(&row, 0)?, frontier: bytes(&row, 1)? })).transpose()
}

/// Moves the head.
pub(crate) async fn set_head(conn: &mut AnyConnection, head: &Head) -> Result<(), sqlx::Error> {
    const SQL: &str = "UPDATE trace_head SET size = $1, frontier = $2 WHERE id = 1";
    sqlx::query(SQL).bind(head.size).bind(&head.frontier).execute(conn).await?;
    Ok(())
}

/// Rows in one statement at most: a round trip to the database costs more than a row.
const ROWS: usize = 32;

/// Adds rows.
pub(crate) async fn append(conn: &mut AnyConnection, rows: &[TraceRow]) -> Result<(), sqlx::Error> {
    for rows in rows.chunks(ROWS) {
        let mut query = sqlx::query(AssertSqlSafe(insert_sql(rows.len())));
        for row in rows {
            query = query
                .bind(row.seq)
                .bind(row.at)
                .bind(row.patient_id.as_deref())
                .bind(&row.details[..])
                .bind(&row.commitment[..])
                .bind(&row.leaf_hash[..])
                .bind(&row.mac[..]);
        }
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// Seven places for each row: `($1, …, $7), ($8, …`.
fn insert_sql(rows: usize) -> String {
    let places = (0..rows).map(|row| {
        let places: Vec<String> = (1..=7).map(|column| format!("${}", 7 * row + column)).collect();
        format!("({})", places.join(", "))
    });
    let places: Vec<String> = places.collect();
    format!("INSERT INTO trace (seq, at, patient_id, details, commitment, leaf_hash, mac) VALUES {}", places.join(", "))
}

/// Up to `limit` rows from number `from` on, in order.
pub(crate) async fn rows_from(conn: &mut AnyConnection, from: i64, limit: i64) -> Result<Vec<TraceRow>, sqlx::Error> {
    const SQL: &str = "SELECT seq, at, patient_id, details, commitment, leaf_hash, mac FROM trace \
                       WHERE seq >= $1 ORDER BY seq LIMIT $2";
    sqlx::query(SQL).bind(from).bind(limit).fetch_all(conn).await?.iter().map(trace_row).collect()
}

/// The leaf hashes numbered `from` to `to` (excluded), in order, up to `limit`.
pub(crate) async fn leaves(
    conn: &mut AnyConnection,
    from: i64,
    to: i64,
    limit: i64,
) -> Result<Vec<(i64, Vec<u8>)>, sqlx::Error> {
    const SQL: &str = "SELECT seq, leaf_hash FROM trace WHERE seq >= $1 AND seq < $2 ORDER BY seq LIMIT $3";
    let rows = sqlx::query(SQL).bind(from).bind(to).bind(limit).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((number(row, 0)?, bytes(row, 1)?))).collect()
}

/// The rows about a patient numbered below `before`, newest first. Unlike pages by offset, none comes twice while others are
/// added.
pub(crate) async fn of_patient_before(
    conn: &mut AnyConnection,
    patient: &str,
    before: i64,
    limit: i64,
) -> Result<Vec<TraceRow>, sqlx::Error> {
    const SQL: &str = "SELECT seq, at, patient_id, details, commitment, leaf_hash, mac FROM trace \
                       WHERE patient_id = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3";
    let rows = sqlx::query(SQL).bind(patient).bind(before).bind(limit).fetch_all(conn).await?;
    rows.iter().map(trace_row).collect()
}

/// The rows about a patient numbered `from` to `to` (included) since instant `since`, newest first.
pub(crate) async fn of_patient_between(
    conn: &mut AnyConnection,
    patient: &str,
    (from, to): (i64, i64),
    since: i64,
    limit: i64,
) -> Result<Vec<TraceRow>, sqlx::Error> {
    const SQL: &str = "SELECT seq, at, patient_id, details, commitment, leaf_hash, mac FROM trace \
                       WHERE patient_id = $1 AND seq >= $2 AND seq <= $3 AND at >= $4 ORDER BY seq DESC LIMIT $5";
    let query = sqlx::query(SQL).bind(patient).bind(from).bind(to).bind(since).bind(limit);
    query.fetch_all(conn).await?.iter().map(trace_row).collect()
}

/// The rows about a patient of one instant, in order.
pub(crate) async fn of_patient_at(
    conn: &mut AnyConnection,
    patient: &str,
    at: i64,
) -> Result<Vec<TraceRow>, sqlx::Error> {
    const SQL: &str = "SELECT seq, at, patient_id, details, commitment, leaf_hash, mac FROM trace \
                       WHERE patient_id = $1 AND at = $2 ORDER BY seq";
    sqlx::query(SQL).bind(patient).bind(at).fetch_all(conn).await?.iter().map(trace_row).collect()
}

/// Adds a checkpoint.
pub(crate) async fn insert_checkpoint(conn: &mut AnyConnection, row: &CheckpointRow) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO trace_checkpoints (size, at, frontier, note) VALUES ($1, $2, $3, $4)";
    sqlx::query(SQL).bind(row.size).bind(row.at).bind(&row.frontier).bind(&row.note).execute(conn).await?;
    Ok(())
}

/// The checkpoint over the largest tree.
pub(crate) async fn last_checkpoint(conn: &mut AnyConnection) -> Result<Option<CheckpointRow>, sqlx::Error> {
    const SQL: &str = "SELECT size, at, frontier, note FROM trace_checkpoints ORDER BY size DESC LIMIT 1";
    sqlx::query(SQL).fetch_optional(conn).await?.as_ref().map(checkpoint).transpose()
}

/// Up to `limit` checkpoints over trees of `from` leaves and more, smallest first.
pub(crate) async fn checkpoints_from(
    conn: &mut AnyConnection,
    from: i64,
    limit: i64,
) -> Result<Vec<CheckpointRow>, sqlx::Error> {
    const SQL: &str = "SELECT size, at, frontier, note FROM trace_checkpoints WHERE size >= $1 ORDER BY size LIMIT $2";
    sqlx::query(SQL).bind(from).bind(limit).fetch_all(conn).await?.iter().map(checkpoint).collect()
}

/// Every checkpoint, smallest tree first.
pub(crate) async fn checkpoints(conn: &mut AnyConnection) -> Result<Vec<CheckpointRow>, sqlx::Error> {
    const SQL: &str = "SELECT size, at, frontier, note FROM trace_checkpoints ORDER BY size";
    sqlx::query(SQL).fetch_all(conn).await?.iter().map(checkpoint).collect()
}

fn trace_row(row: &AnyRow) -> Result<TraceRow, sqlx::Error> {
    Ok(TraceRow {
        seq: number(row, 0)?,
        at: number(row, 1)?,
        patient_id: row.try_get(2)?,
        details: bytes(row, 3)?,
        commitment: bytes(row, 4)?,
        leaf_hash: bytes(row, 5)?,
        mac: bytes(row, 6)?,
    })
}

fn checkpoint(row: &AnyRow) -> Result<CheckpointRow, sqlx::Error> {
    Ok(CheckpointRow { size: number(row, 0)?, at: number(row, 1)?, frontier: bytes(row, 2)?, note: text(row, 3)? })
}

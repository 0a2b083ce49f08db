//! Messages to send, and who was told of last.

use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::{bytes, number, text};

/// A message, still sealed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct OutboxRow {
    pub(crate) id: String,
    pub(crate) patient: String,
    pub(crate) account: String,
    pub(crate) state: String,
    pub(crate) next_at: i64,
    pub(crate) attempts: i64,
    pub(crate) created_at: i64,
    pub(crate) content: Vec<u8>,
}

const SELECT: &str = "SELECT id, patient_id, account_id, state, next_at, attempts, created_at, content FROM outbox";

fn selected(end: &str) -> sqlx::AssertSqlSafe<String> {
    sqlx::AssertSqlSafe(format!("{SELECT}{end}"))
}

fn row(row: &AnyRow) -> Result<OutboxRow, sqlx::Error> {
    Ok(OutboxRow {
        id: text(row, 0)?,
        patient: text(row, 1)?,
        account: text(row, 2)?,
        state: text(row, 3)?,
        next_at: number(row, 4)?,
        attempts: number(row, 5)?,
        created_at: number(row, 6)?,
        content: bytes(row, 7)?,
    })
}

/// Adds a message, unless the record that it is about is there no more.
pub(crate) async fn insert(conn: &mut AnyConnection, new: &OutboxRow) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO outbox (id, patient_id, account_id, state, next_at, attempts, created_at, content) \
        SELECT $1, $2, $3, $4, $5, $6, $7, $8 WHERE $2 = '' OR EXISTS (SELECT 1 FROM patients WHERE id = $2)";
    let query = sqlx::query(SQL).bind(&new.id).bind(&new.patient).bind(&new.account).bind(&new.state);
    let query = query.bind(new.next_at).bind(new.attempts).bind(new.created_at).bind(&new.content);
    query.execute(conn).await?;
    Ok(())
}

/// The message of this id.
pub(crate) async fn by_id(conn: &mut AnyConnection, id: &str) -> Result<Option<OutboxRow>, sqlx::Error> {
    sqlx::query(selected(" WHERE id = $1")).bind(id).fetch_optional(conn).await?.as_ref().map(row).transpose()
}

/// Messages in a state whose time has come, in that order; at most `limit`.
pub(crate) async fn due(
    conn: &mut AnyConnection,
    state: &str,
    now: i64,
    limit: i64,
) -> Result<Vec<OutboxRow>, sqlx::Error> {
    let sql = selected(" WHERE state = $1 AND next_at <= $2 ORDER BY next_at, id LIMIT $3");
    sqlx::query(sql).bind(state).bind(now).bind(limit).fetch_all(conn).await?.iter().map(row).collect()
}

/// As [`due`], those that came last.
pub(crate) async fn latest_due(
    conn: &mut AnyConnection,
    state: &str,
    now: i64,
    limit: i64,
) -> Result<Vec<OutboxRow>, sqlx::Error> {
    let sql = selected(" WHERE state = $1 AND next_at <= $2 ORDER BY next_at DESC, id DESC LIMIT $3");
    sqlx::query(sql).bind(state).bind(now).bind(limit).fetch_all(conn).await?.iter().map(row).collect()
}

/// What is held for one account about one record and whose time has come.
pub(crate) async fn held(
    conn: &mut AnyConnection,
    account: &str,
    patient: &str,
    now: i64,
) -> Result<Vec<OutboxRow>, sqlx::Error> {
    let sql = selected(
        " WHERE account_id = $1 AND patient_id = $2 AND state = 'held' AND next_at <= $3 ORDER BY created_at, id",
    );
    sqlx::query(sql).bind(account).bind(patient).bind(now).fetch_all(conn).await?.iter().map(row).collect()
}

/// Messages for an account about a record, or about none, that did not come through, newest first; at most `limit`.
pub(crate) async fn failed(
    conn: &mut AnyConnection,
    account: &str,
    patient: &str,
    limit: i64,
) -> Result<Vec<OutboxRow>, sqlx::Error> {
    let sql = selected(
        " WHERE account_id = $1 AND (patient_id = $2 OR patient_id = '') AND state IN ('refused', 'given-up', 'unknown') \
         ORDER BY created_at DESC, id LIMIT $3",
    );
    sqlx::query(sql).bind(account).bind(patient).bind(limit).fetch_all(conn).await?.iter().map(row).collect()
}

/// Messages that still wait and were written before `before`; at most `limit`.
pub(crate) async fn old(conn: &mut AnyConnection, before: i64, limit: i64) -> Result<Vec<OutboxRow>, sqlx::Error> {
    let sql = selected(" WHERE state IN ('waiting', 'held') AND created_at < $1 ORDER BY created_at, id LIMIT $2");
    sqlx::query(sql).bind(before).bind(limit).fetch_all(conn).await?.iter().map(row).collect()
}

/// Moves a message on, if it still is as `before` says: of two at once, one does.
pub(crate) async fn swap(conn: &mut AnyConnection, before: &OutboxRow, after: &OutboxRow) -> Result<bool, sqlx::Error> {
    const SQL: &str = "UPDATE outbox SET state = $4, next_at = $5, attempts = $6, content = $7 \
        WHERE id = $1 AND state = $2 AND attempts = $3";
    let query = sqlx::query(SQL).bind(&before.id).bind(&before.state).bind(before.attempts).bind(&after.state);
    let query = query.bind(after.next_at).bind(after.attempts).bind(&after.content);
    Ok(query.execute(conn).await?.rows_affected() == 1)
}

/// Removes a message, if it still is in that state.
pub(crate) async fn delete(conn: &mut AnyConnection, id: &str, state: &str) -> Result<bool, sqlx::Error> {
    const SQL: &str = "DELETE FROM outbox WHERE id = $1 AND state = $2";
    Ok(sqlx::query(SQL).bind(id).bind(state).execute(conn).await?.rows_affected() == 1)
}

/// Removes what came to its end and was written before `before`.
pub(crate) async fn forget(conn: &mut AnyConnection, before: i64) -> Result<u64, sqlx::Error> {
    const SQL: &str =
        "DELETE FROM outbox WHERE created_at < $1 AND state IN ('sent', 'refused', 'given-up', 'unknown')";
    Ok(sqlx::query(SQL).bind(before).execute(conn).await?.rows_affected())
}

/// What a visit is, after those before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Visit {
    /// The first of all.
    First,
    /// A new one.
    New,
    /// Part of one that was counted.
    Same,
}

/// Counts a visit at `at`; those within `group` milliseconds after one that was counted belong to it, and
/// so does one to a record that is there no more: nothing is told of it.
pub(crate) async fn visit(
    conn: &mut AnyConnection,
    patient: &str,
    visitor: &[u8],
    at: i64,
    group: i64,
) -> Result<Visit, sqlx::Error> {
    const FIRST: &str = "INSERT INTO visits (patient_id, visitor, at) SELECT id, $2, $3 FROM patients WHERE id = $1 \
        ON CONFLICT DO NOTHING";
    let first = sqlx::query(FIRST).bind(patient).bind(visitor).bind(at).execute(&mut *conn).await?;
    if first.rows_affected() == 1 {
        return Ok(Visit::First);
    }
    const AGAIN: &str = "UPDATE visits SET at = $3 WHERE patient_id = $1 AND visitor = $2 AND at <= $4";
    let again = sqlx::query(AGAIN).bind(patient).bind(visitor).bind(at).bind(at - group).execute(conn).await?;
    Ok(if again.rows_affected() == 1 { Visit::New } else { Visit::Same })
}

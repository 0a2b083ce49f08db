//! Requests about data rights and their steps.

use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::{bytes, number, text};

/// A request, still sealed.
#[derive(Clone)]
pub(crate) struct RequestRow {
    pub(crate) id: String,
    pub(crate) patient: String,
    pub(crate) at: i64,
    pub(crate) account: String,
    pub(crate) content: Vec<u8>,
    pub(crate) head: Vec<u8>,
}

/// A step of a request, still sealed.
#[derive(Clone)]
pub(crate) struct StepRow {
    pub(crate) number: i64,
    pub(crate) at: i64,
    pub(crate) kind: String,
    pub(crate) content: Vec<u8>,
}

/// The requests of `patient`, newest first.
pub(crate) async fn of_patient(conn: &mut AnyConnection, patient: &str) -> Result<Vec<RequestRow>, sqlx::Error> {
    const SQL: &str = "SELECT id, patient_id, at, account_id, content, head FROM requests WHERE patient_id = $1 \
                       ORDER BY at DESC, id";
    sqlx::query(SQL).bind(patient).fetch_all(conn).await?.iter().map(request).collect()
}

/// How many requests of an account about `patient` are open: those without a last step.
pub(crate) async fn count_open(conn: &mut AnyConnection, patient: &str, account: &str) -> Result<i64, sqlx::Error> {
    const SQL: &str = "SELECT COUNT(*) FROM requests r WHERE r.patient_id = $1 AND r.account_id = $2 AND NOT EXISTS \
        (SELECT 1 FROM request_steps s WHERE s.request_id = r.id AND s.kind IN ('granted', 'partly', 'refused', 'withdrawn'))";
    number(&sqlx::query(SQL).bind(patient).bind(account).fetch_one(conn).await?, 0)
}

/// Every request, oldest first.
pub(crate) async fn all(conn: &mut AnyConnection) -> Result<Vec<RequestRow>, sqlx::Error> {
    const SQL: &str = "SELECT id, patient_id, at, account_id, content, head FROM requests ORDER BY at, id";
    sqlx::query(SQL).fetch_all(conn).await?.iter().map(request).collect()
}

/// One request, whoever's it is.
pub(crate) async fn one(conn: &mut AnyConnection, id: &str) -> Result<Option<RequestRow>, sqlx::Error> {
    const SQL: &str = "SELECT id, patient_id, at, account_id, content, head FROM requests WHERE id = $1";
    sqlx::query(SQL).bind(id).fetch_optional(conn).await?.as_ref().map(request).transpose()
}

/// The steps of a request, in order.
pub(crate) async fn steps(conn: &mut AnyConnection, id: &str) -> Result<Vec<StepRow>, sqlx::Error> {
    const SQL: &str = "SELECT number, at, kind, content FROM request_steps WHERE request_id = $1 ORDER BY number";
    let rows = sqlx::query(SQL).bind(id).fetch_all(conn).await?;
    let step = |row: &AnyRow| {
        Ok(StepRow { number: number(row, 0)?, at: number(row, 1)?, kind: text(row, 2)?, content: bytes(row, 3)? })
    };
    rows.iter().map(step).collect()
}

/// Adds a request.
pub(crate) async fn insert(conn: &mut AnyConnection, row: &RequestRow) -> Result<(), sqlx::Error> {
    const SQL: &str =
        "INSERT INTO requests (id, patient_id, at, account_id, content, head) VALUES ($1, $2, $3, $4, $5, $6)";
    let query = sqlx::query(SQL).bind(&row.id).bind(&row.patient).bind(row.at);
    query.bind(&row.account).bind(&row.content).bind(&row.head).execute(conn).await?;
    Ok(())
}

/// Adds a step, and says what the last one is now.
pub(crate) async fn add_step(
    conn: &mut AnyConnection,
    id: &str,
    row: &StepRow,
    head: &[u8],
) -> Result<(), sqlx::Error> {
    const STEP: &str = "INSERT INTO request_steps (request_id, number, at, kind, content) VALUES ($1, $2, $3, $4, $5)";
    const HEAD: &str = "UPDATE requests SET head = $2 WHERE id = $1";
    let query = sqlx::query(STEP).bind(id).bind(row.number).bind(row.at);
    query.bind(&row.kind).bind(&row.content).execute(&mut *conn).await?;
    sqlx::query(HEAD).bind(id).bind(head).execute(conn).await?;
    Ok(())
}

fn request(row: &AnyRow) -> Result<RequestRow, sqlx::Error> {
    Ok(RequestRow {
        id: text(row, 0)?,
        patient: text(row, 1)?,
        at: number(row, 2)?,
        account: text(row, 3)?,
        content: bytes(row, 4)?,
        head: bytes(row, 5)?,
    })
}

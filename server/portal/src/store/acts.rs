//! Acts that came in by a form, so that each is done once.

use sqlx::AnyConnection;

use super::text;

/// Takes the place of an act, or gives what the first one answered. The place is kept with the transaction of `conn`;
/// a second act at the same time waits for it.
pub(crate) async fn claim(conn: &mut AnyConnection, act: &[u8], at: i64) -> Result<Option<String>, sqlx::Error> {
    const CLAIM: &str = "INSERT INTO acts (act, at, result) VALUES ($1, $2, '') ON CONFLICT (act) DO NOTHING";
    let claimed = sqlx::query(CLAIM).bind(act).bind(at).execute(&mut *conn).await?.rows_affected() > 0;
    if claimed {
        return Ok(None);
    }
    find(conn, act).await
}

/// What an act answered, if there was one.
pub(crate) async fn find(conn: &mut AnyConnection, act: &[u8]) -> Result<Option<String>, sqlx::Error> {
    let row = sqlx::query("SELECT result FROM acts WHERE act = $1").bind(act).fetch_optional(conn).await?;
    row.map(|row| text(&row, 0)).transpose()
}

/// Remembers what an act answered.
pub(crate) async fn answer(conn: &mut AnyConnection, act: &[u8], result: &str) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE acts SET result = $2 WHERE act = $1").bind(act).bind(result).execute(conn).await?;
    Ok(())
}

/// Forgets acts older than `before`: no form lives that long.
pub(crate) async fn forget(conn: &mut AnyConnection, before: i64) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM acts WHERE at < $1").bind(before).execute(conn).await?;
    Ok(())
}

//! The table `meta`: values of the installation. The sealed root key, the imported matrix.

use sqlx::AnyConnection;

use super::bytes;

/// The value called `name`.
pub(crate) async fn get(conn: &mut AnyConnection, name: &str) -> Result<Option<Vec<u8>>, sqlx::Error> {
    let row = sqlx::query("SELECT value FROM meta WHERE name = $1").bind(name).fetch_optional(conn).await?;
    row.map(|row| bytes(&row, 0)).transpose()
}

/// Stores a value; `false` when there is one already, which stays.
pub(crate) async fn insert(conn: &mut AnyConnection, name: &str, value: &[u8]) -> Result<bool, sqlx::Error> {
    const SQL: &str = "INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
    Ok(sqlx::query(SQL).bind(name).bind(value).execute(conn).await?.rows_affected() == 1)
}

/// Whether any record, account or trace exists.
pub(crate) async fn in_use(conn: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    const SQL: &str = "SELECT (SELECT COUNT(*) FROM patients) + (SELECT COUNT(*) FROM accounts) + \
                       (SELECT COUNT(*) FROM trace_head)";
    let row = sqlx::query(SQL).fetch_one(conn).await?;
    Ok(super::number(&row, 0)? > 0)
}

/// Stores a value, in place of the one that was there.
pub(crate) async fn put(conn: &mut AnyConnection, name: &str, value: &[u8]) -> Result<(), sqlx::Error> {
    const SQL: &str =
        "INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    sqlx::query(SQL).bind(name).bind(value).execute(conn).await?;
    Ok(())
}

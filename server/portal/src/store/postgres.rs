//! What is particular to PostgreSQL.

use std::time::Duration;

use sqlx::Executor;
use sqlx::any::AnyPoolOptions;

use super::{Dialect, Store};
use crate::OpenError;

/// Counts the tables called `$1` that an unqualified name would find.
pub(super) const HAS_TABLE: &str =
    "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = $1 AND table_schema = current_schema()";

/// Enough for the readers of one server and its writers; several servers share the database.
const CONNECTIONS: u32 = 16;

/// How long to wait for a connection before answering "unavailable".
const PATIENCE: Duration = Duration::from_secs(5);

/// A statement that waits for ever for a lock would hold a page for ever. `synchronous_commit` may have been lowered for
/// the whole server; here an acknowledged act is on disk.
const SESSION: &str = "SET lock_timeout = '5s'; SET statement_timeout = '30s'; SET synchronous_commit = on;";

/// Opens the database at `url`.
pub(super) async fn open(url: &str) -> Result<Store, OpenError> {
    let pool = AnyPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .after_connect(|conn, _| {
            Box::pin(async move {
                conn.execute(SESSION).await?;
                Ok(())
            })
        })
        .connect(url)
        .await
        .map_err(|error| OpenError::Database(error.to_string()))?;
    Ok(Store { dialect: Dialect::Postgres, reading: pool.clone(), writing: pool, file: None })
}

//! What is particular to SQLite.

use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::any::AnyPoolOptions;
use sqlx::{AnyConnection, AnyPool, Connection, Executor, Row};

use super::{Dialect, Store};
use crate::{Error, OpenError};

/// Counts the tables called `$1`.
pub(super) const HAS_TABLE: &str = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = $1";

/// First release without the WAL-reset corruption (sqlite.org/wal.html#walresetbug).
const OLDEST: [u32; 3] = [3, 51, 3];

/// Readers: a record page is three short queries, more connections than cores would only wait.
const READERS: u32 = 4;

/// How long to wait for a connection, and for the lock of another process, before answering "unavailable".
const PATIENCE: Duration = Duration::from_secs(5);

/// For every connection: FULL, since an acknowledged act must survive a power cut; no mmap, which makes the damage of a
/// torn write worse.
const COMMON: &str = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
                      PRAGMA mmap_size = 0; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;";

/// For the connection that writes. What is removed is overwritten: a key or a document that is erased must not be found in a
/// page that the file no longer uses.
const OWN: &str = "PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON;";

/// Moves what the write-ahead log holds into the file and empties the log, which keeps former pages until then. While
/// somebody reads it may have to wait for the next time.
pub(super) async fn empty_wal(writing: &AnyPool) -> Result<(), Error> {
    let row = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(writing).await?;
    if row.try_get::<i64, _>(0)? != 0 {
        tracing::warn!(
            "the write-ahead log is read and could not be emptied: what was erased stays in it until the next time"
        );
    }
    Ok(())
}

/// Opens (and creates, mode 0600) the file at `path`.
pub(super) async fn open(path: &Path) -> Result<Store, OpenError> {
    let database = |error: sqlx::Error| OpenError::Database(error.to_string());
    std::fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .open(path)
        .map_err(|error| OpenError::Database(error.to_string()))?;
    let file = DatabaseFile::new(path).map_err(|error| OpenError::Database(error.to_string()))?;
    let url = url(path);
    let writing = pool(&url, 1, OWN).await.map_err(database)?;
    check_version(&writing).await?;
    let reading = pool(&url, READERS, "PRAGMA query_only = ON;").await.map_err(database)?;
    Ok(Store { dialect: Dialect::Sqlite, reading, writing, file: Some(file) })
}

async fn pool(url: &str, size: u32, own: &'static str) -> Result<AnyPool, sqlx::Error> {
    AnyPoolOptions::new()
        .max_connections(size)
        .acquire_timeout(PATIENCE)
        // A connection to a file does not go stale: no ping before each use.
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
        .after_release(|conn, _| Box::pin(fit(conn)))
        .after_connect(move |conn, _| {
            Box::pin(async move {
                conn.execute(COMMON).await?;
                conn.execute(own).await?;
                Ok(())
            })
        })
        .connect(url)
        .await
}

/// Whether a connection may be used again. When SQLite itself rolls back (disk full, input/output error), the driver goes
/// on believing that a transaction is open and refuses the next one: such a connection is replaced by a new one.
async fn fit(conn: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    // A rollback may still be on its way: the answer to a ping comes after it.
    conn.ping().await?;
    Ok(!conn.is_in_transaction())
}

async fn check_version(pool: &AnyPool) -> Result<(), OpenError> {
    let database = |error: sqlx::Error| OpenError::Database(error.to_string());
    let row = sqlx::query("SELECT sqlite_version()").fetch_one(pool).await.map_err(database)?;
    let version: String = row.try_get(0).map_err(database)?;
    if recent_enough(&version) { Ok(()) } else { Err(OpenError::SqliteTooOld(version)) }
}

fn recent_enough(version: &str) -> bool {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    let found: [u32; 3] = std::array::from_fn(|_| parts.next().unwrap_or(0));
    found >= OLDEST
}

/// A URL is the only way to name a file to `Any`; whatever could be read as syntax is percent-encoded.
fn url(path: &Path) -> String {
    use std::fmt::Write;
    use std::os::unix::ffi::OsStrExt;
    path.as_os_str().as_bytes().iter().fold(String::from("sqlite://"), |mut url, &byte| {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => url.push(char::from(byte)),
            _ => write!(url, "%{byte:02X}").expect("writing to a String does not fail"),
        }
        url
    })
}

/// The file that was opened. SQLite goes on writing into a deleted file, and what it wrote is lost: so each write looks
/// first whether the file is still there.
pub(crate) struct DatabaseFile {
    path: PathBuf,
    device: u64,
    inode: u64,
}

impl DatabaseFile {
    fn new(path: &Path) -> std::io::Result<Self> {
        let meta = std::fs::metadata(path)?;
        Ok(Self { path: path.to_owned(), device: meta.dev(), inode: meta.ino() })
    }

    /// Refuses when the file was deleted or replaced.
    pub(crate) fn check(&self) -> Result<(), Error> {
        match std::fs::metadata(&self.path) {
            Ok(meta) if meta.dev() == self.device && meta.ino() == self.inode => Ok(()),
            _ => {
                tracing::error!("the database file was removed or replaced while in use");
                Err(Error::Unavailable("the database file was removed or replaced"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert!(recent_enough("3.51.3"));
        assert!(recent_enough("3.100.0"));
        assert!(recent_enough("4.0.0"));
        assert!(!recent_enough("3.51.2"));
        assert!(!recent_enough("3.9.9"));
        assert!(!recent_enough(""));
    }

    #[test]
    fn a_path_cannot_become_an_option() {
        assert_eq!(url(Path::new("/a b/c?mode=memory.db")), "sqlite:///a%20b/c%3Fmode%3Dmemory.db");
    }
}

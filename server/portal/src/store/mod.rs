//! The database: the only place with SQL, one file per aggregate.
//!
//! Each function takes a connection, so that the caller decides what is one transaction. SQLite has one writing connection
//! (its lock is one anyway) and several that can only read; PostgreSQL has one pool for both.
//!
//! Order of locks, the same in every transaction: rows first, `trace_head` last.

pub(crate) mod access_reports;
pub(crate) mod accounts;
pub(crate) mod acts;
pub(crate) mod contacts;
pub(crate) mod counts;
pub(crate) mod delegations;
pub(crate) mod deposits;
pub(crate) mod documents;
pub(crate) mod drafts;
pub(crate) mod entries;
pub(crate) mod erased;
pub(crate) mod erasures;
pub(crate) mod home;
pub(crate) mod life;
pub(crate) mod meta;
mod migrate;
pub(crate) mod outbox;
pub(crate) mod own;
pub(crate) mod patients;
mod postgres;
pub(crate) mod professionals;
pub(crate) mod profile;
pub(crate) mod reports;
pub(crate) mod requests;
pub(crate) mod sessions;
pub(crate) mod shared;
pub(crate) mod sharing;
mod sqlite;
pub(crate) mod throttle;
pub(crate) mod trace;
pub(crate) mod uses;

use std::path::Path;

use sqlx::any::AnyRow;
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection, AnyPool, Row, Transaction};

use crate::{Error, OpenError};

pub(crate) use sqlite::DatabaseFile;

/// Which database is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    Sqlite,
    Postgres,
}

/// The open database.
pub(crate) struct Store {
    pub(crate) dialect: Dialect,
    reading: AnyPool,
    writing: AnyPool,
    file: Option<DatabaseFile>,
}

impl Store {
    /// Opens `url`, or the SQLite file of the data folder.
    pub(crate) async fn open(data_dir: &Path, url: Option<&str>) -> Result<Self, OpenError> {
        sqlx::any::install_default_drivers();
        match url {
            Some(url) if url.starts_with("postgres:") || url.starts_with("postgresql:") => postgres::open(url).await,
            Some(url) if url.starts_with("sqlite:") => {
                let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
                sqlite::open(Path::new(path.split('?').next().unwrap_or(path))).await
            }
            Some(_) => Err(OpenError::Database("DATABASE_URL must start with postgres: or sqlite:".to_owned())),
            None => sqlite::open(&data_dir.join("passerelle.db")).await,
        }
    }

    /// Brings the tables up to date.
    pub(crate) async fn migrate(&self) -> Result<(), OpenError> {
        migrate::run(self.dialect, &self.writing).await
    }

    /// A connection to read with.
    pub(crate) async fn read(&self) -> Result<PoolConnection<Any>, Error> {
        Ok(self.reading.acquire().await?)
    }

    /// A transaction to write in. On SQLite it takes the lock at once: upgrading a read lock later could not wait.
    pub(crate) async fn write(&self) -> Result<Transaction<'static, Any>, Error> {
        if let Some(file) = &self.file {
            file.check()?;
        }
        Ok(match self.dialect {
            Dialect::Sqlite => self.writing.begin_with("BEGIN IMMEDIATE").await?,
            Dialect::Postgres => self.writing.begin().await?,
        })
    }

    /// Whether the database answers and is still the one that was opened.
    pub(crate) async fn ready(&self) -> Result<(), Error> {
        if let Some(file) = &self.file {
            file.check()?;
        }
        sqlx::query("SELECT 1").execute(&mut *self.read().await?).await?;
        Ok(())
    }

    /// Writes what was removed out of the files that the database keeps besides its own. On PostgreSQL that is the work of
    /// its own vacuum.
    pub(crate) async fn forget_removed(&self) -> Result<(), Error> {
        match self.dialect {
            Dialect::Sqlite => sqlite::empty_wal(&self.writing).await,
            Dialect::Postgres => Ok(()),
        }
    }

    /// Closes every connection.
    pub(crate) async fn close(&self) {
        self.reading.close().await;
        self.writing.close().await;
    }
}

/// Whether a table exists (before migrations have run).
pub(crate) async fn has_table(dialect: Dialect, conn: &mut AnyConnection, name: &str) -> Result<bool, sqlx::Error> {
    let sql = match dialect {
        Dialect::Sqlite => sqlite::HAS_TABLE,
        Dialect::Postgres => postgres::HAS_TABLE,
    };
    let row = sqlx::query(sql).bind(name).fetch_one(conn).await?;
    Ok(row.try_get::<i64, _>(0)? > 0)
}

/// Column `at` as bytes.
fn bytes(row: &AnyRow, at: usize) -> Result<Vec<u8>, sqlx::Error> {
    row.try_get(at)
}

/// Column `at` as text.
fn text(row: &AnyRow, at: usize) -> Result<String, sqlx::Error> {
    row.try_get(at)
}

/// Column `at` as an integer.
fn number(row: &AnyRow, at: usize) -> Result<i64, sqlx::Error> {
    row.try_get(at)
}

//! The errors of the use cases and of opening. No message carries personal data: they are logged.

use domain::rights::Reason;

/// Why a use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or it belongs to someone else: the two are not told apart.
    #[error("not found")]
    NotFound,
    /// The rights refuse it.
    #[error("refused")]
    Refused(Reason),
    /// The form was opened for another record than the one that is open now; nothing was written.
    #[error("the form belongs to another record")]
    OtherRecord,
    /// It exists already, or it changed meanwhile.
    #[error("conflict with what is there")]
    Conflict,
    /// The database or the trace cannot be used now; the text says which, for the operator.
    #[error("unavailable: {0}")]
    Unavailable(&'static str),
    /// No room is left on the disk; nothing was written.
    #[error("the disk is full: nothing was written; free some space and try again")]
    Full,
    /// Stored data cannot be read: altered, or sealed under another key.
    #[error("stored data is not readable: {0}")]
    Corrupt(&'static str),
}

/// SQLite primary result codes (sqlite.org/rescode.html): the low byte of the code reported.
mod sqlite_code {
    pub(super) const BUSY: u32 = 5;
    pub(super) const LOCKED: u32 = 6;
    pub(super) const READONLY: u32 = 8;
    pub(super) const IOERR: u32 = 10;
    pub(super) const FULL: u32 = 13;
    pub(super) const CANTOPEN: u32 = 14;
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(cause) => {
                if cause.is_unique_violation() {
                    return Self::Conflict;
                }
                let code = cause.code().unwrap_or_default().into_owned();
                tracing::error!(db.code = %code, "the database refused a statement");
                of_code(&code)
            }
            sqlx::Error::Io(cause) if cause.kind() == std::io::ErrorKind::StorageFull => Self::Full,
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) | sqlx::Error::RowNotFound => {
                Self::Corrupt("a row has another shape than expected")
            }
            _ => {
                tracing::error!(db.error = %kind(&error), "the database cannot be reached");
                Self::Unavailable("the database cannot be reached")
            }
        }
    }
}

/// By the code of the database: a number is SQLite's, five characters are an SQLSTATE of PostgreSQL.
fn of_code(code: &str) -> Error {
    match code {
        // disk_full
        "53100" => return Error::Full,
        // serialization_failure, deadlock_detected, lock_not_available, query_canceled
        "40001" | "40P01" | "55P03" | "57014" => return Error::Unavailable("the database is busy"),
        _ => {}
    }
    match code.parse::<u32>().map(|code| code & 0xff) {
        Ok(sqlite_code::FULL) if code.len() < 5 => Error::Full,
        Ok(sqlite_code::BUSY | sqlite_code::LOCKED) if code.len() < 5 => Error::Unavailable("the database is locked"),
        Ok(sqlite_code::READONLY | sqlite_code::IOERR | sqlite_code::CANTOPEN) if code.len() < 5 => {
            Error::Unavailable("the database file cannot be used")
        }
        _ => Error::Unavailable("the database refused a statement"),
    }
}

/// The name of an error without its message, which may quote values.
fn kind(error: &sqlx::Error) -> &'static str {
    match error {
        sqlx::Error::Io(_) => "io",
        sqlx::Error::Tls(_) => "tls",
        sqlx::Error::PoolTimedOut => "pool timed out",
        sqlx::Error::PoolClosed => "pool closed",
        sqlx::Error::WorkerCrashed => "worker crashed",
        sqlx::Error::Protocol(_) => "protocol",
        sqlx::Error::Configuration(_) => "configuration",
        _ => "other",
    }
}

impl From<crate::crypto::Unreadable> for Error {
    fn from(_: crate::crypto::Unreadable) -> Self {
        tracing::error!("a sealed value does not open");
        Self::Corrupt("a sealed value does not open")
    }
}

/// Why the portal does not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is a database but no key.
    #[error("the master key {0} is missing: restore it; without it the data cannot be read")]
    KeyMissing(String),
    /// The key is not the one of this database.
    #[error(
        "the master key {0} is not the one of this database: restore the right one; the data cannot be read with it"
    )]
    KeyWrong(String),
    /// The key cannot be read at all.
    #[error("the master key {0} cannot be used: {1}")]
    KeyUnusable(String, String),
    /// The data folder cannot be made or used.
    #[error("the data folder {0} cannot be used: {1}")]
    DataFolder(String, std::io::Error),
    /// The linked SQLite has the WAL-reset bug.
    #[error("SQLite {0} can corrupt a database (WAL reset): 3.51.3 or later is needed")]
    SqliteTooOld(String),
    /// The database does not open.
    #[error("the database cannot be opened: {0}")]
    Database(String),
    /// The database lost its root key while it holds records.
    #[error("the database has lost its root key: restore a backup; its data cannot be read")]
    RootMissing,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_both_databases_are_told_apart() {
        assert!(matches!(of_code("13"), Error::Full));
        assert!(matches!(of_code("53100"), Error::Full));
        assert!(matches!(of_code("5"), Error::Unavailable("the database is locked")));
        assert!(matches!(of_code("517"), Error::Unavailable("the database is locked")));
        assert!(matches!(of_code("1034"), Error::Unavailable("the database file cannot be used")));
        assert!(matches!(of_code("23514"), Error::Unavailable("the database refused a statement")));
        assert!(matches!(of_code("40P01"), Error::Unavailable("the database is busy")));
    }
}

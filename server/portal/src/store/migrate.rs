//! Runs the migrations: one sequence made of the common files and those of the dialect.

use sqlx::AnyPool;
use sqlx::migrate::Migrator;

use super::Dialect;
use crate::OpenError;

static COMMON: Migrator = sqlx::migrate!("migrations/common");
static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// Applies what is missing. Refuses a database whose applied migrations differ from these files.
pub(super) async fn run(dialect: Dialect, pool: &AnyPool) -> Result<(), OpenError> {
    let own = match dialect {
        Dialect::Sqlite => &SQLITE,
        Dialect::Postgres => &POSTGRES,
    };
    let all = COMMON.iter().chain(own.iter()).cloned().collect();
    Migrator::with_migrations(all).run(pool).await.map_err(|error| OpenError::Database(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_dialects_have_the_same_versions_and_none_is_also_common() {
        let versions = |migrator: &Migrator| migrator.iter().map(|m| m.version).collect::<Vec<_>>();
        assert_eq!(versions(&SQLITE), versions(&POSTGRES));
        assert!(versions(&COMMON).iter().all(|version| !SQLITE.version_exists(*version)));
    }
}

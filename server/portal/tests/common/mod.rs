//! What every test needs: a portal on a database of its own, a clock that can be moved, people, documents.
//!
//! `PASSERELLE_TEST_DATABASE_URL` names a PostgreSQL server on which each test makes its own database; without it each
//! test has a SQLite file in a temporary folder.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used, reason = "shared by test files, each of which uses its part")]

pub mod adding;
pub mod cda;
pub mod files;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use domain::identity::{BirthDate, BirthName, GivenNames, InseeCode, Sex, StrictTraits, UsedNames};
use domain::ids::{AccountId, PatientId, SessionRef};
use domain::ins::{IdentityStatus, Ins, InsOid, Matricule};
use domain::password::Password;
use domain::rights::lifecycle::{Consent, Means};
use domain::rights::{Actor, Quality, Role, Strength};
use jiff::Timestamp;
use portal::accounts::{self, NewAccount, NewPatient};
use portal::import::{self, ImportRefusal, Imported};
use portal::{OpenError, OpenOptions, Portal};
use sqlx::{AnyPool, AssertSqlSafe};
use tempfile::TempDir;

pub const PASSWORD: &str = "quatre girafes mauves dansent";
pub const SECRET: &[u8] = b"12345678901234567890";

pub struct Place {
    pub dir: TempDir,
    pub database_url: Option<String>,
    clock: Arc<AtomicI64>,
}

impl Place {
    pub async fn new() -> Self {
        let database_url = match std::env::var("PASSERELLE_TEST_DATABASE_URL") {
            Ok(server) if !server.is_empty() => Some(make_database(&server).await),
            _ => None,
        };
        let start: Timestamp = "2026-03-02T08:00:00Z".parse().unwrap();
        let dir = tempfile::tempdir().unwrap();
        Self { dir, database_url, clock: Arc::new(AtomicI64::new(start.as_millisecond())) }
    }

    pub fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    pub async fn try_open(&self) -> Result<Portal, OpenError> {
        self.try_open_with(true).await
    }

    pub async fn open_without_demo(&self) -> Portal {
        self.try_open_with(false).await.unwrap()
    }

    async fn try_open_with(&self, demo: bool) -> Result<Portal, OpenError> {
        let clock = Arc::clone(&self.clock);
        Portal::open(OpenOptions {
            data_dir: self.data(),
            database_url: self.database_url.clone(),
            clock: Arc::new(move || Timestamp::from_millisecond(clock.load(Ordering::SeqCst)).unwrap()),
            demo,
        })
        .await
    }

    pub async fn open(&self) -> Portal {
        self.try_open().await.unwrap()
    }

    /// Moves the clock by so many seconds.
    pub fn wait(&self, seconds: i64) {
        self.clock.fetch_add(seconds * 1000, Ordering::SeqCst);
    }

    pub fn is_sqlite(&self) -> bool {
        self.database_url.is_none()
    }

    pub fn file(&self) -> PathBuf {
        self.data().join("passerelle.db")
    }

    /// A connection as someone has who goes round the portal.
    pub async fn raw(&self) -> AnyPool {
        sqlx::any::install_default_drivers();
        let url = self.database_url.clone().unwrap_or_else(|| format!("sqlite://{}", self.file().display()));
        AnyPool::connect(&url).await.unwrap()
    }

    pub async fn sql(&self, sql: &str) -> Result<u64, sqlx::Error> {
        let pool = self.raw().await;
        let done = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&pool).await;
        pool.close().await;
        Ok(done?.rows_affected())
    }

    pub async fn number(&self, sql: &str) -> i64 {
        let pool = self.raw().await;
        let (number,): (i64,) = sqlx::query_as(AssertSqlSafe(sql.to_owned())).fetch_one(&pool).await.unwrap();
        pool.close().await;
        number
    }
}

async fn make_database(server: &str) -> String {
    sqlx::any::install_default_drivers();
    let mut random = [0; 8];
    getrandom::fill(&mut random).unwrap();
    let name = format!("t_{:016x}", u64::from_be_bytes(random));
    let pool = AnyPool::connect(server).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&pool).await.unwrap();
    pool.close().await;
    // postgres://user@host/base?query
    let (base, query) = server.split_once('?').map_or((server, ""), |(base, query)| (base, query));
    let (prefix, _) = base.rsplit_once('/').unwrap();
    if query.is_empty() { format!("{prefix}/{name}") } else { format!("{prefix}/{name}?{query}") }
}

pub fn ins() -> Ins {
    Ins { matricule: Matricule::with_key("2790351215189").unwrap(), oid: InsOid::Test }
}

pub fn other_ins() -> Ins {
    Ins { matricule: Matricule::with_key("1531245007231").unwrap(), oid: InsOid::Test }
}

/// Given on paper before the clock of the tests starts.
pub fn consent() -> Consent {
    let at = "2026-03-01T10:00:00Z".parse().unwrap();
    Consent { at, by: "Dominique PAT-TROIS".to_owned(), means: Means::Paper }
}

pub fn dominique() -> NewPatient {
    NewPatient {
        ins: ins(),
        status: IdentityStatus::Qualified,
        traits: StrictTraits {
            birth_name: BirthName::parse("PAT-TROIS").unwrap(),
            birth_given_names: GivenNames::parse("DOMINIQUE MARIE-LOUISE").unwrap(),
            birth_date: BirthDate::parse("1979-03-28").unwrap(),
            sex: Sex::Female,
            birth_place: InseeCode::parse("51215").unwrap(),
        },
        used: UsedNames::default(),
        consent: Some(consent()),
    }
}

pub fn marcel() -> NewPatient {
    NewPatient {
        ins: other_ins(),
        status: IdentityStatus::Qualified,
        traits: StrictTraits {
            birth_name: BirthName::parse("AUBERGINE").unwrap(),
            birth_given_names: GivenNames::parse("MARCEL").unwrap(),
            birth_date: BirthDate::parse("1953-12-04").unwrap(),
            sex: Sex::Male,
            birth_place: InseeCode::parse("45007").unwrap(),
        },
        used: UsedNames::default(),
        consent: Some(consent()),
    }
}

pub async fn account(portal: &Portal, identifier: &str, subjects: &[(PatientId, Quality)]) -> AccountId {
    let new = NewAccount {
        identifier,
        name: "Dominique PAT-TROIS",
        role: Role::Patient,
        password: &Password::parse(PASSWORD).unwrap(),
        totp_secret: SECRET,
        subjects,
        demo: true,
    };
    accounts::create_account(portal, &new).await.unwrap()
}

pub fn actor(account: AccountId, subject: PatientId, quality: Quality) -> Actor {
    Actor {
        account,
        name: "Dominique PAT-TROIS".to_owned(),
        role: Role::Patient,
        subject: Some(subject),
        quality,
        strength: Strength::TwoFactors,
        session: SessionRef::from_bytes([7; 16]),
    }
}

/// A portal with one patient, their account, and the actor they are.
pub struct House {
    pub place: Place,
    pub portal: Portal,
    pub patient: PatientId,
    pub account: AccountId,
    pub me: Actor,
    /// Date of birth as documents write it.
    pub birth: &'static str,
}

impl House {
    pub async fn new() -> Self {
        Self::born("19790328").await
    }

    /// The patient is eleven years old when the clock starts.
    pub async fn of_child() -> Self {
        Self::born("20150328").await
    }

    async fn born(birth: &'static str) -> Self {
        let place = Place::new().await;
        let portal = place.open().await;
        let mut new = dominique();
        new.traits.birth_date = BirthDate::parse(birth).unwrap();
        let patient = accounts::create_patient(&portal, &new).await.unwrap();
        let account = account(&portal, "dominique@example.fr", &[(patient, Quality::Patient)]).await;
        let me = actor(account, patient, Quality::Patient);
        Self { place, portal, patient, account, me, birth }
    }

    /// Someone else with a record of their own.
    pub async fn neighbour(&self) -> Actor {
        let patient = accounts::create_patient(&self.portal, &marcel()).await.unwrap();
        let account = account(&self.portal, "marcel@example.fr", &[(patient, Quality::Patient)]).await;
        actor(account, patient, Quality::Patient)
    }

    /// A parent of the patient.
    pub async fn parent(&self) -> Actor {
        let link = [(self.patient, Quality::LegalRepresentative)];
        let account = account(&self.portal, "parent@example.fr", &link).await;
        actor(account, self.patient, Quality::LegalRepresentative)
    }

    /// Ends the right of an account to act for the patient, as an operator of the database would.
    pub async fn end_link(&self, actor: &Actor) {
        let sql = format!("DELETE FROM account_subjects WHERE account_id = '{}'", actor.account);
        assert_eq!(self.place.sql(&sql).await.unwrap(), 1);
    }

    /// Takes away what somebody wrote between an account and the patient.
    pub async fn end_link_to(&self, actor: &Actor) {
        let (account, patient) = (actor.account, self.patient);
        let sql = format!("DELETE FROM account_subjects WHERE account_id = '{account}' AND patient_id = '{patient}'");
        assert_eq!(self.place.sql(&sql).await.unwrap(), 1);
    }

    pub async fn import(&self, document: &cda::Document) -> Imported {
        self.try_import(document).await.unwrap()
    }

    pub async fn try_import(&self, document: &cda::Document) -> Result<Imported, ImportRefusal> {
        let document = cda::Document { birth: self.birth, ..document.clone() };
        import::import_document(&self.portal, "Alimentation", &ins(), document.text().as_bytes()).await
    }

    pub async fn list(&self) -> portal::record::RecordPage {
        portal::record::list(&self.portal, &self.me, &portal::record::RecordQuery::default()).await.unwrap()
    }
}

/// Every file below a folder, read.
pub fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(contents(&path));
        } else {
            all.push((path.clone(), std::fs::read(path).unwrap()));
        }
    }
    all
}

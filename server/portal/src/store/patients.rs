//! Patients and who may act for them.

use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::{Dialect, bytes, number, text};

/// A patient's row, still sealed.
pub(crate) struct PatientRow {
    pub(crate) id: String,
    pub(crate) wrapped_key: Vec<u8>,
    pub(crate) identity: Vec<u8>,
}

/// A patient together with the quality in which an account acts for them; to be read by [`crate::links`], which checks
/// the MAC.
pub(crate) struct SubjectRow {
    pub(crate) patient: PatientRow,
    pub(crate) quality: String,
    pub(crate) position: i64,
    pub(crate) mac: Vec<u8>,
}

/// Adds a patient. A second one with the same INS is a unique violation.
pub(crate) async fn insert(
    conn: &mut AnyConnection,
    row: &PatientRow,
    ins_index: &[u8],
    created_at: i64,
) -> Result<(), sqlx::Error> {
    const SQL: &str =
        "INSERT INTO patients (id, ins_index, wrapped_key, identity, created_at) VALUES ($1, $2, $3, $4, $5)";
    sqlx::query(SQL)
        .bind(&row.id)
        .bind(ins_index)
        .bind(&row.wrapped_key)
        .bind(&row.identity)
        .bind(created_at)
        .execute(conn)
        .await?;
    Ok(())
}

/// The patient with this INS index.
pub(crate) async fn by_ins(conn: &mut AnyConnection, ins_index: &[u8]) -> Result<Option<PatientRow>, sqlx::Error> {
    const SQL: &str = "SELECT id, wrapped_key, identity FROM patients WHERE ins_index = $1";
    sqlx::query(SQL).bind(ins_index).fetch_optional(conn).await?.as_ref().map(patient).transpose()
}

/// The patient with this id; none whose key was destroyed.
pub(crate) async fn by_id(conn: &mut AnyConnection, id: &str) -> Result<Option<PatientRow>, sqlx::Error> {
    const SQL: &str = "SELECT id, wrapped_key, identity FROM patients WHERE id = $1 AND length(wrapped_key) > 0";
    sqlx::query(SQL).bind(id).fetch_optional(conn).await?.as_ref().map(patient).transpose()
}

/// When the patient with this id was added.
pub(crate) async fn created_at(conn: &mut AnyConnection, id: &str) -> Result<i64, sqlx::Error> {
    number(&sqlx::query("SELECT created_at FROM patients WHERE id = $1").bind(id).fetch_one(conn).await?, 0)
}

/// Holds the patient's row until the transaction ends, so that two deposits into one record come one after the other. On
/// SQLite every writing transaction does.
pub(crate) async fn lock(conn: &mut AnyConnection, dialect: Dialect, id: &str) -> Result<(), sqlx::Error> {
    if dialect == Dialect::Postgres {
        sqlx::query("SELECT id FROM patients WHERE id = $1 FOR UPDATE").bind(id).execute(conn).await?;
    }
    Ok(())
}

/// Lets `account` act for `patient`.
pub(crate) async fn link(
    conn: &mut AnyConnection,
    account: &str,
    patient: &str,
    quality: &str,
    position: i64,
    mac: &[u8],
) -> Result<(), sqlx::Error> {
    const SQL: &str =
        "INSERT INTO account_subjects (account_id, patient_id, quality, position, mac) VALUES ($1, $2, $3, $4, $5)";
    sqlx::query(SQL).bind(account).bind(patient).bind(quality).bind(position).bind(mac).execute(conn).await?;
    Ok(())
}

/// The patient, if `account` may act for them now.
pub(crate) async fn subject(
    conn: &mut AnyConnection,
    account: &str,
    patient: &str,
) -> Result<Option<SubjectRow>, sqlx::Error> {
    const SQL: &str = "SELECT p.id, p.wrapped_key, p.identity, s.quality, s.position, s.mac \
                       FROM account_subjects s \
                       JOIN patients p ON p.id = s.patient_id WHERE s.account_id = $1 AND s.patient_id = $2";
    let row = sqlx::query(SQL).bind(account).bind(patient).fetch_optional(conn).await?;
    row.as_ref().map(subject_row).transpose()
}

/// Everyone `account` may act for, the account's own record first.
pub(crate) async fn subjects(conn: &mut AnyConnection, account: &str) -> Result<Vec<SubjectRow>, sqlx::Error> {
    const SQL: &str = "SELECT p.id, p.wrapped_key, p.identity, s.quality, s.position, s.mac \
                       FROM account_subjects s \
                       JOIN patients p ON p.id = s.patient_id WHERE s.account_id = $1 ORDER BY s.position, p.id";
    sqlx::query(SQL).bind(account).fetch_all(conn).await?.iter().map(subject_row).collect()
}

/// A link of a patient to an account, as [`SubjectRow`].
pub(crate) struct AccountLinkRow {
    pub(crate) account: String,
    pub(crate) quality: String,
    pub(crate) position: i64,
    pub(crate) mac: Vec<u8>,
}

/// Every account that may act for `patient`.
pub(crate) async fn accounts_of(conn: &mut AnyConnection, patient: &str) -> Result<Vec<AccountLinkRow>, sqlx::Error> {
    const SQL: &str =
        "SELECT account_id, quality, position, mac FROM account_subjects WHERE patient_id = $1 ORDER BY account_id";
    let rows = sqlx::query(SQL).bind(patient).fetch_all(conn).await?;
    let link = |row: &AnyRow| {
        Ok(AccountLinkRow {
            account: text(row, 0)?,
            quality: text(row, 1)?,
            position: number(row, 2)?,
            mac: bytes(row, 3)?,
        })
    };
    rows.iter().map(link).collect()
}

fn patient(row: &AnyRow) -> Result<PatientRow, sqlx::Error> {
    Ok(PatientRow { id: text(row, 0)?, wrapped_key: bytes(row, 1)?, identity: bytes(row, 2)? })
}

fn subject_row(row: &AnyRow) -> Result<SubjectRow, sqlx::Error> {
    Ok(SubjectRow { patient: patient(row)?, quality: text(row, 3)?, position: number(row, 4)?, mac: bytes(row, 5)? })
}

//! Who may act for whom, as the portal itself wrote it.
//!
//! Each link carries a MAC under a key that is not in the database: a row that somebody else wrote or changed counts as
//! none, in every place, since links are read here alone.

use sqlx::AnyConnection;

use crate::crypto::Keyring;
use crate::store::patients::{self, SubjectRow};
use crate::{Error, Portal};

/// The patient, if `account` may act for them now.
pub(crate) async fn one(
    portal: &Portal,
    conn: &mut AnyConnection,
    account: &str,
    patient: &str,
) -> Result<Option<SubjectRow>, Error> {
    let row = patients::subject(conn, account, patient).await?;
    Ok(row.filter(|row| genuine(portal.keys(), account, row)))
}

/// Everyone `account` may act for, in the order of their positions.
pub(crate) async fn all(portal: &Portal, conn: &mut AnyConnection, account: &str) -> Result<Vec<SubjectRow>, Error> {
    let mut rows = patients::subjects(conn, account).await?;
    rows.retain(|row| genuine(portal.keys(), account, row));
    Ok(rows)
}

/// Every account that may act for `patient`, with the code of its quality.
pub(crate) async fn accounts_of(
    portal: &Portal,
    conn: &mut AnyConnection,
    patient: &str,
) -> Result<Vec<(String, String)>, Error> {
    let rows = patients::accounts_of(conn, patient).await?;
    let genuine = |row: &patients::AccountLinkRow| {
        mac(portal.keys(), &row.account, patient, &row.quality, row.position)[..] == row.mac[..]
    };
    Ok(rows.into_iter().filter(genuine).map(|row| (row.account, row.quality)).collect())
}

/// The MAC of a link: it covers every other column.
pub(crate) fn mac(keys: &Keyring, account: &str, patient: &str, quality: &str, position: i64) -> [u8; 32] {
    keys.links.mac(&[account.as_bytes(), patient.as_bytes(), quality.as_bytes(), &position.to_be_bytes()])
}

fn genuine(keys: &Keyring, account: &str, row: &SubjectRow) -> bool {
    // Not a secret comparison: whoever can vary the stored MAC does not see how long this takes.
    let genuine = mac(keys, account, &row.patient.id, &row.quality, row.position)[..] == row.mac[..];
    if !genuine {
        tracing::error!("a link between an account and a patient was not written by the portal: it does not count");
    }
    genuine
}

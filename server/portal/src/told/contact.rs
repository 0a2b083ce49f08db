//! Where an account is told: versions that are added, sealed with their number.

use std::collections::BTreeMap;

use domain::contact::Address;
use domain::notice::Choice;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;
use zeroize::Zeroizing;

use crate::crypto::{Aad, open, seal};
use crate::store::contacts::{self as store, ContactRow};
use crate::{Error, Portal, instant};

/// What holds for an account.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(super) struct Contact {
    /// Verified; none: nobody is told.
    pub(super) address: Option<Address>,
    /// Tag of the language in which messages are written.
    pub(super) language: String,
    /// By record; each time where there is none.
    pub(super) choices: BTreeMap<String, Choice>,
}

impl Contact {
    pub(super) fn choice(&self, patient: &str) -> Choice {
        self.choices.get(patient).copied().unwrap_or_default()
    }
}

/// What holds, and its version: 0 when nothing was said yet.
#[derive(Default)]
pub(super) struct Held {
    pub(super) version: i64,
    pub(super) contact: Contact,
}

fn place(account: &str, version: i64, at: i64) -> Aad {
    let place = Aad::new("contacts", "content", account.as_bytes());
    place.with(&version.to_be_bytes()).with(&at.to_be_bytes())
}

/// What holds now.
pub(super) async fn current(portal: &Portal, conn: &mut AnyConnection, account: &str) -> Result<Held, Error> {
    let Some(row) = store::last(conn, account).await? else { return Ok(Held::default()) };
    let plain = open(&portal.keys().system, &place(account, row.version, row.at), &row.content)?;
    let contact = serde_json::from_slice(&plain).map_err(|_| Error::Corrupt("the address of an account"))?;
    Ok(Held { version: row.version, contact })
}

/// Adds what holds from `now` on. Two at once: the second is a conflict.
pub(super) async fn change(
    portal: &Portal,
    conn: &mut AnyConnection,
    account: &str,
    former: &Held,
    contact: &Contact,
    now: Timestamp,
) -> Result<(), Error> {
    let (version, at) = (former.version + 1, instant::millis(now));
    let plain = Zeroizing::new(serde_json::to_vec(contact).map_err(|_| Error::Corrupt("the address of an account"))?);
    let content = seal(&portal.keys().system, &place(account, version, at), &plain);
    store::insert(conn, account, &ContactRow { version, at, content }).await?;
    // A former address is nobody's business any more.
    Ok(store::empty_before(conn, account, version).await?)
}

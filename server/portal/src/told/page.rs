//! How the account is told of the record that is open.

use domain::contact::Address;
use domain::notice::{Choice, State};
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;
use jiff::Timestamp;

use super::code::waiting;
use super::contact::current;
use crate::access::enter;
use crate::store::outbox as store;
use crate::{Error, Portal, instant};

/// Failures that are told.
const TOLD: i64 = 5;

/// How the account is told.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The address that was verified.
    pub address: Option<Address>,
    /// One that waits for its code.
    pub waiting: Option<Address>,
    /// What is told of the open record.
    pub choice: Choice,
    /// Messages of the last month that did not come through, newest first.
    pub failures: Vec<Failure>,
}

/// A message that did not come through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    /// When it was written.
    pub at: Timestamp,
    /// Whether it may have come through.
    pub unknown: bool,
}

/// How the account is told of the open record. Traced before it is answered.
///
/// # Errors
/// [`Error::Refused`] when the record is not the account's to open; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn overview(portal: &Portal, actor: &Actor) -> Result<Overview, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::Notices { patient }).await?;
    let account = actor.account.to_string();
    let contact = current(portal, &mut conn, &account).await?.contact;
    let waiting = waiting(portal, &mut conn, &account).await?;
    let failed = store::failed(&mut conn, &account, &access.id, TOLD).await?;
    drop(conn);
    access.record(&access.event(EventKind::NoticesRead)).await?;
    let failure = |row: &store::OutboxRow| Failure {
        at: instant::timestamp(row.created_at),
        unknown: row.state == State::Unknown.code(),
    };
    let failures = failed.iter().map(failure).collect();
    Ok(Overview { choice: contact.choice(&access.id), address: contact.address, waiting, failures })
}

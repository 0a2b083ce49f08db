//! Acts that a form carries: for which record it was opened, and the key by which it is done once.
//!
//! A use case that writes takes an [`Act`]. It enters with [`crate::access::enter_to_act`], then, in its transaction,
//! asks [`claim`] first and [`answer`]s last: a double click, a replay or a retry after a lost answer gives the first
//! result and changes nothing.

use domain::ids::{ActKey, IdError, PatientId};
use domain::rights::Actor;
use jiff::SignedDuration;
use sha2::{Digest as _, Sha256};
use sqlx::AnyConnection;

use crate::crypto::random;
use crate::store::acts as store;
use crate::{Error, Portal, instant};

/// How long an act is remembered: longer than any session, so than any form.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(48);

/// What each form that writes into a record carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// The record for which the form was opened.
    pub patient: PatientId,
    /// Drawn with the form.
    key: ActKey,
    /// Digest of what the form said: the same key with the same words is the same act.
    said: String,
}

impl Act {
    /// A new act on a record, for a form that is being written.
    #[must_use]
    pub fn new(patient: PatientId) -> Self {
        Self { patient, key: ActKey::from_bytes(random()), said: String::new() }
    }

    /// Reads what a form sent back: the record and the key, as [`Self::record`] and [`Self::key`] gave them.
    ///
    /// # Errors
    /// [`IdError`] when one of them is no identifier: the form is not ours.
    pub fn parse(record: &str, key: &str) -> Result<Self, IdError> {
        Ok(Self { patient: PatientId::parse(record)?, key: ActKey::parse(key)?, said: String::new() })
    }

    /// The same act, bound to what the form said, by its [`digest`]: a form that comes again with other words, after
    /// the back button, is an act of its own, and what was typed last is not lost.
    #[must_use]
    pub fn saying(self, digest: String) -> Self {
        Self { said: digest, ..self }
    }

    /// The record, for the form.
    #[must_use]
    pub fn record(&self) -> String {
        self.patient.to_string()
    }

    /// The key, for the form.
    #[must_use]
    pub fn key(&self) -> String {
        self.key.to_string()
    }
}

/// A digest of the fields of a form as they were sent (SHA-256, hexadecimal).
#[must_use]
pub fn digest(fields: &[u8]) -> String {
    Sha256::digest(fields).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Takes the place of this act in the transaction of `conn`; what the first one answered, when it is done already.
pub(crate) async fn claim(
    portal: &Portal,
    conn: &mut AnyConnection,
    actor: &Actor,
    act: &Act,
) -> Result<Option<String>, Error> {
    let now = portal.now();
    let forgotten = now.saturating_sub(REMEMBERED).map_or(i64::MIN, instant::millis);
    store::forget(conn, forgotten).await?;
    Ok(store::claim(conn, &index(portal, actor, act), instant::millis(now)).await?)
}

/// As [`claim`], for one part of an act that has several, each done once: `part` names it. Whether it is done already.
pub(crate) async fn claim_part(
    portal: &Portal,
    conn: &mut AnyConnection,
    actor: &Actor,
    act: &Act,
    part: &str,
) -> Result<bool, Error> {
    Ok(store::claim(conn, &part_index(portal, actor, act, part), instant::millis(portal.now())).await?.is_some())
}

/// Whether a part of an act is done already, without taking its place.
pub(crate) async fn is_part_done(
    portal: &Portal,
    conn: &mut AnyConnection,
    actor: &Actor,
    act: &Act,
    part: &str,
) -> Result<bool, Error> {
    Ok(store::find(conn, &part_index(portal, actor, act, part)).await?.is_some())
}

fn part_index(portal: &Portal, actor: &Actor, act: &Act, part: &str) -> Vec<u8> {
    portal.keys().index.act(&actor.account.to_string(), &format!("{}/{part}", act.key()))
}

/// Remembers what the act answered, in the same transaction.
pub(crate) async fn answer(
    portal: &Portal,
    conn: &mut AnyConnection,
    actor: &Actor,
    act: &Act,
    result: &str,
) -> Result<(), Error> {
    Ok(store::answer(conn, &index(portal, actor, act), result).await?)
}

/// Remembers for the account what became of a thing that is gone, such as a draft, for as long as acts are.
pub(crate) async fn remember(
    portal: &Portal,
    conn: &mut AnyConnection,
    actor: &Actor,
    thing: &str,
    result: &str,
) -> Result<(), Error> {
    let index = portal.keys().index.act(&actor.account.to_string(), thing);
    store::claim(conn, &index, instant::millis(portal.now())).await?;
    Ok(store::answer(conn, &index, result).await?)
}

/// What [`remember`] was told.
pub(crate) async fn recall(
    portal: &Portal,
    conn: &mut AnyConnection,
    actor: &Actor,
    thing: &str,
) -> Result<Option<String>, Error> {
    Ok(store::find(conn, &portal.keys().index.act(&actor.account.to_string(), thing)).await?)
}

fn index(portal: &Portal, actor: &Actor, act: &Act) -> Vec<u8> {
    portal.keys().index.act(&actor.account.to_string(), &format!("{}={}", act.key(), act.said))
}

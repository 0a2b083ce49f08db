//! What the store says of an actor and a record, when it is entered and again when something is written.

use domain::calendar;
use domain::rights::lifecycle::Standing;
use domain::rights::{Actor, Decision, Quality, Reason, RecordAccess, Resource, decide};
use sqlx::{Any, AnyConnection, Transaction};

use super::{Access, Identity};
use crate::crypto::Key;
use crate::{Error, Portal, life, links, relatives};

/// What is allowed now, and whether something links the actor to the record. `linked` tells whether a link of the
/// actor's quality was found; for helpers what the patient opened to them counts in its place.
pub(super) async fn allowed(
    portal: &Portal,
    conn: &mut AnyConnection,
    actor: &Actor,
    (id, key, identity): (&str, &Key, &Identity),
    mut linked: bool,
) -> Result<(RecordAccess, bool), Error> {
    let mut allowed = RecordAccess::default();
    if linked && actor.quality == Quality::LegalRepresentative {
        allowed.representatives.insert(actor.account);
    }
    allowed.standing = life::standing(portal, conn, key, id).await?;
    if actor.quality == Quality::Delegate {
        allowed.delegation = relatives::between(conn, key, id, &actor.account.to_string()).await?;
        linked = allowed.delegation.is_some();
    }
    allowed.age = Some(calendar::age(identity.traits.birth_date, calendar::day(portal.now())));
    Ok((allowed, linked))
}

impl Access<'_> {
    /// Decides again in the transaction that writes, under the lock of the record: the record may have been closed, a link
    /// or help ended or narrowed since it was entered. A refusal is traced, [`Error::Conflict`] says that other things are
    /// opened than then.
    pub(crate) async fn still(
        &self,
        mut tx: Transaction<'static, Any>,
        resource: &Resource<'_>,
    ) -> Result<Transaction<'static, Any>, Error> {
        let (portal, actor) = (self.portal, self.actor);
        let link = links::one(portal, &mut tx, &actor.account.to_string(), &self.id).await?;
        let linked = link.is_some_and(|link| link.quality == actor.quality.code());
        let whose = (self.id.as_str(), &self.key, &self.identity);
        let (allowed, linked) = allowed(portal, &mut tx, actor, whose, linked).await?;
        let reason = match decide(actor, resource, self.purpose, &allowed, portal.now()) {
            Decision::Permit if linked && allowed.delegation == self.now_allowed.delegation => return Ok(tx),
            Decision::Permit if linked => return Err(Error::Conflict),
            Decision::Permit => Reason::NotYours,
            Decision::Deny(reason) => reason,
        };
        // The trace's writer needs the lock that this transaction holds.
        drop(tx);
        self.refuse(reason).await?;
        Err(Error::Refused(reason))
    }

    /// As [`Self::still`], of what needs an open record.
    pub(crate) async fn still_open(&self, tx: Transaction<'static, Any>) -> Result<Transaction<'static, Any>, Error> {
        self.still(tx, &Resource::RecordList { patient: self.patient }).await
    }

    /// Refuses what opens more of a record that is not open, though it may be looked at.
    pub(crate) async fn require_open(&self) -> Result<(), Error> {
        let reason = match self.now_allowed.standing {
            Standing::Open => return Ok(()),
            Standing::NotOpened => Reason::RecordNotOpened,
            Standing::Closed => Reason::RecordClosed,
        };
        self.refuse(reason).await?;
        Err(Error::Refused(reason))
    }
}

//! The gate of every use case on a record: who is it about, may this actor, and what is traced either way.

mod opened;
mod shared;
mod still;

use domain::identity::{PersonName, StrictTraits, UsedNames};
use domain::ids::{AccountId, DocumentId, PatientId};
use domain::ins::{IdentityStatus, Ins};
use domain::rights::lifecycle::Standing;
use domain::rights::{
    Actor, Confidentiality, Decision, Purpose, Quality, Reason, RecordAccess, Resource, announcement, decide,
};
use domain::trace::event::{EventDetails, EventKind};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;

use crate::acts::Act;
use crate::crypto::{Aad, Key, open};
use crate::document::{bits_of, confidentiality_of, visibility};
use crate::store::documents::Filter;
use crate::store::patients::{self, PatientRow};
use crate::told::{Concerned, Listeners, Notice};
use crate::trace::{Entry, Extra, Prepared, Subject};
use crate::{Error, Portal, instant, life, links};
use opened::Opened;
pub(crate) use shared::{Shared, Told, enter_shared};

/// What is sealed of a patient's identity.
#[derive(Serialize, Deserialize)]
pub(crate) struct Identity {
    pub(crate) ins: Ins,
    pub(crate) status: IdentityStatus,
    pub(crate) traits: StrictTraits,
    pub(crate) used: UsedNames,
}

impl Identity {
    pub(crate) fn name(&self) -> PersonName {
        PersonName::of(&self.traits, &self.used)
    }
}

/// Where the identity of a patient lies.
pub(crate) fn identity_aad(patient: &str) -> Aad {
    Aad::new("patients", "identity", patient.as_bytes())
}

/// A patient's key and identity, opened.
pub(crate) fn open_patient(portal: &Portal, row: &PatientRow) -> Result<(Key, Identity), Error> {
    let key = portal.keys().unwrap(&row.id, &row.wrapped_key)?;
    let plain = open(&key, &identity_aad(&row.id), &row.identity)?;
    let identity = serde_json::from_slice(&plain).map_err(|_| Error::Corrupt("the identity of a patient"))?;
    Ok((key, identity))
}

/// Why someone acts, which follows from the quality until someone acts for several purposes in one.
pub(crate) const fn purpose_of(quality: Quality) -> Purpose {
    match quality {
        Quality::Patient => Purpose::OwnHealth,
        Quality::LegalRepresentative => Purpose::Representation,
        Quality::Professional => Purpose::Care,
        Quality::Operator => Purpose::Feeding,
        Quality::Delegate | Quality::Mediator => Purpose::Assistance,
        Quality::Emergency => Purpose::Emergency,
    }
}

/// An open record: the actor was permitted what [`enter`] was asked.
pub(crate) struct Access<'a> {
    portal: &'a Portal,
    actor: &'a Actor,
    now_allowed: RecordAccess,
    purpose: Purpose,
    told: Told,
    listeners: Listeners,
    opened: Opened,
    pub(crate) patient: PatientId,
    pub(crate) id: String,
    pub(crate) key: Key,
    pub(crate) identity: Identity,
}

/// Opens the record of the actor's subject for `resource`, as the rights stand now. A refusal is traced, in the record
/// when there is one.
pub(crate) async fn enter<'a>(
    portal: &'a Portal,
    conn: &mut AnyConnection,
    actor: &'a Actor,
    resource: impl FnOnce(PatientId) -> Resource<'static>,
) -> Result<Access<'a>, Error> {
    let Some(patient) = actor.subject else {
        return Err(refused_outside(portal, actor, Reason::NoSubject).await);
    };
    let (account, id) = (actor.account.to_string(), patient.to_string());
    let link = links::one(portal, conn, &account, &id).await?;
    let linked = link.as_ref().is_some_and(|link| link.quality == actor.quality.code());
    let row = match link {
        Some(link) => Some(link.patient),
        None => patients::by_id(conn, &id).await?,
    };
    let Some(row) = row else {
        let erased = life::is_erased(conn, portal.keys(), &id).await?;
        let reason = if erased { Reason::RecordErased } else { Reason::NotYours };
        return Err(refused_outside(portal, actor, reason).await);
    };
    let (key, identity) = open_patient(portal, &row)?;
    let (now_allowed, linked) = still::allowed(portal, conn, actor, (&id, &key, &identity), linked).await?;
    let purpose = purpose_of(actor.quality);
    let (told, listeners, opened) = (Told::default(), Listeners::default(), Opened::default());
    let mut access =
        Access { portal, actor, now_allowed, purpose, told, listeners, opened, patient, id, key, identity };
    let decision = match access.decide(&resource(patient)) {
        // Own rights need the link as well: an account is not the patient for ever.
        Decision::Permit if !linked => Decision::Deny(Reason::NotYours),
        decision => decision,
    };
    match decision {
        Decision::Permit => {
            if let Some(delegation) = &access.now_allowed.delegation {
                access.opened = Opened::to(conn, &access, &delegation.scope).await?;
            }
            Ok(access)
        }
        Decision::Deny(reason) => {
            access.refuse(reason).await?;
            Err(Error::Refused(reason))
        }
    }
}

/// As [`enter`], for an act that a form carries: the form must have been opened for the record that is open now, so that
/// nothing typed for one person is ever written into the record of another.
pub(crate) async fn enter_to_act<'a>(
    portal: &'a Portal,
    conn: &mut AnyConnection,
    actor: &'a Actor,
    act: &Act,
    resource: impl FnOnce(PatientId) -> Resource<'static>,
) -> Result<Access<'a>, Error> {
    let access = enter(portal, conn, actor, resource).await?;
    if act.patient != access.patient {
        access.refuse(Reason::OtherRecord).await?;
        return Err(Error::OtherRecord);
    }
    Ok(access)
}

/// Traces a refusal that concerns no record that exists.
pub(crate) async fn refused_outside(portal: &Portal, actor: &Actor, reason: Reason) -> Error {
    let details = EventDetails::new(EventKind::AccessRefused).by(actor).refused(reason);
    let row = Entry { at: portal.now(), subject: None, details: &details }.prepare(portal.keys());
    match portal.writer().record(row, None).await {
        Ok(()) => Error::Refused(reason),
        Err(error) => error,
    }
}

/// Which documents the actor may not see, as the store can ask it: those with one of the bits `never`, and those hidden
/// from the patient that were not deposited before `announced_before`.
pub(crate) struct Hidden {
    pub(crate) never: i64,
    pub(crate) announced_before: i64,
}

impl Access<'_> {
    /// The account that acts.
    pub(crate) const fn account(&self) -> AccountId {
        self.actor.account
    }

    /// Asks the rights.
    pub(crate) fn decide(&self, resource: &Resource<'_>) -> Decision {
        decide(self.actor, resource, self.purpose, &self.now_allowed, self.portal.now())
    }

    /// Whether the actor may see a document with these restrictions, deposited then, in the record that they have entered:
    /// the history of a closed record tells of the same documents as before. Never for a helper, for whom more than that
    /// counts ([`Self::sees`]).
    pub(crate) fn may_see(&self, bits: i64, deposited: i64) -> bool {
        self.restricted(&self.document(confidentiality_of(bits), instant::timestamp(deposited)))
    }

    /// As [`Self::decide`], apart from whether the record is open: that was asked at the entrance.
    fn restricted(&self, resource: &Resource<'_>) -> bool {
        let entered = RecordAccess { standing: Standing::Open, ..self.now_allowed.clone() };
        decide(self.actor, resource, self.purpose, &entered, self.portal.now()).is_permit()
    }

    /// Puts the decision on documents into a form that the store can ask, by trying each restriction alone: the rights
    /// refuse for each by itself.
    pub(crate) fn hidden(&self) -> Hidden {
        let long_ago = Timestamp::UNIX_EPOCH;
        let restrictions =
            [visibility::MASKED_PS, visibility::HIDDEN_FROM_PATIENT, visibility::HIDDEN_FROM_REPRESENTATIVES];
        let refused = |bits: &i64| !self.restricted(&self.any_document(confidentiality_of(*bits), long_ago));
        let never = restrictions.into_iter().filter(refused).sum();
        Hidden { never, announced_before: instant::millis(announcement::visible_before(self.portal.now())) }
    }

    /// What the store may list to the actor; an empty category is each.
    pub(crate) fn filter<'f>(&'f self, account: &'f str, category: &'f str) -> Filter<'f> {
        let hidden = self.hidden();
        Filter {
            patient: &self.id,
            account,
            hidden: hidden.never,
            announced_before: hidden.announced_before,
            allowed: self.allowed(),
            category,
        }
    }

    fn document(&self, confidentiality: Confidentiality, deposited_at: Timestamp) -> Resource<'static> {
        debug_assert_eq!(confidentiality_of(bits_of(&confidentiality)), confidentiality);
        Resource::Document { patient: self.patient, confidentiality, deposited_at }
    }

    /// An event of this actor about this record.
    pub(crate) fn event(&self, kind: EventKind) -> EventDetails {
        let mut event = EventDetails::new(kind).by(self.actor).about(self.patient).purpose(self.purpose);
        event.organization.clone_from(&self.told.structure);
        event.reason_text.clone_from(&self.told.reason);
        event.profession.clone_from(&self.told.profession);
        event
    }

    /// The row of an event.
    pub(crate) fn prepare(&self, details: &EventDetails) -> Prepared {
        self.prepare_at(self.portal.now(), details)
    }

    /// The row of an event that is found again by its instant.
    pub(crate) fn prepare_at(&self, at: Timestamp, details: &EventDetails) -> Prepared {
        let subject = Some(Subject { patient: &self.id, key: &self.key });
        Entry { at, subject, details }.prepare(self.portal.keys())
    }

    /// What is sent to those who are told of the record, for an event of it.
    pub(crate) fn notice(&self, listeners: &Listeners, details: &EventDetails) -> Option<Notice> {
        listeners.notice(self.portal, &self.id, &self.key, details, None, self.portal.now())
    }

    /// Returns when the event is on disk, and what tells of it.
    pub(crate) async fn record(&self, details: &EventDetails) -> Result<(), Error> {
        let notice = self.notice(&self.listeners, details).map(Extra::Tell);
        self.portal.writer().record(self.prepare(details), notice).await
    }

    /// As [`Self::record`], for an event about one document: told to those alone who may see it.
    pub(crate) async fn record_of(&self, details: &EventDetails, document: Concerned) -> Result<(), Error> {
        let now = self.portal.now();
        let notice = self.listeners.notice(self.portal, &self.id, &self.key, details, Some(document), now);
        self.portal.writer().record(self.prepare(details), notice.map(Extra::Tell)).await
    }

    /// Returns when the reading of a document is on disk, and the document marked as read.
    pub(crate) async fn record_reading(&self, details: &EventDetails, document: &DocumentId) -> Result<(), Error> {
        let mark = Extra::MarkRead {
            document: document.to_string(),
            account: self.actor.account.to_string(),
            at: instant::millis(self.portal.now()),
        };
        self.portal.writer().record(self.prepare(details), Some(mark)).await
    }

    /// Traces a refusal in the record.
    pub(crate) async fn refuse(&self, reason: Reason) -> Result<(), Error> {
        self.record(&self.event(EventKind::AccessRefused).refused(reason)).await
    }
}

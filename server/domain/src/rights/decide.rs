//! The decision itself.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;

use super::delegation::{self, Delegation};
use super::lifecycle::Standing;
use super::sharing::{self, Ground, Matrix, Professional, Sharing};
use super::{Actor, Confidentiality, Purpose, Quality, Reason, Resource, Strength, announcement};
use crate::calendar::MAJORITY;
use crate::ids::AccountId;

/// What the store says *now* about the patient whom the resource belongs to. The default is the strictest: nobody
/// represents them, their age is not known, and the record is not opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordAccess {
    /// Accounts of the legal representatives. Needed only to decide for [`Quality::LegalRepresentative`].
    pub representatives: BTreeSet<AccountId>,
    /// Accounts that the patient has shut out. Binds neither the patient nor legal representatives.
    pub blocked: BTreeSet<AccountId>,
    /// Full years the patient has lived today.
    pub age: Option<i16>,
    /// What was shared with the professional who asks. Needed only to decide for [`Quality::Professional`] and
    /// [`Quality::Emergency`].
    pub shared: Option<SharedWith>,
    /// Whether the record is open.
    pub standing: Standing,
    /// What the patient opened to the account that asks. Needed only to decide for [`Quality::Delegate`].
    pub delegation: Option<Delegation>,
}

/// A professional who asks, and what counts for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedWith {
    /// Who.
    pub professional: Professional,
    /// What the patient decided.
    pub sharing: Sharing,
    /// What professions may see.
    pub matrix: Arc<Matrix>,
}

impl RecordAccess {
    fn is_minor(&self) -> bool {
        self.age.is_some_and(|age| age < MAJORITY)
    }

    fn is_adult(&self) -> bool {
        self.age.is_some_and(|age| age >= MAJORITY)
    }
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Decision {
    /// Go on.
    Permit,
    /// Refuse, and trace why.
    Deny(Reason),
}

impl Decision {
    /// Whether it is [`Decision::Permit`].
    #[must_use]
    pub const fn is_permit(self) -> bool {
        matches!(self, Self::Permit)
    }
}

/// Decides whether `actor` may have `resource` for `purpose`, with what the store says now (`access`, `now`).
///
/// Denied unless one of these holds, and nothing speaks against it. While the record is not open, nothing is there for
/// anybody but [what outlives closing](Resource::outlives_closing), for those who are in their own record:
/// - a patient, with two factors, reads their own record and takes it away, adds documents and changes their own ones,
///   hides or reports any that they may see, opens to representatives what is kept from them, keeps their profile and, once an
///   adult, their advance directives, decides who else sees what and what data are used for besides care, makes
///   requests about data rights, and asks relatives for help;
/// - a legal representative that the store still knows as one, with two factors, does the same for a person under 18,
///   but for directives and helpers, which are for adults alone, and for what is kept from representatives;
/// - the operator at the command line feeds documents;
/// - a professional, with two factors, sees the list and the documents that [`sharing::decide`] permits; in an emergency
///   those of an emergency; an administrator shuts others out;
/// - a relative, with two factors, has what an adult patient opened to their account and has not ended
///   ([`delegation`]).
pub fn decide(
    actor: &Actor,
    resource: &Resource<'_>,
    purpose: Purpose,
    access: &RecordAccess,
    now: Timestamp,
) -> Decision {
    match rule(actor, resource, purpose, access, now) {
        Ok(()) => Decision::Permit,
        Err(reason) => Decision::Deny(reason),
    }
}

fn rule(
    actor: &Actor,
    resource: &Resource<'_>,
    purpose: Purpose,
    access: &RecordAccess,
    now: Timestamp,
) -> Result<(), Reason> {
    match actor.quality {
        Quality::Patient => {
            require_open_record(actor, resource)?;
            require(purpose == Purpose::OwnHealth, Reason::PurposeNotAllowed)?;
            in_person(resource, false, access, now)
        }
        Quality::LegalRepresentative => {
            require_open_record(actor, resource)?;
            require(purpose == Purpose::Representation, Reason::PurposeNotAllowed)?;
            require(access.representatives.contains(&actor.account), Reason::NotRepresentative)?;
            require(access.is_minor(), Reason::OfAge)?;
            in_person(resource, true, access, now)
        }
        Quality::Professional => {
            require(purpose == Purpose::Care, Reason::PurposeNotAllowed)?;
            shared(actor, resource, purpose, access, now)
        }
        Quality::Emergency => {
            require(matches!(purpose, Purpose::Emergency | Purpose::Regulation), Reason::PurposeNotAllowed)?;
            shared(actor, resource, purpose, access, now)
        }
        // The command line has no factors: whoever reaches it holds the server.
        Quality::Operator => {
            require(purpose == Purpose::Feeding, Reason::PurposeNotAllowed)?;
            require(matches!(resource, Resource::Deposit { .. }), Reason::NotInThisQuality)?;
            require_open(access)
        }
        Quality::Delegate => {
            require_open_record(actor, resource)?;
            require(purpose == Purpose::Assistance, Reason::PurposeNotAllowed)?;
            require(!access.blocked.contains(&actor.account), Reason::Blocked)?;
            require(access.is_adult(), Reason::NoDelegation)?;
            let holds = |delegation: &&Delegation| delegation.helper == actor.account && delegation.is_living(now);
            let delegation = access.delegation.as_ref().filter(holds).ok_or(Reason::NoDelegation)?;
            require_open(access)?;
            delegation::permits(resource, &delegation.scope, now)
        }
        Quality::Mediator => {
            require(!access.blocked.contains(&actor.account), Reason::Blocked)?;
            Err(Reason::NotInThisQuality)
        }
    }
}

/// What a professional may see: the list, and documents, if the patient shares them.
fn shared(
    actor: &Actor,
    resource: &Resource<'_>,
    purpose: Purpose,
    access: &RecordAccess,
    now: Timestamp,
) -> Result<(), Reason> {
    require_open_record(actor, resource)?;
    require(!access.blocked.contains(&actor.account), Reason::Blocked)?;
    require_open(access)?;
    let document = match resource {
        Resource::RecordList { .. } | Resource::ShutOut { .. } => None,
        Resource::SharedDocument { document, .. } => Some(*document),
        _ => return Err(Reason::NotInThisQuality),
    };
    let SharedWith { professional, sharing, matrix } = access.shared.as_ref().ok_or(Reason::NoConsent)?;
    let ground = sharing::decide(professional, document, purpose, sharing, matrix, now)?;
    let outside = matches!(resource, Resource::ShutOut { .. });
    require(!outside || ground == Ground::Administrator, Reason::NotInThisQuality)
}

/// What holds for everyone who reads a record in person: whose it is, then how sure we are of them.
fn require_open_record(actor: &Actor, resource: &Resource<'_>) -> Result<(), Reason> {
    let subject = actor.subject.ok_or(Reason::NoSubject)?;
    require(subject == resource.patient(), Reason::NotYours)?;
    require(actor.strength == Strength::TwoFactors, Reason::SecondFactorMissing)
}

/// What a patient, or who represents them, may do in their record.
fn in_person(resource: &Resource<'_>, representing: bool, access: &RecordAccess, now: Timestamp) -> Result<(), Reason> {
    if !resource.outlives_closing() {
        require_open(access)?;
    }
    match resource {
        Resource::RecordList { .. }
        | Resource::History { .. }
        | Resource::Export { .. }
        | Resource::Sharing { .. }
        | Resource::ChangeSharing { .. }
        | Resource::AddDocument { .. }
        | Resource::Profile { .. }
        | Resource::ChangeProfile { .. }
        | Resource::Notices { .. }
        | Resource::Uses { .. }
        | Resource::ChangeUses { .. }
        | Resource::Requests { .. }
        | Resource::ChangeRequests { .. }
        | Resource::Lifecycle { .. }
        | Resource::ChangeLifecycle { .. } => Ok(()),
        Resource::Document { confidentiality, deposited_at, .. }
        | Resource::HideDocument { confidentiality, deposited_at, .. } => {
            require_visible(confidentiality, *deposited_at, representing, now)
        }
        Resource::OpenToRepresentatives { confidentiality, deposited_at, .. } => {
            require(!representing, Reason::NotInThisQuality)?;
            require_visible(confidentiality, *deposited_at, representing, now)
        }
        Resource::ChangeDocument { own, confidentiality, deposited_at, .. } => {
            require_visible(confidentiality, *deposited_at, representing, now)?;
            require(*own, Reason::DepositedByOthers)
        }
        Resource::Directives { .. } => {
            require(!representing, Reason::NotInThisQuality)?;
            require(access.is_adult(), Reason::NotAdult)
        }
        Resource::Delegations { .. } | Resource::ChangeDelegations { .. } => {
            require(!representing, Reason::NotInThisQuality)?;
            require(access.is_adult(), Reason::NotAdult)
        }
        Resource::Deposit { .. }
        | Resource::SharedDocument { .. }
        | Resource::ShutOut { .. }
        | Resource::DelegatedDocument { .. } => Err(Reason::NotInThisQuality),
    }
}

fn require_open(access: &RecordAccess) -> Result<(), Reason> {
    match access.standing {
        Standing::Open => Ok(()),
        Standing::NotOpened => Err(Reason::RecordNotOpened),
        Standing::Closed => Err(Reason::RecordClosed),
    }
}

fn require_visible(
    confidentiality: &Confidentiality,
    deposited_at: Timestamp,
    representing: bool,
    now: Timestamp,
) -> Result<(), Reason> {
    let kept = representing && confidentiality.hidden_from_representatives;
    require(!kept, Reason::HiddenFromRepresentatives)?;
    let waits = confidentiality.hidden_from_patient && now < announcement::visible_from(deposited_at);
    require(!waits, Reason::HiddenFromPatient)
}

/// Whether a patient, or who represents them, may see a document of the record, and may so be told of what is done with it.
#[must_use]
pub fn is_visible(
    confidentiality: &Confidentiality,
    deposited_at: Timestamp,
    representing: bool,
    now: Timestamp,
) -> bool {
    require_visible(confidentiality, deposited_at, representing, now).is_ok()
}

const fn require(condition: bool, otherwise: Reason) -> Result<(), Reason> {
    if condition { Ok(()) } else { Err(otherwise) }
}

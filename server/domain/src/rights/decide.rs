//! The decision itself.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};

use super::{Actor, Purpose, Quality, Reason, Resource, Strength};
use crate::ids::AccountId;

/// Days after which a document kept from the patient becomes visible without an announcement: one month, counted as 31
/// days. Source: code de la santé publique, article R1111-53.
pub const ANNOUNCEMENT_DAYS: i64 = 31;

/// What the store says *now* about the patient whom the resource belongs to. The default is the strictest: nobody
/// represents them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordAccess {
    /// Accounts of the legal representatives. Needed only to decide for [`Quality::LegalRepresentative`].
    pub representatives: BTreeSet<AccountId>,
    /// Accounts that the patient has shut out. Binds neither the patient nor legal representatives.
    pub blocked: BTreeSet<AccountId>,
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
/// Denied unless one of these holds, and nothing speaks against it:
/// - a patient, with two factors, reads their own list, history and documents or exports their record;
/// - a legal representative that the store still knows as one, with two factors, reads list, history and documents of
///   the person represented; exporting and deleting stay with the patient;
/// - the operator at the command line deposits documents.
///
/// A professional needs a recorded consent, which nothing records yet: always [`Reason::NoConsent`].
pub fn decide(actor: &Actor, resource: &Resource, purpose: Purpose, access: &RecordAccess, now: Timestamp) -> Decision {
    match rule(actor, resource, purpose, access, now) {
        Ok(()) => Decision::Permit,
        Err(reason) => Decision::Deny(reason),
    }
}

fn rule(
    actor: &Actor,
    resource: &Resource,
    purpose: Purpose,
    access: &RecordAccess,
    now: Timestamp,
) -> Result<(), Reason> {
    match actor.quality {
        Quality::Patient => {
            require_open_record(actor, resource)?;
            require(purpose == Purpose::OwnHealth, Reason::PurposeNotAllowed)?;
            match resource {
                Resource::RecordList { .. } | Resource::History { .. } | Resource::Export { .. } => Ok(()),
                Resource::Document { .. } => require(!awaits_announcement(resource, now), Reason::HiddenFromPatient),
                Resource::Deposit { .. } => Err(Reason::NotInThisQuality),
            }
        }
        Quality::LegalRepresentative => {
            require_open_record(actor, resource)?;
            require(purpose == Purpose::Representation, Reason::PurposeNotAllowed)?;
            require(access.representatives.contains(&actor.account), Reason::NotRepresentative)?;
            match resource {
                Resource::RecordList { .. } | Resource::History { .. } => Ok(()),
                Resource::Document { confidentiality, .. } => {
                    require(!confidentiality.hidden_from_representatives, Reason::HiddenFromRepresentatives)?;
                    require(!awaits_announcement(resource, now), Reason::HiddenFromPatient)
                }
                Resource::Export { .. } | Resource::Deposit { .. } => Err(Reason::NotInThisQuality),
            }
        }
        Quality::Professional => {
            require(!access.blocked.contains(&actor.account), Reason::Blocked)?;
            Err(Reason::NoConsent)
        }
        // The command line has no factors: whoever reaches it holds the server.
        Quality::Operator => {
            require(purpose == Purpose::Feeding, Reason::PurposeNotAllowed)?;
            require(matches!(resource, Resource::Deposit { .. }), Reason::NotInThisQuality)
        }
        Quality::Delegate | Quality::Mediator | Quality::Emergency => {
            require(!access.blocked.contains(&actor.account), Reason::Blocked)?;
            Err(Reason::NotInThisQuality)
        }
    }
}

/// What holds for everyone who reads a record in person: whose it is, then how sure we are of them.
fn require_open_record(actor: &Actor, resource: &Resource) -> Result<(), Reason> {
    let subject = actor.subject.ok_or(Reason::NoSubject)?;
    require(subject == resource.patient(), Reason::NotYours)?;
    require(actor.strength == Strength::TwoFactors, Reason::SecondFactorMissing)
}

fn awaits_announcement(resource: &Resource, now: Timestamp) -> bool {
    match resource {
        Resource::Document { confidentiality, deposited_at, .. } if confidentiality.hidden_from_patient => {
            // Compared as a duration: adding to a timestamp could overflow for an absurd date of deposit.
            now.duration_since(*deposited_at) < SignedDuration::from_hours(24 * ANNOUNCEMENT_DAYS)
        }
        _ => false,
    }
}

const fn require(condition: bool, otherwise: Reason) -> Result<(), Reason> {
    if condition { Ok(()) } else { Err(otherwise) }
}

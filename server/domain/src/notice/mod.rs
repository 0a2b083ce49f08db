//! Who is told by e-mail of what, and when. What a message says is decided here as well, as a closed list of what it may hold:
//! an instant, numbers, initials; never a title, a name, a profession or a number of somebody's.
//!
//! « À chaque accès d'un professionnel de santé, je recevrai une notification » is what patients of Mon espace santé are
//! promised, so telling each time is the default. Source of the emergency: CSP R1111-48 (the holder and the treating doctor are
//! informed of the access).

mod delivery;
mod letter;

use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::calendar;
use crate::rights::{Quality, Role, coded_enum};
use crate::trace::event::{EventDetails, EventKind, Outcome};

pub use delivery::{CRASH_LEASE, GIVE_UP_AFTER, State, after_failure, after_lease, retry_after};
pub use letter::{Digest, Entry, Letter, Whose, digest, initials};

coded_enum! {
    /// How somebody wants to be told of a record.
    Choice {
        /// Of each access, at once.
        EachTime = "each-time",
        /// Of all accesses of a day, in one message.
        Daily = "daily",
        /// Only of what is not usual: refusals, the first access of a professional, a change by somebody else.
        Unusual = "unusual",
    }
}

impl Default for Choice {
    /// Each time: what patients of Mon espace santé are promised.
    fn default() -> Self {
        Self::EachTime
    }
}

coded_enum! {
    /// What happened, as far as a message tells it.
    Kind {
        /// A professional looked for documents, or read one.
        Access = "access",
        /// A professional was refused.
        Refusal = "refusal",
        /// Somebody opened the record in an emergency.
        Emergency = "emergency",
        /// Somebody else who may act for the patient changed who sees the record.
        Sharing = "sharing",
    }
}

/// When somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// In a message of its own, now.
    AtOnce,
    /// In the message of the day.
    InDigest,
    /// Not by e-mail. The list of accesses tells it all the same.
    Never,
}

/// For so long the same professional is one event of a kind: who looks for a document and reads three opens a record once.
pub const GROUP: SignedDuration = SignedDuration::from_mins(30);

/// The hour of the message of the day, on the clock of mainland France: after the working day of most, before the evening ends.
pub const DIGEST_HOUR: i8 = 18;

/// How long after that hour the message is made, so that what was being written at that moment is in it.
pub const DIGEST_GRACE: SignedDuration = SignedDuration::from_mins(5);

/// What an event is to whom the record belongs; `None` for what nobody is told of.
///
/// Whatever a professional does counts: an event that is added one day is told before anybody thinks of it. What patients and
/// their representatives do is told in one case, a change of who sees the record, to those who did not make it.
#[must_use]
pub fn kind_of(event: &EventDetails) -> Option<Kind> {
    if event.kind == EventKind::SharingChanged && event.outcome == Outcome::Permit {
        return Some(Kind::Sharing);
    }
    if event.role == Some(Role::Professional) {
        return Some(match (event.outcome, event.quality) {
            (Outcome::Refused(_), _) => Kind::Refusal,
            (Outcome::Permit, Some(Quality::Emergency)) => Kind::Emergency,
            (Outcome::Permit, _) => Kind::Access,
        });
    }
    None
}

/// When somebody who chose `choice` is told of something of that kind; `first`: whether it is the first of its kind by that
/// professional in that record.
///
/// An emergency is told at once whatever was chosen: nobody can switch it off, neither by mistake nor for somebody else.
#[must_use]
pub const fn when(choice: Choice, kind: Kind, first: bool) -> When {
    match (kind, choice) {
        (Kind::Emergency, _) | (_, Choice::EachTime) => When::AtOnce,
        (_, Choice::Daily) => When::InDigest,
        (Kind::Refusal | Kind::Sharing, Choice::Unusual) => When::AtOnce,
        (Kind::Access, Choice::Unusual) => {
            if first {
                When::AtOnce
            } else {
                When::Never
            }
        }
    }
}

/// The message of the day in which something that happened `at` is told: the next 18 o'clock in Paris, strictly later.
#[must_use]
pub fn digest_at(at: Timestamp) -> Timestamp {
    let slot = |day: jiff::civil::Date| {
        let clock = day.at(DIGEST_HOUR, 0, 0, 0);
        clock.to_zoned_datetime(calendar::paris()).map_or(Timestamp::MAX, |slot| slot.timestamp())
    };
    let day = calendar::day(at);
    let today = slot(day);
    if at < today { today } else { day.checked_add(1.day()).map_or(Timestamp::MAX, slot) }
}

//! What messages may hold.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Kind;
use crate::identity::PersonName;

/// Whose record a message is about, from its reader's side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// Their own.
    Own,
    /// That of a person for whom they act, by initials: an e-mail lies open on many screens, and who reads it knows who that is.
    Other(String),
}

/// A message. The closed list is what keeps medical content out: there is no place for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Letter {
    /// Something happened in a record.
    Event {
        /// In whose.
        whose: Whose,
        /// What, and when.
        entry: Entry,
    },
    /// What happened in a record in a day.
    Digest {
        /// In whose.
        whose: Whose,
        /// In numbers.
        digest: Digest,
    },
    /// To the treating doctor: the record of a patient of theirs was opened in an emergency.
    Doctor {
        /// The patient's initials: enough for the doctor, nothing for anybody else.
        initials: String,
        /// When.
        at: Timestamp,
    },
    /// To an address that is to be verified: the code.
    Code {
        /// Eight digits.
        code: String,
        /// Until when it is good.
        until: Timestamp,
    },
    /// To an address that was in use until now: it is no more.
    AddressChanged {
        /// When.
        at: Timestamp,
        /// Whether another one takes its place.
        replaced: bool,
    },
}

impl Letter {
    /// Whether it goes again when it may have been sent already: an emergency must be told, and a code is asked for by who waits.
    #[must_use]
    pub const fn is_urgent(&self) -> bool {
        match self {
            Self::Event { entry, .. } => matches!(entry.kind, Kind::Emergency),
            Self::Doctor { .. } | Self::Code { .. } => true,
            Self::Digest { .. } | Self::AddressChanged { .. } => false,
        }
    }

    /// After which it is worth nothing, if so.
    #[must_use]
    pub const fn until(&self) -> Option<Timestamp> {
        match self {
            Self::Code { until, .. } => Some(*until),
            _ => None,
        }
    }
}

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What.
    pub kind: Kind,
    /// When.
    pub at: Timestamp,
}

/// What happened since the last message of a day, in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest {
    /// The first thing that happened.
    pub from: Timestamp,
    /// The last.
    pub to: Timestamp,
    /// Accesses of professionals, each professional within half an hour being one.
    pub accesses: u64,
    /// Refusals, likewise.
    pub refusals: u64,
    /// Changes of who sees the record, by somebody else.
    pub sharing: u64,
}

/// One message for all that happened; `None` when nothing did. The order of the entries does not matter.
#[must_use]
pub fn digest(entries: &[Entry]) -> Option<Digest> {
    let from = entries.iter().map(|entry| entry.at).min()?;
    let to = entries.iter().map(|entry| entry.at).max()?;
    let count = |kinds: &[Kind]| entries.iter().filter(|entry| kinds.contains(&entry.kind)).count() as u64;
    // An emergency is never held back; should one be here, it was an access.
    Some(Digest {
        from,
        to,
        accesses: count(&[Kind::Access, Kind::Emergency]),
        refusals: count(&[Kind::Refusal]),
        sharing: count(&[Kind::Sharing]),
    })
}

/// The initials of somebody, such as « D. P. »: letters alone, whatever the name holds.
#[must_use]
pub fn initials(name: &PersonName) -> String {
    let first = |name: &str| name.chars().find(|c| c.is_alphabetic());
    let letters = [first(name.given()), first(name.family())].into_iter().flatten();
    letters.map(|letter| format!("{}.", letter.to_uppercase())).collect::<Vec<_>>().join(" ")
}

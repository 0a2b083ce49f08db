//! The life of a record: announced, opened with consent, closed, opened again, erased.
//!
//! A record (*DMP*) exists here only once its patient agreed: until then nothing enters it and nobody reads it. That is stricter
//! than the law, which opens it unless the person objects within six weeks of a notice (code de la santé publique, R1111-28,
//! R1111-40), and asks consent for access (R1111-46). They may close it at any time; it is then archived for ten years and erased
//! (R1111-36, L1111-18), or erased earlier at their express wish, at most three months later (R1111-36).

mod dates;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::coded_enum;

pub use dates::{archive_ends, erased_at_latest, erasure_due, last_day};

/// Where a record stands. Whoever stores it calls it by [`State::code`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum State {
    /// The patient was told of it and has not agreed: nothing enters, nobody reads.
    Announced {
        /// Since when it is known to the portal.
        notified_at: Timestamp,
    },
    /// The patient does not want one. They may still agree later.
    Opposed {
        /// When they said so.
        at: Timestamp,
    },
    /// In use.
    Open {
        /// Since when, without a break.
        since: Timestamp,
        /// When the patient agreed for the first time.
        consented_at: Timestamp,
    },
    /// Archived: nobody reads, nothing enters.
    Closed {
        /// Since when.
        at: Timestamp,
        /// When the patient had agreed for the first time.
        consented_at: Timestamp,
    },
    /// To be erased before the archive ends, as the patient asked. Closed until then.
    Erasing {
        /// When they asked.
        asked_at: Timestamp,
        /// From when on it is erased: until then they can take it back.
        due: Timestamp,
        /// Since when it is closed.
        closed_at: Timestamp,
        /// When the patient had agreed for the first time.
        consented_at: Timestamp,
    },
    /// Gone, with the key that sealed it.
    Erased {
        /// Since when.
        at: Timestamp,
    },
}

coded_enum! {
    /// What can be done with a record as a whole.
    LifeAct {
        /// Agreeing to have one: it opens.
        Consent = "consent",
        /// Not wanting one.
        Object = "object",
        /// Closing it.
        Close = "close",
        /// Opening it again, with everything that was in it.
        Reopen = "reopen",
        /// Asking for it to be erased.
        AskErasure = "ask-erasure",
        /// Taking that back: it stays closed.
        TakeBack = "take-back",
        /// Erasing it, once its time has come. The portal itself does it.
        Erase = "erase",
    }
}

coded_enum! {
    /// How somebody agreed to have a record.
    Means {
        /// Here, signed in with two factors.
        Portal = "portal",
        /// On paper.
        Paper = "paper",
        /// In words, to somebody who wrote it down.
        Oral = "oral",
    }
}

/// That somebody agreed to have a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// When.
    pub at: Timestamp,
    /// Who, by name: the patient, or who represents them.
    pub by: String,
    /// How.
    pub means: Means,
}

/// Why something cannot be done with a record as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The record does not stand where this could be done.
    NotFromHere,
    /// It is not due yet.
    TooEarly,
    /// The time in which it could be taken back, or opened again, is over.
    TooLate,
}

coded_enum! {
    /// What the state of a record means for those who want something of it. The default is the strictest.
    #[derive(Default)]
    Standing {
        /// Not opened: nobody agreed to it, or it is gone.
        #[default]
        NotOpened = "not-opened",
        /// In use.
        Open = "open",
        /// Closed, whether it is to be erased early or not.
        Closed = "closed",
    }
}

impl State {
    /// Its name in the database.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Announced { .. } => "announced",
            Self::Opposed { .. } => "opposed",
            Self::Open { .. } => "open",
            Self::Closed { .. } => "closed",
            Self::Erasing { .. } => "erasing",
            Self::Erased { .. } => "erased",
        }
    }

    /// What it means for those who want something of the record.
    #[must_use]
    pub const fn standing(&self) -> Standing {
        match self {
            Self::Open { .. } => Standing::Open,
            Self::Closed { .. } | Self::Erasing { .. } => Standing::Closed,
            Self::Announced { .. } | Self::Opposed { .. } | Self::Erased { .. } => Standing::NotOpened,
        }
    }

    /// From when on the portal erases it by itself; none when it does not.
    #[must_use]
    pub fn erased_from(&self) -> Option<Timestamp> {
        match self {
            Self::Closed { at, .. } => Some(archive_ends(*at)),
            // The archive may end first.
            Self::Erasing { due, closed_at, .. } => Some((*due).min(archive_ends(*closed_at))),
            Self::Announced { .. } | Self::Opposed { .. } | Self::Open { .. } | Self::Erased { .. } => None,
        }
    }

    /// The state after `act` at `now`.
    ///
    /// # Errors
    /// [`Refusal`]; the record stays as it is.
    pub fn apply(self, act: LifeAct, now: Timestamp) -> Result<Self, Refusal> {
        let in_time = |state: Self| match state.erased_from() {
            Some(from) if now >= from => Err(Refusal::TooLate),
            _ => Ok(()),
        };
        match (self, act) {
            (Self::Announced { .. } | Self::Opposed { .. }, LifeAct::Consent) => {
                Ok(Self::Open { since: now, consented_at: now })
            }
            (Self::Announced { .. }, LifeAct::Object) => Ok(Self::Opposed { at: now }),
            (Self::Open { consented_at, .. }, LifeAct::Close) => Ok(Self::Closed { at: now, consented_at }),
            (Self::Open { consented_at, .. }, LifeAct::AskErasure) => {
                Ok(Self::Erasing { asked_at: now, due: erasure_due(now), closed_at: now, consented_at })
            }
            (Self::Closed { consented_at, .. }, LifeAct::Reopen) => {
                in_time(self)?;
                Ok(Self::Open { since: now, consented_at })
            }
            (Self::Closed { at, consented_at }, LifeAct::AskErasure) => {
                in_time(self)?;
                Ok(Self::Erasing { asked_at: now, due: erasure_due(now), closed_at: at, consented_at })
            }
            (Self::Erasing { closed_at, consented_at, .. }, LifeAct::TakeBack) => {
                in_time(self)?;
                Ok(Self::Closed { at: closed_at, consented_at })
            }
            (Self::Closed { .. } | Self::Erasing { .. }, LifeAct::Erase) => match self.erased_from() {
                Some(from) if now >= from => Ok(Self::Erased { at: now }),
                _ => Err(Refusal::TooEarly),
            },
            _ => Err(Refusal::NotFromHere),
        }
    }

    /// What the patient can do now, in the order in which it is offered.
    #[must_use]
    pub fn possible(self, now: Timestamp) -> Vec<LifeAct> {
        let for_people = LifeAct::ALL.iter().copied().filter(|act| *act != LifeAct::Erase);
        for_people.filter(|act| self.apply(*act, now).is_ok()).collect()
    }
}

//! What a person answered.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Regime, Use};

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Yes, or for research: opposed no longer.
    pub allowed: bool,
    /// When.
    pub at: Timestamp,
}

/// Every answer of a person; without any, nothing is allowed that needs a yes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uses {
    /// By [`Use::code`]. An answer about a service that left the catalogue stays: it is the person's word.
    answers: BTreeMap<String, Answer>,
}

impl Uses {
    /// The answer about a purpose.
    #[must_use]
    pub fn answer(&self, purpose: &Use) -> Option<Answer> {
        self.answers.get(&purpose.code()).copied()
    }

    /// With an answer. What was answered the same way before keeps its date: `None` then; and who never opposed has nothing to
    /// take back.
    #[must_use]
    pub fn answering(&self, purpose: &Use, allowed: bool, at: Timestamp) -> Option<Self> {
        let former = self.answer(purpose).map(|former| former.allowed);
        let unsaid = if purpose.regime() == Regime::Opposition { Some(true) } else { None };
        if former.or(unsaid) == Some(allowed) {
            return None;
        }
        let mut after = self.clone();
        after.answers.insert(purpose.code(), Answer { allowed, at });
        Some(after)
    }

    /// Each answer that `former` does not have as it is here, with the code of its purpose.
    pub fn changed_since<'a>(&'a self, former: &'a Self) -> impl Iterator<Item = (&'a str, Answer)> {
        let changed = self.answers.iter().filter(|(code, answer)| former.answers.get(*code) != Some(*answer));
        changed.map(|(code, answer)| (code.as_str(), *answer))
    }
}

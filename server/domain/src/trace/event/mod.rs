//! What is recorded of an access or an act, and how it becomes a leaf of the tree.
//!
//! 1. [`EventDetails::canonical_bytes`]: the details as text, one way only;
//! 2. [`commitment`]: SHA-256 over a fixed prefix, a random salt and these bytes;
//! 3. [`leaf_data`]: sequence number, time and commitment as text; its [`super::merkle::leaf_hash`] is the leaf.
//!
//! Each step can be repeated with `printf` and `sha256sum`: a receipt can be checked by hand.

mod canonical;
mod kind;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, DocumentId, PatientId, SessionRef};
use crate::rights::{Actor, Purpose, Quality, Reason, Role};

pub use canonical::{SALT_LENGTH, commitment, fields, leaf_data, leaf_hash_of};
pub use kind::EventKind;

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It was permitted and done.
    Permit,
    /// It was refused.
    Refused(Reason),
}

impl Outcome {
    /// The reason of a refusal.
    #[must_use]
    pub const fn refusal(self) -> Option<Reason> {
        match self {
            Self::Permit => None,
            Self::Refused(reason) => Some(reason),
        }
    }
}

/// Who did what, for whom and why. Personal data: sealed at rest, erasable, and not printed by `Debug`.
///
/// Names and titles are copied, not referred to: the trace tells what was true when it was written.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventDetails {
    /// What happened.
    pub kind: EventKind,
    /// The account that acted; none for a sign-in that named no account, and for the command line.
    pub actor_account: Option<AccountId>,
    /// The name of who acted, as it was then.
    pub actor_name: Option<String>,
    /// The kind of account.
    pub role: Option<Role>,
    /// In which quality they acted.
    pub quality: Option<Quality>,
    /// The session.
    pub session: Option<SessionRef>,
    /// The patient concerned.
    pub subject: Option<PatientId>,
    /// The document concerned.
    pub document: Option<DocumentId>,
    /// Its title, as it was then.
    pub document_title: Option<String>,
    /// Why they acted.
    pub purpose: Option<Purpose>,
    /// How it ended.
    pub outcome: Outcome,
    /// How many documents or files it concerned, for an act on several at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// For whom a professional worked, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// Why, in their own words: for breaking the glass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason_text: Option<String>,
    /// The profession in which a professional acted: code of TRE_G15, with the specialty after a slash where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profession: Option<String>,
    /// Which documents, where they were chosen one by one: at most [`MAX_DOCUMENTS`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentId>,
}

/// The most documents that one event names: as many as one form can.
pub const MAX_DOCUMENTS: usize = 200;

impl EventDetails {
    /// Details without actor or thing, for an event that ended well.
    #[must_use]
    pub const fn new(kind: EventKind) -> Self {
        Self {
            kind,
            actor_account: None,
            actor_name: None,
            role: None,
            quality: None,
            session: None,
            subject: None,
            document: None,
            document_title: None,
            purpose: None,
            outcome: Outcome::Permit,
            count: None,
            organization: None,
            reason_text: None,
            profession: None,
            documents: Vec::new(),
        }
    }

    /// Fills in who acts, in which quality and for whom.
    #[must_use]
    pub fn by(mut self, actor: &Actor) -> Self {
        // The command line has no account of its own: its identifier would name nobody.
        self.actor_account = (actor.role != Role::Operator).then_some(actor.account);
        self.actor_name = Some(actor.name.clone());
        self.role = Some(actor.role);
        self.quality = Some(actor.quality);
        self.session = Some(actor.session);
        self.subject = actor.subject;
        self
    }

    /// Names the patient concerned.
    #[must_use]
    pub const fn about(mut self, subject: PatientId) -> Self {
        self.subject = Some(subject);
        self
    }

    /// Names the document concerned and its title.
    #[must_use]
    pub fn document(mut self, id: DocumentId, title: &str) -> Self {
        self.document = Some(id);
        self.document_title = Some(title.to_owned());
        self
    }

    /// Says how many documents or files it concerned.
    #[must_use]
    pub const fn count(mut self, documents: u64) -> Self {
        self.count = Some(documents);
        self
    }

    /// Names the documents that it concerned; those beyond [`MAX_DOCUMENTS`] are not named.
    #[must_use]
    pub fn documents(mut self, ids: impl IntoIterator<Item = DocumentId>) -> Self {
        self.documents = ids.into_iter().take(MAX_DOCUMENTS).collect();
        self
    }

    /// Says why they acted.
    #[must_use]
    pub const fn purpose(mut self, purpose: Purpose) -> Self {
        self.purpose = Some(purpose);
        self
    }

    /// Says that it was refused.
    #[must_use]
    pub const fn refused(mut self, reason: Reason) -> Self {
        self.outcome = Outcome::Refused(reason);
        self
    }
}

impl fmt::Debug for EventDetails {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventDetails").field("kind", &self.kind).field("outcome", &self.outcome).finish_non_exhaustive()
    }
}

//! Who is acting: a signed-in person (or the command line), for whom, in which quality, how surely authenticated.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::coded_enum;
use crate::ids::{AccountId, PatientId, SessionRef};
use crate::text::clean_line;

coded_enum! {
    /// In which quality someone acts. It is chosen with the subject and may change during a session.
    Quality {
        /// The patient, for their own record.
        Patient = "patient",
        /// A legal representative (*représentant légal*: parent of a minor, guardian), for the person represented.
        LegalRepresentative = "legal-representative",
        /// A health professional (*professionnel de santé*).
        Professional = "professional",
        /// The operator at the command line of the server: feeds records, reads none.
        Operator = "operator",
        /// A relative to whom an adult patient opened parts of their record (*proche aidant*).
        Delegate = "delegate",
        /// A mediator with a mandate (*médiateur*). No rule permits anything yet.
        Mediator = "mediator",
        /// A professional in an emergency (*bris de glace*, centre 15). No rule permits anything yet.
        Emergency = "emergency",
    }
}

coded_enum! {
    /// How surely the actor has been recognised in this session.
    Strength {
        /// A password alone.
        Password = "password",
        /// A password and a second factor.
        TwoFactors = "two-factors",
    }
}

coded_enum! {
    /// What kind of account someone has; it grants nothing by itself.
    Role {
        /// A person who uses the portal for care of their own or of those they represent.
        Patient = "patient",
        /// A health professional.
        Professional = "professional",
        /// Whoever runs the server.
        Operator = "operator",
    }
}

/// Who asks. Kept in the session; `Debug` shows identifiers and codes, not the name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The account that signed in.
    pub account: AccountId,
    /// The name to show and to trace, as one harmless line.
    pub name: String,
    /// The kind of account.
    pub role: Role,
    /// For whom they act: the patient whose record is open, if one has been chosen.
    pub subject: Option<PatientId>,
    /// In which quality they act for this subject.
    pub quality: Quality,
    /// How surely they have been recognised.
    pub strength: Strength,
    /// Names the session in the trace.
    pub session: SessionRef,
}

impl Actor {
    /// Who runs the service, at the command line: a quality of its own, without account and without session.
    #[must_use]
    pub fn operator(name: &str, subject: PatientId) -> Self {
        Self {
            account: AccountId::from_bytes([0; 16]),
            name: clean_line(name),
            role: Role::Operator,
            subject: Some(subject),
            quality: Quality::Operator,
            strength: Strength::Password,
            session: SessionRef::from_bytes([0; 16]),
        }
    }
}

impl fmt::Debug for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Actor")
            .field("account", &self.account)
            .field("role", &self.role)
            .field("subject", &self.subject)
            .field("quality", &self.quality)
            .field("strength", &self.strength)
            .field("session", &self.session)
            .finish_non_exhaustive()
    }
}

//! What is asked for, and why.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::coded_enum;
use super::sharing::SharedDocument;
use crate::category::Category;
use crate::ids::PatientId;

coded_enum! {
    /// Why someone acts; it must fit the quality and is shown to the patient.
    Purpose {
        /// A patient looks after their own health.
        OwnHealth = "own-health",
        /// A legal representative looks after the health of the person represented.
        Representation = "representation",
        /// A professional gives care.
        Care = "care",
        /// A professional acts in an emergency (*bris de glace*).
        Emergency = "emergency",
        /// The SAMU regulates a call (*centre 15*).
        Regulation = "regulation",
        /// Documents are added to a record (*alimentation*).
        Feeding = "feeding",
        /// Help with the use of the portal (delegate, mediator).
        Assistance = "assistance",
    }
}

/// Who may not see a document, from its `confidentialityCode` values.
///
/// Source: TRE_A07 (OID 1.2.250.1.213.1.1.4.13), beside the base codes of HL7 (2.16.840.1.113883.5.25).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Confidentiality {
    /// `MASQUE_PS`: kept from professionals other than its author and the *médecin traitant*.
    pub masked_ps: bool,
    /// `INVISIBLE_PATIENT`: kept from the patient, and from those who stand in for them, until it has been announced.
    pub hidden_from_patient: bool,
    /// `INVISIBLE_REPRESENTANTS_LEGAUX`: kept from legal representatives.
    pub hidden_from_representatives: bool,
}

impl Confidentiality {
    /// Reads the codes of a document. Base codes (`N`, `R`, `V` and the other levels of HL7) hide nothing here; a code
    /// that is not known hides the document from professionals and representatives, since it can only have been meant
    /// to restrict.
    #[must_use]
    pub fn from_codes<'a>(codes: impl IntoIterator<Item = &'a str>) -> Self {
        let mut result = Self::default();
        for code in codes {
            match code {
                "N" | "R" | "V" | "L" | "M" | "U" => {}
                "MASQUE_PS" => result.masked_ps = true,
                "INVISIBLE_PATIENT" => result.hidden_from_patient = true,
                "INVISIBLE_REPRESENTANTS_LEGAUX" => result.hidden_from_representatives = true,
                _ => {
                    result.masked_ps = true;
                    result.hidden_from_representatives = true;
                }
            }
        }
        result
    }
}

/// What is asked for. Each names the patient it belongs to, as read from the store, never as sent by the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource<'a> {
    /// The list of documents. The documents that the actor may not read are left out of it, by asking for each.
    RecordList {
        /// Whose record.
        patient: PatientId,
    },
    /// One document: its metadata, content, attachments and original.
    Document {
        /// Whose document.
        patient: PatientId,
        /// Whom it is kept from.
        confidentiality: Confidentiality,
        /// When it entered the record, from which an announcement is waited for.
        deposited_at: Timestamp,
    },
    /// One document, for a professional: what rights ask about it.
    SharedDocument {
        /// Whose document.
        patient: PatientId,
        /// The document.
        document: &'a SharedDocument,
    },
    /// The list of accesses to a record.
    History {
        /// Whose history.
        patient: PatientId,
    },
    /// A copy of the whole record.
    Export {
        /// Whose record.
        patient: PatientId,
    },
    /// What the patient decided on who sees the record.
    Sharing {
        /// Whose record.
        patient: PatientId,
    },
    /// Deciding who sees the record.
    ChangeSharing {
        /// Whose record.
        patient: PatientId,
    },
    /// Shutting another professional out of the record, for an administrator.
    ShutOut {
        /// Whose record.
        patient: PatientId,
    },
    /// Feeding a record (*alimentation*), from outside.
    Deposit {
        /// Whose record.
        patient: PatientId,
    },
    /// The patient's own adding of a document.
    AddDocument {
        /// Whose record.
        patient: PatientId,
    },
    /// Changing, replacing, deleting or taking back a document that is in the record.
    ChangeDocument {
        /// Whose document.
        patient: PatientId,
        /// Whether the patient, or who represents them, added it.
        own: bool,
        /// Whom it is kept from.
        confidentiality: Confidentiality,
        /// When it entered the record.
        deposited_at: Timestamp,
    },
    /// Hiding a document from professionals, showing it again, or reporting it.
    HideDocument {
        /// Whose document.
        patient: PatientId,
        /// Whom it is kept from.
        confidentiality: Confidentiality,
        /// When it entered the record.
        deposited_at: Timestamp,
    },
    /// Opening a document to legal representatives from whom it is kept: for good, and by the patient alone.
    OpenToRepresentatives {
        /// Whose document.
        patient: PatientId,
        /// Whom it is kept from.
        confidentiality: Confidentiality,
        /// When it entered the record.
        deposited_at: Timestamp,
    },
    /// Reading the medical profile.
    Profile {
        /// Whose profile.
        patient: PatientId,
    },
    /// Changing the medical profile.
    ChangeProfile {
        /// Whose profile.
        patient: PatientId,
    },
    /// Reading or changing advance directives (*directives anticipées*).
    Directives {
        /// Whose directives.
        patient: PatientId,
    },
    /// How the account is told of the record: the address of its owner, and what they want to be told.
    Notices {
        /// Of whose record.
        patient: PatientId,
    },
    /// What the patient answered on uses other than care.
    Uses {
        /// Whose record.
        patient: PatientId,
    },
    /// Answering on uses other than care.
    ChangeUses {
        /// Whose record.
        patient: PatientId,
    },
    /// Requests about data rights.
    Requests {
        /// Whose requests.
        patient: PatientId,
    },
    /// Making a request about data rights, adding to it, taking it back.
    ChangeRequests {
        /// Whose requests.
        patient: PatientId,
    },
    /// Where the record stands: opened, closed, to be erased.
    Lifecycle {
        /// Whose record.
        patient: PatientId,
    },
    /// Opening, closing or erasing the record.
    ChangeLifecycle {
        /// Whose record.
        patient: PatientId,
    },
    /// One document, for a helper: what rights ask about it.
    DelegatedDocument {
        /// Whose document.
        patient: PatientId,
        /// Where patients look for it.
        category: Category,
        /// Whether it is sensitive ([`super::delegation::is_sensitive`]).
        sensitive: bool,
        /// Whom it is kept from.
        confidentiality: Confidentiality,
        /// When it entered the record.
        deposited_at: Timestamp,
    },
    /// Reading whom the patient asked for help.
    Delegations {
        /// Whose helpers.
        patient: PatientId,
    },
    /// Inviting a helper, changing what is opened to them, ending it.
    ChangeDelegations {
        /// Whose helpers.
        patient: PatientId,
    },
}

impl Resource<'_> {
    /// The patient it belongs to.
    #[must_use]
    pub const fn patient(&self) -> PatientId {
        match self {
            Self::RecordList { patient }
            | Self::Document { patient, .. }
            | Self::SharedDocument { patient, .. }
            | Self::History { patient }
            | Self::Export { patient }
            | Self::Sharing { patient }
            | Self::ChangeSharing { patient }
            | Self::ShutOut { patient }
            | Self::Deposit { patient }
            | Self::AddDocument { patient }
            | Self::ChangeDocument { patient, .. }
            | Self::HideDocument { patient, .. }
            | Self::OpenToRepresentatives { patient, .. }
            | Self::Profile { patient }
            | Self::ChangeProfile { patient }
            | Self::Directives { patient }
            | Self::Notices { patient }
            | Self::Uses { patient }
            | Self::ChangeUses { patient }
            | Self::Requests { patient }
            | Self::ChangeRequests { patient }
            | Self::Lifecycle { patient }
            | Self::ChangeLifecycle { patient }
            | Self::DelegatedDocument { patient, .. }
            | Self::Delegations { patient }
            | Self::ChangeDelegations { patient } => *patient,
        }
    }

    /// Whether it is there while the record is not open: where the record stands, who did what in it, what data may be used for
    /// besides care, data rights, where one is told, which must be possible to take back, and relatives whose help may be ended
    /// (nobody is invited then, and nothing more opened).
    #[must_use]
    pub const fn outlives_closing(&self) -> bool {
        matches!(
            self,
            Self::Lifecycle { .. }
                | Self::ChangeLifecycle { .. }
                | Self::History { .. }
                | Self::Uses { .. }
                | Self::ChangeUses { .. }
                | Self::Requests { .. }
                | Self::ChangeRequests { .. }
                | Self::Delegations { .. }
                | Self::ChangeDelegations { .. }
                | Self::Notices { .. }
        )
    }
}

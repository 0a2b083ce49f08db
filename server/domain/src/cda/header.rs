//! The header of a document: what it is, about whom, by whom, when.

use super::{Author, CdaTime, Coded, InstanceId, Organization, PatientName};

/// What the header says. Everything that CDA lets be null is optional here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Unique id of this version of the document.
    pub id: InstanceId,
    /// What all versions of the document share.
    pub set_id: Option<InstanceId>,
    /// Version within the set.
    pub version_number: Option<u32>,
    /// Documents that this one replaces (`relatedDocument typeCode="RPLC"`).
    pub replaces: Vec<InstanceId>,
    /// Documents that this one completes (`APND`).
    pub appends: Vec<InstanceId>,
    /// Documents that this one is another form of (`XFRM`).
    pub transforms: Vec<InstanceId>,
    /// `templateId`s: the models that the document conforms to.
    pub templates: Vec<InstanceId>,
    /// Title.
    pub title: Option<String>,
    /// Type of document (JDV_J07, mostly LOINC).
    pub type_code: Coded,
    /// Confidentiality codes (N, R, V).
    pub confidentiality: Vec<Coded>,
    /// Language tag (`fr-FR`).
    pub language: Option<String>,
    /// The patient's identifiers: INS (root 1.2.250.1.213.1.4.8 to .11), and local ones.
    pub patient_ids: Vec<InstanceId>,
    /// The patient.
    pub patient: Patient,
    /// When the document was made.
    pub effective_time: Option<CdaTime>,
    /// Start of the main service event: its `low`, or its single value.
    pub service_start: Option<CdaTime>,
    /// End of the main service event: its `high`.
    pub service_end: Option<CdaTime>,
    /// Who performed the main service event.
    pub service_performer: Option<Author>,
    /// Codes of all service events, main one first.
    pub events: Vec<Coded>,
    /// All service events in document order. The main one is the first with a performer and a time.
    pub services: Vec<ServiceEvent>,
    /// Authors, in document order.
    pub authors: Vec<Author>,
    /// Who keeps the document.
    pub custodian: Option<Organization>,
    /// Who answers for the document.
    pub legal_authenticator: Option<Author>,
    /// Who else vouches for it.
    pub authenticators: Vec<Author>,
    /// The practice setting (JDV_J04) of whoever performed the main service event.
    pub practice_setting: Option<Coded>,
    /// The stay or visit in which the document was made.
    pub encounter: Option<Encounter>,
}

/// The person whom the document is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Patient {
    /// Names.
    pub name: PatientName,
    /// Date of birth; HL7 lets it be partial.
    pub birth_time: Option<CdaTime>,
    /// Administrative sex: M, F, UN (2.16.840.1.113883.5.1).
    pub sex: Option<Coded>,
    /// INSEE code of the place of birth (`birthplace/place/addr/county`, by CI-SIS).
    pub birth_place_code: Option<String>,
    /// Town of birth.
    pub birth_place: Option<String>,
}

/// An act that the document tells of (`documentationOf/serviceEvent`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServiceEvent {
    /// What was done.
    pub code: Option<Coded>,
    /// From when.
    pub start: Option<CdaTime>,
    /// Until when.
    pub end: Option<CdaTime>,
    /// By whom.
    pub performer: Option<Author>,
}

/// `componentOf/encompassingEncounter`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Encounter {
    /// Kind of encounter: AMB, IMP, EMER…
    pub code: Option<Coded>,
    /// From when.
    pub start: Option<CdaTime>,
    /// Until when.
    pub end: Option<CdaTime>,
    /// Type of facility (JDV_J02): SA07…
    pub facility_type: Option<Coded>,
    /// Name of the facility.
    pub facility_name: Option<String>,
}

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
    /// All service events in document order. The main one is the first with a performer and a time.
    pub services: Vec<ServiceEvent>,
    /// Authors, in document order.
    pub authors: Vec<Author>,
    /// Who keeps the document.
    pub custodian: Option<Organization>,
    /// Who answers for the document.
    pub legal_authenticator: Option<Author>,
    /// Kind of place where the patient was cared for (`componentOf/encompassingEncounter/…/healthCareFacility/code`).
    pub facility: Option<Coded>,
    /// Setting of the main act (`standardIndustryClassCode` of its performer's organization).
    pub practice: Option<Coded>,
}

impl Header {
    /// Everyone who performed an act, each once: those of the main service event first, then those of the others in
    /// document order.
    pub fn performers(&self) -> Vec<&Author> {
        let mut performers: Vec<&Author> = Vec::new();
        let main = ServiceEvent::main(&self.services).into_iter();
        for performer in main.chain(&self.services).flat_map(|service| &service.performers) {
            if !performers.iter().any(|known| known.is_same(performer)) {
                performers.push(performer);
            }
        }
        performers
    }
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
    /// Place of birth, the INSEE code of the commune or country (`birthplace/place/addr/county`, as CI-SIS writes it).
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
    /// By whom, in document order.
    pub performers: Vec<Author>,
}

impl ServiceEvent {
    /// The main one. CI-SIS: exactly one act carries the period and the performer, which become XDS metadata.
    pub(super) fn main(services: &[Self]) -> Option<&Self> {
        let timed = |event: &&Self| event.start.or(event.end).is_some();
        let whole = |event: &&Self| timed(event) && !event.performers.is_empty();
        (services.iter().find(whole)).or_else(|| services.iter().find(timed)).or_else(|| services.first())
    }
}

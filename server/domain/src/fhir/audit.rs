//! Events of the history as AuditEvent resources.
//!
//! Sources: FHIR R4 AuditEvent; DICOM PS3.15 for the types; IHE Basic Audit Log Patterns for what an agent and an entity are.

use jiff::Timestamp;

use super::concept::{fixed, fixed_concept, line, reference};
use super::{Entry, Json, ResourceId, date};
use crate::ids::DocumentId;
use crate::rights::{Purpose, Quality, Reason};
use crate::trace::event::EventKind;

const DICOM: &str = "http://dicom.nema.org/resources/ontology/DCM";
const REASONS: &str = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
const SOURCES: &str = "http://terminology.hl7.org/CodeSystem/security-source-type";
const ENTITIES: &str = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
const OBJECTS: &str = "http://terminology.hl7.org/CodeSystem/object-role";

/// An event as it is told to whoever reads the history.
#[derive(Clone, Copy, Debug)]
pub struct Audited<'a> {
    /// The patient concerned.
    pub patient: ResourceId,
    /// Its number in the trace.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: EventKind,
    /// Who, by name; none for what the service did by itself and for whoever was not recognised.
    pub name: Option<&'a str>,
    /// For whom they worked.
    pub organization: Option<&'a str>,
    /// In which quality.
    pub quality: Option<Quality>,
    /// Why.
    pub purpose: Option<Purpose>,
    /// Why it was refused.
    pub refused: Option<Reason>,
    /// The document concerned and its title.
    pub document: Option<DocumentId>,
    /// Its title then.
    pub title: Option<&'a str>,
    /// The profession of who acted, in words.
    pub profession: Option<&'a str>,
    /// Why the glass was broken, in the words of who broke it.
    pub reason_text: Option<&'a str>,
}

/// Type (DICOM) and action (create, read, update, delete, execute).
fn nature(kind: EventKind) -> (&'static str, &'static str) {
    use EventKind as Kind;
    const SIGN_IN: &str = "110114";
    const RECORD: &str = "110110";
    match kind {
        Kind::SignIn | Kind::SignInRefused | Kind::SignOut => (SIGN_IN, "E"),
        Kind::ExportMade | Kind::SummaryMade | Kind::ReceiptTaken | Kind::OriginalDownloaded => ("110106", "R"),
        Kind::DocumentImported | Kind::ImportRefused => ("110107", "C"),
        Kind::RecordSearched => ("110112", "E"),
        Kind::DocumentAdded
        | Kind::DraftBegun
        | Kind::FilesReceived
        | Kind::PatientCreated
        | Kind::AccountCreated
        | Kind::RequestSent
        | Kind::RecordOpened
        | Kind::AccessReported
        | Kind::DocumentReported => (RECORD, "C"),
        Kind::DocumentErased | Kind::DocumentDeleted | Kind::DraftLeft | Kind::RecordErased => (RECORD, "D"),
        Kind::DocumentReplaced
        | Kind::DocumentRenamed
        | Kind::DocumentRestored
        | Kind::DocumentHidden
        | Kind::DocumentShown
        | Kind::DocumentOpened
        | Kind::ReportAnswered
        | Kind::RecordOpposed
        | Kind::RecordClosed
        | Kind::RecordReopened
        | Kind::ErasureAsked
        | Kind::ErasureTakenBack
        | Kind::RelativeInvited
        | Kind::DelegationAccepted
        | Kind::DelegationRefused
        | Kind::DelegationChanged
        | Kind::DelegationEnded
        | Kind::NoticesChanged
        | Kind::ContactAsked
        | Kind::ContactChanged
        | Kind::ContactRemoved
        | Kind::ProfileChanged
        | Kind::ProposalAccepted
        | Kind::ProposalRefused
        | Kind::DirectivesChanged
        | Kind::SharingChanged
        | Kind::ResearchOpposed
        | Kind::OppositionWithdrawn
        | Kind::UseAllowed
        | Kind::UseRefused
        | Kind::RequestCompleted
        | Kind::RequestWithdrawn
        | Kind::RequestFollowed => (RECORD, "U"),
        Kind::SubjectChosen => (RECORD, "E"),
        _ => (RECORD, "R"),
    }
}

/// Codes of HL7 for why someone acts.
const fn reason(purpose: Purpose, quality: Option<Quality>) -> &'static str {
    match purpose {
        Purpose::Assistance if matches!(quality, Some(Quality::Delegate)) => "FAMRQT",
        Purpose::OwnHealth => "PATRQT",
        Purpose::Representation => "FAMRQT",
        Purpose::Care => "TREAT",
        Purpose::Emergency => "BTG",
        Purpose::Regulation => "ETREAT",
        Purpose::Feeding => "HOPERAT",
        Purpose::Assistance => "PATADMIN",
    }
}

/// The AuditEvent of an event.
pub fn audit_event(event: &Audited<'_>) -> Entry {
    let id = ResourceId::of_own("AuditEvent", format!("{}/{}", event.patient, event.seq).as_bytes());
    let (kind, action) = nature(event.kind);
    // What happened is a code of the portal's own: the one that the trace and its receipts have.
    let subtype = Json::object([("code", Some(Json::text(event.kind.code())))]);
    let purpose = event.purpose.map(|purpose| Json::list([fixed_concept(REASONS, reason(purpose, event.quality))]));
    // The service does some things by itself; whoever failed to sign in was not recognised.
    let unknown = event.kind == EventKind::SignInRefused;
    let nobody = if unknown { "Inconnu" } else { "Passerelle" };
    let by_somebody = event.name.is_some() || unknown;
    let who = match event.quality {
        Some(Quality::Patient) => {
            Json::object([("reference", Some(Json::text(event.patient.urn()))), ("display", event.name.and_then(line))])
        }
        _ => Json::object([("display", line(event.name.unwrap_or(nobody)))]),
    };
    let roles = [event.quality.map(Quality::code), event.profession].into_iter().flatten();
    let roles: Vec<Json> = roles.map(|text| Json::object([("text", line(text))])).collect();
    let role = (!roles.is_empty()).then(|| Json::list(roles));
    let agent = Json::object([
        ("role", role),
        ("who", Some(who)),
        ("requestor", Some(Json::Bool(by_somebody))),
        ("purposeOfUse", purpose.clone()),
    ]);
    let organization = event.organization.map(|name| {
        let who = Json::object([("display", line(name))]);
        Json::object([("who", Some(who)), ("requestor", Some(Json::Bool(false)))])
    });
    let written = event.reason_text.map(|text| Json::object([("text", line(text))]));
    let purpose_of_event = match (event.purpose, written) {
        (None, None) => None,
        (purpose, written) => {
            let coded = purpose.map(|purpose| fixed_concept(REASONS, reason(purpose, event.quality)));
            Some(Json::list(coded.into_iter().chain(written)))
        }
    };
    let source = Json::object([
        ("observer", Some(Json::object([("display", line("Passerelle"))]))),
        ("type", Some(Json::list([fixed(SOURCES, "4", Some("Application Server"))]))),
    ]);
    let person = Json::object([
        ("what", Some(reference(event.patient.urn()))),
        ("type", Some(fixed(ENTITIES, "1", Some("Person")))),
        ("role", Some(fixed(OBJECTS, "1", Some("Patient")))),
    ]);
    let document = (event.document.is_some() || event.title.is_some()).then(|| {
        let identifier = event.document.map(|id| {
            let urn = ResourceId::of_document("DocumentReference", &id, 0).urn();
            let system = Json::text("urn:ietf:rfc:3986");
            Json::object([(
                "identifier",
                Some(Json::object([("system", Some(system)), ("value", Some(Json::text(urn)))])),
            )])
        });
        Json::object([
            ("what", identifier),
            ("type", Some(fixed(ENTITIES, "2", Some("System Object")))),
            ("role", Some(fixed(OBJECTS, "3", Some("Report")))),
            ("name", event.title.and_then(line)),
        ])
    });
    // 0 is success; a refusal is a minor failure: nothing was broken.
    let outcome = if event.refused.is_some() { "4" } else { "0" };
    Entry::new(
        "AuditEvent",
        id,
        [
            ("type", Some(fixed(DICOM, kind, None))),
            ("subtype", Some(Json::list([subtype]))),
            ("action", Some(Json::text(action))),
            ("recorded", Some(Json::text(date::instant(event.at)))),
            ("outcome", Some(Json::text(outcome))),
            ("outcomeDesc", event.refused.map(|reason| Json::text(reason.code()))),
            ("purposeOfEvent", purpose_of_event),
            ("agent", Some(Json::list(std::iter::once(agent).chain(organization)))),
            ("source", Some(source)),
            ("entity", Some(Json::list(std::iter::once(person).chain(document)))),
        ],
    )
}

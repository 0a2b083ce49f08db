//! Advance directives: a Consent of the scope « advance care directive », with their words as they were written.

use data_encoding::BASE64;
use jiff::Timestamp;

use super::concept::{LOINC, fixed_concept, line, reference};
use super::{Entry, Json, ResourceId, date};

const SCOPES: &str = "http://terminology.hl7.org/CodeSystem/consentscope";
/// LOINC: advance directives.
const DIRECTIVES: &str = "42348-3";

/// A version of advance directives.
#[derive(Debug, Clone, Copy)]
pub struct Directives<'a> {
    /// Whose they are.
    pub patient: ResourceId,
    /// What they say.
    pub text: &'a str,
    /// Where the signed paper is.
    pub place: Option<&'a str>,
    /// When they were written.
    pub written_at: Timestamp,
    /// Whether they hold; others were replaced or withdrawn.
    pub active: bool,
}

/// The Consent of this id.
pub fn directives(id: ResourceId, given: &Directives<'_>) -> Entry {
    let source = Json::object([
        ("contentType", Some(Json::text("text/plain; charset=utf-8"))),
        ("data", Some(Json::text(BASE64.encode(given.text.as_bytes())))),
        ("title", line("Directives anticipées")),
    ]);
    // ppc-1 asks for a policy; where the signed paper is stands in its words.
    let place = given.place.map(|place| format!(". Document signé\u{a0}: {place}")).unwrap_or_default();
    let policy = Json::object([("text", line(&format!("Directives anticipées{place}")))]);
    Entry::new(
        "Consent",
        id,
        [
            ("status", Some(Json::text(if given.active { "active" } else { "inactive" }))),
            ("scope", Some(fixed_concept(SCOPES, "adr"))),
            ("category", Some(Json::list([fixed_concept(LOINC, DIRECTIVES)]))),
            ("patient", Some(reference(given.patient.urn()))),
            ("dateTime", Some(Json::text(date::instant(given.written_at)))),
            ("performer", Some(Json::list([reference(given.patient.urn())]))),
            ("sourceAttachment", Some(source)),
            ("policyRule", Some(policy)),
        ],
    )
}

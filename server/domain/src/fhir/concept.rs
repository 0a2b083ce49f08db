//! Codes, names of code systems, and identifiers.

use super::Json;
use crate::cda::{Coded, InstanceId};
use crate::clinical::{CodeableConcept, Coding};
use crate::text::clean_line;

/// LOINC.
pub(super) const LOINC: &str = "http://loinc.org";

/// How FHIR calls the code systems that clinical documents name by an OID. Source: terminology.hl7.org (naming systems of
/// HL7), and the nomenclatures of the ANS (mos.esante.gouv.fr) for the French ones.
const SYSTEMS: &[(&str, &str)] = &[
    ("2.16.840.1.113883.6.1", LOINC),
    ("2.16.840.1.113883.6.96", "http://snomed.info/sct"),
    ("2.16.840.1.113883.6.3", "http://hl7.org/fhir/sid/icd-10"),
    ("2.16.840.1.113883.6.73", "http://www.whocc.no/atc"),
    ("2.16.840.1.113883.6.8", "http://unitsofmeasure.org"),
    ("2.16.840.1.113883.5.25", "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"),
    ("2.16.840.1.113883.5.83", "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"),
    ("1.2.250.1.213.1.1.4.1", CLASSES),
    (
        "1.2.250.1.213.1.1.4.12",
        "https://mos.esante.gouv.fr/NOS/TRE_A05-TypeDocComplementaire/FHIR/TRE-A05-TypeDocComplementaire",
    ),
    ("1.2.250.1.213.1.1.4.13", VISIBILITY),
];
/// Classes of documents (TRE_A03).
pub(super) const CLASSES: &str = "https://mos.esante.gouv.fr/NOS/TRE_A03-ClasseDocument/FHIR/TRE-A03-ClasseDocument";
/// Who may not see a document (TRE_A07).
pub(super) const VISIBILITY: &str =
    "https://mos.esante.gouv.fr/NOS/TRE_A07-StatutVisibiliteDocument/FHIR/TRE-A07-StatutVisibiliteDocument";

/// The URI of a system named by an OID or a UUID; `None` for a name that is neither.
pub(super) fn system(root: &str) -> Option<String> {
    let known = SYSTEMS.iter().find(|(oid, _)| *oid == root).map(|(_, uri)| (*uri).to_owned());
    known.or_else(|| urn(root))
}

/// `urn:oid:` or `urn:uuid:` before what is one.
pub(super) fn urn(root: &str) -> Option<String> {
    let arc = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()) && (part == "0" || !part.starts_with('0'))
    };
    if root.len() <= 128 && root.starts_with(['0', '1', '2']) && root.contains('.') && root.split('.').all(arc) {
        return Some(format!("urn:oid:{root}"));
    }
    let groups: Vec<usize> = root.split('-').map(str::len).collect();
    let hexadecimal = root.bytes().all(|b| b == b'-' || b.is_ascii_hexdigit());
    (hexadecimal && groups == [8, 4, 4, 4, 12]).then(|| format!("urn:uuid:{}", root.to_ascii_lowercase()))
}

/// A text of one line.
pub(super) fn line(text: &str) -> Option<Json> {
    Some(Json::text(clean_line(text)))
}

/// A coding with a known system.
pub(super) fn fixed(system: &str, code: &str, display: Option<&str>) -> Json {
    Json::object([
        ("system", Some(Json::text(system))),
        ("code", Some(Json::text(code))),
        ("display", display.and_then(line)),
    ])
}

/// A concept of one coding with a known system.
pub(super) fn fixed_concept(system: &str, code: &str) -> Json {
    Json::object([("coding", Some(Json::list([fixed(system, code, None)])))])
}

/// A coding as a document has it. Without a system a code says nothing to others, and is told all the same.
pub(super) fn coding(coding: &Coding) -> Json {
    Json::object([
        ("system", coding.system.as_deref().and_then(system).map(Json::text)),
        ("code", line(&coding.code)),
        ("display", coding.display.as_deref().and_then(line)),
    ])
}

/// A concept; `words` in place of its own when it has none.
pub(super) fn concept(concept: &CodeableConcept, words: Option<&str>) -> Json {
    let text = concept.words().or(words);
    Json::object([("coding", Some(Json::list(concept.codings.iter().map(coding)))), ("text", text.and_then(line))])
}

/// A coded value of a header as a concept.
pub(super) fn coded(value: &Coded, default_system: Option<&str>) -> Json {
    let uri = value.system.as_deref().and_then(system).or_else(|| default_system.map(str::to_owned));
    let one = Json::object([
        ("system", uri.map(Json::text)),
        ("code", line(&value.code)),
        ("display", value.display.as_deref().and_then(line)),
    ]);
    Json::object([("coding", Some(Json::list([one])))])
}

/// An identifier. One that is whole in itself is a URI (FHIR `Identifier`, urn:ietf:rfc:3986); otherwise its root is the
/// system.
pub(super) fn identifier(id: &InstanceId) -> Option<Json> {
    let root = urn(&id.root)?;
    let (system, value) = match id.extension.as_deref().map(clean_line).filter(|extension| !extension.is_empty()) {
        Some(extension) => (root, extension),
        None => ("urn:ietf:rfc:3986".to_owned(), root),
    };
    Some(Json::object([("system", Some(Json::text(system))), ("value", Some(Json::text(value)))]))
}

/// A reference to another resource of the Bundle, or one that it contains.
pub(super) fn reference(to: impl Into<String>) -> Json {
    Json::object([("reference", Some(Json::text(to)))])
}

/// Notes, one a remark.
pub(super) fn notes(comments: &[String]) -> Json {
    Json::list(comments.iter().map(|comment| Json::object([("text", line(comment))])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_have_the_names_of_fhir_or_an_urn() {
        assert_eq!(system("2.16.840.1.113883.6.1").as_deref(), Some(LOINC));
        assert_eq!(system("1.2.250.1.999").as_deref(), Some("urn:oid:1.2.250.1.999"));
        assert_eq!(
            system("6B29FC40-CA47-1067-B31D-00DD010662DA").as_deref(),
            Some("urn:uuid:6b29fc40-ca47-1067-b31d-00dd010662da")
        );
        for other in ["", "1", "1..2", "1.02", "3.1", "1.2 3", "LOINC", "javascript:alert(1)", "1.2\n"] {
            assert_eq!(system(other), None, "{other:?}");
        }
    }
}

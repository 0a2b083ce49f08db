//! Which kind of statement an observation is.

use super::super::super::xml::{Xml, attribute, children};
use super::is_a;
use super::place::Place;
use crate::clinical::Category;

/// Kind of an observation.
pub(super) enum Kind {
    Allergy,
    Condition,
    Family,
    Social,
    Observation(Category),
}

/// CCD Alert, IHE PCC Allergies and Intolerances, CI-SIS FR-Allergie-ou-hypersensibilite and FR-Effet-indesirable.
const ALLERGY: [&str; 4] = [
    "2.16.840.1.113883.10.20.1.18",
    "1.3.6.1.4.1.19376.1.5.3.1.4.6",
    "1.2.250.1.213.1.1.3.41",
    "1.2.250.1.213.1.1.3.210",
];
/// IHE PCC Family History Observation, CCD's and CI-SIS's.
const FAMILY: [&str; 3] =
    ["1.3.6.1.4.1.19376.1.5.3.1.4.13.3", "2.16.840.1.113883.10.20.1.22", "1.2.250.1.213.1.1.3.51"];
/// IHE PCC Problem Entry, CCD's and CI-SIS's.
const PROBLEM: [&str; 3] = ["1.3.6.1.4.1.19376.1.5.3.1.4.5", "2.16.840.1.113883.10.20.1.28", "1.2.250.1.213.1.1.3.37"];
/// IHE PCC Social History Observation, CCD's and CI-SIS's.
const SOCIAL: [&str; 3] =
    ["1.3.6.1.4.1.19376.1.5.3.1.4.13.4", "2.16.840.1.113883.10.20.1.33", "1.2.250.1.213.1.1.3.52"];
/// IHE PCC Vital Signs Observation and CI-SIS's.
const VITAL: [&str; 2] = ["1.3.6.1.4.1.19376.1.5.3.1.4.13.2", "1.2.250.1.213.1.1.3.50"];
/// IHE PCC Pregnancy Observation and CI-SIS's.
const PREGNANCY: [&str; 2] = ["1.3.6.1.4.1.19376.1.5.3.1.4.13.5", "1.2.250.1.213.1.1.3.53"];
/// IHE PCC Advance Directive Observation and CI-SIS's.
const DIRECTIVE: [&str; 2] = ["1.3.6.1.4.1.19376.1.5.3.1.4.13.7", "1.2.250.1.213.1.1.3.54"];
/// IHE XD-LAB Laboratory Observation and CI-SIS's.
const LABORATORY: [&str; 2] = ["1.3.6.1.4.1.19376.1.3.1.6", "1.2.250.1.213.1.1.3.80"];

/// Attached document and its type, status of the document (CI-SIS), catalogue of image files (DICOM PS3.20): they say
/// nothing of the patient's health.
const TECHNICAL: [&str; 4] =
    ["1.2.250.1.213.1.1.3.18", "1.2.250.1.213.1.1.3.48.18", "1.2.250.1.213.1.1.3.48.16", "1.2.840.10008.9.16"];
/// LOINC "attached document", "type of document"; CI-SIS "status of the document".
const TECHNICAL_CODES: [&str; 3] = ["55107-7", "69764-9", "GEN-065"];

/// LOINC codes of laboratory specialties (IHE XD-LAB, value set of the Laboratory Specialty Section).
const LABORATORY_SECTIONS: [&str; 22] = [
    "18716-1", "18717-9", "18718-7", "18719-5", "18720-3", "18721-1", "18722-9", "18723-7", "18724-5", "18725-2",
    "18727-8", "18728-6", "18729-4", "18767-4", "18768-2", "18769-0", "26435-8", "26436-6", "26437-4", "26438-2",
    "56847-7", "56846-9",
];

/// By template first: a section may hold anything.
pub(super) fn kind(node: Xml<'_>, place: &Place) -> Kind {
    let section = place.section.code.as_deref().unwrap_or_default();
    if is_a(node, &ALLERGY) {
        return Kind::Allergy;
    }
    if is_a(node, &FAMILY) {
        return Kind::Family;
    }
    if is_a(node, &SOCIAL) {
        return Kind::Social;
    }
    if is_a(node, &PROBLEM) {
        return match section {
            "10157-6" => Kind::Family,
            "48765-2" => Kind::Allergy,
            _ => Kind::Condition,
        };
    }
    let templates = [
        (&VITAL[..], Category::VitalSigns),
        (&PREGNANCY, Category::Pregnancy),
        (&DIRECTIVE, Category::Directive),
        (&LABORATORY, Category::Laboratory),
    ];
    if let Some((_, category)) = templates.iter().find(|(roots, _)| is_a(node, roots)) {
        return Kind::Observation(*category);
    }
    // An observation of no known kind is what its section is about. A list of problems holds simple observations too
    // (a measure, a score): without a coded value these are no problem.
    match section {
        "48765-2" => Kind::Allergy,
        "10157-6" => Kind::Family,
        "29762-2" => Kind::Social,
        "11450-4" | "11348-0" if has_coded_value(node) => Kind::Condition,
        "8716-3" => Kind::Observation(Category::VitalSigns),
        "10162-6" => Kind::Observation(Category::Pregnancy),
        "42348-3" => Kind::Observation(Category::Directive),
        _ if place.laboratory => Kind::Observation(Category::Laboratory),
        _ => Kind::Observation(Category::Other),
    }
}

/// Whether a section, by its templates (IHE XD-LAB specialty and report item, CI-SIS) or code, holds analyses.
pub(super) fn is_laboratory(section: Xml<'_>, code: Option<&str>) -> bool {
    let templates = [
        "1.3.6.1.4.1.19376.1.3.3.2.1",
        "1.3.6.1.4.1.19376.1.3.3.2.2",
        "1.2.250.1.213.1.1.2.70",
        "1.2.250.1.213.1.1.2.71",
    ];
    is_a(section, &templates) || code.is_some_and(is_specialty)
}

/// Whether a LOINC code is a laboratory specialty.
pub(super) fn is_specialty(code: &str) -> bool {
    LABORATORY_SECTIONS.contains(&code)
}

/// Whether a statement is about the document and not about the patient.
pub(super) fn is_technical(node: Xml<'_>) -> bool {
    let code = children(node, "code").find_map(|code| attribute(code, "code"));
    is_a(node, &TECHNICAL) || code.is_some_and(|code| TECHNICAL_CODES.contains(&code))
}

fn has_coded_value(node: Xml<'_>) -> bool {
    children(node, "value")
        .any(|value| attribute(value, "code").is_some() || children(value, "translation").next().is_some())
}

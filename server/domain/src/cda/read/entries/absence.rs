//! Statements that there is nothing.

use crate::clinical::CodeableConcept;
use crate::text::fold;

/// What a statement turns out to be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Absence {
    /// A statement of something.
    None,
    /// A statement that there is no such thing.
    Denied,
    /// No statement: nothing is known, or it was entered in error.
    Withdrawn,
}

impl Absence {
    /// The first that is one.
    pub(super) fn or(self, other: Self) -> Self {
        if self == Self::None { other } else { self }
    }
}

/// OID of the IPS codes for absence (CI-SIS value sets 1.2.250.1.213.1.1.5.661 to 666).
const IPS_ABSENT: &str = "2.16.840.1.113883.5.1150.1";
const SNOMED: &str = "2.16.840.1.113883.6.96";

/// SNOMED CT situations of absence (IPS value set absent-or-unknown-snomed, and 160244002 which IHE PCC names).
const SNOMED_ABSENT: [&str; 10] = [
    "716186003", // no known allergy
    "160244002", // no known allergies
    "409137002", // no known drug allergy
    "428607008", // no known environmental allergy
    "429625007", // no known food allergy
    "428197003", // no known insect allergy
    "160245001", // no current problems or disability
    "787481004", // no known medications
    "787482006", // no known immunizations
    "787480003", // no known procedures
];

/// By codes: every kind of statement.
fn by_code(concept: &CodeableConcept) -> Absence {
    for coding in &concept.codings {
        let absent = match coding.system.as_deref() {
            Some(IPS_ABSENT) if coding.code.ends_with("-info") => Absence::Withdrawn,
            Some(IPS_ABSENT) => Absence::Denied,
            Some(SNOMED) if SNOMED_ABSENT.contains(&coding.code.as_str()) => Absence::Denied,
            _ => Absence::None,
        };
        if absent != Absence::None {
            return absent;
        }
    }
    Absence::None
}

/// By words, for what carries no code: "Aucune allergie connue", "Néant", "Non". Only words that nothing else begins with
/// are looked for: "absence" begins the name of diseases.
fn by_words(concept: &CodeableConcept) -> Absence {
    if !concept.codings.is_empty() {
        return Absence::None;
    }
    let words = concept.text.as_deref().map(fold).unwrap_or_default();
    let mut parts = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let (first, second) = (parts.next().unwrap_or_default(), parts.next());
    match (first, second) {
        ("aucun" | "aucune" | "neant" | "nil" | "ras", _) => Absence::Denied,
        ("pas", Some("d" | "de")) => Absence::Denied,
        ("absence", Some("d" | "de")) if words.contains("allergi") => Absence::Denied,
        ("non" | "no" | "none", None) => Absence::Denied,
        ("no" | "non", Some("known" | "connu" | "connue" | "connus" | "connues" | "allergique")) => Absence::Denied,
        ("inconnu" | "inconnue" | "inconnus" | "inconnues" | "nc", None) => Absence::Withdrawn,
        _ => Absence::None,
    }
}

/// Takes the words of a notion that are an answer and not a name ("Oui", "Non"): official samples lay out a form where the
/// code is the question, and refer to its answer. `negationInd` does not always follow: the answer "no" denies.
pub(super) fn answered(concept: &mut CodeableConcept) -> Absence {
    let words = concept.text.as_deref().map(fold).unwrap_or_default();
    let denied = words == "non";
    // Without a code there is nothing but the answer: what it answers is said elsewhere.
    if !concept.codings.is_empty() && (denied || words == "oui") {
        concept.text = None;
    }
    if denied { Absence::Denied } else { Absence::None }
}

/// By codes, else by words.
pub(super) fn of(concept: &CodeableConcept) -> Absence {
    by_code(concept).or(by_words(concept))
}

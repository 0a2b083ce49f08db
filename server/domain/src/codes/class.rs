//! Classes of documents, and the class of each type.

use super::find;
use super::types::find_type;

/// Codes and labels of TRE_A03 (OID 1.2.250.1.213.1.1.4.1), whole.
pub const CLASSES: &[(&str, &str)] = &[
    ("10", "Compte rendu"),
    ("11", "Synthèse"),
    ("31", "Imagerie médicale"),
    ("42", "Prescription"),
    ("43", "Dispensation"),
    ("44", "Plan de soins, protocole de soins"),
    ("45", "Traitement administré"),
    ("52", "Certificat, déclaration"),
    ("60", "Données de remboursement"),
    ("90", "Autre document déposé par le patient"),
    ("95", "Document de gestion"),
    ("99", "Document technique"),
];

/// The label of a class; `None` if it is not known.
#[must_use]
pub fn class_label(code: &str) -> Option<&'static str> {
    find(CLASSES, code)
}

/// The class of a type of document, as published (see [`super::TYPES`]); `None` for a type without one.
#[must_use]
pub fn class_of(type_code: &str) -> Option<&'static str> {
    find_type(type_code).and_then(|(_, _, class)| *class)
}

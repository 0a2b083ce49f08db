//! Classes of documents, and the class of each type.

use super::{find, types};

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

/// The class of a type of document, from the association table of the DMP (ASS_X16). Every other type of
/// [`super::TYPES`] is taken for a report, as nearly all of them are. `None` for a type that is not known at all.
#[must_use]
pub fn class_of(type_code: &str) -> Option<&'static str> {
    let class = match type_code {
        "18748-4" | "52040-3" | "IMG-KOS" | "DOCPAT04" => "31",
        "57828-6" | "57832-8" | "57833-6" | "55115-0" | "DOCPAT02" => "42",
        "60593-1" | "DISP_AUT" => "43",
        "18776-5" | "PROT_ALD" | "80788-3" | "83869-8" => "44",
        "80565-5" => "45",
        "11369-6" | "87273-9" | "89601-9" | "96173-0" | "96874-3" | "CERT_DECL" | "DOCPAT07" => "52",
        "REMB" => "60",
        "74465-6" => "90",
        "56446-8" | "86531-1" | "59284-0" | "PIECE-IDENTITE" | "AUTORIS-SOINS" | "DOCPAT09" => "95",
        "60591-5" | "34133-9" | "78489-2" | "SYNTH" | "68599-0" | "83901-9" | "DOCPAT01" | "DOCPAT08" => "11",
        other if other.starts_with("PRESC-") => "42",
        other if other.starts_with("EXPPAT_") => "90",
        other if other.starts_with("ATTEST-") => "95",
        other if types::type_label(other).is_some() => "10",
        _ => return None,
    };
    Some(class)
}

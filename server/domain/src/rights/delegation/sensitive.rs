//! Which documents are sensitive: kept from helpers unless the patient ticked them.
//!
//! The list is a choice of Passerelle: no text lists what a patient may not want a relative to read. It takes what the
//! types of documents name by themselves, in four groups: mental health; pregnancy and birth; genetics, which tells of
//! others too; diseases that must be declared. A type that is not known counts as sensitive: nothing says that it is not.

use crate::codes;

/// Types (JDV_J07) of sensitive documents.
pub const SENSITIVE_TYPES: &[&str] = &[
    // Mental health: synthèse psychiatrique, bilan psychologique.
    "68599-0", "83901-9", // Pregnancy and birth.
    "15508-5", "57055-6", "57057-2", "89233-1", "89235-6", "97694-4", "100967-9",
    // Génétique moléculaire.
    "51969-4", // Déclaration de problème de santé publique.
    "55751-2",
];

/// Attestations of consent (LOINC), proofs of help among them: they name whom else the patient trusts, and are opened to no
/// helper, whatever was ticked.
pub const CONSENT_TYPE: &str = "59284-0";

/// Specialties (TRE_R38) whose documents are sensitive whatever their type: neuropsychiatry, psychiatry.
pub const SENSITIVE_SPECIALTIES: &[&str] = &["SM33", "SM42", "SM43"];

/// The profession (TRE_G15) of psychiatric nurses, whose documents are sensitive whatever their type.
const PSYCHIATRIC_NURSE: &str = "G15_69";

/// Whether a document of this type, by an author of this profession (JDV_J01), is sensitive.
#[must_use]
pub fn is_sensitive(type_code: &str, profession: Option<&str>) -> bool {
    let by_author = profession.is_some_and(|code| {
        // Some documents write `G15_10-SM42` for `G15_10/SM42`.
        let mut parts = code.split(['/', '-']);
        parts.next() == Some(PSYCHIATRIC_NURSE) || parts.any(|part| SENSITIVE_SPECIALTIES.contains(&part))
    });
    by_author || SENSITIVE_TYPES.contains(&type_code) || codes::type_label(type_code).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sensitive_type_is_one_that_exists() {
        for code in SENSITIVE_TYPES {
            assert!(codes::type_label(code).is_some(), "{code}");
        }
    }

    #[test]
    fn types_authors_and_what_is_not_known() {
        assert!(is_sensitive("68599-0", None));
        assert!(is_sensitive("11488-4", Some("G15_10/SM42")));
        assert!(is_sensitive("NOUVEAU-TYPE", None));
        assert!(!is_sensitive("11488-4", Some("G15_10/SM26")));
        assert!(!is_sensitive("11502-2", None));
    }
}

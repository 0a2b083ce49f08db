//! Words for codes.

use std::collections::BTreeSet;

use domain::category::Category;
use domain::codes::{
    CLASSES, TYPES, class_label, class_of, profession_label, profession_label_or, type_label, type_label_or,
};

#[test]
fn types_have_words_and_a_class_that_has_words() {
    let codes: BTreeSet<&str> = TYPES.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes.len(), TYPES.len(), "a code is listed twice");
    for (code, label) in TYPES {
        assert_eq!(type_label(code), Some(*label));
        assert!(!label.starts_with("CR "), "{label}: written out for people");
        let class = class_of(code).expect(code);
        assert!(class_label(class).is_some(), "{code}");
        assert!(Category::from_type_code(code).is_some(), "{code}");
    }
}

#[test]
fn classes_follow_the_association_table() {
    for (code, class) in [
        ("18748-4", "31"),
        ("57833-6", "42"),
        ("PRESC-KINE", "42"),
        ("60593-1", "43"),
        ("PROT_ALD", "44"),
        ("80565-5", "45"),
        ("11369-6", "52"),
        ("REMB", "60"),
        ("EXPPAT_3", "90"),
        ("ATTEST-VITALE", "95"),
        ("60591-5", "11"),
        ("11488-4", "10"),
    ] {
        assert_eq!(class_of(code), Some(class), "{code}");
    }
    assert_eq!(class_of("0000-0"), None);
    assert_eq!(CLASSES.len(), 12);
}

#[test]
fn unknown_codes_speak_by_the_document() {
    assert_eq!(type_label_or("57833-6", Some("Ordonnance")), "Prescription de produits de santé");
    assert_eq!(type_label_or("0000-0", Some("Carnet de plongée")), "Carnet de plongée");
    assert_eq!(type_label_or("0000-0", Some(" \u{202e} ")), "0000-0");
    assert_eq!(type_label_or("0000-0", None), "0000-0");
    assert_eq!(profession_label_or("G15_10/SM99", Some("Médecin - Nouvelle (SM)")), "Médecin - Nouvelle (SM)");
    assert_eq!(profession_label_or("X", None), "X");
}

#[test]
fn professions_are_in_words() {
    for (code, label) in [
        ("G15_10", "Médecin"),
        ("G15_10/SM26", "Médecin généraliste"),
        ("G15_10/SM53", "Médecin généraliste"),
        ("G15_10/SM54", "Médecin généraliste"),
        ("G15_10/SM40", "Médecin, pédiatrie"),
        ("G15_10-SM19", "Médecin, gynécologie médicale"),
        ("G15_21/A", "Pharmacien titulaire d’officine"),
        ("G15_40", "Chirurgien-dentiste"),
        ("G15_50", "Sage-femme"),
        ("G15_60", "Infirmier"),
        ("G15_60/SI04", "Infirmier en pratique avancée"),
        ("ALIM_AM", "Assurance Maladie"),
    ] {
        assert_eq!(profession_label(code).as_deref(), Some(label), "{code}");
    }
    for code in ["", "G15_10/", "G15_50/X", "G15_10/SM00", "10"] {
        assert_eq!(profession_label(code), None, "{code}");
    }
}

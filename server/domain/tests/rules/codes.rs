//! Words for codes.

use std::collections::BTreeSet;

use domain::category::Category;
use domain::codes::{
    CLASSES, TYPES, class_label, class_of, profession_label, profession_label_or, type_label, type_label_or,
};

#[test]
fn types_have_words_and_a_class_that_has_words() {
    let codes: BTreeSet<&str> = TYPES.iter().map(|(code, ..)| *code).collect();
    assert_eq!(codes.len(), TYPES.len(), "a code is listed twice");
    for (code, label, class) in TYPES {
        assert_eq!(type_label(code), Some(*label));
        assert!(!label.starts_with("CR "), "{label}: written out for people");
        assert_eq!(class_of(code), *class);
        assert!(class.is_none_or(|class| class_label(class).is_some()), "{code}");
        assert!(class.is_none() || Category::from_type_code(code).is_some(), "{code}");
    }
}

/// JDV_J07 has 123 types in its version 20260629120000; 11526-1 comes besides.
#[test]
fn the_whole_value_set_is_there() {
    assert_eq!(TYPES.len(), 124);
    let without_class = TYPES.iter().filter(|(_, _, class)| class.is_none()).count();
    assert_eq!(without_class, 11);
    for (code, label) in [
        ("96173-0", "Test rapide d’orientation diagnostique"),
        ("47420-5", "Compte rendu de bilan fonctionnel"),
        ("PRESC-AAT", "Prescription d’arrêt de travail"),
        ("ATTEST-DROITS-AM", "Attestation de droits à l’Assurance maladie"),
        ("101881-1", "Carte d’implant"),
        ("57055-6", "Synthèse avant l’accouchement"),
    ] {
        assert_eq!(type_label(code), Some(label), "{code}");
    }
}

#[test]
fn classes_follow_the_association_tables() {
    for (class, codes) in [
        ("10", "11488-4 59283-2 34875-5 28617-9 89233-1 BIL_AUTO DOCPAT05"),
        ("11", "18761-7 34842-5 56445-0 68817-6 74207-2 80820-4 83836-7 88348-8 57055-6 57057-2 57075-4 89235-6"),
        ("11", "60591-5 60280-5 78341-5"),
        ("31", "18748-4 52040-3 IMG-KOS"),
        ("42", "57833-6 61357-0 75468-9 PRESC-KINE PRESC-AAT"),
        ("43", "60593-1 DISP_AUT"),
        ("44", "77604-7 80771-9 80788-3 PROT_ALD"),
        ("45", "80565-5"),
        ("52", "11369-6 96173-0"),
        ("60", "REMB"),
        ("90", "EXPPAT_3 74465-6"),
        ("95", "ATTEST-DROITS-AM 51851-4 PIECE-IDENTITE"),
        ("99", "FEUILLE-DE-STYLE"),
    ] {
        for code in codes.split(' ') {
            assert_eq!(class_of(code), Some(class), "{code}");
        }
    }
    for code in ["0000-0", "PRESC-", "PRESC-X", "ATTEST-X", "101881-1", "E1762"] {
        assert_eq!(class_of(code), None, "{code}");
    }
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

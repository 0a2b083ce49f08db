//! Terms are found where they stand, and only there.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    cda::{Limits, read},
    glossary::{entries, find},
    text::fold,
};
use proptest::prelude::*;

/// The ids of what is found, with the text found.
fn found(text: &str) -> Vec<(&'static str, &str)> {
    find(text).into_iter().map(|found| (found.entry.id, &text[found.range])).collect()
}

#[test]
fn there_are_many_entries_and_their_ids_are_plain_and_unique() {
    assert!(entries().len() >= 150, "{}", entries().len());
    let ids: BTreeSet<_> = entries().iter().map(|entry| entry.id).collect();
    assert_eq!(ids.len(), entries().len());
    for entry in entries() {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(!entry.id.is_empty() && entry.id.chars().all(plain), "{}", entry.id);
        assert!(entry.letter().is_ascii_uppercase(), "{}", entry.headword);
    }
    assert!(entries().is_sorted_by_key(|entry| fold(entry.headword)));
}

#[test]
fn every_form_finds_its_entry_whole_and_no_other_entry_has_it() {
    let mut owners = BTreeMap::new();
    for entry in entries() {
        for form in &entry.forms {
            let text = form.trim_start_matches('=');
            assert_eq!(found(text), [(entry.id, text)], "{form}");
            let owner = owners.insert(*form, entry.id);
            assert_eq!(owner, None, "{form} is also of {owner:?}");
        }
    }
}

#[test]
fn case_accents_hyphens_spaces_and_plural_do_not_matter_to_words() {
    for (text, id, whole) in [
        ("Hémoglobine  glyquée", "hba1c", "Hémoglobine  glyquée"),
        ("(HEMOGLOBINE GLYQUEE)", "hba1c", "HEMOGLOBINE GLYQUEE"),
        ("l’hba1c.", "hba1c", "hba1c"),
        ("He\u{301}moglobine\n      glyque\u{301}e !", "hba1c", "He\u{301}moglobine\n      glyque\u{301}e"),
        ("ANTECEDENTS", "antecedents", "ANTECEDENTS"),
        ("des œdèmes", "oedeme", "œdèmes"),
        ("Compte-rendu", "compte-rendu", "Compte-rendu"),
        ("fraction d'éjection", "fraction-ejection", "fraction d'éjection"),
        ("A\u{ad}LD", "ald", "A\u{ad}LD"),
        ("à\u{a0}jeun", "a-jeun", "à\u{a0}jeun"),
    ] {
        assert_eq!(found(text), [(id, whole)], "{text}");
    }
}

#[test]
fn short_abbreviations_keep_their_case_and_stand_alone() {
    for text in [
        "im",
        "Im",
        "po",
        "le cr",
        "CRABE",
        "XPO",
        "POx",
        "PO2",
        "PO-PO",
        "JDV_GIR_CISIS",
        "INR@x.fr",
        "MG",
        "Mg",
        "ins",
        "ht\u{3b1}",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
    for (text, id) in
        [("voie: PO.", "per-os"), ("IM;", "intramusculaire"), ("CR n°2", "compte-rendu"), ("PO/IV", "per-os")]
    {
        assert_eq!(found(text).first().map(|(id, _)| *id), Some(id), "{text}");
    }
}

#[test]
fn units_may_touch_their_number_and_are_taken_whole() {
    assert_eq!(found("5mg, 12 g/dL"), [("mg", "mg"), ("g-par-litre", "g/dL")]);
    assert_eq!(found("280 mmHg et 68 µmol/L"), [("mmhg", "mmHg"), ("mmol-par-litre", "µmol/L")]);
    assert_eq!(found("28,8 kg/m² ; 90 mL/min/1,73 m2"), [("kg-par-m2", "kg/m²"), ("ml-par-minute", "mL/min")]);
}

#[test]
fn the_longest_term_wins_and_other_meanings_are_passed_over() {
    assert_eq!(found("angine de poitrine, angine"), [("angor", "angine de poitrine"), ("angine", "angine")]);
    assert_eq!(found("cholestérol LDL"), [("ldl", "cholestérol LDL")]);
    assert_eq!(found("affection de longue durée"), [("ald", "affection de longue durée")]);
    assert_eq!(found("contre-indication"), [("contre-indication", "contre-indication")]);
    assert_eq!(found("saturation de la graisse, saturation"), [("saturation", "saturation")]);
    assert_eq!(found("échelle HAD, pression artérielle pulmonaire"), []);
    // A line between is not a gap within a term.
    assert_eq!(found(&format!("à{}jeun", " ".repeat(200))), []);
    assert_eq!(found("per. os, tiers (payant)"), []);
}

/// Text made of what could confuse: terms, bits of them, marks, invisible characters, several writings.
fn hostile() -> impl Strategy<Value = String> {
    let forms: Vec<String> = entries()
        .iter()
        .flat_map(|entry| entry.forms.iter().map(|form| form.trim_start_matches('=').to_owned()))
        .collect();
    let piece = prop_oneof![
        4 => proptest::sample::select(forms),
        2 => proptest::sample::select(vec![" ", "\u{a0}", "-", "’", "/", ".", "_", "\n", "<b>", "\"><script>", "\u{301}", "\u{200d}", "\u{202e}", "µ", "5", "İ", "ﬁ", "㎎", "الدم"])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn ranges_are_inside_in_order_between_characters_and_whole_words(text in hostile()) {
        let (mut at, mut again) = (0, String::new());
        for found in find(&text) {
            prop_assert!(found.range.start >= at && found.range.start < found.range.end && found.range.end <= text.len());
            prop_assert!(text.is_char_boundary(found.range.start) && text.is_char_boundary(found.range.end));
            again.push_str(&text[at..found.range.start]);
            again.push_str(&text[found.range.clone()]);
            at = found.range.end;
            let after = text[at..].chars().next();
            prop_assert!(!after.is_some_and(char::is_alphabetic), "{text:?}: {:?}", &text[found.range]);
        }
        again.push_str(&text[at..]);
        prop_assert_eq!(again, text);
    }

    #[test]
    fn a_term_between_other_words_is_found(before in "[a-z]{0,3}[ ,;(]", after in "[ ,;.)][A-Za-z]{0,3}", which in 0..entries().len()) {
        let entry = &entries()[which];
        let form = entry.forms[0].trim_start_matches('=');
        let text = format!("{before}{form}{after}");
        prop_assert!(found(&text).iter().any(|(id, whole)| *id == entry.id && whole.contains(form)), "{}: {:?}", text, found(&text));
    }
}

/// Terms found in the narratives of a folder's documents: how many, and how many different ones.
fn covered(folder: &std::path::Path) -> Option<(usize, usize)> {
    let (mut all, mut different) = (0, BTreeSet::new());
    for file in
        std::fs::read_dir(folder).ok()?.flatten().filter(|file| file.path().extension().is_some_and(|e| e == "xml"))
    {
        let document = read(&std::fs::read(file.path()).ok()?, &Limits::default()).ok()?;
        let terms = document.texts().flat_map(find).map(|found| found.entry.id).collect::<Vec<_>>();
        all += terms.len();
        different.extend(terms);
    }
    Some((all, different.len()))
}

#[test]
fn the_documents_that_people_read_hold_many_of_the_terms() {
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let demo = covered(&here.join("../demo/documents")).expect("the documents of the demonstration");
    assert!(demo.0 >= 350 && demo.1 >= 110, "{demo:?}");
    // The official samples carry no licence to redistribute: they are read where they are.
    let samples = std::env::var_os("PASSERELLE_CDA_SAMPLES").map_or(here.join("../../../shared/data/cda"), Into::into);
    match covered(&samples) {
        Some(samples) => assert!(samples.0 >= 330 && samples.1 >= 100, "{samples:?}"),
        None => eprintln!("skipped: no official samples beside the project"),
    }
}

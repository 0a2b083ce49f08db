//! Text from outside: comparable, searchable, harmless.

use domain::text::{MAX_LINE, clean_line, clean_line_max, contains_all, fold, is_hostile, search_terms};
use proptest::prelude::*;

#[test]
fn spellings_fold_to_one() {
    for (a, b) in [
        ("Compte rendu d’Échographie", "compte rendu d'echographie"),
        ("Cœur", "COEUR"),
        ("Lætitia", "LAETITIA"),
        ("Straße", "STRASSE"),
        ("ﬁèvre", "Fievre"),
        ("Marie-Louise", "marie louise"),
        ("Marie‑Louise", "marie louise"),
        ("e\u{301}cho", "écho"),
        ("A\u{200b}B\u{202e}C", "abc"),
        ("  deux \t\n mots ", "deux mots"),
        ("Łódź", "lodz"),
    ] {
        assert_eq!(fold(a), fold(b), "{a:?} / {b:?}");
    }
    assert_eq!(fold("L’Hôpital Saint-Œn"), "l hopital saint oen");
    assert_ne!(fold("sang"), fold("sans"));
}

#[test]
fn a_search_becomes_words() {
    assert_eq!(search_terms("L’hôpital, l'HOPITAL & radio!"), ["hopital", "radio"]);
    assert_eq!(search_terms("d"), ["d"]);
    assert_eq!(search_terms("vitamine 3"), ["vitamine", "3"]);
    assert_eq!(search_terms(" \u{202e} -- "), Vec::<String>::new());
    assert_eq!(search_terms(&"mot ".repeat(1_000_000)).len(), 1);
    let many: String = (100..200).map(|n| format!("{n} ")).collect();
    assert_eq!(search_terms(&many).len(), 10);
}

#[test]
fn all_terms_must_occur() {
    let text = fold("Compte rendu d’imagerie du Dr MÉDIONI");
    assert!(contains_all(&text, &search_terms("medioni imagerie")));
    assert!(!contains_all(&text, &search_terms("medioni biologie")));
    assert!(contains_all(&text, &[]));
}

#[test]
fn a_plural_finds_the_singular_and_a_short_word_begins_one() {
    let words = |text: &str| fold(text).replace(|c: char| !c.is_alphanumeric(), " ");
    let finds = |text: &str, typed: &str| contains_all(&words(text), &search_terms(typed));
    for (text, typed) in [
        ("Échographie du foie", "échographies"),
        ("Virus", "virus"),
        ("Maux de tête", "maux"),
        ("Mal de dos", "mal"),
        ("L’âge osseux", "os"),
        ("Microalbuminurie", "albumin"),
        ("Hémoglobine glyquée : 7,4 %", "7,4"),
        ("Vitamine B12", "b12"),
    ] {
        assert!(finds(text, typed), "{typed} in {text}");
    }
    for (text, typed) in [("Examen normal", "mal"), ("17,42 g", "7,4"), ("Dossier", "os")] {
        assert!(!finds(text, typed), "{typed} in {text}");
    }
}

#[test]
fn a_line_is_harmless() {
    assert_eq!(clean_line("Ordonnance\r\nSet-Cookie: a=b\0"), "Ordonnance Set-Cookie: a=b");
    assert_eq!(clean_line("gpj.\u{202e}fdp"), "gpj.fdp");
    assert_eq!(clean_line("a\u{2066}b\u{2069}c\u{200b}d\u{feff}"), "abcd");
    assert_eq!(clean_line("\u{1b}[31mrouge"), "[31mrouge");
    assert_eq!(clean_line("  e\u{301}té \u{a0} fini "), "été fini");
    assert_eq!(clean_line("</textarea><script>"), "</textarea><script>");
    assert_eq!(clean_line("\u{2028}\u{2029}"), "");
    assert_eq!(clean_line("مَرْحَبًا"), "مَرْحَبًا");
}

#[test]
fn combining_bombs_are_capped() {
    let bomb = format!("a{}b", "\u{321}".repeat(10_000));
    assert_eq!(clean_line(&bomb).chars().count(), 2 + 4);
    assert!(is_hostile(&bomb));
    assert_eq!(clean_line("\u{321}a"), "a", "no mark may attach to what stands before the line");
}

#[test]
fn long_lines_are_cut_visibly() {
    assert_eq!(clean_line_max("abcdef", 6), "abcdef");
    assert_eq!(clean_line_max("abcdefg", 6), "abcde…");
    assert_eq!(clean_line_max("abcd efg", 6), "abcd…");
    assert_eq!(clean_line_max("abc", 0), "");
    assert_eq!(clean_line(&"é".repeat(1_000_000)).chars().count(), MAX_LINE);
}

#[test]
fn hostility_is_what_a_person_cannot_see() {
    assert!(!is_hostile("Été à l’hôpital\n\tdeux lignes, مَرْحَبًا, 日本"));
    for text in ["a\u{202e}b", "a\u{200b}b", "a\0b", "a\u{1b}b", "a\u{2066}b"] {
        assert!(is_hostile(text), "{text:?}");
    }
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn a_clean_line_is_clean(text in any::<String>(), max in 0usize..50) {
        let line = clean_line_max(&text, max);
        prop_assert!(line.chars().count() <= max);
        prop_assert!(!is_hostile(&line));
        prop_assert!(!line.contains(['\n', '\r', '\t']));
        prop_assert_eq!(line.trim(), line.as_str());
    }
}

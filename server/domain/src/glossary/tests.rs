//! The work of the search, counted: it grows with the text and with nothing else.

use super::{find, scan, words::Words};

/// Forms compared with a text.
fn steps(text: &str) -> usize {
    let mut count = 0;
    scan(text, &mut || count += 1);
    count
}

/// The most forms that share their first word.
fn most() -> usize {
    super::TABLE
        .entries
        .iter()
        .flat_map(|entry| &entry.forms)
        .map(|form| steps(form.trim_start_matches('=')))
        .max()
        .unwrap_or(0)
}

#[test]
fn twenty_megabytes_of_one_word_are_one_word() {
    let text = "é".repeat(10 << 20);
    assert_eq!(steps(&text), 0);
    assert_eq!(Words::new(&text).count(), 1);
    let marks = format!("a{}", "\u{301}\u{200b}".repeat(1 << 20));
    assert_eq!((steps(&marks), find(&marks)), (0, Vec::new()));
}

#[test]
fn the_work_is_in_proportion_to_the_words() {
    let unit = most();
    assert!((1..=40).contains(&unit), "{unit} forms begin alike");
    for phrase in ["ligament croisé ", "débit de ", "/ ", "a\u{301} ", "mg/", "compte-rendu\n", "fraction d’"] {
        let (few, many) = (steps(&phrase.repeat(100)), steps(&phrase.repeat(10_000)));
        assert!(many <= few * 101, "{phrase:?}: {few} then {many}");
        assert!(many <= Words::new(&phrase.repeat(10_000)).count() * unit, "{phrase:?}: {many}");
    }
}

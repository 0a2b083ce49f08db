//! Every term is explained, in every language, in few words.

use std::collections::{BTreeMap, BTreeSet};

use domain::glossary::entries;

use super::group;
use crate::{
    design::testing::{count, html},
    i18n::sources,
    locale::Locale,
};

/// The most characters of an explanation.
const MOST: usize = 220;

/// The messages of the glossary in a locale's own file: id after `glossary-`, text.
fn messages(locale: Locale) -> BTreeMap<&'static str, &'static str> {
    let (_, source) = sources(locale).iter().find(|(name, _)| name.ends_with("/glossary")).expect("the glossary");
    source.lines().filter_map(|line| line.strip_prefix("glossary-")?.split_once(" = ")).collect()
}

#[test]
fn every_entry_has_its_words_in_every_language_and_they_are_few() {
    for locale in Locale::ALL {
        let messages = messages(locale);
        for entry in entries() {
            match messages.get(entry.id) {
                Some(text) => assert!((5..=MOST).contains(&text.chars().count()), "{}: {}", locale.tag(), entry.id),
                None => assert_eq!(locale, Locale::FrenchSimple, "{} lacks {}", locale.tag(), entry.id),
            }
        }
    }
    let simple = messages(Locale::FrenchSimple);
    let said = entries().iter().filter(|entry| simple.contains_key(entry.id)).count();
    assert!(said * 10 > entries().len() * 9, "{said} of {} are said more simply", entries().len());
}

#[test]
fn no_explanation_is_left_without_its_entry() {
    let ids: BTreeSet<_> = entries().iter().map(|entry| entry.id).collect();
    let code =
        [include_str!("../glossary.rs"), include_str!("../help.rs"), include_str!("../document/narrative/words.rs")];
    for id in messages(Locale::French).keys() {
        let used = code.iter().any(|code| code.contains(&format!("\"glossary-{id}\"")));
        assert!(ids.contains(id) != used, "{id} is neither an entry nor a sentence of the pages, or it is both");
    }
}

#[test]
fn an_easy_explanation_has_short_sentences() {
    for (id, text) in messages(Locale::FrenchSimple) {
        for sentence in text.split(['.', '?', '!']) {
            assert!(sentence.split_whitespace().count() <= 17, "{id}: {sentence}");
        }
    }
}

#[test]
fn the_words_of_a_letter_stand_under_it() {
    let words: Vec<_> = entries().iter().filter(|entry| entry.letter() == 'H').collect();
    let (first, last) = (entries().iter().position(|e| e.letter() == 'H').expect("an H"), words.len());
    let html = html(|| group('H', &entries()[first..first + last]));
    assert!(html.contains("<h2 id=\"lettre-h\">H</h2>"), "{html}");
    assert_eq!(count(&html, "<dt>"), words.len());
    assert!(words.iter().all(|entry| html.contains(entry.headword)), "{html}");
}

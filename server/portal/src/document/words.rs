//! The words by which a document is found.
//!
//! A search looks for its words inside the words of the document ([`domain::text::search_terms`] gives letters and
//! digits only), so that keeping each folded word once finds the same documents as keeping the text, in a third of its
//! size. What is sealed tells neither the order nor the number of the words.

use std::collections::BTreeSet;

use domain::cda::{Attachment, ClinicalDocument, MediaType};
use domain::text::fold;
use files::Kind;

/// Folded words, each once, in the order of their letters.
#[derive(Default)]
pub(crate) struct Words(BTreeSet<String>);

impl Words {
    /// The words of a document's own text: titles and narrative of its sections, and the text of the files in it. A file
    /// whose text cannot be read adds none; it is shown all the same. A hostile file takes its time to be refused: not
    /// for tasks that answer.
    pub(crate) fn of(document: &ClinicalDocument) -> Self {
        let mut words = Self::default();
        words.add(&document.narrative_text());
        for file in document.attachments() {
            words.add(&text_of(file));
        }
        words
    }

    /// Adds the words of a text.
    pub(crate) fn add(&mut self, text: &str) {
        for word in fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            if !self.0.contains(word) {
                self.0.insert(word.to_owned());
            }
        }
    }

    /// The words, with a space between them. A word that begins the next one is found in it, and left out.
    pub(crate) fn into_text(self) -> String {
        let words: Vec<String> = self.0.into_iter().collect();
        let kept = words
            .iter()
            .enumerate()
            .filter(|(at, word)| !words.get(at + 1).is_some_and(|next| next.starts_with(word.as_str())));
        kept.map(|(_, word)| word.as_str()).collect::<Vec<_>>().join(" ")
    }
}

fn text_of(file: &Attachment) -> String {
    let kind = match file.detected {
        MediaType::Pdf => Kind::Pdf,
        MediaType::Rtf => Kind::Rtf,
        MediaType::Text => return file.text().unwrap_or_default(),
        MediaType::Jpeg | MediaType::Png | MediaType::Tiff | MediaType::Gif | MediaType::Other => return String::new(),
    };
    files::text::of(kind, &file.bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use domain::text::{contains_all, search_terms};
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> String {
        let mut words = Words::default();
        words.add(text);
        words.into_text()
    }

    #[test]
    fn each_word_is_kept_once_and_folded() {
        assert_eq!(words("L’œdème, l'OEDÈME : 12,5 mg/L – œdème"), "12 5 l mg oedeme");
        assert_eq!(words(" \u{202e}…  "), "");
    }

    proptest! {
        #[test]
        fn the_words_find_what_the_text_finds(text in "\\PC{0,80}", typed in "\\PC{0,12}") {
            let terms = search_terms(&typed);
            let whole = fold(&text).replace(|c: char| !c.is_alphanumeric(), " ");
            prop_assert_eq!(contains_all(&words(&text), &terms), contains_all(&whole, &terms));
        }

        #[test]
        fn any_part_of_a_word_finds_the_text(text in "[a-zéœ' ,.0-9-]{1,60}", from in 0usize..60, length in 1usize..8) {
            let part: String = text.chars().skip(from).take(length).collect();
            let mut terms = search_terms(&part);
            terms.retain(|term| term.len() >= 4);
            prop_assert!(contains_all(&words(&text), &terms), "{:?}", terms);
        }
    }
}

//! Words that patients meet in French medical documents: which they are, and where they stand in a text.
//!
//! The table is `terms.txt`; what the words mean is said by the portal, in each of its languages, under the entry's id.
//! Ordinary words are recognised whatever their case, accents, hyphens and plural; abbreviations that mean something else
//! in small letters (`PO`, `IM`) only as they are written. Where two terms start at the same place, the longest wins
//! (`ligament croisé antérieur` before `ligament`). Every part of a text is read once.

mod table;
mod words;

use std::{collections::VecDeque, ops::Range};

use table::{Form, TABLE};
use words::{Word, Words};

/// A term and what it is called.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// Name in lower-case ASCII letters, digits and hyphens; it stands in ids, addresses and names of messages.
    pub id: &'static str,
    /// The French term as it is shown, often with its abbreviation or its full words in brackets.
    pub headword: &'static str,
    /// What is recognised. A form that starts with `=` must stand as it is written.
    pub forms: Vec<&'static str>,
}

impl Entry {
    /// The letter under which the term is filed: a capital without accent.
    #[must_use]
    pub fn letter(&self) -> char {
        crate::text::fold(self.headword).chars().next().map_or('A', |first| first.to_ascii_uppercase())
    }
}

/// A term at a place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The term.
    pub entry: &'static Entry,
    /// Where it stands, in bytes of the text as it was given; both ends are between characters.
    pub range: Range<usize>,
}

/// Every term, in the order of the alphabet.
#[must_use]
pub fn entries() -> &'static [Entry] {
    &TABLE.entries
}

/// The terms of a text, in order, none over another.
#[must_use]
pub fn find(text: &str) -> Vec<Match> {
    scan(text, &mut || ())
}

/// [`find`], telling `step` of each form that is compared with the text.
fn scan(text: &str, step: &mut dyn FnMut()) -> Vec<Match> {
    let mut words = Words::new(text);
    let mut ahead: VecDeque<Word> = VecDeque::new();
    let mut found = Vec::new();
    loop {
        let missing = TABLE.longest - ahead.len();
        ahead.extend(words.by_ref().take(missing));
        let Some(first) = ahead.front() else { return found };
        let mut best: Option<&Form> = None;
        for form in TABLE.starting_with(&first.key) {
            step();
            if best.is_none_or(|best| form.len() > best.len()) && form.stands_at(text, &ahead) {
                best = Some(form);
            }
        }
        let taken = best.map_or(1, Form::len);
        if let Some(entry) = best.and_then(|form| form.entry) {
            found.push(Match { entry: &TABLE.entries[entry], range: first.range.start..ahead[taken - 1].range.end });
        }
        ahead.drain(..taken);
    }
}

#[cfg(test)]
mod tests;

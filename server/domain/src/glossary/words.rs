//! Cuts a text into words.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::text::{fold, is_invisible};

/// A longer word, in bytes, is no term: it is not even folded.
const MAX_WORD: usize = 64;

/// Longest gap, in bytes, between two words of one term: a line break and its indentation.
const MAX_GAP: usize = 32;

/// A word of a text, or a slash, which is a word of its own (`mg/L`).
#[derive(Debug)]
pub(super) struct Word {
    /// Where it stands, in bytes.
    pub(super) range: Range<usize>,
    /// What it is compared by ([`key`]); empty when it is too long.
    pub(super) key: String,
    /// Whether nothing but spaces, hyphens, apostrophes and the like stands between the word before and this one.
    pub(super) near: bool,
}

/// Lower case, no accent, no plural: a final `s` or `x` of a word of five letters or more is left out.
pub(super) fn key(word: &str) -> String {
    let mut key = if word.is_ascii() { word.to_ascii_lowercase() } else { fold(word) };
    if key.len() > 4 && key.ends_with(['s', 'x']) {
        key.pop();
    }
    key
}

/// The words of a text, in order.
pub(super) struct Words<'a> {
    text: &'a str,
    /// Where the word before ended.
    at: usize,
}

impl<'a> Words<'a> {
    /// Of a text.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        let rest = &self.text[self.at..];
        let gap = rest.find(|c: char| c.is_alphanumeric() || c == '/')?;
        let (start, word) = (self.at + gap, &rest[gap..]);
        let length = length(word);
        let (word, near) = (&word[..length], gap <= MAX_GAP && fold(&rest[..gap]).is_empty());
        self.at = start + length;
        let key = if length > MAX_WORD { String::new() } else { key(word) };
        Some(Word { range: start..self.at, key, near })
    }
}

/// How many bytes the first word of `text` has. A number ends where letters begin: `5mg` is two words, `T4` is one.
fn length(text: &str) -> usize {
    if text.starts_with('/') {
        return 1;
    }
    let number = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let inside = |c: char| c.is_alphanumeric() || is_combining_mark(c) || is_invisible(c);
    match number {
        0 => text.find(|c| !inside(c)).unwrap_or(text.len()),
        number => number,
    }
}

//! The table of terms, read once, and its index by first word.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::LazyLock,
};

use super::{
    Entry,
    words::{Word, Words},
};
use crate::text::fold;

/// One term a line: `id | headword | form, form, =Exact`. Lines that start with `#` are remarks; the id `-` is for
/// phrases in which a term means something else, so that they are passed over.
const SOURCE: &str = include_str!("terms.txt");

/// One way to write a term.
pub(super) struct Form {
    /// Keys of its words.
    keys: Vec<String>,
    /// Its words as they must be written, when that matters.
    exact: Option<Vec<&'static str>>,
    /// Place of its entry in the table; none for a phrase to pass over.
    pub(super) entry: Option<usize>,
}

impl Form {
    /// How many words it has.
    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether it stands at the first of `words`, which are words of `text`.
    pub(super) fn stands_at(&self, text: &str, words: &VecDeque<Word>) -> bool {
        let same = |(index, key): (usize, &String)| {
            words.get(index).is_some_and(|word| word.key == *key && (index == 0 || word.near))
        };
        let as_written = |(word, exact): (&Word, &&str)| text[word.range.clone()] == **exact;
        if !self.keys.iter().enumerate().all(same) {
            return false;
        }
        let (start, end) = (words[0].range.start, words[self.len() - 1].range.end);
        let (before, after) = (text[..start].chars().next_back(), text[end..].chars().next());
        // A number ends where letters begin, but a term does not end inside `2e`.
        if after.is_some_and(char::is_alphanumeric) {
            return false;
        }
        // Names of files, codes and addresses are not words: `JDV_GIR_2`, `inr@…`.
        let beside = |is: fn(char) -> bool| before.is_some_and(is) || after.is_some_and(is);
        match &self.exact {
            None => !beside(|c| matches!(c, '_' | '@')),
            Some(exact) => {
                !beside(|c| matches!(c, '_' | '@' | '-' | '‐' | '‑')) && words.iter().zip(exact).all(as_written)
            }
        }
    }
}

/// The entries, and their forms by the key of their first word.
pub(super) struct Table {
    /// In the order of the alphabet.
    pub(super) entries: Vec<Entry>,
    forms: BTreeMap<String, Vec<Form>>,
    /// Words of the longest form.
    pub(super) longest: usize,
}

impl Table {
    /// The forms whose first word has this key.
    pub(super) fn starting_with(&self, key: &str) -> &[Form] {
        self.forms.get(key).map_or(&[], Vec::as_slice)
    }
}

/// The table of the portal.
pub(super) static TABLE: LazyLock<Table> = LazyLock::new(|| read(SOURCE));

fn read(source: &'static str) -> Table {
    let (mut entries, mut passed) = (Vec::new(), Vec::new());
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let mut parts = line.split(" | ");
        let (Some(id), Some(headword), Some(forms)) = (parts.next(), parts.next(), parts.next()) else { continue };
        let entry = Entry { id, headword, forms: forms.split(", ").collect() };
        if id == "-" { passed.push(entry) } else { entries.push(entry) }
    }
    entries.sort_by_cached_key(|entry| fold(entry.headword));
    let mut table = Table { entries: Vec::new(), forms: BTreeMap::new(), longest: 1 };
    let known = entries.iter().enumerate().map(|(place, entry)| (Some(place), entry));
    for (place, entry) in known.chain(passed.iter().map(|entry| (None, entry))) {
        for written in &entry.forms {
            table.add(place, written);
        }
    }
    Table { entries, ..table }
}

impl Table {
    fn add(&mut self, entry: Option<usize>, written: &'static str) {
        let text = written.strip_prefix('=');
        let words: Vec<Word> = Words::new(text.unwrap_or(written)).collect();
        let exact = text.map(|text| words.iter().map(|word| &text[word.range.clone()]).collect());
        let keys: Vec<String> = words.into_iter().map(|word| word.key).collect();
        let Some(first) = keys.first().cloned() else { return };
        self.longest = self.longest.max(keys.len());
        self.forms.entry(first).or_default().push(Form { keys, exact, entry });
    }
}

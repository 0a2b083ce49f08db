//! Passwords that many people choose, and the ways in which they dress them up.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::text::fold;

/// One entry a line; `#` starts a comment. Compared by [`skeleton`], so that case, accents, spaces and signs do not count.
static COMMON: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    include_str!("common.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(skeleton)
        .filter(|s| !s.is_empty())
        .collect()
});

/// Most words that are too few when all of them are on the list.
const MAX_WORDS: usize = 3;

/// Whether a password is on the list, as it stands, without the digits and signs around it, as two entries joined, or
/// word by word.
pub(super) fn is_common(password: &str) -> bool {
    let folded = fold(password);
    let core = folded.trim_matches(|c: char| !c.is_alphabetic());
    let whole = skeleton(password);
    if is_listed(&whole) || is_listed(&skeleton(core)) {
        return true;
    }
    let joined = |text: &str| text.char_indices().any(|(at, _)| is_listed(&text[..at]) && is_listed(&text[at..]));
    if joined(&whole) || joined(&skeleton(core)) {
        return true;
    }
    // `azerty motdepasse 2024`: few words, and each is on the list. Words without a letter do not count.
    let words: Vec<&str> = folded.split(' ').filter(|word| word.chars().any(char::is_alphabetic)).collect();
    (1..=MAX_WORDS).contains(&words.len()) && words.iter().all(|word| is_listed_word(word))
}

fn is_listed_word(word: &str) -> bool {
    is_listed(&skeleton(word)) || is_listed(&skeleton(word.trim_matches(|c: char| !c.is_alphabetic())))
}

fn is_listed(skeleton: &str) -> bool {
    COMMON.contains(skeleton)
}

/// What is left of a text when case, accents, spaces and signs are removed and the digits and signs that stand for
/// letters are read as these (`P@ssw0rd` → `password`). `1`, `!` and `l` stand for `i`, since each is used for the others.
pub(super) fn skeleton(text: &str) -> String {
    fold(text)
        .chars()
        .filter_map(|c| match c {
            '0' => Some('o'),
            '1' | '!' | '|' | 'l' => Some('i'),
            '3' | '€' => Some('e'),
            '4' | '@' => Some('a'),
            '5' | '$' => Some('s'),
            '7' | '+' => Some('t'),
            '8' => Some('b'),
            '9' => Some('g'),
            c => c.is_alphanumeric().then_some(c),
        })
        .collect()
}

/// The skeletons of the words of a text (an identifier, a name), and of the whole.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = fold(text).split(|c: char| !c.is_alphanumeric()).map(skeleton).collect();
    words.push(skeleton(text));
    words
}

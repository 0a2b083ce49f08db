//! Text that comes from outside: made comparable ([`fold`]), searchable ([`search_terms`]) and harmless in one line
//! ([`clean_line`]).
//!
//! Hostile text does not need `<script>`: a right-to-left override turns a file name round, a zero-width space makes two
//! names look alike, a pile of combining marks covers the line above. Pages escape markup; this module removes the rest
//! where a text is shown in a list, a title, a log or the trace. The text of a document itself is never altered.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longest line that [`clean_line`] keeps, in characters. Titles of clinical documents stay well below.
pub const MAX_LINE: usize = 300;

/// Combining marks kept after one base character. Vietnamese and vocalised Arabic need up to three.
const MAX_MARKS: usize = 4;

/// Characters of a search that are looked at; what follows is ignored.
const MAX_SEARCH: usize = 200;

/// Terms of a search that are looked at; what follows is ignored.
const MAX_TERMS: usize = 10;

/// Letters from which on a term of a search may stand inside a word; a shorter one must begin it, or `mal` would find every
/// `normal`.
const INSIDE: usize = 4;

/// Makes two spellings of one word equal: lower case, no accents, ligatures apart (`œ` → `oe`, `æ` → `ae`, `ß` → `ss`,
/// `ﬁ` → `fi`), apostrophes, hyphens, controls and runs of spaces as one space, invisible characters removed, nothing at
/// either end. Folding twice changes nothing. For comparison only: what is shown is the original.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut space = false;
    for c in text.nfkd().flat_map(char::to_lowercase).nfkd().filter(|c| !is_combining_mark(*c) && !is_invisible(*c)) {
        if c.is_whitespace() || c.is_control() || is_joint(c) {
            space = true;
            continue;
        }
        if space && !folded.is_empty() {
            folded.push(' ');
        }
        space = false;
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            other => folded.push(other),
        }
    }
    folded
}

/// Cuts a typed search into folded words, each once, in order of first appearance. Single letters (the `l` of
/// `l'hôpital`) are dropped unless there is nothing else, and the `s` or `x` that ends a longer word: a plural finds the
/// singular. At most ten words of the first 200 characters count.
#[must_use]
pub fn search_terms(search: &str) -> Vec<String> {
    let start: String = search.chars().take(MAX_SEARCH).collect();
    let folded = fold(&start);
    let mut seen = BTreeSet::new();
    let words = folded.split(|c: char| !c.is_alphanumeric()).map(singular);
    let words: Vec<&str> = words.filter(|word| !word.is_empty() && seen.insert(*word)).collect();
    let long = |word: &&str| word.chars().nth(1).is_some() || word.chars().all(char::is_numeric);
    let kept: Vec<&str> =
        if words.iter().any(long) { words.iter().copied().filter(|word| long(word)).collect() } else { words };
    kept.into_iter().take(MAX_TERMS).map(str::to_owned).collect()
}

fn singular(word: &str) -> &str {
    match word.strip_suffix(['s', 'x']) {
        Some(stem) if stem.chars().nth(INSIDE - 1).is_some() => stem,
        _ => word,
    }
}

/// Whether every term of [`search_terms`] occurs in folded words with a space between them: inside a word, or at its
/// beginning when the term is short.
#[must_use]
pub fn contains_all(words: &str, terms: &[String]) -> bool {
    terms.iter().all(|term| {
        if term.chars().nth(INSIDE - 1).is_some() {
            words.contains(term.as_str())
        } else {
            words.starts_with(term.as_str()) || words.contains(&format!(" {term}"))
        }
    })
}

/// [`clean_line_max`] with [`MAX_LINE`].
#[must_use]
pub fn clean_line(text: &str) -> String {
    clean_line_max(text, MAX_LINE)
}

/// Makes one harmless line of at most `max` characters: NFC; controls, line breaks and runs of spaces as one space;
/// bidirectional controls, zero-width and other invisible characters removed; at most four combining marks in a row;
/// nothing at either end. What is cut is replaced by `…`.
#[must_use]
pub fn clean_line_max(text: &str, max: usize) -> String {
    let mut line = String::with_capacity(text.len().min(4 * max));
    let mut length = 0;
    let mut marks = 0;
    let mut space = false;
    for c in text.nfc() {
        if is_invisible(c) {
            continue;
        }
        if c.is_whitespace() || c.is_control() {
            space = true;
            continue;
        }
        if is_combining_mark(c) {
            marks += 1;
            // A mark after a removed character or at the start would attach to what the page shows before.
            if marks > MAX_MARKS || space || line.is_empty() {
                continue;
            }
        } else {
            marks = 0;
        }
        if space && !line.is_empty() {
            if length + 1 >= max {
                return cut(line, max);
            }
            line.push(' ');
            length += 1;
        }
        space = false;
        if length == max {
            return cut(line, max);
        }
        line.push(c);
        length += 1;
    }
    line
}

/// Lines as typed, at most `max` characters, without what hides or turns round other text.
#[must_use]
pub fn harmless_lines(text: &str, max: usize) -> String {
    let kept = |c: &char| *c == '\n' || !is_hostile(c.encode_utf8(&mut [0; 4]));
    text.replace("\r\n", "\n").chars().filter(kept).take(max).collect::<String>().trim().to_owned()
}

/// Whether [`clean_line`] would remove something that a person cannot see or did not mean: controls other than line
/// breaks and tabs, bidirectional controls, zero-width characters, piles of combining marks.
#[must_use]
pub fn is_hostile(text: &str) -> bool {
    let mut marks = 0;
    text.chars().any(|c| {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        marks > MAX_MARKS || is_invisible(c) || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
    })
}

/// Shortens to `max` characters of which the last is `…`.
fn cut(line: String, max: usize) -> String {
    let kept: String = line.chars().take(max.saturating_sub(1)).collect();
    let mut short = kept.trim_end().to_owned();
    if max > 0 {
        short.push('…');
    }
    short
}

/// Characters that take no room: they can only mislead in a line.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'                      // soft hyphen
        | '\u{34f}'                   // combining grapheme joiner
        | '\u{61c}'                   // Arabic letter mark
        | '\u{115f}' | '\u{1160}'     // Hangul fillers
        | '\u{180e}'                  // Mongolian vowel separator
        | '\u{200b}'..='\u{200f}'     // zero-width space and joiners, direction marks
        | '\u{202a}'..='\u{202e}'     // bidirectional embeddings and overrides
        | '\u{2060}'..='\u{206f}'     // word joiner, bidirectional isolates, deprecated format characters
        | '\u{3164}' | '\u{ffa0}'     // Hangul fillers
        | '\u{feff}'                  // byte order mark
        | '\u{fff9}'..='\u{fffb}'     // interlinear annotations
        | '\u{fffe}' | '\u{ffff}'     // not characters
        | '\u{e0000}'..='\u{e0fff}'   // tags
    )
}

/// Apostrophes and hyphens, which people type in many ways or leave out.
fn is_joint(c: char) -> bool {
    matches!(
        c,
        '\'' | '’'
            | '‘'
            | 'ʼ'
            | 'ʹ'
            | '`'
            | '´'
            | '′'
            | '＇'
            | '-'
            | '‐'
            | '‑'
            | '‒'
            | '–'
            | '—'
            | '−'
            | '﹣'
            | '－'
            | '_'
    )
}

//! Text from outside, made fit for a page: nothing of it can act on the text around it.

use crate::world::FONTS;

/// Longest run of characters without a place to break a line; longer ones get places, or they would leave the page.
const RUN: usize = 30;

/// A piece of text and its language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The text, as it came.
    pub text: String,
    /// Its language (BCP 47, two letters) when it is not that of the summary.
    pub lang: Option<String>,
}

impl Words {
    /// Words of the summary's own language.
    pub fn own(text: impl Into<String>) -> Self {
        Self { text: text.into(), lang: None }
    }

    /// Words of another language, such as those of a document.
    pub fn foreign(text: impl Into<String>, lang: impl Into<String>) -> Self {
        Self { text: text.into(), lang: Some(lang.into()) }
    }
}

/// Opens a part of a text whose direction is its own (first strong isolate), and closes it.
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

/// Marks of a direction, left to right and right to left: a text of isolates only takes its direction from one.
const MARKS: [char; 2] = ['\u{200E}', '\u{200F}'];

/// Whether every part that is opened is closed, and none is closed that was not opened: then each of them keeps to itself.
fn is_balanced(text: &str) -> bool {
    let mut depth = 0_usize;
    let step = |depth: usize, c: char| match c {
        c if c == ISOLATE[0] => depth.checked_add(1),
        c if c == ISOLATE[1] => depth.checked_sub(1),
        _ => Some(depth),
    };
    text.chars().all(|c| step(depth, c).inspect(|now| depth = *now).is_some()) && depth == 0
}

/// The text as one line that the fonts can show: white space is one space, what could reorder or hide other text is left
/// out (isolates, and the marks that tell them their direction, stay where the isolates are balanced: they keep to
/// themselves), and a character without a sign in the fonts becomes `�` (PDF/UA-1 forbids signs without a character).
pub(crate) fn printable(text: &str) -> String {
    let isolates = text.contains(ISOLATE) && is_balanced(text);
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
            run = 0;
        }
        for c in word.chars() {
            if isolates && (ISOLATE.contains(&c) || MARKS.contains(&c)) {
                out.push(c);
                continue;
            }
            if is_invisible(c) {
                continue;
            }
            if run == RUN {
                out.push('\u{200B}');
                run = 0;
            }
            run += 1;
            out.push(if FONTS.has(c) { c } else { '\u{FFFD}' });
        }
    }
    out
}

/// Whether a character shows nothing: marks of direction, joiners that join nothing here, byte order marks, tags.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_stays_as_it_is() {
        for text in
            ["Bilan sanguin — été", "LDL‑cholestérol ≤ 1,6 g/L", "تحليل الدم", "Ωμέγα", "#import \"x\": $y$ \\z"]
        {
            assert_eq!(printable(text), text);
        }
    }

    #[test]
    fn what_acts_on_other_text_is_left_out() {
        assert_eq!(printable("a\u{202E}b\u{2066}c\u{200F}\u{FEFF}"), "abc");
        assert_eq!(printable(" a\r\n\t b\u{0}c\u{7} "), "a b c");
    }

    #[test]
    fn isolates_stay_when_they_are_balanced() {
        for text in
            ["a \u{2068}5,2 10*12/L\u{2069} b", "\u{200F}\u{2068}24\u{2069}", "\u{2068}\u{2068}x\u{2069}\u{2069}"]
        {
            assert_eq!(printable(text), text);
        }
        for text in ["\u{2068}x", "x\u{2069}", "\u{2069}x\u{2068}", "\u{2066}x\u{2069}"] {
            assert_eq!(printable(text), "x", "{text:?}");
        }
    }

    #[test]
    fn a_character_that_no_font_has_is_shown_as_missing() {
        assert_eq!(printable("病 🩺"), "\u{FFFD} \u{FFFD}");
        assert_eq!(printable("\u{E000}\u{10FFFF}"), "\u{FFFD}\u{FFFD}");
    }

    #[test]
    fn a_word_too_long_for_a_line_gets_places_to_break() {
        let broken = printable(&"x".repeat(300));
        assert_eq!(broken.matches('\u{200B}').count(), 9);
        assert_eq!(broken.replace('\u{200B}', ""), "x".repeat(300));
    }
}

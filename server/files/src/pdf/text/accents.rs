//! Letters that old fonts of TeX make of two glyphs: an accent, and a letter over which it stands.

use unicode_normalization::char::compose;

/// Accents that stand alone, and those that combine.
const ACCENTS: [(char, char); 11] = [
    ('´', '\u{301}'),
    ('`', '\u{300}'),
    ('ˆ', '\u{302}'),
    ('¨', '\u{308}'),
    ('˜', '\u{303}'),
    ('¯', '\u{304}'),
    ('˘', '\u{306}'),
    ('˙', '\u{307}'),
    ('˚', '\u{30a}'),
    ('ˇ', '\u{30c}'),
    ('¸', '\u{327}'),
];

/// The one letter that two glyphs make which stand over one another, in whichever order.
pub(super) fn joined(first: char, second: char) -> Option<char> {
    accented(first, second).or_else(|| accented(second, first))
}

fn accented(accent: char, letter: char) -> Option<char> {
    let (_, combining) = ACCENTS.iter().find(|(alone, _)| *alone == accent)?;
    let letter = match letter {
        'ı' => 'i',
        'ȷ' => 'j',
        letter => letter,
    };
    compose(letter, *combining)
}

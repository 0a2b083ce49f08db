//! What every text goes through.

/// Lines ended by `\n` alone; no control characters but tabs; no characters that reverse the order of others (U+202A to
/// U+202E), with which a text can be made to show something else than it says. Marks and isolates of right-to-left text
/// stay.
pub(super) fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                tidied.push('\n');
            }
            '\u{c}' | '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => tidied.push('\n'),
            '\n' | '\t' => tidied.push(character),
            '\u{202a}'..='\u{202e}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {}
            character if character.is_control() => {}
            character => tidied.push(character),
        }
    }
    tidied.truncate(tidied.trim_end().len());
    tidied
}

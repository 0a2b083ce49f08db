//! The fields of both steps.

use serde::Deserialize;

use super::Next;

/// What the first step sends.
#[derive(Deserialize)]
pub struct Fields {
    /// Identifier, as typed.
    #[serde(default)]
    pub identifiant: String,
    /// Password, as typed.
    #[serde(default)]
    pub mot_de_passe: String,
    /// Where to go afterwards.
    #[serde(default)]
    pub suite: String,
}

impl Fields {
    /// Longest identifier that is shown again, in characters.
    const IDENTIFIER: usize = 200;

    /// The identifier without the spaces that a keyboard of a phone adds.
    pub fn identifier(&self) -> &str {
        self.identifiant.trim()
    }

    /// The identifier to show again: one line, without controls, not longer than makes sense.
    pub fn identifier_to_show(&self) -> String {
        domain::text::clean_line(self.identifier()).chars().take(Self::IDENTIFIER).collect()
    }

    /// Where to go afterwards.
    pub fn next(&self) -> Next {
        Next::parse(&self.suite).unwrap_or_default()
    }
}

/// What the second step sends.
#[derive(Deserialize)]
pub struct CodeFields {
    /// The code, as typed.
    #[serde(default)]
    pub code: String,
}

impl CodeFields {
    /// The six digits, without the spaces in which applications group them; `None` for anything else.
    ///
    /// Digits of other scripts (٠١٢…) are understood, since a phone in Arabic may write them.
    pub fn digits(&self) -> Option<String> {
        digits(&self.code, 6)
    }
}

/// So many digits, however they are grouped or written; `None` for anything else.
pub fn digits(typed: &str, count: usize) -> Option<String> {
    if typed.len() > 64 {
        return None;
    }
    let digits: Option<String> = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').map(western_digit).collect();
    digits.filter(|digits| digits.len() == count)
}

fn western_digit(c: char) -> Option<char> {
    let value = match c {
        '0'..='9' => u32::from(c) - u32::from('0'),
        '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
        '\u{6F0}'..='\u{6F9}' => u32::from(c) - 0x6F0,
        _ => return None,
    };
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::CodeFields;

    #[test]
    fn a_code_is_six_digits_however_it_is_typed() {
        let read = |code: &str| CodeFields { code: code.to_owned() }.digits();
        for code in ["123456", "123 456", " 123-456 ", "١٢٣٤٥٦", "۱۲۳۴۵۶", "123\u{a0}456"] {
            assert_eq!(read(code).as_deref(), Some("123456"), "{code}");
        }
        for code in ["", "12345", "1234567", "12345a", "12345６", "' OR 1=1", &"1".repeat(100)] {
            assert_eq!(read(code), None, "{code}");
        }
    }
}

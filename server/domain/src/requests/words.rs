//! What somebody writes into a request.

use serde::{Deserialize, Serialize};

use super::LONGEST;
use crate::text::is_hostile;

/// Lines as they were typed, without what hides or turns round other text; 1 to [`LONGEST`] characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestText(String);

/// Why a text cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// It says nothing.
    #[error("the text is empty")]
    Missing,
    /// More than [`LONGEST`] characters.
    #[error("the text is too long")]
    TooLong,
}

impl RequestText {
    /// Reads what was typed.
    ///
    /// # Errors
    /// [`TextError`]; nothing is cut.
    pub fn parse(typed: &str) -> Result<Self, TextError> {
        let kept = |c: &char| *c == '\n' || !is_hostile(c.encode_utf8(&mut [0; 4]));
        let text: String = typed.replace("\r\n", "\n").chars().filter(kept).collect();
        let text = text.trim();
        match text.chars().count() {
            0 => Err(TextError::Missing),
            count if count > LONGEST => Err(TextError::TooLong),
            _ => Ok(Self(text.to_owned())),
        }
    }

    /// The text; several lines.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_whole_and_harmless_or_not_at_all() {
        let text = |typed: &str| RequestText::parse(typed).map(|text| text.as_str().to_owned());
        assert_eq!(text(" Bonjour,\r\nmerci. \n").as_deref(), Ok("Bonjour,\nmerci."));
        assert_eq!(text("a\u{202e}b\u{1b}[2Jc\0").as_deref(), Ok("ab[2Jc"));
        for nothing in ["", " \r\n\t ", "\u{202e}\0"] {
            assert_eq!(text(nothing), Err(TextError::Missing), "{nothing:?}");
        }
        assert_eq!(text(&"é".repeat(LONGEST)).map(|text| text.chars().count()), Ok(LONGEST));
        assert_eq!(text(&"é".repeat(LONGEST + 1)), Err(TextError::TooLong));
    }
}

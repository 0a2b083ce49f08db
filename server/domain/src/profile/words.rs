//! What people write: harmless, bounded, never cut in silence.

use serde::{Deserialize, Serialize};

use super::Mistake;
use crate::text::clean_line_max;

/// Longest single line, in characters.
pub const LONGEST_LINE: usize = 200;

/// Longest note, in characters.
pub const LONGEST_NOTE: usize = 1_000;

/// More than any form can bring: what is cleaned with it is not cut.
const ALL: usize = 1 << 20;

/// One line of 1 to [`LONGEST_LINE`] characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Line(String);

impl Line {
    /// Reads what was typed; `None` when nothing was, once cleaned as [`crate::text::clean_line`] does.
    ///
    /// # Errors
    /// [`Mistake::TooLong`].
    pub fn parse(text: &str) -> Result<Option<Self>, Mistake> {
        Ok(bounded(clean_line_max(text, ALL), LONGEST_LINE)?.map(Self))
    }

    /// Takes words of a document, cut visibly when they are too long; `None` when there are none.
    #[must_use]
    pub fn of_document(text: &str) -> Option<Self> {
        Some(clean_line_max(text, LONGEST_LINE)).filter(|line| !line.is_empty()).map(Self)
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text of several lines, of 1 to [`LONGEST_NOTE`] characters unless said otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Note(String);

impl Note {
    /// Reads what was typed, each line cleaned as [`crate::text::clean_line`] does; `None` when nothing was.
    ///
    /// # Errors
    /// [`Mistake::TooLong`].
    pub fn parse(text: &str) -> Result<Option<Self>, Mistake> {
        Self::parse_max(text, LONGEST_NOTE)
    }

    /// As [`Self::parse`], with another limit.
    pub(super) fn parse_max(text: &str, max: usize) -> Result<Option<Self>, Mistake> {
        Ok(bounded(clean_lines(text), max)?.map(Self))
    }

    /// Takes words of a document as one line, cut visibly when they are too long; `None` when there are none.
    #[must_use]
    pub fn of_document(text: &str) -> Option<Self> {
        Some(clean_line_max(text, LONGEST_NOTE)).filter(|line| !line.is_empty()).map(Self)
    }

    /// The text; lines end with `\n`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn bounded(text: String, max: usize) -> Result<Option<String>, Mistake> {
    match text.chars().count() {
        0 => Ok(None),
        length if length > max => Err(Mistake::TooLong(max)),
        _ => Ok(Some(text)),
    }
}

/// Each line harmless; at most one empty line in a row, none at either end.
fn clean_lines(text: &str) -> String {
    let mut clean = String::with_capacity(text.len().min(8 * LONGEST_NOTE));
    let mut gap = false;
    for line in text.replace("\r\n", "\n").split(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let line = clean_line_max(line, ALL);
        if line.is_empty() {
            gap = true;
            continue;
        }
        if !clean.is_empty() {
            clean.push_str(if gap { "\n\n" } else { "\n" });
        }
        gap = false;
        clean.push_str(&line);
    }
    clean
}

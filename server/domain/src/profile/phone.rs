//! Telephone numbers that could be dialled from France.

use serde::{Deserialize, Serialize};

use super::Mistake;
use super::date::western;
use crate::text::clean_line;

/// A telephone number: French (ten digits) or international (E.164: at most fifteen digits after the `+`). Whether
/// somebody answers is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Phone(String);

impl Phone {
    /// Reads what was typed, with spaces, dots, hyphens and brackets as people like them; `None` when nothing was. French
    /// numbers are kept in their national form, `+33 (0)6…` included; `00` stands for `+`.
    ///
    /// # Errors
    /// [`Mistake::NotAPhone`].
    pub fn parse(text: &str) -> Result<Option<Self>, Mistake> {
        let digits: String = clean_line(text)
            .chars()
            .map(western)
            .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '‐' | '‑' | '–' | '(' | ')' | '/' | '_'))
            .collect();
        if digits.is_empty() {
            return Ok(None);
        }
        let number = match digits.strip_prefix("00") {
            Some(rest) => format!("+{rest}"),
            None => digits,
        };
        let number = match number.strip_prefix("+33") {
            Some(rest) => format!("0{}", rest.strip_prefix('0').unwrap_or(rest)),
            None => number,
        };
        let plausible = match number.strip_prefix('+') {
            Some(rest) => is_number(rest, 7..=15),
            None => number.strip_prefix('0').is_some_and(|rest| is_number(rest, 9..=9)),
        };
        if plausible { Ok(Some(Self(number))) } else { Err(Mistake::NotAPhone) }
    }

    /// As people read it: French numbers by twos.
    #[must_use]
    pub fn shown(&self) -> String {
        if self.0.starts_with('+') {
            return self.0.clone();
        }
        let pairs: Vec<&str> = (0..self.0.len()).step_by(2).map(|at| &self.0[at..self.0.len().min(at + 2)]).collect();
        pairs.join(" ")
    }

    /// Digits alone, or `+` and digits: what follows `tel:` in an address.
    #[must_use]
    pub fn dialled(&self) -> &str {
        &self.0
    }
}

/// Digits, as many as that, of which the first is no zero.
fn is_number(text: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&text.len()) && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit())
}

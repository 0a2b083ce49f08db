//! Decimal numbers exactly as they were written.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

/// Longest number kept, in characters: no measurement has more, and a page shows it.
const MAX_LENGTH: usize = 40;

/// A decimal number as the author wrote it (`7.40` stays `7.40`: the zero tells the precision), which compares by value
/// without rounding. Grammar: `xs:decimal` (an optional sign, digits, optionally a point and digits), at most 40
/// characters. No exponent: clinical documents write none, and `1E9` is refused rather than guessed.
///
/// Equality is of the text; [`Decimal::compare`] is of the number.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal(String);

impl Decimal {
    /// Reads a number; `None` when it is not one. White space around it and a `+` are dropped.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix('+').filter(|rest| !rest.starts_with('-')).unwrap_or(text);
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let numeric = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let valid = numeric(whole) && numeric(fraction) && !(whole.is_empty() && fraction.is_empty());
        (valid && text.len() <= MAX_LENGTH).then(|| Self(text.to_owned()))
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Exact order of the two numbers: `7.4` and `7.40` are equal, so are `0` and `-0.0`.
    pub fn compare(&self, other: &Self) -> Ordering {
        let (left, right) = (self.parts(), other.parts());
        match (left.negative, right.negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => left.magnitude(&right),
            (true, true) => right.magnitude(&left),
        }
    }

    /// The number without the zeros that add nothing: the same text for `7.4`, `07.40` and `+7.4`.
    #[must_use]
    pub fn plain(&self) -> String {
        let Parts { negative, whole, fraction } = self.parts();
        let sign = if negative { "-" } else { "" };
        let whole = if whole.is_empty() { "0" } else { whole };
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{sign}{whole}{point}{fraction}")
    }

    /// Sign and digits without the zeros that add nothing.
    fn parts(&self) -> Parts<'_> {
        let digits = self.0.strip_prefix('-');
        let (whole, fraction) = digits.unwrap_or(&self.0).split_once('.').unwrap_or((digits.unwrap_or(&self.0), ""));
        let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
        let zero = whole.is_empty() && fraction.is_empty();
        Parts { negative: digits.is_some() && !zero, whole, fraction }
    }
}

struct Parts<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
}

impl Parts<'_> {
    /// Order of the absolute values: by number of whole digits, then digit by digit, where a fraction that goes on is
    /// the greater (its last digit is not zero).
    fn magnitude(&self, other: &Self) -> Ordering {
        let length = self.whole.len().cmp(&other.whole.len());
        length.then_with(|| self.whole.cmp(other.whole)).then_with(|| self.fraction.cmp(other.fraction))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Decimal {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a decimal number")
    }
}

impl From<Decimal> for String {
    fn from(decimal: Decimal) -> Self {
        decimal.0
    }
}

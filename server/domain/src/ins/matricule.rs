//! The matricule: 13 characters and a control key, checked before anything else looks at it.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Characters without the key.
const BODY: usize = 13;
/// Characters with the key.
const WHOLE: usize = 15;
/// Longest text that is looked at: written in groups it has 21 characters; anything much longer is no matricule.
const LONGEST_TEXT: usize = 64;

/// Why a text is no matricule. Carries no part of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MatriculeError {
    /// Not 15 characters (13 for [`Matricule::with_key`]) once spaces are removed.
    #[error("a matricule has 15 characters")]
    Length,
    /// The first character is none of 1, 2 (NIR), 3, 4, 7, 8 (numbers given while waiting for a NIR).
    #[error("the first digit of the matricule is not valid")]
    FirstDigit,
    /// Digits 4 and 5 are neither a month (01–12) nor one of the values used when it is unknown (20–99).
    #[error("the month in the matricule is not valid")]
    Month,
    /// A character that is not a digit, other than the A or B of Corsica (`2A`, `2B`) in seventh place.
    #[error("a character of the matricule is not a digit")]
    NotADigit,
    /// The last two digits are not 97 − (number mod 97).
    #[error("the key of the matricule is wrong")]
    Key,
}

/// A matricule INS, whose form and key have been checked. Comparison is exact.
///
/// Form (`[12]\d{2}(0[1-9]|1[0-2]|[2-9]\d)(\d{2}|2A|2B)\d{3}\d{3}` and the key), source: the public validator of the
/// Assurance Maladie, `nir-validation`. A first digit of 3, 4, 7 or 8 is accepted as well: numbers given provisionally
/// carry them in practice, and refusing one would shut a patient out; this part is not in that source.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Matricule(String);

impl Matricule {
    /// Reads a matricule of 15 characters. Spaces between groups and a lower-case `2a`/`2b` are accepted, since people
    /// write it so.
    ///
    /// # Errors
    /// [`MatriculeError`], the first rule that does not hold.
    pub fn parse(text: &str) -> Result<Self, MatriculeError> {
        let compact = compact(text, WHOLE)?;
        let number = check_body(&compact)?;
        let key = two_digits(&compact[BODY..]).ok_or(MatriculeError::NotADigit)?;
        if u64::from(key) != key_of(number) {
            return Err(MatriculeError::Key);
        }
        Ok(Self(compact))
    }

    /// Reads the form only, whatever the key: official test data carries matricules with a wrong key, and turning those
    /// away would keep them from being tried. Only [`super::Ins::parse`] calls it, under an OID reserved for tests.
    ///
    /// # Errors
    /// [`MatriculeError`], all but [`MatriculeError::Key`].
    pub(super) fn parse_form(text: &str) -> Result<Self, MatriculeError> {
        let compact = compact(text, WHOLE)?;
        check_body(&compact)?;
        two_digits(&compact[BODY..]).ok_or(MatriculeError::NotADigit)?;
        Ok(Self(compact))
    }

    /// Completes the first 13 characters with their key. Meant for fictional data; a real matricule comes with its key.
    ///
    /// # Errors
    /// [`MatriculeError`], the first rule that does not hold.
    pub fn with_key(first13: &str) -> Result<Self, MatriculeError> {
        let mut compact = compact(first13, BODY)?;
        let number = check_body(&compact)?;
        compact.push_str(&format!("{:02}", key_of(number)));
        Ok(Self(compact))
    }

    /// The 15 characters. To be given to the store (sealed or hashed) and to other health systems only.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Matricule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Matricule(…)")
    }
}

impl From<Matricule> for String {
    fn from(matricule: Matricule) -> Self {
        matricule.0
    }
}

impl TryFrom<String> for Matricule {
    type Error = MatriculeError;
    /// The key was judged when the matricule came in.
    fn try_from(text: String) -> Result<Self, MatriculeError> {
        Self::parse_form(&text)
    }
}

/// Removes spaces, raises case, and checks the length, so that what follows may index by byte.
fn compact(text: &str, length: usize) -> Result<String, MatriculeError> {
    if text.len() > LONGEST_TEXT {
        return Err(MatriculeError::Length);
    }
    // U+00A0 and U+202F are the spaces that French typography puts between groups.
    let compact: String =
        text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).map(|c| c.to_ascii_uppercase()).collect();
    if compact.chars().count() != length {
        return Err(MatriculeError::Length);
    }
    if !compact.is_ascii() {
        return Err(MatriculeError::NotADigit);
    }
    Ok(compact)
}

/// Checks the first 13 characters and gives the number that the key is computed from.
fn check_body(compact: &str) -> Result<u64, MatriculeError> {
    let body = &compact[..BODY];
    // Corsica: the key is computed with 19 for 2A and 18 for 2B (same source as the form).
    let digits = match &body[5..7] {
        "2A" => format!("{}19{}", &body[..5], &body[7..]),
        "2B" => format!("{}18{}", &body[..5], &body[7..]),
        _ => body.to_owned(),
    };
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(MatriculeError::NotADigit);
    }
    if !matches!(digits.as_bytes()[0], b'1' | b'2' | b'3' | b'4' | b'7' | b'8') {
        return Err(MatriculeError::FirstDigit);
    }
    match two_digits(&digits[3..5]) {
        Some(1..=12 | 20..=99) => {}
        _ => return Err(MatriculeError::Month),
    }
    digits.parse().map_err(|_| MatriculeError::NotADigit)
}

fn two_digits(text: &str) -> Option<u8> {
    // `parse` alone would accept a sign.
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

/// 97 − (n mod 97), from 1 to 97.
fn key_of(number: u64) -> u64 {
    97 - number % 97
}

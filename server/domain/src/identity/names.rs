//! Names: strict ones that identify, used ones that people read.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::StrictTraits;
use super::text_newtype;
use crate::text::{clean_line, is_hostile};

/// Longest name, in characters: the limit of the *référentiel national d'identitovigilance* for names.
const MAX_NAME: usize = 100;

/// Why a text is no name. Carries no part of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NameError {
    /// Nothing left once spaces are removed.
    #[error("a name is missing")]
    Empty,
    /// More than 100 characters.
    #[error("a name has at most 100 characters")]
    TooLong,
    /// A character that a name cannot have (for strict traits: other than letters, hyphen, apostrophe and space).
    #[error("a name has a character that is not allowed")]
    Character,
}

/// Name of birth (*nom de naissance*): capital letters A–Z without accents, hyphens, apostrophes, single spaces.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BirthName(String);

/// Given names of birth (*prénoms de naissance*) in the order of the birth certificate, written like [`BirthName`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct GivenNames(String);

/// A name as its bearer writes it (*nom ou prénom utilisé*): accents and lower case are kept.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct UsedName(String);

text_newtype!(BirthName, NameError);
text_newtype!(GivenNames, NameError);
text_newtype!(UsedName, NameError);

impl BirthName {
    /// Brings a name to its strict form (capitals, no accents, one kind of apostrophe and hyphen) and checks it.
    ///
    /// # Errors
    /// [`NameError`] if it is empty, too long, or has another character (a digit, another script, a control).
    pub fn parse(text: &str) -> Result<Self, NameError> {
        strict(text).map(Self)
    }
}

impl GivenNames {
    /// As [`BirthName::parse`].
    ///
    /// # Errors
    /// As [`BirthName::parse`].
    pub fn parse(text: &str) -> Result<Self, NameError> {
        strict(text).map(Self)
    }

    /// The first given name (a hyphenated one is whole), which alone is compared in daily practice.
    #[must_use]
    pub fn first(&self) -> &str {
        self.0.split(' ').next().unwrap_or_default()
    }
}

impl UsedName {
    /// Checks a name as typed: letters of any script with their marks, hyphens, apostrophes, full stops, single spaces.
    ///
    /// # Errors
    /// [`NameError`] if it is empty, too long, or has another character (digits, markup, invisible characters).
    pub fn parse(text: &str) -> Result<Self, NameError> {
        // Four bytes a character: a text beyond that cannot be short enough.
        if text.len() > 4 * MAX_NAME {
            return Err(NameError::TooLong);
        }
        if is_hostile(text) {
            return Err(NameError::Character);
        }
        let name = clean_line(text);
        check_length(&name)?;
        let allowed =
            |c: char| c.is_alphabetic() || is_combining_mark(c) || matches!(c, '-' | '‑' | '\'' | '’' | '.' | ' ');
        if !name.chars().all(allowed) || !name.chars().any(char::is_alphabetic) {
            return Err(NameError::Character);
        }
        Ok(Self(name))
    }
}

fn check_length(name: &str) -> Result<(), NameError> {
    match name.chars().count() {
        0 => Err(NameError::Empty),
        1..=MAX_NAME => Ok(()),
        _ => Err(NameError::TooLong),
    }
}

fn strict(text: &str) -> Result<String, NameError> {
    if text.len() > 4 * MAX_NAME {
        return Err(NameError::TooLong);
    }
    let mut name = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_uppercase) {
        match c {
            'A'..='Z' | '-' | '\'' => name.push(c),
            ' ' | '\u{a0}' | '\u{202f}' => {
                if !name.is_empty() && !name.ends_with(' ') {
                    name.push(' ');
                }
            }
            '’' | '‘' | 'ʼ' => name.push('\''),
            '‐' | '‑' => name.push('-'),
            'Œ' => name.push_str("OE"),
            'Æ' => name.push_str("AE"),
            _ => return Err(NameError::Character),
        }
    }
    let name = name.trim_end().to_owned();
    check_length(&name)?;
    if !name.contains(|c: char| c.is_ascii_uppercase()) {
        return Err(NameError::Character);
    }
    Ok(name)
}

/// The names a patient wants to read instead of the strict ones; each may be absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsedNames {
    /// Family name in use (for example the name of the spouse).
    pub family: Option<UsedName>,
    /// Given name in use.
    pub given: Option<UsedName>,
}

/// A name to be shown. `Display` writes it in full (`Dominique PAT-TROIS`); `Debug` does not.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PersonName {
    given: String,
    family: String,
}

impl PersonName {
    /// Keeps two texts as harmless lines ([`clean_line`]). Either may be empty.
    #[must_use]
    pub fn new(given: &str, family: &str) -> Self {
        Self { given: clean_line(given), family: clean_line(family) }
    }

    /// The name to show for a patient: the used one where there is one, else the first given name and the name of birth.
    #[must_use]
    pub fn of(traits: &StrictTraits, used: &UsedNames) -> Self {
        let given = used.given.as_ref().map_or_else(|| title_case(traits.birth_given_names.first()), |n| n.0.clone());
        let family = used.family.as_ref().map_or(traits.birth_name.as_str(), UsedName::as_str).to_owned();
        Self { given, family }
    }

    /// The given name.
    #[must_use]
    pub fn given(&self) -> &str {
        &self.given
    }

    /// The family name as it was written.
    #[must_use]
    pub fn family(&self) -> &str {
        &self.family
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.given.is_empty(), self.family.is_empty()) {
            (false, false) => write!(f, "{} {}", self.given, self.family.to_uppercase()),
            (false, true) => f.write_str(&self.given),
            (true, _) => f.write_str(&self.family.to_uppercase()),
        }
    }
}

impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonName(…)")
    }
}

/// `MARIE-LOUISE` → `Marie-Louise`: capitals throughout are harder to read, and a screen reader may spell them.
fn title_case(strict: &str) -> String {
    let mut start = true;
    strict
        .chars()
        .map(|c| {
            let shown = if start { c } else { c.to_ascii_lowercase() };
            start = matches!(c, '-' | ' ' | '\'');
            shown
        })
        .collect()
}

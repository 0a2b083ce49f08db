//! The strict traits that are no names: date, sex and place of birth.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::text_newtype;
use super::{BirthName, GivenNames};

/// The five strict traits of an INS (*traits stricts*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StrictTraits {
    /// *Nom de naissance.*
    pub birth_name: BirthName,
    /// *Prénom(s) de naissance.*
    pub birth_given_names: GivenNames,
    /// *Date de naissance.*
    pub birth_date: BirthDate,
    /// *Sexe.*
    pub sex: Sex,
    /// *Code INSEE du lieu de naissance.*
    pub birth_place: InseeCode,
}

/// Not a date of birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a date of birth is written year-month-day and is not before 1850")]
pub struct BirthDateError;

/// A date of birth. An unknown day or month comes from INSi already replaced by a civil date, and is kept as it comes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BirthDate(Date);

impl BirthDate {
    /// Reads `1979-03-28` or, as HL7 writes it, `19790328`.
    ///
    /// # Errors
    /// [`BirthDateError`] for another form, a day that does not exist, or a year before 1850.
    pub fn parse(text: &str) -> Result<Self, BirthDateError> {
        let digits: String = match text.as_bytes() {
            [_, _, _, _, b'-', _, _, b'-', _, _] => text.replace('-', ""),
            _ => text.to_owned(),
        };
        if digits.len() != 8 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(BirthDateError);
        }
        let year = digits[..4].parse().map_err(|_| BirthDateError)?;
        let month = digits[4..6].parse().map_err(|_| BirthDateError)?;
        let day = digits[6..].parse().map_err(|_| BirthDateError)?;
        Self::from_date(Date::new(year, month, day).map_err(|_| BirthDateError)?)
    }

    /// Takes a civil date.
    ///
    /// # Errors
    /// [`BirthDateError`] for a year before 1850, which is always a slip.
    pub fn from_date(date: Date) -> Result<Self, BirthDateError> {
        if date.year() < 1850 { Err(BirthDateError) } else { Ok(Self(date)) }
    }

    /// The civil date.
    #[must_use]
    pub const fn date(self) -> Date {
        self.0
    }
}

impl fmt::Debug for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BirthDate(…)")
    }
}

impl From<BirthDate> for String {
    fn from(date: BirthDate) -> Self {
        date.0.to_string()
    }
}

impl TryFrom<String> for BirthDate {
    type Error = BirthDateError;
    fn try_from(text: String) -> Result<Self, BirthDateError> {
        Self::parse(&text)
    }
}

/// Not a sex of the INS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("sex is F, M or I")]
pub struct SexError;

/// Sex as the INS records it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sex {
    /// *Féminin.*
    #[serde(rename = "F")]
    Female,
    /// *Masculin.*
    #[serde(rename = "M")]
    Male,
    /// *Indéterminé.*
    #[serde(rename = "I")]
    Indeterminate,
}

impl Sex {
    /// Reads `F`, `M`, `I`, or HL7's `UN` (undifferentiated) and `U` for indeterminate.
    ///
    /// # Errors
    /// [`SexError`] for anything else.
    pub fn parse(text: &str) -> Result<Self, SexError> {
        match text {
            "F" => Ok(Self::Female),
            "M" => Ok(Self::Male),
            "I" | "UN" | "U" => Ok(Self::Indeterminate),
            _ => Err(SexError),
        }
    }

    /// `F`, `M` or `I`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Female => "F",
            Self::Male => "M",
            Self::Indeterminate => "I",
        }
    }
}

impl fmt::Debug for Sex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sex(…)")
    }
}

/// Not an INSEE code of a place of birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("an INSEE code has five characters: a département and three digits")]
pub struct InseeCodeError;

/// The INSEE code of a place of birth: a commune (`51215`, `2A004`, overseas `97411`, `98818`) or a country (`99100` and
/// up). The form is checked, not the existence: places merge and vanish, births stay.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct InseeCode(String);

text_newtype!(InseeCode, InseeCodeError);

impl InseeCode {
    /// Reads two digits other than `00` (or `2A`, `2B`) and three digits.
    ///
    /// # Errors
    /// [`InseeCodeError`] for any other form.
    pub fn parse(text: &str) -> Result<Self, InseeCodeError> {
        let bytes: &[u8; 5] = text.as_bytes().try_into().map_err(|_| InseeCodeError)?;
        let department = match bytes[..2] {
            [b'2', b'A' | b'B'] => true,
            [b'0', b'0'] => false,
            [tens, units] => tens.is_ascii_digit() && units.is_ascii_digit(),
            _ => false,
        };
        if department && bytes[2..].iter().all(u8::is_ascii_digit) {
            Ok(Self(text.to_owned()))
        } else {
            Err(InseeCodeError)
        }
    }
}

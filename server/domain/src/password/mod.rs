//! Passwords that may be chosen: long enough, and none that an attacker tries first.
//!
//! No rule about kinds of characters, and no expiry: length and a blocklist do more (NIST SP 800-63B-4, ASVS 5.0 chapter
//! 6). Any character that can be typed is allowed, spaces included, so that a sentence is a good password.
//!
//! A password is normalised to NFKC before it is hashed, at the choice as at sign-in: the same keys on another system may
//! give other code points for the same letters.

mod blocklist;
mod patterns;

use std::fmt;

use unicode_normalization::UnicodeNormalization;

/// Fewest characters (Unicode scalar values, after normalisation).
pub const MIN_LENGTH: usize = 12;
/// Most characters (Unicode scalar values, after normalisation): bounds the work of hashing, and is more than anyone types.
pub const MAX_LENGTH: usize = 128;
/// Longest text that is normalised, in bytes: 128 characters of at most 4 bytes. Compatibility forms can grow, so that
/// the length is looked at before and after.
const MAX_BYTES: usize = 4 * MAX_LENGTH;

/// Shortest part of an identifier or name that must not occur in a password; shorter ones occur by chance.
const MIN_PERSONAL: usize = 4;

/// A password that may be chosen. Holds the normalised text; `Debug` does not show it, and there is no `Display`.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

/// Why a password may not be chosen. Carries no part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordRefusal {
    /// Fewer than [`MIN_LENGTH`] characters.
    #[error("the password has fewer than 12 characters")]
    TooShort,
    /// More than [`MAX_LENGTH`] characters.
    #[error("the password has more than 128 characters")]
    TooLong,
    /// A character that cannot be typed or seen.
    #[error("the password has an unprintable character")]
    Unprintable,
    /// Among the passwords that many people choose, whatever the digits and signs around or in place of letters.
    #[error("the password is too common")]
    Common,
    /// A repetition, a sequence or a walk on the keyboard.
    #[error("the password is too easy to guess")]
    Predictable,
    /// Contains the identifier or the name of its owner.
    #[error("the password contains the identifier or the name of its owner")]
    Personal,
}

impl PasswordRefusal {
    /// The stable code, part of message identifiers.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooShort => "too-short",
            Self::TooLong => "too-long",
            Self::Unprintable => "unprintable",
            Self::Common => "common",
            Self::Predictable => "predictable",
            Self::Personal => "personal",
        }
    }
}

impl Password {
    /// Checks a password that someone chooses.
    ///
    /// # Errors
    /// [`PasswordRefusal`], the first rule that does not hold.
    pub fn parse(text: &str) -> Result<Self, PasswordRefusal> {
        Self::parse_for(text, &[])
    }

    /// As [`Self::parse`], and refuses a password with a word of four or more characters out of `personal`: the
    /// identifier and the names of the owner.
    ///
    /// # Errors
    /// [`PasswordRefusal`], the first rule that does not hold.
    pub fn parse_for(text: &str, personal: &[&str]) -> Result<Self, PasswordRefusal> {
        let password = normalise(text).ok_or(PasswordRefusal::TooLong)?;
        if password.chars().count() < MIN_LENGTH {
            return Err(PasswordRefusal::TooShort);
        }
        if password.chars().any(char::is_control) {
            return Err(PasswordRefusal::Unprintable);
        }
        if patterns::is_predictable(&password) {
            return Err(PasswordRefusal::Predictable);
        }
        if blocklist::is_common(&password) {
            return Err(PasswordRefusal::Common);
        }
        let skeleton = blocklist::skeleton(&password);
        let words = personal.iter().flat_map(|text| blocklist::words(text));
        if words.filter(|word| word.chars().count() >= MIN_PERSONAL).any(|word| skeleton.contains(&word)) {
            return Err(PasswordRefusal::Personal);
        }
        Ok(Self(password))
    }

    /// The normalised text, to be hashed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Normalises a password typed at sign-in, as [`Password`] was when it was chosen. `None` if it is too long to be one:
/// nothing is to be hashed then. No other rule applies, since rules may change after a password was chosen.
#[must_use]
pub fn normalise(text: &str) -> Option<String> {
    if text.len() > MAX_BYTES {
        return None;
    }
    let normal: String = text.nfkc().collect();
    (normal.chars().count() <= MAX_LENGTH).then_some(normal)
}

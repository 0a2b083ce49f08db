//! Where somebody can be written to: an e-mail address, in the plain form that every server takes.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Longest address, in characters. Source: RFC 5321, 4.5.3.1.3 (a path of 256 octets, with its two brackets).
pub const LONGEST: usize = 254;
/// Longest part before the sign. Source: RFC 5321, 4.5.3.1.1.
const LONGEST_LOCAL: usize = 64;
/// Longest label of a domain. Source: RFC 1035, 2.3.4.
const LONGEST_LABEL: usize = 63;

/// An e-mail address. Nothing that could end a header line, name a second recipient or speak to a mail server gets in: ASCII
/// letters, digits and a few signs alone, no quoted parts, no comments, no addresses by number.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address(String);

/// Why a text is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AddressError {
    /// Nothing is there.
    #[error("no address")]
    Missing,
    /// It has no sign `@`, or several.
    #[error("an address has one @")]
    At,
    /// It has more characters than an address can have.
    #[error("too long for an address")]
    TooLong,
    /// It holds a space, a letter with an accent or another character that mail servers do not take.
    #[error("a character that addresses do not have")]
    Character,
    /// What follows the sign is no domain, such as `exemple.fr`.
    #[error("no domain after the @")]
    Domain,
}

impl Address {
    /// Reads an address as somebody types it; spaces around it do not matter, nor the case of the domain.
    ///
    /// # Errors
    /// [`AddressError`].
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        // Only what a keyboard or a paste leaves: a line break is no slip of the thumb.
        let text = text.trim_matches(' ');
        if text.is_empty() {
            return Err(AddressError::Missing);
        }
        if text.len() > 4 * LONGEST || text.chars().count() > LONGEST {
            return Err(AddressError::TooLong);
        }
        if !text.chars().all(|c| c.is_ascii_graphic()) {
            return Err(AddressError::Character);
        }
        let (local, domain) = text.split_once('@').ok_or(AddressError::At)?;
        if domain.contains('@') {
            return Err(AddressError::At);
        }
        if local.len() > LONGEST_LOCAL {
            return Err(AddressError::TooLong);
        }
        if local.is_empty() {
            return Err(AddressError::At);
        }
        if !local.split('.').all(|atom| !atom.is_empty() && atom.bytes().all(is_atom)) {
            return Err(AddressError::Character);
        }
        let domain = domain.to_ascii_lowercase();
        if !is_domain(&domain) {
            return Err(AddressError::Domain);
        }
        Ok(Self(format!("{local}@{domain}")))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as a page may show it to who is looking over a shoulder: « c…@exemple.fr ».
    #[must_use]
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.split_once('@').unwrap_or_default();
        format!("{}…@{domain}", &local[..1])
    }

    /// The form by which two addresses are the same mailbox for a limit: no server that matters tells cases apart.
    #[must_use]
    pub fn folded(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

/// Characters of an atom. Source: RFC 5322, 3.2.3.
fn is_atom(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

/// A name of at least two labels, of which the last is no number.
fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        (1..=LONGEST_LABEL).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let labels: Vec<&str> = domain.split('.').collect();
    let last = labels.last().copied().unwrap_or_default();
    labels.len() >= 2
        && labels.into_iter().all(label)
        && last.len() >= 2
        && last.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Not printed: it says who somebody is.
impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(…)")
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.0
    }
}

impl TryFrom<String> for Address {
    type Error = AddressError;
    fn try_from(text: String) -> Result<Self, AddressError> {
        Self::parse(&text)
    }
}

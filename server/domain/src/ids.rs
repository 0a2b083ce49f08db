//! Identifiers of our own things: 128 random bits, written as 26 characters that people can read aloud.
//!
//! An identifier says nothing about the thing it names and cannot be guessed; it is still no secret and grants
//! nothing: rights are decided by [`crate::rights::decide`]. The text form is the base32 alphabet of Crockford in
//! lower case (no `i`, `l`, `o`, `u`, so that nothing is misread), most significant bits first. Each value has exactly
//! one text form; anything else is refused, so that two different URLs never mean the same document.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Crockford's base32 alphabet, in lower case.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Characters of the text form: 25 of 5 bits, after a first one of 3 bits.
const TEXT_LENGTH: usize = 26;

/// The text is not the one text form of an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not an identifier")]
pub struct IdError;

fn encode(bytes: [u8; 16]) -> String {
    let value = u128::from_be_bytes(bytes);
    (0..TEXT_LENGTH)
        .map(|position| {
            let shift = 125 - 5 * position;
            char::from(ALPHABET[((value >> shift) & 31) as usize])
        })
        .collect()
}

fn decode(text: &str) -> Result<[u8; 16], IdError> {
    if text.len() != TEXT_LENGTH {
        return Err(IdError);
    }
    let mut value: u128 = 0;
    for (position, byte) in text.bytes().enumerate() {
        let digit = ALPHABET.iter().position(|symbol| *symbol == byte).ok_or(IdError)?;
        // 26 × 5 bits are two more than fit: the first character has 3 bits only.
        if position == 0 && digit > 7 {
            return Err(IdError);
        }
        value = (value << 5) | digit as u128;
    }
    Ok(value.to_be_bytes())
}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name([u8; 16]);

        impl $name {
            /// Makes an identifier of 16 random bytes; the caller draws them from the system's generator.
            #[must_use]
            pub const fn from_bytes(random: [u8; 16]) -> Self {
                Self(random)
            }

            /// The 16 bytes, for keys and associated data.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 16] {
                &self.0
            }

            /// Reads the text form: 26 lower-case characters of the alphabet, nothing around.
            ///
            /// # Errors
            /// [`IdError`] for any other text.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                decode(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&encode(self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.to_string()
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                Self::parse(&text)
            }
        }

        impl std::str::FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                Self::parse(text)
            }
        }
    };
}

identifier! {
    /// A patient: the subject of a record (FHIR `Patient.id`).
    PatientId
}
identifier! {
    /// An account that can sign in.
    AccountId
}
identifier! {
    /// A document of a record (FHIR `DocumentReference.id`), the `{id}` of `/dossier/{id}`.
    DocumentId
}
identifier! {
    /// Names a session in the trace. It is drawn beside the session's secret, never derived from it, and opens nothing.
    SessionRef
}
identifier! {
    /// A document that is being added, until it is in the record.
    DraftId
}
identifier! {
    /// A file or a page of a draft.
    PageId
}
identifier! {
    /// A report of a document as wrong.
    ReportId
}
identifier! {
    /// The key of an act: drawn with its form, so that the same form sent twice is one act.
    ActKey
}
identifier! {
    /// Names an author within one record, in addresses that must not hold the name.
    ProfessionalKey
}
identifier! {
    /// Names an analysis within one record, in addresses that must not say which.
    AnalysisKey
}

identifier! {
    /// Something in a medical profile.
    ProfileItemId
}
identifier! {
    /// What documents propose for a medical profile: the same for the same thing in whatever document of one record.
    ProposalId
}
identifier! {
    /// A message that is sent by e-mail.
    MessageId
}
identifier! {
    /// A request about data rights, the `{id}` of `/acces/demandes/{id}`.
    RequestId
}

identifier! {
    /// A delegation to a relative, from the invitation on.
    DelegationId
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_extremes_have_the_expected_text() {
        assert_eq!(PatientId::from_bytes([0; 16]).to_string(), "00000000000000000000000000");
        assert_eq!(PatientId::from_bytes([255; 16]).to_string(), "7zzzzzzzzzzzzzzzzzzzzzzzzz");
        let mut one = [0; 16];
        one[15] = 1;
        assert_eq!(PatientId::from_bytes(one).to_string(), "00000000000000000000000001");
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            "0000000000000000000000000",
            "000000000000000000000000000",
            "80000000000000000000000000",
            "0000000000000000000000000I",
            "0000000000000000000000000i",
            "0000000000000000000000000l",
            "0000000000000000000000000o",
            "0000000000000000000000000u",
            "0000000000000000000000000A",
            "0000000000000000000000000 ",
            "000000000000000000000000é",
            "../../../../../etc/passwd0",
        ] {
            assert_eq!(DocumentId::parse(text), Err(IdError), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn text_and_bytes_are_one_to_one(bytes: [u8; 16]) {
            let id = AccountId::from_bytes(bytes);
            let text = id.to_string();
            prop_assert_eq!(AccountId::parse(&text), Ok(id));
            prop_assert_eq!(text.len(), 26);
        }

        #[test]
        fn order_of_texts_is_order_of_bytes(a: [u8; 16], b: [u8; 16]) {
            let (a, b) = (SessionRef::from_bytes(a), SessionRef::from_bytes(b));
            prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
        }

        #[test]
        fn any_text_that_parses_is_the_only_one(text in "[0-9a-z]{26}") {
            if let Ok(id) = PatientId::parse(&text) {
                prop_assert_eq!(id.to_string(), text);
            }
        }
    }
}

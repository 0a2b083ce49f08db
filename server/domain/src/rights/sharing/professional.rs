//! Who asks from outside: a professional and the organization for which they work.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A national identifier: of a professional (`8` and 11 digits of RPPS, `0` and 9 of ADELI…) or of a structure (`1` and 9
/// of FINESS, `2` SIREN, `3` SIRET, `4` RPPS and rank). Letters, digits and `/`, as CI-SIS writes IdNat
/// (OID 1.2.250.1.71.4.2.1 and 1.2.250.1.71.4.2.2).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct NationalId(String);

/// The text is no national identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a national identifier")]
pub struct NationalIdError;

/// OID of the national identifiers of professionals (IdNat_PS).
pub const PROFESSIONALS: &str = "1.2.250.1.71.4.2.1";
/// OID of the national identifiers of structures (IdNat_Struct).
pub const STRUCTURES: &str = "1.2.250.1.71.4.2.2";

impl NationalId {
    /// Longest identifier, in characters: a structure's is at most 1 and 14 digits; local ones are longer.
    const LONGEST: usize = 64;

    /// Reads one.
    ///
    /// # Errors
    /// [`NationalIdError`] when it is empty, too long, or has other characters than letters, digits, `/` and `-`.
    pub fn parse(text: &str) -> Result<Self, NationalIdError> {
        let fits = (1..=Self::LONGEST).contains(&text.len());
        let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-'));
        if fits && plain { Ok(Self(text.to_owned())) } else { Err(NationalIdError) }
    }

    /// The identifier of a professional with this RPPS number (11 digits).
    ///
    /// # Errors
    /// [`NationalIdError`] when it is none.
    pub fn of_rpps(rpps: &str) -> Result<Self, NationalIdError> {
        let digits = rpps.len() == 11 && rpps.bytes().all(|b| b.is_ascii_digit());
        if digits { Ok(Self(format!("8{rpps}"))) } else { Err(NationalIdError) }
    }

    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for NationalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NationalId({})", self.0)
    }
}

impl TryFrom<String> for NationalId {
    type Error = NationalIdError;

    fn try_from(text: String) -> Result<Self, NationalIdError> {
        Self::parse(&text)
    }
}

impl From<NationalId> for String {
    fn from(id: NationalId) -> Self {
        id.0
    }
}

/// A professional, as an identity provider that is trusted and the directory say together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Professional {
    /// Who.
    pub id: NationalId,
    /// Profession (TRE_G15 and its like, such as `G15_10`); the specialty plays no part in rights.
    pub profession: String,
    /// The structure for which they act now.
    pub organization: Option<NationalId>,
    /// Whether the directory knows them, in this profession, today.
    pub known: bool,
    /// Whether they regulate for the SAMU (*centre 15*).
    pub regulates: bool,
    /// Whether they wrote why they break the glass (*bris de glace*).
    pub reason_written: bool,
}

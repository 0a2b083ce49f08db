//! Which authority gave a matricule, and the pair of both.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Matricule, MatriculeError};

/// The assigning authority of a matricule, written as an OID in CDA (`id/@root`), XDS and FHIR.
///
/// Source: ANS, list of the INS OIDs (arc 1.2.250.1.213.1.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum InsOid {
    /// `1.2.250.1.213.1.4.8`: NIR, a person registered for good.
    Nir,
    /// `1.2.250.1.213.1.4.9`: NIA, a number while waiting for the NIR.
    Nia,
    /// `1.2.250.1.213.1.4.10`: NIR of the test domain; all fictional data of Passerelle carry it.
    Test,
    /// `1.2.250.1.213.1.4.11`: NIR of the demonstration domain.
    Demo,
}

/// Why an OID is not one of an INS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum InsOidError {
    /// `1.2.250.1.213.1.4.2`, the former computed INS-C: no longer an identity.
    #[error("INS-C identifiers are no longer in use")]
    Retired,
    /// Any other OID.
    #[error("not an OID of the INS")]
    Unknown,
}

impl InsOid {
    /// Whether numbers under it belong to nobody: tests and demonstrations.
    #[must_use]
    pub const fn is_for_tests(self) -> bool {
        matches!(self, Self::Test | Self::Demo)
    }

    /// Every authority.
    pub const ALL: [Self; 4] = [Self::Nir, Self::Nia, Self::Test, Self::Demo];

    /// The OID in dotted form.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nir => "1.2.250.1.213.1.4.8",
            Self::Nia => "1.2.250.1.213.1.4.9",
            Self::Test => "1.2.250.1.213.1.4.10",
            Self::Demo => "1.2.250.1.213.1.4.11",
        }
    }

    /// Reads an OID in dotted form.
    ///
    /// # Errors
    /// [`InsOidError::Retired`] for the INS-C, [`InsOidError::Unknown`] for anything else.
    pub fn parse(text: &str) -> Result<Self, InsOidError> {
        if text == "1.2.250.1.213.1.4.2" {
            return Err(InsOidError::Retired);
        }
        Self::ALL.into_iter().find(|oid| oid.as_str() == text).ok_or(InsOidError::Unknown)
    }
}

impl From<InsOid> for String {
    fn from(oid: InsOid) -> Self {
        oid.as_str().to_owned()
    }
}

impl TryFrom<String> for InsOid {
    type Error = InsOidError;
    fn try_from(text: String) -> Result<Self, InsOidError> {
        Self::parse(&text)
    }
}

/// A matricule with the authority that gave it: two of them name one patient only if both parts are equal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Ins {
    /// The number.
    pub matricule: Matricule,
    /// Who gave it.
    pub oid: InsOid,
}

/// Why a pair of texts is no INS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum InsError {
    /// The matricule does not hold.
    #[error(transparent)]
    Matricule(#[from] MatriculeError),
    /// The OID does not hold.
    #[error(transparent)]
    Oid(#[from] InsOidError),
}

impl Ins {
    /// Reads the two texts that CDA and FHIR carry. Under an OID for tests the key is not required to be right.
    ///
    /// # Errors
    /// [`InsError`]: the OID is looked at first, since the rules of the number hold only under a known authority.
    pub fn parse(matricule: &str, oid: &str) -> Result<Self, InsError> {
        let oid = InsOid::parse(oid)?;
        let matricule =
            if oid.is_for_tests() { Matricule::parse_form(matricule)? } else { Matricule::parse(matricule)? };
        Ok(Self { matricule, oid })
    }
}

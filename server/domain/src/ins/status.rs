//! How far an identity has been checked.

use serde::{Deserialize, Serialize};

/// The status of an identity in the sense of the *référentiel national d'identitovigilance*: two checks, four states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IdentityStatus {
    /// *Identité provisoire*: neither the INSi service nor an identity document has confirmed it.
    Provisional,
    /// *Identité récupérée*: the INSi service gave the traits, no identity document was shown.
    Retrieved,
    /// *Identité validée*: an identity document was shown, the INSi service was not asked.
    Validated,
    /// *Identité qualifiée*: both.
    Qualified,
}

impl IdentityStatus {
    /// Every status.
    pub const ALL: [Self; 4] = [Self::Provisional, Self::Retrieved, Self::Validated, Self::Qualified];

    /// Whether data may travel to or from other systems under the matricule: only a qualified identity.
    #[must_use]
    pub const fn may_be_shared(self) -> bool {
        matches!(self, Self::Qualified)
    }

    /// The stable code stored in the database, equal to the serialised form.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Provisional => "provisional",
            Self::Retrieved => "retrieved",
            Self::Validated => "validated",
            Self::Qualified => "qualified",
        }
    }

    /// Reads [`Self::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

//! Who a patient is: the five strict traits that the INSi service knows, and the names used in daily life.
//!
//! Strict traits (*traits stricts*, CI-SIS and the *référentiel national d'identitovigilance*) identify; used names are
//! what a person wants to read. All are personal data: `Debug` prints none of them, and the store seals them.

mod names;
mod traits;

pub use names::{BirthName, GivenNames, NameError, PersonName, UsedName, UsedNames};
pub use traits::{BirthDate, BirthDateError, InseeCode, InseeCodeError, Sex, SexError, StrictTraits};

/// Serialises a newtype as its text and reads it back through its own `parse`; keeps the content out of `Debug`.
macro_rules! text_newtype {
    ($name:ident, $error:ty) => {
        impl $name {
            /// The checked text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = $error;
            fn try_from(text: String) -> Result<Self, $error> {
                Self::parse(&text)
            }
        }
    };
}
use text_newtype;

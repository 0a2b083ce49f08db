//! Who may do what: one pure function, [`decide`], in front of every door.
//!
//! Nothing is permitted unless a rule says so, and one reason against is enough. Pages, interfaces and the command line
//! all ask this function with what the store says *now*, so that a refusal or a revocation holds from the next request
//! on. Refusals have a closed [`Reason`], which the trace records.

mod actor;
pub mod announcement;
mod decide;
pub mod delegation;
pub mod lifecycle;
mod reason;
mod resource;
pub mod sharing;

pub use actor::{Actor, Quality, Role, Strength};
pub use decide::{Decision, RecordAccess, SharedWith, decide, is_visible};
pub use reason::Reason;
pub use resource::{Confidentiality, Purpose, Resource};

/// A closed enum with one stable code for each variant, used in the database, the trace and message identifiers.
macro_rules! coded_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// Every variant.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The stable code: kebab-case, never reused for another meaning; equal to the serialised form.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// Reads [`Self::code`]; `None` for anything else.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use coded_enum;

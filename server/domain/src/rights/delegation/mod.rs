//! Delegation to a relative (*proche aidant*): which parts of a record an adult opens to somebody they trust, until when.
//!
//! Facts follow *Mon espace santé* (`ens-mobile`, `lib/aidants_aides`): at most three helpers for a patient and five
//! patients for a helper; an invitation that expires, a delegation with an end. What a helper may do is narrower here: to
//! read the parts that were chosen and, if it was ticked, to add documents to them. Everything else (sharing, export,
//! history, directives, the profile's and the documents' changes, delegations) stays with the patient.

mod period;
mod rule;
mod scope;
mod sensitive;

pub use period::{Delegation, Duration, INVITATION_DAYS, invitation_ends};
pub(super) use rule::permits;
pub use scope::{Scope, Section};
pub use sensitive::{CONSENT_TYPE, SENSITIVE_SPECIALTIES, SENSITIVE_TYPES, is_sensitive};

/// Helpers and waiting invitations that a patient has at most. Source: *Mon espace santé*.
pub const MOST_HELPERS: usize = 3;

/// Patients whom one account helps at most. Source: *Mon espace santé*.
pub const MOST_HELPED: usize = 5;

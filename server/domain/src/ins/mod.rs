//! The INS (identité nationale de santé): which number names a patient in French health systems, and how far to trust it.
//!
//! An INS is a *matricule* (the NIR, or a NIA while waiting for one) with the OID of the authority that gave it, beside
//! the five strict traits ([`crate::identity::StrictTraits`]). The matricule is a directly identifying number: it is never
//! printed by `Debug`, and has no `Display`, so that it reaches a page or a file only by an explicit call.

mod matricule;
mod oid;
mod status;

pub use matricule::{Matricule, MatriculeError};
pub use oid::{Ins, InsError, InsOid, InsOidError};
pub use status::IdentityStatus;

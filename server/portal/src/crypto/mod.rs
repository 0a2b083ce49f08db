//! Encryption at rest: what a copied database or backup must not give away.
//!
//! The chain of keys: the master key (a file or the environment, never in the database) unwraps one random *root* held
//! sealed in the table `meta`; from the root come, by HMAC with a label each, the keys that wrap the patients' keys, that
//! index, that authenticate the trace, that sign it and that seal sessions. Changing the master key re-seals one row.
//! Each patient has an own random key: destroying its wrapped form erases the record.

mod index;
mod key;
mod keyring;
mod master;
mod seal;

pub(crate) use index::IndexKey;
pub(crate) use key::Key;
pub(crate) use keyring::{Keyring, root_aad};
pub(crate) use master::{KEY_FILE, create, load};
pub(crate) use seal::{Aad, Unreadable, open, open_into, seal};

/// `N` bytes from the operating system's generator.
///
/// # Panics
/// When the system has no randomness to give: nothing safe can be done then.
pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

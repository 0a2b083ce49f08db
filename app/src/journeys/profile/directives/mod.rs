//! Advance directives: read, written, withdrawn. For adults, in person.

pub mod page;
pub mod withdraw;
pub mod write;

use super::HOME;

/// Where they are.
fn address() -> String {
    format!("{HOME}/directives")
}

/// The way to what stands below them.
fn trail(person: &crate::session::SignedIn) -> Vec<(String, String)> {
    let mut trail = super::trail(person);
    trail.push((crate::i18n::t("profile-directives-title"), address()));
    trail
}

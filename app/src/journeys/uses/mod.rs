//! What data are used for besides care: each purpose by itself, apart from who sees the record in care.

pub mod files;
pub mod overview;
mod preview;
pub mod purpose;
mod words;

use domain::uses::Use;

use crate::{i18n::t, journeys::sharing, session::SignedIn};

/// Where the overview is.
const HOME: &str = "/acces/usages";

/// Whether a path is a page of uses that one may come back to.
pub fn is_page(path: &str) -> bool {
    path == HOME || path.strip_prefix("/acces/usages/").is_some_and(|code| Use::from_code(code).is_some())
}

/// The way to the overview, or to a page below it.
fn trail(person: &SignedIn, below: bool) -> Vec<(String, String)> {
    let mut trail = vec![(t("nav-home"), "/".to_owned()), (sharing::title(person), "/acces".to_owned())];
    if below {
        trail.push((t("uses-title"), HOME.to_owned()));
    }
    trail
}

#[cfg(test)]
mod tests {
    use super::is_page;

    #[test]
    fn one_comes_back_to_pages_of_uses_alone() {
        for path in ["/acces/usages", "/acces/usages/recherche", "/acces/usages/service-carnet-marche"] {
            assert!(is_page(path), "{path}");
        }
        for path in ["/acces/usages/", "/acces/usages/x", "/acces/usages/attestation", "/acces/usages/recherche/"] {
            assert!(!is_page(path), "{path}");
        }
    }
}

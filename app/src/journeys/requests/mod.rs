//! Requests about data rights: chosen, written, checked, sent, followed.

pub mod choose;
pub mod list;
pub mod one;
pub mod withdraw;
mod words;
pub mod write;

use domain::{ids::RequestId, requests::RequestKind};

use crate::{i18n::t, journeys::sharing, session::SignedIn};

/// Where the list is.
const HOME: &str = "/acces/demandes";
/// Where one chooses.
const NEW: &str = "/acces/demandes/nouvelle";

/// Whether a path is a page of requests that one may come back to.
pub fn is_page(path: &str) -> bool {
    let Some(rest) = path.strip_prefix(HOME) else { return false };
    match rest.split('/').skip(1).collect::<Vec<_>>().as_slice() {
        [] => rest.is_empty(),
        ["nouvelle"] => true,
        ["nouvelle", kind] => RequestKind::from_code(kind).is_some(),
        [id] | [id, "retirer"] => RequestId::parse(id).is_ok(),
        _ => false,
    }
}

/// The way to the list, or to a page below it.
fn trail(person: &SignedIn, below: bool) -> Vec<(String, String)> {
    let mut trail = vec![(t("nav-home"), "/".to_owned()), (sharing::title(person), "/acces".to_owned())];
    if below {
        trail.push((t("requests-title"), HOME.to_owned()));
    }
    trail
}

#[cfg(test)]
mod tests {
    use super::is_page;

    #[test]
    fn one_comes_back_to_pages_of_requests_alone() {
        let id = format!("/acces/demandes/{}", "0".repeat(26));
        for path in
            [HOME, "/acces/demandes/nouvelle", "/acces/demandes/nouvelle/effacement", &id, &format!("{id}/retirer")]
        {
            assert!(is_page(path), "{path}");
        }
        for path in [
            "/acces/demandesx",
            "/acces/demandes/",
            "/acces/demandes/x",
            "/acces/demandes/nouvelle/x",
            &format!("{id}/x"),
        ] {
            assert!(!is_page(path), "{path}");
        }
    }

    use super::HOME;
}

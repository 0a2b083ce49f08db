//! Being told by e-mail: where, and of what.

pub mod address;
pub mod page;
pub mod remove;
pub mod verify;

use axum::response::{IntoResponse, Redirect, Response};

use crate::{
    i18n::{plain_with, t},
    journeys::sharing,
    session::SignedIn,
};

/// Where it is.
const HOME: &str = "/acces/avertissements";
/// Where an address is given.
const ADDRESS: &str = "/acces/avertissements/adresse";
/// The entry of the main navigation.
const SECTION: &str = "/acces";

/// Whether a path is a page of this journey that one may come back to.
pub fn is_page(path: &str) -> bool {
    let rest = path.strip_prefix(HOME).unwrap_or("/");
    ["", "/adresse", "/adresse/verifier", "/adresse/retirer"].contains(&rest)
}

/// The way to the page, and to those below it.
fn trail(person: &SignedIn, below: bool) -> Vec<(String, String)> {
    let mut trail = vec![(t("nav-home"), "/".to_owned()), (sharing::title(person), SECTION.to_owned())];
    if below {
        trail.push((t("told-title"), HOME.to_owned()));
    }
    trail
}

/// The title of a page that a failed act shows again.
fn head(title: &str, wrong: bool) -> String {
    if wrong { plain_with("title-error", &[("title", title.into())]) } else { title.to_owned() }
}

/// To the page, which tells what was done.
fn done(news: &'static str) -> Response {
    Redirect::to(&format!("{HOME}?fait={news}")).into_response()
}

#[cfg(test)]
mod tests {
    use super::is_page;

    #[test]
    fn one_comes_back_to_these_pages_alone() {
        for path in ["/acces/avertissements", "/acces/avertissements/adresse", "/acces/avertissements/adresse/verifier"]
        {
            assert!(is_page(path), "{path}");
        }
        for path in ["/acces/avertissement", "/acces/avertissementsx", "/acces/avertissements/", "/acces", "/"] {
            assert!(!is_page(path), "{path}");
        }
    }
}

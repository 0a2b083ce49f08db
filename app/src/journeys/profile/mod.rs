//! The medical profile: sections with items, what documents propose, advance directives, the notice on organ donation.

pub mod add;
mod calendar;
pub mod change;
pub mod directives;
mod fields;
mod form;
pub(super) mod item;
mod news;
pub mod organs;
pub mod overview;
pub mod proposals;
pub mod remove;
pub mod section;
pub mod unconcerned;
pub(super) mod words;

use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::ProfileItemId;
use domain::profile::Section;
use leptos::prelude::*;

use crate::{error::Fault, i18n::t, session::SignedIn};

/// Where the profile is.
const HOME: &str = "/dossier/profil";

/// Whether a path is a page of the profile that one may come back to.
pub fn is_page(path: &str) -> bool {
    let Some(rest) = path.strip_prefix(HOME) else { return false };
    let parts: Vec<&str> = rest.split('/').skip(1).collect();
    let under =
        |last: &str| matches!(last, "ajouter" | "propositions" | "non-concerne") || ProfileItemId::parse(last).is_ok();
    match (rest.is_empty() || rest.starts_with('/'), parts.as_slice()) {
        (false, _) => false,
        (true, [] | ["directives" | "don-d-organes"] | ["directives", "ecrire"]) => true,
        (true, [slug]) => Section::from_slug(slug).is_some(),
        (true, [slug, last]) => Section::from_slug(slug).is_some() && under(last),
        _ => false,
    }
}

/// The address of a section.
fn address(section: Section) -> String {
    format!("{HOME}/{}", section.slug())
}

/// The section of an address.
fn section_of(slug: &str) -> Result<Section, Fault> {
    Section::from_slug(slug).ok_or(Fault::NotFound)
}

/// The way to a section.
fn trail(person: &SignedIn) -> Vec<(String, String)> {
    vec![
        (t("nav-home"), "/".to_owned()),
        (crate::journeys::record::title(person), "/dossier".to_owned()),
        (t("profile-title"), HOME.to_owned()),
    ]
}

/// The way to what stands below a section.
fn trail_in(person: &SignedIn, section: Section) -> Vec<(String, String)> {
    let mut trail = trail(person);
    trail.push((words::section(section), address(section)));
    trail
}

/// Back to a page, which says what was done.
fn done(page: &str, what: &str) -> Response {
    Redirect::to(&format!("{page}?fait={what}")).into_response()
}

/// The same, with the item to which it was done.
fn done_to(page: &str, what: &str, item: ProfileItemId) -> Response {
    Redirect::to(&format!("{page}?fait={what}&quoi={item}")).into_response()
}

/// The way back to the whole profile, at the end of each of its pages.
fn back() -> impl IntoView {
    view! { <p class="actions"><a class="link" href=HOME>{t("profile-back")}</a></p> }
}

#[cfg(test)]
mod tests {
    use super::is_page;

    #[test]
    fn one_comes_back_to_pages_of_the_profile_alone() {
        let id = "0".repeat(26);
        let item = format!("/dossier/profil/maladies/{id}");
        for path in ["/dossier/profil", "/dossier/profil/maladies", "/dossier/profil/directives/ecrire", &item] {
            assert!(is_page(path), "{path}");
        }
        let removal = format!("{item}/supprimer");
        for path in [
            "/dossier/profil/",
            "/dossier/profilx",
            "/dossier/profil/x",
            "/dossier/profil//",
            "/dossier/profil/maladies/../x",
            "/dossier/profil/maladies?x",
            &removal,
        ] {
            assert!(!is_page(path), "{path}");
        }
    }
}

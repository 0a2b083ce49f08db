//! The medical profile: sections with items, what documents propose, advance directives, the notice on organ donation.

pub mod add;
mod calendar;
pub mod change;
pub mod directives;
mod fields;
mod form;
mod item;
pub mod organs;
pub mod overview;
pub mod proposals;
pub mod remove;
pub mod section;
pub mod unconcerned;
mod words;

use axum::response::{IntoResponse, Redirect, Response};
use domain::profile::Section;

use crate::{error::Fault, i18n::t, session::SignedIn};

/// Where the profile is.
const HOME: &str = "/dossier/profil";

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

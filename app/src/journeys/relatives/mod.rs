//! Help by a relative: the patient invites, changes and ends it (`/acces/proches`); the relative answers, sees whom they
//! help, and stops (`/proches`).

pub mod answer;
pub mod change;
pub mod end;
mod form;
pub mod helping;
pub mod invite;
pub mod overview;
mod proof;
pub mod stop;
mod words;

use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::DelegationId;
use leptos::prelude::*;
use portal::relatives::{Refusal, RelativesError};
use serde::Deserialize;

pub use self::proof::make;
use crate::{
    design::{Notification, Tone},
    error::Fault,
    i18n::{plain_with, t},
    journeys::sharing,
    page::Page,
    session::SignedIn,
};

/// Where the patient sees who helps.
const HOME: &str = "/acces/proches";
/// Where a helper sees whom they help.
const HELPING: &str = "/proches";
/// The same, telling that the record that was asked for is not open.
pub const NOT_OPEN: &str = "/proches?fait=ferme";

/// The way to a page of the patient.
fn trail(person: &SignedIn, below: bool) -> Vec<(String, String)> {
    let mut trail = vec![(t("nav-home"), "/".to_owned()), (sharing::title(person), "/acces".to_owned())];
    if below {
        trail.push((t("relatives-title"), HOME.to_owned()));
    }
    trail
}

/// The way to a page of the helper.
fn helping_trail(below: bool) -> Vec<(String, String)> {
    let mut trail = vec![(t("nav-home"), "/".to_owned())];
    if below {
        trail.push((t("relatives-helping-title"), HELPING.to_owned()));
    }
    trail
}

/// The title after a failed act or not.
fn head(title: &str, wrong: bool) -> String {
    if wrong { plain_with("title-error", &[("title", title.to_owned().into())]) } else { title.to_owned() }
}

/// The id in an address.
fn id(key: &str) -> Result<DelegationId, Fault> {
    DelegationId::parse(key).map_err(|_| Fault::NotFound)
}

/// What the person cannot mend, as for every page.
fn fault(error: RelativesError) -> Result<Refusal, Fault> {
    match error {
        RelativesError::Refused(refusal) => Ok(refusal),
        RelativesError::Portal(error) => Err(error.into()),
    }
}

/// What was just done, from the address that the act led to.
#[derive(Debug, Default, Deserialize)]
pub struct Arguments {
    #[serde(default)]
    fait: String,
}

fn done(home: &str, what: &str) -> Response {
    Redirect::to(&format!("{home}?fait={what}")).into_response()
}

/// The page, with what was done before all else.
fn told(arguments: &Arguments, page: Page) -> Page {
    let news = match arguments.fait.as_str() {
        "change" => t("relatives-done-changed"),
        "fin" => t("relatives-done-ended"),
        "arret" => t("relatives-done-stopped"),
        "refus" => t("relatives-done-refused"),
        "accord" => t("relatives-done-accepted"),
        "ferme" => t("relatives-not-open"),
        _ => return page,
    };
    let tone = if arguments.fait == "ferme" { Tone::Info } else { Tone::Success };
    let mut page = page.done(&news);
    let content = std::mem::replace(&mut page.content, ().into_any());
    page.content = view! {
        <Notification tone status=true focus=true><p>{news}</p></Notification>
        {content}
    }
    .into_any();
    page
}

//! Adding a document to the record: say what it is, send it, check it. Each step is a page of its own, so that one can
//! stop, lose the line, and go on later.

pub mod check;
pub mod description;
pub mod draft;
pub mod files;
mod form;
mod incoming;
pub mod leave;
mod names;
mod news;
pub mod pages;
mod previews;
pub mod start;
mod words;

use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use portal::adding::{self, Draft};

pub(crate) use self::form::{Fields, fields_view};
pub(crate) use self::words::refusal;
use crate::{
    design::Steps,
    error::Fault,
    i18n::{plain_with, t},
    state::App,
    visit::Visit,
};

/// Number of steps.
const STEPS: u32 = 3;

/// Where one is.
fn steps(step: u32) -> impl IntoView {
    let titles = [t("adding-step-describe"), t("adding-step-files"), t("adding-step-check")];
    let title = titles[(step as usize).saturating_sub(1).min(2)].clone();
    let next = titles.get(step as usize).cloned();
    view! { <Steps step steps=STEPS title next /> }
}

/// The way to a step, from the home page on.
fn trail(record: String) -> Vec<(String, String)> {
    vec![(t("nav-home"), "/".to_owned()), (record, "/dossier".to_owned())]
}

/// The title of a page about one document, after a failed act or not.
pub(crate) fn head(heading: &str, document: &str, wrong: bool) -> String {
    let of = [("heading", heading.to_owned().into()), ("title", document.to_owned().into())];
    let head = plain_with("adding-page-title", &of);
    if wrong { plain_with("title-error", &[("title", head.into())]) } else { head }
}

/// Why a step of a draft is not shown.
pub enum Away {
    /// As for every page.
    Fault(Fault),
    /// The draft is filed already: to the document that it became.
    Filed(String),
}

impl From<Fault> for Away {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<portal::Error> for Away {
    fn from(error: portal::Error) -> Self {
        Self::Fault(error.into())
    }
}

impl IntoResponse for Away {
    fn into_response(self) -> Response {
        match self {
            Self::Fault(fault) => fault.into_response(),
            Self::Filed(path) => Redirect::to(&path).into_response(),
        }
    }
}

/// The draft of this id. One that was filed meanwhile, in another window, leads to its document.
async fn open(app: &App, visit: &Visit, id: &str) -> Result<Draft, Away> {
    let actor = &visit.person()?.actor;
    match adding::open(&app.portal, actor, id).await {
        Ok(draft) => Ok(draft),
        Err(portal::Error::NotFound) => match adding::filed_as(&app.portal, actor, id).await? {
            Some(document) => Err(Away::Filed(format!("/dossier/{document}"))),
            None => Err(Fault::NotFound.into()),
        },
        Err(error) => Err(error.into()),
    }
}

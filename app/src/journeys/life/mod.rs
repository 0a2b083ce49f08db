//! The record as a whole: where it stands, opening it, closing it, opening it again, erasing it.
//!
//! While a record is not open, each of its pages leads to `/acces/dossier`, which says so in words and offers what can be done.

mod acting;
mod kinds;
pub mod page;
mod words;

use axum::{
    extract::State,
    response::{IntoResponse as _, Redirect, Response},
};
use domain::rights::lifecycle::LifeAct;

use crate::{
    error::Fault,
    form::Form,
    i18n::{plain_with, t},
    journeys::record::own,
    session::SignedIn,
    state::App,
    visit::Visit,
};
use acting::Fields;
use kinds::{CLOSE, ERASE, OPEN, REOPEN, TAKE_BACK};

pub use page::nobodys;

/// Where the record stands.
pub const HOME: &str = "/acces/dossier";

/// Whether a path is a page of these.
pub fn is_page(path: &str) -> bool {
    path == HOME || [&OPEN, &CLOSE, &REOPEN, &ERASE].into_iter().any(|kind| kind.path == path)
}

/// « Mon dossier : ouvert ou fermé ».
pub fn title(person: &SignedIn) -> String {
    plain_with("life-title", &[("own", own(person).into())])
}

fn trail(person: &SignedIn) -> Vec<(String, String)> {
    vec![(t("nav-home"), "/".to_owned()), (title(person), HOME.to_owned())]
}

/// To where the record stands; after an act, which tells it.
fn home(version: Option<i64>) -> Response {
    match version {
        Some(version) => Redirect::to(&format!("{HOME}?fait={version}")).into_response(),
        None => Redirect::to(HOME).into_response(),
    }
}

/// Agreeing to have a record, or not wanting one.
pub mod open {
    use super::*;

    /// What a record is, and the question.
    ///
    /// # Errors
    /// When the state of the record cannot be read.
    pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
        acting::get(&app, &visit, &OPEN).await
    }

    /// Opens the record, or remembers that none is wanted.
    ///
    /// # Errors
    /// When the form is none of this record.
    pub async fn post(State(app): State<App>, visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Fault> {
        if fields.refuses() {
            return acting::done(&app, &visit, &OPEN, &fields, LifeAct::Object).await;
        }
        acting::post(&app, &visit, &OPEN, &fields).await
    }
}

/// Closing the record.
pub mod close {
    use super::*;

    /// What closing means, and the question.
    ///
    /// # Errors
    /// When the state of the record cannot be read.
    pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
        acting::get(&app, &visit, &CLOSE).await
    }

    /// Asks once more, then closes.
    ///
    /// # Errors
    /// When the form is none of this record.
    pub async fn post(State(app): State<App>, visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Fault> {
        acting::post(&app, &visit, &CLOSE, &fields).await
    }
}

/// Opening a closed record again.
pub mod reopen {
    use super::*;

    /// What comes back, and the question.
    ///
    /// # Errors
    /// When the state of the record cannot be read.
    pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
        acting::get(&app, &visit, &REOPEN).await
    }

    /// Opens it.
    ///
    /// # Errors
    /// When the form is none of this record.
    pub async fn post(State(app): State<App>, visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Fault> {
        acting::post(&app, &visit, &REOPEN, &fields).await
    }
}

/// Asking for the record to be erased, and taking that back.
pub mod erase {
    use super::*;

    /// What erasing means, and the question; where it was asked already, how to take it back.
    ///
    /// # Errors
    /// When the state of the record cannot be read.
    pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
        acting::get_either(&app, &visit, &ERASE, &TAKE_BACK).await
    }

    /// Asks once more, then keeps the date; or takes it back.
    ///
    /// # Errors
    /// When the form is none of this record.
    pub async fn post(State(app): State<App>, visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Fault> {
        let kind = if fields.takes_back() { &TAKE_BACK } else { &ERASE };
        acting::post(&app, &visit, kind, &fields).await
    }
}

//! POST `/personne`.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use domain::ids::PatientId;
use http::StatusCode;
use portal::subjects;
use serde::Deserialize;

use super::page;
use crate::{
    error::Fault,
    form::Form,
    session::{self, SignedIn},
    state::App,
    visit::Visit,
};

/// What the form sends.
#[derive(Deserialize)]
pub struct Fields {
    #[serde(default)]
    personne: String,
}

/// Opens the chosen record, under a new session id since the quality changes.
///
/// # Errors
/// When the store does not answer.
pub async fn post(State(app): State<App>, visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let chosen = match PatientId::parse(&fields.personne) {
        Ok(patient) => subjects::choose(&app.portal, &person.actor, &patient).await,
        Err(_) => Err(portal::Error::NotFound),
    };
    let actor = match chosen {
        Ok(actor) => actor,
        Err(portal::Error::NotFound | portal::Error::Refused(_)) => {
            return page::form(&app, &visit, StatusCode::UNPROCESSABLE_ENTITY, true).await;
        }
        Err(error) => return Err(error.into()),
    };
    let records = subjects::list(&app.portal, &actor.account).await?;
    let subject_name =
        records.iter().find(|record| Some(record.patient) == actor.subject).map(|record| record.name.to_string());
    let person = SignedIn { actor, subject_name, seen: app.portal.now(), ..person.clone() };
    session::renew(visit.session()?, &person).await?;
    // A helper may have no documents to read.
    let next = if person.is_helper() { "/" } else { "/dossier" };
    Ok(Redirect::to(next).into_response())
}

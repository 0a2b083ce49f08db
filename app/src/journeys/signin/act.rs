//! POST `/connexion`: the first step.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use portal::signin::{self, SigninRefusal};

use super::{form::Fields, page, wait::Wait};
use crate::{
    error::Fault,
    form::{FieldErrors, Form},
    i18n::translate,
    session,
    state::App,
    visit::{Network, Visit},
};

/// Checks identifier and password; says the same, in the same time, whether the account exists or not.
///
/// # Errors
/// When the store does not answer.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    network: Network,
    Form(fields): Form<Fields>,
) -> Result<Response, Fault> {
    let word = |id: &str| translate(visit.preferences.locale, id, &[]);
    let mut errors = FieldErrors::new();
    if fields.identifier().is_empty() {
        errors.push(("identifiant", word("signin-error-identifier")));
    }
    if fields.mot_de_passe.is_empty() {
        errors.push(("mot_de_passe", word("signin-error-password")));
    }
    if !errors.is_empty() {
        return Ok(page::form(&visit, StatusCode::UNPROCESSABLE_ENTITY, &fields, &errors, None));
    }
    match signin::check_password(&app.portal, fields.identifier(), &fields.mot_de_passe, &network.0).await {
        Ok(pending) => {
            session::await_code(visit.session()?, pending.account, fields.next().as_str().to_owned(), app.portal.now())
                .await?;
            Ok(Redirect::to("/connexion/code").into_response())
        }
        Err(SigninRefusal::Wrong) => {
            errors.extend(["identifiant", "mot_de_passe"].map(|field| (field, word("signin-error-wrong"))));
            Ok(page::form(&visit, StatusCode::UNPROCESSABLE_ENTITY, &fields, &errors, None))
        }
        Err(SigninRefusal::TooMany { retry_after }) => {
            let wait = Wait::of(retry_after);
            Ok(wait.tell(page::form(&visit, StatusCode::TOO_MANY_REQUESTS, &fields, &errors, Some(wait.minutes()))))
        }
        Err(SigninRefusal::Failed(error)) => Err(error.into()),
    }
}

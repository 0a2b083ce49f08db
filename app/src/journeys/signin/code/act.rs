//! POST `/connexion/code`: the second step, after which the person is signed in.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use domain::ids::SessionRef;
use http::StatusCode;
use portal::signin::{self, SigninRefusal};

use super::page;
use crate::{
    error::Fault,
    form::{FieldErrors, Form},
    i18n::translate,
    journeys::signin::{form::CodeFields, wait::Wait},
    session::{self, SignedIn},
    state::App,
    visit::{Network, Visit},
};

/// Checks the code and begins the session under a new id.
///
/// # Errors
/// When the store does not answer.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    network: Network,
    Form(fields): Form<CodeFields>,
) -> Result<Response, Fault> {
    let now = app.portal.now();
    let Some(pending) = session::pending(visit.session()?, now).await? else {
        return Ok(Redirect::to("/connexion").into_response());
    };
    let wrong = |id: &str| vec![("code", translate(visit.preferences.locale, id, &[]))] as FieldErrors;
    if fields.code.trim().is_empty() {
        return Ok(page::form(&visit, StatusCode::UNPROCESSABLE_ENTITY, &wrong("signin-error-code-empty"), None));
    }
    // What is not a code counts as a wrong one: it must not be a free try.
    let digits = fields.digits().unwrap_or_default();
    match signin::check_code(&app.portal, &pending.account, &digits, &network.0).await {
        Ok(signed_in) => {
            let actor = signed_in.actor(SessionRef::from_bytes(random()));
            let open = signed_in.subjects.iter().find(|subject| Some(subject.patient) == actor.subject);
            let person = SignedIn {
                subject_name: open.map(|subject| subject.name.to_string()),
                several_records: signed_in.subjects.len() > 1,
                actor,
                since: now,
                seen: now,
                helps: None,
            };
            session::sign_in(&app, visit.session()?, &person).await?;
            Ok(Redirect::to(&pending.next).into_response())
        }
        Err(SigninRefusal::Wrong) => {
            Ok(page::form(&visit, StatusCode::UNPROCESSABLE_ENTITY, &wrong("signin-error-code-wrong"), None))
        }
        Err(SigninRefusal::TooMany { retry_after }) => {
            let wait = Wait::of(retry_after);
            Ok(wait.tell(page::form(&visit, StatusCode::TOO_MANY_REQUESTS, &FieldErrors::new(), Some(wait.minutes()))))
        }
        Err(SigninRefusal::Failed(error)) => Err(error.into()),
    }
}

/// 16 random bytes for the name of the session in the trace.
fn random() -> [u8; 16] {
    tower_sessions::session::Id::default().0.to_be_bytes()
}

//! The length of a session: go on, ask how long is left, or read that it has ended.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::{HeaderMap, header};
use leptos::prelude::*;

use crate::{design::ButtonLink, error::Fault, i18n::t, page::Page, session, state::App, visit::Visit};

/// POST `/session/prolonger`: the seconds that are left, for the island; a page, for a form.
///
/// # Errors
/// When the session store does not answer.
pub async fn prolong(State(app): State<App>, visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    let from_form = headers.get(header::ACCEPT).and_then(|a| a.to_str().ok()).is_some_and(|a| a.contains("text/html"));
    let Some(person) = &visit.person else {
        return Ok(if from_form { Redirect::to("/session/terminee").into_response() } else { "0".into_response() });
    };
    let person = session::prolong(visit.session()?, person, app.portal.now()).await?;
    if from_form {
        return Ok(Redirect::to("/").into_response());
    }
    Ok(seconds(&app, &person).into_response())
}

/// GET `/session/etat`: the seconds that are left, without prolonging them.
pub async fn state(State(app): State<App>, visit: Visit) -> String {
    visit.person.as_ref().map_or_else(|| "0".to_owned(), |person| seconds(&app, person))
}

fn seconds(app: &App, person: &session::SignedIn) -> String {
    person.until(&app.settings).duration_since(app.portal.now()).as_secs().max(0).to_string()
}

/// GET `/session/terminee`.
pub async fn ended(visit: Visit) -> Response {
    visit.page(|| {
        let title = t("session-ended-title");
        Page::new(
            title.clone(),
            "/connexion",
            view! {
                <h1>{title}</h1>
                <p class="lede">{t("session-ended-text")}</p>
                <p class="actions"><ButtonLink href="/connexion">{t("signin-goodbye-again")}</ButtonLink></p>
            },
        )
    })
}

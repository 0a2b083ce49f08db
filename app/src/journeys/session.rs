//! The length of a session: go on, ask how long is left, or read that it has ended.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::{HeaderMap, header};
use leptos::prelude::*;

use crate::{
    dates,
    design::ButtonLink,
    error::Fault,
    form::Query,
    i18n::{t, translate},
    journeys::signin::Next,
    page::Page,
    session,
    state::App,
    visit::Visit,
};
use serde::Deserialize;

/// POST `/session/prolonger`: the seconds that are left, for the island; a page, for a form.
///
/// # Errors
/// When the session store does not answer.
pub async fn prolong(State(app): State<App>, visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    let from_form = headers.get(header::ACCEPT).and_then(|a| a.to_str().ok()).is_some_and(|a| a.contains("text/html"));
    let Some(person) = &visit.person else {
        return Ok(if from_form { Redirect::to("/session/terminee").into_response() } else { ENDED.into_response() });
    };
    let person = session::prolong(visit.session()?, person, app.portal.now()).await?;
    if from_form {
        return Ok(Redirect::to("/").into_response());
    }
    Ok(rest(&visit, &person).into_response())
}

/// GET `/session/etat`: the seconds that are left, without prolonging them.
pub async fn state(visit: Visit) -> String {
    visit.person.as_ref().map_or_else(|| ENDED.to_owned(), |person| rest(&visit, person))
}

/// What the island is told of a session that has ended.
const ENDED: &str = "0\n";

/// The seconds that are left, then the sentence that tells until when, on a line each.
fn rest(visit: &Visit, person: &session::SignedIn) -> String {
    let until = person.until(&visit.app.settings);
    let seconds = until.duration_since(visit.app.portal.now()).as_secs().max(0);
    let locale = visit.preferences.locale;
    let sentence = translate(locale, "design-session-until", &[("time", dates::time_in(locale, until).into())]);
    format!("{seconds}\n{sentence}")
}

/// What the address of the page carries.
#[derive(Default, Deserialize)]
pub struct Arguments {
    #[serde(default)]
    suite: String,
}

/// GET `/session/terminee`.
pub async fn ended(visit: Visit, Query(arguments): Query<Arguments>) -> Response {
    visit.page(|| {
        let again = match Next::parse(&arguments.suite) {
            Some(next) => format!("/connexion?suite={}", next.as_str()),
            None => "/connexion".to_owned(),
        };
        let title = t("session-ended-title");
        Page::new(
            title.clone(),
            "/connexion",
            view! {
                <h1>{title}</h1>
                <p class="lede">{t("session-ended-text")}</p>
                <p class="actions"><ButtonLink href=again>{t("signin-goodbye-again")}</ButtonLink></p>
            },
        )
    })
}

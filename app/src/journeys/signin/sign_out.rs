//! Signing out: the session dies on the server, and the browser is told to forget.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::{HeaderName, HeaderValue, header};
use leptos::prelude::*;
use portal::{sessions, signin};
use serde::Deserialize;

use crate::{
    design::ButtonLink, error::Fault, form::Query, i18n::t, journeys::errors, page::Page, preferences::Preferences,
    session, state::App, visit::Visit,
};

/// POST `/deconnexion`.
pub async fn post(State(app): State<App>, visit: Visit) -> Response {
    let mut response = match end(&app, &visit).await {
        // All cookies go, the choices of presentation too: they travel in the address so that the next page is readable.
        Ok(()) => {
            Redirect::to(&format!("/au-revoir?affichage={}", visit.preferences.to_cookie_value())).into_response()
        }
        // The server could not confirm, and the page says so; this browser forgets all the same.
        Err(fault) => errors::page(&visit, fault),
    };
    let headers = response.headers_mut();
    headers.insert(
        HeaderName::from_static("clear-site-data"),
        HeaderValue::from_static("\"cache\", \"cookies\", \"storage\""),
    );
    headers.append(header::SET_COOKIE, HeaderValue::from_static(session::REMOVE_COOKIE));
    response
}

/// Ends the session, and traces it. The session ends even when the trace cannot be written.
async fn end(app: &App, visit: &Visit) -> Result<(), Fault> {
    let flushed = visit.session()?.flush().await.map_err(session::Unreachable::from);
    if let Some(person) = &visit.person {
        // The login ends, and with it a session that a request under way may be making.
        sessions::end(&app.portal, &person.actor.session).await?;
        signin::sign_out(&app.portal, &person.actor).await?;
    }
    Ok(flushed?)
}

/// What the address of the last page carries.
#[derive(Default, Deserialize)]
pub struct Arguments {
    #[serde(default)]
    affichage: String,
}

/// GET `/au-revoir`.
pub async fn goodbye(mut visit: Visit, Query(arguments): Query<Arguments>) -> Response {
    let kept = Preferences::from_cookie_value(&arguments.affichage);
    visit.preferences = kept.unwrap_or(visit.preferences);
    visit.person = None;
    let mut response = visit.page(|| {
        let title = t("signin-goodbye-title");
        Page::new(
            title.clone(),
            "/connexion",
            view! {
                <h1>{title}</h1>
                <p class="lede">{t("signin-goodbye-text")}</p>
                <p class="actions"><ButtonLink href="/connexion">{t("signin-goodbye-again")}</ButtonLink></p>
            },
        )
    });
    if let Some(Ok(cookie)) = kept.map(|p| HeaderValue::from_str(&p.set_cookie())) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

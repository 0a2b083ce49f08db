//! GET `/connexion/code`.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use leptos::prelude::*;

use crate::{
    design::{Button, CodeField, ErrorSummary, FieldError, Notification, Steps, Tone},
    error::Fault,
    form::{FieldErrors, message_for},
    i18n::{plain_with, t, t_with},
    page::Page,
    session,
    state::App,
    visit::Visit,
};

/// The form, once the password was right.
///
/// # Errors
/// When the session store does not answer.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    if session::pending(visit.session()?, app.portal.now()).await?.is_none() {
        return Ok(Redirect::to("/connexion").into_response());
    }
    Ok(form(&visit, StatusCode::OK, &FieldErrors::new(), None))
}

/// The form with what is wrong. A code is never shown again: it is short to type and has changed meanwhile.
pub(super) fn form(visit: &Visit, status: StatusCode, errors: &FieldErrors, wait: Option<u64>) -> Response {
    visit.page_with(status, || {
        let title = t("signin-code-title");
        let head = if errors.is_empty() && wait.is_none() { title.clone() } else { plain_with("title-error", &[("title", title.clone().into())]) };
        let summary: Vec<_> = errors.iter().map(|(field, message)| FieldError::new(*field, message.clone())).collect();
        let wait = wait.map(|minutes| view! {
            <Notification tone=Tone::Error><p>{t_with("signin-error-too-many", &[("minutes", minutes.into())])}</p></Notification>
        });
        Page::new(head, "/connexion", view! {
            <ErrorSummary errors=summary />
            {wait}
            <Steps step=2 steps=2 title=t("signin-step-code") />
            <h1>{title}</h1>
            <p class="lede">{t("signin-code-lead")}</p>
            <form class="form" method="post" action="/connexion/code" novalidate=true>
                <CodeField id="code" label=t("signin-code") hint=t("signin-code-hint") error=message_for(errors, "code") />
                <p class="actions">
                    <Button>{t("signin-code-continue")}</Button>
                    <a class="link" href="/connexion">{t("signin-code-restart")}</a>
                </p>
            </form>
            <p><a class="link" href="/aide#oubli">{t("signin-forgotten")}</a></p>
        })
    })
}

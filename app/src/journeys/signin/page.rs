//! GET `/connexion`.

use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

use super::{Next, form::Fields};
use crate::{
    design::{Button, ErrorSummary, FieldError, Notification, PasswordField, Steps, TextField, Tone},
    form::{FieldErrors, Query, message_for},
    i18n::{plain_with, t, t_with},
    page::Page,
    visit::Visit,
};

/// What the address may carry.
#[derive(Default, Deserialize)]
pub struct Arguments {
    #[serde(default)]
    suite: String,
}

/// The form; whoever has signed in goes on.
pub async fn get(visit: Visit, Query(arguments): Query<Arguments>) -> Response {
    let next = Next::parse(&arguments.suite).unwrap_or_default();
    if visit.person.is_some() {
        return Redirect::to(next.as_str()).into_response();
    }
    let fields = Fields { identifiant: String::new(), mot_de_passe: String::new(), suite: next.as_str().to_owned() };
    form(&visit, StatusCode::OK, &fields, &FieldErrors::new(), None)
}

/// The form with what was typed (never the password) and what is wrong. `wait` is the minutes until a new try.
pub(super) fn form(
    visit: &Visit,
    status: StatusCode,
    fields: &Fields,
    errors: &FieldErrors,
    wait: Option<u64>,
) -> Response {
    visit.page_with(status, || {
        let title = t("signin-title");
        let head = if errors.is_empty() && wait.is_none() { title.clone() } else { plain_with("title-error", &[("title", title.clone().into())]) };
        // One message may concern both fields: it is told once.
        let mut summary: Vec<_> = errors.iter().map(|(field, message)| FieldError::new(*field, message.clone())).collect();
        summary.dedup_by(|b, a| a.message == b.message);
        let wait = wait.map(|minutes| view! {
            <Notification tone=Tone::Error><p>{t_with("signin-error-too-many", &[("minutes", minutes.into())])}</p></Notification>
        });
        Page::new(head, "/connexion", view! {
            <ErrorSummary errors=summary />
            {wait}
            <Steps step=1 steps=2 title=t("signin-step-password") next=t("signin-step-code") />
            <h1>{title}</h1>
            <p class="lede">{t("signin-lead")}</p>
            <form class="form" method="post" action="/connexion" novalidate=true>
                <input type="hidden" name="suite" value=fields.next().as_str().to_owned() />
                <TextField id="identifiant" label=t("signin-identifier") hint=t("signin-identifier-hint") value=fields.identifier_to_show()
                    autocomplete="username" error=message_for(errors, "identifiant") />
                <PasswordField id="mot_de_passe" label=t("signin-password") error=message_for(errors, "mot_de_passe") />
                <p class="actions"><Button>{t("signin-continue")}</Button></p>
            </form>
            <p><a class="link" href="/aide#oubli">{t("signin-forgotten")}</a></p>
        })
    })
}

//! `/proches/invitation`: the code, what it offers, and the answer.

use axum::{extract::State, response::Response};
use http::StatusCode;
use leptos::prelude::*;
use portal::relatives::{self, Refusal, Seen};
use serde::Deserialize;

use super::{HELPING, done, fault, head, helping_trail, words};
use crate::{
    dates,
    design::{Button, ButtonKind, ErrorSummary, FieldError, TextField},
    error::Fault,
    form::Form,
    i18n::{t, t_mixed, t_with},
    page::Page,
    session,
    state::App,
    visit::Visit,
};

const PAGE: &str = "/proches/invitation";

/// What the forms send.
#[derive(Debug, Default, Deserialize)]
pub struct Fields {
    #[serde(default)]
    code: String,
    /// Nothing, to look; else the answer.
    #[serde(default)]
    choix: String,
}

/// The field of the code.
///
/// # Errors
/// When nobody has signed in.
pub async fn get(visit: Visit) -> Result<Response, Fault> {
    visit.person()?;
    Ok(form(&visit, StatusCode::OK, "", None))
}

/// Shows what a code offers, or takes the answer.
///
/// # Errors
/// When the store does not answer.
pub async fn post(State(app): State<App>, visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let (portal, actor, code) = (&app.portal, &person.actor, fields.code.as_str());
    let result = match fields.choix.as_str() {
        "accepter" => relatives::accept(portal, actor, code, super::make).await.map(|_| Some("accord")),
        "refuser" => relatives::refuse(portal, actor, code).await.map(|()| Some("refus")),
        _ => match relatives::look(portal, actor, code).await {
            Ok(seen) if seen.accepted => Ok(Some("accord")),
            Ok(seen) => return Ok(visit.page(|| offer(&seen, code))),
            Err(error) => Err(error),
        },
    };
    match result {
        Ok(what) => {
            if what == Some("accord") {
                // From now on there is another record to choose.
                let person = session::SignedIn { several_records: true, ..person.clone() };
                session::renew(visit.session()?, &person).await?;
            }
            Ok(done(HELPING, what.unwrap_or_default()))
        }
        Err(error) => {
            let refusal = fault(error)?;
            let status = match refusal {
                Refusal::TooManyTries(_) => StatusCode::TOO_MANY_REQUESTS,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            Ok(form(&visit, status, code, Some(refusal)))
        }
    }
}

fn form(visit: &Visit, status: StatusCode, typed: &str, refusal: Option<Refusal>) -> Response {
    // A form field may hold a megabyte: what is shown again is short.
    let typed: String = typed.chars().take(40).collect();
    visit.page_with(status, || {
        let error = refusal.map(|refusal| words::refusal(refusal).1);
        let errors = error.iter().map(|message| FieldError::new("code", message.clone())).collect();
        let content = view! {
            <ErrorSummary errors />
            <h1>{t("relatives-answer-title")}</h1>
            <p class="lede">{t("relatives-answer-lead")}</p>
            <form class="form" method="post" action=PAGE novalidate=true>
                <TextField id="code" label=t("relatives-field-code") hint=t("relatives-field-code-hint") value=typed.clone() error=error short=true />
                <p class="actions"><Button>{t("relatives-answer-look")}</Button><a class="link" href=HELPING>{t("relatives-back")}</a></p>
            </form>
        };
        Page::new(head(&t("relatives-answer-title"), refusal.is_some()), HELPING, content).trail(helping_trail(true))
    })
}

fn offer(seen: &Seen, code: &str) -> Page {
    let name = words::name(&seen.patient.to_string());
    let until = t_with("relatives-preview-until", &[("date", dates::date(seen.last_day).into())]);
    let expires = t_with("relatives-offer-expires", &[("date", dates::date_time(seen.expires).into())]);
    let (code, again) = (code.to_owned(), code.to_owned());
    let content = view! {
        <h1>{t("relatives-offer-title")}</h1>
        <p class="lede">{t_mixed("relatives-offer-lead", &[], vec![("name", name)])}</p>
        <h2>{t("relatives-offer-may")}</h2>
        {words::list(words::permitted(&seen.scope))}
        <p>{until}</p>
        <h2>{t("relatives-offer-never")}</h2>
        {words::list(words::never())}
        <p>{t("relatives-offer-history")}</p>
        <p>{expires}</p>
        <div class="actions">
            <form method="post" action=PAGE>
                <input type="hidden" name="code" value=code />
                <Button name="choix".to_owned() value="accepter".to_owned()>{t("relatives-offer-accept")}</Button>
            </form>
            <form method="post" action=PAGE>
                <input type="hidden" name="code" value=again />
                <Button kind=ButtonKind::Secondary name="choix".to_owned() value="refuser".to_owned()>{t("relatives-offer-refuse")}</Button>
            </form>
        </div>
    };
    Page::new(t("relatives-offer-title"), HELPING, content).trail(helping_trail(true))
}

//! `/acces/avertissements/adresse/verifier`: the code that was sent comes back.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use leptos::prelude::*;
use portal::acts::Act;
use portal::told::{self, CODE_MINUTES, Verified};
use serde::Deserialize;

use super::{ADDRESS, HOME, SECTION, head, trail};
use crate::{
    design::{Button, CodeField, ErrorSummary, FieldError, Notification, RecordForm, Tone},
    error::Fault,
    form::{ActFields, Form, Query},
    i18n::{t, t_with},
    journeys::{record::whose, signin::digits},
    page::Page,
    session::SignedIn,
    state::{App, MailWay},
    visit::Visit,
};

/// Digits of a code.
const DIGITS: usize = 8;

/// Whether a code was just sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arguments {
    fait: String,
}

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
pub struct Fields {
    #[serde(flatten)]
    act: ActFields,
    #[serde(default)]
    code: String,
}

/// The form; without an address that waits there is none.
///
/// # Errors
/// When the record is not for this reader.
pub async fn get(State(app): State<App>, visit: Visit, Query(arguments): Query<Arguments>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let overview = told::overview(&app.portal, &person.actor).await?;
    let Some(address) = overview.waiting.map(|address| address.masked()) else {
        return Ok(Redirect::to(ADDRESS).into_response());
    };
    let act = person.new_act()?;
    Ok(visit.page(|| {
        let page = page(person, app.settings.mail, &act, &address, None);
        if arguments.fait == "envoi" { sent(page, &address) } else { page }
    }))
}

/// Compares the code.
///
/// # Errors
/// When the form is none of this record.
pub async fn post(State(app): State<App>, visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = fields.act.act()?;
    let problem = match digits(&fields.code, DIGITS) {
        // What cannot be a code costs no try: it is a slip, and tells nothing to who guesses.
        None => Problem::NoCode,
        Some(code) => {
            let language = visit.preferences.locale.tag();
            match told::verify(&app.portal, &person.actor, &act, &code, language).await? {
                Verified::Done => return Ok(super::done("adresse")),
                Verified::Wrong(left) => Problem::Wrong(left),
                Verified::Ended => Problem::Ended,
            }
        }
    };
    let overview = told::overview(&app.portal, &person.actor).await?;
    let address = overview.waiting.map(|address| address.masked()).unwrap_or_default();
    let page = || page(person, app.settings.mail, &act, &address, Some(problem));
    Ok(visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, page))
}

/// Why the address is not verified.
#[derive(Clone, Copy)]
enum Problem {
    NoCode,
    Wrong(u32),
    Ended,
}

/// The page, with the news before all else.
fn sent(page: Page, address: &str) -> Page {
    let words = t_with("told-verify-sent", &[("address", address.to_owned().into())]);
    let mut page = page.done(&t("told-verify-sent-short"));
    let content = std::mem::replace(&mut page.content, ().into_any());
    page.content =
        view! { <Notification tone=Tone::Success status=true focus=true><p>{words}</p></Notification>{content} }
            .into_any();
    page
}

fn page(person: &SignedIn, way: MailWay, act: &Act, address: &str, problem: Option<Problem>) -> Page {
    let title = t("told-verify-title");
    let again = view! { <p><a class="link" href=ADDRESS>{t("told-verify-again")}</a></p> };
    if matches!(problem, Some(Problem::Ended)) {
        let content = view! {
            <ErrorSummary errors=vec![FieldError::general(t("told-verify-ended"))] />
            <h1>{title.clone()}</h1>
            {again}
        };
        return Page::new(head(&title, true), SECTION, content).trail(trail(person, true));
    }
    let error = match problem {
        Some(Problem::NoCode) => Some(t("told-verify-no-code")),
        Some(Problem::Wrong(left)) => Some(t_with("told-verify-wrong", &[("left", left.into())])),
        Some(Problem::Ended) | None => None,
    };
    let errors = error.iter().map(|message| FieldError::new("code", message.clone())).collect();
    let args = [("address", address.to_owned().into()), ("minutes", CODE_MINUTES.into())];
    let files = (way == MailWay::Files).then(|| view! { <Notification><p>{t("told-files")}</p></Notification> });
    let content = view! {
        <ErrorSummary errors />
        <h1>{title.clone()}</h1>
        <p class="lede">{t_with("told-verify-lead", &args)}</p>
        {files}
        <RecordForm action=format!("{ADDRESS}/verifier") whose=whose(person) record=act.record() key=act.key()>
            <CodeField id="code" label=t("told-verify-label") hint=t("told-verify-hint") error />
            <p class="actions"><Button>{t("told-verify-button")}</Button><a class="link" href=HOME>{t("told-back")}</a></p>
        </RecordForm>
        {again}
    };
    Page::new(head(&title, problem.is_some()), SECTION, content).trail(trail(person, true))
}

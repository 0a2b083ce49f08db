//! `/acces/avertissements/adresse`: the address to which notices go. A code is sent there first.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use domain::contact::{AddressError, LONGEST};
use domain::text::clean_line_max;
use http::StatusCode;
use leptos::prelude::*;
use portal::acts::Act;
use portal::told::{self, Asked, CODE_MINUTES};
use serde::Deserialize;

use super::{ADDRESS, HOME, SECTION, head, trail};
use crate::{
    design::{Button, ErrorSummary, FieldError, Notification, RecordForm, TextField, Tone},
    error::Fault,
    form::{ActFields, Form},
    i18n::{t, t_with},
    journeys::{record::whose, signin::wait::Wait},
    page::Page,
    session::SignedIn,
    state::{App, MailWay},
    visit::Visit,
};

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
pub struct Fields {
    #[serde(flatten)]
    act: ActFields,
    #[serde(default)]
    adresse: String,
}

/// The form.
///
/// # Errors
/// When the record is not for this reader.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    let person = visit.person()?;
    told::overview(&app.portal, &person.actor).await?;
    let act = person.new_act()?;
    Ok(visit.page(|| page(person, app.settings.mail, &act, "", None)))
}

/// Sends a code to the address.
///
/// # Errors
/// When the form is none of this record, or nothing can be sent.
pub async fn post(State(app): State<App>, visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = fields.act.act()?;
    if app.settings.mail == MailWay::Nowhere {
        return Ok(Redirect::to(HOME).into_response());
    }
    let language = visit.preferences.locale.tag();
    let wrong = match told::ask(&app.portal, &person.actor, &act, &fields.adresse, language).await? {
        Asked::Sent => return Ok(Redirect::to(&format!("{ADDRESS}/verifier?fait=envoi")).into_response()),
        Asked::Same => return Ok(super::done("rien")),
        Asked::Wrong(error) => Problem::Wrong(error),
        Asked::TooMany { retry_after } => Problem::TooMany(Wait::of(retry_after)),
    };
    let status = match wrong {
        Problem::Wrong(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Problem::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
    };
    let answer = visit.page_with(status, || page(person, app.settings.mail, &act, &fields.adresse, Some(wrong)));
    Ok(match wrong {
        Problem::Wrong(_) => answer,
        Problem::TooMany(wait) => wait.tell(answer),
    })
}

/// Why no code was sent.
#[derive(Clone, Copy)]
enum Problem {
    Wrong(AddressError),
    TooMany(Wait),
}

fn page(person: &SignedIn, way: MailWay, act: &Act, typed: &str, problem: Option<Problem>) -> Page {
    let title = t("told-address-title");
    let error = match problem {
        Some(Problem::Wrong(error)) => Some(mistake(error)),
        Some(Problem::TooMany(_)) | None => None,
    };
    let wait = match problem {
        Some(Problem::TooMany(wait)) => {
            Some(FieldError::general(t_with("told-address-too-many", &[("minutes", wait.minutes().into())])))
        }
        _ => None,
    };
    let errors: Vec<_> = error.iter().map(|message| FieldError::new("adresse", message.clone())).chain(wait).collect();
    let form = (way != MailWay::Nowhere).then(|| {
        // What is shown again is one harmless line, however it came.
        let value = clean_line_max(typed, LONGEST);
        view! {
            <RecordForm action=ADDRESS whose=whose(person) record=act.record() key=act.key()>
                <TextField id="adresse" label=t("told-address-label") hint=t("told-address-hint") value error
                    input_type="email" autocomplete="email" inputmode="email" />
                <p class="actions"><Button>{t("told-address-send")}</Button><a class="link" href=HOME>{t("told-back")}</a></p>
            </RecordForm>
        }
    });
    let nowhere = (way == MailWay::Nowhere)
        .then(|| view! { <Notification tone=Tone::Warning title=t("told-nowhere-title")><p>{t("told-nowhere")}</p></Notification> });
    let content = view! {
        <ErrorSummary errors />
        <h1>{title.clone()}</h1>
        <p class="lede">{t_with("told-address-lead", &[("minutes", CODE_MINUTES.into())])}</p>
        <p>{t("told-address-use")}</p>
        {nowhere}
        {form}
    };
    Page::new(head(&title, problem.is_some()), SECTION, content).trail(trail(person, true))
}

/// What is wrong, and how to mend it.
fn mistake(error: AddressError) -> String {
    match error {
        AddressError::Missing => t("told-address-missing"),
        AddressError::At => t("told-address-at"),
        AddressError::TooLong => t("told-address-too-long"),
        AddressError::Character => t("told-address-character"),
        AddressError::Domain => t("told-address-domain"),
    }
}

//! `/acces/usages/{purpose}`: one purpose, its answer, and the change of it.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::uses::{Use, Verdict};
use http::StatusCode;
use leptos::prelude::*;
use portal::uses::{self, Answered, UsesPage};
use serde::Deserialize;

use super::{HOME, preview, trail, words::Words};
use crate::{
    design::{Button, Choice, ErrorSummary, FieldError, Notification, Radios, RecordForm, Tone},
    error::Fault,
    form::{ActFields, Form, Query},
    i18n::{plain_with, t},
    journeys::record::whose,
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// What a form sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Fields {
    #[serde(flatten)]
    act: ActFields,
    /// `oui` or `non`.
    reponse: String,
    /// The version that the form was opened on.
    vu: String,
}

impl Fields {
    fn allowed(&self) -> Option<bool> {
        match self.reponse.as_str() {
            "oui" => Some(true),
            "non" => Some(false),
            _ => None,
        }
    }
}

/// The query: what was just done. The words come from what is kept.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arguments {
    fait: String,
}

/// The purpose of an address; one that the page does not offer is no page.
fn of(code: &str, found: &UsesPage) -> Result<(Use, Verdict), Fault> {
    found.purposes.iter().find(|(purpose, _)| purpose.code() == code).cloned().ok_or(Fault::NotFound)
}

/// The purpose with its answer.
///
/// # Errors
/// Not found for another purpose; when the answers cannot be read.
pub async fn get(
    State(app): State<App>,
    visit: Visit,
    Path(code): Path<String>,
    Query(arguments): Query<Arguments>,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let found = uses::overview(&app.portal, &person.actor).await?;
    let (purpose, verdict) = of(&code, &found)?;
    let act = person.new_act()?;
    Ok(visit.page(|| {
        let page = page(person, &found, &purpose, verdict, &act, None, false);
        told(&arguments, &found, &purpose, verdict, page)
    }))
}

/// Shows what an answer would change. Nothing is saved.
///
/// # Errors
/// As [`get`]; when the form is none of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(code): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Fault> {
    let (person, act) = (visit.person()?, fields.act.act()?);
    uses::check(&app.portal, &person.actor, &act).await?;
    let found = uses::overview(&app.portal, &person.actor).await?;
    let (purpose, verdict) = of(&code, &found)?;
    Ok(match fields.allowed() {
        None => visit
            .page_with(StatusCode::UNPROCESSABLE_ENTITY, || page(person, &found, &purpose, verdict, &act, None, true)),
        Some(allowed) => visit.page(|| preview::page(person, &found, &purpose, verdict, &act, allowed)),
    })
}

/// Saves an answer whose effect was seen.
///
/// # Errors
/// As [`post`].
pub async fn save(
    State(app): State<App>,
    visit: Visit,
    Path(code): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Fault> {
    let (person, act) = (visit.person()?, fields.act.act()?);
    let purpose = Use::from_code(&code).ok_or(Fault::NotFound)?;
    let allowed = fields.allowed().ok_or(Fault::Refused)?;
    let seen = fields.vu.parse().unwrap_or(0);
    let done = match uses::answer(&app.portal, &person.actor, &act, seen, &purpose, allowed).await? {
        Answered { changed: false, .. } => "rien",
        Answered { meanwhile: true, .. } => "dernier",
        Answered { .. } => "reponse",
    };
    Ok(Redirect::to(&format!("{HOME}/{code}?fait={done}")).into_response())
}

/// An address that only takes a form, asked for as a page: to the page of the form.
///
/// # Errors
/// When nobody has signed in.
pub async fn unsaved(visit: Visit, Path(code): Path<String>) -> Result<Redirect, Fault> {
    visit.person()?;
    let purpose = Use::from_code(&code).ok_or(Fault::NotFound)?;
    Ok(Redirect::to(&format!("{HOME}/{}", purpose.code())))
}

fn page(
    person: &SignedIn,
    found: &UsesPage,
    purpose: &Use,
    verdict: Verdict,
    act: &portal::acts::Act,
    chosen: Option<String>,
    wrong: bool,
) -> Page {
    let words = Words::of(purpose, &found.catalogue);
    let name = words.name();
    let head = if wrong { plain_with("title-error", &[("title", name.clone().into())]) } else { name.clone() };
    let error = wrong.then(|| t("uses-answer-missing"));
    let errors = error.iter().map(|message| FieldError::new("reponse", message.clone())).collect();
    let [yes, no] = words.answers();
    let choices = vec![Choice::new("oui", yes), Choice::new("non", no)];
    let content = view! {
        <ErrorSummary errors />
        <h1>{name}</h1>
        <p class="lede"><strong>{words.state(verdict)}</strong></p>
        <p>{words.what()}</p>
        <p>{words.today()}</p>
        {(*purpose == Use::Research).then(|| view! { <p>{t("uses-research-law")}</p><p>{t("uses-research-elsewhere")}</p> })}
        <p>{t("uses-care")}</p>
        <RecordForm action=format!("{HOME}/{}", purpose.code()) whose=whose(person) record=act.record() key=act.key()>
            <Radios id="reponse" label=t("uses-answer-label") hint=t("uses-answer-hint") choices chosen error />
            <p class="actions"><Button>{t("uses-preview-button")}</Button><a class="link" href=HOME>{t("uses-back")}</a></p>
        </RecordForm>
    };
    Page::new(head, "/acces", content).trail(trail(person, true))
}

/// The page, with what was just done before all else.
fn told(arguments: &Arguments, found: &UsesPage, purpose: &Use, verdict: Verdict, mut page: Page) -> Page {
    let words = Words::of(purpose, &found.catalogue);
    let answered = matches!(arguments.fait.as_str(), "reponse" | "dernier")
        && found.past.first().is_some_and(|told| told.code == purpose.code());
    let (tone, news) = match (answered, arguments.fait.as_str()) {
        (true, _) => (Tone::Success, words.done(verdict.is_permit())),
        (false, "rien") => (Tone::Info, t("uses-done-nothing")),
        _ => return page,
    };
    let meanwhile = (answered && arguments.fait == "dernier").then(|| view! { <p>{t("uses-done-meanwhile")}</p> });
    let receipt = found.receipt.filter(|_| answered).map(|seq| {
        let href = format!("/acces/historique/{seq}/recu");
        view! { <p><a class="link" href=href download>{t("uses-done-receipt")}</a></p> }
    });
    page = page.done(&news);
    let content = std::mem::replace(&mut page.content, ().into_any());
    page.content = view! {
        <Notification tone status=true focus=true><p>{news}</p>{meanwhile}{receipt}</Notification>
        {content}
    }
    .into_any();
    page
}

//! `/dossier/ajouter`: what the document is; and the drafts that were left.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use leptos::prelude::*;
use portal::adding::{self, AddingError, Draft, Drafts, Mistake, Refusal};

use super::{Fields, fields_view, steps, trail, words};
use crate::{
    dates,
    design::{Button, ButtonKind, ButtonLink, ErrorSummary, FieldError, Foreign, Notification, RecordForm, Tone},
    error::Fault,
    form::Form,
    i18n::{plain_with, t, t_with},
    journeys::record::{title, whose},
    page::Page,
    state::App,
    visit::Visit,
};

const PATH: &str = "/dossier/ajouter";

/// The form, empty.
///
/// # Errors
/// When the record cannot be read.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    page(&app, &visit, StatusCode::OK, &Fields::default(), &[], None).await
}

/// Begins a draft, and goes on to its files.
///
/// # Errors
/// When the form is not one of this record, or nothing can be written.
pub async fn post(State(app): State<App>, visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Fault> {
    const WRONG: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
    let (person, act) = (visit.person()?, fields.act.act()?);
    let description = match fields.parse(app.portal.now()) {
        Ok(description) => description,
        Err(mistakes) => return page(&app, &visit, WRONG, &fields, &mistakes, None).await,
    };
    match adding::begin(&app.portal, &person.actor, &act, &description).await {
        Ok(draft) => Ok(Redirect::to(&format!("{PATH}/{draft}")).into_response()),
        Err(AddingError::Refused(refusal)) => page(&app, &visit, WRONG, &fields, &[], Some(refusal)).await,
        Err(AddingError::Portal(error)) => Err(error.into()),
    }
}

async fn page(
    app: &App,
    visit: &Visit,
    status: StatusCode,
    fields: &Fields,
    mistakes: &[Mistake],
    refused: Option<Refusal>,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let drafts = adding::list(&app.portal, &person.actor).await?;
    let act = person.new_act()?;
    Ok(visit.page_with(status, || {
        let heading = t("adding-title");
        let wrong = !mistakes.is_empty() || refused.is_some();
        let head = if wrong { plain_with("title-error", &[("title", heading.clone().into())]) } else { heading.clone() };
        let (summary, fields) = fields_view(person, fields, mistakes);
        let refused = refused.map(|refusal| FieldError::new("brouillons", words::refusal(refusal)));
        let summary = match refused {
            Some(error) => view! { <ErrorSummary errors=vec![error] /> }.into_any(),
            None => summary,
        };
        Page::new(
            head,
            "/dossier",
            view! {
                {summary}
                <h1>{heading}</h1>
                {left(&drafts)}
                <p class="lede">{t("adding-lead")}</p>
                {steps(1)}
                <RecordForm action=PATH whose=whose(person) record=act.record() key=act.key()>
                    {fields}
                    <p class="actions"><Button>{t("adding-continue")}</Button><a class="link" href="/dossier">{t("document-back")}</a></p>
                </RecordForm>
            },
        )
        .trail(trail(title(person)))
    }))
}

/// The drafts that wait to be finished.
fn left(drafts: &Drafts) -> Option<impl IntoView + use<>> {
    (!drafts.items.is_empty() || drafts.full).then(|| {
        let items = drafts.items.iter().map(one).collect_view();
        let full = drafts.full.then(|| view! { <p>{t("adding-error-drafts")}</p> });
        view! {
            <div id="brouillons" tabindex="-1">
                <Notification tone=Tone::Info title=t("adding-drafts-title")>{full}<ul class="drafts">{items}</ul></Notification>
            </div>
        }
    })
}

fn one(draft: &Draft) -> impl IntoView + use<> {
    let path = format!("{PATH}/{}", draft.id);
    let leave = format!("{path}/abandonner");
    // Two drafts may have the same title: the moment tells them apart.
    let begun = dates::date_time(draft.begun_at);
    let which = || {
        let when = t_with("adding-draft-which", &[("when", begun.clone().into())]);
        view! { <span class="heard">" : "<Foreign text=draft.title.clone() />{when}</span> }
    };
    let (name, again) = (which(), which());
    view! {
        <li class="stack">
            <p><strong><Foreign text=draft.title.clone() /></strong></p>
            <p>{t_with("adding-draft-begun", &[("when", begun.into())])}" "{t_with("adding-draft-until", &[("when", dates::date_time(draft.dies_at).into())])}</p>
            <p class="actions">
                <ButtonLink href=path>{t("adding-draft-resume")}{name}</ButtonLink>
                <ButtonLink href=leave kind=ButtonKind::Quiet>{t("adding-draft-leave")}{again}</ButtonLink>
            </p>
        </li>
    }
}

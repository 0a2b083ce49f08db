//! `/dossier/ajouter/{draft}/description`: the title, the category or the date of a draft, said anew.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::ids::DraftId;
use http::StatusCode;
use leptos::prelude::*;
use portal::adding::{self, Mistake};

use super::{Away, Fields, fields_view, open, steps, trail};
use crate::{
    design::{Button, RecordForm},
    error::Fault,
    form::Form,
    i18n::{plain_with, t},
    journeys::record::{title, whose},
    page::Page,
    state::App,
    visit::Visit,
};

/// The form, with what is known.
///
/// # Errors
/// Not found for a draft of somebody else and for none alike.
pub async fn get(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Response, Away> {
    let draft = open(&app, &visit, &id).await?;
    let fields = Fields::of(&draft.title, draft.category, &draft.date);
    Ok(page(&visit, StatusCode::OK, &draft.id, &fields, &[])?)
}

/// Keeps what was said, and goes back to the draft.
///
/// # Errors
/// As [`get`]; when the form is not one of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Away> {
    let (person, act) = (visit.person()?, fields.act.act()?);
    let draft = DraftId::parse(&id).map_err(|_| Fault::NotFound)?;
    match fields.parse(app.portal.now()) {
        Ok(description) => {
            adding::describe(&app.portal, &person.actor, &act, &draft, &description).await?;
            Ok(Redirect::to(&format!("/dossier/ajouter/{draft}")).into_response())
        }
        Err(mistakes) => {
            let draft = open(&app, &visit, &id).await?;
            Ok(page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &draft.id, &fields, &mistakes)?)
        }
    }
}

fn page(
    visit: &Visit,
    status: StatusCode,
    draft: &DraftId,
    fields: &Fields,
    mistakes: &[Mistake],
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = person.new_act()?;
    let back = format!("/dossier/ajouter/{draft}");
    Ok(visit.page_with(status, || {
        let heading = t("adding-describe-title");
        let head = if mistakes.is_empty() {
            heading.clone()
        } else {
            plain_with("title-error", &[("title", heading.clone().into())])
        };
        let (summary, fields) = fields_view(person, fields, mistakes);
        Page::new(
            head,
            "/dossier",
            view! {
                {summary}
                <h1>{heading}</h1>
                {steps(1)}
                <RecordForm action=format!("{back}/description") whose=whose(person) record=act.record() key=act.key()>
                    {fields}
                    <p class="actions"><Button>{t("adding-save")}</Button><a class="link" href=back>{t("adding-back-to-draft")}</a></p>
                </RecordForm>
            },
        )
        .trail(trail(title(person)))
    }))
}

//! `/dossier/{id}/modifier`: another title, category or date for a document of one's own.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use leptos::prelude::*;
use portal::{
    adding::Mistake,
    document::DocumentItem,
    record::{self, Managed},
};

use super::{elsewhere, trail};
use crate::{
    design::{Button, ErrorSummary, FieldError, RecordForm},
    error::Fault,
    form::Form,
    i18n::t,
    journeys::{
        adding::{Fields, fields_view, head},
        record::whose,
    },
    page::Page,
    state::App,
    visit::Visit,
};

/// The form, with what the document says.
///
/// # Errors
/// Not found for an unknown id, one of another record and one that is deleted.
pub async fn get(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let managed = find(&app, &visit, &id).await?;
    if let Some(away) = elsewhere(&managed) {
        return Ok(away);
    }
    let item = &managed.item;
    let fields = Fields::of(&item.title, item.category, &item.date);
    page(&visit, StatusCode::OK, item, &fields, &[], false)
}

/// Writes it.
///
/// # Errors
/// As [`get`]; when the form is not one of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Fault> {
    const WRONG: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
    let act = fields.act.act()?;
    let (mistakes, changed) = match fields.parse(app.portal.now()) {
        Ok(description) => {
            let actor = &visit.person()?.actor;
            match record::rename(&app.portal, actor, &act, &id, &description).await {
                Ok(()) => return Ok(Redirect::to(&format!("/dossier/{id}/gerer?fait=modifie")).into_response()),
                Err(portal::Error::Conflict) => (Vec::new(), true),
                Err(error) => return Err(error.into()),
            }
        }
        Err(mistakes) => (mistakes, false),
    };
    let managed = find(&app, &visit, &id).await?;
    page(&visit, WRONG, &managed.item, &fields, &mistakes, changed)
}

async fn find(app: &App, visit: &Visit, id: &str) -> Result<Managed, Fault> {
    let managed = record::manage(&app.portal, &visit.person()?.actor, id).await?;
    if managed.deletion.is_some() { Err(Fault::NotFound) } else { Ok(managed) }
}

fn page(
    visit: &Visit,
    status: StatusCode,
    item: &DocumentItem,
    fields: &Fields,
    mistakes: &[Mistake],
    changed: bool,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = person.new_act()?;
    let path = format!("/dossier/{}", item.id);
    Ok(visit.page_with(status, || {
        let heading = t("adding-rename-title");
        let head = head(&heading, &item.title, changed || !mistakes.is_empty());
        let (summary, fields) = fields_view(fields, mistakes);
        let summary = if changed {
            view! { <ErrorSummary errors=vec![FieldError::new("titre", t("adding-error-changed"))] /> }.into_any()
        } else {
            summary
        };
        Page::new(
            head,
            "/dossier",
            view! {
                {summary}
                <h1>{heading}</h1>
                <RecordForm action=format!("{path}/modifier") whose=whose(person) record=act.record() key=act.key()>
                    {fields}
                    <p class="actions"><Button>{t("adding-save")}</Button><a class="link" href=format!("{path}/gerer")>{t("adding-cancel")}</a></p>
                </RecordForm>
            },
        )
        .trail(trail(person, item))
    }))
}

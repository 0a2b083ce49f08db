//! `/dossier/{id}/representants`: opens a document to legal representatives, for good.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use leptos::prelude::*;
use portal::record::{self, Managed};
use serde::Deserialize;

use super::{to_page, trail};
use crate::{
    design::{Button, ButtonKind, Checkboxes, Choice, ErrorSummary, FieldError, Foreign, RecordForm},
    error::Fault,
    form::{ActFields, Form},
    i18n::t,
    journeys::{adding::head, record::whose},
    page::Page,
    state::App,
    visit::Visit,
};

/// What the form sends.
#[derive(Deserialize)]
pub struct Fields {
    #[serde(flatten)]
    act: ActFields,
    #[serde(default)]
    compris: String,
}

/// What it means, before it is done.
///
/// # Errors
/// Not found for an unknown id and for one of another record alike.
pub async fn get(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let managed = record::manage(&app.portal, &visit.person()?.actor, &id).await?;
    if !managed.may_open {
        return Ok(to_page(&managed.item));
    }
    page(&visit, StatusCode::OK, &managed, false)
}

/// Opens it.
///
/// # Errors
/// As [`get`]; when the form is not one of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Fault> {
    let (act, actor) = (fields.act.act()?, &visit.person()?.actor);
    if fields.compris != "oui" {
        let managed = record::manage(&app.portal, actor, &id).await?;
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &managed, true);
    }
    record::open_to_representatives(&app.portal, actor, &act, &id).await?;
    Ok(Redirect::to(&format!("/dossier/{id}/gerer?fait=ouvert")).into_response())
}

fn page(visit: &Visit, status: StatusCode, managed: &Managed, wrong: bool) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = person.new_act()?;
    Ok(visit.page_with(status, || {
        let item = &managed.item;
        let path = format!("/dossier/{}", item.id);
        let error = wrong.then(|| t("adding-open-error"));
        let errors = error.iter().map(|message| FieldError::new("compris", message.clone())).collect();
        let choices = vec![Choice::new("oui", t("adding-open-understood"))];
        Page::new(
            head(&t("adding-open-title"), &item.title, wrong),
            "/dossier",
            view! {
                <ErrorSummary errors />
                <h1>{t("adding-open-title")}</h1>
                <p class="lede"><Foreign text=item.title.clone() /></p>
                <p>{t("adding-open-text")}</p>
                <p><strong>{t("adding-open-for-good")}</strong></p>
                <RecordForm action=format!("{path}/representants") whose=whose(person) record=act.record() key=act.key()>
                    <Checkboxes id="compris" label=t("adding-open-question") choices error />
                    <p class="actions">
                        <Button kind=ButtonKind::Danger>{t("adding-open-button")}</Button>
                        <a class="link" href=format!("{path}/gerer")>{t("adding-cancel")}</a>
                    </p>
                </RecordForm>
            },
        )
        .trail(trail(person, item))
    }))
}

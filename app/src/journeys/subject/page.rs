//! GET `/personne`.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use domain::rights::Quality;
use http::StatusCode;
use leptos::prelude::*;
use portal::subjects::{self, Subject};

use crate::{
    design::{Button, Choice, ErrorSummary, FieldError, Radios},
    error::Fault,
    i18n::{plain_with, t, t_with},
    page::Page,
    state::App,
    visit::Visit,
};

/// The records that the person may open.
///
/// # Errors
/// When they cannot be read.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    form(&app, &visit, StatusCode::OK, false).await
}

/// The form, and whether nothing valid was chosen.
pub(super) async fn form(app: &App, visit: &Visit, status: StatusCode, wrong: bool) -> Result<Response, Fault> {
    let actor = &visit.person()?.actor;
    let records = subjects::list(&app.portal, &actor.account).await?;
    if records.is_empty() {
        return Ok(Redirect::to("/proches").into_response());
    }
    let open = actor.subject.map(|id| id.to_string());
    Ok(visit.page_with(status, || {
        let title = t("subject-title");
        let head = if wrong { plain_with("title-error", &[("title", title.clone().into())]) } else { title.clone() };
        let error = wrong.then(|| t("subject-error"));
        let summary = error.iter().map(|message| FieldError::new("personne", message.clone())).collect();
        Page::new(
            head,
            "/personne",
            view! {
                <ErrorSummary errors=summary />
                <h1>{title}</h1>
                <p class="lede">{t("subject-lead")}</p>
                <form class="form" method="post" action="/personne" novalidate=true>
                    <Radios id="personne" label=t("subject-legend") choices=choices(&records) chosen=open error=error />
                    <p class="actions"><Button>{t("subject-continue")}</Button></p>
                </form>
            },
        )
    }))
}

fn choices(records: &[Subject]) -> Vec<Choice> {
    records
        .iter()
        .map(|record| {
            let id = match record.quality {
                Quality::Patient => "subject-own",
                Quality::Delegate => "subject-helped",
                _ => "subject-represented",
            };
            Choice::new(record.patient.to_string(), t_with(id, &[("name", record.name.to_string().into())]))
        })
        .collect()
}

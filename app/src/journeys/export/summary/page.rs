//! GET `/dossier/resume`.

use std::collections::BTreeSet;

use axum::{extract::State, response::Response};
use http::StatusCode;
use leptos::prelude::*;
use portal::{acts::Act, export};

use super::part::Part;
use crate::{
    design::{Button, Checkboxes, Choice, ErrorSummary, FieldError, Notification, RecordForm, Tone},
    error::Fault,
    i18n::{plain_with, t},
    journeys::record::{title, whose},
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// What a summary is, and the sections to choose from: all are chosen at first.
///
/// # Errors
/// When the person may not take anything away.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = export::offer(&app.portal, &person.actor).await?.act;
    Ok(show(&visit, person, &act, StatusCode::OK, &Part::all().collect(), false))
}

/// The page, with the sections that are chosen and whether that was refused.
pub(super) fn show(
    visit: &Visit,
    person: &SignedIn,
    act: &Act,
    status: StatusCode,
    chosen: &BTreeSet<Part>,
    wrong: bool,
) -> Response {
    visit.page_with(status, || page(person, act, chosen, wrong))
}

fn page(person: &SignedIn, act: &Act, chosen: &BTreeSet<Part>, wrong: bool) -> Page {
    let heading = t("export-summary-title");
    let head = if wrong { plain_with("title-error", &[("title", heading.clone().into())]) } else { heading.clone() };
    let error = wrong.then(|| t("export-error-part"));
    let errors = error.iter().map(|message| FieldError::new("partie", message.clone())).collect();
    let choices = Part::all().map(|part| Choice::new(part.value(), part.name())).collect::<Vec<_>>();
    let chosen = chosen.iter().map(|part| part.value().to_owned()).collect::<Vec<_>>();
    Page::new(
        head,
        "/dossier",
        view! {
            <ErrorSummary errors />
            <h1>{heading}</h1>
            <p class="lede">{t("export-summary-lead")}</p>
            <p>{t("export-summary-source")}</p>
            <Notification tone=Tone::Warning title=t("export-care-title")><p>{t("export-care")}</p></Notification>
            <RecordForm action="/dossier/resume" whose=whose(person) record=act.record() key=act.key()>
                <Checkboxes id="partie" label=t("export-summary-legend") choices chosen error />
                <p class="actions"><Button>{t("export-summary-button")}</Button></p>
            </RecordForm>
            <p class="actions"><a class="link" href="/dossier/emporter">{t("export-to-copy")}</a></p>
        },
    )
    .trail(vec![(t("nav-home"), "/".to_owned()), (title(person), "/dossier".to_owned())])
}

//! `/dossier/{id}/signaler`: says what is wrong with a document of somebody else.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::report::ReportReason;
use http::StatusCode;
use leptos::prelude::*;
use portal::record::{self, MAX_REPORT, Managed};
use serde::Deserialize;

use super::{to_page, trail};
use crate::{
    dates,
    design::{Button, Choice, ErrorSummary, FieldError, Foreign, Radios, RecordForm, Textarea},
    error::Fault,
    form::{ActFields, FieldErrors, Form, message_for},
    i18n::{t, t_with},
    journeys::{adding::head, record::whose},
    page::Page,
    state::App,
    visit::Visit,
};

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Fields {
    #[serde(flatten)]
    act: ActFields,
    #[serde(default)]
    raison: String,
    #[serde(default)]
    texte: String,
}

/// The form.
///
/// # Errors
/// Not found for an unknown id and for one of another record alike.
pub async fn get(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let managed = record::manage(&app.portal, &visit.person()?.actor, &id).await?;
    if managed.item.own {
        return Ok(to_page(&managed.item));
    }
    page(&visit, StatusCode::OK, &managed, &Fields::default(), Wrong::Nothing)
}

/// What cannot be taken as it was typed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrong {
    Nothing,
    Reason,
    TextMissing,
    TextTooLong,
    Often,
}

/// Keeps the report.
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
    let length = fields.texte.replace("\r\n", "\n").chars().count();
    let wrong = match ReportReason::from_code(&fields.raison) {
        None => Wrong::Reason,
        Some(_) if length > MAX_REPORT => Wrong::TextTooLong,
        Some(ReportReason::Other) if fields.texte.trim().is_empty() => Wrong::TextMissing,
        Some(reason) => match record::report(&app.portal, actor, &act, &id, reason, &fields.texte).await {
            Ok(()) => return Ok(Redirect::to(&format!("/dossier/{id}/gerer?fait=signale")).into_response()),
            Err(portal::Error::Conflict) => Wrong::Often,
            Err(error) => return Err(error.into()),
        },
    };
    let managed = record::manage(&app.portal, actor, &id).await?;
    page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &managed, &fields, wrong)
}

fn page(
    visit: &Visit,
    status: StatusCode,
    managed: &Managed,
    fields: &Fields,
    wrong: Wrong,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = person.new_act()?;
    Ok(visit.page_with(status, || {
        let item = &managed.item;
        let path = format!("/dossier/{}", item.id);
        let heading = t("adding-report-title");
        let head = head(&heading, &item.title, wrong != Wrong::Nothing);
        let errors: FieldErrors = match wrong {
            Wrong::Nothing => Vec::new(),
            Wrong::Reason => vec![("raison", t("adding-report-error-reason"))],
            Wrong::TextMissing => vec![("texte", t("adding-report-error-text"))],
            Wrong::TextTooLong => vec![("texte", t("adding-report-error-long"))],
            Wrong::Often => vec![("raison", t("adding-report-error-often"))],
        };
        let summary: Vec<_> = errors.iter().map(|(id, message)| FieldError::new(*id, message.clone())).collect();
        let reported = managed.reported_at.map(|at| {
            view! { <p>{t_with("adding-reported", &[("when", dates::date_time(at).into())])}</p> }
        });
        let choice = |reason: &ReportReason| {
            let id = match reason {
                ReportReason::NotMine => "adding-report-not-mine",
                ReportReason::Wrong => "adding-report-wrong",
                ReportReason::Twice => "adding-report-twice",
                ReportReason::Other => "adding-report-other",
            };
            Choice::new(reason.code(), t(id))
        };
        let choices = ReportReason::ALL.iter().map(choice).collect();
        let (reason, text) = (fields.raison.clone(), fields.texte.clone());
        let (reason_error, text_error) = (message_for(&errors, "raison"), message_for(&errors, "texte"));
        let longest = u32::try_from(MAX_REPORT).unwrap_or(u32::MAX);
        Page::new(
            head,
            "/dossier",
            view! {
                <ErrorSummary errors=summary />
                <h1>{heading}</h1>
                <p class="lede"><Foreign text=item.title.clone() /></p>
                {reported}
                <p>{t("adding-report-then")}</p>
                <RecordForm action=format!("{path}/signaler") whose=whose(person) record=act.record() key=act.key()>
                    <Radios id="raison" label=t("adding-report-reason") choices chosen=reason error=reason_error />
                    <Textarea id="texte" label=t("adding-report-text") hint=t("adding-report-hint") value=text optional=true
                        max_length=longest error=text_error />
                    <p class="actions"><Button>{t("adding-report-button")}</Button><a class="link" href=format!("{path}/gerer")>{t("adding-cancel")}</a></p>
                </RecordForm>
            },
        )
        .trail(trail(person, item))
    }))
}

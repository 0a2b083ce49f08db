//! `/acces/historique/{seq}/signaler`: says that one does not recognise an access, and follows what became of it.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::report::AccessDoubt;
use domain::rights::Quality;
use http::StatusCode;
use leptos::prelude::*;
use portal::directory;
use portal::history::{self, AccessReport, MAX_TEXT, Party, Reportable, Reported};
use serde::Deserialize;

use super::{query::PAGE, words};
use crate::{
    dates,
    design::{
        Button, Choice, ErrorSummary, FieldError, Notification, Radios, RecordForm, SummaryList, SummaryRow, Textarea,
        Tone,
    },
    error::Fault,
    form::{ActFields, FieldErrors, Form, Query, message_for},
    i18n::{plain_with, t, t_with},
    journeys::record::whose,
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The query: whether it was just sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arguments {
    fait: String,
}

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

/// The form; once it was sent, what became of it.
///
/// # Errors
/// Not found for a number of no event, of another record, and of one that the reader may not know of, alike.
pub async fn get(
    State(app): State<App>,
    visit: Visit,
    Path(seq): Path<String>,
    Query(arguments): Query<Arguments>,
) -> Result<Response, Fault> {
    let seq = seq.parse().map_err(|_| Fault::NotFound)?;
    let known = history::reportable(&app.portal, &visit.person()?.actor, seq).await?;
    match &known.report {
        Some(report) => Ok(state(&visit, &known, report, arguments.fait == "signale")),
        None => form(&app, &visit, StatusCode::OK, &known, &Fields::default(), Vec::new()),
    }
}

/// Keeps the report.
///
/// # Errors
/// As [`get`]; when the form is not one of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(seq): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Fault> {
    let seq = seq.parse().map_err(|_| Fault::NotFound)?;
    let (act, actor) = (fields.act.act()?, &visit.person()?.actor);
    let length = fields.texte.replace("\r\n", "\n").chars().count();
    let wrong = match AccessDoubt::from_code(&fields.raison) {
        None => ("raison", "history-report-error-reason"),
        Some(_) if length > MAX_TEXT => ("texte", "history-report-error-long"),
        Some(AccessDoubt::Other) if fields.texte.trim().is_empty() => ("texte", "history-report-error-text"),
        Some(doubt) => match history::report_access(&app.portal, actor, &act, seq, doubt, &fields.texte).await {
            Ok(Reported::TooManyToday) => ("", "history-report-error-today"),
            Ok(Reported::Done) => {
                return Ok(Redirect::to(&format!("{PAGE}/{seq}/signaler?fait=signale")).into_response());
            }
            // It was reported meanwhile: the page says so.
            Err(portal::Error::Conflict) => ("raison", "history-report-error-reason"),
            Err(error) => return Err(error.into()),
        },
    };
    let known = history::reportable(&app.portal, actor, seq).await?;
    if let Some(report) = &known.report {
        return Ok(state(&visit, &known, report, false));
    }
    let errors = vec![(wrong.0, t_later(&visit, wrong.1))];
    form(&app, &visit, StatusCode::UNPROCESSABLE_ENTITY, &known, &fields, errors)
}

/// A message in the language of the reader, outside the rendering of a page.
fn t_later(visit: &Visit, id: &str) -> String {
    crate::i18n::translate(visit.preferences.locale, id, &[])
}

fn form(
    app: &App,
    visit: &Visit,
    status: StatusCode,
    known: &Reportable,
    fields: &Fields,
    errors: FieldErrors,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = person.new_act()?;
    let block = block(app, person, known)?;
    Ok(visit.page_with(status, || {
        let title = t("history-report-title");
        let head = if errors.is_empty() {
            title.clone()
        } else {
            plain_with("title-error", &[("title", title.clone().into())])
        };
        let summary = errors.iter().map(|(id, message)| match *id {
            "" => FieldError::general(message.clone()),
            id => FieldError::new(id, message.clone()),
        });
        let summary = summary.collect();
        let choice = |doubt: &AccessDoubt| Choice::new(doubt.code(), t(words_of(*doubt)));
        let choices = AccessDoubt::ALL.iter().filter(|doubt| doubt.fits(known.event.is_laid_to_reader())).map(choice).collect();
        let (reason, text) = (fields.raison.clone(), fields.texte.clone());
        let (reason_error, text_error) = (message_for(&errors, "raison"), message_for(&errors, "texte"));
        let longest = u32::try_from(MAX_TEXT).unwrap_or(u32::MAX);
        let content = view! {
            <ErrorSummary errors=summary />
            <h1>{title.clone()}</h1>
            {event(known)}
            <p>{t("history-report-then")}</p>
            <RecordForm action=format!("{PAGE}/{}/signaler", known.event.seq) whose=whose(person) record=act.record() key=act.key()>
                <Radios id="raison" label=t("history-report-reason") choices chosen=reason error=reason_error />
                <Textarea id="texte" label=t("history-report-text") hint=t("history-report-hint") value=text optional=true
                    max_length=longest error=text_error />
                <p class="actions"><Button>{t("history-report-button")}</Button><a class="link" href=PAGE>{t("history-report-cancel")}</a></p>
            </RecordForm>
            {at_once(known, block)}
        };
        Page::new(head, PAGE, content).trail(trail())
    }))
}

/// What was reported and what became of it.
fn state(visit: &Visit, known: &Reportable, report: &AccessReport, sent: bool) -> Response {
    visit.page(|| {
        let title = t("history-report-state-title");
        let when = dates::date_time(report.at);
        let told = t_with("history-report-sent", &[("date", when.into())]);
        let text = (!report.text.is_empty()).then(|| {
            view! { <h2>{t("history-report-yours")}</h2><p class="prose" dir="auto">{report.text.clone()}</p> }
        });
        let answer = match &report.answer {
            Some((at, text)) => {
                let when = t_with("history-report-answer-at", &[("date", dates::date_time(*at).into())]);
                view! { <h2>{t("history-report-answer")}</h2><p>{when}</p><p class="prose" lang="fr" dir="auto">{text.clone()}</p> }
                    .into_any()
            }
            None => view! { <h2>{t("history-report-answer")}</h2><p>{t("history-report-answer-none")}</p> }.into_any(),
        };
        let news = sent.then(|| {
            view! { <Notification tone=Tone::Success status=true focus=true><p>{t("history-report-done")}</p></Notification> }
        });
        let content = view! {
            {news}
            <h1>{title.clone()}</h1>
            {event(known)}
            <p>{told}" "{t(words_of(report.doubt))}"."</p>
            {text}
            {answer}
            <p class="actions"><a class="link" href=PAGE>{t("history-title")}</a></p>
        };
        let page = Page::new(title, PAGE, content).trail(trail());
        if sent { page.done(&t("history-report-done")) } else { page }
    })
}

fn trail() -> Vec<(String, String)> {
    vec![(t("nav-home"), "/".to_owned()), (t("history-title"), PAGE.to_owned())]
}

/// What is reported: who, when, what.
fn event(known: &Reportable) -> impl IntoView + use<> {
    let event = &known.event;
    let row = |term: &str, value: AnyView| SummaryRow { term: t(term), value, act: None };
    let place = words::place(event).map(|place| view! { <br />{place} });
    let who = view! { <bdi>{words::name(event)}</bdi>{place} };
    let mut rows = vec![
        row("history-report-who", who.into_any()),
        row("history-report-when", dates::date_time(event.at).into_any()),
        row("history-report-what", t(&event.kind.message_id()).into_any()),
    ];
    if let Some(title) = &event.document_title {
        rows.push(SummaryRow::foreign(t("history-report-document"), title.clone()));
    }
    if let Some(purpose) = event.purpose {
        rows.push(row("history-report-why", t(&format!("purpose-{}", purpose.code())).into_any()));
    }
    view! { <SummaryList rows /> }
}

/// The address where a professional may be shut out; the name is sealed in it.
fn block(app: &App, person: &SignedIn, known: &Reportable) -> Result<Option<String>, Fault> {
    let event = &known.event;
    let professional = matches!(event.quality, Some(Quality::Professional | Quality::Emergency));
    let Some(name) = event.actor_name.as_deref().filter(|_| professional) else { return Ok(None) };
    let key = directory::key_of_search(&app.portal, &person.actor, name)?;
    Ok(Some(format!("/acces/professionnels?r={key}")))
}

/// What can be done without waiting for an answer: it depends on who it was.
fn at_once(known: &Reportable, block: Option<String>) -> impl IntoView + use<> {
    let (text, way) = match (known.event.party(), known.event.quality, block) {
        (Party::Me | Party::Unknown, ..) => ("history-report-now-me", None),
        (_, _, Some(href)) => ("history-report-now", Some((href, "history-report-block"))),
        (_, Some(Quality::Delegate), _) => {
            ("history-report-now-helper", Some(("/acces/proches".to_owned(), "history-report-helpers")))
        }
        (Party::Person(_) | Party::Service, ..) => ("history-report-now-other", None),
    };
    let way = way.map(|(href, id)| view! { <p><a class="link" href=href>{t(id)}</a></p> });
    view! {
        <section class="panel panel--quiet stack">
            <h2>{t("history-report-now-title")}</h2>
            <p>{t(text)}</p>
            {way}
        </section>
    }
}

const fn words_of(doubt: AccessDoubt) -> &'static str {
    match doubt {
        AccessDoubt::UnknownPerson => "history-report-unknown-person",
        AccessDoubt::NoReason => "history-report-no-reason",
        AccessDoubt::NotMe => "history-report-not-me",
        AccessDoubt::Other => "history-report-other",
    }
}

//! `/acces/demandes/{id}`: where a request stands, what happened, and what one may add.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::requests::{LONGEST, RequestState, RequestText, Side, TextError};
use http::StatusCode;
use jiff::Timestamp;
use leptos::prelude::*;
use portal::acts::Act;
use portal::requests::{self, Request, Step, Wrote};
use serde::Deserialize;

use super::{HOME, trail, words};
use crate::{
    dates,
    design::{
        Button, ErrorSummary, FieldError, Foreign, Notification, RecordForm, SummaryList, SummaryRow, Textarea, Tone,
    },
    error::Fault,
    form::{ActFields, Form, Query},
    i18n::{plain_with, t, t_with},
    journeys::record::whose,
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Fields {
    #[serde(flatten)]
    act: ActFields,
    texte: String,
}

/// The query: what was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arguments {
    fait: String,
}

/// The request.
///
/// # Errors
/// Not found for an unknown id, one of another record and one that somebody else sent alike.
pub async fn get(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Query(arguments): Query<Arguments>,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let request = requests::one(&app.portal, &person.actor, &id).await?;
    let (act, now) = (person.new_act()?, app.portal.now());
    Ok(visit.page(|| told(&arguments, &request, page(person, &request, &act, now, "", None))))
}

/// Adds something.
///
/// # Errors
/// As [`get`]; when the form is none of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Fault> {
    let (person, act) = (visit.person()?, fields.act.act()?);
    let (status, wrong) = match RequestText::parse(&fields.texte) {
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, Wrong::Text(error)),
        Ok(text) => match requests::add(&app.portal, &person.actor, &act, &id, &text).await? {
            Wrote::Done(_) => return Ok(Redirect::to(&format!("{HOME}/{id}?fait=ajout")).into_response()),
            Wrote::TooMany | Wrote::TooManyToday => (StatusCode::UNPROCESSABLE_ENTITY, Wrong::TooMuch),
            Wrote::Over => (StatusCode::CONFLICT, Wrong::Over),
        },
    };
    let request = requests::one(&app.portal, &person.actor, &id).await?;
    let (act, now) = (person.new_act()?, app.portal.now());
    Ok(visit.page_with(status, || page(person, &request, &act, now, &fields.texte, Some(wrong))))
}

/// Why nothing was added.
#[derive(Clone, Copy)]
enum Wrong {
    Text(TextError),
    TooMuch,
    Over,
}

fn page(person: &SignedIn, request: &Request, act: &Act, now: Timestamp, typed: &str, wrong: Option<Wrong>) -> Page {
    let received = dates::date_time(request.followed.received);
    let name = words::kind(request.kind);
    let title = plain_with("requests-one-title", &[("right", name.clone().into()), ("date", received.clone().into())]);
    let head =
        if wrong.is_some() { plain_with("title-error", &[("title", title.clone().into())]) } else { title.clone() };
    let message = wrong.map(|wrong| match wrong {
        Wrong::Text(TextError::Missing) => t("requests-text-missing"),
        Wrong::Text(TextError::TooLong) => t_with("requests-text-long", &[("count", LONGEST.into())]),
        Wrong::TooMuch => t("requests-too-much"),
        Wrong::Over => t("requests-over"),
    });
    let at_field = matches!(wrong, Some(Wrong::Text(_)));
    let errors = message.iter().map(|message| match at_field {
        true => FieldError::new("texte", message.clone()),
        false => FieldError::general(message.clone()),
    });
    let errors = errors.collect();
    let open = !request.followed.state.is_over();
    let mut rows = vec![SummaryRow::new(t("requests-right"), name)];
    rows.extend(request.document.as_ref().map(|(_, title)| SummaryRow::foreign(t("requests-document"), title.clone())));
    rows.push(SummaryRow::new(t("requests-received-label"), received));
    let delay = request.followed.delay(now);
    let late = delay.is_some_and(|delay| delay.has_passed());
    let refused = matches!(request.followed.state, RequestState::Refused | RequestState::Partly);
    let complaint = (late || refused).then(|| view! { <p>{t("requests-complaint")}</p> });
    let typed = typed.to_owned();
    let again = typed.clone();
    let form = open.then(|| {
        let error = message.filter(|_| at_field);
        let href = format!("{HOME}/{}/retirer", request.id);
        let longest = u32::try_from(LONGEST).unwrap_or(u32::MAX);
        view! {
            <section class="stack" aria-labelledby="ajouter-titre">
                <h2 id="ajouter-titre">{t("requests-add-title")}</h2>
                <RecordForm action=format!("{HOME}/{}", request.id) whose=whose(person) record=act.record() key=act.key()>
                    <Textarea id="texte" label=t("requests-add-text") value=again max_length=longest error />
                    <p class="actions"><Button>{t("requests-add")}</Button><a class="link" href=href>{t("requests-withdraw")}</a></p>
                </RecordForm>
            </section>
        }
    });
    // What was typed for a request that is over is not lost.
    let kept = (!open && !typed.is_empty()).then(|| {
        view! { <section class="stack"><h2>{t("requests-kept")}</h2><p class="written" dir="auto">{typed}</p></section> }
    });
    let content = view! {
        <ErrorSummary errors />
        <h1>{title}</h1>
        <p class="lede"><strong>{words::state(request.followed.state)}</strong></p>
        {delay.map(|delay| view! { <p><strong>{words::due(delay)}</strong></p> })}
        {late.then(|| view! { <p>{t("requests-late-then")}</p> })}
        {complaint}
        <SummaryList rows />
        <section class="stack" aria-labelledby="etapes-titre">
            <h2 id="etapes-titre">{t("requests-steps-title")}</h2>
            <ol class="events">{request.steps.iter().map(step).collect_view()}</ol>
        </section>
        {kept}
        {form}
        <p class="actions"><a class="link" href=HOME>{t("requests-back")}</a></p>
    };
    Page::new(head, "/acces", content).trail(trail(person, true))
}

fn step(step: &Step) -> impl IntoView + use<> {
    let at = dates::date_time(step.at);
    let text = step.text.clone().map(|text| match step.side {
        Side::Person => view! { <p class="written" dir="auto">{text}</p> }.into_any(),
        // The operator writes in the language of documents.
        Side::Operator => view! { <div class="written"><Foreign text /></div> }.into_any(),
    });
    view! {
        <li class="event">
            <p class="event__time"><time datetime=step.at.to_string()>{at}</time></p>
            <div class="event__what">
                <p><strong>{words::step(step.kind)}</strong>", "<bdi>{step.by.clone()}</bdi></p>
                {text}
            </div>
        </li>
    }
}

/// The page, with what was just done before all else.
fn told(arguments: &Arguments, request: &Request, page: Page) -> Page {
    let news = match arguments.fait.as_str() {
        "envoi" => t("requests-done-sent"),
        "ajout" => t("requests-done-added"),
        "retrait" if request.followed.state == RequestState::Withdrawn => t("requests-done-withdrawn"),
        _ => return page,
    };
    let receipt = request.receipt.map(|seq| {
        let href = format!("/acces/historique/{seq}/recu");
        view! { <p><a class="link" href=href download>{t("requests-receipt")}</a></p> }
    });
    let mut page = page.done(&news);
    let content = std::mem::replace(&mut page.content, ().into_any());
    page.content = view! {
        <Notification tone=Tone::Success status=true focus=true><p>{news}</p>{receipt}</Notification>
        {content}
    }
    .into_any();
    page
}

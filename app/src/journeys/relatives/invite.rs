//! `/acces/proches/inviter`: whom, to what, for how long; the same in words; then the code, once.

use axum::{extract::State, response::Response};
use domain::calendar;
use http::StatusCode;
use leptos::prelude::*;
use portal::acts::Act;
use portal::relatives::{self, Invited, Refusal};

use super::form::{self, Pairs, Sent};
use super::{HOME, fault, head, overview::closed, trail, words};
use crate::{
    dates,
    design::{Button, ErrorSummary, FieldError, Notification, RecordForm, Tone},
    error::Fault,
    form::Form,
    i18n::{t, t_mixed, t_with},
    journeys::record::whose,
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

const PAGE: &str = "/acces/proches/inviter";

/// The form, with nothing ticked.
///
/// # Errors
/// When it is not for this reader.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    let person = visit.person()?;
    match relatives::overview(&app.portal, &person.actor).await {
        Ok(_) => {
            let act = person.new_act()?;
            Ok(show(&visit, person, &act, StatusCode::OK, &Sent::default(), None))
        }
        Err(error) => closed(&visit, person, error),
    }
}

/// Says in words what the invitation would open. Nothing is saved.
///
/// # Errors
/// When the form is none of this record.
pub async fn post(State(app): State<App>, visit: Visit, Form(pairs): Form<Pairs>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let sent = Sent::read(&pairs);
    let act = sent.act.act()?;
    match relatives::check(&app.portal, &person.actor, &act, &sent.wish()).await {
        Ok(()) => Ok(visit.page(|| preview(&app, person, &act, &sent))),
        Err(error) => {
            let refusal = fault(error)?;
            Ok(show(&visit, person, &act, StatusCode::UNPROCESSABLE_ENTITY, &sent, Some(refusal)))
        }
    }
}

/// Invites, and shows the code. The same form sent again shows the same code.
///
/// # Errors
/// When the form is none of this record.
pub async fn save(State(app): State<App>, visit: Visit, Form(pairs): Form<Pairs>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let sent = Sent::read(&pairs);
    let act = sent.act.act()?;
    match relatives::invite(&app.portal, &person.actor, &act, &sent.wish()).await {
        Ok(invited) => Ok(visit.page(|| code(person, &invited))),
        Err(error) => {
            let refusal = fault(error)?;
            let act = person.new_act()?;
            Ok(show(&visit, person, &act, StatusCode::UNPROCESSABLE_ENTITY, &sent, Some(refusal)))
        }
    }
}

fn show(
    visit: &Visit,
    person: &SignedIn,
    act: &Act,
    status: StatusCode,
    sent: &Sent,
    refusal: Option<Refusal>,
) -> Response {
    visit.page_with(status, || {
        let error = refusal.map(words::refusal);
        let of = |field: &str| error.as_ref().filter(|(id, _)| *id == field).map(|(_, message)| message.clone());
        let errors = error.iter().map(|(id, message)| FieldError::new(*id, message.clone())).collect();
        let who = form::who(sent, of("prenom"));
        let (parts, duration) = (form::parts(&sent.scope, of("parties")), form::duration(&sent.duration, None));
        let content = view! {
            <ErrorSummary errors />
            <h1>{t("relatives-invite-title")}</h1>
            <p class="lede">{t("relatives-invite-lead")}</p>
            <RecordForm action=PAGE whose=whose(person) record=act.record() key=act.key()>
                {who}
                {parts}
                {duration}
                <p class="actions"><Button>{t("relatives-preview-button")}</Button><a class="link" href=HOME>{t("relatives-back")}</a></p>
            </RecordForm>
        };
        Page::new(head(&t("relatives-invite-title"), refusal.is_some()), "/acces", content).trail(trail(person, true))
    })
}

fn preview(app: &App, person: &SignedIn, act: &Act, sent: &Sent) -> Page {
    let wish = sent.wish();
    let invited = words::invited(&(wish.relative.clone(), wish.relation.clone()));
    let last_day = wish.duration.last_day(calendar::day(app.portal.now()));
    let until = t_with("relatives-preview-until", &[("date", dates::date(last_day).into())]);
    let hidden = sent.hidden();
    let content = view! {
        <h1>{t("relatives-preview-title")}</h1>
        <p class="lede">{t_mixed("relatives-preview-lead", &[], vec![("name", invited)])}</p>
        <h2>{t("relatives-may-title")}</h2>
        {words::list(words::permitted(&wish.scope))}
        <p>{until}</p>
        <h2>{t("relatives-never-title")}</h2>
        {words::list(words::never())}
        <p>{t("relatives-preview-history")}</p>
        <RecordForm action=format!("{PAGE}/enregistrer") whose=whose(person) record=act.record() key=act.key()>
            {hidden}
            <p class="actions"><Button>{t("relatives-preview-save")}</Button><a class="link" href=PAGE>{t("relatives-preview-again")}</a></p>
        </RecordForm>
    };
    Page::new(t("relatives-preview-title"), "/acces", content).trail(trail(person, true))
}

fn code(person: &SignedIn, invited: &Invited) -> Page {
    let name = view! { <bdi>{invited.relative.clone()}</bdi> }.into_any();
    let until = t_with("relatives-code-until", &[("date", dates::date_time(invited.expires).into())]);
    let title = t("relatives-code-title");
    let content = view! {
        <Notification tone=Tone::Success status=true focus=true><p>{t("relatives-code-done")}</p></Notification>
        <h1>{title.clone()}</h1>
        <p class="lede">{t_mixed("relatives-code-lead", &[], vec![("name", name)])}</p>
        <p class="panel"><strong class="control--code" dir="ltr">{invited.code.clone()}</strong></p>
        <p>{until}</p>
        <p>{t("relatives-code-once")}</p>
        <p>{t("relatives-code-how")}</p>
        <p class="actions"><a class="link" href=HOME>{t("relatives-back")}</a></p>
    };
    Page::new(title, "/acces", content).trail(trail(person, true))
}

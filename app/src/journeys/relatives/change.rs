//! `/acces/proches/{key}`: what is opened to one helper, and until when.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use leptos::prelude::*;
use portal::acts::Act;
use portal::relatives::{self, Helper, RelativesError, Which};

use super::form::{self, Pairs, Sent};
use super::overview::{closed, facts};
use super::{HOME, done, fault, head, id, trail, words};
use crate::{
    dates,
    design::{Button, ErrorSummary, FieldError, RecordForm},
    error::Fault,
    form::Form,
    i18n::{t, t_mixed, t_with},
    journeys::record::whose,
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The helper, and the form.
///
/// # Errors
/// Not found for any id but that of somebody who helps this patient now.
pub async fn get(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Result<Response, Fault> {
    let person = visit.person()?;
    match relatives::one(&app.portal, &person.actor, &key).await {
        Ok(Ok(helper)) => {
            let act = person.new_act()?;
            let sent = Sent { scope: helper.scope.clone(), seen: helper.version, ..Sent::default() };
            Ok(show(&visit, person, &act, StatusCode::OK, &helper, &sent, None))
        }
        Ok(Err(invitation)) => Ok(Redirect::to(&format!("{HOME}/{}/terminer", invitation.id)).into_response()),
        Err(error) => closed(&visit, person, error),
    }
}

/// Changes what is opened.
///
/// # Errors
/// When the form is none of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(key): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let sent = Sent::read(&pairs);
    let act = sent.act.act()?;
    let which = Which { id: id(&key)?, version: sent.seen };
    let choice = (&sent.scope, sent.until());
    let (status, message) = match relatives::change(&app.portal, &person.actor, &act, which, choice, super::make).await
    {
        Ok(()) => return Ok(done(HOME, "change")),
        Err(RelativesError::Portal(portal::Error::Conflict)) => (StatusCode::CONFLICT, None),
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, Some(words::refusal(fault(error)?).1)),
    };
    // Somebody changed or ended it meanwhile: what holds now is shown, with what was chosen.
    let Ok(helper) = relatives::one(&app.portal, &person.actor, &key).await? else { return Err(Fault::NotFound) };
    let sent = Sent { seen: helper.version, ..sent };
    let act = person.new_act()?;
    let error = Some(message.unwrap_or_else(|| visit_words(&visit)));
    Ok(show(&visit, person, &act, status, &helper, &sent, error))
}

/// That help was changed in another window, in the reader's language.
fn visit_words(visit: &Visit) -> String {
    crate::i18n::translate(visit.preferences.locale, "relatives-error-changed", &[])
}

fn show(
    visit: &Visit,
    person: &SignedIn,
    act: &Act,
    status: StatusCode,
    helper: &Helper,
    sent: &Sent,
    error: Option<String>,
) -> Response {
    visit.page_with(status, || {
        let wrong = error.is_some();
        let errors = error.iter().map(|message| FieldError::new("parties", message.clone())).collect();
        let kept = t_with("relatives-duration-kept", &[("date", dates::date(helper.last_day).into())]);
        let heading = || t_mixed("relatives-one-title", &[], vec![("name", words::name(&helper.name))]);
        let title = crate::i18n::plain_with("relatives-one-title", &[("name", helper.name.clone().into())]);
        let path = format!("{HOME}/{}", helper.id);
        let seen = sent.seen.to_string();
        let (parts, duration) = (form::parts(&sent.scope, error), form::duration(&sent.duration, Some(kept)));
        let content = view! {
            <ErrorSummary errors />
            <h1>{heading()}</h1>
            {facts(helper)}
            <h2>{t("relatives-change-title")}</h2>
            <RecordForm action=path.clone() whose=whose(person) record=act.record() key=act.key()>
                <input type="hidden" name="vu" value=seen />
                {parts}
                {duration}
                <p class="actions"><Button>{t("relatives-change-save")}</Button><a class="link" href=HOME>{t("relatives-back")}</a></p>
            </RecordForm>
            <h2>{t("relatives-end-title")}</h2>
            <p>{t("relatives-end-lead")}</p>
            <p class="actions"><a class="link" href=format!("{path}/terminer")>{t("relatives-end-link")}</a></p>
        };
        Page::new(head(&title, wrong), "/acces", content).trail(trail(person, true))
    })
}

//! `/acces/proches/{key}/terminer`: the question before help ends, or an invitation is taken back.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::ids::DelegationId;
use leptos::prelude::*;
use portal::relatives::{self, Helper, Invitation, RelativesError, Which};

use super::form::{Pairs, Sent};
use super::overview::closed;
use super::{HOME, done, fault, id, trail, words};
use crate::{
    design::{Button, ButtonKind, RecordForm},
    error::Fault,
    form::Form,
    i18n::{t, t_mixed},
    journeys::record::whose,
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The question.
///
/// # Errors
/// Not found for any id but that of help or an invitation of this patient that is not over.
pub async fn get(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let found = match relatives::one(&app.portal, &person.actor, &key).await {
        Ok(found) => found,
        Err(error) => return closed(&visit, person, error),
    };
    let act = person.new_act()?;
    Ok(visit.page(|| page(person, act.record(), act.key(), &found)))
}

/// Ends it.
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
    let which = Which { id: id(&key)?, version: sent.seen };
    let act = sent.act.act()?;
    match relatives::end(&app.portal, &person.actor, &act, which, super::make).await {
        Ok(()) => Ok(done(HOME, "fin")),
        // It was answered or changed at this very moment: the question once more, about what holds now.
        Err(RelativesError::Portal(portal::Error::Conflict)) => get(State(app), visit, Path(key)).await,
        Err(error) => fault(error).and_then(|_| Err(Fault::Internal)),
    }
}

fn page(person: &SignedIn, record: String, key: String, found: &Result<Helper, Invitation>) -> Page {
    let (id, version, name, title, lead, button) = match found {
        Ok(one) => {
            let name = words::name(&one.name);
            (one.id, one.version, name, "relatives-end-title", "relatives-end-question", "relatives-end-button")
        }
        Err(one) => {
            let name = words::invited(&one.invited_as);
            let (title, lead) = ("relatives-withdraw-title", "relatives-withdraw-question");
            (one.id, one.version, name, title, lead, "relatives-withdraw-button")
        }
    };
    let action = address(&id);
    let content = view! {
        <h1>{t(title)}</h1>
        <p class="lede">{t_mixed(lead, &[], vec![("name", name)])}</p>
        <RecordForm action whose=whose(person) record key>
            <input type="hidden" name="vu" value=version.to_string() />
            <p class="actions"><Button kind=ButtonKind::Danger>{t(button)}</Button><a class="link" href=HOME>{t("relatives-back")}</a></p>
        </RecordForm>
    };
    Page::new(t(title), "/acces", content).trail(trail(person, true))
}

fn address(id: &DelegationId) -> String {
    format!("{HOME}/{id}/terminer")
}

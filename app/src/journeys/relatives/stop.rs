//! `/proches/{key}/arreter`: the question before a helper stops.

use axum::{
    extract::{Path, State},
    response::Response,
};
use leptos::prelude::*;
use portal::relatives::{self, RelativesError};

use super::{HELPING, done, fault, helping_trail, id, words};
use crate::{
    design::{Button, ButtonKind},
    error::Fault,
    i18n::{t, t_mixed},
    page::Page,
    state::App,
    visit::Visit,
};

/// The question.
///
/// # Errors
/// Not found for any id but that of one's own help.
pub async fn get(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let id = id(&key)?;
    let all = relatives::list(&app.portal, &person.actor).await?;
    let one = all.into_iter().find(|one| one.id == id).ok_or(Fault::NotFound)?;
    Ok(visit.page(|| {
        let name = words::name(&one.name.to_string());
        let content = view! {
            <h1>{t("relatives-stop-title")}</h1>
            <p class="lede">{t_mixed("relatives-stop-question", &[], vec![("name", name)])}</p>
            <form class="form" method="post" action=format!("{HELPING}/{id}/arreter")>
                <p class="actions"><Button kind=ButtonKind::Danger>{t("relatives-stop-button")}</Button><a class="link" href=HELPING>{t("relatives-back")}</a></p>
            </form>
        };
        Page::new(t("relatives-stop-title"), HELPING, content).trail(helping_trail(true))
    }))
}

/// Stops.
///
/// # Errors
/// Not found for any id but that of one's own help.
pub async fn post(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Result<Response, Fault> {
    let person = visit.person()?;
    match relatives::stop(&app.portal, &person.actor, &id(&key)?, super::make).await {
        Ok(()) => Ok(done(HELPING, "arret")),
        // The patient changed it at this very moment: the question once more.
        Err(RelativesError::Portal(portal::Error::Conflict)) => get(State(app), visit, Path(key)).await,
        Err(error) => fault(error).and_then(|_| Err(Fault::Internal)),
    }
}

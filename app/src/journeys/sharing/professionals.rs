//! `/acces/professionnels`: looking for a professional.

use axum::{extract::State, response::Response};
use http::StatusCode;
use leptos::prelude::*;
use portal::directory;

use super::search::{Arguments, Fields, Search, full};
use super::{HOME, parts, trail};
use crate::{
    design::{ErrorSummary, FieldError, Foreign},
    error::Fault,
    form::{Form, Query},
    i18n::{t, t_with},
    page::Page,
    state::App,
    visit::Visit,
};

/// Where it is.
pub(super) const PAGE: &str = "/acces/professionnels";

/// The form, and what was found.
///
/// # Errors
/// When the directory cannot be read.
pub async fn get(State(app): State<App>, visit: Visit, Query(arguments): Query<Arguments>) -> Result<Response, Fault> {
    let search = Search::of(&app, visit.person()?, &arguments).await?;
    page(&app, &visit, StatusCode::OK, &search)
}

/// Looks for what was typed.
///
/// # Errors
/// When the form is none of this record.
pub async fn post(State(app): State<App>, visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Fault> {
    match Search::sent(&app, visit.person()?, fields, PAGE).await? {
        Ok(away) => Ok(away),
        Err(search) => page(&app, &visit, StatusCode::UNPROCESSABLE_ENTITY, &search),
    }
}

fn page(app: &App, visit: &Visit, status: StatusCode, search: &Search) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = person.new_act()?;
    let mut found = Vec::new();
    for one in search.found.iter().flatten() {
        found.push((directory::key_of(&app.portal, &person.actor, &one.id)?, full(one)));
    }
    Ok(visit.page_with(status, || {
        let title = t("sharing-search-title");
        let count = search.found.as_ref().map(|_| t_with("sharing-found", &[("count", found.len().into())]));
        let head = search.head(&title, count.clone());
        let errors = search.error().map(|message| FieldError::new("q", message)).into_iter().collect();
        let items = found
            .into_iter()
            .map(|(key, text)| view! { <a class="link" href=format!("{PAGE}/{key}")><Foreign text /></a> }.into_any());
        let results = search.results(count.unwrap_or_default(), items.collect());
        let content = view! {
            <ErrorSummary errors />
            <h1>{title.clone()}</h1>
            <p class="lede">{t("sharing-search-lead")}</p>
            {search.form(person, &act, PAGE)}
            {results}
            {parts::back(person)}
        };
        Page::new(head, HOME, content).crumb(title).trail(trail(person))
    }))
}

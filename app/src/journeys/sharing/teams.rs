//! `/acces/equipes`: the teams that may look, and looking for another by one of its professionals.

use std::collections::BTreeMap;

use axum::{extract::State, response::Response};
use domain::rights::sharing::NationalId;
use http::StatusCode;
use leptos::prelude::*;
use portal::{directory, sharing};

use super::search::{Arguments, Fields, Search};
use super::{HOME, overview, parts, trail, words};
use crate::{
    design::{ErrorSummary, FieldError},
    error::Fault,
    form::{Form, Query},
    i18n::{t, t_foreign, t_with},
    page::Page,
    state::App,
    visit::Visit,
};

/// Where it is.
pub(super) const PAGE: &str = "/acces/equipes";

/// The teams, the form, and what was found.
///
/// # Errors
/// When the settings or the directory cannot be read.
pub async fn get(State(app): State<App>, visit: Visit, Query(arguments): Query<Arguments>) -> Result<Response, Fault> {
    let search = Search::of(&app, visit.person()?, &arguments).await?;
    page(&app, &visit, StatusCode::OK, &search).await
}

/// Looks for what was typed.
///
/// # Errors
/// When the form is none of this record.
pub async fn post(State(app): State<App>, visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Fault> {
    match Search::sent(&app, visit.person()?, fields, PAGE).await? {
        Ok(away) => Ok(away),
        Err(search) => page(&app, &visit, StatusCode::UNPROCESSABLE_ENTITY, &search).await,
    }
}

/// A structure that was found: its key, its name, and who was found there.
type Found = (String, String, Vec<String>);

async fn page(app: &App, visit: &Visit, status: StatusCode, search: &Search) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = person.new_act()?;
    let shared = sharing::overview(&app.portal, &person.actor).await?;
    let found = structures(app, visit, search)?;
    let keys = overview::Keys::of(app, person, &shared)?;
    let now = app.portal.now();
    Ok(visit.page_with(status, || {
        let title = t("sharing-teams-title");
        let count = search.found.as_ref().map(|_| t_with("sharing-teams-found", &[("count", found.len().into())]));
        let head = search.head(&title, count.clone());
        let errors = search.error().map(|message| FieldError::new("q", message)).into_iter().collect();
        let items = found.into_iter().map(|(key, name, people)| {
            let href = format!("{PAGE}/{key}");
            let people = t_foreign("sharing-teams-people", &[("people", people.join(", "))]);
            view! { <a class="link" href=href>{words::named("sharing-team-of", &name)}</a><p class="soft">{people}</p> }
                .into_any()
        });
        let results = search.results(count.unwrap_or_default(), items.collect());
        let content = view! {
            <ErrorSummary errors />
            <h1>{title.clone()}</h1>
            <p class="lede">{t("sharing-teams-lead")}</p>
            <section class="stack" aria-labelledby="accords-titre">
                <h2 id="accords-titre">{t("sharing-teams-now")}</h2>
                {overview::teams(person, &shared, &keys, now)}
            </section>
            <section class="stack" aria-labelledby="chercher-titre">
                <h2 id="chercher-titre">{t("sharing-teams-add")}</h2>
                <p>{t("sharing-teams-search")}</p>
                {search.form(person, &act, PAGE)}
            </section>
            {results}
            {parts::back(person)}
        };
        Page::new(head, HOME, content).crumb(title).trail(trail(person))
    }))
}

/// The structures of those who were found, each once.
fn structures(app: &App, visit: &Visit, search: &Search) -> Result<Vec<Found>, Fault> {
    let actor = &visit.person()?.actor;
    let mut all: BTreeMap<NationalId, (String, Vec<String>)> = BTreeMap::new();
    for one in search.found.iter().flatten() {
        let Some(structure) = &one.structure else { continue };
        let there = all.entry(structure.id.clone()).or_insert_with(|| (structure.name.clone(), Vec::new()));
        there.1.push(format!("{} ({})", one.name, one.profession_label()));
    }
    let mut found = Vec::new();
    for (id, (name, people)) in all {
        found.push((directory::key_of(&app.portal, actor, &id)?, name, people));
    }
    Ok(found)
}

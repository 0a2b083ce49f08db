//! GET `/dossier`.

use axum::{extract::State, response::Response};
use leptos::prelude::*;
use portal::record::{self, RecordPage};

use super::{
    is_own, list,
    search::{self, Arguments, Search},
};
use crate::{
    design::Pagination,
    error::Fault,
    form::Query,
    i18n::{plain_with, t, t_with},
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The list, or what a search finds in it.
///
/// # Errors
/// When the record cannot be read.
pub async fn get(State(app): State<App>, visit: Visit, Query(arguments): Query<Arguments>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let search = Search::from(arguments);
    let record = record::list(&app.portal, &person.actor, &search.query()).await?;
    Ok(visit.page(|| page(person, &search, record)))
}

fn page(person: &SignedIn, search: &Search, record: RecordPage) -> Page {
    let own = if is_own(&person.actor) { "yes" } else { "no" };
    let name = person.subject_name.clone().unwrap_or_default();
    let title = plain_with("record-title", &[("own", own.into()), ("name", name.into())]);
    let head = if record.pages > 1 {
        plain_with(
            "record-page-title",
            &[
                ("title", title.clone().into()),
                ("page", record.page.to_string().into()),
                ("pages", record.pages.to_string().into()),
            ],
        )
    } else {
        title.clone()
    };
    let count = |id: &str, n: usize| t_with(id, &[("count", n.into())]);
    let found =
        if search.is_active() { count("record-results", record.found) } else { count("record-lead", record.total) };
    let unread =
        (record.total > 0 && !search.is_active()).then(|| view! { <p>{count("record-unread", record.unread)}</p> });
    let clear = search.is_active().then(|| view! { <a class="link" href="/dossier">{t("record-search-clear")}</a> });
    Page::new(
        head,
        "/dossier",
        view! {
            <h1>{title}</h1>
            <div class="record">
                {search::form(search, &record)}
                <section class="record__list" aria-labelledby="documents-titre">
                    <h2 id="documents-titre">{t("record-list-title")}</h2>
                    <div class="record__found"><p role="status">{found}</p>{unread}{clear}</div>
                    {list::by_year(record.items)}
                    <Pagination page=record.page pages=record.pages base=search.base() />
                </section>
            </div>
        },
    )
    .trail(vec![(t("nav-home"), "/".to_owned())])
}

//! GET `/dossier`.

use axum::{extract::State, response::Response};
use domain::rights::delegation::Section;
use jiff::civil::Date;
use leptos::prelude::*;
use portal::record::{self, RecordPage, Sort};

use super::{
    filters, form, list,
    search::{self, Arguments, Search, Which},
    title,
};
use crate::{
    dates,
    design::{ButtonKind, ButtonLink, Pagination},
    error::Fault,
    form::Query,
    i18n::{plain_with, t, t_with},
    journeys::{analyses, sharing},
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
    let (search, today) = (Search::from(arguments), dates::in_paris(app.portal.now()).date());
    let record = record::list(&app.portal, &person.actor, &search.query(today)).await?;
    Ok(visit.page(|| page(person, &search, record, today)))
}

fn page(person: &SignedIn, search: &Search, record: RecordPage, today: Date) -> Page {
    let title = title(person);
    // The title of the window tells what was found: it is the first thing that a screen reader says of the new page.
    let head = match (search.is_active(), search.words.is_empty()) {
        (true, false) => plain_with(
            "record-found-title",
            &[("words", search.words.clone().into()), ("count", record.found.into()), ("title", title.clone().into())],
        ),
        (true, true) => {
            plain_with("record-filtered-title", &[("count", record.found.into()), ("title", title.clone().into())])
        }
        _ => title.clone(),
    };
    let head = if record.pages > 1 {
        let (page, pages) = (record.page.to_string(), record.pages.to_string());
        plain_with("record-page-title", &[("title", head.into()), ("page", page.into()), ("pages", pages.into())])
    } else {
        head
    };
    let count = |id: &str, n: usize| t_with(id, &[("count", n.into())]);
    let found = match (search.is_active(), search.sort, search.which) {
        (true, ..) => count("record-results", record.found),
        (false, Sort::Newest, Which::Current) => count("record-lead", record.total),
        _ => count("record-count", record.found),
    };
    let help = (search.is_active() && record.found == 0).then(|| filters::help(search));
    let unread =
        (record.total > 0 && !search.is_active()).then(|| view! { <p>{count("record-unread", record.unread)}</p> });
    let clear = search.is_active().then(|| view! { <a class="link" href="/dossier">{t("record-search-clear")}</a> });
    let crumb = title.clone();
    Page::new(
        head,
        "/dossier",
        view! {
            <h1>{title}</h1>
            {ways(person)}
            <div class="record">
                {form::form(search, &record, today)}
                <section class="record__list" aria-labelledby="documents-titre">
                    <h2 id=search::LIST tabindex="-1">{t("record-list-title")}</h2>
                    <div class="record__found"><p role="status">{found}</p>{unread}{clear}</div>
                    {filters::active(search, &record)}
                    {help}
                    {list::documents(record.items, search.sort)}
                    <Pagination page=record.page pages=record.pages base=search.base() />
                </section>
            </div>
            {(!person.is_helper()).then(further)}
        },
    )
    .crumb(crumb)
    .trail(vec![(t("nav-home"), "/".to_owned())])
}

/// What else one can do with the record.
fn ways(person: &SignedIn) -> impl IntoView + use<> {
    view! {
        <p class="actions">
            {person.adds(None).then(|| view! { <ButtonLink href="/dossier/ajouter" kind=ButtonKind::Secondary>{t("adding-link")}</ButtonLink> })}
            {person.opens(Section::Profile).then(|| view! { <a class="link" href="/dossier/profil">{t("profile-title")}</a> })}
            {person.opens(Section::Results).then(|| view! { <a class="link" href="/dossier/analyses">{analyses::title(person)}</a> })}
            {(!person.is_helper()).then(|| view! { <a class="link" href="/acces">{sharing::title(person)}</a> })}
        </p>
    }
}

/// What one seldom does, below the documents.
fn further() -> impl IntoView {
    view! {
        <p class="actions">
            <a class="link" href="/dossier/emporter">{t("export-link")}</a>
            <a class="link" href="/dossier/corbeille">{t("adding-trash-link")}</a>
        </p>
    }
}

//! GET `/dossier/{id}/imprimer`: a document laid out for paper.

use axum::{
    extract::{Path, State},
    response::Response,
};
use leptos::prelude::*;
use portal::export::{self, Printed};

use crate::{
    dates,
    design::{Foreign, SummaryList, SummaryRow},
    error::Fault,
    i18n::{plain_with, t},
    journeys::{
        document::{about, content},
        record::title,
    },
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The document with all that paper must say by itself: whose it is, where it comes from, when it was printed.
///
/// # Errors
/// Not found for an unknown id and for one of another record alike.
pub async fn get(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let printed = export::print(&app.portal, &person.actor, &id).await?;
    // A large document takes long to write: other readers are served meanwhile.
    Ok(tokio::task::block_in_place(|| visit.page(|| page(person, &printed))))
}

fn page(person: &SignedIn, printed: &Printed) -> Page {
    let item = &printed.opened.item;
    let path = format!("/dossier/{}", item.id);
    let head = plain_with("export-print-page-title", &[("title", item.title.clone().into())]);
    let holder = &printed.holder;
    let rows = vec![
        SummaryRow::new(t("export-person"), holder.name.to_string()),
        SummaryRow::new(t("export-birth"), dates::date(holder.birth_date)),
        SummaryRow::new(t("export-printed-on"), dates::date_time(printed.at)),
    ];
    let old = item.old_version.then(|| view! { <p><strong>{t("document-old-notice")}</strong></p> });
    let trail = vec![
        (t("nav-home"), "/".to_owned()),
        (title(person), "/dossier".to_owned()),
        (item.title.clone(), path.clone()),
    ];
    Page::new(
        head,
        "/dossier",
        view! {
            <p class="panel panel--quiet screen-only">{t("export-print-how")}</p>
            <h1><Foreign text=item.title.clone() /></h1>
            <SummaryList rows />
            <p>{about::sentence(item)}</p>
            {old}
            {content::bare(&printed.opened, &path)}
            <p class="screen-only"><a class="link" href=path.clone()>{t("export-one-back")}</a></p>
        },
    )
    .foreign()
    .trail(trail)
}

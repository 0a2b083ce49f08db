//! GET `/dossier/{id}`.

use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;
use portal::{
    document::DocumentItem,
    record::{self, OpenedDocument},
};
use serde::Deserialize;

use super::{about, content, manage, results};
use crate::{
    dates,
    design::{Details, Foreign, Notification, Tag, TagKind, Tone},
    error::Fault,
    form::Query,
    i18n::{plain_with, t, t_with},
    journeys::record::{own, title},
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The query: whether it was just put into the record.
#[derive(Debug, Default, Deserialize)]
pub struct Arguments {
    #[serde(default)]
    range: String,
}

/// The document, which then counts as read.
///
/// # Errors
/// Not found for an unknown id and for one of another record alike.
pub async fn get(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Query(arguments): Query<Arguments>,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let opened = match record::open(&app.portal, &person.actor, &id).await {
        Ok(opened) => opened,
        // Whoever may put it back is told that it is deleted, where a link or a bookmark leads to it.
        Err(portal::Error::NotFound) => match record::deleted(&app.portal, &person.actor, &id).await? {
            Some(deleted) => return manage::deleted::page(&visit, StatusCode::GONE, &deleted.item, deleted.deletion),
            None => return Err(Fault::NotFound),
        },
        Err(error) => return Err(error.into()),
    };
    let filed = opened.item.own && !arguments.range.is_empty();
    if opened.item.size < LARGE {
        return Ok(visit.page(|| page(person, &opened, filed)));
    }
    // A large document takes long to write: other readers are served meanwhile.
    Ok(tokio::task::block_in_place(|| visit.page(|| page(person, &opened, filed))))
}

/// From this size on, in bytes, a document is written apart from the other requests.
const LARGE: u64 = 256 * 1024;

fn page(person: &SignedIn, opened: &OpenedDocument, filed: bool) -> Page {
    let item = &opened.item;
    let path = format!("/dossier/{}", item.id);
    let (record, own) = (title(person), own(person));
    let older = older(opened).map(|older| {
        let words = t_with("document-older-link", &[("date", dates::document(&older.date).into())]);
        view! { <p><a class="link" href=format!("/dossier/{}", older.id)>{words}</a></p> }
    });
    let original = content::original_link(opened, &path).into_any();
    // Many titles say their date already.
    let date = dates::document(&item.date);
    let head = if item.title.contains(&date) {
        item.title.clone()
    } else {
        plain_with("document-page-title", &[("title", item.title.clone().into()), ("date", date.into())])
    };
    let (text, words) = content::content(opened, &path);
    let results = results::section(opened, own);
    let ours = [
        results.as_ref().map(|_| ("resultats-titre", results::title(own))),
        words.as_ref().map(|_| ("mots-titre", t("glossary-document-title"))),
        Some(("a-propos-titre", t("document-about-title"))),
    ];
    let ours = ours.into_iter().flatten().collect();
    let shown = Page::new(head, "/dossier", view! {
        {filed.then(|| view! { <Notification tone=Tone::Success status=true focus=true><p>{t("adding-done-filed")}</p></Notification> })}
        {old_notice(opened)}
        <h1><Foreign text=item.title.clone() /></h1>
        <p class="lede">{about::sentence_for(item, opened, person)}</p>
        <p><Tag label=t(&item.category.message_id()) /> " " {item.own.then(|| view! { <Tag label=t("adding-tag-own") />" " })} {item.old_version.then(|| view! { <Tag label=t("record-tag-old") kind=TagKind::Warning /> })}</p>
        {opened.reported_at.map(|at| view! { <p>{t_with("adding-reported", &[("when", dates::date_time(at).into())])}</p> })}
        {content::contents(&opened.document, ours)}
        {text}
        {results}
        {words}
        <section class="panel panel--quiet stack" aria-labelledby="a-propos-titre">
            <h2 id="a-propos-titre">{t("document-about-title")}</h2>
            {about::list(item, &opened.document.header)}
            {older}
            <Details summary=t("document-original-summary")>
                <p>{t("document-original-hint")}</p>
                <p>{original}</p>
            </Details>
        </section>
        <p class="actions">
            <a class="link" href=format!("{path}/imprimer")>{t("export-print-link")}</a>
            {(!person.is_helper()).then(|| view! {
                <a class="link" href=format!("{path}/emporter")>{t("export-one-link")}</a>" "
                <a class="link" href=format!("{path}/gerer")>{t("adding-manage-link")}</a>
            })}
        </p>
        <p class="actions"><a class="link" href="/dossier">{t("document-back")}</a><a class="link" href="/aide#comprendre">{t("document-help")}</a></p>
    })
    .crumb(item.title.clone())
    .foreign()
    .trail(vec![(t("nav-home"), "/".to_owned()), (record, "/dossier".to_owned())]);
    if filed { shown.done(&t("adding-done-filed")) } else { shown }
}

fn old_notice(opened: &OpenedDocument) -> impl IntoView + use<> {
    opened.item.old_version.then(|| {
        let newest = opened.versions.first().filter(|newest| newest.id != opened.item.id);
        let newer = newest
            .map(|newest| view! { <p><a href=format!("/dossier/{}", newest.id)>{t("document-newer-link")}</a></p> });
        view! { <Notification tone=Tone::Warning><p>{t("document-old-notice")}</p>{newer}</Notification> }
    })
}

/// The version just before this one; versions come newest first.
fn older(opened: &OpenedDocument) -> Option<&DocumentItem> {
    opened.versions.iter().skip_while(|version| version.id != opened.item.id).nth(1)
}

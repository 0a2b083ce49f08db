//! GET `/dossier/{id}/emporter`: a copy of one document.

use axum::{
    extract::{Path, State},
    response::Response,
};
use leptos::prelude::*;
use portal::{document::DocumentItem, export};

use crate::{
    design::{Button, Foreign, Notification, RecordForm, Tone},
    error::Fault,
    i18n::{plain_with, t},
    journeys::{
        document::about,
        record::{title, whose},
    },
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// What the copy of this document is, and the form that asks for it.
///
/// # Errors
/// Not found for an unknown id and for one of another record alike.
pub async fn get(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let offer = export::offer(&app.portal, &person.actor).await?;
    let item = offer.documents.iter().find(|item| item.id.to_string() == id).ok_or(Fault::NotFound)?;
    Ok(visit.page(|| page(person, item, offer.act.record(), offer.act.key())))
}

fn page(person: &SignedIn, item: &DocumentItem, record: String, key: String) -> Page {
    let head = plain_with("export-one-page-title", &[("title", item.title.clone().into())]);
    let path = format!("/dossier/{}", item.id);
    let trail = vec![
        (t("nav-home"), "/".to_owned()),
        (title(person), "/dossier".to_owned()),
        (item.title.clone(), path.clone()),
    ];
    let whose = whose(person);
    let (name, sentence, id) = (item.title.clone(), about::sentence(item), item.id.to_string());
    Page::new(
        head,
        "/dossier",
        view! {
            <h1>{t("export-one-title")}</h1>
            <p class="lede"><Foreign text=name /></p>
            <p>{sentence}</p>
            <p>{t("export-one-text")}</p>
            <Notification tone=Tone::Warning title=t("export-care-title")><p>{t("export-care")}</p></Notification>
            <RecordForm action="/dossier/emporter" whose record key>
                <input type="hidden" name="quoi" value="documents" />
                <input type="hidden" name="document" value=id />
                <p class="actions"><Button>{t("export-one-button")}</Button></p>
            </RecordForm>
            <p class="actions">
                <a class="link" href=format!("{path}/imprimer")>{t("export-print-link")}</a>
                <a class="link" href=path.clone()>{t("export-one-back")}</a>
            </p>
        },
    )
    .trail(trail)
}

//! GET `/dossier/emporter`.

use axum::{extract::State, response::Response};
use domain::category::Category;
use http::StatusCode;
use leptos::prelude::*;
use portal::{
    document::DocumentItem,
    export::{self, Offer},
};

use super::{
    choices::{categories, documents},
    form::Fields,
};
use crate::{
    design::{Button, Checkboxes, Choice, Details, ErrorSummary, FieldError, Notification, RecordForm, Tone},
    error::Fault,
    i18n::{plain_with, t, t_with},
    journeys::{
        document::attachment::size_in_words,
        record::{title, whose},
    },
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// What can be taken, and the forms that ask for it.
///
/// # Errors
/// When the record cannot be read.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    let person = visit.person()?;
    let offer = export::offer(&app.portal, &person.actor).await?;
    Ok(show(&visit, person, &offer, StatusCode::OK, &Fields::default(), None))
}

/// The page, with what was chosen before and what was left empty.
pub(super) fn show(
    visit: &Visit,
    person: &SignedIn,
    offer: &Offer,
    status: StatusCode,
    fields: &Fields,
    missing: Option<super::form::Missing>,
) -> Response {
    visit.page_with(status, || page(person, offer, fields, missing))
}

fn page(person: &SignedIn, offer: &Offer, fields: &Fields, missing: Option<super::form::Missing>) -> Page {
    let heading = t("export-title");
    let head = match missing {
        Some(_) => plain_with("title-error", &[("title", heading.clone().into())]),
        None => heading.clone(),
    };
    let errors = missing.iter().map(|(field, message)| FieldError::new(*field, t(message))).collect();
    let current: Vec<&DocumentItem> = offer.documents.iter().filter(|item| !item.old_version).collect();
    let content = forms(person, offer, &current, fields, missing);
    Page::new(
        head,
        "/dossier",
        view! {
            <ErrorSummary errors />
            <h1>{heading}</h1>
            <p class="lede">{t("export-lead")}</p>
            <section class="stack" aria-labelledby="contenu-titre">
                <h2 id="contenu-titre">{t("export-content-title")}</h2>
                <ul>
                    <li>{t("export-content-index")}</li>
                    <li>{t("export-content-files")}</li>
                    <li>{t("export-content-profile")}</li>
                    <li>{t("export-content-fhir")}</li>
                </ul>
                <p>{t("export-content-zip")}</p>
            </section>
            <Notification tone=Tone::Warning title=t("export-care-title")><p>{t("export-care")}</p></Notification>
            {content}
            <p class="actions">
                <a class="link" href="/dossier/resume">{t("export-to-summary")}</a>
                <a class="link" href="/dossier">{t("export-back")}</a>
            </p>
        },
    )
    .trail(vec![(t("nav-home"), "/".to_owned()), (title(person), "/dossier".to_owned())])
}

fn forms(
    person: &SignedIn,
    offer: &Offer,
    current: &[&DocumentItem],
    fields: &Fields,
    missing: Option<super::form::Missing>,
) -> AnyView {
    let error = |field: &str| missing.filter(|(id, _)| *id == field).map(|(_, message)| t(message));
    let size = size_in_words(current.iter().map(|item| usize::try_from(item.size).unwrap_or(0)).sum());
    let whole = match current.len() {
        0 => t("export-empty"),
        count => t_with("export-all-text", &[("count", count.into()), ("size", size.into())]),
    };
    let old = offer.documents.len() - current.len();
    let old_versions = |id: &'static str| {
        (old > 0).then(|| {
            let choice = Choice::new("oui", t_with("export-old-versions", &[("count", old.into())]));
            let chosen = if fields.old_versions { vec!["oui".to_owned()] } else { Vec::new() };
            view! { <Checkboxes id=id name="anciennes".to_owned() label=t("export-old-legend") choices=vec![choice] chosen /> }.into_any()
        })
    };
    let form = |what: &'static str, content: AnyView| {
        let (record, key) = (offer.act.record(), offer.act.key());
        view! {
            <RecordForm action="/dossier/emporter" whose=whose(person) record key>
                <input type="hidden" name="quoi" value=what />
                {content}
            </RecordForm>
        }
        .into_any()
    };
    let kinds = categories(&offer.documents);
    let chosen: Vec<String> = fields.categories.iter().cloned().collect();
    let kinds = view! {
        <Checkboxes id="categorie" label=t("export-category-legend") choices=kinds chosen error=error("categorie") />
        {old_versions("anciennes-categories")}
        <p class="actions"><Button>{t("export-category-button")}</Button></p>
    };
    let named = view! {
        {documents(&offer.documents, &fields.documents, error("document"))}
        <p class="actions"><Button>{t("export-document-button")}</Button></p>
    };
    let opened = error("document").is_some();
    let all = view! { {old_versions("anciennes")} <p class="actions"><Button>{t("export-all-button")}</Button></p> };
    let (all, kinds, named) =
        (form("tout", all.into_any()), form("categories", kinds.into_any()), form("documents", named.into_any()));
    let all = view! {
        <section class="panel stack" aria-labelledby="tout-titre">
            <h2 id="tout-titre">{t("export-all-title")}</h2>
            <p>{whole}</p>
            {all}
            <p>{t("export-progress")}</p>
        </section>
    };
    // Without a document there is still what the patient told of themselves.
    if offer.documents.is_empty() {
        return all.into_any();
    }
    view! {
        {all}
        <section class="panel stack" aria-labelledby="categories-titre">
            <h2 id="categories-titre">{t("export-category-title")}</h2>
            {kinds}
        </section>
        <section class="panel stack" aria-labelledby="documents-titre">
            <h2 id="documents-titre">{t("export-document-title")}</h2>
            <Details summary=t("export-document-summary") open=opened>{named}</Details>
        </section>
    }
    .into_any()
}

/// The name of a category.
pub(super) fn category(category: Category) -> String {
    t(&category.message_id())
}

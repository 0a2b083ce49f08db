//! `/acces/masques`: what is kept from professionals by category, by author, and from now on.
//!
//! The form sends what was checked when it was shown beside what is checked now: only what was touched changes, so that a
//! page that is old by then shows nothing again that another window masked.

mod form;

use axum::{extract::State, response::Response};
use http::StatusCode;
use leptos::prelude::*;
use portal::sharing::{self, Overview};

use self::form::{Pairs, Sent};
use super::preview::{About, Screen};
use super::{HOME, checked, done, parts, trail};
use crate::{
    design::{Button, Checkboxes, RecordForm},
    error::Fault,
    form::Form,
    i18n::{t, t_with},
    journeys::record::whose,
    page::Page,
    state::App,
    visit::Visit,
};

const PAGE: &str = "/acces/masques";

/// What is masked.
///
/// # Errors
/// When the settings cannot be read.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    let shared = sharing::overview(&app.portal, &visit.person()?.actor).await?;
    page(&visit, &shared)
}

fn page(visit: &Visit, shared: &Overview) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = person.new_act()?;
    Ok(visit.page_with(StatusCode::OK, || {
        let title = t("sharing-masks-title");
        let masks = &shared.sharing.masks;
        let checked = form::checked(masks);
        let of = |stem: &str| checked.iter().filter(|value| value.starts_with(stem)).cloned().collect::<Vec<_>>();
        let (categories, new) = (form::categories(shared), form::new_documents());
        let (of_categories, of_authors, of_new) = (of("categorie:"), of("auteur:"), of("nouveaux"));
        let authors = form::authors(shared);
        let authors = (!authors.is_empty()).then(|| {
            view! { <Checkboxes id="auteurs" name="masque".to_owned() label=t("sharing-masks-authors") hint=t("sharing-masks-authors-hint") choices=authors chosen=of_authors /> }
        });
        let now = t_with("sharing-masks-now", &[("count", shared.masked.len().into())]);
        let was = checked.iter().map(|value| ("etait", value.clone())).collect();
        let content = view! {
            <h1>{title.clone()}</h1>
            <p class="lede">{t("sharing-masks-lead")}</p>
            <p>{now}</p>
            <p class="soft">{t("sharing-masks-beyond")}</p>
            <RecordForm action=PAGE whose=whose(person) record=act.record() key=act.key()>
                {parts::hidden(was)}
                <Checkboxes id="categories" name="masque".to_owned() label=t("sharing-masks-categories") hint=t("sharing-masks-categories-hint")
                    choices=categories chosen=of_categories />
                {authors}
                <Checkboxes id="nouveaux" name="masque".to_owned() label=t("sharing-masks-new") choices=new chosen=of_new />
                <p class="actions"><Button>{t("sharing-preview-button")}</Button><a class="link" href=HOME>{t("sharing-back")}</a></p>
            </RecordForm>
            {parts::back(person)}
        };
        Page::new(title, HOME, content).trail(trail(person))
    }))
}

/// Shows what the masks would do. Nothing is saved.
///
/// # Errors
/// When the form is none of this record.
pub async fn post(State(app): State<App>, visit: Visit, Form(pairs): Form<Pairs>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let sent = Sent::of_form(&pairs);
    let act = checked(&app, person, &sent.act).await?;
    let preview = sharing::preview(&app.portal, &person.actor, &sent.change()?).await?;
    let save = format!("{PAGE}/enregistrer");
    let screen =
        Screen { person, preview: &preview, about: About::Masks, save, back: PAGE.to_owned(), hidden: sent.hidden() };
    Ok(visit.page(|| screen.page(&act, trail(person))))
}

/// Saves masks whose preview was seen.
///
/// # Errors
/// When the form is none of this record.
pub async fn save(State(app): State<App>, visit: Visit, Form(pairs): Form<Pairs>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let sent = Sent::of_preview(&pairs);
    let act = checked(&app, person, &sent.act).await?;
    let changed = sharing::change(&app.portal, &person.actor, &act, sent.seen, &sent.change()?).await?;
    Ok(done(sent.seen, &changed))
}

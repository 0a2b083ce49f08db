//! `/acces/usages`: every purpose besides care, and what holds for each.

use axum::{extract::State, response::Response};
use domain::uses::Use;
use leptos::prelude::*;
use portal::uses::{self, Told, UsesPage};

use super::{HOME, trail, words::Words};
use crate::{
    dates,
    error::Fault,
    i18n::{t, t_mixed},
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The overview.
///
/// # Errors
/// When the answers cannot be read.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    let person = visit.person()?;
    let found = uses::overview(&app.portal, &person.actor).await?;
    Ok(visit.page(|| page(person, &found)))
}

fn page(person: &SignedIn, found: &UsesPage) -> Page {
    let sections = found.purposes.iter().map(|(purpose, verdict)| {
        let words = Words::of(purpose, &found.catalogue);
        let (name, code) = (words.name(), purpose.code());
        let (title, href) = (format!("{code}-titre"), format!("{HOME}/{code}"));
        let link = t("uses-change");
        view! {
            <section class="panel stack" aria-labelledby=title.clone()>
                <h2 id=title.clone()>{name.clone()}</h2>
                <p>{words.what()}</p>
                <p><strong>{words.state(*verdict)}</strong></p>
                <p><a class="link" href=href>{link}<span class="heard">" : "{name}</span></a></p>
            </section>
        }
    });
    let none = found.catalogue.services().is_empty().then(|| view! { <p>{t("uses-services-none")}</p> });
    let content = view! {
        <h1>{t("uses-title")}</h1>
        <p class="lede">{t("uses-lead")}</p>
        <p>{t("uses-care")}</p>
        {sections.collect_view()}
        {none}
        <p>{t("uses-forbidden")}</p>
        {past(found)}
    };
    Page::new(t("uses-title"), "/acces", content).trail(trail(person, false))
}

/// Every answer with its date, and the files that tell them.
fn past(found: &UsesPage) -> Option<impl IntoView + use<>> {
    if found.past.is_empty() {
        return None;
    }
    let lines = found.past.iter().map(|told| view! { <li>{line(told, found)}</li> }).collect_view();
    Some(view! {
        <section class="stack" aria-labelledby="passe-titre">
            <h2 id="passe-titre">{t("uses-past-title")}</h2>
            <ul>{lines}</ul>
            <h3>{t("uses-files-title")}</h3>
            <ul>
                <li><a class="link" href="/acces/usages/attestation" download>{t("uses-file-attestation")}</a></li>
                <li><a class="link" href="/acces/usages/consentements" download>{t("uses-file-fhir")}</a></li>
            </ul>
        </section>
    })
}

/// An answer of the past, on one line.
pub(super) fn line(told: &Told, found: &UsesPage) -> AnyView {
    let purpose = Use::from_code(&told.code).unwrap_or(Use::Research);
    let words = Words::of(&purpose, &found.catalogue);
    let [yes, no] = words.answers();
    let answer = if told.allowed { yes } else { no };
    let by_me = if told.by_me { "yes" } else { "no" };
    let plain = [("date", dates::date_time(told.at).into()), ("answer", answer.into()), ("me", by_me.into())];
    t_mixed("uses-past-line", &plain, vec![("name", view! { <span>{words.name()}</span> }.into_any())])
}

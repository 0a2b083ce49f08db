//! « Les mots de ce document »: what the terms of the text mean, and the way back to each.
//!
//! Accessibility: everything is links within the page. The explanation that was followed takes the focus and shows at the
//! bottom of the window (`:target`), so that the place in the text stays in sight; on paper it is a list like any other.

use domain::{glossary::Entry, text::clean_line};
use leptos::prelude::*;

use super::{
    run::anchor,
    terms::{Found, Terms},
};
use crate::{
    design::Foreign,
    i18n::{t, t_foreign},
    journeys::glossary::{definition, headword},
};

/// The sentence that says what the dotted words are; none when there are none.
pub(in crate::journeys::document) fn notice(terms: &Terms) -> Option<AnyView> {
    terms.are_linked().then(|| view! { <p class="term-notice">{t("glossary-notice")}</p> }.into_any())
}

/// The explanations; none when the document holds no term.
pub(in crate::journeys::document) fn words(terms: &Terms) -> Option<AnyView> {
    let found = terms.found();
    (!found.is_empty()).then(|| {
        let entries: Vec<_> = found.iter().map(word).collect();
        view! {
            <section class="stack" aria-labelledby="mots-titre">
                <h2 id="mots-titre">{t("glossary-document-title")}</h2>
                <p>{t("glossary-general")}</p>
                <dl class="words words--columns">{entries}</dl>
                <p><a class="link" href="/aide/mots">{t("glossary-all")}</a></p>
            </section>
        }
        .into_any()
    })
}

fn word(found: &Found) -> AnyView {
    let back = (!found.places.is_empty()).then(|| view! { <dd class="word__back">{back(found)}</dd> });
    view! {
        <div class="word" id=anchor(found.entry.id) tabindex="-1">
            <dt>{headword(found.entry)}</dt>
            <dd>{definition(found.entry)}</dd>
            {back}
        </div>
    }
    .into_any()
}

/// A link to each place of a term. One is « Revenir au texte »; several say the title of their section.
fn back(found: &Found) -> Vec<AnyView> {
    let one = found.places.len() == 1;
    let titles: Vec<String> = found.places.iter().map(|place| clean_line(&place.section)).collect();
    let mut links = Vec::new();
    for (at, place) in found.places.iter().enumerate() {
        let title = &titles[at];
        let number = titles[..=at].iter().filter(|other| *other == title).count();
        let label = match (one || title.is_empty(), number) {
            (true, 1) => t("glossary-back").into_any(),
            (true, number) => format!("{} ({number})", t("glossary-back")).into_any(),
            (false, 1) => t_foreign("glossary-back-place", &[("place", title.clone())]),
            (false, number) => t_foreign("glossary-back-place", &[("place", format!("{title} ({number})"))]),
        };
        let which = heard(found.entry);
        links.push(view! { <a class="link" href=format!("#{}", place.id)><span>{label}{which}</span></a> }.into_any());
    }
    links
}

/// Which term a link leads back to, for whoever hears the links one by one.
fn heard(entry: &Entry) -> impl IntoView + use<> {
    view! { <span class="heard">" – "<Foreign text=entry.headword /></span> }
}

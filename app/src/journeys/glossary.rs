//! GET `/aide/mots`: what the words of medical documents mean, from A to Z.

use axum::response::Response;
use domain::glossary::{Entry, entries};
use leptos::prelude::*;

use crate::{
    design::{DOCUMENTS, Foreign},
    i18n::{locale, t},
    locale::Locale,
    page::Page,
    visit::Visit,
};

/// The page of all the words.
pub async fn get(visit: Visit) -> Response {
    visit.page(|| {
        let letters = || entries().chunk_by(|a, b| a.letter() == b.letter()).map(|words| (words[0].letter(), words));
        let links: Vec<_> = letters()
            .map(|(letter, _)| view! { <li><a href=format!("#{}", anchor(letter))>{letter.to_string()}</a></li> })
            .collect();
        let groups: Vec<_> = letters().map(|(letter, words)| group(letter, words)).collect();
        Page::new(
            t("glossary-page-title"),
            "/aide",
            view! {
                <h1>{t("glossary-page-title")}</h1>
                <p class="lede">{t("glossary-page-lead")}</p>
                <p>{t("glossary-general")}</p>
                <nav class="letters" aria-label=t("glossary-letters")><ul lang=DOCUMENTS dir="ltr">{links}</ul></nav>
                {groups}
            },
        )
        .trail(vec![(t("nav-home"), "/".to_owned()), (t("help-title"), "/aide".to_owned())])
    })
}

fn group(letter: char, words: &'static [Entry]) -> AnyView {
    let words: Vec<_> =
        words.iter().map(|entry| view! { <dt>{headword(entry)}</dt><dd>{definition(entry)}</dd> }).collect();
    view! { <h2 id=anchor(letter)>{letter.to_string()}</h2><dl class="words">{words}</dl> }.into_any()
}

fn anchor(letter: char) -> String {
    format!("lettre-{}", letter.to_ascii_lowercase())
}

/// What a term means, in the language of the page.
pub(super) fn definition(entry: &Entry) -> String {
    t(&format!("glossary-{}", entry.id))
}

/// The French term, marked as such on a page of another language.
pub(super) fn headword(entry: &'static Entry) -> AnyView {
    match locale() {
        Locale::French | Locale::FrenchSimple => entry.headword.into_any(),
        Locale::English | Locale::Arabic => view! { <Foreign text=entry.headword /> }.into_any(),
    }
}

#[cfg(test)]
mod tests;

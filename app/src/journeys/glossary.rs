//! GET `/aide/mots`: what the words of medical documents mean, from A to Z.

use axum::response::Response;
use domain::glossary::{Entry, entries};
use leptos::prelude::*;
use serde::Deserialize;

use crate::{
    design::{DOCUMENTS, Foreign},
    form::Query,
    i18n::{locale, plain_with, t},
    locale::Locale,
    page::Page,
    visit::Visit,
};

/// From this letter on the words are on the second page: the whole is too much for a slow link, in Arabic most of all.
const SECOND_PART: char = 'I';

/// The query.
#[derive(Debug, Default, Deserialize)]
pub struct Arguments {
    /// `2` for the second part.
    #[serde(default)]
    partie: String,
}

/// Half of the words, and the letters of all.
pub async fn get(visit: Visit, Query(arguments): Query<Arguments>) -> Response {
    let second = arguments.partie == "2";
    visit.page(|| page(second))
}

fn page(second: bool) -> Page {
    let letters = || entries().chunk_by(|a, b| a.letter() == b.letter()).map(|words| (words[0].letter(), words));
    let links: Vec<_> = letters()
        .map(|(letter, _)| view! { <li><a href=address(letter, second)>{letter.to_string()}</a></li> })
        .collect();
    let shown: Vec<_> = letters().filter(|(letter, _)| is_second(*letter) == second).collect();
    let bound = |group: Option<&(char, &[Entry])>| group.map(|(letter, _)| letter.to_string()).unwrap_or_default();
    let (from, to) = (bound(shown.first()), bound(shown.last()));
    let title = plain_with("glossary-part-title", &[("from", from.into()), ("to", to.into())]);
    let (other, words) = match second {
        true => ("/aide/mots", "glossary-part-first"),
        false => ("/aide/mots?partie=2", "glossary-part-second"),
    };
    let groups: Vec<_> = shown.into_iter().map(|(letter, words)| group(letter, words)).collect();
    Page::new(
        title,
        "/aide",
        view! {
            <h1>{t("glossary-page-title")}</h1>
            <p class="lede">{t("glossary-page-lead")}</p>
            <p>{t("glossary-general")}</p>
            <nav class="letters" aria-label=t("glossary-letters")><ul lang=DOCUMENTS dir="ltr">{links}</ul></nav>
            {groups}
            <p class="actions"><a class="link" href=other>{t(words)}</a></p>
        },
    )
    .crumb(t("glossary-page-title"))
    .trail(vec![(t("nav-home"), "/".to_owned()), (t("help-title"), "/aide".to_owned())])
}

fn is_second(letter: char) -> bool {
    letter.to_ascii_uppercase() >= SECOND_PART
}

/// Where the words of a letter stand, from the page of one of the parts.
fn address(letter: char, second: bool) -> String {
    let page = match (is_second(letter), second) {
        (false, true) => "/aide/mots",
        (true, false) => "/aide/mots?partie=2",
        _ => "",
    };
    format!("{page}#{}", anchor(letter))
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

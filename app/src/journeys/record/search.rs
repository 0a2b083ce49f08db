//! The search: what the address carries, and the form that writes it. A plain GET form, so that it can be kept.

use domain::{category::Category, text::clean_line};
use leptos::prelude::*;
use portal::record::{RecordPage, RecordQuery};
use serde::Deserialize;

use crate::{
    design::{Button, Choice, Select, TextField},
    i18n::{plain_with, t},
};

/// Longest search, in characters; what follows is not searched.
const LONGEST: usize = 200;

/// The query of `/dossier`.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Arguments {
    /// Words.
    #[serde(default)]
    q: String,
    /// A category's slug.
    #[serde(default)]
    categorie: String,
    /// Page, from 1.
    #[serde(default)]
    page: String,
}

/// The search as understood: what is not understood is left out, since an address may come from anywhere.
#[derive(Clone, Debug)]
pub(super) struct Search {
    pub(super) words: String,
    pub(super) category: Option<Category>,
    pub(super) page: u32,
}

impl From<Arguments> for Search {
    fn from(arguments: Arguments) -> Self {
        Self {
            words: clean_line(&arguments.q).chars().take(LONGEST).collect::<String>().trim().to_owned(),
            category: Category::from_slug(&arguments.categorie),
            page: arguments.page.parse().unwrap_or(1).max(1),
        }
    }
}

impl Search {
    /// Whether anything is searched for.
    pub(super) fn is_active(&self) -> bool {
        !self.words.is_empty() || self.category.is_some()
    }

    /// For the portal.
    pub(super) fn query(&self) -> RecordQuery {
        RecordQuery {
            text: (!self.words.is_empty()).then(|| self.words.clone()),
            category: self.category,
            page: self.page,
        }
    }

    /// The address of this search up to the page's number.
    pub(super) fn base(&self) -> String {
        let mut base = String::from("/dossier?");
        if !self.words.is_empty() {
            base.push_str(&format!("q={}&", encode(&self.words)));
        }
        if let Some(category) = self.category {
            base.push_str(&format!("categorie={}&", category.slug()));
        }
        base.push_str("page=");
        base
    }
}

/// Percent-encodes all but unreserved characters (RFC 3986, 2.3).
fn encode(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// The form.
pub(super) fn form(search: &Search, record: &RecordPage) -> impl IntoView + use<> {
    let mut choices = vec![Choice::new("", t("record-category-all"))];
    choices.extend(record.counts.iter().map(|(category, count)| {
        let name = t(&category.message_id());
        Choice::new(
            category.slug(),
            plain_with("record-category-option", &[("category", name.into()), ("count", (*count).into())]),
        )
    }));
    let chosen = search.category.map(Category::slug).unwrap_or_default();
    view! {
        <search class="record__filters panel" aria-labelledby="recherche-titre">
            <h2 id="recherche-titre">{t("record-search-title")}</h2>
            <form method="get" action="/dossier#documents-titre" class="form">
                <TextField id="q" label=t("record-search-label") hint=t("record-search-hint") value=search.words.clone() input_type="search" />
                <Select id="categorie" label=t("record-category-label") choices chosen />
                <p class="actions"><Button>{t("record-search-button")}</Button></p>
            </form>
        </search>
    }
}

#[cfg(test)]
mod tests {
    use super::{Arguments, Search};

    #[test]
    fn an_address_from_anywhere_is_tamed() {
        let hostile =
            Arguments { q: "\u{202e}té\0st \"><script>".repeat(50), categorie: "../x".into(), page: "-3".into() };
        let search = Search::from(hostile);
        assert!(search.words.chars().count() <= 200);
        assert!(!search.words.contains(['\u{202e}', '\0']));
        assert_eq!((search.category, search.page), (None, 1));
        assert!(!search.base().contains(['"', '<', '>', ' ']));
    }

    #[test]
    fn the_address_of_a_page_keeps_the_search() {
        let search =
            Search::from(Arguments { q: " santé & cœur ".into(), categorie: "ord-soin".into(), page: "2".into() });
        assert_eq!(search.base(), "/dossier?q=sant%C3%A9%20%26%20c%C5%93ur&categorie=ord-soin&page=");
    }
}

//! The filters in use, each to be taken away.
//!
//! Accessibility: links in a list with a name; each says that it takes its filter away before it says which (WCAG 2.4.4),
//! and shows it by a sign as well.

use leptos::prelude::*;

use crate::i18n::t;

/// The filters in use.
#[component]
pub fn FilterList(
    /// What the list holds.
    #[prop(into)]
    label: String,
    /// The words of each filter, and the address without it.
    filters: Vec<(String, String)>,
) -> impl IntoView {
    let links = filters
        .into_iter()
        .map(|(words, href)| {
            view! {
                <li>
                    <a class="filter" href=href>
                        <span class="heard">{t("design-filter-remove")}" "</span>
                        <bdi>{words}</bdi>
                        <span class="filter__sign" aria-hidden="true">"×"</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <nav class="filters" aria-label=label><ul>{links}</ul></nav> }
}

/// Two filters.
pub(super) fn example() -> AnyView {
    let filters = [("Résultats de biologie", "#filter_list"), ("12 derniers mois", "#filter_list")]
        .map(|(a, b)| (a.to_owned(), b.to_owned()));
    view! { <FilterList label="Filtres utilisés" filters=filters.to_vec() /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn each_link_says_what_it_takes_away() {
        let html = html(example);
        assert_eq!(count(&html, "<a "), 2);
        assert_eq!(count(&html, "Retirer le filtre\u{a0}:"), 2, "{html}");
        assert!(html.contains("aria-label=\"Filtres utilisés\""));
    }
}

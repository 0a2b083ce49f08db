//! Says on every page that this is a demonstration and that nobody in it is real.
//!
//! Accessibility: text in a region with a name, before the header; no colour alone.

use leptos::prelude::*;

use crate::i18n::t;

/// The banner of a portal started with `--demo`.
#[component]
pub fn DemoBanner(
    /// Name of the region, when a page shows two.
    #[prop(into, optional_no_strip)]
    label: Option<String>,
) -> impl IntoView {
    view! {
        <section class="demo-banner" aria-label=label.unwrap_or_else(|| t("design-demo"))>
            <p class="wrap"><strong>{t("design-demo")}</strong>" "{t("design-demo-text")}</p>
        </section>
    }
}

/// As it stands on a page.
pub(super) fn example() -> AnyView {
    view! { <DemoBanner label="Bandeau de l’exemple".to_owned() /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::html;

    #[test]
    fn says_it_in_words() {
        let html = html(|| view! { <DemoBanner /> });
        assert!(html.contains("<strong>Démonstration.</strong>"), "{html}");
    }
}

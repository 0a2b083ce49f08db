//! The first thing a keyboard meets: jump over the header.
//!
//! Accessibility: first focusable of the page, a labelled navigation, visible on focus, targets exist (WCAG 2.4.1,
//! RGAA 12.7). The page gives `id="contenu"` and `tabindex="-1"` to its `<main>`.

use leptos::prelude::*;

use super::NavItem;
use crate::i18n::t;

/// Links to the main parts of the page.
#[component]
pub fn SkipLinks(
    /// The parts, content first; by default the content alone.
    #[prop(optional)]
    items: Vec<NavItem>,
    /// Name of the navigation, when a page shows two.
    #[prop(into, optional_no_strip)]
    label: Option<String>,
) -> impl IntoView {
    let items = if items.is_empty() { vec![NavItem::new("#contenu", t("design-skip-content"))] } else { items };
    view! {
        <nav class="skip-links" aria-label=label.unwrap_or_else(|| t("design-skip"))>
            <ul class="wrap">
                {items.into_iter().map(|item| view! { <li><a href=item.href>{item.label}</a></li> }).collect_view()}
            </ul>
        </nav>
    }
}

/// Seen only with the focus of a keyboard.
pub(super) fn example() -> AnyView {
    view! {
        <p>"Ces liens apparaissent quand on les atteint au clavier."</p>
        <SkipLinks items=vec![NavItem::new("#skip_links", "Aller à cet exemple")] label="Accès rapide de l’exemple".to_owned() />
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::html;

    #[test]
    fn leads_to_the_content() {
        let html = html(|| view! { <SkipLinks /> });
        assert!(html.contains("href=\"#contenu\"") && html.contains("Aller au contenu"), "{html}");
        assert!(html.contains("aria-label="));
    }
}

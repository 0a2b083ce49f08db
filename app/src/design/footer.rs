//! The end of every page: help, accessibility, legal matters, under a bridge.
//!
//! Accessibility: the same links in the same order on every page (WCAG 3.2.6), in a navigation with a name.

use leptos::prelude::*;

use super::NavItem;
use crate::i18n::t;

/// The footer.
#[component]
pub fn Footer(
    /// Where one finds help, the accessibility statement, and so on.
    links: Vec<NavItem>,
    /// A sentence under the links.
    #[prop(into, optional_no_strip)]
    note: Option<String>,
    /// Name of the navigation, when a page shows two footers.
    #[prop(into, optional_no_strip)]
    nav_label: Option<String>,
    /// Whether this is the footer of the page: the list of components shows one that is not.
    #[prop(default = true)]
    content_info: bool,
) -> impl IntoView {
    let inner = view! {
        <svg class="site-footer__bridge" viewBox="0 0 1552 56" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
            <path d=format!("M0 11H1552V56h-8{}H0Z", "c0-46-112-46-112 0h-16".repeat(12))></path>
            <path class="site-footer__deck" d="M0 6H1552V10H0Z"></path>
        </svg>
        <div class="site-footer__water">
            <div class="wrap">
                <nav aria-label=nav_label.unwrap_or_else(|| t("design-footer-nav"))>
                    <ul>
                        {links.into_iter().map(|item| {
                            let current = item.current.then_some("page");
                            view! { <li><a href=item.href aria-current=current>{item.label}</a></li> }
                        }).collect_view()}
                    </ul>
                </nav>
                {note.map(|note| view! { <p>{note}</p> })}
            </div>
        </div>
    };
    if content_info {
        view! { <footer class="site-footer">{inner}</footer> }.into_any()
    } else {
        view! { <div class="site-footer">{inner}</div> }.into_any()
    }
}

/// With links and a note.
pub(super) fn example() -> AnyView {
    let links = vec![NavItem::new("#footer", "Aide"), NavItem::new("#footer", "Accessibilité : non vérifiée")];
    view! {
        <Footer content_info=false links=links note="Un seul endroit pour lire et partager ses documents de santé.".to_owned()
            nav_label="Informations de l’exemple".to_owned() />
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::html;

    #[test]
    fn lists_its_links_in_a_named_navigation() {
        let html = html(|| view! { <Footer links=vec![NavItem::new("/aide", "Aide")] /> });
        assert!(html.starts_with("<footer"), "{html}");
        assert!(html.contains("<nav aria-label=") && html.contains("href=\"/aide\""));
    }
}

//! Where the page stands, and the way back up.
//!
//! Accessibility: a navigation with a name, an ordered list, the page itself last, marked and not a link (WCAG 2.4.8).

use leptos::prelude::*;

use super::{Foreign, NavItem};
use crate::i18n::t;

/// The trail from the home page to this one.
#[component]
pub fn Breadcrumb(
    /// The pages above, from the top.
    trail: Vec<NavItem>,
    /// Name of the page itself.
    #[prop(into)]
    current: String,
    /// Its language, when it is not the page's.
    #[prop(into, optional_no_strip)]
    current_lang: Option<String>,
) -> impl IntoView {
    // Words of the page keep its direction, whatever the letter that they begin with.
    let current = match current_lang {
        Some(lang) => view! { <Foreign text=current lang /> }.into_any(),
        None => current.into_any(),
    };
    view! {
        <nav class="breadcrumb" aria-label=t("design-breadcrumb")>
            <ol>
                {trail.into_iter().map(|item| view! { <li><a href=item.href>{item.label}</a></li> }).collect_view()}
                <li><span aria-current="page">{current}</span></li>
            </ol>
        </nav>
    }
}

/// Three levels.
pub(super) fn example() -> AnyView {
    let trail = vec![NavItem::new("#breadcrumb", "Accueil"), NavItem::new("#breadcrumb", "Mes documents")];
    view! { <Breadcrumb trail=trail current="Compte rendu de biologie" /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn the_page_itself_is_last_and_no_link() {
        let html = html(example);
        assert_eq!(count(&html, "<li>"), 3);
        assert_eq!(count(&html, "<a "), 2);
        assert!(html.contains("aria-current=\"page\""));
    }

    #[test]
    fn only_words_of_another_language_have_their_own_direction() {
        let page = |lang: Option<String>| {
            html(|| view! { <Breadcrumb trail=vec![] current="ALAT عبر الزمن" current_lang=lang /> })
        };
        assert!(!page(None).contains("<bdi"), "{}", page(None));
        assert!(page(Some("fr".to_owned())).contains("<bdi lang=\"fr\">"));
    }
}

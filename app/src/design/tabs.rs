//! The views of one thing, each at its own address.
//!
//! Accessibility: a navigation of links with `aria-current`, not the tab pattern: it works without script, and back,
//! bookmarks and new windows do what one expects.

use leptos::prelude::*;

use super::NavItem;

/// Links to the views.
#[component]
pub fn Tabs(
    /// What the views are of.
    #[prop(into)]
    label: String,
    /// The views, one of them current.
    items: Vec<NavItem>,
) -> impl IntoView {
    view! {
        <nav class="tabs" aria-label=label>
            <ul>
                {items.into_iter().map(|item| {
                    let current = item.current.then_some("page");
                    view! { <li><a href=item.href aria-current=current>{item.label}</a></li> }
                }).collect_view()}
            </ul>
        </nav>
    }
}

/// Three views.
pub(super) fn example() -> AnyView {
    let items = vec![
        NavItem::new("#tabs", "Document").current(true),
        NavItem::new("#tabs", "Origine et versions"),
        NavItem::new("#tabs", "Qui l’a vu"),
    ];
    view! { <Tabs label="Vues du document" items=items /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn are_links_with_one_current() {
        let html = html(example);
        assert_eq!(count(&html, "<a "), 3);
        assert_eq!(count(&html, "aria-current=\"page\""), 1);
        assert!(!html.contains("role=\"tab"), "{html}");
    }
}

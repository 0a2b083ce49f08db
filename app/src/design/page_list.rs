//! The pages of a document that is being put together: each seen, with what can be done to it.
//!
//! Accessibility: an ordered list; each button says the page it acts on, in words that are heard and not seen (WCAG 2.4.6);
//! pages are moved by buttons, never by dragging alone (WCAG 2.5.7).

use leptos::prelude::*;

use super::{Button, ButtonKind};

/// One page.
pub struct PageItem {
    /// Address of its image.
    pub source: String,
    /// What the image is, in words.
    pub alternative: String,
    /// « Page 2 ».
    pub label: String,
    /// What can be done: value that the form carries under `geste`, and words.
    pub acts: Vec<(String, String)>,
}

/// The list, inside a form.
#[component]
pub fn PageList(
    /// The pages, in their order.
    items: Vec<PageItem>,
) -> impl IntoView {
    let items = items
        .into_iter()
        .map(|item| {
            let acts = item
                .acts
                .into_iter()
                .map(|(value, words)| {
                    let of = format!(" – {}", item.label);
                    view! {
                        <Button kind=ButtonKind::Secondary name="geste".to_owned() value>{words}<span class="heard">{of}</span></Button>
                    }
                })
                .collect_view();
            view! {
                <li class="page-list__item">
                    <p><strong>{item.label.clone()}</strong></p>
                    <img class="page-list__image" src=item.source alt=item.alternative loading="lazy" />
                    <p class="actions">{acts}</p>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="page-list">{items}</ol> }
}

/// Two pages.
pub(super) fn example() -> AnyView {
    let item = |number: u32| PageItem {
        source: "/icon-192.png".to_owned(),
        alternative: format!("Aperçu de la page {number}"),
        label: format!("Page {number}"),
        acts: vec![
            (format!("gauche-{number}"), "Tourner à gauche".to_owned()),
            (format!("retirer-{number}"), "Retirer".to_owned()),
        ],
    };
    view! { <form action="#page_list"><PageList items=vec![item(1), item(2)] /></form> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn each_button_says_its_page() {
        let html = html(example);
        assert_eq!(count(&html, "<span class=\"heard\"> – Page 2</span>"), 2, "{html}");
        assert_eq!(count(&html, "name=\"geste\""), 4);
        assert_eq!(count(&html, "alt=\"Aperçu de la page 1\""), 1);
    }
}

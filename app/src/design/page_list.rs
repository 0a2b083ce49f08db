//! The pages of a document that is being put together: each seen, with what can be done to it.
//!
//! Accessibility: an ordered list; each button says the page it acts on, in words that are heard and not seen (WCAG 2.4.6);
//! pages are moved by buttons, never by dragging alone (WCAG 2.5.7). Each page takes the focus when an address names it, and
//! says there what was just done to it.

use leptos::prelude::*;

use super::{Button, ButtonKind, Icon, Notification, Sign, Tone};

/// One page.
pub struct PageItem {
    /// Unique id, for addresses.
    pub id: String,
    /// Address of its image.
    pub source: String,
    /// What the image is, in words.
    pub alternative: String,
    /// « Page 2 ».
    pub label: String,
    /// What was just done to it.
    pub news: Option<String>,
    /// What can be done to it.
    pub acts: Vec<PageAct>,
}

/// What can be done to a page. Acts stand two by two, in their order; one without a sign stands alone below.
pub struct PageAct {
    /// What the form carries under `geste`.
    pub value: String,
    /// Its words.
    pub words: String,
    /// Its sign.
    pub icon: Option<Icon>,
}

/// The list; inside a form when there are acts.
#[component]
pub fn PageList(
    /// The pages, in their order.
    items: Vec<PageItem>,
) -> impl IntoView {
    let items = items.into_iter().map(one).collect_view();
    view! { <ol class="page-list">{items}</ol> }
}

fn one(item: PageItem) -> impl IntoView {
    let PageItem { id, source, alternative, label, news, acts } = item;
    let news = news.map(|words| {
        view! { <Notification tone=Tone::Success status=true><p>{words}</p></Notification> }
    });
    let of = label.clone();
    let acts = (!acts.is_empty()).then(|| {
        let act = |act: PageAct| {
            let kind = if act.icon.is_some() { ButtonKind::Secondary } else { ButtonKind::Quiet };
            let of = format!(" – {of}");
            view! {
                <Button kind name="geste".to_owned() value=act.value>
                    {act.icon.map(|icon| view! { <Sign icon=icon /> })}<span>{act.words}</span><span class="heard">{of}</span>
                </Button>
            }
        };
        view! { <div class="page-list__acts">{acts.into_iter().map(act).collect_view()}</div> }
    });
    view! {
        <li class="page-list__item" id=id tabindex="-1">
            {news}
            <p><strong>{label}</strong></p>
            <img class="page-list__image" src=source alt=alternative loading="lazy" />
            {acts}
        </li>
    }
}

/// Two pages, the first just turned.
pub(super) fn example() -> AnyView {
    let act = |gesture: &str, number: u32, words: &str, icon| PageAct {
        value: format!("{gesture}-{number}"),
        words: words.to_owned(),
        icon,
    };
    let item = |number: u32| PageItem {
        id: format!("ex-page-{number}"),
        source: "/icon-192.png".to_owned(),
        alternative: format!("Aperçu de la page {number}"),
        label: format!("Page {number}"),
        news: (number == 1).then(|| "Page 1 tournée à gauche".to_owned()),
        acts: vec![
            act("gauche", number, "Tourner à gauche", Some(Icon::TurnLeft)),
            act("droite", number, "Tourner à droite", Some(Icon::TurnRight)),
            act("retirer", number, "Retirer", None),
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
        assert_eq!(count(&html, "<span class=\"heard\"> – Page 2</span>"), 3, "{html}");
        assert_eq!(count(&html, "name=\"geste\""), 6);
        assert_eq!(count(&html, "alt=\"Aperçu de la page 1\""), 1);
        assert_eq!(count(&html, "role=\"status\""), 1, "news at the page that it is about");
    }
}

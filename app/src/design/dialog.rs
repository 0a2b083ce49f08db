//! A question that must be answered before going on.
//!
//! Accessibility: the native `<dialog>`, which holds the focus and closes with Escape when an island opens it with
//! `showModal()`; it has a name. Nothing depends on it: what it offers exists in the page as well.

use leptos::prelude::*;

/// A dialog, closed until an island opens it.
#[component]
pub fn Dialog(
    /// Unique id.
    #[prop(into)]
    id: String,
    /// Its title.
    #[prop(into)]
    title: String,
    /// Whether it stands open in the page, as in the list of components.
    #[prop(optional)]
    inline: bool,
    /// What it says and offers.
    children: Children,
) -> impl IntoView {
    let title_id = format!("{id}-titre");
    let class = if inline { "dialog dialog--inline" } else { "dialog" };
    view! {
        <dialog class=class id=id open=inline aria-labelledby=title_id>
            <h2 id=title_id.clone()>{title}</h2>
            {children()}
        </dialog>
    }
}

/// Open in the page.
pub(super) fn example() -> AnyView {
    view! {
        <Dialog id="ex-dialogue" title="Voulez-vous rester ?" inline=true>
            <p>"Sans réponse, vous serez déconnecté dans 2 minutes, pour protéger vos données."</p>
            <form method="dialog" class="actions">
                <button class="button" type="button">"Rester"</button>
                <button class="button button--quiet" type="button">"Se déconnecter"</button>
            </form>
        </Dialog>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::html;

    #[test]
    fn has_a_name_and_is_closed_at_first() {
        let closed = html(|| view! { <Dialog id="d" title="Titre">"…"</Dialog> });
        assert!(
            closed.contains("aria-labelledby=\"d-titre\"") && closed.contains("<h2 id=\"d-titre\">Titre"),
            "{closed}"
        );
        assert!(!closed.contains(" open"), "{closed}");
        assert!(html(example).contains(" open"));
    }
}

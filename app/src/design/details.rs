//! What one may open to know more.
//!
//! Accessibility: the native `<details>`, which a keyboard opens and assistive technology announces; never for what
//! everybody needs.

use leptos::prelude::*;

/// Something to open.
#[component]
pub fn Details(
    /// What one will find.
    #[prop(into)]
    summary: String,
    /// Whether it is open at first.
    #[prop(optional)]
    open: bool,
    /// What it hides.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="details" open=open>
            <summary>{summary}</summary>
            <div class="details__body">{children()}</div>
        </details>
    }
}

/// Closed and open.
pub(super) fn example() -> AnyView {
    view! {
        <div class="stack">
            <Details summary="D’où vient ce document ?"><p>"D’un laboratoire qui l’a envoyé à votre dossier."</p></Details>
            <Details summary="Qui peut le voir ?" open=true><p>"Vous, et les professionnels que vous avez choisis."</p></Details>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn is_native() {
        let html = html(example);
        assert_eq!(count(&html, "<summary>"), 2);
        assert_eq!(count(&html, " open"), 1, "{html}");
    }
}

//! Whose record is open, in words, on every page of whoever may open several.
//!
//! Accessibility: a region with a name, before the content, at the same place on each page; the words alone tell it, a
//! line and a sign only help (WCAG 1.4.1). The way to another record stands beside it.

use leptos::prelude::*;

use super::{Icon, Sign};

/// The banner.
#[component]
pub fn WhoseBanner(
    /// Name of the region.
    #[prop(into)]
    label: String,
    /// Whose record is open.
    #[prop(into)]
    words: String,
    /// Whether it is another person's: it then stands out.
    #[prop(optional)]
    other: bool,
    /// Words of the link to the choice of the record.
    #[prop(into)]
    change: String,
) -> impl IntoView {
    let class = if other { "whose whose--other" } else { "whose" };
    view! {
        <aside class=class aria-label=label>
            <p class="wrap whose__line"><span class="whose__who"><Sign icon=Icon::Person /><strong>{words}</strong></span>" "<a href="/personne">{change}</a></p>
        </aside>
    }
}

/// One's own record, and a child's.
pub(super) fn example() -> AnyView {
    view! {
        <div class="stack">
            <WhoseBanner label="Dossier ouvert (exemple 1)" words="Le dossier ouvert est le vôtre." change="Changer de dossier" />
            <WhoseBanner label="Dossier ouvert (exemple 2)" words="Vous agissez pour Noé MARTIN. Le dossier ouvert est le sien." other=true change="Changer de dossier" />
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn says_it_in_words_and_leads_to_the_choice() {
        let html = html(example);
        assert!(html.contains("Vous agissez pour Noé MARTIN."), "{html}");
        assert_eq!(count(&html, "href=\"/personne\""), 2);
        assert_eq!(count(&html, "whose--other"), 1);
    }
}

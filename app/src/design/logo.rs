//! The bridge and the name of the house.
//!
//! Accessibility: the name is real text, so it is read, translated by nobody and scales; the drawing is silent.

use leptos::prelude::*;

use crate::i18n::t;

/// The logo; a link to the home page when `href` is given, whose name is "Passerelle, accueil".
#[component]
pub fn Logo(
    /// The home page, or nothing where the logo is only a sign.
    #[prop(into, optional_no_strip)]
    href: Option<String>,
) -> impl IntoView {
    let inner = view! {
        <svg class="logo__mark" viewBox="0 0 48 32" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" aria-hidden="true" focusable="false">
            <path d="M6 22C11 1 37 1 42 22M15 11v11M24 6.500v15.500M33 11v11"></path>
            <path class="logo__deck" stroke-width="4" d="M3 24Q24 19 45 24"></path>
        </svg>
        <span lang="fr">"Passerelle"</span>
    };
    match href {
        Some(href) => {
            view! { <a class="logo" href=href aria-label=format!("Passerelle, {}", t("design-home"))>{inner}</a> }
                .into_any()
        }
        None => view! { <span class="logo">{inner}</span> }.into_any(),
    }
}

/// The drawing of the home page: a footbridge between two banks, in the evening. Decoration only.
#[component]
pub fn Bridge() -> impl IntoView {
    view! {
        <svg class="bridge" viewBox="0 0 480 300" aria-hidden="true" focusable="false">
            <circle class="bridge__sun" cx="330" cy="112" r="54"></circle>
            <path class="bridge__far" d="M0 190c60-40 110-52 170-30s120 20 170-8 100-30 140-12v110H0Z"></path>
            <path class="bridge__water" d="M0 222h480v78H0Z"></path>
            <path class="bridge__arch" d="M52 214C96 74 384 74 428 214M116 138v62M178 112v79M240 104v84M302 112v79M364 138v62"></path>
            <path class="bridge__deck" d="M20 208Q240 168 460 208"></path>
            <path class="bridge__bank" d="M0 196c30 0 56 6 70 20s12 40 34 84H0ZM480 196c-30 0-56 6-70 20s-12 40-34 84h104Z"></path>
            <path class="bridge__ripple" d="M150 250h70M250 250h36M190 272h110M170 236h24M300 236h40"></path>
        </svg>
    }
}

/// As a link, as a sign, and the drawing.
pub(super) fn example() -> AnyView {
    view! {
        <div class="stack">
            <p><Logo href="/".to_owned() /></p>
            <p><Logo /></p>
            <Bridge />
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::html;

    #[test]
    fn its_name_is_text_and_says_where_it_leads() {
        let html = html(|| view! { <Logo href="/".to_owned() /> });
        assert!(
            html.contains("<a href=\"/\"")
                && html.contains(">Passerelle<")
                && html.contains("aria-label=\"Passerelle, accueil\""),
            "{html}"
        );
    }

    #[test]
    fn drawings_are_silent() {
        assert!(html(|| view! { <Bridge /> }).contains("aria-hidden=\"true\""));
    }
}

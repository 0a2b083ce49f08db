//! The things to do on a page.
//!
//! Accessibility: an act is a real `<button>`, a way to a page is a real `<a>`; 44 px at least (WCAG 2.5.5); the name is
//! the visible text (WCAG 2.5.3).

use leptos::prelude::*;

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The main act: one a page.
    #[default]
    Primary,
    /// Another act.
    Secondary,
    /// What cannot be undone.
    Danger,
    /// What one may do, without weight.
    Quiet,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Secondary => "button button--secondary",
            Self::Danger => "button button--danger",
            Self::Quiet => "button button--quiet",
        }
    }
}

/// A button that sends its form.
#[component]
pub fn Button(
    /// How much it stands out.
    #[prop(optional)]
    kind: ButtonKind,
    /// Name under which the form carries `value`.
    #[prop(into, optional_no_strip)]
    name: Option<String>,
    /// What the form carries when this button sends it.
    #[prop(into, optional_no_strip)]
    value: Option<String>,
    /// Id of the form that it sends, when it stands outside of it.
    #[prop(into, optional_no_strip)]
    form: Option<String>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! { <button type="submit" class=kind.class() name=name value=value form=form>{children()}</button> }
}

/// A link that looks like a button, for the main way onwards.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// How much it stands out.
    #[prop(optional)]
    kind: ButtonKind,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! { <a class=kind.class() href=href>{children()}</a> }
}

/// Every kind.
pub(super) fn example() -> AnyView {
    view! {
        <form class="actions" action="#button">
            <Button>"Enregistrer"</Button>
            <Button kind=ButtonKind::Secondary>"Télécharger"</Button>
            <Button kind=ButtonKind::Danger>"Supprimer définitivement"</Button>
            <Button kind=ButtonKind::Quiet>"Annuler"</Button>
            <ButtonLink href="#button">"Voir mes documents"</ButtonLink>
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn acts_are_buttons_and_ways_are_links() {
        let html = html(example);
        assert_eq!(count(&html, "<button type=\"submit\""), 4, "{html}");
        assert_eq!(count(&html, "<a "), 1);
        assert!(!html.contains("name="), "an unused attribute must not appear: {html}");
    }

    #[test]
    fn carries_its_value() {
        let html = html(|| view! { <Button name="choix".to_owned() value="oui".to_owned()>"Oui"</Button> });
        assert!(html.contains("name=\"choix\"") && html.contains("value=\"oui\""), "{html}");
    }
}

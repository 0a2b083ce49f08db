//! One thing to know about the page or about what was just done.
//!
//! Accessibility: the kind is a sign and a word, not a colour alone (WCAG 1.4.1). A result of an act is a status, read
//! by assistive technology without moving the focus (WCAG 4.1.3). On a page that an act led to, it stands before the title
//! and takes the focus at load, as an error summary does: a status that was there from the start is not read out.

use leptos::prelude::*;

use super::{Icon, Sign};
use crate::i18n::t;

/// What kind of news it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Something to know.
    #[default]
    Info,
    /// Something was done.
    Success,
    /// Something to take care of.
    Warning,
    /// Something failed.
    Error,
}

/// A message in the page.
#[component]
pub fn Notification(
    /// What kind of news it is.
    #[prop(optional)]
    tone: Tone,
    /// The news in a few words; by default the word of its kind.
    #[prop(into, optional_no_strip)]
    title: Option<String>,
    /// Whether it is the result of an act, to be read out.
    #[prop(optional)]
    status: bool,
    /// Whether it takes the focus at load: for what the act before this page did.
    #[prop(optional)]
    focus: bool,
    /// What there is to know.
    children: Children,
) -> impl IntoView {
    let (class, icon, word) = match tone {
        Tone::Info => ("notification", Icon::Info, t("design-info")),
        Tone::Success => ("notification notification--success", Icon::Success, t("design-success")),
        Tone::Warning => ("notification notification--warning", Icon::Warning, t("design-warning")),
        Tone::Error => ("notification notification--error", Icon::Error, t("design-failure")),
    };
    let title = match title {
        Some(title) => view! { <span class="heard">{word}" : "</span>{title} }.into_any(),
        None => word.into_any(),
    };
    view! {
        <div class=class role=status.then_some("status") tabindex=focus.then_some("-1") autofocus=focus>
            <Sign icon=icon />
            <p class="notification__title">{title}</p>
            <div class="notification__body">{children()}</div>
        </div>
    }
}

/// Every kind.
pub(super) fn example() -> AnyView {
    view! {
        <div class="stack">
            <Notification>"Votre laboratoire envoie ses résultats sous deux jours."</Notification>
            <Notification tone=Tone::Success title="Vos préférences sont enregistrées.".to_owned() status=true>
                <p>"Elles restent sur cet appareil pendant un an."</p>
            </Notification>
            <Notification tone=Tone::Warning>"Une version plus récente de ce document existe."</Notification>
            <Notification tone=Tone::Error title="Le fichier n’a pas pu être lu.".to_owned()><p>"Demandez-le de nouveau à son auteur."</p></Notification>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn takes_the_focus_only_when_asked_to() {
        assert!(!html(example).contains("autofocus"));
        let html = html(|| view! { <Notification focus=true>"Fait"</Notification> });
        assert!(html.contains("tabindex=\"-1\" autofocus"), "{html}");
    }

    #[test]
    fn says_its_kind_in_words() {
        let html = html(example);
        for word in ["À savoir", "C’est fait", "Attention", "Erreur"] {
            assert!(html.contains(word), "{word} is missing: {html}");
        }
        assert_eq!(count(&html, "role=\"status\""), 1);
    }
}

//! Words of a document inside a page of another language.
//!
//! Accessibility: marked with their own language, so that they are read with the right voice (WCAG 3.1.2), and isolated,
//! so that their direction does not disturb what stands around.

use leptos::prelude::*;

/// The language of documents that do not say theirs: those of the DMP are written in French.
pub const DOCUMENTS: &str = "fr";

/// Words as their author wrote them.
#[component]
pub fn Foreign(
    /// The words.
    #[prop(into)]
    text: String,
    /// Their language.
    #[prop(into, default = DOCUMENTS.to_owned())]
    lang: String,
) -> impl IntoView {
    view! { <bdi lang=lang>{text}</bdi> }
}

/// Inside a sentence of the page, whatever its language.
pub(super) fn example() -> AnyView {
    view! { <p lang="en">"Written by "<Foreign text="le laboratoire des Deux Rives" />"."</p> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::html;

    #[test]
    fn the_language_is_told() {
        assert!(html(|| view! { <Foreign text="<b>" lang="de" /> }).contains("<bdi lang=\"de\">&lt;b&gt;</bdi>"));
    }
}

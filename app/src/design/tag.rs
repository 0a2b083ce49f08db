//! A word or two about a thing.
//!
//! Accessibility: plain text; the colour repeats the word.

use leptos::prelude::*;

/// What a tag says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagKind {
    /// A category.
    #[default]
    Plain,
    /// Not seen yet.
    New,
    /// All is well.
    Success,
    /// To take care of.
    Warning,
    /// Refused, or in danger.
    Danger,
}

/// A tag.
#[component]
pub fn Tag(
    /// Its words.
    #[prop(into)]
    label: String,
    /// What it says.
    #[prop(optional)]
    kind: TagKind,
) -> impl IntoView {
    let class = match kind {
        TagKind::Plain => "tag",
        TagKind::New => "tag tag--new",
        TagKind::Success => "tag tag--success",
        TagKind::Warning => "tag tag--warning",
        TagKind::Danger => "tag tag--danger",
    };
    view! { <span class=class>{label}</span> }
}

/// Every kind.
pub(super) fn example() -> AnyView {
    view! {
        <p class="actions">
            <Tag label="Comptes rendus" />
            <Tag label="Non lu" kind=TagKind::New />
            <Tag label="Signature valide" kind=TagKind::Success />
            <Tag label="Version ancienne" kind=TagKind::Warning />
            <Tag label="Accès refusé" kind=TagKind::Danger />
        </p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::html;

    #[test]
    fn is_text() {
        assert!(
            html(|| view! { <Tag label="Non lu" kind=TagKind::New /> })
                .contains("<span class=\"tag tag--new\">Non lu</span>")
        );
    }
}

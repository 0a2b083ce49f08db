//! Renders a view to the HTML that the server would send.

use leptos::prelude::*;

/// The HTML of what `view` builds, in the default locale.
pub(crate) fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().into_view().to_html())
}

/// How often `needle` stands in `text`.
pub(crate) fn count(text: &str, needle: &str) -> usize {
    text.matches(needle).count()
}

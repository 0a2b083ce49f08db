//! Several lines of text: the one place in the portal where a `<textarea>` stands.
//!
//! Safety: the rendering library writes the children of a `<textarea>` as they are, without escaping, so that a typed
//! `</textarea><script>` would become markup. Here, and only here, the text is escaped by hand.
//!
//! Accessibility: see `field.rs`; it may be enlarged by its corner and grows with the text size.

#![allow(
    clippy::disallowed_methods,
    reason = "the one component that may build a textarea, since it escapes its text itself"
)]

use leptos::prelude::*;

use super::field::Frame;
use crate::i18n::t_with;

/// `text` as the content of a `<textarea>`. HTML drops a line break right after the start tag: one more is put before
/// it, so that what was typed comes back as it was.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    if text.starts_with(['\n', '\r']) {
        out.push('\n');
    }
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            letter => out.push(letter),
        }
    }
    out
}

/// A field of several lines.
#[component]
pub fn Textarea(
    /// Unique id and name in the form.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// How to answer it.
    #[prop(into, optional_no_strip)]
    hint: Option<String>,
    /// What is wrong and how to mend it.
    #[prop(into, optional_no_strip)]
    error: Option<String>,
    /// What was typed.
    #[prop(into, optional)]
    value: String,
    /// Lines shown at first.
    #[prop(default = 5)]
    rows: u32,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// At most so many characters; the hint then says so. The server is the judge.
    #[prop(optional)]
    max_length: Option<u32>,
) -> impl IntoView {
    let limit = max_length.map(|count| t_with("design-max-length", &[("count", count.into())]));
    let hint = match (hint, limit) {
        (Some(hint), Some(limit)) => Some(format!("{hint} {limit}")),
        (hint, limit) => hint.or(limit),
    };
    let frame = Frame { id: id.clone(), label, optional, hint, error };
    let control = view! {
        <textarea class="control" id=id.clone() name=id rows=rows.to_string() dir="auto" spellcheck="true" aria-required=frame.required()
            aria-invalid=frame.invalid() aria-describedby=frame.described_by()>{escape(&value)}</textarea>
    };
    frame.around(control.into_any())
}

/// Plain.
pub(super) fn example() -> AnyView {
    view! {
        <div class="form">
            <Textarea id="ex-texte-long" label="Votre message" hint="Dites ce qui ne va pas, avec vos mots.".to_owned() max_length=2000
                value="Bonjour,\nle tableau < de mars > & avril ne s’affiche pas." />
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn hostile_text_stays_text() {
        let hostile = "</textarea><script>alert(1)</script>&lt;";
        let html = html(move || view! { <Textarea id="x" label="X" value=hostile /> });
        assert_eq!(count(&html, "</textarea>"), 1, "{html}");
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;lt;"), "{html}");
    }

    #[test]
    fn a_leading_line_break_is_kept() {
        assert_eq!(escape("\nA"), "\n\nA");
        assert_eq!(escape("A\n"), "A\n");
    }

    #[test]
    fn says_its_limit() {
        assert!(html(example).contains("caractères au plus."));
    }
}

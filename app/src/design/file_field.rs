//! A file to send.
//!
//! Accessibility: the native control; kinds and size allowed are said in the hint, before one tries (RGAA 11.10).

use leptos::prelude::*;

use super::field::Frame;

/// The field of a file. Its form has `enctype="multipart/form-data"`.
#[component]
pub fn FileField(
    /// Unique id and name in the form.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// Kinds and size allowed, in words.
    #[prop(into)]
    hint: String,
    /// Kinds offered by the browser, as media types or extensions.
    #[prop(into, optional_no_strip)]
    accept: Option<String>,
    /// What is wrong and how to mend it.
    #[prop(into, optional_no_strip)]
    error: Option<String>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// Whether several may be chosen at once.
    #[prop(optional)]
    multiple: bool,
) -> impl IntoView {
    let frame = Frame { id: id.clone(), label, optional, hint: Some(hint), error };
    let control = view! {
        <input class="control" type="file" id=id.clone() name=id accept=accept multiple=multiple aria-required=frame.required() aria-invalid=frame.invalid()
            aria-describedby=frame.described_by() />
    };
    frame.around(control.into_any())
}

/// Plain.
pub(super) fn example() -> AnyView {
    view! {
        <div class="form">
            <FileField id="ex-fichier" label="Document à ajouter" hint="Un fichier PDF ou une photo (JPEG), de 5 Mo au plus."
                accept="application/pdf,image/jpeg".to_owned() />
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::html;

    #[test]
    fn says_what_is_allowed() {
        let html = html(example);
        assert!(
            html.contains("aria-describedby=\"ex-fichier-aide\"")
                && html.contains("accept=\"application/pdf,image/jpeg\""),
            "{html}"
        );
    }
}

//! A code of a few digits, from an application or a message.
//!
//! Accessibility: one field, not one per digit, so that it can be pasted and read back; the system may fill it in
//! (`one-time-code`, WCAG 3.3.8); digits run left to right in every language.

use leptos::prelude::*;

use super::field::Frame;

/// The field of a code.
#[component]
pub fn CodeField(
    /// Unique id and name in the form.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// Where the code is found.
    #[prop(into, optional_no_strip)]
    hint: Option<String>,
    /// What is wrong and how to mend it.
    #[prop(into, optional_no_strip)]
    error: Option<String>,
) -> impl IntoView {
    let frame = Frame { id: id.clone(), label, optional: false, hint, error };
    let control = view! {
        <input class="control control--code" type="text" id=id.clone() name=id autocomplete="one-time-code" inputmode="numeric" spellcheck="false"
            dir="ltr" aria-required="true" aria-invalid=frame.invalid() aria-describedby=frame.described_by() />
    };
    frame.around(control.into_any())
}

/// Plain and wrong.
pub(super) fn example() -> AnyView {
    view! {
        <div class="form">
            <CodeField id="ex-code" label="Code à 6 chiffres" hint="Il est affiché par votre application d’authentification.".to_owned() />
            <CodeField id="ex-code-faux" label="Code à 6 chiffres" error="Ce code ne convient pas. Attendez le suivant et recopiez-le.".to_owned() />
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn is_one_numeric_field_that_the_system_may_fill() {
        let html = html(example);
        assert_eq!(count(&html, "<input"), 2);
        assert_eq!(count(&html, "autocomplete=\"one-time-code\""), 2);
        assert_eq!(count(&html, "inputmode=\"numeric\""), 2);
        assert!(!html.contains("maxlength"), "a pasted code with a space must fit");
    }
}

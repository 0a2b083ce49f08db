//! What every field shares: label above, hint, message, and how they are tied to the control.
//!
//! Accessibility: a visible `<label for>`; hint and message are in `aria-describedby`, message last; a wrong field has
//! `aria-invalid`; what is not required says so in words, since nearly everything asked is required (WCAG 3.3.1, 3.3.2,
//! RGAA 11.1, 11.10). A placeholder is never used. Native validation bubbles are not used either (the form is
//! `novalidate`): the server says what is wrong, in the language of the page.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use leptos::prelude::*;

use super::{Icon, Sign};
use crate::i18n::t;

/// Whether the page asks for something: what was typed there must not be lost by leaving it. A context of the page, which
/// every field marks by itself, so that no page can forget to say so.
#[derive(Clone, Debug, Default)]
pub struct Asked(Arc<AtomicBool>);

impl Asked {
    fn set() {
        if let Some(asked) = use_context::<Self>() {
            asked.0.store(true, Ordering::Relaxed);
        }
    }

    /// Whether a field was built on this page.
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The words around a control.
pub(super) struct Frame {
    /// Id of the control, from which the other ids are made.
    pub(super) id: String,
    pub(super) label: String,
    pub(super) optional: bool,
    pub(super) hint: Option<String>,
    pub(super) error: Option<String>,
}

impl Frame {
    /// Ids of hint and message for `aria-describedby`, if there are any.
    pub(super) fn described_by(&self) -> Option<String> {
        let mut ids = Vec::new();
        if self.hint.is_some() {
            ids.push(format!("{}-aide", self.id));
        }
        if self.error.is_some() {
            ids.push(format!("{}-erreur", self.id));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// `true` for `aria-invalid`, or nothing.
    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.error.as_ref().map(|_| "true")
    }

    /// `true` for `aria-required`, or nothing.
    pub(super) fn required(&self) -> Option<&'static str> {
        (!self.optional).then_some("true")
    }

    /// Class of the box around it all.
    pub(super) fn class(&self) -> &'static str {
        if self.error.is_some() { "field field--wrong" } else { "field" }
    }

    /// The words of a label or legend.
    pub(super) fn words(&self) -> AnyView {
        let optional = self.optional.then(|| view! { " "<span class="field__optional">{t("design-optional")}</span> });
        view! { {self.label.clone()}{optional} }.into_any()
    }

    /// Hint and message.
    pub(super) fn notes(&self) -> AnyView {
        let hint =
            self.hint.clone().map(|hint| view! { <p class="field__hint" id=format!("{}-aide", self.id)>{hint}</p> });
        let error = self.error.clone().map(|error| {
            view! {
                <p class="field__error" id=format!("{}-erreur", self.id)>
                    <Sign icon=Icon::Error />
                    <span><span class="heard">{t("design-error")}" "</span>{error}</span>
                </p>
            }
        });
        view! { {hint}{error} }.into_any()
    }

    /// Label, notes and `control`, in this order.
    pub(super) fn around(self, control: AnyView) -> AnyView {
        Asked::set();
        view! {
            <div class=self.class()>
                <label class="field__label" for=self.id.clone()>{self.words()}</label>
                {self.notes()}
                {control}
            </div>
        }
        .into_any()
    }

    /// The same for several controls under one question: a group with a legend.
    pub(super) fn around_group(self, controls: AnyView) -> AnyView {
        Asked::set();
        view! {
            <fieldset class=self.class() aria-describedby=self.described_by()>
                <legend class="field__label">{self.words()}</legend>
                {self.notes()}
                {controls}
            </fieldset>
        }
        .into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(hint: bool, error: bool) -> Frame {
        Frame {
            id: "x".to_owned(),
            label: "Nom".to_owned(),
            optional: false,
            hint: hint.then(|| "aide".to_owned()),
            error: error.then(|| "erreur".to_owned()),
        }
    }

    #[test]
    fn ties_only_what_exists() {
        assert_eq!(frame(false, false).described_by(), None);
        assert_eq!(frame(true, false).described_by().as_deref(), Some("x-aide"));
        assert_eq!(frame(true, true).described_by().as_deref(), Some("x-aide x-erreur"));
        assert_eq!(frame(false, true).invalid(), Some("true"));
        assert_eq!(frame(true, false).invalid(), None);
    }
}

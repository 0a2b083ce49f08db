//! A password.
//!
//! Accessibility: pasting and password managers are welcome (WCAG 3.3.8): `autocomplete` is always set. What was typed
//! never comes back in the page.

use leptos::prelude::*;

use super::TextField;
use super::field::Frame;

/// The field of a password.
#[component]
pub fn PasswordField(
    /// Unique id and name in the form.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// What a good one is, when a new one is asked.
    #[prop(into, optional_no_strip)]
    hint: Option<String>,
    /// What is wrong and how to mend it.
    #[prop(into, optional_no_strip)]
    error: Option<String>,
    /// Whether a new password is chosen.
    #[prop(optional)]
    new: bool,
) -> impl IntoView {
    let frame = Frame { id: id.clone(), label, optional: false, hint, error };
    let autocomplete = if new { "new-password" } else { "current-password" };
    let control = view! {
        <input class="control" type="password" id=id.clone() name=id autocomplete=autocomplete spellcheck="false" autocapitalize="none" dir="ltr"
            aria-required="true" aria-invalid=frame.invalid() aria-describedby=frame.described_by() />
    };
    frame.around(control.into_any())
}

/// The known one, and a new one.
pub(super) fn example() -> AnyView {
    view! {
        <form class="form" action="#password_field">
            <TextField id="ex-secret-qui" label="Identifiant" autocomplete="username" />
            <PasswordField id="ex-secret" label="Mot de passe" />
            <PasswordField id="ex-secret-neuf" label="Nouveau mot de passe" new=true
                hint="Au moins 12 caractères. Une phrase que vous seul connaissez convient bien.".to_owned() />
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::html;

    #[test]
    fn helps_password_managers_and_never_shows_a_value() {
        let html = html(example);
        assert!(html.contains("autocomplete=\"current-password\"") && html.contains("autocomplete=\"new-password\""));
        assert!(html.contains("aria-describedby=\"ex-secret-neuf-aide\""), "{html}");
        let secret =
            html.split("type=\"password\"").nth(1).unwrap_or_default().split('>').next().unwrap_or_default().to_owned();
        assert!(!secret.contains("value="), "{secret}");
    }
}

//! All that is wrong in a form, at the top of the page, each with the way to its field.
//!
//! Accessibility: it takes the focus when the page loads (`autofocus` on an element with `tabindex="-1"`: no script), is
//! an alert for those whose browser does not, and each message is a link to the field (WCAG 3.3.1, 3.3.3). The title of
//! the page starts with "Erreur :" as well.

use leptos::prelude::*;

use super::{Icon, Sign};
use crate::i18n::t_with;

/// One thing to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Id of the field, or nothing when the message is about the whole form.
    pub field: Option<String>,
    /// The same words as beside the field.
    pub message: String,
}

impl FieldError {
    /// A message about a field.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: Some(field.into()), message: message.into() }
    }

    /// A message about the whole form.
    pub fn general(message: impl Into<String>) -> Self {
        Self { field: None, message: message.into() }
    }
}

/// The summary; nothing when there is no error.
#[component]
pub fn ErrorSummary(
    /// What is wrong, in the order of the fields.
    errors: Vec<FieldError>,
    /// Unique id.
    #[prop(into, default = "erreurs".to_owned())]
    id: String,
    /// Whether it takes the focus at load.
    #[prop(default = true)]
    focus: bool,
) -> impl IntoView {
    if errors.is_empty() {
        return ().into_any();
    }
    let title = t_with("design-error-summary", &[("count", errors.len().into())]);
    let title_id = format!("{id}-titre");
    let list = errors
        .into_iter()
        .map(|error| match error.field {
            Some(field) => view! { <li><a href=format!("#{field}")>{error.message}</a></li> }.into_any(),
            None => view! { <li>{error.message}</li> }.into_any(),
        })
        .collect_view();
    view! {
        <div class="error-summary" id=id tabindex="-1" autofocus=focus role="alert" aria-labelledby=title_id>
            <h2 class="error-summary__title" id=title_id.clone()><Sign icon=Icon::Error /><span>{title}</span></h2>
            <ul>{list}</ul>
        </div>
    }
    .into_any()
}

/// Two errors, without taking the focus of the page.
pub(super) fn example() -> AnyView {
    let errors = vec![
        FieldError::new("ex-texte-faux", "Écrivez l’identifiant en entier, avec les chiffres de la fin."),
        FieldError::new("ex-date-jour", "Le mois de février n’a pas de 31. Corrigez le jour."),
    ];
    view! { <ErrorSummary id="ex-erreurs" errors=errors focus=false /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::html;

    #[test]
    fn takes_the_focus_and_leads_to_the_fields() {
        let html = html(|| view! { <ErrorSummary errors=vec![FieldError::new("code", "Écrivez le code.")] /> });
        assert!(html.contains(" autofocus") && html.contains("tabindex=\"-1\""), "{html}");
        assert!(html.contains("role=\"alert\"") && html.contains("href=\"#code\""));
        assert!(html.contains("1 point à corriger"), "{html}");
    }

    #[test]
    fn two_errors_are_counted() {
        let html = html(example);
        assert!(html.contains("2 points à corriger") && !html.contains(" autofocus"), "{html}");
    }

    #[test]
    fn nothing_wrong_shows_nothing() {
        assert!(!html(|| view! { <ErrorSummary errors=vec![] /> }).contains("div"));
    }
}

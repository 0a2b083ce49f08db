//! Any number of answers, or one thing to accept.
//!
//! Accessibility: as for radios; nothing is checked beforehand unless the person chose it earlier.

use leptos::prelude::*;

use super::choices::{Choice, rows};
use super::field::Frame;

/// A group of checkboxes.
#[component]
pub fn Checkboxes(
    /// Id of the first checkbox, and the name in the form unless `name` is given.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// The answers.
    choices: Vec<Choice>,
    /// Name in the form.
    #[prop(into, optional_no_strip)]
    name: Option<String>,
    /// Values of the chosen answers.
    #[prop(optional)]
    chosen: Vec<String>,
    /// How to answer.
    #[prop(into, optional_no_strip)]
    hint: Option<String>,
    /// What is wrong and how to mend it.
    #[prop(into, optional_no_strip)]
    error: Option<String>,
) -> impl IntoView {
    let name = name.unwrap_or_else(|| id.clone());
    let invalid = error.as_ref().map(|_| "true");
    let rows = rows("checkbox", &id, &name, choices, &chosen, false, invalid);
    Frame { id, label, optional: false, hint, error }.around_group(rows)
}

/// Several answers with hints.
pub(super) fn example() -> AnyView {
    let choices = vec![
        Choice::new("medecin", "Mon médecin traitant").hint("Celui que vous avez déclaré à l’assurance maladie."),
        Choice::new("pharmacien", "Mon pharmacien"),
        Choice::new("infirmier", "Mon infirmier ou mon infirmière"),
    ];
    view! {
        <div class="form">
            <Checkboxes id="ex-qui" label="Qui peut voir ce document ?" choices=choices chosen=vec!["medecin".to_owned()]
                hint="Choisissez une ou plusieurs personnes.".to_owned() />
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn each_box_has_its_label_and_keeps_its_state() {
        let html = html(example);
        assert_eq!(count(&html, "type=\"checkbox\""), 3);
        assert_eq!(count(&html, "<label for="), 3, "{html}");
        assert_eq!(count(&html, " checked"), 1);
        assert!(html.contains("aria-describedby=\"ex-qui-precision\""));
        assert!(html.contains("id=\"ex-qui-2\"") && html.contains("id=\"ex-qui-3\""));
    }
}

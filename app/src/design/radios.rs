//! One answer among a few.
//!
//! Accessibility: a group whose legend is the question; arrows move within it, as the browser does by itself; the whole
//! row is the target (WCAG 2.5.5).

use leptos::prelude::*;

use super::choices::{Choice, rows};
use super::field::Frame;

/// A group of radios.
#[component]
pub fn Radios(
    /// Id of the first radio, and the name in the form unless `name` is given.
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
    /// Value of the chosen answer.
    #[prop(into, optional_no_strip)]
    chosen: Option<String>,
    /// How to answer.
    #[prop(into, optional_no_strip)]
    hint: Option<String>,
    /// What is wrong and how to mend it.
    #[prop(into, optional_no_strip)]
    error: Option<String>,
    /// Whether short answers may stand side by side.
    #[prop(optional)]
    row: bool,
) -> impl IntoView {
    let name = name.unwrap_or_else(|| id.clone());
    let chosen: Vec<String> = chosen.into_iter().collect();
    let rows = rows("radio", &id, &name, choices, &chosen, row, None);
    Frame { id, label, optional: false, hint, error }.around_group(rows)
}

/// In a column with hints, in a row, and wrong.
pub(super) fn example() -> AnyView {
    let reading = vec![
        Choice::new("standard", "Lecture habituelle"),
        Choice::new("simple", "Lecture simplifiée")
            .hint("Moins de texte, des phrases courtes, de plus grandes lettres."),
    ];
    let size = vec![Choice::new("100", "Normale"), Choice::new("120", "Grande"), Choice::new("145", "Très grande")];
    let yes_no = vec![Choice::new("oui", "Oui"), Choice::new("non", "Non")];
    view! {
        <div class="form">
            <Radios id="ex-lecture" label="Lecture" choices=reading chosen="standard".to_owned() />
            <Radios id="ex-taille" label="Taille du texte" choices=size chosen="120".to_owned() row=true />
            <Radios id="ex-accord" label="Êtes-vous d’accord ?" choices=yes_no row=true error="Choisissez oui ou non.".to_owned() />
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn groups_under_a_legend_and_marks_the_chosen_one() {
        let html = html(example);
        assert_eq!(count(&html, "<legend"), 3);
        assert_eq!(count(&html, "type=\"radio\""), 7);
        assert_eq!(count(&html, " checked"), 2, "{html}");
        assert!(html.contains("<fieldset aria-describedby=\"ex-accord-erreur\""), "{html}");
        assert!(html.contains("id=\"ex-accord\""), "a message can link to the first radio");
    }
}

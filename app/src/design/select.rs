//! One answer among many.
//!
//! Accessibility: the native control, which every system knows how to open, read and enlarge; nothing happens when the
//! choice changes, only when the form is sent (WCAG 3.2.2).

use leptos::prelude::*;

use super::choices::Choice;
use super::field::Frame;

/// A list to choose from.
#[component]
pub fn Select(
    /// Unique id, and the name in the form unless `name` is given.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// The answers; hints are not shown.
    choices: Vec<Choice>,
    /// Name in the form.
    #[prop(into, optional_no_strip)]
    name: Option<String>,
    /// Value of the chosen answer; the first one is shown when there is none.
    #[prop(into, optional_no_strip)]
    chosen: Option<String>,
    /// How to answer.
    #[prop(into, optional_no_strip)]
    hint: Option<String>,
    /// What is wrong and how to mend it.
    #[prop(into, optional_no_strip)]
    error: Option<String>,
) -> impl IntoView {
    let frame = Frame { id: id.clone(), label, optional: false, hint, error };
    let name = name.unwrap_or_else(|| id.clone());
    let options = choices
        .into_iter()
        .map(|choice| {
            let selected = chosen.as_ref() == Some(&choice.value);
            view! { <option value=choice.value selected=selected>{choice.label}</option> }
        })
        .collect_view();
    let control = view! {
        <select class="control" id=id name=name aria-invalid=frame.invalid() aria-describedby=frame.described_by()>{options}</select>
    };
    frame.around(control.into_any())
}

/// With a chosen answer.
pub(super) fn example() -> AnyView {
    let choices = vec![
        Choice::new("", "Toutes les catégories"),
        Choice::new("BIOLOGIE", "Résultats de biologie (4)"),
        Choice::new("CPT_REND", "Comptes rendus (7)"),
    ];
    view! { <div class="form"><Select id="ex-categorie" label="Catégorie" choices=choices chosen="BIOLOGIE".to_owned() /></div> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn shows_the_chosen_answer() {
        let html = html(example);
        assert_eq!(count(&html, "<option"), 3);
        assert_eq!(count(&html, " selected"), 1, "{html}");
        assert!(html.contains("<label for=\"ex-categorie\""), "{html}");
    }
}

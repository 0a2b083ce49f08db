//! A date in three parts, which everybody knows by heart: no calendar to fight with.
//!
//! Accessibility: a group whose legend is the question; each part has its label and, for a birthday, its `autocomplete`
//! (WCAG 1.3.5); numbers by `inputmode`, not by `type=number`, which loses leading zeros and scrolls away.

use leptos::prelude::*;

use super::field::Frame;
use crate::i18n::t;

/// The three parts as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateParts {
    /// Day of the month.
    pub day: String,
    /// Month, as a number.
    pub month: String,
    /// Year, four digits.
    pub year: String,
}

/// Ends of the ids of the parts.
const PARTS: [&str; 3] = ["jour", "mois", "annee"];

/// Fields `ID-jour`, `ID-mois` and `ID-annee`.
#[component]
pub fn DateField(
    /// Start of the ids and names of the parts. A message links to the first part that it is about: `ID-jour`…
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// An example.
    #[prop(into, optional_no_strip)]
    hint: Option<String>,
    /// What is wrong and how to mend it.
    #[prop(into, optional_no_strip)]
    error: Option<String>,
    /// Which of day, month and year the message is about.
    #[prop(default = [true; 3])]
    faulty: [bool; 3],
    /// What was typed.
    #[prop(optional)]
    value: DateParts,
    /// Whether it is the birthday of the person who types.
    #[prop(optional)]
    birthday: bool,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let frame = Frame { id: id.clone(), label, optional, hint, error };
    let part = |at: usize, label: String, value: String, complete: &'static str, class: &'static str| {
        let wrong = frame.invalid().filter(|_| faulty[at]);
        let told = wrong.map(|_| format!("{id}-erreur"));
        let id = format!("{id}-{}", PARTS[at]);
        let complete = birthday.then_some(complete);
        view! {
            <div class=class>
                <label for=id.clone()>{label}</label>
                <input class="control" type="text" id=id.clone() name=id value=value inputmode="numeric" autocomplete=complete spellcheck="false"
                    dir="ltr" aria-required=frame.required() aria-invalid=wrong aria-describedby=told />
            </div>
        }
    };
    let parts = view! {
        <div class="date">
            {part(0, t("design-day"), value.day, "bday-day", "date__part")}
            {part(1, t("design-month"), value.month, "bday-month", "date__part")}
            {part(2, t("design-year"), value.year, "bday-year", "date__part date__part--year")}
        </div>
    }
    .into_any();
    frame.around_group(parts)
}

/// A birthday, and a wrong date.
pub(super) fn example() -> AnyView {
    let value = DateParts { day: "31".to_owned(), month: "2".to_owned(), year: "2024".to_owned() };
    view! {
        <div class="form">
            <DateField id="ex-naissance" label="Date de naissance" birthday=true hint="Par exemple : 27 3 1962".to_owned() />
            <DateField id="ex-date" label="Date de l’examen" value=value faulty=[true, false, false] error="Le mois de février n’a pas de 31. Corrigez le jour.".to_owned() />
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn is_a_group_of_three_labelled_parts() {
        let html = html(example);
        assert_eq!(count(&html, "<fieldset"), 2);
        assert_eq!(count(&html, "<legend"), 2);
        assert_eq!(count(&html, "<label"), 6);
        assert_eq!(count(&html, "autocomplete=\"bday-"), 3, "only a birthday is offered from the browser");
        assert!(html.contains("id=\"ex-date-jour\"") && html.contains("value=\"31\""), "{html}");
    }

    #[test]
    fn only_the_faulty_part_is_marked() {
        let html = html(example);
        assert_eq!(count(&html, "aria-invalid=\"true\""), 1, "{html}");
        let day = html.split("id=\"ex-date-jour\"").nth(1).and_then(|rest| rest.split('>').next()).expect("the day");
        assert!(day.contains("aria-invalid=\"true\"") && day.contains("aria-describedby=\"ex-date-erreur\""), "{day}");
    }
}

//! The fields of a section's form, as the domain lists them. None has a `maxlength`: a browser would cut what is pasted
//! without a word; the limits are beyond what anybody types, and their message says how to mend it.

use domain::profile::{Input, Kind, Mistake, Section, Typed, Wrong, inputs};
use leptos::prelude::*;

use super::words;
use crate::{
    design::{Checkboxes, Choice, DateField, DateParts, FieldError, Select, TextField, Textarea},
    i18n::t,
};

/// Every field of a section with what was typed and what is wrong with it.
pub(super) fn fields(section: Section, adult: bool, typed: &Typed, wrong: &[Wrong]) -> AnyView {
    inputs(section).into_iter().map(|input| field(section, adult, input, typed, wrong)).collect_view().into_any()
}

/// What is wrong, each with the way to its field; for a date, to the part that is to be mended.
pub(super) fn errors(section: Section, typed: &Typed, wrong: &[Wrong]) -> Vec<FieldError> {
    let id = |wrong: &Wrong| {
        let kind = inputs(section).into_iter().find(|input| input.field == wrong.field).map(|input| input.kind);
        if kind != Some(Kind::Date) {
            return wrong.field.code().to_owned();
        }
        let parts = Typed::date_names(wrong.field).into_iter().zip(faulty(typed, *wrong));
        let mut faulty = parts.filter(|(_, faulty)| *faulty).map(|(name, _)| name);
        faulty.next().unwrap_or_default()
    };
    wrong.iter().map(|wrong| FieldError::new(id(wrong), words::mistake(section, *wrong))).collect()
}

/// Which of day, month and year a mistake is about; the whole date as far as it was typed when none is wrong by itself.
fn faulty(typed: &Typed, wrong: Wrong) -> [bool; 3] {
    let parts = typed.date(wrong.field).map(str::trim);
    let found = match wrong.mistake {
        Mistake::NoSuchDay => [true, false, false],
        Mistake::MonthMissing | Mistake::NoSuchMonth => [false, true, false],
        Mistake::YearMissing | Mistake::YearNotFull => [false, false, true],
        // As the domain counts digits, those of any script.
        Mistake::NotADate => parts.map(|part| part.chars().count() > 4 || !part.chars().all(char::is_numeric)),
        _ => parts.map(|part| !part.is_empty()),
    };
    if found.contains(&true) { found } else { [true; 3] }
}

fn field(section: Section, adult: bool, input: Input, typed: &Typed, wrong: &[Wrong]) -> AnyView {
    let (id, optional) = (input.field.code(), !input.required);
    let (label, hint) = (words::label(section, input.field), words::hint(section, input.field));
    let found = wrong.iter().find(|wrong| wrong.field == input.field);
    let error = found.map(|wrong| words::mistake(section, *wrong));
    let value = typed.get(id).to_owned();
    let choices = || input.choices(adult).into_iter().map(|code| Choice::new(code, words::choice(input.field, code)));
    match input.kind {
        Kind::Line => view! { <TextField id label hint error value optional spellcheck=true /> }.into_any(),
        Kind::Phone => {
            view! { <TextField id label hint error value optional input_type="tel" inputmode="tel" /> }.into_any()
        }
        Kind::Number => {
            view! { <TextField id label hint error value optional inputmode="numeric" short=true /> }.into_any()
        }
        Kind::Note => view! { <Textarea id label hint error value optional rows=3 /> }.into_any(),
        Kind::Date => {
            let [day, month, year] = typed.date(input.field).map(str::to_owned);
            let hint = hint.unwrap_or_else(|| t("profile-date-hint"));
            let faulty = found.map_or([true; 3], |wrong| faulty(typed, *wrong));
            view! { <DateField id label hint error optional faulty value=DateParts { day, month, year } /> }.into_any()
        }
        Kind::One => {
            let first = if input.required { t("profile-choose") } else { t("profile-not-said") };
            let choices = std::iter::once(Choice::new("", first)).chain(choices()).collect();
            view! { <Select id label hint error choices chosen=value /> }.into_any()
        }
        Kind::Many => {
            let chosen: Vec<String> = typed.all(id).map(str::to_owned).collect();
            view! { <Checkboxes id label hint error choices=choices().collect() chosen /> }.into_any()
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::identity::BirthDate;
    use domain::profile::{Item, Person};

    use super::*;
    use crate::design::testing::{count, html};

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    fn wrong(section: Section, typed: &Typed) -> Vec<Wrong> {
        let birth = BirthDate::parse("1979-03-28").expect("a date");
        Item::parse(section, typed, &Person { birth, today: jiff::civil::date(2026, 3, 2) }).expect_err("wrong")
    }

    #[test]
    fn keeps_every_typed_value_and_says_what_is_wrong() {
        let typed = typed(&[
            ("nom", "\"><script>Asthme</script>"),
            ("debut-jour", "31"),
            ("debut-mois", "2"),
            ("debut-annee", "2024"),
            ("note", "</textarea><script>"),
            ("etat", "ongoing"),
        ]);
        let wrong = wrong(Section::Conditions, &typed);
        let html = html(|| fields(Section::Conditions, true, &typed, &wrong));
        assert!(!html.contains("<script"), "{html}");
        for value in ["value=\"31\"", "value=\"2\"", "value=\"2024\"", "&lt;/textarea&gt;"] {
            assert!(html.contains(value), "{value}: {html}");
        }
        assert_eq!(count(&html, " selected"), 1);
        assert_eq!(count(&html, "class=\"field__error\""), 1, "{html}");
        let errors = errors(Section::Conditions, &typed, &wrong);
        assert_eq!(errors[0].field.as_deref(), Some("debut-jour"), "the summary leads to the day");
        assert!(html.contains("id=\"debut-jour\""));
    }

    #[test]
    fn every_section_has_a_form_whose_errors_lead_to_its_fields() {
        for section in Section::ALL {
            let empty = Typed::default();
            let wrong = wrong(*section, &empty);
            let html = html(|| fields(*section, true, &empty, &wrong));
            for error in errors(*section, &empty, &wrong) {
                let field = error.field.expect("a field");
                assert!(html.contains(&format!("id=\"{field}\"")), "{section:?} {field}: {html}");
            }
            assert!(!html.contains("profile-"), "{section:?}: a raw id: {html}");
        }
    }

    #[test]
    fn a_wrong_date_leads_to_the_part_to_mend_and_marks_no_other() {
        for (date, part) in [
            (["31", "2", "2024"], "debut-jour"),
            (["3", "13", "2024"], "debut-mois"),
            (["3", "", "2024"], "debut-mois"),
            (["3", "2", ""], "debut-annee"),
            (["3", "2", "24"], "debut-annee"),
            (["3", "mars", "2024"], "debut-mois"),
            (["", "", "2099"], "debut-annee"),
        ] {
            let [day, month, year] = date;
            let typed = typed(&[("nom", "Asthme"), ("debut-jour", day), ("debut-mois", month), ("debut-annee", year)]);
            let wrong = wrong(Section::Conditions, &typed);
            let errors = errors(Section::Conditions, &typed, &wrong);
            assert_eq!(errors[0].field.as_deref(), Some(part), "{date:?}");
            let html = html(|| fields(Section::Conditions, true, &typed, &wrong));
            assert_eq!(count(&html, "aria-invalid=\"true\""), 1, "{date:?}: {html}");
            let marked = html.split(&format!("id=\"{part}\"")).nth(1).and_then(|rest| rest.split('>').next());
            assert!(marked.is_some_and(|input| input.contains("aria-invalid=\"true\"")), "{date:?}: {html}");
        }
    }

    #[test]
    fn a_child_is_not_offered_a_trusted_person() {
        let empty = Typed::default();
        let html = |adult| html(|| fields(Section::Contacts, adult, &empty, &[]));
        assert!(html(true).contains("value=\"trusted\"") && !html(false).contains("value=\"trusted\""));
    }
}

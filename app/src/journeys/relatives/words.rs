//! What is opened, in words.

use domain::rights::delegation::{Duration, Scope, Section};
use jiff::Timestamp;
use leptos::prelude::*;
use portal::relatives::Refusal;

use crate::{
    dates,
    design::Foreign,
    i18n::{t, t_mixed, t_with},
};

/// The name of a part of the record.
pub(super) fn section(section: Section) -> String {
    t(&format!("relatives-section-{}", section.code()))
}

/// Each thing that is permitted, a line each.
pub(super) fn permitted(scope: &Scope) -> Vec<String> {
    let mut lines: Vec<String> =
        scope.sections.iter().map(|one| t_with("relatives-may-read", &[("section", section(*one).into())])).collect();
    if scope.opens_documents() {
        lines.push(t(if scope.sensitive { "relatives-may-sensitive" } else { "relatives-may-not-sensitive" }));
        lines.push(t(if scope.add { "relatives-may-add" } else { "relatives-may-not-add" }));
    }
    lines
}

/// What no helper may do, a line each.
pub(super) fn never() -> [String; 4] {
    [
        t("relatives-never-share"),
        t("relatives-never-export"),
        t("relatives-never-directives"),
        t("relatives-never-account"),
    ]
}

/// Lines as a list.
pub(super) fn list(lines: impl IntoIterator<Item = String>) -> AnyView {
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! { <ul>{lines}</ul> }.into_any()
}

/// The first name that the patient gave, and who it is.
pub(super) fn invited((relative, relation): &(String, String)) -> AnyView {
    let named = |words: &String| view! { <bdi>{words.clone()}</bdi> }.into_any();
    if relation.is_empty() {
        return named(relative);
    }
    t_mixed("relatives-name-relation", &[], vec![("name", named(relative)), ("relation", named(relation))])
}

/// A name as an account gives it.
pub(super) fn name(name: &str) -> AnyView {
    view! { <Foreign text=name.to_owned() /> }.into_any()
}

/// The day of an instant.
pub(super) fn day(at: Timestamp) -> String {
    dates::date(dates::in_paris(at).date())
}

/// How long, in words.
pub(super) fn duration(duration: Duration) -> String {
    t(match duration {
        Duration::ThreeMonths => "relatives-three-months",
        Duration::OneYear => "relatives-one-year",
        Duration::TwoYears => "relatives-two-years",
    })
}

/// What stands in the way, and how to mend it; and the id of its field.
pub(super) fn refusal(refusal: Refusal) -> (&'static str, String) {
    match refusal {
        Refusal::NothingOpened => ("parties", t("relatives-error-nothing")),
        Refusal::Name => ("prenom", t("relatives-error-name")),
        Refusal::PatientFull => ("prenom", t("relatives-error-patient-full")),
        Refusal::SameInvitation => ("prenom", t("relatives-error-same")),
        Refusal::WrongCode => ("code", t("relatives-error-code")),
        Refusal::TooManyTries(wait) => {
            let minutes = wait.as_secs().max(0).div_euclid(60) + 1;
            ("code", t_with("relatives-error-tries", &[("minutes", minutes.into())]))
        }
        Refusal::OwnRecord => ("code", t("relatives-error-own")),
        Refusal::AlreadyHelps => ("code", t("relatives-error-already")),
        Refusal::HelperFull => ("code", t("relatives-error-helper-full")),
        Refusal::NoPerson => ("code", t("relatives-error-no-person")),
    }
}

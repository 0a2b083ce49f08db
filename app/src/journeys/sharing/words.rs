//! Decisions, people and numbers of documents in words.

use domain::rights::sharing::{Difference, Emergency, Grant, NationalId};
use fluent_bundle::FluentValue;
use jiff::Timestamp;
use leptos::prelude::*;
use portal::{document::DocumentItem, sharing::Author};

use super::until;
use crate::{
    dates,
    design::Foreign,
    i18n::{plain_with, t, t_mixed, t_with},
};

/// One thing that was decided.
pub(super) enum Said {
    /// About somebody by name, perhaps until a day.
    Of { id: &'static str, name: String, until: Option<Timestamp> },
    /// In words of the page alone.
    Plain(String),
}

impl Said {
    /// In plain words, for a title.
    pub(super) fn plain(&self) -> String {
        match self {
            Self::Of { id, name, until } => {
                let words = plain_with(id, &[("name", name.clone().into())]);
                until.map_or(words.clone(), |at| format!("{words} {}", inclusive(at)))
            }
            Self::Plain(words) => words.clone(),
        }
    }

    fn view(self) -> AnyView {
        match self {
            Self::Of { id, name, until } => {
                let until = until.map(|at| format!(" {}", inclusive(at)));
                view! { {named(id, &name)}{until} }.into_any()
            }
            Self::Plain(words) => words.into_any(),
        }
    }
}

fn inclusive(at: Timestamp) -> String {
    t_with("sharing-did-until", &[("date", until::words(at).into())])
}

/// A sentence around a name, which is French.
pub(super) fn named(id: &str, name: &str) -> AnyView {
    t_mixed(id, &[], vec![("name", view! { <Foreign text=name.to_owned() /> }.into_any())])
}

/// What was decided, each thing in words.
pub(super) fn said(differences: &[Difference], authors: &[Author]) -> Vec<Said> {
    let of = |id, name: &str, until: Option<Timestamp>| Said::Of { id, name: name.to_owned(), until };
    let either = |yes: bool, first, second| if yes { first } else { second };
    let one = |difference: &Difference| match difference {
        Difference::Granted { name, grant, until } => of(granted(*grant), name, *until),
        Difference::Withdrawn { name } => of("sharing-did-withdrawn", name, None),
        Difference::Blocked { name } => of("sharing-did-blocked", name, None),
        Difference::Unblocked { name } => of("sharing-did-unblocked", name, None),
        Difference::Consented { name, until } => of("sharing-did-consented", name, *until),
        Difference::ConsentEnded { name } => of("sharing-did-consent-ended", name, None),
        Difference::Emergency(emergency) => Said::Plain(self::emergency(*emergency)),
        Difference::CategoryMasked(category, masked) => {
            let id = either(*masked, "sharing-did-category-masked", "sharing-did-category-shown");
            Said::Plain(t_with(id, &[("category", t(&category.message_id()).into())]))
        }
        Difference::AuthorMasked(author, masked) => {
            let id = either(*masked, "sharing-did-author-masked", "sharing-did-author-shown");
            of(id, &name_of(author, authors), None)
        }
        Difference::NewMasked(masked) => {
            Said::Plain(t(either(*masked, "sharing-did-new-masked", "sharing-did-new-shown")))
        }
    };
    differences.iter().map(one).collect()
}

const fn granted(grant: Grant) -> &'static str {
    match grant {
        Grant::Allowed => "sharing-did-allowed",
        Grant::Treating => "sharing-did-treating",
        Grant::Administrator => "sharing-did-administrator",
    }
}

/// The list of what was decided.
pub(super) fn list(said: Vec<Said>) -> AnyView {
    let lines = said.into_iter().map(|said| view! { <li>{said.view()}</li> }).collect_view();
    view! { <ul>{lines}</ul> }.into_any()
}

/// The name of an author, if it is known.
pub(super) fn name_of(author: &NationalId, authors: &[Author]) -> String {
    let known = authors.iter().find(|one| one.id == *author).and_then(|one| one.name.clone());
    known.unwrap_or_else(|| t("sharing-author-unknown"))
}

/// What happens in an emergency.
pub(super) fn emergency(emergency: Emergency) -> String {
    let doors = match (emergency.regulator, emergency.others) {
        (true, true) => "both",
        (true, false) => "samu",
        (false, true) => "others",
        (false, false) => return t("sharing-emergency-closed"),
    };
    let masked = if emergency.masked { "yes" } else { "no" };
    t_with("sharing-emergency-open", &[("doors", doors.into()), ("masked", masked.into())])
}

/// « 12 de vos 31 documents ».
pub(super) fn part(own: &'static str, seen: usize, total: usize) -> String {
    let all = if seen == total { "yes" } else { "no" };
    let args = [("own", own.into()), ("all", all.into()), ("seen", seen.into()), ("total", total.into())];
    t_with("sharing-part", &args)
}

/// « Voit 12 de vos 31 documents. »
pub(super) fn sees(own: &'static str, seen: usize, total: usize) -> String {
    match seen {
        0 => t("sharing-sees-none"),
        _ => t_with("sharing-sees", &[("part", part(own, seen, total).into())]),
    }
}

/// « Après ce changement, Dr … verra 12 de vos 31 documents. »
pub(super) fn will_see(own: &'static str, name: &str, seen: usize, total: usize) -> AnyView {
    let name = vec![("name", view! { <Foreign text=name.to_owned() /> }.into_any())];
    match seen {
        0 => t_mixed("sharing-will-see-none", &[], name),
        _ => t_mixed("sharing-will-see", &[("part", FluentValue::from(part(own, seen, total)))], name),
    }
}

/// Documents by their positions, each with the way to it.
pub(super) fn documents(items: &[DocumentItem], positions: &[usize]) -> AnyView {
    let one = |at: &usize| {
        let item = items.get(*at)?;
        let href = format!("/dossier/{}", item.id);
        let date = dates::document(&item.date);
        Some(view! { <li class="source"><a href=href><Foreign text=item.title.clone() /></a>", "{date}</li> })
    };
    view! { <ul>{positions.iter().filter_map(one).collect_view()}</ul> }.into_any()
}

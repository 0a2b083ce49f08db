//! The record: its documents by category and year, with a search.

mod filters;
mod form;
pub mod list;
pub mod page;
mod search;

use domain::rights::{Actor, Quality};

use crate::{
    i18n::{plain_with, t_with},
    session::SignedIn,
};

/// Whether the open record is the actor's own.
pub fn is_own(actor: &Actor) -> bool {
    actor.quality == Quality::Patient
}

/// `yes` or `no`, by which a message says « vous » to the patient and not to who represents them.
pub fn own(person: &SignedIn) -> &'static str {
    if is_own(&person.actor) { "yes" } else { "no" }
}

/// « Mon dossier », or whose it is.
pub fn title(person: &SignedIn) -> String {
    plain_with(
        "record-title",
        &[("own", own(person).into()), ("name", person.subject_name.clone().unwrap_or_default().into())],
    )
}

/// « Pour le dossier de … », for a form that writes into it.
pub fn whose(person: &SignedIn) -> String {
    let id = match (is_own(&person.actor), person.is_helper()) {
        (true, _) => "subject-form-own",
        (false, true) => "subject-form-helped",
        (false, false) => "subject-form-represented",
    };
    t_with(id, &[("name", person.subject_name.clone().unwrap_or_default().into())])
}

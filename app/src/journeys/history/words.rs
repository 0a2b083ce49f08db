//! Words for people and what they did.

use domain::codes::profession_label;
use domain::rights::Quality;
use domain::trace::event::EventKind;
use leptos::prelude::*;
use portal::history::{HistoryEvent, Party, Person};

use crate::{design::Foreign, i18n::t};

/// « Médecin, Clinique des Lilas » or « Représentant légal »: in French where it comes from the directory.
pub(super) fn role(person: &Person) -> String {
    let profession = person.profession.as_deref().and_then(profession_label);
    let quality = || person.qualities.iter().map(|quality| t(&format!("quality-{}", quality.code()))).next();
    profession.or_else(quality).unwrap_or_default()
}

/// The profession and the place of who acted, else the quality; not of the reader, who knows. On a line of its own: names in
/// Latin letters between brackets are hard to follow in Arabic.
pub(super) fn place(event: &HistoryEvent) -> Option<AnyView> {
    if event.by_me {
        return None;
    }
    let profession = event.profession.as_deref().and_then(profession_label);
    let known = [profession, event.organization.clone()].into_iter().flatten().collect::<Vec<_>>();
    if !known.is_empty() {
        return Some(view! { <Foreign text=known.join(", ") /> }.into_any());
    }
    event.quality.map(|quality| t(&format!("quality-{}", quality.code())).into_any())
}

/// « Vous », or the name.
pub(super) fn name(event: &HistoryEvent) -> String {
    match &event.actor_name {
        _ if event.by_me => t("history-you"),
        Some(name) => name.clone(),
        None => t(nobody(event.kind)),
    }
}

/// Whom to name when the event names nobody: the service itself, or somebody who could not be recognised.
fn nobody(kind: EventKind) -> &'static str {
    if matches!(kind, EventKind::SignInRefused) { "history-unknown" } else { "history-service" }
}

/// What a technical event means: that nobody read anything by it, or what somebody did read.
pub(super) fn explained(event: &HistoryEvent) -> Option<String> {
    if !matches!(event.party(), Party::Service | Party::Unknown) {
        return None;
    }
    let id = match event.kind {
        EventKind::PatientCreated => "history-why-patient-created",
        EventKind::RecordOpened => "history-why-record-opened",
        EventKind::RequestRead => "history-why-request-read",
        EventKind::RequestFollowed => "history-why-request-followed",
        EventKind::DocumentImported | EventKind::DocumentReplaced => "history-why-imported",
        EventKind::ImportRefused => "history-why-import-refused",
        EventKind::DocumentErased => "history-why-erased",
        EventKind::ReportRead => "history-why-report-read",
        EventKind::ReportAnswered => "history-why-report-answered",
        EventKind::SignInRefused => "history-why-sign-in-refused",
        _ => return None,
    };
    Some(t(id))
}

/// Whether somebody may wish to say that they do not recognise it, and in which words: an access of another, a sign-in.
pub(super) fn doubt(event: &HistoryEvent) -> Option<&'static str> {
    match event.party() {
        Party::Person(_) if event.quality == Some(Quality::Operator) => None,
        Party::Person(_) => Some("history-report-link"),
        Party::Me | Party::Unknown if matches!(event.kind, EventKind::SignIn | EventKind::SignInRefused) => {
            Some("history-report-link-me")
        }
        Party::Me | Party::Unknown | Party::Service => None,
    }
}

//! The words of rights, states and steps.

use domain::requests::{Delay, RequestKind, RequestState, StepKind};

use crate::{
    dates,
    i18n::{t, t_with},
};

/// Which right.
pub(super) fn kind(kind: RequestKind) -> String {
    t(match kind {
        RequestKind::Access => "requests-access",
        RequestKind::Rectification => "requests-rectification",
        RequestKind::Erasure => "requests-erasure",
        RequestKind::Restriction => "requests-restriction",
        RequestKind::Portability => "requests-portability",
        RequestKind::Objection => "requests-objection",
    })
}

/// What it is for.
pub(super) fn what(kind: RequestKind) -> String {
    t(match kind {
        RequestKind::Access => "requests-access-what",
        RequestKind::Rectification => "requests-rectification-what",
        RequestKind::Erasure => "requests-erasure-what",
        RequestKind::Restriction => "requests-restriction-what",
        RequestKind::Portability => "requests-portability-what",
        RequestKind::Objection => "requests-objection-what",
    })
}

/// Its limits.
pub(super) fn limits(kind: RequestKind) -> String {
    t(match kind {
        RequestKind::Access => "requests-access-limits",
        RequestKind::Rectification => "requests-rectification-limits",
        RequestKind::Erasure => "requests-erasure-limits",
        RequestKind::Restriction => "requests-restriction-limits",
        RequestKind::Portability => "requests-portability-limits",
        RequestKind::Objection => "requests-objection-limits",
    })
}

/// What can be done at once without asking: address and words.
pub(super) fn at_once(kind: RequestKind) -> Vec<(&'static str, String)> {
    let copy = || ("/dossier/emporter", t("requests-now-copy"));
    let hide = || ("/acces/masques", t("requests-now-hide"));
    match kind {
        RequestKind::Access => vec![copy(), ("/acces/historique", t("requests-now-history"))],
        RequestKind::Rectification => {
            vec![("/dossier/profil", t("requests-now-profile")), ("/dossier", t("requests-now-report"))]
        }
        RequestKind::Erasure => {
            vec![("/dossier", t("requests-now-delete")), hide(), ("/acces/dossier", t("requests-now-close"))]
        }
        RequestKind::Restriction => vec![hide()],
        RequestKind::Portability => vec![copy()],
        RequestKind::Objection => {
            vec![("/acces/usages", t("requests-now-uses")), ("/acces/urgence", t("requests-now-emergency"))]
        }
    }
}

/// Whether a document may be named.
pub(super) fn names_document(kind: RequestKind) -> bool {
    matches!(kind, RequestKind::Rectification | RequestKind::Erasure | RequestKind::Restriction)
}

/// Where a request stands.
pub(super) fn state(state: RequestState) -> String {
    t(match state {
        RequestState::Received => "requests-state-received",
        RequestState::Examined => "requests-state-examined",
        RequestState::MoreNeeded => "requests-state-more-needed",
        RequestState::Extended => "requests-state-extended",
        RequestState::Granted => "requests-state-granted",
        RequestState::Partly => "requests-state-partly",
        RequestState::Refused => "requests-state-refused",
        RequestState::Withdrawn => "requests-state-withdrawn",
    })
}

/// What happened.
pub(super) fn step(kind: StepKind) -> String {
    t(match kind {
        StepKind::Sent => "requests-step-sent",
        StepKind::Examined => "requests-step-examined",
        StepKind::Asked => "requests-step-asked",
        StepKind::Completed => "requests-step-completed",
        StepKind::Extended => "requests-step-extended",
        StepKind::Granted => "requests-step-granted",
        StepKind::Partly => "requests-step-partly",
        StepKind::Refused => "requests-step-refused",
        StepKind::Withdrawn => "requests-step-withdrawn",
    })
}

/// Until when an answer is due, or that it is late.
pub(super) fn due(delay: Delay) -> String {
    let id = if delay.has_passed() { "requests-late" } else { "requests-due" };
    t_with(id, &[("date", dates::date(delay.due).into())])
}

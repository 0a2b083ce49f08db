//! What a copy and a summary say where the profile does not stand alone: documents that wait for an answer, or that say
//! otherwise now.

use portal::profile::{Replaced, SectionState, Standing};

use crate::{dates, i18n::plain_with};

/// Why a section has no items: the id of a message. Never "nothing" where documents say something.
pub(super) fn why_empty(state: Option<&SectionState>) -> &'static str {
    match state {
        Some(state) if !state.proposals.is_empty() => "export-part-unanswered",
        Some(state) if state.unconcerned => "export-part-unconcerned",
        _ => "export-part-unfilled",
    }
}

/// What the version that took the place of a source says now.
pub(super) fn replaced(replaced: &Replaced) -> String {
    let id = match replaced.says {
        Standing::Denied => "export-replaced-denied",
        Standing::Unsaid => "export-replaced-unsaid",
    };
    plain_with(id, &[("date", dates::document(&replaced.document.date).into())])
}

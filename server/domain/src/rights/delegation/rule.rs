//! The rule for [`Quality::Delegate`](crate::rights::Quality::Delegate).

use jiff::Timestamp;

use super::{Scope, Section};
use crate::rights::{Reason, Resource, announcement};

/// What a helper may have of the record, once it is known that the delegation holds.
///
/// The list is opened to each: every document of it is asked for by itself. A document must be in an opened part, not wait
/// for its announcement, and not be kept from representatives, whose place a helper takes; a mask concerns professionals
/// alone. Sensitive ones need to be opened by name.
pub(in crate::rights) fn permits(resource: &Resource<'_>, scope: &Scope, now: Timestamp) -> Result<(), Reason> {
    match resource {
        Resource::RecordList { .. } => Ok(()),
        Resource::DelegatedDocument { category, sensitive, confidentiality, deposited_at, .. } => {
            require(scope.opens(*category), Reason::OutOfScope)?;
            require(scope.sensitive || !*sensitive, Reason::OutOfScope)?;
            require(!confidentiality.hidden_from_representatives, Reason::HiddenFromRepresentatives)?;
            let waits = confidentiality.hidden_from_patient && now < announcement::visible_from(*deposited_at);
            require(!waits, Reason::HiddenFromPatient)
        }
        Resource::Profile { .. } => require(scope.sections.contains(&Section::Profile), Reason::OutOfScope),
        Resource::AddDocument { .. } => require(scope.add && scope.opens_documents(), Reason::OutOfScope),
        _ => Err(Reason::NotInThisQuality),
    }
}

const fn require(condition: bool, otherwise: Reason) -> Result<(), Reason> {
    if condition { Ok(()) } else { Err(otherwise) }
}

//! What a change would do, before it is done: for one professional, which documents appear and disappear.

use jiff::Timestamp;

use super::{Matrix, Professional, SharedDocument, Sharing, decide};
use crate::rights::Purpose;

/// What a professional sees before and after a change, as positions in the list of documents that was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// Seen after the change.
    pub after: Vec<usize>,
    /// Seen after and not before.
    pub gained: Vec<usize>,
    /// Seen before and not after.
    pub lost: Vec<usize>,
}

/// What `who` sees in care of `documents`, before and after: by the decision itself, document by document, so that no
/// preview promises what the door refuses.
#[must_use]
pub fn effect(
    who: &Professional,
    documents: &[SharedDocument],
    before: &Sharing,
    after: &Sharing,
    matrix: &Matrix,
    now: Timestamp,
) -> Effect {
    let sees = |document, sharing| decide(who, Some(document), Purpose::Care, sharing, matrix, now).is_ok();
    let mut effect = Effect::default();
    for (at, document) in documents.iter().enumerate() {
        match (sees(document, before), sees(document, after)) {
            (true, true) => effect.after.push(at),
            (false, true) => {
                effect.after.push(at);
                effect.gained.push(at);
            }
            (true, false) => effect.lost.push(at),
            (false, false) => {}
        }
    }
    effect
}

//! Requests about data rights: sent and followed by the patient, answered by the operator at the command line.
//!
//! Each step is sealed with its number, its moment and the digest of the step before; the request says, sealed, how many
//! there are and what the last one is. Steps that were taken out, moved, altered or copied from another request are noticed
//! before anything is told.

mod act;
mod operator;
mod read;
mod rows;

use domain::ids::{DocumentId, RequestId};
use domain::requests::{Followed, RequestKind, Side, StepKind};
use jiff::Timestamp;

pub use act::{Wrote, add, check, send, withdraw};
pub use operator::{OperatorError, OperatorRequest, queue, show, step};
pub use read::{documents, list, one};

/// One thing that happened to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What.
    pub kind: StepKind,
    /// When.
    pub at: Timestamp,
    /// Whose hand did it.
    pub side: Side,
    /// Who, by name.
    pub by: String,
    /// What they wrote; several lines, harmless.
    pub text: Option<String>,
}

/// A request as the person follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Its id.
    pub id: RequestId,
    /// What is asked for.
    pub kind: RequestKind,
    /// The document concerned, with the title that it had: none when there is none, and when the reader may not see it.
    pub document: Option<(DocumentId, String)>,
    /// Where it stands.
    pub followed: Followed,
    /// What happened, in order.
    pub steps: Vec<Step>,
    /// The number in the trace of the last thing that the person did, for its receipt; only for one request alone.
    pub receipt: Option<u64>,
}

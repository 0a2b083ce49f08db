//! The record: its list, its documents, their attachments and originals.

mod list;
mod open;

pub use list::{PAGE, RecordPage, RecordQuery, list};
pub use open::{OpenedDocument, Original, attachment, open, original};

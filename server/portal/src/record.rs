//! The record: its list, its documents, their attachments and originals, and whom they are hidden from.

mod hide;
mod list;
mod open;

pub use hide::hide;
pub use list::{PAGE, RecordPage, RecordQuery, list};
pub use open::{OpenedDocument, Original, attachment, open, original};
pub(crate) use open::{find, look, parse};

//! The record: its list, its documents, their attachments and originals, and whom they are hidden from.

mod facets;
mod hide;
mod list;
mod open;
mod query;
mod survey;

pub use facets::{Facets, Professional};
pub use hide::hide;
pub use list::{PAGE, RecordPage, list};
pub use open::{OpenedDocument, Original, attachment, open, original};
pub(crate) use open::{find, look, parse};
pub use query::{Period, RecordQuery, Sort};

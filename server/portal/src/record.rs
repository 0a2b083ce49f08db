//! The record: its list, its documents, their attachments and originals, whom they are hidden from; and what their
//! owner does with those of their own.

mod facets;
mod hide;
mod list;
mod open;
pub(crate) mod own;
mod query;
mod report;
mod survey;

pub use facets::{Facets, Professional};
pub use hide::{hide, open_to_representatives};
pub use list::{PAGE, RecordPage, list};
pub use open::{OpenedDocument, Original, attachment, open, original};
pub(crate) use open::{find, look, parse};
pub use own::{Deleted, Deletion, Managed, TrashItem, delete, deleted, erase_due, manage, rename, restore, trash};
pub use query::{Period, RecordQuery, Sort};
pub use report::{MAX_REPORT, OperatorReport, report, reports};

//! The history of accesses to a record, as its patient reads it: by person and by time, with receipts, and with a way to
//! say that an access is not recognised.

mod event;
mod kept;
mod list;
mod people;
mod receipt;
mod reports;

pub use event::{HistoryEvent, Party};
pub use list::{EMERGENCIES, HistoryPage, PAGE, Wanted, Whose, list};
pub use people::Person;
pub use receipt::{EventsReceipt, MOST, Which, receipt};
pub use reports::{
    AccessReport, MAX_TEXT, OperatorAccessReport, Reportable, Reported, access_reports, answer_access_report,
    report_access, reportable,
};

pub(crate) use event::{conceal, event, last_of};
pub(crate) use kept::Kept;

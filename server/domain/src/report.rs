//! Why a patient reports a document that somebody else put into their record.

use crate::rights::coded_enum;

coded_enum! {
    /// What is wrong with a document, in the words of whoever reports it.
    ReportReason {
        /// It is about somebody else.
        NotMine = "not-mine",
        /// What it says is wrong.
        Wrong = "wrong",
        /// It is in the record twice.
        Twice = "twice",
        /// Something else; the text says what.
        Other = "other",
    }
}

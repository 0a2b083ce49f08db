//! Why a patient reports a document that somebody else put into their record, or an access that they do not recognise.

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

coded_enum! {
    /// Why an access is not recognised.
    AccessDoubt {
        /// The patient does not know who it was.
        UnknownPerson = "unknown-person",
        /// The patient knows who it was, and sees no reason for it.
        NoReason = "no-reason",
        /// The history says that the patient did it, and it was somebody else.
        NotMe = "not-me",
        /// Something else; the text says what.
        Other = "other",
    }
}

impl AccessDoubt {
    /// Whether it may be said of an event that is laid to the reader, or of one of somebody else.
    #[must_use]
    pub const fn fits(self, laid_to_reader: bool) -> bool {
        match self {
            Self::NotMe => laid_to_reader,
            Self::UnknownPerson | Self::NoReason => !laid_to_reader,
            Self::Other => true,
        }
    }
}

//! What can happen: a closed list.

use crate::rights::coded_enum;

coded_enum! {
    /// What happened. The code is part of the leaf: a variant may be added, never renamed.
    EventKind {
        /// Someone signed in with both factors.
        SignIn = "sign-in",
        /// A sign-in was refused.
        SignInRefused = "sign-in-refused",
        /// Someone signed out.
        SignOut = "sign-out",
        /// Someone chose for whom they act.
        SubjectChosen = "subject-chosen",
        /// The list of documents was read.
        RecordListRead = "record-list-read",
        /// The list of documents was searched.
        RecordSearched = "record-searched",
        /// A document was read.
        DocumentRead = "document-read",
        /// An attachment of a document was opened.
        AttachmentRead = "attachment-read",
        /// A document was downloaded as it was deposited.
        OriginalDownloaded = "original-downloaded",
        /// An access was refused.
        AccessRefused = "access-refused",
        /// The list of accesses was read.
        HistoryRead = "history-read",
        /// A document was added.
        DocumentImported = "document-imported",
        /// A document was added as a new version of one that was there.
        DocumentReplaced = "document-replaced",
        /// A document was refused at import.
        ImportRefused = "import-refused",
        /// A record was opened.
        PatientCreated = "patient-created",
        /// An account was opened.
        AccountCreated = "account-created",
    }
}

impl EventKind {
    /// The identifier of the message that says it in words, such as `event-document-read`.
    #[must_use]
    pub fn message_id(self) -> String {
        format!("event-{}", self.code())
    }
}

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
        /// A receipt of events was taken.
        ReceiptTaken = "receipt-taken",
        /// A document was added.
        DocumentImported = "document-imported",
        /// A document was added as a new version of one that was there.
        DocumentReplaced = "document-replaced",
        /// The patient, or who represents them, added a document.
        DocumentAdded = "document-added",
        /// They began to prepare a document.
        DraftBegun = "draft-begun",
        /// They saw a document that they prepare, or a file of it.
        DraftRead = "draft-read",
        /// They sent files for a document that they prepare.
        FilesReceived = "files-received",
        /// They gave up a document that they were preparing.
        DraftLeft = "draft-left",
        /// They gave a document of theirs another title, category or date.
        DocumentRenamed = "document-renamed",
        /// They deleted a document of theirs; it can be taken back for a while.
        DocumentDeleted = "document-deleted",
        /// They took back a document that they had deleted.
        DocumentRestored = "document-restored",
        /// A deleted document was erased for good once its time was over.
        DocumentErased = "document-erased",
        /// A document was hidden from professionals.
        DocumentHidden = "document-hidden",
        /// A document was shown to professionals again.
        DocumentShown = "document-shown",
        /// A document was reported as wrong.
        DocumentReported = "document-reported",
        /// The operator read what a report says.
        ReportRead = "report-read",
        /// A document was laid out for printing.
        DocumentPrinted = "document-printed",
        /// Results of analyses were read over time.
        AnalysesRead = "analyses-read",
        /// The medical profile was read.
        ProfileRead = "profile-read",
        /// The medical profile was changed.
        ProfileChanged = "profile-changed",
        /// What a document says was accepted into the medical profile.
        ProposalAccepted = "proposal-accepted",
        /// What a document says was kept out of the medical profile.
        ProposalRefused = "proposal-refused",
        /// The advance directives were read.
        DirectivesRead = "directives-read",
        /// The advance directives were changed.
        DirectivesChanged = "directives-changed",
        /// What is shared with whom was read.
        SharingRead = "sharing-read",
        /// What is shared with whom was changed.
        SharingChanged = "sharing-changed",
        /// A copy of documents was taken away.
        ExportMade = "export-made",
        /// A medical summary was made.
        SummaryMade = "summary-made",
        /// A document was refused at import.
        ImportRefused = "import-refused",
        /// A record was opened.
        PatientCreated = "patient-created",
        /// An account was opened.
        AccountCreated = "account-created",
        /// The patient read whom they asked for help.
        RelativesRead = "relatives-read",
        /// The patient invited a relative to help.
        RelativeInvited = "relative-invited",
        /// A relative saw an invitation, with its code.
        InvitationOpened = "invitation-opened",
        /// A relative accepted to help.
        DelegationAccepted = "delegation-accepted",
        /// A relative refused to help.
        DelegationRefused = "delegation-refused",
        /// The patient changed what is opened to a relative, or until when.
        DelegationChanged = "delegation-changed",
        /// The patient took back what was opened to a relative or an invitation, or the relative stopped helping.
        DelegationEnded = "delegation-ended",
    }
}

impl EventKind {
    /// The identifier of the message that says it in words, such as `event-document-read`.
    #[must_use]
    pub fn message_id(self) -> String {
        format!("event-{}", self.code())
    }
}

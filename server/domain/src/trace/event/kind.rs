//! What can happen: a closed list.

use crate::rights::coded_enum;
use crate::rights::lifecycle::LifeAct;

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
        /// A document was opened to legal representatives, for good.
        DocumentOpened = "document-opened",
        /// A document was reported as wrong.
        DocumentReported = "document-reported",
        /// An access was reported as not recognised.
        AccessReported = "access-reported",
        /// The operator answered such a report.
        ReportAnswered = "report-answered",
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
        /// A patient became known; their record waits for their consent.
        PatientCreated = "patient-created",
        /// An account was opened.
        AccountCreated = "account-created",
        /// How the account is told of the record was read.
        NoticesRead = "notices-read",
        /// What the account wants to be told of the record was changed.
        NoticesChanged = "notices-changed",
        /// A code was sent to an address that is to be verified.
        ContactAsked = "contact-asked",
        /// An address was verified: the account is told there from now on.
        ContactChanged = "contact-changed",
        /// The address of the account was removed.
        ContactRemoved = "contact-removed",
        /// What was answered on uses other than care was read.
        UsesRead = "uses-read",
        /// The use of data for research was opposed.
        ResearchOpposed = "research-opposed",
        /// That opposition was taken back.
        OppositionWithdrawn = "opposition-withdrawn",
        /// A use other than care was allowed.
        UseAllowed = "use-allowed",
        /// A use other than care was refused, or allowed no longer.
        UseRefused = "use-refused",
        /// Requests about data rights were read.
        RequestsRead = "requests-read",
        /// A request about data rights was sent.
        RequestSent = "request-sent",
        /// Something was added to a request about data rights.
        RequestCompleted = "request-completed",
        /// A request about data rights was taken back.
        RequestWithdrawn = "request-withdrawn",
        /// The operator read what a request says.
        RequestRead = "request-read",
        /// The operator went on with a request: looked at it, asked for more, extended the delay or answered.
        RequestFollowed = "request-followed",
        /// Where the record stands was read.
        LifeRead = "life-read",
        /// The patient agreed to have a record: it was opened.
        RecordOpened = "record-opened",
        /// The patient did not want a record.
        RecordOpposed = "record-opposed",
        /// The record was closed.
        RecordClosed = "record-closed",
        /// The record was opened again.
        RecordReopened = "record-reopened",
        /// It was asked that the record be erased.
        ErasureAsked = "erasure-asked",
        /// That was taken back.
        ErasureTakenBack = "erasure-taken-back",
        /// The record was erased for good.
        RecordErased = "record-erased",
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
    /// The event of an act on a record as a whole; none for the last one, which is no act of its people.
    #[must_use]
    pub const fn of_life(act: LifeAct) -> Option<Self> {
        match act {
            LifeAct::Consent => Some(Self::RecordOpened),
            LifeAct::Object => Some(Self::RecordOpposed),
            LifeAct::Close => Some(Self::RecordClosed),
            LifeAct::Reopen => Some(Self::RecordReopened),
            LifeAct::AskErasure => Some(Self::ErasureAsked),
            LifeAct::TakeBack => Some(Self::ErasureTakenBack),
            LifeAct::Erase => None,
        }
    }

    /// The act on a record as a whole that it tells: [`Self::of_life`] turned round.
    #[must_use]
    pub fn life(self) -> Option<LifeAct> {
        LifeAct::ALL.iter().copied().find(|act| Self::of_life(*act) == Some(self))
    }

    /// The identifier of the message that says it in words, such as `event-document-read`.
    #[must_use]
    pub fn message_id(self) -> String {
        format!("event-{}", self.code())
    }
}

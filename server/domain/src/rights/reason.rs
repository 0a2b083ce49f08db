//! Why something was refused.

use super::coded_enum;

coded_enum! {
    /// Why something was refused: a closed list, traced and shown in words.
    Reason {
        /// No subject has been chosen.
        NoSubject = "no-subject",
        /// The thing belongs to another patient than the one the actor acts for.
        NotYours = "not-yours",
        /// A second factor is required.
        SecondFactorMissing = "second-factor-missing",
        /// The purpose is none that this quality may have.
        PurposeNotAllowed = "purpose-not-allowed",
        /// No rule permits this in this quality.
        NotInThisQuality = "not-in-this-quality",
        /// The patient has recorded no consent for this professional.
        NoConsent = "no-consent",
        /// The directory does not know this professional, or no longer.
        UnknownProfessional = "unknown-professional",
        /// The profession may not see this type of document (matrix).
        ProfessionNotAllowed = "profession-not-allowed",
        /// The document, its category or its author is masked (`MASQUE_PS`).
        Masked = "masked",
        /// The patient opposed access in an emergency.
        EmergencyOpposed = "emergency-opposed",
        /// Access in an emergency needs a written reason.
        ReasonMissing = "reason-missing",
        /// The patient has shut this person out; outweighs any consent.
        Blocked = "blocked",
        /// The actor is not, or no longer, a legal representative of this patient.
        NotRepresentative = "not-representative",
        /// The document is kept from the patient until it has been announced (`INVISIBLE_PATIENT`).
        HiddenFromPatient = "hidden-from-patient",
        /// The document is kept from legal representatives (`INVISIBLE_REPRESENTANTS_LEGAUX`).
        HiddenFromRepresentatives = "hidden-from-representatives",
        /// The person represented has come of age: nobody represents them as a minor any more.
        OfAge = "of-age",
        /// Only adults may write advance directives.
        NotAdult = "not-adult",
        /// The document comes from somebody else: it can be hidden or reported, not changed.
        DepositedByOthers = "deposited-by-others",
        /// The form was opened for another record than the one that is open now.
        OtherRecord = "other-record",
        /// There is no such thing. Given by the use case, not by [`decide`](super::decide()); answered like any refusal.
        NotFound = "not-found",
        /// Wrong identifier, password or code at sign-in. Given by sign-in.
        WrongCredentials = "wrong-credentials",
        /// Too many attempts at sign-in. Given by sign-in.
        TooManyAttempts = "too-many-attempts",
        /// A document that cannot be taken into a record. Given by the import.
        UnacceptableDocument = "unacceptable-document",
        /// The record is not opened: the patient has not agreed to have one.
        RecordNotOpened = "record-not-opened",
        /// The record is closed.
        RecordClosed = "record-closed",
        /// The record was erased. Given by the use case.
        RecordErased = "record-erased",
        /// The patient has not, or no longer, opened anything to this helper.
        NoDelegation = "no-delegation",
        /// The patient opened other parts of the record to this helper, not this one.
        OutOfScope = "out-of-scope",
    }
}

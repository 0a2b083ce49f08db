//! Why a document was not taken.

use domain::cda;
use domain::rights::Reason;

use crate::Error;

/// Why a document was not taken: one line of French, without personal data.
#[derive(Debug, thiserror::Error)]
pub enum ImportRefusal {
    /// Nobody has this INS.
    #[error("aucun dossier ne correspond à ce matricule INS")]
    UnknownPatient,
    /// The identity of the patient is not qualified: the *référentiel INS* lets no document enter under it.
    #[error("l'identité INS de ce patient n'est pas qualifiée : son dossier ne peut pas être alimenté")]
    NotQualified,
    /// It cannot be read.
    #[error(transparent)]
    Unreadable(#[from] cda::Refusal),
    /// It names another patient.
    #[error("le document concerne un autre patient")]
    OtherPatient,
    /// It names no INS, and its traits do not identify the patient.
    #[error("le document ne porte pas l'INS du patient et ses traits d'identité ne suffisent pas")]
    Unidentified,
    /// It names the patient by INS, but a trait contradicts.
    #[error("l'identité portée par le document contredit celle du patient ({0})")]
    Contradiction(&'static str),
    /// Another document with the same id is there.
    #[error("un document différent porte déjà le même identifiant")]
    SameIdOtherContent,
    /// It is kept from professionals and from the patient at once, which a document never is (DMP, EX_2.1-1050).
    #[error("le document est à la fois MASQUE_PS et INVISIBLE_PATIENT : un seul des deux est permis")]
    MaskedAndInvisible,
    /// The patient has not agreed to have a record.
    #[error("le patient n'a pas consenti à l'ouverture de son dossier : rien ne peut y être ajouté")]
    NotOpened,
    /// The patient closed the record.
    #[error("le dossier est fermé : rien ne peut y être ajouté")]
    Closed,
    /// The rights refuse it.
    #[error("l'alimentation de ce dossier est refusée")]
    Forbidden(Reason),
    /// The disk is full.
    #[error("le disque est plein : rien n'a été enregistré ; libérez de la place puis recommencez")]
    Full,
    /// The database cannot be used now.
    #[error("la base de données n'est pas disponible : rien n'a été enregistré ; recommencez plus tard")]
    Unavailable,
    /// Stored data cannot be read.
    #[error("des données enregistrées sont illisibles : rien n'a été ajouté")]
    Corrupt,
}

impl From<Error> for ImportRefusal {
    fn from(error: Error) -> Self {
        match error {
            Error::Full => Self::Full,
            Error::Refused(reason) => reason.into(),
            Error::Corrupt(_) => Self::Corrupt,
            Error::NotFound => Self::UnknownPatient,
            Error::Unavailable(_) | Error::Conflict | Error::OtherRecord => Self::Unavailable,
        }
    }
}

impl From<Reason> for ImportRefusal {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::RecordNotOpened => Self::NotOpened,
            Reason::RecordClosed => Self::Closed,
            other => Self::Forbidden(other),
        }
    }
}

impl From<sqlx::Error> for ImportRefusal {
    fn from(error: sqlx::Error) -> Self {
        Error::from(error).into()
    }
}

impl ImportRefusal {
    /// Whether the fault is the document's (and trying again is useless).
    #[must_use]
    pub const fn is_final(&self) -> bool {
        !matches!(self, Self::Full | Self::Unavailable | Self::Corrupt)
    }

    /// What the trace says of it.
    pub(super) const fn reason(&self) -> Reason {
        match self {
            Self::OtherPatient | Self::Contradiction(_) | Self::Unidentified => Reason::NotYours,
            Self::Forbidden(reason) => *reason,
            Self::NotOpened => Reason::RecordNotOpened,
            Self::Closed => Reason::RecordClosed,
            _ => Reason::UnacceptableDocument,
        }
    }
}

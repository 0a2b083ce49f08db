//! The decision for professionals. Everything that speaks against is asked before anything that speaks for.

use jiff::Timestamp;

use super::{Grant, Matrix, NationalId, Professional, Sharing};
use crate::category::Category;
use crate::rights::{Confidentiality, Purpose, Reason, coded_enum};

/// What is known of a document when a professional asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedDocument {
    /// Its type (JDV_J07).
    pub type_code: String,
    /// The category under which the patient finds it.
    pub category: Category,
    /// Those who wrote or signed it, as far as they have a national identifier.
    pub authors: Vec<NationalId>,
    /// Its own marks.
    pub confidentiality: Confidentiality,
    /// Whether the patient deleted it, for as long as it can be taken back.
    pub deleted: bool,
}

coded_enum! {
    /// Why a professional may see something; told to the patient.
    Ground {
        /// They wrote it.
        Author = "author",
        /// The patient consented to a team to which they belong.
        Team = "team",
        /// The patient allowed them by name.
        Named = "named",
        /// They are the treating doctor.
        Treating = "treating",
        /// They are an administrator.
        Administrator = "administrator",
        /// They regulate for the SAMU.
        Regulator = "regulator",
        /// They broke the glass, in writing.
        BrokenGlass = "broken-glass",
    }
}

/// Decides whether a professional may see the list of a record (`document` is `None`) or one document, and on what
/// ground.
///
/// One reason against is enough, whatever else is set:
/// - the directory does not know them, or the patient or an administrator shut them out by name;
/// - in an emergency: the patient opposed it, or no reason is written;
/// - without emergency: nothing in force says that they may: consent to a team, a grant by name, a document of their own;
/// - the profession may not see the type (matrix), unless they wrote the document;
/// - the document, its category or its author is masked, unless they wrote it, are the treating doctor or an
///   administrator, or it is an emergency in which the patient lets masked documents be seen.
///
/// What is kept from the patient or from representatives is not kept from professionals.
///
/// # Errors
/// The first reason against, in the order above.
pub fn decide(
    who: &Professional,
    document: Option<&SharedDocument>,
    purpose: Purpose,
    sharing: &Sharing,
    matrix: &Matrix,
    now: Timestamp,
) -> Result<Ground, Reason> {
    require(who.known, Reason::UnknownProfessional)?;
    require(!sharing.blocks(&who.id), Reason::Blocked)?;
    let own = document.is_some_and(|document| document.authors.contains(&who.id));
    let ground = ground(who, own, purpose, sharing, now)?;
    let Some(document) = document else {
        return Ok(ground);
    };
    require(!document.deleted, Reason::NotFound)?;
    if own {
        return Ok(ground);
    }
    require(matrix.permits(&who.profession, &document.type_code), Reason::ProfessionNotAllowed)?;
    let beyond_masks = match ground {
        Ground::Treating | Ground::Administrator => true,
        Ground::Regulator | Ground::BrokenGlass => sharing.emergency.masked,
        Ground::Author | Ground::Team | Ground::Named => false,
    };
    require(beyond_masks || !is_masked(document, sharing), Reason::Masked)?;
    Ok(ground)
}

/// Whether anything keeps a document from professionals.
#[must_use]
pub fn is_masked(document: &SharedDocument, sharing: &Sharing) -> bool {
    document.confidentiality.masked_ps
        || sharing.masks.categories.contains(&document.category)
        || document.authors.iter().any(|author| sharing.masks.authors.contains(author))
}

fn ground(
    who: &Professional,
    own: bool,
    purpose: Purpose,
    sharing: &Sharing,
    now: Timestamp,
) -> Result<Ground, Reason> {
    match purpose {
        Purpose::Care => {
            let by_name = sharing.grant(&who.id, now).map(|grant| match grant {
                Grant::Administrator => Ground::Administrator,
                Grant::Treating => Ground::Treating,
                Grant::Allowed => Ground::Named,
            });
            let in_team = || sharing.team(who, now).map(|_| Ground::Team);
            let wrote = || own.then_some(Ground::Author);
            by_name.or_else(in_team).or_else(wrote).ok_or(Reason::NoConsent)
        }
        Purpose::Regulation => {
            require(who.regulates, Reason::PurposeNotAllowed)?;
            require(sharing.emergency.regulator, Reason::EmergencyOpposed)?;
            Ok(Ground::Regulator)
        }
        Purpose::Emergency => {
            require(sharing.emergency.others, Reason::EmergencyOpposed)?;
            require(who.reason_written, Reason::ReasonMissing)?;
            Ok(Ground::BrokenGlass)
        }
        Purpose::OwnHealth | Purpose::Representation | Purpose::Feeding | Purpose::Assistance => {
            Err(Reason::PurposeNotAllowed)
        }
    }
}

const fn require(condition: bool, otherwise: Reason) -> Result<(), Reason> {
    if condition { Ok(()) } else { Err(otherwise) }
}

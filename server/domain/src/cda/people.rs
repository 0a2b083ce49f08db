//! Names of people and organizations, as a header carries them.

use super::{CdaTime, Coded, InstanceId};

/// A patient's names. French documents tell the names of the birth record from those used in daily life.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PatientName {
    /// Family name of the birth record: `family qualifier="BR"`, else the family name without qualifier.
    pub birth_family: Option<String>,
    /// All given names of the birth record: `given` without qualifier.
    pub birth_given: Option<String>,
    /// First given name of the birth record: `given qualifier="BR"`.
    pub first_birth_given: Option<String>,
    /// Family name in use: `family qualifier="CL"`, else `SP` (the spouse's).
    pub used_family: Option<String>,
    /// Given name in use: `given qualifier="CL"`.
    pub used_given: Option<String>,
    /// The name when it is written as one text, without parts.
    pub plain: Option<String>,
}

impl PatientName {
    /// The name to call the person by: used names first, else those of birth. `None` when every part is null.
    pub fn display(&self) -> Option<String> {
        let given = (self.used_given.as_deref()).or(self.first_birth_given.as_deref()).or(self.birth_given.as_deref());
        let family = self.used_family.as_deref().or(self.birth_family.as_deref());
        match (given, family) {
            (Some(given), Some(family)) => Some(format!("{given} {family}")),
            (Some(one), None) | (None, Some(one)) => Some(one.to_owned()),
            (None, None) => self.plain.clone(),
        }
    }
}

/// An organization: a hospital, a practice, a laboratory…
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Organization {
    /// Its name.
    pub name: Option<String>,
    /// Its identifiers (1.2.250.1.71.4.2.2: `1`+FINESS, `3`+SIRET…).
    pub ids: Vec<InstanceId>,
}

/// Someone, or some device, that took part in the document: author, performer, authenticator.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Author {
    /// When they did.
    pub time: Option<CdaTime>,
    /// Identifiers of the person (1.2.250.1.71.4.2.1: `8`+RPPS, `0`+ADELI).
    pub ids: Vec<InstanceId>,
    /// Full name, ready to show: `Dr Charles MULLER`.
    pub person_name: Option<String>,
    /// Profession and speciality (`code` of the assigned entity; G15_10/SM26 of 1.2.250.1.213.1.1.4.5…).
    pub profession: Option<Coded>,
    /// For whom they acted.
    pub organization: Option<Organization>,
    /// The software or device, when the author is one: software name and model, as far as they say something.
    pub device: Option<String>,
}

impl Author {
    /// Whether the other is the same person or device acting for the same organization, at whatever time.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self == &Self { time: self.time, ..other.clone() }
    }
}

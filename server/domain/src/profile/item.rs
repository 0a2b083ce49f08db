//! What a profile holds.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    BloodGroup, Course, HabitKind, Line, Note, PartialDate, Phone, Relation, Role, Section, Severity, Target, vaccines,
};

/// One thing in a profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Item {
    /// In [`Section::Conditions`].
    Condition(Condition),
    /// In [`Section::Treatments`].
    Treatment(Treatment),
    /// In [`Section::Allergies`].
    Allergy(Allergy),
    /// In [`Section::Vaccinations`].
    Vaccination(Vaccination),
    /// In [`Section::Stays`].
    Stay(Stay),
    /// In [`Section::FamilyHistory`].
    FamilyHistory(FamilyHistory),
    /// In [`Section::Habits`].
    Habit(Habit),
    /// In [`Section::Disabilities`].
    Disability(Disability),
    /// In [`Section::BloodGroup`].
    Blood(Blood),
    /// In [`Section::Contacts`].
    Contact(Contact),
}

/// A disease (FHIR `Condition`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Which.
    pub name: Line,
    /// Where it stands, when it was said.
    pub state: Option<Course>,
    /// Since when.
    pub since: Option<PartialDate>,
    /// Until when.
    pub until: Option<PartialDate>,
    /// More.
    pub note: Option<Note>,
}

/// A medicine or another treatment (FHIR `MedicationStatement`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Treatment {
    /// Which.
    pub name: Line,
    /// How it is taken ("1 comprimé matin et soir").
    pub dosage: Option<Line>,
    /// Why.
    pub reason: Option<Line>,
    /// Since when.
    pub since: Option<PartialDate>,
    /// Until when; may lie ahead.
    pub until: Option<PartialDate>,
    /// More.
    pub note: Option<Note>,
}

/// An allergy or an intolerance (FHIR `AllergyIntolerance`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allergy {
    /// To what.
    pub name: Line,
    /// How it showed.
    pub reaction: Option<Line>,
    /// How strongly.
    pub severity: Option<Severity>,
    /// Since when.
    pub since: Option<PartialDate>,
    /// More.
    pub note: Option<Note>,
}

/// An injection that was given (FHIR `Immunization`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vaccination {
    /// The vaccine.
    pub name: Line,
    /// What it protects from, as far as somebody said so; see [`Vaccination::protects_from`].
    pub targets: BTreeSet<Target>,
    /// When it was given.
    pub date: Option<PartialDate>,
    /// Rank of the injection, from 1.
    pub dose: Option<u8>,
    /// Number of the lot.
    pub lot: Option<Line>,
    /// More.
    pub note: Option<Note>,
}

impl Vaccination {
    /// What it protects from: as said, else as the name of the vaccine tells. Empty when neither does.
    #[must_use]
    pub fn protects_from(&self) -> BTreeSet<Target> {
        if self.targets.is_empty() { vaccines::of_name(self.name.as_str()) } else { self.targets.clone() }
    }
}

/// A stay in hospital, an operation (FHIR `Encounter`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stay {
    /// Why.
    pub name: Line,
    /// Where.
    pub place: Option<Line>,
    /// From.
    pub since: Option<PartialDate>,
    /// Until.
    pub until: Option<PartialDate>,
    /// More.
    pub note: Option<Note>,
}

/// A disease of a relative (FHIR `FamilyMemberHistory`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FamilyHistory {
    /// Which.
    pub name: Line,
    /// Whose.
    pub relation: Relation,
    /// More.
    pub note: Option<Note>,
}

/// A habit, in the patient's words (FHIR `Observation`, social-history).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Habit {
    /// What it is about.
    pub kind: HabitKind,
    /// The habit.
    pub answer: Note,
}

/// A handicap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disability {
    /// Which.
    pub name: Line,
    /// What helps ("parler face à moi").
    pub help: Option<Note>,
    /// Since when.
    pub since: Option<PartialDate>,
    /// More.
    pub note: Option<Note>,
}

/// The blood group, as the patient or a document says: a hospital always checks it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blood {
    /// Which.
    pub group: BloodGroup,
}

/// Somebody to turn to (FHIR `Patient.contact`, `RelatedPerson`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// For what.
    pub role: Role,
    /// Who.
    pub name: Line,
    /// What they are to the patient ("ma sœur").
    pub link: Option<Line>,
    /// Telephone; always there for an emergency.
    pub phone: Option<Phone>,
    /// More.
    pub note: Option<Note>,
}

impl Item {
    /// The section it belongs to.
    #[must_use]
    pub const fn section(&self) -> Section {
        match self {
            Self::Condition(_) => Section::Conditions,
            Self::Treatment(_) => Section::Treatments,
            Self::Allergy(_) => Section::Allergies,
            Self::Vaccination(_) => Section::Vaccinations,
            Self::Stay(_) => Section::Stays,
            Self::FamilyHistory(_) => Section::FamilyHistory,
            Self::Habit(_) => Section::Habits,
            Self::Disability(_) => Section::Disabilities,
            Self::Blood(_) => Section::BloodGroup,
            Self::Contact(_) => Section::Contacts,
        }
    }

    /// Its name, when it has one in words: not for a blood group nor a habit.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        let name = match self {
            Self::Condition(Condition { name, .. })
            | Self::Treatment(Treatment { name, .. })
            | Self::Allergy(Allergy { name, .. })
            | Self::Vaccination(Vaccination { name, .. })
            | Self::Stay(Stay { name, .. })
            | Self::FamilyHistory(FamilyHistory { name, .. })
            | Self::Disability(Disability { name, .. })
            | Self::Contact(Contact { name, .. }) => name,
            Self::Habit(_) | Self::Blood(_) => return None,
        };
        Some(name.as_str())
    }

    /// The date that orders it among others of its section, when one is known.
    #[must_use]
    pub const fn date(&self) -> Option<PartialDate> {
        match self {
            Self::Condition(Condition { since, .. })
            | Self::Treatment(Treatment { since, .. })
            | Self::Allergy(Allergy { since, .. })
            | Self::Stay(Stay { since, .. })
            | Self::Disability(Disability { since, .. }) => *since,
            Self::Vaccination(vaccination) => vaccination.date,
            Self::FamilyHistory(_) | Self::Habit(_) | Self::Blood(_) | Self::Contact(_) => None,
        }
    }
}

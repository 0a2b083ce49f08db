//! All entries of a document.

use serde::{Deserialize, Serialize};

use super::{
    Allergy, Condition, Encounter, FamilyHistory, Immunization, Medication, Observation, Procedure, SocialHistory,
};

/// The coded entries of a document, in document order within each list.
///
/// Left out altogether: entries that their author withdrew (`statusCode` `nullified` or `cancelled`), those whose act is
/// unknown as a whole (`nullFlavor`), and templates that say nothing of the patient's health (attached files, status of
/// the document). The narrative still tells them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entries {
    /// What is or was: CDA mood `EVN`, not negated.
    pub stated: Statements,
    /// What is intended, prescribed, proposed, booked or aimed at: every other mood (`INT`, `RQO`, `PRP`, `PRMS`, `APT`,
    /// `ARQ`, `GOL`…). The medicines of a prescription are here.
    pub planned: Statements,
    /// What is said not to be, or not to have been done: `negationInd="true"`, or a code or words for absence ("no known
    /// allergy"). It is never a statement of the contrary.
    pub denied: Statements,
    /// Whether the document has more entries than a reader keeps: some are only in the narrative.
    pub incomplete: bool,
}

impl Entries {
    /// Whether the document has no entry that could be read.
    pub fn is_empty(&self) -> bool {
        [&self.stated, &self.planned, &self.denied].into_iter().all(Statements::is_empty)
    }

    /// Number of things read, of all kinds.
    pub fn count(&self) -> usize {
        [&self.stated, &self.planned, &self.denied].into_iter().map(Statements::count).sum()
    }
}

/// Entries by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Statements {
    /// Results of analyses, vital signs, scores and other measured or answered things.
    pub observations: Vec<Observation>,
    /// Diseases and problems of the patient, past and present.
    pub conditions: Vec<Condition>,
    /// Medicines; in a prescription they are planned, in a summary stated.
    pub medications: Vec<Medication>,
    /// Allergies, intolerances and adverse reactions.
    pub allergies: Vec<Allergy>,
    /// Vaccinations.
    pub immunizations: Vec<Immunization>,
    /// Operations, examinations and other acts.
    pub procedures: Vec<Procedure>,
    /// Stays and visits.
    pub encounters: Vec<Encounter>,
    /// Diseases of relatives: never the patient's.
    pub family_history: Vec<FamilyHistory>,
    /// Way of life: tobacco, alcohol, work…
    pub social_history: Vec<SocialHistory>,
}

impl Statements {
    /// Whether there is nothing of any kind.
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// Number of things of all kinds.
    pub fn count(&self) -> usize {
        self.observations.len()
            + self.conditions.len()
            + self.medications.len()
            + self.allergies.len()
            + self.immunizations.len()
            + self.procedures.len()
            + self.encounters.len()
            + self.family_history.len()
            + self.social_history.len()
    }

    /// The observations that tell a blood group (LOINC 882-1 ABO and Rh, 883-9 ABO, 10331-7 Rh).
    pub fn blood_groups(&self) -> impl Iterator<Item = &Observation> {
        let codes = ["882-1", "883-9", "10331-7"];
        self.observations.iter().filter(move |observation| codes.iter().any(|code| observation.code.has_loinc(code)))
    }
}

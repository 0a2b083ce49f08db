//! Conditions, medicines, allergies, and what all entries share.

use serde::{Deserialize, Serialize};

use super::Quantity;
use crate::cda::CdaTime;

/// OID of LOINC.
pub(crate) const LOINC: &str = "2.16.840.1.113883.6.1";

/// OID of the terminology of the ANS (*TA_ASIP*): general notions such as "other treatment" or "other analysis", whose words
/// tell which.
pub(crate) const GENERAL: &str = "1.2.250.1.213.1.1.4.322";

/// A code of a code system (FHIR `Coding`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Coding {
    /// OID of the code system, when said.
    pub system: Option<String>,
    /// The code.
    pub code: String,
    /// The author's label for it.
    pub display: Option<String>,
}

/// A notion, coded, in words, or both (FHIR `CodeableConcept`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CodeableConcept {
    /// Its codes: the main one first, then its translations.
    pub codings: Vec<Coding>,
    /// Its words as the author wrote them (`originalText`, followed into the narrative).
    pub text: Option<String>,
}

impl CodeableConcept {
    /// The author's words, else the label of the first code that has one.
    pub fn words(&self) -> Option<&str> {
        let label = || self.codings.iter().find_map(|coding| coding.display.as_deref());
        self.text.as_deref().or_else(label)
    }

    /// The label of the first code that has one, else the author's words.
    pub fn label(&self) -> Option<&str> {
        let label = self.codings.iter().find_map(|coding| coding.display.as_deref());
        label.or(self.text.as_deref())
    }

    /// Whether one of its codes is that LOINC code.
    pub fn has_loinc(&self, code: &str) -> bool {
        self.has(LOINC, code)
    }

    /// Whether one of its codes is that one, of the system of that OID.
    pub fn has(&self, system: &str, code: &str) -> bool {
        self.codings.iter().any(|coding| coding.code == code && coding.system.as_deref() == Some(system))
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.codings.is_empty() && self.text.is_none()
    }
}

/// From when to when, as precisely as the author knew (FHIR `Period`); a single moment has a start only.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Period {
    /// From.
    pub start: Option<CdaTime>,
    /// Until.
    pub end: Option<CdaTime>,
}

/// Where an act stands (HL7 ActStatus). `cancelled` and `nullified` acts are not read at all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActStatus {
    /// Going on.
    Active,
    /// Over, or final.
    Completed,
    /// Stopped before its end.
    Aborted,
    /// On hold.
    Suspended,
    /// Not said.
    #[default]
    Unknown,
}

/// The section that an entry stands in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SectionRef {
    /// Kind of section (LOINC code).
    pub code: Option<String>,
    /// Its title.
    pub title: Option<String>,
}

/// A disease or problem of the patient (FHIR `Condition`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Condition {
    /// Which (ICD-10, ORPHA, SNOMED CT…).
    pub code: CodeableConcept,
    /// What sort of statement it is: diagnosis, symptom, finding…
    pub kind: CodeableConcept,
    /// Since when, until when.
    pub period: Period,
    /// `Active` or `Completed` (over) as the document says of the problem itself, else of its follow-up.
    pub status: ActStatus,
    /// How sure it is, when the document says so.
    pub verification: Option<Verification>,
    /// How severe.
    pub severity: Option<CodeableConcept>,
    /// The section that holds it: current problems (11450-4), past history (11348-0)…
    pub section: SectionRef,
    /// Remarks.
    pub comments: Vec<String>,
}

/// A medicine taken, or prescribed (FHIR `MedicationStatement`, `MedicationRequest`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Medication {
    /// The product: CIS, UCD, CIP, ATC codes and its name.
    pub code: CodeableConcept,
    /// Amount at each intake, with its unit; two when from one to the other.
    pub dose: Vec<Quantity>,
    /// Time between two intakes (HL7 `PIVL_TS.period`): every `8` `h`.
    pub every: Option<Quantity>,
    /// Dosage as written for people ("1 comprimé matin et soir").
    pub dosage: Option<String>,
    /// What the patient is told about it.
    pub instructions: Option<String>,
    /// From when to when.
    pub period: Period,
    /// How it is taken (oral, injection…).
    pub route: Option<CodeableConcept>,
    /// Why.
    pub reason: Option<CodeableConcept>,
    /// Where the act stands; `Aborted`: stopped. CI-SIS writes `completed` for treatments that go on too: whether one goes on,
    /// its period says.
    pub status: ActStatus,
    /// The section that holds it.
    pub section: SectionRef,
    /// Remarks.
    pub comments: Vec<String>,
}

/// An allergy, an intolerance or an adverse reaction (FHIR `AllergyIntolerance`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Allergy {
    /// Kind of reactivity ("allergie médicamenteuse").
    pub kind: CodeableConcept,
    /// To what; empty when the document says only that there is an allergy of that kind.
    pub substance: CodeableConcept,
    /// How it showed.
    pub reactions: Vec<CodeableConcept>,
    /// How severe.
    pub severity: Option<CodeableConcept>,
    /// How dangerous it could be.
    pub criticality: Option<Criticality>,
    /// How sure it is, when the document says so.
    pub verification: Option<Verification>,
    /// Since when, until when.
    pub period: Period,
    /// `Active`, or `Completed` when the document says that it is over or inactive.
    pub status: ActStatus,
    /// The section that holds it.
    pub section: SectionRef,
    /// Remarks.
    pub comments: Vec<String>,
}

/// How sure a condition or an allergy is (FHIR `verificationStatus`). A refuted one is in [`super::Entries::denied`], one
/// entered in error is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verification {
    /// Established.
    Confirmed,
    /// Not established (`unconfirmed`, `provisional`).
    Unconfirmed,
    /// One among others that are considered.
    Differential,
}

/// Potential for harm (FHIR `AllergyIntolerance.criticality`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Criticality {
    /// Low.
    Low,
    /// High.
    High,
    /// It cannot be told.
    UnableToAssess,
}

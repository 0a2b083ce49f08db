//! Observations.

use serde::{Deserialize, Serialize};

use super::{ActStatus, CodeableConcept, Coding, Interval, Period, Quantity, SectionRef};
use crate::cda::CdaTime;

/// Something measured, counted or answered (FHIR `Observation`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Observation {
    /// What was observed (LOINC for an analysis).
    pub code: CodeableConcept,
    /// Its name as the document shows it: the text that the code refers to in the narrative, else the code's label.
    pub text: Option<String>,
    /// Which kind of observation it is.
    pub category: Category,
    /// The result; absent when there is none (yet), or none that can be read.
    pub value: Option<Value>,
    /// The same result in other units, as the author wrote it (HL7 `PQ.translation`).
    pub translations: Vec<Quantity>,
    /// Reference intervals, as given; see [`Observation::range`].
    pub ranges: Vec<ReferenceRange>,
    /// The laboratory's own interpretation (`H`, `L`, `N`…, HL7 ObservationInterpretation), shown as it is, never used.
    pub interpretation: Option<Coding>,
    /// When it was true of the patient: for an analysis, when the sample was taken.
    pub effective: Period,
    /// Where the act stands; `Aborted`: there will be no result.
    pub status: ActStatus,
    /// How it was measured.
    pub method: Option<CodeableConcept>,
    /// The sample's kind.
    pub specimen: Option<CodeableConcept>,
    /// The section that holds it.
    pub section: SectionRef,
    /// Name of the battery or group that holds it ("Bilan lipidique").
    pub group: Option<String>,
    /// Remarks of the author on this observation.
    pub comments: Vec<String>,
}

impl Observation {
    /// The one reference interval to compare with; `None` when there is none, or when there are several: which one
    /// applies to this patient is then for the author to say.
    pub fn range(&self) -> Option<&ReferenceRange> {
        match self.ranges.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// The result as a quantity, when it is one.
    pub fn quantity(&self) -> Option<&Quantity> {
        match &self.value {
            Some(Value::Quantity(quantity)) => Some(quantity),
            _ => None,
        }
    }
}

/// Kind of observation (FHIR `Observation.category`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// Analyses of a laboratory, rapid tests.
    Laboratory,
    /// Weight, height, blood pressure, temperature…
    VitalSigns,
    /// Pregnancy and births.
    Pregnancy,
    /// Wishes about care (advance directives).
    Directive,
    /// Any other.
    #[default]
    Other,
}

/// A result (FHIR `Observation.value[x]`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// An amount, or a bare number (`INT`, `REAL`).
    Quantity(Quantity),
    /// Somewhere in an interval with two ends; with one end it is a [`Value::Quantity`] and its comparator.
    Interval(Interval),
    /// One amount to another (`1` to `160`).
    Ratio(Quantity, Quantity),
    /// A coded answer ("négatif").
    Coded(CodeableConcept),
    /// Words.
    Text(String),
    /// Yes or no.
    Boolean(bool),
    /// A date.
    Time(CdaTime),
}

/// A reference interval as the laboratory wrote it (FHIR `Observation.referenceRange`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReferenceRange {
    /// The interval; absent when it is given in words only.
    pub interval: Option<Interval>,
    /// A result in words that is the reference ("négatif").
    pub value: Option<CodeableConcept>,
    /// Its words.
    pub text: Option<String>,
    /// Conditions under which it applies (sex, age…), in words.
    pub conditions: Vec<String>,
}

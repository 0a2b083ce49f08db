//! Vaccinations, acts, stays, relatives, way of life.

use serde::{Deserialize, Serialize};

use super::{ActStatus, CodeableConcept, Period, Quantity, SectionRef, Value};
use crate::cda::CdaTime;

/// A vaccination (FHIR `Immunization`). Given when it is in [`super::Entries::stated`], to be given when in `planned`, not
/// given when in `denied`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Immunization {
    /// The vaccine: CIS, CIP, ATC codes and its name.
    pub vaccine: CodeableConcept,
    /// The day it was given (or is planned for).
    pub date: Option<CdaTime>,
    /// Last day planned, when the plan is an interval.
    pub until: Option<CdaTime>,
    /// Rank of the injection in its series, from 1.
    pub dose_number: Option<u32>,
    /// Number of the lot.
    pub lot: Option<String>,
    /// Amount given.
    pub dose: Option<Quantity>,
    /// Way it was given.
    pub route: Option<CodeableConcept>,
    /// Where on the body.
    pub site: Option<CodeableConcept>,
    /// Booster, first series…
    pub kind: CodeableConcept,
    /// Who gave it.
    pub performer: Option<String>,
    /// What it caused.
    pub reactions: Vec<CodeableConcept>,
    /// Why it was not given.
    pub reason: Option<CodeableConcept>,
    /// Where the act stands.
    pub status: ActStatus,
    /// The section that holds it.
    pub section: SectionRef,
    /// Remarks.
    pub comments: Vec<String>,
}

/// An operation, an examination or another act (FHIR `Procedure`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Procedure {
    /// Which (CCAM…).
    pub code: CodeableConcept,
    /// When.
    pub period: Period,
    /// Why.
    pub reason: Option<CodeableConcept>,
    /// Where the act stands.
    pub status: ActStatus,
    /// The section that holds it.
    pub section: SectionRef,
    /// Remarks.
    pub comments: Vec<String>,
}

/// A stay or a visit (FHIR `Encounter`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Encounter {
    /// Which kind (`IMP` stay, `AMB` visit, `EMER` emergency…).
    pub kind: CodeableConcept,
    /// Why.
    pub reason: Option<CodeableConcept>,
    /// From when to when.
    pub period: Period,
    /// Where.
    pub place: Option<String>,
    /// Where it stands.
    pub status: ActStatus,
    /// The section that holds it.
    pub section: SectionRef,
    /// Remarks.
    pub comments: Vec<String>,
}

/// A disease of a relative (FHIR `FamilyMemberHistory`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FamilyHistory {
    /// Who (HL7 RoleCode: `MTH` mother, `FTH` father…).
    pub relation: CodeableConcept,
    /// What.
    pub condition: CodeableConcept,
    /// When.
    pub period: Period,
    /// The section that holds it.
    pub section: SectionRef,
    /// Remarks.
    pub comments: Vec<String>,
}

/// Something of the way of life (FHIR `Observation` of category social-history).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SocialHistory {
    /// What it is about ("Consommation tabagique").
    pub kind: CodeableConcept,
    /// How much, or which.
    pub value: Option<Value>,
    /// From when to when.
    pub period: Period,
    /// The section that holds it.
    pub section: SectionRef,
    /// Remarks.
    pub comments: Vec<String>,
}

//! What a clinical document states in coded form (its level-3 entries), as plain types.
//!
//! These are the facts behind the narrative: a value, its unit and its reference interval come from here and never from
//! the layout of a page. Names follow FHIR R4 where FHIR has the thing. Everything that CDA allows to be unknown is
//! optional; lists are empty rather than absent. All types serialise, so that they can be kept sealed beside a document.
//!
//! What is stated, what is planned and what is denied stand in three separate places ([`Entries`]): a reader of
//! [`Entries::stated`] can never take a planned injection for a vaccination, nor "no known allergy" for an allergy. A
//! relative's disease is only ever a [`FamilyHistory`].

mod decimal;
mod entries;
mod history;
mod observation;
mod printed;
mod quantity;
pub mod range;
mod record;
pub mod series;
mod unit;

pub use decimal::Decimal;
pub use entries::{Entries, Statements};
pub use history::{Encounter, FamilyHistory, Immunization, Procedure, SocialHistory};
pub use observation::{Category, Observation, ReferenceRange, Value};
pub(crate) use printed::said;
pub use printed::{UnitWord, printed_unit};
pub use quantity::{Bound, Comparator, Interval, Quantity};
pub(crate) use record::GENERAL;
pub use record::{
    ActStatus, Allergy, CodeableConcept, Coding, Condition, Criticality, Medication, Period, SectionRef, Verification,
};
pub use unit::canonical_unit;

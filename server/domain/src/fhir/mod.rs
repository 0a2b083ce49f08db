//! A record as HL7 FHIR R4 (4.0.1): resources for another program to read.
//!
//! Pure: what is known comes in as plain inputs and goes out as [`Json`], one entry at a time, so that a record of any size
//! can be written without being held. The Bundle is a `transaction` whose entries are `PUT` under ids of ours: another
//! server takes it as it is, and taking it twice changes nothing. Ids are derived from those of the record
//! ([`ResourceId`]); inside the Bundle resources name each other by `urn:uuid:`, which a server replaces. What the door of
//! professionals serves keeps the ids of the record and has addresses ([`served`], [`search_set`]).
//!
//! Sources: FHIR R4 (hl7.org/fhir/R4); for documents, PDSm 3.1 of the ANS, which profiles IHE MHD; for the patient, FR Core
//! of HL7 France. Nothing is made up: what the record does not say is left out, or said to be unknown where FHIR insists.

mod audit;
mod bundle;
mod clinical;
mod concept;
mod consent;
mod date;
mod document;
mod id;
mod json;
mod measure;
mod observation;
mod patient;
mod privacy;

pub use audit::{Audited, audit_event};
pub use bundle::{CLOSING, Entry, collection_opening, opening, search_set};
pub use clinical::{Source, allergy, condition, immunization, medication};
pub use consent::{Directives, directives};
pub use document::{Document, document, served, served_binary};
pub use id::ResourceId;
pub use json::Json;
pub use observation::observation;
pub use patient::{Patient, patient};
pub use privacy::{sharing, use_of_data};

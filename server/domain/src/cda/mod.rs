//! Reads HL7 CDA R2 clinical documents into plain Rust types that a page can show.
//!
//! Documents come from anywhere, so reading is a refusal by default: the bytes are bounded and scanned before any
//! tree is built ([`Limits`], [`Refusal`]), there is no DTD, nothing is ever fetched, and the narrative becomes an
//! allow-listed tree ([`Node`]) in which only text, structure and checked links survive. What is not understood keeps
//! its text: a patient must not lose a word of what was written about them.
//!
//! Sources: HL7 CDA R2 (`POCD_HD000040`, `NarrativeBlock.xsd`), IHE XDS-SD for the unstructured body, the French
//! CI-SIS header ("Volet structuration minimale"), including its self-presenting form where the document sits inside
//! an XSLT stylesheet, which is never run. Coded entries (level 3) become [`crate::clinical::Entries`].

mod attachment;
mod base64;
mod document;
mod encoding;
mod header;
mod limits;
mod media_type;
mod narrative;
mod people;
mod prescan;
mod read;
mod refusal;
mod time;
mod values;
mod xml;

pub use attachment::Attachment;
pub use document::{Body, ClinicalDocument, Section};
pub use header::{Header, Patient, ServiceEvent};
pub use limits::Limits;
pub use media_type::MediaType;
pub use narrative::{
    Align, Attrs, Cell, Column, Content, Footnote, FootnoteRef, Item, Link, LinkTarget, List, ListMarker, Media,
    Narrative, Node, Paragraph, Revised, Row, RowGroup, RowGroupKind, Scope, Style, Table, VerticalAlign, has_block,
    walk,
};
pub use people::{Author, Organization, PatientName};
pub use read::read;
pub use refusal::Refusal;
pub use time::{CdaTime, Precision};
pub use values::{Coded, InstanceId};

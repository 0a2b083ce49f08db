//! Writes HL7 CDA R2 level 1: a header, and one file as it is (`nonXMLBody`).
//!
//! For documents that people add to their own record. What is written is what [`super::read`] reads: reading it back gives
//! the same [`Header`] and the same bytes. Sources: HL7 CDA R2 (`POCD_HD000040`), header after CI-SIS ("Volet structuration
//! minimale"). Parts of that header that a patient cannot know (the act, its place, who performed it) are left out rather
//! than invented: see `docs/decisions/0016-own-documents.md`.

mod people;
mod tree;

use data_encoding::BASE64;

use self::people::{custodian, participation, record_target};
use self::tree::Tree;
use super::{Coded, Header, InstanceId};

/// Of `POCD_HD000040`: the one schema of CDA R2.
const TYPE_ID: &str = "2.16.840.1.113883.1.3";
/// Template that the header follows: HL7 France. That of CI-SIS (1.2.250.1.213.1.1.1.1) is not claimed: it asks for an act,
/// an encounter and a signature.
const TEMPLATE: &str = "2.16.840.1.113883.2.8.2.1";

/// Writes a document with this header and, as its body, the file `bytes` of `media_type`.
///
/// Of the header, `services` (with the times that come from them) and `legal_authenticator` are not written: nobody gives
/// them for a document of their own. Characters that XML cannot hold are left out, and white space is normalised by whoever
/// reads.
#[must_use]
pub fn write(header: &Header, media_type: &str, bytes: &[u8]) -> String {
    let mut tree = Tree::start();
    tree.open("ClinicalDocument", &[("xmlns", super::xml::HL7)]);
    tree.empty("realmCode", &[("code", "FR")]);
    tree.empty("typeId", &[("root", TYPE_ID), ("extension", "POCD_HD000040")]);
    tree.empty("templateId", &[("root", TEMPLATE)]);
    id(&mut tree, "id", &header.id);
    coded(&mut tree, "code", &header.type_code);
    if let Some(title) = &header.title {
        tree.text("title", &[], title);
    }
    if let Some(time) = header.effective_time {
        tree.empty("effectiveTime", &[("value", &time.to_string())]);
    }
    for code in &header.confidentiality {
        coded(&mut tree, "confidentialityCode", code);
    }
    if let Some(language) = &header.language {
        tree.empty("languageCode", &[("code", language)]);
    }
    if let Some(set) = &header.set_id {
        id(&mut tree, "setId", set);
    }
    if let Some(version) = header.version_number {
        tree.empty("versionNumber", &[("value", &version.to_string())]);
    }
    record_target(&mut tree, &header.patient_ids, &header.patient);
    for author in &header.authors {
        participation(&mut tree, author);
    }
    custodian(&mut tree, header.custodian.as_ref());
    for replaced in &header.replaces {
        tree.open("relatedDocument", &[("typeCode", "RPLC")]);
        tree.open("parentDocument", &[]);
        id(&mut tree, "id", replaced);
        tree.close("parentDocument");
        tree.close("relatedDocument");
    }
    tree.open("component", &[]);
    tree.open("nonXMLBody", &[]);
    tree.text("text", &[("mediaType", media_type), ("representation", "B64")], &BASE64.encode(bytes));
    tree.close("nonXMLBody");
    tree.close("component");
    tree.close("ClinicalDocument");
    tree.end()
}

/// An `II`.
fn id(tree: &mut Tree, name: &'static str, id: &InstanceId) {
    let extension = id.extension.as_deref().map(|extension| ("extension", extension));
    tree.empty(name, &[Some(("root", id.root.as_str())), extension].into_iter().flatten().collect::<Vec<_>>());
}

/// A `CE`.
fn coded(tree: &mut Tree, name: &'static str, coded: &Coded) {
    let system = coded.system.as_deref().map(|system| ("codeSystem", system));
    let display = coded.display.as_deref().map(|display| ("displayName", display));
    let attributes = [Some(("code", coded.code.as_str())), system, display];
    tree.empty(name, &attributes.into_iter().flatten().collect::<Vec<_>>());
}

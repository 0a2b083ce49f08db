//! People and organizations of a header.

use super::super::{Author, InstanceId, Organization, Patient};
use super::tree::Tree;
use super::{coded, id};

/// The patient, with the names of the birth record and those in use.
pub(super) fn record_target(tree: &mut Tree, ids: &[InstanceId], patient: &Patient) {
    tree.open("recordTarget", &[]);
    tree.open("patientRole", &[]);
    for each in ids {
        id(tree, "id", each);
    }
    tree.open("patient", &[]);
    let name = &patient.name;
    let parts = [
        ("family", Some("BR"), &name.birth_family),
        ("family", Some("CL"), &name.used_family),
        ("given", None, &name.birth_given),
        ("given", Some("BR"), &name.first_birth_given),
        ("given", Some("CL"), &name.used_given),
    ];
    tree.open("name", &[]);
    for (kind, qualifier, part) in parts {
        if let Some(part) = part {
            tree.text(kind, qualifier.map(|qualifier| ("qualifier", qualifier)).as_slice(), part);
        }
    }
    tree.close("name");
    if let Some(sex) = &patient.sex {
        coded(tree, "administrativeGenderCode", sex);
    }
    if let Some(birth) = patient.birth_time {
        tree.empty("birthTime", &[("value", &birth.to_string())]);
    }
    if let Some(place) = &patient.birth_place {
        tree.open("birthplace", &[]);
        tree.open("place", &[]);
        tree.open("addr", &[]);
        tree.text("county", &[], place);
        tree.close("addr");
        tree.close("place");
        tree.close("birthplace");
    }
    tree.close("patient");
    tree.close("patientRole");
    tree.close("recordTarget");
}

/// An author who is a person, or an organization.
pub(super) fn participation(tree: &mut Tree, author: &Author) {
    tree.open("author", &[]);
    if let Some(time) = author.time {
        tree.empty("time", &[("value", &time.to_string())]);
    }
    tree.open("assignedAuthor", &[]);
    for each in &author.ids {
        id(tree, "id", each);
    }
    if let Some(profession) = &author.profession {
        coded(tree, "code", profession);
    }
    if let Some(name) = &author.person_name {
        tree.open("assignedPerson", &[]);
        person_name(tree, name);
        tree.close("assignedPerson");
    }
    if let Some(name) = author.organization.as_ref().and_then(|organization| organization.name.as_ref()) {
        tree.open("representedOrganization", &[]);
        tree.text("name", &[], name);
        tree.close("representedOrganization");
    }
    tree.close("assignedAuthor");
    tree.close("author");
}

/// CI-SIS wants family and given names apart; we hold a name as it is shown, the family name in capitals at its end. One
/// that has not this form is written as one text, which CDA takes as well.
fn person_name(tree: &mut Tree, name: &str) {
    match split(name) {
        Some((given, family)) => {
            tree.open("name", &[]);
            tree.text("given", &[], &given);
            tree.text("family", &[], &family);
            tree.close("name");
        }
        None => tree.text("name", &[], name),
    }
}

fn split(name: &str) -> Option<(String, String)> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let capitals = |word: &&&str| word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase);
    let family = words.iter().rev().take_while(capitals).count();
    let (given, family) = words.split_at(words.len() - family);
    (!given.is_empty() && !family.is_empty()).then(|| (given.join(" "), family.join(" ")))
}

/// Who keeps the document; CDA requires the element, and an id in it.
pub(super) fn custodian(tree: &mut Tree, organization: Option<&Organization>) {
    tree.open("custodian", &[]);
    tree.open("assignedCustodian", &[]);
    tree.open("representedCustodianOrganization", &[]);
    let ids = organization.map(|organization| organization.ids.as_slice()).unwrap_or_default();
    if ids.is_empty() {
        tree.empty("id", &[("nullFlavor", "NI")]);
    }
    for each in ids {
        id(tree, "id", each);
    }
    if let Some(name) = organization.and_then(|organization| organization.name.as_deref()) {
        tree.text("name", &[], name);
    }
    tree.close("representedCustodianOrganization");
    tree.close("assignedCustodian");
    tree.close("custodian");
}

//! Names, people and organizations of a header.

use super::super::xml::{Xml, attribute, child, children, coded, ids, path, text, time};
use super::super::{Author, Organization, PatientName};
use crate::text::fold;

/// The patient's name: the first that has a value.
pub(super) fn patient_name(patient: Xml<'_>) -> PatientName {
    let Some(name) = child(patient, "name") else {
        return PatientName::default();
    };
    let part = |kind, qualifier| parts(name, kind, |q| q == qualifier);
    PatientName {
        birth_family: part("family", Some("BR")).or_else(|| part("family", None)),
        birth_given: part("given", None),
        first_birth_given: part("given", Some("BR")),
        used_family: part("family", Some("CL")).or_else(|| part("family", Some("SP"))),
        used_given: part("given", Some("CL")),
        plain: if name.children().any(|n| n.is_element()) { None } else { text(name) },
    }
}

/// A person's name, ready to show: title or civility, given name, family name, other suffix.
pub(super) fn full_name(person: Xml<'_>) -> Option<String> {
    let name = child(person, "name")?;
    if !name.children().any(|n| n.is_element()) {
        return text(name);
    }
    let used = |kind| {
        parts(name, kind, |q| q == Some("CL"))
            .or_else(|| parts(name, kind, |q| q.is_none()))
            .or_else(|| parts(name, kind, |_| true))
    };
    let (given, family) = (used("given"), used("family"));
    if given.is_none() && family.is_none() {
        return None;
    }
    // CI-SIS writes the civility (M, MME) as prefix and the professional title (DR, PR) as suffix, or both as prefix.
    let prefix = parts(name, "prefix", |_| true);
    let suffix = parts(name, "suffix", |_| true);
    let (title, suffix) = match suffix {
        Some(suffix) if is_title(&suffix) => (Some(suffix), None),
        other => (prefix, other),
    };
    let title = title.map(|words| words.split(' ').map(abbreviation).collect::<Vec<_>>().join(" "));
    let words: Vec<String> = [title, given, family, suffix].into_iter().flatten().collect();
    Some(words.join(" "))
}

fn is_title(word: &str) -> bool {
    matches!(abbreviation(word), "Dr" | "Pr")
}

/// Usual French form of civilities and titles; other words stay as they are.
fn abbreviation(word: &str) -> &str {
    match word.trim_end_matches('.').to_ascii_uppercase().as_str() {
        "M" | "MR" => "M.",
        "MME" => "Mme",
        "MLLE" => "Mlle",
        "DR" | "DOC" | "DOCTEUR" => "Dr",
        "PR" | "PROF" | "PROFESSEUR" => "Pr",
        _ => word,
    }
}

/// Name parts of a kind and qualifier that have a value, joined by spaces.
fn parts(name: Xml<'_>, kind: &str, qualifier: impl Fn(Option<&str>) -> bool) -> Option<String> {
    let found: Vec<String> = name
        .children()
        .filter(|part| super::super::xml::is(*part, kind) && qualifier(attribute(*part, "qualifier")))
        .filter(|part| part.attribute("nullFlavor").is_none())
        .filter_map(text)
        .collect();
    (!found.is_empty()).then(|| found.join(" "))
}

/// An organization element; `None` when it says nothing.
pub(super) fn organization(node: Xml<'_>) -> Option<Organization> {
    let organization = Organization { name: child(node, "name").and_then(text), ids: ids(node, "id") };
    (organization != Organization::default()).then_some(organization)
}

/// A participation (`author`, `performer`, `legalAuthenticator`…) and the entity in it.
pub(super) fn participation(node: Xml<'_>) -> Option<Author> {
    let entity = children(node, "assignedAuthor").next();
    let entity = entity.or_else(|| children(node, "assignedEntity").next())?;
    let person = children(entity, "assignedPerson").next();
    let represented = children(entity, "representedOrganization").next();
    let author = Author {
        time: time(node, "time"),
        ids: ids(entity, "id"),
        person_name: person.and_then(full_name),
        profession: coded(entity, "code"),
        organization: represented.and_then(organization),
        device: children(entity, "assignedAuthoringDevice").next().and_then(device),
    };
    (author != Author::default()).then_some(author)
}

/// The custodian organization.
pub(super) fn custodian(root: Xml<'_>) -> Option<Organization> {
    let names = ["custodian", "assignedCustodian", "representedCustodianOrganization"];
    path(root, &names).and_then(organization)
}

/// Software name and model of an authoring device. What says nothing (`.`) and what was said already is left out.
fn device(node: Xml<'_>) -> Option<String> {
    let words = |name| child(node, name).and_then(|n| text(n).or_else(|| displayed(n)));
    let mut parts: Vec<String> = Vec::new();
    for part in [words("softwareName"), words("manufacturerModelName")].into_iter().flatten() {
        if part.chars().any(char::is_alphanumeric) && !parts.iter().any(|known| fold(known) == fold(&part)) {
            parts.push(part);
        }
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn displayed(node: Xml<'_>) -> Option<String> {
    attribute(node, "displayName").map(str::to_owned)
}

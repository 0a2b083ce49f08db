//! The header of a document.

use super::super::xml::{
    Xml, attribute, child, children, coded, ids, instance_id, interval, own_code, path, text, time,
};
use super::super::{Coded, Header, InstanceId, Patient, Refusal, ServiceEvent};
use super::people::{custodian, participation, patient_name};

/// Reads everything before the body.
///
/// # Errors
/// When there is no id, no type, no patient, or more than one patient.
pub(super) fn read(root: Xml<'_>) -> Result<Header, Refusal> {
    let id = children(root, "id").find_map(instance_id);
    let id = id.ok_or(Refusal::Missing("l'identifiant du document (id)"))?;
    let type_code = coded(root, "code").ok_or(Refusal::Missing("le type du document (code)"))?;
    let (patient_ids, patient) = read_patient(root)?;
    let services: Vec<ServiceEvent> = children(root, "documentationOf").filter_map(service_event).collect();
    let main = ServiceEvent::main(&services);
    Ok(Header {
        id,
        set_id: children(root, "setId").find_map(instance_id),
        version_number: child(root, "versionNumber").and_then(|node| attribute(node, "value")?.parse().ok()),
        replaces: replaced(root),
        title: child(root, "title").and_then(text),
        type_code,
        confidentiality: children(root, "confidentialityCode").filter_map(own_code).collect(),
        language: child(root, "languageCode")
            .and_then(|node| attribute(node, "code"))
            .and_then(super::styles::language_tag),
        patient_ids,
        patient,
        effective_time: time(root, "effectiveTime"),
        service_start: main.and_then(|event| event.start),
        service_end: main.and_then(|event| event.end),
        authors: children(root, "author").filter_map(participation).collect(),
        custodian: custodian(root),
        legal_authenticator: children(root, "legalAuthenticator").find_map(participation),
        facility: path(root, &["componentOf", "encompassingEncounter", "location", "healthCareFacility"])
            .and_then(|facility| coded(facility, "code")),
        practice: practice(root, main),
        services,
    })
}

fn read_patient(root: Xml<'_>) -> Result<(Vec<InstanceId>, Patient), Refusal> {
    let missing = Refusal::Missing("le patient (recordTarget)");
    let mut targets = children(root, "recordTarget");
    let target = targets.next().ok_or(missing.clone())?;
    if targets.next().is_some() {
        return Err(Refusal::SeveralPatients);
    }
    let role = path(target, &["patientRole"]).ok_or(missing)?;
    let patient_ids = ids(role, "id");
    if patient_ids.is_empty() {
        return Err(Refusal::Missing("l'identifiant du patient (recordTarget/patientRole/id)"));
    }
    let Some(patient) = path(role, &["patient"]) else {
        return Ok((patient_ids, Patient::default()));
    };
    let patient = Patient {
        name: patient_name(patient),
        birth_time: time(patient, "birthTime"),
        sex: coded(patient, "administrativeGenderCode"),
        birth_place: path(patient, &["birthplace", "place", "addr", "county"]).and_then(text),
    };
    Ok((patient_ids, patient))
}

/// Ids of the documents that this one replaces.
fn replaced(root: Xml<'_>) -> Vec<InstanceId> {
    children(root, "relatedDocument")
        .filter(|related| related.attribute("typeCode") == Some("RPLC"))
        .filter_map(|related| path(related, &["parentDocument"]))
        .flat_map(|parent| ids(parent, "id"))
        .collect()
}

/// The setting of the main act.
fn practice(root: Xml<'_>, main: Option<&ServiceEvent>) -> Option<Coded> {
    let mut acts = children(root, "documentationOf").filter(|act| service_event(*act).as_ref() == main);
    let organization = ["performer", "assignedEntity", "representedOrganization"];
    acts.find_map(|act| coded(path(path(act, &["serviceEvent"])?, &organization)?, "standardIndustryClassCode"))
}

fn service_event(documentation: Xml<'_>) -> Option<ServiceEvent> {
    let node = path(documentation, &["serviceEvent"])?;
    let (start, end) = interval(node, "effectiveTime");
    let performers = children(node, "performer").filter_map(participation).collect();
    let event = ServiceEvent { code: coded(node, "code"), start, end, performers };
    (event != ServiceEvent::default()).then_some(event)
}

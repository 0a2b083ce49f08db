//! The header of a document.

use super::super::xml::{
    Xml, attribute, child, children, coded, ids, instance_id, interval, own_code, path, text, time,
};
use super::super::{CdaTime, Coded, Encounter, Header, InstanceId, Patient, Refusal, ServiceEvent};
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
    let main = main_service(&services);
    let mut events: Vec<Coded> = main.and_then(|event| event.code.clone()).into_iter().collect();
    let others = services.iter().filter(|event| !main.is_some_and(|main| std::ptr::eq(*event, main)));
    events.extend(others.filter_map(|event| event.code.clone()));
    let performer = main.and_then(|event| event.performer.clone());
    let organization = performer.as_ref().and_then(|author| author.organization.as_ref());
    Ok(Header {
        id,
        set_id: children(root, "setId").find_map(instance_id),
        version_number: child(root, "versionNumber").and_then(|node| attribute(node, "value")?.parse().ok()),
        replaces: related(root, "RPLC"),
        appends: related(root, "APND"),
        transforms: related(root, "XFRM"),
        templates: ids(root, "templateId"),
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
        practice_setting: organization.and_then(|found| found.practice_setting.clone()),
        service_performer: performer,
        events,
        authors: children(root, "author").filter_map(participation).collect(),
        custodian: custodian(root),
        legal_authenticator: children(root, "legalAuthenticator").find_map(participation),
        authenticators: children(root, "authenticator").filter_map(participation).collect(),
        encounter: path(root, &["componentOf", "encompassingEncounter"]).map(encounter),
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
    let birth_place = path(patient, &["birthplace", "place", "addr"]);
    let part = |name| birth_place.and_then(|addr| child(addr, name)).and_then(text);
    let patient = Patient {
        name: patient_name(patient),
        birth_time: time(patient, "birthTime"),
        sex: coded(patient, "administrativeGenderCode"),
        birth_place_code: part("county"),
        birth_place: part("city"),
    };
    Ok((patient_ids, patient))
}

/// Ids of the related documents of a kind.
fn related(root: Xml<'_>, kind: &str) -> Vec<InstanceId> {
    children(root, "relatedDocument")
        .filter(|related| related.attribute("typeCode") == Some(kind))
        .filter_map(|related| path(related, &["parentDocument"]))
        .flat_map(|parent| ids(parent, "id"))
        .collect()
}

fn service_event(documentation: Xml<'_>) -> Option<ServiceEvent> {
    let node = path(documentation, &["serviceEvent"])?;
    let (start, end) = interval(node, "effectiveTime");
    let performer = children(node, "performer").find_map(participation);
    let event = ServiceEvent { code: coded(node, "code"), start, end, performer };
    (event != ServiceEvent::default()).then_some(event)
}

/// CI-SIS: exactly one act carries the period and the performer, which become XDS metadata.
fn main_service(services: &[ServiceEvent]) -> Option<&ServiceEvent> {
    let timed = |event: &&ServiceEvent| event.start.or(event.end).is_some();
    let whole = |event: &&ServiceEvent| timed(event) && event.performer.is_some();
    (services.iter().find(whole)).or_else(|| services.iter().find(timed)).or_else(|| services.first())
}

fn encounter(node: Xml<'_>) -> Encounter {
    let (start, end): (Option<CdaTime>, Option<CdaTime>) = interval(node, "effectiveTime");
    let facility = path(node, &["location", "healthCareFacility"]);
    let place = facility.and_then(|place| path(place, &["location"]));
    let provider = facility.and_then(|place| path(place, &["serviceProviderOrganization"]));
    Encounter {
        code: coded(node, "code"),
        start,
        end,
        facility_type: facility.and_then(|place| coded(place, "code")),
        facility_name: [place, provider].into_iter().flatten().find_map(|node| child(node, "name").and_then(text)),
    }
}

//! Records as FHIR: built from documents as a laboratory or a practice sends them.

#[path = "../cda_support/mod.rs"]
mod cda_support;
mod privacy;
mod results;

use cda_support::parse;
use domain::cda::ClinicalDocument;
use domain::clinical::{
    ActStatus, Allergy, Bound, Category, CodeableConcept, Coding, Comparator, Condition, Decimal, Interval,
    Observation, Period, Quantity, ReferenceRange, Value,
};
use domain::fhir::{self, Document, Json, Patient, ResourceId, Source};
use domain::identity::{BirthDate, BirthName, GivenNames, InseeCode, Sex, StrictTraits, UsedNames};
use domain::ids::{DocumentId, PatientId};
use domain::ins::{Ins, Matricule};
use domain::profile::Severity;
use domain::rights::Confidentiality;
use jiff::Timestamp;

const PATIENT: PatientId = PatientId::from_bytes([1; 16]);
const DOCUMENT: DocumentId = DocumentId::from_bytes([2; 16]);

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// The field of an object.
fn field<'a>(json: &'a Json, name: &str) -> &'a Json {
    let Json::Object(fields) = json else { panic!("{name} of {json}") };
    fields.iter().find(|(known, _)| *known == name).map_or_else(|| panic!("no {name} in {json}"), |(_, value)| value)
}

fn has(json: &Json, name: &str) -> bool {
    matches!(json, Json::Object(fields) if fields.iter().any(|(known, _)| *known == name))
}

fn document_with(header: &str) -> ClinicalDocument {
    parse(&format!(
        r#"<ClinicalDocument xmlns="urn:hl7-org:v3"><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
        <id root="1.2.3.4.5"/><code code="11502-2" codeSystem="2.16.840.1.113883.6.1" displayName="CR de biologie"/>
        <title>Bilan "sanguin"</title><effectiveTime value="202603"/>{header}{}
        <component><structuredBody/></component></ClinicalDocument>"#,
        cda_support::PATIENT
    ))
}

fn reference_of(document: &ClinicalDocument, superseded: bool) -> Json {
    kept_from(document, superseded, Confidentiality::default())
}

fn given(document: &ClinicalDocument, superseded: bool, confidentiality: Confidentiality) -> Document<'_> {
    Document {
        confidentiality,
        id: DOCUMENT,
        title: "Bilan \"sanguin\"",
        superseded,
        deposited_at: at("2026-03-15T08:00:00Z"),
        header: &document.header,
        bytes: b"<x/>",
        media_type: "application/xml",
    }
}

fn kept_from(document: &ClinicalDocument, superseded: bool, confidentiality: Confidentiality) -> Json {
    fhir::document(PATIENT, &given(document, superseded, confidentiality))[0].resource().clone()
}

#[test]
fn what_is_served_has_the_ids_of_the_record_and_addresses_and_says_the_same() {
    let document = document_with("");
    let ins = Ins::parse("279035121518989", "1.2.250.1.213.1.4.10").expect("an INS");
    let given = given(&document, false, Confidentiality::default());
    let base = "https://portal.test/fhir";
    let served = fhir::served(&given, &ins, base);
    assert_eq!(field(&served, "id"), &Json::Text(DOCUMENT.to_string()));
    let subject =
        r#"{"type":"Patient","identifier":{"system":"urn:oid:1.2.250.1.213.1.4.10","value":"279035121518989"}}"#;
    assert_eq!(field(&served, "subject").to_string(), subject);
    let exported = reference_of(&document, false);
    for same in ["masterIdentifier", "status", "type", "category", "date", "description"] {
        assert_eq!(field(&served, same), field(&exported, same), "{same}");
    }
    assert!(served.to_string().contains(&format!(r#""url":"{base}/Binary/{DOCUMENT}""#)), "{served}");
    assert!(!served.to_string().contains("urn:uuid:"), "{served}");
    let binary = fhir::served_binary(&given).to_string();
    let expected = format!(
        r#"{{"resourceType":"Binary","id":"{DOCUMENT}","contentType":"application/xml","securityContext":{{"reference":"DocumentReference/{DOCUMENT}"}},"data":"PHgvPg=="}}"#
    );
    assert_eq!(binary, expected);
    let none = fhir::search_set(base, 0, [("self", format!("{base}/x"))], []).to_string();
    let links = format!(r#""link":[{{"relation":"self","url":"{base}/x"}}]"#);
    assert_eq!(none, format!(r#"{{"resourceType":"Bundle","type":"searchset","total":0,{links}}}"#));
    let one = fhir::search_set(base, 7, [], [(DOCUMENT, served)]).to_string();
    let entry = format!(r#""total":7,"entry":[{{"fullUrl":"{base}/DocumentReference/{DOCUMENT}","resource":{{"#);
    assert!(one.contains(&entry) && one.ends_with(r#""search":{"mode":"match"}}]}"#), "{one}");
}

#[test]
fn a_patient_has_the_ins_under_its_oid_and_the_strict_traits() {
    let ins = Ins::parse(Matricule::with_key("2790328006014").expect("a matricule").as_str(), "1.2.250.1.213.1.4.10");
    let traits = StrictTraits {
        birth_name: BirthName::parse("Durand").expect("a name"),
        birth_given_names: GivenNames::parse("Camille Anne").expect("names"),
        birth_date: BirthDate::parse("1979-03-28").expect("a date"),
        sex: Sex::Female,
        birth_place: InseeCode::parse("51215").expect("a code"),
    };
    let ins = ins.expect("an INS");
    let given = Patient { id: PATIENT, ins: &ins, traits: &traits, used: &UsedNames { family: None, given: None } };
    let text = fhir::patient(&given).to_string();
    for part in [
        r#""system":"urn:oid:1.2.250.1.213.1.4.10""#,
        r#""code":"INS-NIR-TEST""#,
        r#"{"use":"official","family":"DURAND","given":["CAMILLE","ANNE"]}"#,
        r#""gender":"female","birthDate":"1979-03-28""#,
        r#""code":"51215""#,
        r#""request":{"method":"PUT","url":"Patient/"#,
    ] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
}

#[test]
fn a_document_says_what_its_header_says_and_no_more() {
    let document = document_with(
        r#"<confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/><languageCode code="fr-FR"/>
        <setId root="1.2.3" extension="s1"/><versionNumber value="2"/>
        <author><time value="2026"/><assignedAuthor><id root="1.2.250.1.71.4.2.1" extension="899700218896"/>
        <assignedPerson><name><given>Paul</given><family>MULLER</family></name></assignedPerson>
        <representedOrganization><id root="1.2.250.1.71.4.2.2" extension="1750000001"/><name>Laboratoire</name>
        </representedOrganization></assignedAuthor></author>
        <relatedDocument typeCode="RPLC"><parentDocument><id root="1.2.3.4.4"/></parentDocument></relatedDocument>"#,
    );
    let current = reference_of(&document, false);
    assert_eq!(field(&current, "status"), &Json::Text("current".into()));
    assert_eq!(field(&reference_of(&document, true), "status"), &Json::Text("superseded".into()));
    let text = current.to_string();
    for part in [
        r#""masterIdentifier":{"system":"urn:ietf:rfc:3986","value":"urn:oid:1.2.3.4.5"}"#,
        r#""identifier":[{"system":"urn:oid:1.2.3","value":"s1"}]"#,
        r#""type":{"coding":[{"system":"http://loinc.org","code":"11502-2","display":"CR de biologie"}]}"#,
        r#""code":"10","display":"Compte rendu""#,
        r#""date":"2026-03-15T08:00:00.000Z""#,
        r#""value":"899700218896""#,
        r#""author":[{"reference":"#,
        r#""relatesTo":[{"code":"replaces","target":{"identifier":{"system":"urn:ietf:rfc:3986","value":"urn:oid:1.2.3.4.4"}}}]"#,
        r#""securityLabel":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"N"}]}]"#,
        // The SHA-1 of `<x/>`, as R4 wants it.
        r#""language":"fr-FR""#,
        r#""size":4,"hash":"JAGtss/+/b/Nf2Pxe5Gl2UbnhVw=""#,
        r#""title":"Bilan \"sanguin\"","creation":"2026-03""#,
    ] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    let bare = reference_of(&document_with(""), false);
    for absent in ["author", "authenticator", "securityLabel", "relatesTo", "identifier"] {
        assert!(!has(&bare, absent), "{absent} in {bare}");
    }
    assert_eq!(field(&bare, "context").to_string(), r##"{"sourcePatientInfo":{"reference":"#p1"}}"##);
}

#[test]
fn a_document_tells_its_setting_as_pdsm_has_it() {
    let document = document_with(
        r#"<documentationOf><serviceEvent><effectiveTime value="20260301"/><performer><assignedEntity>
        <id root="1.2.250.1.71.4.2.1" extension="1"/><representedOrganization><name>Laboratoire</name>
        <standardIndustryClassCode code="AMBULATOIRE" displayName="Ambulatoire" codeSystem="1.2.250.1.213.1.1.4.9"/>
        </representedOrganization></assignedEntity></performer></serviceEvent></documentationOf>
        <componentOf><encompassingEncounter><effectiveTime value="20260301"/><location><healthCareFacility>
        <code code="SA25" displayName="Laboratoire de biologie médicale" codeSystem="1.2.250.1.71.4.2.4"/>
        </healthCareFacility></location></encompassingEncounter></componentOf>"#,
    );
    let text = reference_of(&document, false).to_string();
    for part in [
        r#""format":{"system":"http://ihe.net/fhir/ihe.formatcode.fhir/CodeSystem/formatcode","code":"urn:ihe:iti:xds:2017:mimeTypeSufficient""#,
        r#""facilityType":{"coding":[{"system":"urn:oid:1.2.250.1.71.4.2.4","code":"SA25","display":"Laboratoire de biologie médicale"}]}"#,
        r#""practiceSetting":{"coding":[{"system":"urn:oid:1.2.250.1.213.1.1.4.9","code":"AMBULATOIRE","display":"Ambulatoire"}]}"#,
        r##""sourcePatientInfo":{"reference":"#p1"}"##,
        r#"{"resourceType":"Patient","id":"p1","identifier":[{"system":"urn:oid:1.2.250.1.213.1.4.10""#,
        r#""period":{"start":"2026-03-01"}"#,
    ] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
}

#[test]
fn whom_a_document_is_kept_from_is_as_it_is_now() {
    // Deposited as masked, shown since; and deposited as open, masked since.
    let masked = document_with(
        r#"<confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/>
        <confidentialityCode code="MASQUE_PS" codeSystem="1.2.250.1.213.1.1.4.13"/>"#,
    );
    let shown = field(&reference_of(&masked, false), "securityLabel").to_string();
    assert!(shown.contains(r#""code":"N""#) && !shown.contains("MASQUE_PS"), "{shown}");
    let open = document_with(r#"<confidentialityCode code="R" codeSystem="2.16.840.1.113883.5.25"/>"#);
    let now = Confidentiality { masked_ps: true, hidden_from_patient: false, hidden_from_representatives: true };
    let text = field(&kept_from(&open, false, now), "securityLabel").to_string();
    let system =
        "https://mos.esante.gouv.fr/NOS/TRE_A07-StatutVisibiliteDocument/FHIR/TRE-A07-StatutVisibiliteDocument";
    for code in ["MASQUE_PS", "INVISIBLE_REPRESENTANTS_LEGAUX"] {
        assert!(text.contains(&format!(r#"{{"system":"{system}","code":"{code}"}}"#)), "{code} in {text}");
    }
    assert!(text.contains(r#""code":"R""#) && !text.contains("INVISIBLE_PATIENT"), "{text}");
}

fn by_patient() -> Source {
    Source { patient: ResourceId::of_patient(&PATIENT), document: None, by_patient: true }
}

#[test]
fn a_course_that_nobody_told_is_not_told() {
    let told = |status, end: Option<&str>| {
        let period = Period { start: None, end: end.and_then(domain::cda::CdaTime::parse) };
        let given = Condition { status, period, ..Condition::default() };
        let json = fhir::condition(ResourceId::of_own("Condition", &[1]), &by_patient(), &given);
        has(json.resource(), "clinicalStatus").then(|| field(json.resource(), "clinicalStatus").to_string())
    };
    assert_eq!(told(ActStatus::Unknown, None), None);
    assert!(told(ActStatus::Active, None).is_some_and(|status| status.contains("\"active\"")));
    assert!(told(ActStatus::Completed, None).is_some_and(|status| status.contains("\"resolved\"")));
    assert!(told(ActStatus::Unknown, Some("2020")).is_some_and(|status| status.contains("\"resolved\"")));
}

#[test]
fn the_strength_of_a_reaction_is_its_severity_and_says_nothing_of_the_risk() {
    let told = |strength, reactions: &[&str]| {
        let concept = |text: &&str| CodeableConcept { codings: Vec::new(), text: Some((*text).to_owned()) };
        let given = Allergy { reactions: reactions.iter().map(concept).collect(), ..Allergy::default() };
        fhir::allergy(ResourceId::of_own("AllergyIntolerance", &[1]), &by_patient(), &given, strength)
    };
    for (strength, code) in [(Severity::Mild, "mild"), (Severity::Moderate, "moderate"), (Severity::Severe, "severe")] {
        let entry = told(Some(strength), &["Urticaire"]);
        assert_eq!(
            field(entry.resource(), "reaction").to_string(),
            format!(r#"[{{"manifestation":[{{"text":"Urticaire"}}],"severity":"{code}"}}]"#)
        );
        assert!(!has(entry.resource(), "criticality"));
    }
    assert!(told(Some(Severity::Mild), &[]).to_string().contains(r#""manifestation":[{"text":"inconnue"}]"#));
    assert!(!has(told(None, &[]).resource(), "reaction"));
}

#[test]
fn whoever_is_contained_is_referred_to() {
    let signer = r#"<legalAuthenticator><time value="2026"/><signatureCode code="S"/><assignedEntity>
        <id root="1.2.250.1.71.4.2.1" extension="1"/><assignedPerson><name>Dr A</name></assignedPerson></assignedEntity>
        </legalAuthenticator>"#;
    let author = r#"<author><time value="2026"/><assignedAuthor><id root="1.2.250.1.71.4.2.1" extension="1"/>
        <assignedPerson><name>Dr A</name></assignedPerson></assignedAuthor></author>"#;
    let json = reference_of(&document_with(&format!("{author}{author}{signer}")), false);
    let Json::List(contained) = field(&json, "contained") else { panic!("{json}") };
    assert_eq!(contained.len(), 2, "one person and the patient: {json}");
    assert_eq!(json.to_string().matches("\"reference\":\"#p1\"").count(), 3, "{json}");
}

#[test]
fn ids_are_stable_and_of_their_kind() {
    let id = ResourceId::of_document("Observation", &DOCUMENT, 3).to_string();
    assert_eq!(id, ResourceId::of_document("Observation", &DOCUMENT, 3).to_string());
    assert_eq!((id.len(), id.as_bytes()[14], &id[8..9]), (36, b'8', "-"));
    let others = [
        ResourceId::of_document("Observation", &DOCUMENT, 2),
        ResourceId::of_document("Binary", &DOCUMENT, 3),
        ResourceId::of_document("Observation", &DocumentId::from_bytes([3; 16]), 3),
        ResourceId::of_patient(&PatientId::from_bytes([2; 16])),
        ResourceId::of_own("Observation", &[2; 16]),
    ];
    assert!(others.iter().all(|other| other.to_string() != id));
}

//! Decisions as Consent, events as AuditEvent: what FHIR requires is there, and codes are of the closed lists.

use std::collections::BTreeSet;

use domain::category::Category;
use domain::fhir::{self, Audited, Entry, Json, ResourceId};
use domain::ids::{DocumentId, PatientId};
use domain::rights::sharing::{Emergency, Grant, Masks, Named, NationalId, Sharing, Team};
use domain::rights::{Purpose, Quality, Reason};
use domain::trace::event::EventKind;
use domain::uses::{ServiceCode, Use};
use jiff::Timestamp;

use super::{field, has};

fn now() -> Timestamp {
    "2026-11-24T10:00:00Z".parse().expect("a time")
}

fn patient() -> ResourceId {
    ResourceId::of_patient(&PatientId::from_bytes([1; 16]))
}

fn text(json: &Json) -> &str {
    let Json::Text(text) = json else { panic!("no text: {json}") };
    text
}

fn first<'a>(json: &'a Json, name: &str) -> &'a Json {
    let Json::List(values) = field(json, name) else { panic!("no list: {name}") };
    &values[0]
}

fn id(text: &str) -> NationalId {
    NationalId::parse(text).expect("an identifier")
}

fn named(number: &str, grant: Option<Grant>, blocked: bool) -> Named {
    let (name, profession) = (format!("Dr \"{number}\"\n"), "G15_10".to_owned());
    Named { id: id(number), name, profession, grant, until: Some(now()), blocked, blocked_by: None }
}

fn everything() -> Sharing {
    let team = Team {
        id: 3,
        name: "Clinique".to_owned(),
        organization: Some(id("1750712184")),
        members: BTreeSet::new(),
        consented_at: now(),
        until: None,
    };
    Sharing {
        named: vec![
            named("800000000017", Some(Grant::Treating), false),
            named("800000000025", Some(Grant::Allowed), true),
        ],
        teams: vec![team],
        emergency: Emergency { regulator: true, others: false, masked: false },
        masks: Masks {
            categories: [Category::Biologie].into(),
            authors: [id("899700218896")].into(),
            new_documents: true,
        },
    }
}

fn check_consent(entry: &Entry) {
    let resource = entry.resource();
    assert_eq!(entry.kind(), "Consent");
    for name in ["status", "scope", "category", "patient", "dateTime", "policyRule", "provision"] {
        assert!(has(resource, name), "{name}: {resource}");
    }
    let scope = text(field(first(field(resource, "scope"), "coding"), "code"));
    assert!(["patient-privacy", "research"].contains(&scope), "{scope}");
    let provision = field(resource, "provision");
    assert!(["permit", "deny"].contains(&text(field(provision, "type"))));
    let purpose = text(field(first(provision, "purpose"), "code"));
    assert!(["TREAT", "BTG", "ETREAT", "HRESCH", "HQUALIMP", "PATRQT"].contains(&purpose), "{purpose}");
    let parsed: serde_json::Value = serde_json::from_str(&entry.told()).expect("JSON");
    assert!(parsed["fullUrl"].as_str().is_some_and(|url| url.starts_with("urn:uuid:")) && parsed["request"].is_null());
}

#[test]
fn each_decision_on_sharing_is_a_consent_of_its_own() {
    let all = fhir::sharing(patient(), &everything(), now());
    all.iter().for_each(check_consent);
    let told: Vec<_> = all.iter().map(|entry| text(field(field(entry.resource(), "provision"), "type"))).collect();
    assert_eq!(told, ["permit", "deny", "permit", "permit", "deny", "deny", "deny", "deny", "deny"]);
    let ids: BTreeSet<_> = all.iter().map(|entry| text(field(entry.resource(), "id"))).collect();
    assert_eq!(ids.len(), all.len());
    let blocked = field(all[1].resource(), "provision");
    assert!(!has(blocked, "period"), "a block has no end, whatever the grant had");
    let Json::List(purposes) = field(blocked, "purpose") else { panic!("no purposes") };
    assert_eq!(purposes.len(), 3, "in an emergency as well");
    assert_eq!(fhir::sharing(patient(), &Sharing::default(), now()).len(), 3, "the switches are always told");
}

/// A permission without an actor would be one for everybody, and a mask of an author must not refuse the author.
#[test]
fn each_rule_says_whom_and_what_it_is_about() {
    let mut settings = everything();
    settings.teams[0].organization = None;
    let all = fhir::sharing(patient(), &settings, now());
    let provision = |at: usize| field(all[at].resource(), "provision");
    for (at, entry) in all.iter().enumerate().take(3) {
        assert!(has(provision(at), "actor"), "{}", entry.resource());
    }
    let words = text(field(field(all[0].resource(), "policyRule"), "text"));
    assert!(words.contains("masqué"), "the treating doctor sees what is masked: {words}");
    let label = text(field(first(provision(5), "securityLabel"), "code"));
    assert_eq!(label, "MASQUE_PS");
    let author = provision(7);
    assert!(!has(author, "actor"));
    assert_eq!(text(field(first(author, "data"), "meaning")), "authoredby");
    let value = field(field(first(author, "data"), "reference"), "identifier");
    assert_eq!(text(field(value, "value")), "899700218896");
    let service = Use::Service(ServiceCode::parse("carnet-marche").expect("a code"));
    let yes = fhir::use_of_data(patient(), &service, "Carnet de marche", true, now());
    let who = field(first(field(yes.resource(), "provision"), "actor"), "reference");
    assert_eq!(text(field(who, "display")), "Carnet de marche");
}

#[test]
fn an_event_of_the_service_is_the_services_and_a_reason_is_told() {
    let event = Audited {
        patient: patient(),
        seq: 7,
        at: now(),
        kind: EventKind::RecordErased,
        name: None,
        organization: None,
        quality: None,
        purpose: None,
        refused: None,
        document: None,
        title: None,
        profession: None,
        reason_text: None,
    };
    let agent = |event: &Audited<'_>| first(fhir::audit_event(event).resource(), "agent").clone();
    let display = |agent: &Json| text(field(field(agent, "who"), "display")).to_owned();
    let service = agent(&event);
    assert_eq!(display(&service), "Passerelle");
    assert!(matches!(field(&service, "requestor"), Json::Bool(false)));
    assert_eq!(display(&agent(&Audited { kind: EventKind::SignInRefused, ..event })), "Inconnu");
    let broken = Audited {
        name: Some("Dr Alix"),
        quality: Some(Quality::Emergency),
        purpose: Some(Purpose::Emergency),
        profession: Some("Médecin"),
        reason_text: Some("Personne inconsciente"),
        ..event
    };
    let told = fhir::audit_event(&broken).resource().to_string();
    assert!(told.contains("Personne inconsciente") && told.contains("Médecin"), "{told}");
    let helper = Audited { quality: Some(Quality::Delegate), purpose: Some(Purpose::Assistance), ..broken };
    assert!(fhir::audit_event(&helper).resource().to_string().contains("FAMRQT"));
}

#[test]
fn a_use_besides_care_is_never_told_as_care() {
    let service = Use::Service(ServiceCode::parse("carnet-marche").expect("a code"));
    for purpose in Use::OWN.into_iter().chain([service]) {
        for allowed in [true, false] {
            let entry = fhir::use_of_data(patient(), &purpose, "Essai", allowed, now());
            check_consent(&entry);
            let provision = field(entry.resource(), "provision");
            assert_ne!(text(field(first(provision, "purpose"), "code")), "TREAT");
            assert_eq!(text(field(provision, "type")) == "permit", allowed);
        }
    }
}

#[test]
fn every_kind_of_event_is_an_audit_event_with_what_fhir_requires() {
    let plain = Audited {
        patient: patient(),
        seq: 7,
        at: now(),
        kind: EventKind::SignIn,
        name: Some("Dr <b>Alix</b>"),
        organization: Some("Clinique"),
        quality: Some(Quality::Professional),
        purpose: Some(Purpose::Care),
        refused: None,
        document: Some(DocumentId::from_bytes([2; 16])),
        title: Some("Bilan"),
        profession: None,
        reason_text: None,
    };
    for kind in EventKind::ALL {
        for quality in [None, Some(Quality::Patient), Some(Quality::Emergency)] {
            for refused in [None, Some(Reason::Masked)] {
                let name = if quality.is_none() { None } else { plain.name };
                let entry = fhir::audit_event(&Audited { kind: *kind, quality, refused, name, ..plain });
                let resource = entry.resource();
                for name in ["type", "recorded", "agent", "source", "action", "outcome", "entity"] {
                    assert!(has(resource, name), "{name}: {resource}");
                }
                let code = text(field(field(resource, "type"), "code"));
                assert!(["110106", "110107", "110110", "110112", "110114"].contains(&code), "{code}");
                assert!(["C", "R", "U", "D", "E"].contains(&text(field(resource, "action"))));
                assert_eq!(text(field(resource, "outcome")), if refused.is_some() { "4" } else { "0" });
                let agent = first(resource, "agent");
                assert!(has(agent, "requestor") && has(agent, "who"));
                assert!(has(field(resource, "source"), "observer"));
                serde_json::from_str::<serde_json::Value>(&entry.told()).expect("JSON");
            }
        }
    }
    for purpose in Purpose::ALL {
        let entry = fhir::audit_event(&Audited { purpose: Some(*purpose), ..plain });
        let code = text(field(first(first(first(entry.resource(), "agent"), "purposeOfUse"), "coding"), "code"));
        let known = ["PATRQT", "FAMRQT", "TREAT", "BTG", "ETREAT", "HOPERAT", "PATADMIN"];
        assert!(known.contains(&code), "{code}");
    }
}

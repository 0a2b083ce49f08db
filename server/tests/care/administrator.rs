//! An administrator shuts others out by a Consent; nobody else does, and the patient has the last word.

use domain::rights::sharing::{Change, Grant};
use serde_json::{Value, json};

use crate::wire::Answer;
use crate::world::{AUTHOR, DOCTOR, MATRICULE, SYSTEM, World, who};

fn consent(matricule: &str, other: &str) -> Value {
    json!({
        "resourceType": "Consent", "status": "active",
        "scope": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy" }] },
        "category": [{ "coding": [{ "system": "http://loinc.org", "code": "59284-0" }] }],
        "patient": { "identifier": { "system": SYSTEM, "value": matricule } },
        "provision": { "type": "deny", "actor": [{
            "role": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "code": "PRCP" }] },
            "reference": { "identifier": { "system": "urn:oid:1.2.250.1.71.4.2.1", "value": other } },
        }]},
    })
}

fn send(world: &World, token: &str, body: &Value) -> Answer {
    let bearer = format!("Bearer {token}");
    let headers = [("Authorization", bearer.as_str()), ("Content-Type", "application/fhir+json")];
    world.wire().send("POST", "/fhir/Consent", &headers, &body.to_string())
}

fn grant(number: &str, grant: Grant) -> Change {
    Change::Grant { who: who(number), grant, until: None }
}

#[test]
fn an_administrator_shuts_out_and_the_patient_lets_in_again() {
    let world = World::new();
    world.import(1, "11488-4", "N");
    world.decide(&grant(DOCTOR, Grant::Administrator));
    world.decide(&grant(AUTHOR, Grant::Allowed));
    let (administrator, other) = (world.token(DOCTOR), world.token(AUTHOR));
    assert_eq!(world.search(&other, "").status, 200);
    for _ in 0..2 {
        assert_eq!(send(&world, &administrator, &consent(MATRICULE, AUTHOR)).status, 201);
        assert_eq!(world.search(&other, "").status, 403, "at the very next request, their own document as well");
    }
    world.decide(&Change::Unblock(who(AUTHOR).id));
    assert_eq!(world.search(&other, "").status, 200);
    let report = crate::support::success(&mut world.command(&["trace", "verify"]));
    assert!(report.starts_with("trace whole"), "{report}");
}

#[test]
fn nobody_else_shuts_out_and_nothing_is_told_of_records() {
    let world = World::new();
    world.import(1, "11488-4", "N");
    world.decide(&grant(AUTHOR, Grant::Allowed));
    let unknown = send(&world, &world.token(DOCTOR), &consent("153124500723160", AUTHOR)).steady();
    assert_eq!(unknown.0, 403);
    for level in [None, Some(Grant::Allowed), Some(Grant::Treating)] {
        if let Some(level) = level {
            world.decide(&grant(DOCTOR, level));
        }
        let refused = send(&world, &world.token(DOCTOR), &consent(MATRICULE, AUTHOR));
        assert_eq!(refused.steady(), unknown, "{level:?}");
    }
    world.decide(&grant(DOCTOR, Grant::Administrator));
    for purpose in ["BTG", "ETREAT"] {
        let token = world.sign(&world.claims(DOCTOR, purpose));
        assert_ne!(send(&world, &token, &consent(MATRICULE, AUTHOR)).status, 201, "{purpose}");
    }
    world.decide(&Change::Block(who(DOCTOR)));
    assert_eq!(
        send(&world, &world.token(DOCTOR), &consent(MATRICULE, AUTHOR)).steady(),
        unknown,
        "shut out themselves"
    );
    assert_eq!(world.search(&world.token(AUTHOR), "").status, 200);
}

#[test]
fn those_whom_the_patient_trusts_as_much_are_the_patients_to_shut_out() {
    let world = World::new();
    world.decide(&grant(DOCTOR, Grant::Administrator));
    for level in [Grant::Administrator, Grant::Treating] {
        world.decide(&grant(AUTHOR, level));
        assert_eq!(send(&world, &world.token(DOCTOR), &consent(MATRICULE, AUTHOR)).status, 400, "{level:?}");
    }
    for other in [DOCTOR, "800000000099"] {
        assert_eq!(send(&world, &world.token(DOCTOR), &consent(MATRICULE, other)).status, 400, "{other}");
    }
}

#[test]
fn a_consent_that_would_say_more_or_otherwise_is_refused() {
    let world = World::new();
    world.decide(&grant(DOCTOR, Grant::Administrator));
    let token = world.token(DOCTOR);
    let good = consent(MATRICULE, AUTHOR);
    let wrong = |change: &dyn Fn(&mut Value)| {
        let mut body = good.clone();
        change(&mut body);
        assert_eq!(send(&world, &token, &body).status, 400, "{body}");
    };
    wrong(&|body| body["resourceType"] = "Patient".into());
    wrong(&|body| body["status"] = "draft".into());
    wrong(&|body| body["provision"]["type"] = "permit".into());
    wrong(&|body| body["provision"]["period"] = json!({ "end": "2030-01-01" }));
    wrong(&|body| body["provision"]["actor"] = json!([]));
    wrong(&|body| body["provision"]["actor"] = json!([body["provision"]["actor"][0], body["provision"]["actor"][0]]));
    wrong(&|body| body["scope"]["coding"][0]["code"] = "research".into());
    wrong(&|body| body["scope"]["coding"][0]["system"] = "urn:other".into());
    wrong(&|body| body["category"] = json!([]));
    wrong(&|body| body["patient"]["reference"] = "Patient/1".into());
    wrong(&|body| body["provision"]["actor"][0]["role"]["coding"][0]["code"] = "AUT".into());
    wrong(&|body| body["provision"]["actor"][0]["reference"]["reference"] = "Practitioner/1".into());
    wrong(&|body| body["patient"]["identifier"]["value"] = "279".into());
    wrong(&|body| body["provision"]["actor"][0]["reference"]["identifier"]["system"] = "urn:oid:1.2.3".into());
    wrong(&|body| body["provision"]["provision"] = json!([{ "type": "permit" }]));
    wrong(&|body| body["verification"] = json!([]));
    wrong(&|body| *body = json!("x"));
    let bearer = format!("Bearer {token}");
    let form = [("Authorization", bearer.as_str()), ("Content-Type", "text/plain")];
    assert_eq!(world.wire().send("POST", "/fhir/Consent", &form, &good.to_string()).status, 415);
    let none = [("Content-Type", "application/fhir+json")];
    assert_eq!(world.wire().send("POST", "/fhir/Consent", &none, &good.to_string()).status, 401);
    assert_eq!(world.wire().send("GET", "/fhir/Consent", &[("Authorization", &bearer)], "").status, 405);
    assert_eq!(send(&world, &token, &good).status, 201);
}

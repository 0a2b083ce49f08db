//! What the patient decides holds here at the very next request, and nothing tells of what is kept back.

use domain::rights::sharing::{Change, Emergency};

use crate::world::{AUTHOR, DOCTOR, MATRICULE, REGULATOR, World, search, who};

/// A matricule of nobody.
const NOBODY: &str = "153124500723160";

#[test]
fn a_block_holds_at_the_very_next_request_on_the_same_connection() {
    let world = World::new();
    world.import(1, "11488-4", "N");
    let token = world.token(DOCTOR);
    let mut wire = world.wire();
    assert_eq!(search(&mut wire, &token, MATRICULE, "").status, 403);
    world.allow();
    let found = search(&mut wire, &token, MATRICULE, "");
    assert_eq!((found.status, &found.json()["total"]), (200, &1.into()));
    let id = found.json()["entry"][0]["resource"]["id"].as_str().unwrap().to_owned();
    let bearer = format!("Bearer {token}");
    let paths = [format!("/fhir/DocumentReference/{id}"), format!("/fhir/Binary/{id}")];
    let next = found.json()["link"][0]["url"].as_str().unwrap().replace("https://portal.test", "");
    for path in &paths {
        assert_eq!(wire.send("GET", path, &[("Authorization", &bearer)], "").status, 200, "{path}");
    }
    world.decide(&Change::Block(who(DOCTOR)));
    assert_eq!(search(&mut wire, &token, MATRICULE, "").status, 403);
    assert_eq!(wire.send("GET", &next, &[("Authorization", &bearer)], "").status, 403, "a page that was handed out");
    for path in &paths {
        assert_eq!(wire.send("GET", path, &[("Authorization", &bearer)], "").status, 404, "{path}");
    }
    let report = crate::support::success(&mut world.command(&["trace", "verify"]));
    assert!(report.starts_with("trace whole"), "{report}");
}

#[test]
fn an_unknown_patient_and_a_refusal_are_one_answer() {
    let world = World::new();
    world.import(1, "11488-4", "N");
    let token = world.token(DOCTOR);
    let mut wire = world.wire();
    let nothing_shared = search(&mut wire, &token, MATRICULE, "").steady();
    assert_eq!(nothing_shared.0, 403);
    assert_eq!(search(&mut wire, &token, NOBODY, "").steady(), nothing_shared);
    assert_eq!(search(&mut wire, &token, NOBODY, "&_summary=count").steady(), nothing_shared);
    world.decide(&Change::Block(who(DOCTOR)));
    assert_eq!(search(&mut wire, &token, MATRICULE, "").steady(), nothing_shared, "shut out");
    let unknown = world.token("800000000099");
    assert_eq!(search(&mut wire, &unknown, MATRICULE, "").steady(), nothing_shared, "not in the directory");
    let foreign = |id: &str| world.get(&format!("/fhir/Binary/{id}"), &token).steady();
    let author = world.token(AUTHOR);
    world.allow();
    let found = world.search(&author, "");
    assert_eq!(found.status, 403, "who wrote it reads it, and finds nothing");
    assert_eq!(foreign("00000000000000000000000000"), foreign("nonsense"));
}

#[test]
fn a_closed_record_is_one_that_nobody_has_to_the_byte_and_in_an_emergency() {
    let world = World::new();
    world.import(1, "11488-4", "N");
    world.allow();
    let mut wire = world.wire();
    let found = search(&mut wire, &world.token(DOCTOR), MATRICULE, "");
    assert_eq!(found.status, 200);
    let id = found.json()["entry"][0]["resource"]["id"].as_str().unwrap().to_owned();
    world.close_record();
    let tokens =
        [world.token(DOCTOR), world.sign(&world.claims(DOCTOR, "BTG")), world.sign(&world.claims(REGULATOR, "ETREAT"))];
    for bearer in tokens.map(|token| format!("Bearer {token}")) {
        let headers = [
            ("Authorization", bearer.as_str()),
            ("X-Break-Glass-Reason", "Patiente%20inconsciente%2C%20amen%C3%A9e%20par%20les%20pompiers"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        for more in ["", "&_summary=count"] {
            let mut ask = |matricule| {
                let body = format!("patient.identifier={}%7C{matricule}{more}", crate::world::SYSTEM);
                wire.send("POST", "/fhir/DocumentReference/_search", &headers, &body).steady()
            };
            let nobody = ask(NOBODY);
            assert_eq!(nobody.0, 403);
            assert_eq!(ask(MATRICULE), nobody);
        }
        for kind in ["Binary", "DocumentReference"] {
            let mut one = |id: &str| wire.send("GET", &format!("/fhir/{kind}/{id}"), &headers[..2], "").steady();
            let unknown = one("00000000000000000000000000");
            assert_eq!(unknown.0, 404);
            assert_eq!(one(&id), unknown, "{kind}");
        }
    }
}

#[test]
fn a_mask_is_in_no_total_no_page_and_no_answer_of_its_own() {
    let world = World::new();
    world.import(1, "11488-4", "N");
    world.import(2, "11488-4", "MASQUE_PS");
    world.import(3, "11502-2", "N");
    world.allow();
    world.decide(&Change::MaskCategory(domain::category::Category::Biologie, true));
    let token = world.token(DOCTOR);
    let all = world.search(&token, "");
    assert_eq!(all.json()["total"], 1);
    assert_eq!(all.json()["entry"].as_array().map(Vec::len), Some(1));
    let links = all.json()["link"].as_array().unwrap().len();
    assert_eq!(links, 1, "nothing is left for a next page");
    for (parameters, total) in
        [("&_summary=count", 1), ("&type=11502-2", 0), ("&status=superseded", 0), ("&category=10", 1)]
    {
        let counted = world.search(&token, parameters).json();
        assert_eq!(counted["total"], total, "{parameters}");
    }
    let author = world.token(AUTHOR);
    // Who wrote a document knows its address; nobody else is told that it exists.
    world.decide(&Change::Grant { who: who(AUTHOR), grant: domain::rights::sharing::Grant::Treating, until: None });
    let theirs = world.search(&author, "").json();
    assert_eq!(theirs["total"], 3);
    let unknown = world.get("/fhir/DocumentReference/00000000000000000000000000", &token).steady();
    for entry in theirs["entry"].as_array().unwrap() {
        let id = entry["resource"]["id"].as_str().unwrap();
        let answer = world.get(&format!("/fhir/DocumentReference/{id}"), &token);
        match entry["resource"]["description"].as_str().unwrap() {
            "Document 1" => assert_eq!(answer.status, 200),
            title => assert_eq!(answer.steady(), unknown, "{title}"),
        }
    }
}

#[test]
fn an_emergency_has_its_own_words_and_switches() {
    let world = World::new();
    world.import(1, "11488-4", "N");
    let open = Emergency { regulator: true, others: true, masked: false };
    world.decide(&Change::Emergency(open));
    let breaking = format!("Bearer {}", world.sign(&world.claims(DOCTOR, "BTG")));
    let form = ("Content-Type", "application/x-www-form-urlencoded");
    let body = format!("patient.identifier={}%7C{MATRICULE}", crate::world::SYSTEM);
    let mut wire = world.wire();
    let mut with = |reason: Option<&str>| {
        let mut headers = vec![("Authorization", breaking.as_str()), form];
        headers.extend(reason.map(|reason| ("X-Break-Glass-Reason", reason)));
        wire.send("POST", "/fhir/DocumentReference/_search", &headers, &body).status
    };
    for wrong in [None, Some("urgence"), Some("%FF%FE%FF%FE%FF%FE%FF%FE%FF%FE%FF")] {
        assert_eq!(with(wrong), 400, "{wrong:?}");
    }
    let reason = Some("Patiente%20inconsciente%2C%20amen%C3%A9e%20par%20les%20pompiers");
    assert_eq!(with(reason), 200);
    world.decide(&Change::Emergency(Emergency { others: false, ..open }));
    assert_eq!(with(reason), 403);
    let regulating = world.sign(&world.claims(REGULATOR, "ETREAT"));
    assert_eq!(world.search(&regulating, "").json()["total"], 1);
    world.decide(&Change::Emergency(Emergency { regulator: false, ..open }));
    assert_eq!(world.search(&regulating, "").status, 403);
}

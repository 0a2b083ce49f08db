//! What is found, how it is paged, and in which form it is given.

use crate::world::{AUDIENCE, DOCTOR, MATRICULE, SYSTEM, World};

#[test]
fn pages_follow_each_other_and_name_nobody() {
    let world = World::new();
    for number in 1..=5 {
        world.import(number, "11488-4", "N");
    }
    world.allow();
    let token = world.token(DOCTOR);
    let mut page = world.search(&token, "&_count=2&status=current").json();
    let mut titles = Vec::new();
    let mut pages = 0;
    loop {
        pages += 1;
        assert_eq!((&page["type"], &page["total"]), (&"searchset".into(), &5.into()));
        for entry in page["entry"].as_array().unwrap() {
            let id = entry["resource"]["id"].as_str().unwrap();
            assert_eq!(entry["fullUrl"], format!("{AUDIENCE}/DocumentReference/{id}"));
            assert_eq!(entry["search"]["mode"], "match");
            titles.push(entry["resource"]["description"].as_str().unwrap().to_owned());
        }
        let links: Vec<_> = page["link"]
            .as_array()
            .unwrap()
            .iter()
            .map(|link| (&link["relation"], link["url"].as_str().unwrap()))
            .collect();
        assert!(links.iter().all(|(_, url)| !url.contains(MATRICULE)), "{links:?}");
        let Some((_, next)) = links.iter().find(|(relation, _)| **relation == "next") else { break };
        let next = next.replace("https://portal.test", "");
        let other = world.get(&next, &world.token(crate::world::AUTHOR));
        assert_eq!(other.status, 400, "a page is for who searched");
        page = world.get(&next, &token).json();
    }
    titles.sort();
    let expected: Vec<_> = (1..=5).map(|number| format!("Document {number}")).collect();
    assert_eq!((pages, titles), (3, expected), "each document once");
}

#[test]
fn a_document_is_given_as_it_was_deposited_or_as_fhir() {
    let world = World::new();
    world.import(1, "11488-4", "N");
    world.allow();
    let token = world.token(DOCTOR);
    let address = format!("/fhir/DocumentReference?patient.identifier={SYSTEM}%7C{MATRICULE}&status=current");
    let found = world.get(&address, &token);
    assert_eq!(found.header("content-type"), Some("application/fhir+json; charset=utf-8"));
    let resource = found.json()["entry"][0]["resource"].clone();
    let id = resource["id"].as_str().unwrap();
    assert_eq!(world.get(&format!("/fhir/DocumentReference/{id}"), &token).json(), resource);
    let attachment = &resource["content"][0]["attachment"];
    assert_eq!(attachment["url"], format!("{AUDIENCE}/Binary/{id}"));
    assert_eq!(resource["subject"]["identifier"]["value"], MATRICULE);
    let path = format!("/fhir/Binary/{id}");
    let bearer = format!("Bearer {token}");
    let accepting =
        |accept: &str| world.wire().send("GET", &path, &[("Authorization", &bearer), ("Accept", accept)], "");
    let bytes = world.get(&path, &token);
    assert_eq!(bytes.header("content-type"), Some("application/xml"));
    assert_eq!(bytes.header("content-disposition"), Some("attachment"));
    assert!(bytes.header("content-security-policy").unwrap().contains("sandbox"));
    assert_eq!(bytes.header("x-security-context"), Some(format!("DocumentReference/{id}").as_str()));
    assert!(bytes.text().starts_with("<?xml"));
    assert_eq!(attachment["size"], bytes.body.len());
    let binary = accepting("application/fhir+json").json();
    let data = data_encoding::BASE64.decode(binary["data"].as_str().unwrap().as_bytes()).unwrap();
    assert_eq!((binary["resourceType"].as_str(), data), (Some("Binary"), bytes.body));
    assert_eq!(accepting("text/html").status, 406);
    assert_eq!(accepting("application/fhir+xml").status, 406);
    let statement = world.get("/fhir/metadata", &token).json();
    assert_eq!((&statement["fhirVersion"], &statement["implementation"]["url"]), (&"4.0.1".into(), &AUDIENCE.into()));
    assert_eq!(statement["rest"][0]["security"]["service"][0]["coding"][0]["code"], "OAuth");
}

#[test]
fn what_is_not_understood_is_refused_and_not_repeated() {
    let world = World::new();
    world.allow();
    let token = world.token(DOCTOR);
    for parameters in ["&status:not=current", "&_include=*", "&type=11488-4&type=11502-2", "&date=hier", "&_count=x"] {
        let answer = world.search(&token, parameters);
        assert_eq!(answer.status, 400, "{parameters}");
        assert!(!answer.text().contains(MATRICULE) && !answer.text().contains("hier"), "{}", answer.text());
    }
    let both = world.search(&token, &format!("&patient.identifier={SYSTEM}%7C{MATRICULE}"));
    assert_eq!(both.status, 400);
    assert_eq!(world.search(&token, "&_format=xml").status, 406);
}

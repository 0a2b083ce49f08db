//! Tokens that must open nothing, and what their senders are told.

use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};

use crate::world::{DOCTOR, World, pair, search, signed};

#[test]
fn hostile_tokens_are_refused_and_told_nothing() {
    let world = World::new();
    world.import(1, "11488-4", "N");
    world.allow();
    let good = world.claims(DOCTOR, "TREAT");
    assert_eq!(world.search(&world.sign(&good), "").json()["total"], 1, "the claims that the others change");
    let now = good["iat"].as_i64().unwrap();
    let with = |changes: &[(&str, Value)]| {
        let mut claims = good.clone();
        for (name, value) in changes {
            claims[*name] = value.clone();
        }
        world.sign(&claims)
    };
    let headed = |header: Value| {
        let token = world.sign(&good);
        let rest = token.split_once('.').unwrap().1;
        format!("{}.{rest}", BASE64URL_NOPAD.encode(header.to_string().as_bytes()))
    };
    let invalid = [
        ("another issuer", with(&[("iss", json!("https://evil.test"))])),
        ("another audience", with(&[("aud", json!("https://other.test/fhir"))])),
        ("expired", with(&[("iat", json!(now - 4000)), ("exp", json!(now - 3000))])),
        ("not yet valid", with(&[("nbf", json!(now + 300))])),
        ("far in the future", with(&[("exp", json!(now + 10 * 365 * 86_400))])),
        ("no jti", with(&[("jti", Value::Null)])),
        ("regulation by who does not regulate", with(&[("purpose_of_use", json!("ETREAT"))])),
        ("another key", signed(&pair(), &json!({ "alg": "ES256", "typ": "at+jwt", "kid": "k1" }), &good)),
        ("unknown kid", headed(json!({ "alg": "ES256", "typ": "at+jwt", "kid": "k2" }))),
        ("alg none", headed(json!({ "alg": "none", "typ": "at+jwt", "kid": "k1" }))),
        ("alg HS256", headed(json!({ "alg": "HS256", "typ": "at+jwt", "kid": "k1" }))),
        ("no signature", format!("{}.", world.sign(&good).rsplit_once('.').unwrap().0)),
        ("huge", "a".repeat(20_000)),
        ("nothing", ".".to_owned()),
    ];
    let mut told = Vec::new();
    for (what, token) in &invalid {
        let answer = world.search(token, "");
        assert_eq!(answer.status, 401, "{what}");
        assert_eq!(answer.header("www-authenticate"), Some("Bearer realm=\"fhir\", error=\"invalid_token\""), "{what}");
        assert_eq!(answer.json()["resourceType"], "OperationOutcome", "{what}");
        if *what != "expired" {
            told.push(answer.text());
        }
    }
    assert!(told.windows(2).all(|two| two[0] == two[1]), "who forges is not told what to mend");
    let password_alone = world.search(&with(&[("acr", json!("eidas1"))]), "");
    assert_eq!(password_alone.status, 401);
    let challenge = password_alone.header("www-authenticate").unwrap();
    assert!(challenge.contains("insufficient_user_authentication") && challenge.contains("eidas2"), "{challenge}");
    let none = world.wire().send("GET", "/fhir/DocumentReference", &[], "");
    assert_eq!((none.status, none.header("www-authenticate")), (401, Some("Bearer realm=\"fhir\"")));
    let bearer = format!("Bearer {}", world.sign(&good));
    for headers in [&[("Authorization", &*bearer), ("Authorization", &*bearer)][..], &[("Authorization", "Basic YTpi")]]
    {
        let answer = world.wire().send("GET", "/fhir/DocumentReference", headers, "");
        assert_eq!(answer.status, 400);
        assert!(answer.header("www-authenticate").unwrap().contains("invalid_request"));
    }
    let in_address = world.wire().send("GET", &format!("/fhir/Binary/x?access_token={}", world.sign(&good)), &[], "");
    assert_eq!(in_address.status, 401, "an address carries no token");
}

#[test]
fn every_answer_is_for_its_reader_alone() {
    let world = World::new();
    world.import(1, "11488-4", "N");
    world.allow();
    let token = world.token(DOCTOR);
    let mut wire = world.wire();
    let bearer = format!("Bearer {token}");
    let authorized = [("Authorization", bearer.as_str())];
    let found = search(&mut wire, &token, crate::world::MATRICULE, "");
    let id = found.json()["entry"][0]["resource"]["id"].as_str().unwrap().to_owned();
    let mut answers = vec![("a search".to_owned(), 200, found)];
    for (method, path, status) in [
        ("GET", "/fhir/metadata".to_owned(), 200),
        ("GET", "/fhir/.well-known/smart-configuration".to_owned(), 200),
        ("GET", format!("/fhir/DocumentReference/{id}"), 200),
        ("GET", format!("/fhir/Binary/{id}"), 200),
        ("GET", "/fhir".to_owned(), 404),
        ("GET", "/fhir/Patient".to_owned(), 404),
        ("DELETE", format!("/fhir/DocumentReference/{id}"), 405),
        ("PUT", format!("/fhir/Binary/{id}"), 405),
        ("GET", "/fhir/DocumentReference?page=x".to_owned(), 400),
        ("GET", "/fhir/Binary/%FF".to_owned(), 400),
        ("POST", "/fhir/DocumentReference/_search".to_owned(), 415),
    ] {
        answers.push((format!("{method} {path}"), status, wire.send(method, &path, &authorized, "")));
    }
    let large = "a".repeat(17 * 1024);
    let form = ("Content-Type", "application/x-www-form-urlencoded");
    let too_long = [authorized[0], form];
    answers.push((
        "large".to_owned(),
        413,
        world.wire().send("POST", "/fhir/DocumentReference/_search", &too_long, &large),
    ));
    for (what, status, answer) in &answers {
        assert_eq!(answer.status, *status, "{what}: {}", answer.text());
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{what}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{what}");
        assert_eq!(answer.header("set-cookie"), None, "{what}");
        assert!(answer.header("content-security-policy").unwrap().contains("default-src 'none'"), "{what}");
        assert_eq!(answer.header("access-control-allow-origin"), None, "{what}");
        if *status >= 400 {
            assert_eq!(answer.json()["resourceType"], "OperationOutcome", "{what}");
        }
    }
}

//! The demonstration signs its own tokens, and nothing takes them without it.

use std::{fs, os::unix::fs::PermissionsExt as _};

use crate::{
    support::{Place, failure, success},
    wire::{Answer, Wire},
    world::{AUDIENCE, DOCTOR, ISSUER, World, search},
};

const CAMILLE: &str = "268053523898789";
const JEANNE: &str = "245022901998941";

#[test]
fn the_line_that_is_printed_reads_what_camille_shares_and_nothing_of_others() {
    let place = Place::new();
    let server = place.serve(&["--demo"]);
    let line = server.printed.lines().find(|line| line.trim().starts_with("curl ")).unwrap().to_owned();
    assert!(line.contains(CAMILLE) && line.contains(&format!("http://{}/fhir", server.address)), "{line}");
    let printed = line.split("Bearer ").nth(1).unwrap().split('\'').next().unwrap().to_owned();
    let mut wire = Wire::open(server.address);
    let titles = |answer: &Answer| answer.json()["total"].as_u64();
    assert_eq!(titles(&search(&mut wire, &printed, CAMILLE, "&status=current")), Some(11));
    assert_eq!(search(&mut wire, &printed, JEANNE, "").status, 403);
    let token =
        |arguments: &[&str]| success(&mut place.command(&[&["demo", "token"], arguments].concat())).trim().to_owned();
    let mut status = |token: &str, ins| search(&mut wire, token, ins, "").status;
    assert_eq!(status(&token(&[]), CAMILLE), 200);
    assert_eq!(status(&token(&["--professional", "899900000110"]), CAMILLE), 200, "who works with Sacha");
    assert_eq!(status(&token(&["--professional", "899900000086"]), CAMILLE), 403, "who works elsewhere");
    assert_eq!(status(&token(&["--purpose", "ETREAT"]), CAMILLE), 401, "who does not regulate");
    let file = place.data().join("demo-issuer.json");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let before = token(&[]);
    server.stop();
    let server = place.serve(&[]);
    assert_eq!(server.status("/fhir/metadata"), 404, "without --demo nobody vouches for anybody");
    server.stop();
    let server = place.serve(&["--demo"]);
    let mut wire = Wire::open(server.address);
    assert_eq!(search(&mut wire, &before, CAMILLE, "").status, 401, "for the door of another port");
    server.stop();
}

#[test]
fn an_issuer_takes_the_place_of_the_demonstration() {
    let world = World::new();
    assert!(failure(&mut world.command(&["demo", "token"])).contains("start `server serve --demo` first"));
    let (place, keys) = (Place::new(), world.place.path("jwks.json").display().to_string());
    let options = ["--demo", "--care-issuer", ISSUER, "--care-audience", AUDIENCE, "--care-jwks", &keys];
    let server = place.serve(&options);
    assert!(!server.printed.contains("curl"), "{}", server.printed);
    assert!(!place.data().join("demo-issuer.json").exists());
    // The token is of the issuer, and the directory of the demonstration does not know its professional.
    let answer = search(&mut Wire::open(server.address), &world.token(DOCTOR), CAMILLE, "");
    assert_eq!(answer.status, 403);
}

#[test]
fn nobody_outside_the_demonstration_has_a_token() {
    let place = Place::new();
    place.serve(&["--demo"]).stop();
    let mut command = place.command(&["demo", "token", "--professional", "800000000017"]);
    assert!(failure(&mut command).contains("no such professional"));
}

#[test]
fn options_that_cannot_be_used_are_named_and_found_nothing() {
    let place = Place::new();
    let keys = place.path("jwks.json");
    fs::write(&keys, r#"{"keys":[]}"#).unwrap();
    let keys = keys.display().to_string();
    let with = |audience: &str, keys: &str| {
        let options = ["--care-issuer", "https://i.test", "--care-audience", audience, "--care-jwks", keys];
        failure(&mut place.serve_command(&options))
    };
    assert!(with("https://p.test/fhir", &keys).contains("no key for ES256"));
    assert!(with("https://p.test/fhir", "/nonexistent").contains("/nonexistent"));
    for audience in ["https://p.test/fhir/", "p.test", "https://", "https://p.test/?a"] {
        assert!(with(audience, &keys).contains("--care-audience"), "{audience}");
    }
    assert!(!place.data().exists());
    let alone = place.serve_command(&["--care-issuer", "https://i.test"]).output().unwrap();
    assert_eq!(alone.status.code(), Some(2));
}

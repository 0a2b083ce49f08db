//! Starting: fresh, as a demonstration, and everything that must keep a server from starting.

use std::{fs, net::TcpListener};

use crate::support::{Place, failure, success};

/// 32 bytes in base64, which no first start makes.
const OTHER_KEY: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";

#[test]
fn a_fresh_folder_is_founded_and_is_no_demonstration() {
    let place = Place::new();
    let server = place.serve(&[]);
    assert_eq!(server.status("/healthz"), 200);
    assert_eq!(server.status("/"), 200);
    assert_eq!(server.status("/composants"), 404);
    assert_eq!(server.printed, "", "there are no accounts to list");
    server.stop();
    assert!(place.data().join("master.key").is_file());
}

#[test]
fn a_demonstration_says_so_and_lists_its_accounts() {
    let place = Place::new();
    let server = place.serve(&["--demo"]);
    assert_eq!(server.status("/composants"), 200);
    assert!(server.printed.contains("camille.demo"), "{}", server.printed);
    server.stop();
}

#[test]
fn figures_have_an_address_of_their_own() {
    let place = Place::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let line = failure(&mut place.serve_command(&["--metrics", &address]));
    assert!(line.contains(&address), "{line}");
    assert!(!place.data().exists());
}

#[test]
fn without_the_right_master_key_nothing_opens_and_nothing_changes() {
    let place = Place::new();
    place.serve(&[]).stop();
    let (key, database) = (place.data().join("master.key"), place.data().join("passerelle.db"));
    let (right, before) = (fs::read_to_string(&key).unwrap(), fs::read(&database).unwrap());
    let path = key.display().to_string();

    let refused = |expected: &str| {
        for command in [&mut place.serve_command(&[]), &mut place.command(&["trace", "checkpoint"])] {
            let line = failure(command);
            assert!(line.contains("the master key") && line.contains(&path), "{line}");
            assert!(line.contains(expected), "{line}");
        }
        assert!(fs::read(&database).unwrap() == before, "the database was touched");
    };
    fs::write(&key, OTHER_KEY).unwrap();
    refused("is not the one of this database: restore the right one");
    fs::write(&key, "not a key").unwrap();
    refused("cannot be used: it is not 32 bytes in base64");
    fs::write(&key, right).unwrap();
    let safe = place.path("safe");
    fs::rename(&key, &safe).unwrap();
    refused("is missing: restore it");
    assert!(!key.exists(), "a new key would hide the loss");

    fs::rename(&safe, &key).unwrap();
    assert!(success(&mut place.command(&["trace", "verify"])).starts_with("trace whole"));
}

#[test]
fn a_key_of_the_environment_goes_before_the_file() {
    let place = Place::new();
    place.serve(&[]).stop();
    let line = failure(place.serve_command(&[]).env("PASSERELLE_MASTER_KEY", OTHER_KEY.trim()));
    assert!(line.contains("is not the one of this database"), "{line}");
}

#[test]
fn a_port_in_use_is_named() {
    let place = Place::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let mut command = place.command(&["serve", "--listen", &address]);
    let line = failure(command.arg("--site").arg(place.site()));
    assert!(line.contains(&format!("cannot listen on {address}")), "{line}");
    assert!(!place.data().exists(), "what cannot be served founds nothing");
}

#[test]
fn a_site_that_is_not_there_is_named() {
    let place = Place::new();
    let line = failure(&mut place.command(&["serve", "--listen", "127.0.0.1:0", "--site", "/nonexistent"]));
    assert!(line.contains("/nonexistent/pkg/passerelle") && line.contains("--site"), "{line}");
    assert!(!place.data().exists());
}

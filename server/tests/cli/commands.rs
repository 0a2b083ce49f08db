//! Commands that need no server: help, the demonstration accounts, folders where there is nothing.

use crate::support::{Place, bare, failure, stderr, success};

const COMMANDS: [&[&str]; 28] = [
    &[],
    &["serve"],
    &["demo"],
    &["demo", "accounts"],
    &["demo", "token"],
    &["demo", "many"],
    &["directory"],
    &["directory", "import"],
    &["import"],
    &["matrix"],
    &["matrix", "import"],
    &["report"],
    &["report", "list"],
    &["report", "accesses"],
    &["report", "answer"],
    &["request"],
    &["request", "list"],
    &["request", "show"],
    &["request", "examine"],
    &["request", "ask"],
    &["request", "extend"],
    &["request", "answer"],
    &["trace"],
    &["trace", "verify"],
    &["trace", "checkpoint"],
    &["trace", "check"],
    &["trace", "witness"],
    &["trace", "cosign"],
];

#[test]
fn every_command_explains_itself() {
    for command in COMMANDS {
        let help = success(bare(command).arg("--help"));
        let usage = format!("Usage: {}", [&["server"], command].concat().join(" "));
        assert!(help.contains(&usage), "{help}");
        assert!(help.contains("--data <FOLDER>"), "{help}");
    }
}

#[test]
fn the_help_says_what_the_program_is_and_what_is_expected() {
    assert!(success(&mut bare(&["--help"])).starts_with("Passerelle, an accessible patient portal\n"));
    let import = success(&mut bare(&["import", "--help"]));
    assert!(import.contains("--ins <MATRICULE>") && import.contains("<FILE>..."), "{import}");
}

#[test]
fn every_command_of_the_help_is_tried_here() {
    for command in COMMANDS {
        let help = success(bare(command).arg("--help"));
        let listed = help.split("Commands:\n").nth(1).unwrap_or_default().lines().take_while(|line| !line.is_empty());
        for name in listed.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help") {
            assert!(COMMANDS.contains(&[command, &[name]].concat().as_slice()), "{command:?} {name}");
        }
    }
}

#[test]
fn without_reports_there_is_nothing_to_list() {
    let place = Place::new();
    place.serve(&["--demo"]).stop();
    assert_eq!(success(&mut place.command(&["report", "list"])), "");
    assert_eq!(success(&mut place.command(&["report", "list", "--json", "--text"])), "[]\n");
    assert_eq!(success(&mut place.command(&["report", "accesses"])), "");
    assert_eq!(success(&mut place.command(&["report", "accesses", "--json", "--text"])), "[]\n");
    let answer = place.path("answer.txt");
    std::fs::write(&answer, " \n").unwrap();
    let answer = answer.display().to_string();
    let empty = failure(&mut place.command(&["report", "answer", "x", &answer]));
    assert!(empty.contains("1 to 1000 characters"), "{empty}");
    std::fs::write(&answer, "Une réponse").unwrap();
    assert!(failure(&mut place.command(&["report", "answer", "x", &answer])).contains("not found"));
    assert_eq!(success(&mut place.command(&["request", "list"])), "");
    assert_eq!(success(&mut place.command(&["request", "list", "--all", "--json"])), "[]\n");
    let id = "0".repeat(26);
    let show = failure(&mut place.command(&["request", "show", &id]));
    assert!(show.contains("not found"), "{show}");
    let empty = failure(&mut place.command(&["request", "answer", &id, "refused", "--text", " "]));
    assert!(empty.contains("the text is empty"), "{empty}");
}

#[test]
fn a_folder_without_a_database_is_named_and_stays_as_it_is() {
    let place = Place::new();
    for command in [
        &["trace", "verify"][..],
        &["trace", "checkpoint"],
        &["demo", "many"],
        &["report", "list"],
        &["import", "--ins", "279035121518989", "a.xml"],
    ] {
        let line = failure(&mut place.command(command));
        assert!(line.contains(&place.data().display().to_string()) && line.contains("--data"), "{line}");
        assert!(!place.data().exists());
    }
}

#[test]
fn a_matricule_that_is_none_is_refused_before_anything_is_opened() {
    let place = Place::new();
    let import = |ins, oid| failure(&mut place.command(&["import", "--ins", ins, "--oid", oid, "a.xml"]));
    assert!(import("279", "1.2.250.1.213.1.4.10").contains("un matricule INS a 15 caractères"));
    // Under an OID for tests the key does not count; under a real one it does.
    assert!(import("279035121518988", "1.2.250.1.213.1.4.8").contains("la clé du matricule est fausse"));
    assert!(import("279035121518989", "1.2.3").contains("--oid"));
    assert!(!place.data().exists());
}

#[test]
fn a_wrong_use_is_explained_and_has_a_status_of_its_own() {
    let output = bare(&["import"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("--ins <MATRICULE>"));
}

#[test]
fn accounts_are_listed_for_programs() {
    let text = success(&mut bare(&["demo", "accounts", "--json"]));
    let accounts: serde_json::Value = serde_json::from_str(&text).unwrap();
    let accounts = accounts.as_array().unwrap();
    let role = |role: &str| accounts.iter().filter(|account| account["role"] == role).count();
    assert!(role("patient") >= 3);
    assert_eq!(role("professional"), 1);
    for account in accounts {
        for field in ["identifier", "password", "totp_secret"] {
            assert!(account[field].as_str().is_some_and(|text| !text.is_empty()), "{field}: {account}");
        }
        // Who only helps has no record.
        let helps = account["helps"].as_array().is_some_and(|all| !all.is_empty());
        let holder = account["role"] == "patient" && !helps;
        assert_eq!(account["ins"].as_str().map(str::len), holder.then_some(15), "{account}");
    }
    assert!(accounts.iter().any(|account| account["represents"].as_array().is_some_and(|all| all.len() == 1)));
}

#[test]
fn accounts_are_listed_for_people_with_the_child_and_the_components() {
    let text = success(&mut bare(&["demo", "accounts"]));
    assert!(text.contains("identifiant   camille.demo"), "{text}");
    assert!(text.contains("représente    Noé DÉMO-BENALI, INS 122062B03399190"), "{text}");
    assert!(text.contains("aide          Jeanne FICTIF-LEROY, INS 245022901998941"), "{text}");
    assert!(text.contains("/composants"), "{text}");
}

//! `server import`: the good files of a batch go in, each other one is named with its reason. `server trace` afterwards.

use std::{
    fs::{self, File},
    path::PathBuf,
    process::Command,
};

use crate::support::{Place, failure, stderr, stdout, success};

/// The demonstration patient Dominique PAT-TROIS, and somebody else.
const DOMINIQUE: &str = "279035121518989";
const CAMILLE: &str = "268053523898789";

/// A small document under the test OID. `id` is the last part of its OID.
fn cda(id: u32, matricule: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3"><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
<id root="2.25.84731.{id}"/><code code="34133-9" displayName="Synthèse" codeSystem="2.16.840.1.113883.6.1"/>
<title>Essai</title><effectiveTime value="20260301101500+0100"/>
<confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/><languageCode code="fr-FR"/>
<recordTarget><patientRole><id root="1.2.250.1.213.1.4.10" extension="{matricule}"/><patient/></patientRole></recordTarget>
<author><time value="20260301101500+0100"/><assignedAuthor><id root="1.2.250.1.71.4.2.1" extension="899900000060"/>
<assignedPerson><name><family>ESSAI</family><given>Claire</given></name></assignedPerson></assignedAuthor></author>
<custodian><assignedCustodian><representedCustodianOrganization><id root="1.2.250.1.71.4.2.2" extension="1990000051"/>
<name>Clinique d’essai</name></representedCustodianOrganization></assignedCustodian></custodian>
<component><structuredBody><component><section><title>Essai</title><text>Texte</text></section></component></structuredBody>
</component></ClinicalDocument>"#
    )
}

/// A demonstration that was served once.
pub(crate) fn demonstration() -> Place {
    let place = Place::new();
    place.serve(&["--demo"]).stop();
    place
}

fn write(place: &Place, name: &str, text: &str) -> PathBuf {
    let path = place.path(name);
    fs::write(&path, text).unwrap();
    path
}

fn import(place: &Place, options: &[&str], files: &[PathBuf]) -> Command {
    let mut command = place.command(&["import", "--ins", DOMINIQUE]);
    command.args(options).args(files);
    command
}

/// Imports a good document that no other number gives.
pub(crate) fn import_one(place: &Place, id: u32) {
    let file = write(place, "good.xml", &cda(id, DOMINIQUE));
    success(&mut import(place, &[], &[file]));
}

/// One of each: a good document, and six things that are none, with what is said of each.
fn batch(place: &Place) -> Vec<(PathBuf, &'static str)> {
    let large = place.path("large.xml");
    File::create(&large).unwrap().set_len(21 * 1024 * 1024).unwrap();
    let folder = place.path("folder.xml");
    fs::create_dir(&folder).unwrap();
    let pipe = place.path("pipe.xml");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let entities = cda(2, DOMINIQUE).replace("?>", "?><!DOCTYPE a [<!ENTITY b \"c\">]>");
    vec![
        (pipe, "ce n'est pas un fichier ordinaire"),
        (write(place, "foreign.xml", &cda(1, CAMILLE)), "le document concerne un autre patient"),
        (write(place, "good.xml", &cda(0, DOMINIQUE)), "reçu"),
        (write(place, "dtd.xml", &entities), "déclaration de type (DTD) interdite dans un document clinique"),
        (large, "le fichier dépasse 20 Mo"),
        (folder, "c'est un dossier"),
        (place.path("missing.xml"), "fichier introuvable"),
    ]
}

#[test]
fn the_good_goes_in_and_each_other_has_its_reason() {
    let place = demonstration();
    let batch = batch(&place);
    let files: Vec<_> = batch.iter().map(|(path, _)| path.clone()).collect();
    let refusals: String = batch
        .iter()
        .filter(|(_, reason)| *reason != "reçu")
        .map(|(path, reason)| format!("{} : refusé, {reason}\n", path.display()))
        .collect();
    let good = place.path("good.xml").display().to_string();

    let first = import(&place, &[], &files).output().unwrap();
    assert_eq!(first.status.code(), Some(1));
    assert_eq!(stderr(&first), refusals);
    assert_eq!(stdout(&first), format!("{good} : reçu\n1 reçu, 6 refusés\n"));

    let second = import(&place, &[], &files).output().unwrap();
    assert_eq!(second.status.code(), Some(1));
    assert_eq!(stderr(&second), refusals);
    let there = format!("{good} : déjà dans le dossier\n0 reçu, 1 déjà dans le dossier, 6 refusés\n");
    assert_eq!(stdout(&second), there);
}

#[test]
fn a_batch_of_good_documents_succeeds_and_the_trace_of_it_proves_itself() {
    let place = demonstration();
    let files = [write(&place, "a.xml", &cda(10, DOMINIQUE)), write(&place, "b.xml", &cda(11, DOMINIQUE))];
    assert!(success(&mut import(&place, &[], &files)).ends_with("\n2 reçus, 0 refusé\n"));

    let report = success(&mut place.command(&["trace", "verify", "--json"]));
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["whole"], true, "{report}");
    let size = report["size"].as_u64().unwrap();
    assert!(size >= 2, "each import left a row");

    let note = success(&mut place.command(&["trace", "checkpoint"]));
    let lines: Vec<_> = note.lines().collect();
    assert_eq!(lines[1], size.to_string(), "{note}");
    // A signed note is its text, an empty line and a line for each signature (c2sp.org/signed-note).
    assert_eq!(lines[3], "", "{note}");
    assert!(lines[4].starts_with(&format!("\u{2014} {} ", lines[0])), "{note}");
    let published = fs::read_to_string(place.data().join("trace/checkpoints.txt")).unwrap();
    assert!(published.contains(&note), "what is printed is what is published");
}

#[test]
fn programs_get_one_object_a_file() {
    let place = demonstration();
    let files = [write(&place, "a.xml", &cda(20, DOMINIQUE)), place.path("missing.xml")];
    let output = import(&place, &["--json"], &files).output().unwrap();
    assert_eq!((output.status.code(), stderr(&output)), (Some(1), String::new()));
    let lines: Vec<serde_json::Value> =
        stdout(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!((&lines[0]["outcome"], &lines[1]["outcome"]), (&"added".into(), &"refused".into()));
    assert!(lines[0]["document"].is_string() && lines[0].get("reason").is_none());
    assert_eq!(lines[1]["reason"], "fichier introuvable");
    assert_eq!(lines[1]["file"], files[1].to_str().unwrap());
}

#[test]
fn a_matricule_without_a_record_takes_nothing() {
    let place = demonstration();
    let file = write(&place, "a.xml", &cda(30, DOMINIQUE));
    let mut command = place.command(&["import", "--ins", DOMINIQUE, "--oid", "1.2.250.1.213.1.4.11"]);
    assert!(failure(command.arg(file)).contains("aucun dossier ne correspond à ce matricule INS"));
}

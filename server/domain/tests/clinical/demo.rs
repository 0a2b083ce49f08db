//! The demonstration documents say in their entries what their narrative shows: looked at in the XML itself, apart from
//! the reader, then through it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use domain::cda::{Limits, read};
use domain::clinical::range::Position;
use domain::clinical::{Entries, Observation, series};
use roxmltree::{Document, Node};

const HL7: &str = "urn:hl7-org:v3";
const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../demo/documents")
}

/// Name and text of each document.
fn documents() -> BTreeMap<String, String> {
    let files = std::fs::read_dir(folder()).expect("the demonstration documents");
    let text = |file: std::io::Result<std::fs::DirEntry>| {
        let file = file.expect("a readable entry");
        let name = file.file_name().into_string().expect("a plain name");
        (name, std::fs::read_to_string(file.path()).expect("UTF-8"))
    };
    files.map(text).collect()
}

fn entries(name: &str) -> Entries {
    let bytes = std::fs::read(folder().join(name)).expect("a document");
    read(&bytes, &Limits::default()).expect("a document").entries
}

fn words(node: Node<'_, '_>) -> String {
    let all: String = node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect();
    all.replace(['\u{a0}', '\u{202f}'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The numbers in French words, as XML writes them: `138/82 mmHg` holds 138 and 82.
fn numbers(words: &str) -> Vec<String> {
    let parts = words.split(|c: char| !c.is_ascii_digit() && c != ',');
    parts.map(|part| part.trim_matches(',').replace(',', ".")).filter(|part| !part.is_empty()).collect()
}

/// A unit as French laboratories and surgeries print it.
fn printed(unit: &str) -> &str {
    match unit {
        "umol/L" => "µmol/L",
        "mL/min/{1.73_m2}" => "mL/min/1,73 m2",
        "10*9/L" => "G/L",
        "10*12/L" => "T/L",
        "mm[Hg]" => "mmHg",
        "/min" => "par minute",
        "{pack}.a" => "paquets-années",
        "{times}/wk" => "fois par semaine",
        "{cigarette}/d" => "cigarettes par jour",
        "1" => "",
        other => other,
    }
}

/// A reference interval as the documents print it.
fn interval(value: Node<'_, '_>) -> String {
    let bound = |name: &str| {
        let bound = value.children().find(|child| child.has_tag_name((HL7, name)))?;
        let inclusive = bound.attribute("inclusive") != Some("false");
        Some((bound.attribute("value")?.replace('.', ","), inclusive))
    };
    match (bound("low"), bound("high")) {
        (Some((low, true)), Some((high, true))) => format!("{low} à {high}"),
        (None, Some((high, false))) => format!("inférieur à {high}"),
        (Some((low, false)), None) => format!("supérieur à {low}"),
        other => panic!("an interval that no document prints: {other:?}"),
    }
}

/// Calls `f` with each entry of that kind, the element of the narrative that it refers to, and its row or line.
fn each<'a>(tree: &'a Document<'a>, kind: &str, f: &mut dyn FnMut(Node<'a, 'a>, Node<'a, 'a>, Node<'a, 'a>)) {
    for node in tree.descendants().filter(|node| node.has_tag_name((HL7, kind))) {
        let text = node.children().find(|child| child.has_tag_name((HL7, "text")));
        let reference = text.and_then(|text| text.children().find(|child| child.has_tag_name((HL7, "reference"))));
        let Some(id) = reference.and_then(|reference| reference.attribute("value")).and_then(|id| id.strip_prefix('#'))
        else {
            continue;
        };
        let mut targets = tree.descendants().filter(|target| target.attribute("ID") == Some(id));
        let target = targets.next().unwrap_or_else(|| panic!("nothing has the id {id}"));
        assert!(targets.next().is_none(), "the id {id} is there twice");
        let is_line = |up: &Node<'_, '_>| matches!(up.tag_name().name(), "tr" | "item" | "paragraph");
        let line = target.ancestors().find(is_line).expect("a line");
        f(node, target, line);
    }
}

#[test]
fn every_amount_is_shown_with_its_unit_and_its_reference() {
    let mut amounts = 0;
    for (name, xml) in documents() {
        let tree = Document::parse(&xml).expect("well-formed XML");
        each(&tree, "observation", &mut |node, target, line| {
            let value = node.children().find(|child| child.has_tag_name((HL7, "value")));
            let Some(value) = value.filter(|value| value.attribute((XSI, "type")) == Some("PQ")) else { return };
            let (number, unit) =
                (value.attribute("value").expect("a number"), value.attribute("unit").expect("a unit"));
            assert!(
                numbers(&words(target)).iter().any(|shown| shown == number),
                "{name}: {number} in {}",
                words(target)
            );
            assert!(words(line).contains(printed(unit)), "{name}: {unit} in {}", words(line));
            let ranges = node.descendants().filter(|range| range.has_tag_name((HL7, "observationRange")));
            for range in ranges.flat_map(|range| range.children().filter(|child| child.is_element())) {
                let shown = if range.has_tag_name((HL7, "text")) { words(range) } else { interval(range) };
                // The target of an INR stands above its table.
                let section = target.ancestors().find(|up| up.has_tag_name((HL7, "structuredBody"))).expect("a body");
                let place = if unit == "1" { section } else { line };
                assert!(words(place).contains(&shown), "{name}: {shown} in {}", words(line));
            }
            amounts += 1;
        });
    }
    assert!(amounts > 60, "{amounts}");
}

#[test]
fn every_result_of_a_table_of_analyses_is_an_entry() {
    let mut tables = 0;
    for (name, xml) in documents() {
        let tree = Document::parse(&xml).expect("well-formed XML");
        let is_table =
            |node: &Node<'_, '_>| node.has_tag_name((HL7, "table")) && words(*node).contains("Valeurs de référence");
        for table in tree.descendants().filter(is_table) {
            let is_row = |node: &Node<'_, '_>| node.has_tag_name((HL7, "th")) && node.attribute("scope") == Some("row");
            let rows = table.descendants().filter(is_row).count();
            let section = table.ancestors().find(|up| up.has_tag_name((HL7, "section"))).expect("a section");
            let results = section.descendants().filter(|node| node.has_tag_name((HL7, "observation"))).count();
            assert_eq!(rows, results, "{name}");
            tables += 1;
        }
    }
    assert_eq!(tables, 6);
}

#[test]
fn every_vaccination_given_is_shown_with_its_day_and_its_lot() {
    let mut given = 0;
    for (name, xml) in documents() {
        let tree = Document::parse(&xml).expect("well-formed XML");
        each(&tree, "substanceAdministration", &mut |node, _, line| {
            let time = node.children().find(|child| child.has_tag_name((HL7, "effectiveTime")));
            let day =
                time.and_then(|time| time.attribute("value")).filter(|_| node.attribute("moodCode") == Some("EVN"));
            let Some(day) = day else { return };
            let printed = format!("{}/{}/{}", &day[6..8], &day[4..6], &day[..4]);
            // A note tells its day in the caption.
            let table = line.ancestors().find(|up| up.has_tag_name((HL7, "table"))).expect("a table");
            assert!(
                words(line).contains(&printed) || words(table).contains(&format!("le {printed}")),
                "{name}: {printed}"
            );
            let lot = node.descendants().find(|lot| lot.has_tag_name((HL7, "lotNumberText"))).map(words);
            assert!(lot.is_none_or(|lot| words(line).contains(&lot)), "{name}");
            given += 1;
        });
    }
    assert_eq!(given, 18);
}

#[test]
fn every_medicine_has_the_name_and_the_dose_that_are_shown() {
    let mut medicines = 0;
    for (name, xml) in documents() {
        let entries = entries(&name);
        let narrative = words(Document::parse(&xml).expect("well-formed XML").root_element());
        for medicine in entries.stated.medications.iter().chain(&entries.planned.medications) {
            let called = medicine.code.text.as_deref().expect("a name");
            let molecule = medicine.code.codings[0].display.as_deref().expect("a molecule");
            let folded = domain::text::fold(called);
            assert!(
                domain::text::fold(molecule).split(' ').any(|part| folded.contains(part)),
                "{name}: {called} {molecule}"
            );
            assert!(narrative.contains(called), "{name}: {called}");
            if let (Some(dosage), Some(dose)) = (&medicine.dosage, medicine.dose.first()) {
                assert!(numbers(dosage).contains(&dose.value.to_string()), "{name}: {dosage}");
            }
            medicines += 1;
        }
    }
    assert_eq!(medicines, 18);
}

fn every(name: &str) -> Vec<Observation> {
    entries(name).stated.observations
}

#[test]
fn an_analysis_comes_back_over_time() {
    let reports = ["2025-03", "2025-12", "2026-03", "2026-09-v2"];
    let all: Vec<Observation> =
        reports.iter().flat_map(|date| every(&format!("camille-biologie-{date}.xml"))).collect();
    let grouped = series::group(&all);
    let over_time = |code: &str| {
        let results = grouped.values().find(|results| results[0].code.has_loinc(code)).expect("a series");
        let values = results.iter().filter_map(|result| result.quantity()).map(|quantity| quantity.value.to_string());
        values.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(over_time("4548-4"), "7.9 7.8 7.4 6.9");
    assert_eq!(over_time("14771-0"), "8.3 8.1 7.6 6.8");
    assert_eq!(over_time("14647-2"), "5.4 4.6");
    assert_eq!(over_time("14682-9"), "66 68 70");
    assert_eq!(over_time("62238-1"), "94 91 87");
    // What a report shows of those before it is what they said.
    let earlier = &documents()["camille-biologie-2026-03.xml"];
    for shown in ["7,8 (12/2025)", "8,1 (12/2025)", "5,4 (03/2025)", "66 (03/2025)", "38 (03/2025)"] {
        assert!(earlier.contains(shown), "{shown}");
    }
}

#[test]
fn last_years_blood_count_is_a_group_of_its_own() {
    let report = every("camille-biologie-2025-12.xml");
    let count: Vec<_> = report.iter().filter(|o| o.group.as_deref() == Some("Numération formule sanguine")).collect();
    assert_eq!(count.len(), 13);
    assert!(count.iter().all(|result| result.position() == Position::Within));
    assert!(count.iter().any(|result| result.text.as_deref() == Some("Hémoglobine")));
}

#[test]
fn results_have_the_place_that_the_narrative_tells() {
    for (name, xml) in documents().iter().filter(|(name, _)| name.contains("biologie")) {
        let tree = Document::parse(xml).expect("well-formed XML");
        let mut told = BTreeMap::new();
        each(&tree, "observation", &mut |node, target, _| {
            let code =
                node.children().find(|child| child.has_tag_name((HL7, "code"))).and_then(|code| code.attribute("code"));
            let cell = target.ancestors().find(|up| up.has_tag_name((HL7, "td"))).expect("a cell");
            told.insert(code.expect("a code").to_owned(), words(cell));
        });
        for result in every(name) {
            let cell = &told[&result.code.codings[0].code];
            let expected = if cell.contains("élevé") {
                Position::Above
            } else if cell.contains("bas") {
                Position::Below
            } else if result.range().is_some_and(|range| range.interval.is_none()) {
                Position::NotComparable
            } else {
                Position::Within
            };
            assert_eq!(result.position(), expected, "{name} {cell}");
        }
    }
}

#[test]
fn an_allergy_ruled_out_is_no_allergy() {
    let summary = entries("camille-synthese-medicale.xml");
    let names = |statements: &domain::clinical::Statements| {
        statements
            .allergies
            .iter()
            .filter_map(|allergy| allergy.substance.label().map(str::to_owned))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (names(&summary.stated), names(&summary.denied)),
        (vec!["Latex".to_owned()], vec!["Pénicilline".to_owned()])
    );
    assert_eq!((summary.stated.conditions.len(), summary.stated.family_history.len()), (6, 2));
    assert_eq!((summary.stated.immunizations.len(), summary.planned.immunizations.len()), (3, 2));
    let anaesthesia = entries("malik-consultation-anesthesie.xml");
    assert_eq!((anaesthesia.stated.allergies.len(), anaesthesia.denied.allergies.len()), (0, 1));
    assert_eq!(entries("malik-lettre-de-liaison.xml").planned.medications.len(), 3);
    assert_eq!(entries("malik-compte-rendu-operatoire.xml").stated.procedures.len(), 2);
    assert_eq!(entries("noe-historique-vaccinations.xml").stated.immunizations.len(), 13);
}

//! The official samples, fact by fact, as read by eye in their XML. They may not be redistributed: the tests use those
//! beside the project, or in the folder that `PASSERELLE_CDA_SAMPLES` names, and say so when there are none.

use std::path::PathBuf;

use domain::cda::{Limits, read};
use domain::clinical::range::Position;
use domain::clinical::{ActStatus, Entries, Observation, Quantity, Statements, Value};

/// The files of the samples; none, and a line that says so, where the folder is absent.
fn files() -> Vec<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/cda");
    let folder = std::env::var_os("PASSERELLE_CDA_SAMPLES").map_or(beside, PathBuf::from);
    if !folder.is_dir() {
        eprintln!("skipped: no official CDA samples in ../shared/data/cda");
        return Vec::new();
    }
    let entries = std::fs::read_dir(&folder).expect("a readable folder");
    let paths = entries.map(|entry| entry.expect("a readable entry").path());
    let files: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|ext| ext == "xml")).collect();
    assert!(files.len() >= 18, "{} samples", files.len());
    files
}

/// The entries of the sample whose name starts so; none where the samples are absent.
fn sample(start: &str) -> Option<Entries> {
    let files = files();
    if files.is_empty() {
        return None;
    }
    let named = |path: &&PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start));
    let path = files.iter().find(named).unwrap_or_else(|| panic!("no sample {start}"));
    let bytes = std::fs::read(path).expect("a readable file");
    let entries = read(&bytes, &Limits::default()).expect("a document").entries;
    assert!(!entries.incomplete);
    Some(entries)
}

/// How many of each kind: observations, conditions, medicines, allergies, vaccinations, acts, stays, relatives, life.
fn counts(statements: &Statements) -> [usize; 9] {
    [
        statements.observations.len(),
        statements.conditions.len(),
        statements.medications.len(),
        statements.allergies.len(),
        statements.immunizations.len(),
        statements.procedures.len(),
        statements.encounters.len(),
        statements.family_history.len(),
        statements.social_history.len(),
    ]
}

fn written(quantity: &Quantity) -> String {
    let sign = quantity.comparator.map_or("", |comparator| comparator.sign());
    format!("{sign}{} {}", quantity.value, quantity.unit.as_deref().unwrap_or("-"))
}

/// Code, result, interval and place of each analysis.
fn lines(observations: &[Observation]) -> Vec<String> {
    let line = |observation: &Observation| {
        let end =
            |bound: &Option<domain::clinical::Bound>| bound.as_ref().map_or("..".to_owned(), |b| b.value.to_string());
        let interval = observation.range().and_then(|range| range.interval.as_ref());
        let interval = interval.map_or("?".to_owned(), |i| format!("{}-{}", end(&i.low), end(&i.high)));
        let value = observation.quantity().map_or_else(|| "?".to_owned(), written);
        format!("{} {value} [{interval}] {:?}", observation.code.codings[0].code, observation.position())
    };
    observations.iter().map(line).collect()
}

#[test]
fn the_sample_of_a_full_blood_report() {
    let Some(entries) = sample("BIO-CR-BIO_2021.01") else { return };
    assert_eq!(counts(&entries.stated), [11, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(
        lines(&entries.stated.observations),
        [
            "2571-8 0.62 g/L [0.50-1.50] Within",
            "2093-3 1.90 g/L [1.50-2.00] Within",
            "2085-9 0.73 g/L [0.40-1.00] Within",
            "13457-7 1.05 g/L [..-1.60] Within",
            "53049-3 0.88 g/L [0.70-1.08] Within",
            "30239-8 45 [IU]/L [10-50] Within",
            "1743-4 49 [IU]/L [10-50] Within",
            "2324-2 65 [IU]/L [4-60] Above",
            "1988-5 <1.0 mg/L [..-5.0] Within",
            "3016-3 2.050 m[IU]/L [0.270-4.200] Within",
            "3024-7 7.67 pg/mL [9.30-17.00] Below",
        ]
    );
    let triglycerides = &entries.stated.observations[0];
    assert_eq!(triglycerides.group.as_deref(), Some("Bilan lipidique"));
    assert_eq!(triglycerides.section.title.as_deref(), Some("BIOCHIMIE"));
    assert_eq!(written(&triglycerides.translations[0]), "0.71 mmol/L");
    assert_eq!(triglycerides.effective.start.map(|t| t.to_string()).as_deref(), Some("20140402145521+0200"));
}

#[test]
fn the_sample_of_a_thyroid_report() {
    let Some(entries) = sample("BIO-CR-BIO_2024.01_TSH_1") else { return };
    assert_eq!(
        lines(&entries.stated.observations),
        ["3016-3 1.950 m[IU]/L [0.270-4.200] Within", "3024-7 7.67 pg/mL [9.30-17.00] Below"]
    );
    let tsh = &entries.stated.observations[0];
    assert_eq!(tsh.text.as_deref(), Some("Thyréostimuline (TSH)"));
    assert_eq!(tsh.method.as_ref().and_then(|method| method.words()), Some("(ECL Modular)"));
    assert_eq!(entries.count(), 2);
}

#[test]
fn the_sample_of_a_rapid_test() {
    let Some(entries) = sample("BIO-TROD_2024.01_Angine") else { return };
    assert_eq!(entries.count(), 1);
    let Some(Value::Coded(result)) = &entries.stated.observations[0].value else { panic!("{entries:?}") };
    assert_eq!((result.label(), result.codings[0].code.as_str()), (Some("négatif"), "260385009"));
}

#[test]
fn the_sample_of_a_medical_summary() {
    let Some(entries) = sample("VSM_1.4") else { return };
    assert_eq!(counts(&entries.stated), [0, 4, 2, 1, 0, 1, 0, 1, 2]);
    assert!(entries.planned.is_empty() && entries.denied.is_empty());
    let conditions: Vec<_> =
        entries.stated.conditions.iter().map(|c| (c.code.codings[0].code.as_str(), c.status)).collect();
    assert_eq!(
        conditions,
        [
            ("G45.9", ActStatus::Active),
            ("I20.0", ActStatus::Active),
            ("N10", ActStatus::Completed),
            ("I21.1", ActStatus::Completed)
        ]
    );
    let medicines: Vec<_> = entries.stated.medications.iter().map(|m| (m.code.words(), written(&m.dose[0]))).collect();
    assert_eq!(
        medicines,
        [(Some("PLAVIX 75 mg"), "2 {tablet}".to_owned()), (Some("COUMADINE 5mg"), "1 {tablet}".to_owned())]
    );
    let allergy = &entries.stated.allergies[0];
    assert_eq!(allergy.substance.label(), Some("PARACETAMOL"));
    assert_eq!(allergy.status, ActStatus::Completed);
    let mother = &entries.stated.family_history[0];
    assert_eq!((mother.relation.label(), mother.condition.codings[0].code.as_str()), (Some("Mère"), "D57.1"));
    assert!(matches!(&entries.stated.social_history[0].value, Some(Value::Quantity(q)) if written(q) == "25 {pack}/a"));
}

#[test]
fn the_sample_of_a_patient_summary() {
    let Some(entries) = sample("IPS-FR") else { return };
    assert_eq!(counts(&entries.stated), [18, 7, 1, 2, 2, 2, 0, 1, 4]);
    assert_eq!(counts(&entries.planned), [2, 0, 2, 0, 2, 2, 1, 0, 0]);
    assert!(entries.denied.is_empty());
    let crp = entries.stated.observations.iter().find(|o| o.code.has_loinc("1988-5")).expect("the protein");
    assert_eq!(crp.quantity().map(written).as_deref(), Some("<1.0 mg/L"));
    // From 0.0 to 6.0: whether less than 1.0 is more than 0.0, two numbers cannot tell.
    assert_eq!(crp.position(), Position::NotComparable);
    let weight = entries.stated.observations.iter().find(|o| o.code.has_loinc("29463-7")).expect("the weight");
    assert_eq!(weight.quantity().map(written).as_deref(), Some("58 kg"));
    assert_eq!(entries.stated.immunizations[0].lot.as_deref(), Some("4456672"));
    assert_eq!(entries.stated.immunizations[0].dose_number, Some(2));
    assert_eq!(entries.stated.medications[0].code.words(), Some("LEVOTHYROX 75 microgrammes"));
}

#[test]
fn the_samples_of_vaccinations() {
    let Some(entries) = sample("VAC_2023") else { return };
    assert_eq!(counts(&entries.stated), [0, 0, 0, 0, 4, 0, 0, 0, 0]);
    let read: Vec<_> = entries
        .stated
        .immunizations
        .iter()
        .map(|v| (v.date.map(|day| day.to_string()).unwrap_or_default(), v.dose_number, v.lot.as_deref()))
        .collect();
    assert_eq!(
        read,
        [
            ("1975".to_owned(), Some(1), Some("235421176")),
            ("20090928094914+0100".to_owned(), Some(1), Some("4456668")),
            ("20090928094914+0100".to_owned(), Some(2), Some("4456672")),
            ("20210409".to_owned(), Some(1), Some("357904636")),
        ]
    );
    let note = sample("VAC-NOTE").expect("the other sample");
    let given = &note.stated.immunizations[0];
    assert_eq!((note.count(), given.vaccine.codings[0].code.as_str(), given.dose_number), (1, "68747507", Some(2)));
    assert_eq!(given.performer.as_deref(), Some("Dr Charles MULLER"));
}

#[test]
fn the_sample_of_a_prescription() {
    let Some(entries) = sample("eP-MED-DM") else { return };
    assert_eq!(counts(&entries.stated), [3, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(counts(&entries.planned), [0, 0, 2, 0, 0, 0, 0, 0, 0]);
    let first = &entries.planned.medications[0];
    assert_eq!(first.code.words(), Some("PARACETAMOL MYLAN 500 mg, comprimé"));
    assert_eq!(first.period.end.map(|day| day.to_string()).as_deref(), Some("20231206"));
    assert_eq!(first.instructions.as_deref(), Some("A prendre au cours d'un repas"));
    let weights: Vec<_> = entries.stated.observations.iter().filter_map(|o| o.quantity().map(written)).collect();
    assert_eq!(weights, ["55 kg", "170 cm"]);
}

#[test]
fn the_sample_of_anticoagulant_care() {
    let Some(entries) = sample("CARD-F-PRC-AVK") else { return };
    assert_eq!(counts(&entries.stated), [4, 2, 3, 4, 0, 1, 0, 0, 0]);
    assert_eq!(counts(&entries.planned), [1, 0, 1, 0, 0, 0, 0, 0, 0]);
    assert_eq!(
        lines(&entries.stated.observations)[..3],
        ["3289-6 2.5 - [2.5-3.5] Within", "3289-6 1.5 - [?] NotComparable", "3289-6 2.0 - [?] NotComparable"]
    );
    assert_eq!(entries.stated.observations[1].range().and_then(|range| range.text.as_deref()), Some("2.5 - 3.5"));
}

#[test]
fn the_sample_without_allergy_has_none() {
    let Some(entries) = sample("LDL-SES") else { return };
    assert_eq!(counts(&entries.stated), [10, 0, 2, 0, 0, 0, 0, 0, 0]);
    assert_eq!(counts(&entries.planned), [1, 0, 0, 0, 0, 1, 1, 0, 0]);
    assert!(entries.denied.is_empty());
}

#[test]
fn the_samples_with_negations_state_none_of_them() {
    let Some(anaesthesia) = sample("ANEST-CR-CPA") else { return };
    assert_eq!(counts(&anaesthesia.stated), [20, 8, 1, 1, 0, 0, 0, 0, 7]);
    assert_eq!(counts(&anaesthesia.denied), [0, 10, 0, 0, 0, 0, 0, 0, 0]);
    let denied: Vec<_> = anaesthesia.denied.conditions.iter().map(|c| c.code.codings[0].code.as_str()).collect();
    assert_eq!(denied, ["I10", "I26", "J40", "J81", "J44.9", "N76.0", "O03", "B16", "D68.9", "D75.9"]);
    // The reaction is negated, the allergy is not.
    assert!(anaesthesia.stated.allergies[0].reactions.is_empty());
    let newborn = sample("OBP-SEM").expect("the other sample");
    assert_eq!(counts(&newborn.denied), [0, 0, 0, 0, 1, 2, 0, 0, 0]);
    assert_eq!(newborn.stated.immunizations.len(), 1);
    let child = sample("CSE-CS24").expect("the other sample");
    assert_eq!(child.denied.conditions[0].code.codings[0].code, "MED-183");
    assert_eq!(child.stated.conditions.len(), 1);
    // What is said of the parents' work is not the child's.
    assert_eq!(child.stated.social_history.len(), 8);
}

/// An independent look at the XML: every amount that an observation states, in whatever place, is read as it is written.
#[test]
fn every_amount_of_every_sample_is_read_as_written() {
    let mut amounts = 0;
    for path in files() {
        let xml = std::fs::read_to_string(&path).expect("UTF-8");
        let tree = roxmltree::Document::parse(xml.trim_start_matches('\u{FEFF}')).expect("well-formed XML");
        let is_amount = |node: &roxmltree::Node<'_, '_>| {
            let kind = node.attribute(("http://www.w3.org/2001/XMLSchema-instance", "type")).unwrap_or_default();
            let of_observation = node.parent_element().is_some_and(|parent| parent.tag_name().name() == "observation");
            let stated = node.ancestors().all(|up| up.attribute("moodCode").is_none_or(|mood| mood == "EVN"));
            let about = node.ancestors().all(|up| up.tag_name().name() != "substanceAdministration");
            node.tag_name().name() == "value" && kind.ends_with("PQ") && of_observation && stated && about
        };
        let unit = |unit: Option<&str>| unit.unwrap_or("-").to_owned();
        let mut expected: Vec<String> = tree
            .descendants()
            .filter(is_amount)
            .filter_map(|node| Some(format!("{} {}", node.attribute("value")?, unit(node.attribute("unit")))))
            .collect();
        let stated = read(xml.as_bytes(), &Limits::default()).expect("a document").entries.stated;
        let observed = stated.observations.iter().filter(|o| o.quantity().is_some_and(|q| q.unit.is_some()));
        let mut found: Vec<String> =
            observed.filter_map(Observation::quantity).filter(|q| q.comparator.is_none()).map(written).collect();
        found.extend(stated.social_history.iter().filter_map(|social| match &social.value {
            Some(Value::Quantity(quantity)) if quantity.unit.is_some() => Some(written(quantity)),
            _ => None,
        }));
        expected.sort();
        found.sort();
        assert_eq!(found, expected, "{}", path.display());
        amounts += found.len();
    }
    assert!(amounts == 0 || amounts > 35, "{amounts}");
}

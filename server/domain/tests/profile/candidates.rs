//! What documents propose.

use domain::cda::CdaTime;
use domain::clinical::{
    ActStatus, Allergy, CodeableConcept, Coding, Condition, Encounter, Entries, FamilyHistory, Immunization,
    Medication, Observation, Period, SocialHistory, Value, Verification,
};
use domain::profile::{Candidate, Item, Section, Target, candidates, denials, marks};
use jiff::civil::date;

const ICD10: &str = "2.16.840.1.113883.6.3";
const ATC: &str = "2.16.840.1.113883.6.73";
const LOINC: &str = "2.16.840.1.113883.6.1";

fn coded(system: &str, code: &str, words: &str) -> CodeableConcept {
    let coding = Coding { system: Some(system.to_owned()), code: code.to_owned(), display: Some(words.to_owned()) };
    CodeableConcept { codings: vec![coding], text: None }
}

pub(crate) fn words(text: &str) -> CodeableConcept {
    CodeableConcept { codings: Vec::new(), text: Some(text.to_owned()) }
}

pub(crate) fn stamp(text: &str) -> Option<CdaTime> {
    CdaTime::parse(text)
}

fn disease() -> Condition {
    Condition { code: coded(ICD10, "I10", "Hypertension essentielle"), ..Condition::default() }
}

fn injection() -> Immunization {
    Immunization { vaccine: coded(ATC, "J07CA02", "REPEVAX"), date: stamp("20240312"), ..Immunization::default() }
}

pub(crate) fn all(entries: &Entries) -> Vec<Candidate> {
    candidates(entries, date(2026, 3, 1), date(2026, 3, 2))
}

pub(crate) fn stated(fill: impl FnOnce(&mut domain::clinical::Statements)) -> Entries {
    let mut entries = Entries::default();
    fill(&mut entries.stated);
    entries
}

#[test]
fn each_kind_goes_to_its_section() {
    let entries = stated(|stated| {
        stated.conditions.push(disease());
        stated.medications.push(Medication { code: words("Ramipril 5 mg"), ..Medication::default() });
        stated.allergies.push(Allergy { substance: words("Arachide"), ..Allergy::default() });
        stated.immunizations.push(injection());
        let kind = coded("2.16.840.1.113883.5.4", "IMP", "Hospitalisation");
        stated.encounters.push(Encounter { kind, ..Encounter::default() });
        let relation = coded("2.16.840.1.113883.5.111", "MTH", "mère");
        stated
            .family_history
            .push(FamilyHistory { relation, condition: words("Diabète"), ..FamilyHistory::default() });
        let kind = words("Consommation tabagique");
        stated.social_history.push(SocialHistory {
            kind,
            value: Some(Value::Text("arrêtée".into())),
            ..SocialHistory::default()
        });
        let code = coded(LOINC, "882-1", "Groupe sanguin");
        stated.observations.push(Observation {
            code,
            value: Some(Value::Text("O Rh négatif".into())),
            ..Observation::default()
        });
    });
    let sections: Vec<Section> = all(&entries).iter().map(|candidate| candidate.item.section()).collect();
    assert_eq!(
        sections,
        [
            Section::Conditions,
            Section::Treatments,
            Section::Allergies,
            Section::Vaccinations,
            Section::Stays,
            Section::FamilyHistory,
            Section::Habits,
            Section::BloodGroup
        ]
    );
}

#[test]
fn what_is_denied_planned_or_of_relatives_is_never_the_patients() {
    let mut entries = Entries::default();
    for part in [&mut entries.denied, &mut entries.planned] {
        part.conditions.push(disease());
        part.allergies.push(Allergy { substance: words("Arachide"), ..Allergy::default() });
        part.immunizations.push(injection());
        part.encounters
            .push(Encounter { kind: coded("2.16.840.1.113883.5.4", "IMP", "Séjour"), ..Encounter::default() });
    }
    entries.denied.medications.push(Medication { code: words("Ramipril"), ..Medication::default() });
    assert_eq!(all(&entries), []);
    let family = FamilyHistory { condition: coded(ICD10, "I10", "Hypertension"), ..FamilyHistory::default() };
    entries.stated.family_history.push(family);
    let proposed = all(&entries);
    assert!(matches!(proposed.as_slice(), [Candidate { item: Item::FamilyHistory(_), .. }]), "{proposed:?}");
}

#[test]
fn what_is_suspected_over_or_to_come_is_not_proposed() {
    let entries = stated(|stated| {
        for verification in [Verification::Unconfirmed, Verification::Differential] {
            stated.conditions.push(Condition { verification: Some(verification), ..disease() });
            let substance = words("Arachide");
            stated.allergies.push(Allergy { substance, verification: Some(verification), ..Allergy::default() });
        }
        let ended = Period { start: stamp("2020"), end: stamp("20200401") };
        stated.medications.push(Medication { code: words("Amoxicilline"), period: ended, ..Medication::default() });
        let status = ActStatus::Aborted;
        stated.medications.push(Medication { code: words("Ramipril"), status, ..Medication::default() });
        stated.medications.push(Medication { code: coded(ATC, "J07BB02", "VAXIGRIP"), ..Medication::default() });
        stated.immunizations.push(Immunization { date: stamp("20260303"), ..injection() });
        stated.immunizations.push(Immunization { status, ..injection() });
        stated
            .encounters
            .push(Encounter { kind: coded("2.16.840.1.113883.5.4", "AMB", "Consultation"), ..Encounter::default() });
        stated.conditions.push(Condition { code: CodeableConcept::default(), ..disease() });
    });
    assert_eq!(all(&entries), []);
}

#[test]
fn what_is_denied_is_known_by_the_same_marks_as_what_would_be_said() {
    let mut entries = Entries::default();
    entries.denied.conditions.push(disease());
    entries.denied.allergies.push(Allergy { substance: words("Arachide"), ..Allergy::default() });
    entries.denied.medications.push(Medication { code: words("Ramipril"), ..Medication::default() });
    let denied: Vec<String> = denials(&entries).iter().map(Candidate::canonical).collect();
    std::mem::swap(&mut entries.denied, &mut entries.stated);
    let mut said: Vec<String> = all(&entries).iter().map(Candidate::canonical).collect();
    assert_eq!(said.len(), 3);
    said.sort();
    assert_eq!(denied.iter().collect::<std::collections::BTreeSet<_>>(), said.iter().collect());
    assert_eq!(denials(&entries), []);
}

#[test]
fn a_prescribed_medicine_is_proposed_with_its_dosage() {
    let mut entries = Entries::default();
    let dosage = Some("1 comprimé le matin".to_owned());
    entries.planned.medications.push(Medication { code: words("Ramipril 5 mg"), dosage, ..Medication::default() });
    let [Candidate { item: Item::Treatment(treatment), .. }] = &all(&entries)[..] else { panic!("one treatment") };
    assert_eq!(treatment.dosage.as_ref().unwrap().as_str(), "1 comprimé le matin");
}

#[test]
fn a_vaccine_tells_what_it_protects_from() {
    let entries = stated(|stated| stated.immunizations.push(injection()));
    let [Candidate { item: Item::Vaccination(vaccination), .. }] = &all(&entries)[..] else { panic!("one injection") };
    assert_eq!(vaccination.targets.iter().copied().collect::<Vec<_>>(), [Target::Dtp, Target::Pertussis]);
    assert_eq!(vaccination.date.unwrap().to_string(), "2024-03-12");
}

/// Whether an item says what a document proposes.
fn same(candidate: &Candidate, item: &Item, coding: Option<&Coding>) -> bool {
    let known = marks(item, coding);
    candidate.marks().iter().any(|mark| known.contains(mark))
}

#[test]
fn the_same_thing_is_the_same_in_other_words() {
    let one = |condition: Condition| all(&stated(|stated| stated.conditions.push(condition))).remove(0);
    let coded_one = one(disease());
    let other_words = one(Condition { code: coded(ICD10, "I10", "HTA"), ..Condition::default() });
    assert_eq!(coded_one.canonical(), other_words.canonical(), "by its code");
    let uncoded = one(Condition { code: words("HYPERTENSION  essentielle"), ..Condition::default() });
    assert_ne!(coded_one.canonical(), uncoded.canonical());
    assert!(same(&uncoded, &coded_one.item, coded_one.coding.as_ref()), "by its words");
    assert!(same(&other_words, &coded_one.item, coded_one.coding.as_ref()), "by its code");
    assert!(!same(&other_words, &coded_one.item, None));
}

#[test]
fn another_strength_is_another_treatment() {
    let one = |name: &str| {
        let code = CodeableConcept { text: Some(name.to_owned()), ..coded(ATC, "C09AA05", "ramipril") };
        all(&stated(|stated| stated.medications.push(Medication { code, ..Medication::default() }))).remove(0)
    };
    assert_eq!(one("RAMIPRIL 5 mg, comprimé").canonical(), one("Ramipril 5 mg").canonical());
    assert_ne!(one("Ramipril 5 mg").canonical(), one("Ramipril 10 mg").canonical());
}

#[test]
fn a_general_code_names_nothing() {
    let general = |words: &str| {
        let code = coded("1.2.250.1.213.1.1.4.322", "MED-670", words);
        all(&stated(|stated| stated.conditions.push(Condition { code, ..Condition::default() }))).remove(0)
    };
    assert_ne!(general("Cancer du côlon").canonical(), general("Cancer du sein").canonical());
    assert_eq!(general("Cancer du sein").coding, None);
}

#[test]
fn a_code_in_brackets_is_not_read_out() {
    let name = |text: &str| {
        let code = CodeableConcept { text: Some(text.to_owned()), ..coded(ICD10, "E03.9", "x") };
        let found = all(&stated(|stated| stated.conditions.push(Condition { code, ..Condition::default() })));
        found[0].item.name().unwrap().to_owned()
    };
    assert_eq!(name("[CIM-10 : E03.9] Hypothyroïdie"), "Hypothyroïdie");
    assert_eq!(name("Hypothyroïdie (CIM-10 : E03.9)"), "Hypothyroïdie");
    assert_eq!(name("Hypothyroïdie (fruste)"), "Hypothyroïdie (fruste)");
    assert_eq!(name("[E03.9]"), "[E03.9]", "better than nothing");
}

#[test]
fn an_injection_of_another_day_is_another_one() {
    let on =
        |day: &str| all(&stated(|s| s.immunizations.push(Immunization { date: stamp(day), ..injection() }))).remove(0);
    assert_eq!(on("20240312").canonical(), on("20240312").canonical());
    assert_ne!(on("20240312").canonical(), on("20240412").canonical());
    assert!(!same(&on("20240312"), &on("20240412").item, on("20240412").coding.as_ref()));
    let twice = stated(|stated| stated.immunizations.extend([injection(), injection()]));
    assert_eq!(all(&twice).len(), 1, "a document that says it twice says it once");
}

#[test]
fn hostile_words_of_documents_are_tamed() {
    let code = words(&format!("Grippe\u{202e}\n{}", "x".repeat(5000)));
    let entries = stated(|stated| stated.conditions.push(Condition { code, ..Condition::default() }));
    let name = all(&entries).remove(0).item.name().unwrap().to_owned();
    assert!(name.starts_with("Grippe xxx") && name.ends_with('…') && name.chars().count() == 200, "{name}");
}

/// The official sample of a medical summary, where it is at hand.
#[test]
fn the_official_summary_proposes_what_it_states() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/cda");
    let Some(file) = find(&folder, "VSM_1.4_2022.01.xml") else {
        eprintln!("skipped: the official samples are not in {}", folder.display());
        return;
    };
    let bytes = std::fs::read(file).unwrap();
    let document = domain::cda::read(&bytes, &domain::cda::Limits::default()).unwrap();
    let found = all(&document.entries);
    let names: Vec<&str> = found.iter().filter_map(|candidate| candidate.item.name()).collect();
    for name in ["Accident ischémique cérébral transitoire", "PLAVIX 75 mg", "Anémie drépanocytaire"] {
        assert!(names.contains(&name), "{name}: {names:?}");
    }
    // Its allergies are denied, or said to be of no kind that it names.
    assert!(found.iter().all(|candidate| candidate.item.section() != Section::Allergies), "{found:?}");
}

fn find(folder: &std::path::Path, name: &str) -> Option<std::path::PathBuf> {
    std::fs::read_dir(folder).ok()?.flatten().find_map(|entry| {
        let path = entry.path();
        if path.is_dir() { find(&path, name) } else { path.ends_with(name).then_some(path) }
    })
}

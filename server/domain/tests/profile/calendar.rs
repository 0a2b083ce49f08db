//! The vaccination calendar.

use domain::profile::calendar::{Noted, compare};
use domain::profile::{Item, Person, Section, Target, Vaccination};

use super::{adult, born, typed};

fn injection(name: &str, day: &str) -> Vaccination {
    let parts: Vec<&str> = day.split('-').collect();
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    let pairs = [("nom", name), ("date-annee", part(0)), ("date-mois", part(1)), ("date-jour", part(2))];
    let old = Person { birth: domain::identity::BirthDate::parse("1900-01-01").unwrap(), ..adult() };
    match Item::parse(Section::Vaccinations, &typed(&pairs), &old).unwrap() {
        Item::Vaccination(vaccination) => vaccination,
        other => panic!("{other:?}"),
    }
}

fn lines(person: &Person, injections: &[(&str, &str)], target: Target) -> Vec<Noted> {
    let all: Vec<Vaccination> = injections.iter().map(|(name, day)| injection(name, day)).collect();
    compare(person, &all).into_iter().filter(|noted| noted.step.target == target).collect()
}

fn dates(noted: &Noted) -> Vec<String> {
    noted.dates.iter().map(ToString::to_string).collect()
}

#[test]
fn a_baby_sees_the_first_injections() {
    let baby = born("2025-09-10");
    let given = [("HEXYON", "2025-11-12"), ("Hexyon", "2026-01-13")];
    let dtp = lines(&baby, &given, Target::Dtp);
    assert_eq!((dtp.len(), dtp[0].step.injections), (1, Some(3)));
    assert_eq!(dates(&dtp[0]), ["2025-11-12", "2026-01-13"]);
    assert_eq!(dates(&lines(&baby, &given, Target::HepatitisB)[0]), ["2025-11-12", "2026-01-13"]);
    assert_eq!(dates(&lines(&baby, &given, Target::MeningococcusB)[0]), Vec::<String>::new());
}

#[test]
fn an_adult_sees_the_boosters_of_their_age() {
    let given = [("REPEVAX", "2004-05"), ("Revaxis", "2024"), ("DTP", "1979-06-01")];
    let dtp = lines(&adult(), &given, Target::Dtp);
    assert_eq!(dtp.len(), 1, "at 46: the one of 45");
    assert_eq!((dtp[0].step.ages[0].from, dates(&dtp[0])), (45, vec!["2024".to_owned()]));
    assert!(lines(&adult(), &given, Target::Zoster).is_empty(), "not before 65");
}

#[test]
fn an_injection_without_date_is_told_apart() {
    let dtp = lines(&adult(), &[("DTP", "")], Target::Dtp);
    assert_eq!((dtp[0].dates.len(), dtp[0].undated), (0, 1));
}

#[test]
fn the_flu_counts_for_a_year() {
    let old = born("1950-01-01");
    for (day, counted) in [("2025-10-15", 1), ("2025-03-03", 1), ("2025-03-02", 0), ("2024-10", 0), ("2025", 1)] {
        assert_eq!(lines(&old, &[("Vaccin grippe", day)], Target::Influenza)[0].dates.len(), counted, "{day}");
    }
}

#[test]
fn the_year_of_birth_alone_counts_from_birth() {
    let child = born("2020-11-10");
    assert_eq!(lines(&child, &[("Infanrix Hexa", "2020")], Target::Dtp)[0].dates.len(), 1);
}

#[test]
fn a_line_changes_on_the_birthday() {
    let eve = lines(&born("1961-03-03"), &[], Target::Zoster);
    let day = lines(&born("1961-03-02"), &[], Target::Zoster);
    assert_eq!((eve.len(), day.len()), (0, 1));
}

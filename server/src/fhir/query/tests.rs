//! Parameters as clients write them, and as they should not.

use super::*;

const PATIENT: (&str, &str) = ("patient.identifier", "urn:oid:1.2.250.1.213.1.4.10|279035121518989");

fn asked(pairs: &[(&str, &str)]) -> Result<Asked, Fault> {
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    read(&pairs)
}

fn search(pairs: &[(&str, &str)]) -> Search {
    match asked(&[&[PATIENT], pairs].concat()) {
        Ok(Asked::Search(search)) => search,
        other => panic!("{pairs:?}: {other:?}"),
    }
}

fn codes(codes: &[&str]) -> Option<Vec<String>> {
    Some(codes.iter().map(|code| (*code).to_owned()).collect())
}

#[test]
fn a_patient_is_named_in_each_usual_way() {
    let expected = search(&[]);
    for name in ["patient.identifier", "patient:identifier", "subject.identifier", "subject:identifier"] {
        for value in ["urn:oid:1.2.250.1.213.1.4.10|279035121518989", "1.2.250.1.213.1.4.10|279035121518989"] {
            assert_eq!(asked(&[(name, value)]), Ok(Asked::Search(expected.clone())), "{name}={value}");
        }
    }
    let plain = (expected.current, expected.superseded, expected.types.is_none(), expected.most, expected.skip);
    assert_eq!(plain, (true, true, true, MOST, 0), "no filter hides nothing");
    for wrong in [
        "",
        "279035121518989",
        "|279035121518989",
        "1.2.3|279035121518989",
        "1.2.250.1.213.1.4.10|1",
        "urn:oid:1.2.250.1.213.1.4.8|279035121518988",
        "1.2.250.1.213.1.4.10|279035121518989,1.2.250.1.213.1.4.10|1",
    ] {
        assert!(matches!(asked(&[("patient.identifier", wrong)]), Err(Fault::Request(_))), "{wrong}");
    }
}

#[test]
fn codes_are_of_their_systems() {
    let types = |value| search(&[("type", value)]).types;
    assert_eq!(types("11502-2"), codes(&["11502-2"]));
    assert_eq!(types("http://loinc.org|11502-2,57833-6"), codes(&["11502-2", "57833-6"]));
    assert_eq!(types("http://snomed.info/sct|11502-2"), codes(&[]), "matches nothing rather than everything");
    assert_eq!(search(&[("category", "urn:oid:1.2.250.1.213.1.1.4.1|31")]).classes, codes(&["31"]));
    let status = |value| {
        let search = search(&[("status", value)]);
        (search.current, search.superseded)
    };
    assert_eq!(status("current"), (true, false));
    assert_eq!(status("http://hl7.org/fhir/document-reference-status|superseded,current"), (true, true));
    assert_eq!(status("entered-in-error"), (false, false));
}

#[test]
fn dates_all_hold() {
    let search = search(&[("date", "ge2026-01"), ("date", "lt2026-07"), ("date", "ge2025")]);
    assert_eq!(search.from.map(|at| at.to_string()).as_deref(), Some("2025-12-31T23:00:00Z"));
    assert_eq!(search.before.map(|at| at.to_string()).as_deref(), Some("2026-06-30T22:00:00Z"));
}

#[test]
fn pages_are_small_and_stand_alone() {
    assert_eq!(search(&[("_count", "10"), ("_format", "application/fhir+json;fhirVersion=4.0")]).most, 10);
    assert_eq!(search(&[("_count", "4000000000")]).most, MOST);
    assert_eq!(search(&[("_summary", "count"), ("_count", "10")]).most, 0);
    assert_eq!(asked(&[("page", "abc"), ("_format", "json")]), Ok(Asked::Page("abc".to_owned())));
    assert!(asked(&[("page", "abc"), PATIENT]).is_err());
}

#[test]
fn what_is_not_understood_is_refused_and_never_repeated() {
    assert_eq!(asked(&[PATIENT, ("_format", "xml")]), Err(Fault::NotAcceptable));
    let wrong: [&[(&str, &str)]; 10] = [
        &[],
        &[PATIENT, PATIENT],
        &[PATIENT, ("type", "a"), ("type", "b")],
        &[PATIENT, ("type", "")],
        &[PATIENT, ("type:not", "11502-2")],
        &[PATIENT, ("author.family", "x")],
        &[PATIENT, ("_count", "-1")],
        &[PATIENT, ("_summary", "text")],
        &[PATIENT, ("date", "yesterday")],
        &[PATIENT, ("access_token", "x")],
    ];
    for pairs in wrong {
        assert!(matches!(asked(pairs), Err(Fault::Request(_))), "{pairs:?}");
    }
}

//! Results and measures as Observations.

use super::*;

fn quantity(value: &str, unit: &str) -> Quantity {
    Quantity { value: Decimal::parse(value).expect("a number"), comparator: None, unit: Some(unit.to_owned()) }
}

fn observed(observation: &Observation) -> String {
    let source = Source {
        patient: ResourceId::of_patient(&PATIENT),
        document: Some(ResourceId::of_document("DocumentReference", &DOCUMENT, 0)),
        by_patient: false,
    };
    let id = ResourceId::of_document("Observation", &DOCUMENT, 0);
    fhir::observation(id, &source, observation).to_string()
}

#[test]
fn a_result_keeps_its_digits_its_sign_its_unit_and_its_interval() {
    let bound = |value: &str, inclusive| {
        Some(Bound { value: Decimal::parse(value).expect("a number"), unit: Some("g/dL".into()), inclusive })
    };
    let hemoglobin = Observation {
        code: CodeableConcept {
            codings: vec![Coding {
                system: Some("2.16.840.1.113883.6.1".into()),
                code: "718-7".into(),
                display: Some("Hémoglobine".into()),
            }],
            text: None,
        },
        category: Category::Laboratory,
        value: Some(Value::Quantity(Quantity { comparator: Some(Comparator::AtLeast), ..quantity("13.40", "g/dL") })),
        ranges: vec![ReferenceRange {
            interval: Some(Interval { low: bound("12.0", true), high: bound("16.00", false) }),
            ..ReferenceRange::default()
        }],
        effective: Period { start: domain::cda::CdaTime::parse("202603150745+0100"), end: None },
        ..Observation::default()
    };
    let text = observed(&hemoglobin);
    for part in [
        r#""valueQuantity":{"value":13.40,"comparator":">=","unit":"g/dL","system":"http://unitsofmeasure.org","code":"g/dL"}"#,
        r#""low":{"value":12.0,"unit":"g/dL""#,
        r#""high":{"value":16.00,"unit":"g/dL""#,
        r#""text":"< 16.00 g/dL""#,
        r#""effectiveDateTime":"2026-03-15T07:45:00+01:00""#,
        r#""category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}]"#,
        r#""derivedFrom":[{"reference":"urn:uuid:"#,
    ] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
}

#[test]
fn a_result_without_a_value_says_that_it_has_none() {
    let text = observed(&Observation::default());
    assert!(text.contains(r#""dataAbsentReason":{"coding""#) && !text.contains("\"value\":"), "{text}");
    assert!(text.contains(r#""code":{"text":"?"}"#), "{text}");
}

//! Problems of the patient.

use domain::clinical::{ActStatus, Condition, Verification};

use super::{concern, qualifier};

fn problem(attributes: &str, inside: &str) -> String {
    format!(
        r#"<observation classCode="OBS" moodCode="EVN" {attributes}><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.5"/>
        <code code="282291009" codeSystem="2.16.840.1.113883.6.96" displayName="diagnostic"/><statusCode code="completed"/>{inside}</observation>"#
    )
}

const ASTHMA: &str = r#"<effectiveTime><low value="2019"/><high nullFlavor="UNK"/></effectiveTime>
    <value xsi:type="CD" code="J45" codeSystem="2.16.840.1.113883.6.3" displayName="Asthme"/>"#;

fn condition(status: &str, qualifiers: &str) -> Condition {
    let entries = concern("11450-4", "", status, &problem("", &format!("{ASTHMA}{qualifiers}")));
    assert_eq!((entries.count(), entries.stated.conditions.len()), (1, 1), "{entries:?}");
    entries.stated.conditions[0].clone()
}

#[test]
fn a_condition_says_what_since_when_and_how_sure() {
    let qualifiers = [qualifier("33999-4", "active"), qualifier("66455-7", "unconfirmed"), qualifier("SEV", "modéré")];
    let read = condition("completed", &qualifiers.concat());
    assert_eq!(read.code.words(), Some("Asthme"));
    assert_eq!(read.kind.words(), Some("diagnostic"));
    assert_eq!(read.period.start.map(|since| since.to_string()).as_deref(), Some("2019"));
    assert_eq!(read.period.end, None);
    assert_eq!((read.status, read.verification), (ActStatus::Active, Some(Verification::Unconfirmed)));
    assert_eq!(read.severity.as_ref().and_then(|severity| severity.words()), Some("modéré"));
    assert_eq!(read.section.code.as_deref(), Some("11450-4"));
}

#[test]
fn a_condition_goes_on_as_long_as_the_document_says() {
    for (concern, said, status) in [
        ("active", None, ActStatus::Active),
        ("completed", None, ActStatus::Completed),
        ("suspended", None, ActStatus::Suspended),
        ("active", Some("resolved"), ActStatus::Completed),
        ("completed", Some("recurrence"), ActStatus::Active),
        ("active", Some("73425007"), ActStatus::Completed),
        ("active", Some("inconnu"), ActStatus::Active),
    ] {
        let qualifier = said.map(|said| qualifier("33999-4", said)).unwrap_or_default();
        assert_eq!(condition(concern, &qualifier).status, status, "{concern} {said:?}");
    }
}

#[test]
fn a_condition_ruled_out_or_refuted_is_denied_and_one_entered_in_error_is_not_read() {
    for said in [qualifier("33999-4", "410516002"), qualifier("66455-7", "refuted")] {
        let entries = concern("11450-4", "", "active", &problem("", &format!("{ASTHMA}{said}")));
        assert_eq!((entries.stated.count(), entries.denied.conditions.len()), (0, 1), "{said}");
    }
    let error = qualifier("66455-7", "entered-in-error");
    assert!(concern("11450-4", "", "active", &problem("", &format!("{ASTHMA}{error}"))).is_empty());
}

#[test]
fn no_known_problem_is_no_problem() {
    for value in [
        r#"<value xsi:type="CD" code="no-known-problems" codeSystem="2.16.840.1.113883.5.1150.1"/>"#,
        r#"<value xsi:type="CD" code="160245001" codeSystem="2.16.840.1.113883.6.96"/>"#,
        r#"<value xsi:type="CD" nullFlavor="NA"><originalText>Aucun antécédent</originalText></value>"#,
        r#"<value xsi:type="CD" nullFlavor="NA"><originalText>NÉANT</originalText></value>"#,
    ] {
        let entries = concern("11348-0", "", "completed", &problem("", value));
        assert_eq!((entries.stated.count(), entries.denied.conditions.len()), (0, 1), "{value}");
    }
    let unknown = r#"<value xsi:type="CD" code="no-problem-info" codeSystem="2.16.840.1.113883.5.1150.1"/>"#;
    assert!(concern("11348-0", "", "completed", &problem("", unknown)).is_empty());
    assert!(concern("11348-0", "", "completed", &problem("", "")).is_empty());
    // Words that begin the name of a disease deny nothing.
    let disease =
        r#"<value xsi:type="CD" nullFlavor="OTH"><originalText>Absence congénitale d'un rein</originalText></value>"#;
    assert_eq!(concern("11348-0", "", "completed", &problem("", disease)).stated.conditions.len(), 1);
}

#[test]
fn the_answer_no_in_a_form_denies_its_question() {
    let question = |answer: &str| {
        let value = r##"<value xsi:type="CD" code="MED-183" displayName="Prématurité"><originalText><reference value="#a"/></originalText></value>"##;
        concern("11348-0", &format!(r#"<content ID="a">{answer}</content>"#), "completed", &problem("", value))
    };
    let no = question("Non");
    assert_eq!((no.stated.count(), no.denied.conditions[0].code.words()), (0, Some("Prématurité")));
    assert_eq!(question("Oui").stated.conditions[0].code.words(), Some("Prématurité"));
    assert_eq!(question("Né à 31 semaines").stated.conditions[0].code.words(), Some("Né à 31 semaines"));
}

//! Allergies, and that there is none.

use domain::clinical::{ActStatus, Allergy, Criticality, Entries, Verification};

use super::{concern, qualifier};

fn allergies(narrative: &str, attributes: &str, inside: &str) -> Entries {
    let observation = format!(
        r#"<observation classCode="OBS" moodCode="EVN" {attributes}><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.5"/>
        <templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.6"/><code code="416098002" displayName="allergie médicamenteuse"/>
        <statusCode code="completed"/>{inside}</observation>"#
    );
    concern("48765-2", narrative, "active", &observation)
}

fn agent(inside: &str) -> String {
    format!(
        r#"<participant typeCode="CSM"><participantRole classCode="MANU"><playingEntity classCode="MMAT">{inside}</playingEntity>
        </participantRole></participant>"#
    )
}

fn allergy(inside: &str) -> Allergy {
    let entries = allergies("", "", inside);
    assert_eq!((entries.count(), entries.stated.allergies.len()), (1, 1), "{entries:?}");
    entries.stated.allergies[0].clone()
}

#[test]
fn an_allergy_says_to_what_and_how_it_showed() {
    let reaction = |negated: &str, name: &str| {
        format!(
            r#"<entryRelationship typeCode="MFST"><observation classCode="OBS" moodCode="EVN" negationInd="{negated}">
            <value xsi:type="CD" code="1" displayName="{name}"/>{}</observation></entryRelationship>"#,
            qualifier("SEV", "léger")
        )
    };
    let inside = [
        r##"<effectiveTime><low value="202112"/></effectiveTime><value xsi:type="CD"><originalText><reference value="#"/></originalText></value>"##.to_owned(),
        agent(r#"<code code="N02BE01" codeSystem="2.16.840.1.113883.6.73" displayName="paracétamol"/><name>Paracétamol</name>"#),
        reaction("false", "Urticaire"),
        reaction("true", "Choc"),
        qualifier("82606-5", "high"),
        qualifier("66455-7", "confirmed"),
        qualifier("33999-4", "inactive"),
    ];
    let read = allergy(&inside.concat());
    assert_eq!(read.substance.words(), Some("Paracétamol"));
    assert!(read.substance.has("2.16.840.1.113883.6.73", "N02BE01"));
    assert_eq!(read.kind.label(), Some("allergie médicamenteuse"));
    let reactions: Vec<_> = read.reactions.iter().filter_map(|reaction| reaction.words()).collect();
    assert_eq!(reactions, ["Urticaire"]);
    assert_eq!(read.severity.as_ref().and_then(|severity| severity.words()), Some("léger"));
    assert_eq!((read.criticality, read.verification), (Some(Criticality::High), Some(Verification::Confirmed)));
    assert_eq!(read.status, ActStatus::Completed);
    assert_eq!(read.period.start.map(|since| since.to_string()).as_deref(), Some("202112"));
}

#[test]
fn without_an_agent_the_value_says_to_what_and_with_one_how() {
    let value = r#"<value xsi:type="CD" code="1" displayName="Arachide"/>"#;
    assert_eq!(allergy(value).substance.words(), Some("Arachide"));
    let both =
        allergy(&format!(r#"<value xsi:type="CD" code="1" displayName="Œdème"/>{}"#, agent("<name>Arachide</name>")));
    assert_eq!((both.substance.words(), both.reactions[0].words()), (Some("Arachide"), Some("Œdème")));
}

#[test]
fn no_known_allergy_never_becomes_an_allergy() {
    let text = |words: &str| format!(r#"<value xsi:type="CD"><originalText>{words}</originalText></value>"#);
    for inside in [
        r#"<value xsi:type="CD" code="no-known-allergies" codeSystem="2.16.840.1.113883.5.1150.1"/>"#.to_owned(),
        r#"<value xsi:type="CD" code="716186003" codeSystem="2.16.840.1.113883.6.96"/>"#.to_owned(),
        r#"<value xsi:type="CD" nullFlavor="OTH"><translation code="160244002" codeSystem="2.16.840.1.113883.6.96"/></value>"#.to_owned(),
        agent(r#"<code code="no-known-medication-allergies" codeSystem="2.16.840.1.113883.5.1150.1"/>"#),
        text("Aucune allergie connue"),
        text("aucun"),
        text("Pas d’allergie connue"),
        text("Absence d'allergie"),
        text("Non connue"),
        text("Non"),
        text("Néant"),
        text("RAS"),
        agent("<name>Aucune</name>"),
    ] {
        let entries = allergies("", "", &inside);
        assert!(entries.stated.is_empty() && entries.planned.is_empty(), "{inside}");
        assert_eq!(entries.denied.allergies.len(), 1, "{inside}");
    }
    // Nothing is known, or nothing is named: neither an allergy nor its absence.
    for inside in [
        "",
        r##"<text><reference value="#absent"/></text><value xsi:type="CD"><originalText><reference value="#"/></originalText></value>"##,
        r#"<value xsi:type="CD" nullFlavor="UNK"/>"#,
        r#"<value xsi:type="CD" code="no-allergy-info" codeSystem="2.16.840.1.113883.5.1150.1"/>"#,
    ] {
        assert!(allergies("<paragraph>Aucune allergie</paragraph>", "", inside).is_empty(), "{inside}");
    }
    let negated = allergies("", r#"negationInd="true""#, &agent("<name>Pénicilline</name>"));
    assert_eq!((negated.stated.count(), negated.denied.allergies.len()), (0, 1));
}

#[test]
fn an_allergy_affirmed_without_a_name_is_one_to_something() {
    let inside = r##"<value xsi:type="CD"><originalText><reference value="#a"/></originalText></value>"##;
    let read = |answer: &str| allergies(&format!(r#"<content ID="a">{answer}</content>"#), "", inside);
    let yes = read("Oui");
    assert!(yes.stated.allergies[0].substance.is_empty());
    assert_eq!(yes.stated.allergies[0].kind.label(), Some("allergie médicamenteuse"));
    assert_eq!((read("Non").stated.count(), read("Non").denied.allergies.len()), (0, 1));
}

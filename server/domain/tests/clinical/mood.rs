//! What is stated, planned and denied never pass for one another.

use domain::clinical::{ActStatus, Entries, Statements};

use super::section;

/// One entry of each kind, with these attributes and this inside the statement.
fn each_kind(attributes: &str, status: &str) -> Entries {
    let status = format!(r#"<statusCode code="{status}"/>"#);
    let product = r#"<manufacturedProduct><manufacturedMaterial><code code="1" codeSystem="1.2.250.1.213.2.3.1"
        displayName="Produit"/></manufacturedMaterial></manufacturedProduct>"#;
    let entries = [
        format!(
            r#"<observation classCode="OBS" {attributes}><code code="2823-3" displayName="Potassium"/>{status}<value xsi:type="INT" value="4"/></observation>"#
        ),
        format!(
            r#"<observation classCode="OBS" {attributes}><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.5"/>{status}<value xsi:type="CD" code="I10" displayName="Hypertension"/></observation>"#
        ),
        format!(
            r#"<observation classCode="OBS" {attributes}><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.6"/>{status}<value xsi:type="CD" code="1" displayName="Arachide"/></observation>"#
        ),
        format!(
            r#"<observation classCode="OBS" {attributes}><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.13.4"/><code code="74011-8" displayName="Tabac"/>{status}<value xsi:type="INT" value="4"/></observation>"#
        ),
        format!(
            r#"<substanceAdministration classCode="SBADM" {attributes}>{status}<consumable>{product}</consumable></substanceAdministration>"#
        ),
        format!(
            r#"<substanceAdministration classCode="SBADM" {attributes}><code code="IMMUNIZ"/>{status}<consumable>{product}</consumable></substanceAdministration>"#
        ),
        format!(r#"<supply classCode="SPLY" {attributes}>{status}<product>{product}</product></supply>"#),
        format!(r#"<procedure classCode="PROC" {attributes}><code code="1" displayName="Acte"/>{status}</procedure>"#),
        format!(r#"<encounter classCode="ENC" {attributes}><code code="AMB"/>{status}</encounter>"#),
        format!(
            r#"<organizer classCode="CLUSTER" moodCode="EVN"><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.15"/><component>
            <observation classCode="OBS" {attributes}>{status}<value xsi:type="CD" code="I10" displayName="Hypertension"/></observation></component></organizer>"#
        ),
    ];
    section("30954-2", "", &entries.map(|entry| format!("<entry>{entry}</entry>")).concat())
}

/// Whether there are two medicines (one is delivered) and one of each other kind.
fn is_full(statements: &Statements) -> bool {
    statements.count() == 10
        && statements.medications.len() == 2
        && statements.observations.len() == 1
        && statements.conditions.len() == 1
        && statements.allergies.len() == 1
        && statements.immunizations.len() == 1
        && statements.procedures.len() == 1
        && statements.encounters.len() == 1
        && statements.family_history.len() == 1
        && statements.social_history.len() == 1
}

#[test]
fn what_happened_is_stated() {
    for attributes in [r#"moodCode="EVN""#, r#"moodCode="EVN" negationInd="false""#] {
        let entries = each_kind(attributes, "completed");
        assert!(is_full(&entries.stated), "{entries:#?}");
        assert!(entries.planned.is_empty() && entries.denied.is_empty() && !entries.incomplete);
    }
}

#[test]
fn what_is_intended_is_planned() {
    for mood in ["INT", "RQO", "PRP", "PRMS", "APT", "ARQ", "GOL"] {
        let entries = each_kind(&format!(r#"moodCode="{mood}""#), "active");
        assert!(entries.stated.is_empty() && entries.denied.is_empty(), "{mood}");
        assert!(is_full(&entries.planned), "{mood} {entries:#?}");
    }
    for status in ["new", "held"] {
        let entries = each_kind(r#"moodCode="EVN""#, status);
        assert!(entries.stated.is_empty() && is_full(&entries.planned), "{status}");
    }
}

#[test]
fn what_is_negated_is_denied_whatever_its_mood() {
    for attributes in [
        r#"moodCode="EVN" negationInd="true""#,
        r#"moodCode="EVN" negationInd="1""#,
        r#"moodCode="INT" negationInd="true""#,
    ] {
        let entries = each_kind(attributes, "completed");
        assert!(entries.stated.is_empty() && entries.planned.is_empty(), "{attributes}");
        assert!(is_full(&entries.denied), "{attributes}");
    }
}

#[test]
fn what_is_withdrawn_unknown_or_a_definition_is_not_read() {
    assert!(each_kind(r#"moodCode="EVN""#, "nullified").is_empty());
    assert!(each_kind(r#"moodCode="EVN""#, "cancelled").is_empty());
    assert!(each_kind(r#"moodCode="EVN" nullFlavor="UNK""#, "completed").is_empty());
    for mood in [r#"moodCode="DEF""#, r#"moodCode="EVN.CRT""#, r#"moodCode="INCONNU""#, ""] {
        assert!(each_kind(mood, "completed").is_empty(), "{mood}");
    }
}

#[test]
fn what_was_broken_off_says_so_and_a_vaccination_was_not_given() {
    let entries = each_kind(r#"moodCode="EVN""#, "aborted");
    assert_eq!(entries.stated.medications[0].status, ActStatus::Aborted);
    assert_eq!(entries.stated.procedures[0].status, ActStatus::Aborted);
    assert_eq!((entries.stated.immunizations.len(), entries.denied.immunizations.len()), (0, 1));
}

#[test]
fn a_group_passes_its_mood_and_its_negation_on() {
    let inside = r#"<component><observation classCode="OBS" moodCode="EVN"><code code="2823-3" displayName="Potassium"/>
        <value xsi:type="INT" value="4"/></observation></component>"#;
    let group = |attributes: &str| {
        section(
            "18719-5",
            "",
            &format!(r#"<entry><organizer classCode="BATTERY" {attributes}>{inside}</organizer></entry>"#),
        )
    };
    assert_eq!(group(r#"moodCode="EVN""#).stated.observations.len(), 1);
    assert_eq!(group(r#"moodCode="RQO""#).planned.observations.len(), 1);
    assert_eq!(group(r#"moodCode="EVN" negationInd="true""#).denied.observations.len(), 1);
    assert!(group(r#"moodCode="EVN" nullFlavor="NA""#).is_empty());
}

#[test]
fn a_negated_or_withdrawn_relation_adds_nothing() {
    let read = |relation: &str, status: &str| {
        section(
            "48765-2",
            "",
            &format!(
                r#"<entry><act classCode="ACT" moodCode="EVN"><entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN">
                <templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.6"/><value xsi:type="CD" code="1" displayName="Noix"/>
                <entryRelationship typeCode="MFST" {relation}><observation classCode="OBS" moodCode="EVN"><statusCode code="{status}"/>
                <value xsi:type="CD" code="1" displayName="Choc"/></observation></entryRelationship></observation></entryRelationship>
                <entryRelationship typeCode="SUBJ" {relation}><observation classCode="OBS" moodCode="EVN"><statusCode code="{status}"/>
                <templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.6"/><value xsi:type="CD" code="2" displayName="Latex"/></observation>
                </entryRelationship></act></entry>"#
            ),
        )
    };
    let both = read("", "completed");
    assert_eq!((both.stated.allergies.len(), both.stated.allergies[0].reactions.len()), (2, 1));
    for less in [read(r#"negationInd="true""#, "completed"), read("", "nullified"), read("", "cancelled")] {
        assert_eq!((less.count(), less.stated.allergies[0].reactions.len()), (1, 0), "{less:?}");
    }
}

#[test]
fn what_a_care_plan_holds_is_to_come_whatever_its_mood() {
    let procedure =
        r#"<entry><procedure classCode="PROC" moodCode="EVN"><code code="1" displayName="Acte"/></procedure></entry>"#;
    let plan = section("18776-5", "", procedure);
    assert_eq!((plan.stated.count(), plan.planned.procedures.len()), (0, 1));
    // A section of treatments inside a plan of care is one of treatments: the official medical summary is built so.
    let treatments = section(
        "18776-5",
        "",
        r#"<component><section><code code="10160-0"/><entry><substanceAdministration classCode="SBADM" moodCode="EVN"><consumable>
        <manufacturedProduct><manufacturedMaterial><name>PLAVIX</name></manufacturedMaterial></manufacturedProduct></consumable>
        </substanceAdministration></entry></section></component>"#,
    );
    assert_eq!(treatments.stated.medications.len(), 1);
}

#[test]
fn a_recommended_vaccine_is_planned_even_in_the_mood_of_the_past() {
    let entries = section(
        "11369-6",
        "",
        r#"<entry><substanceAdministration classCode="SBADM" moodCode="EVN"><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.12.2"/>
        <consumable><manufacturedProduct><manufacturedMaterial><name>Grippe</name></manufacturedMaterial></manufacturedProduct>
        </consumable></substanceAdministration></entry>"#,
    );
    assert_eq!((entries.stated.count(), entries.planned.immunizations.len()), (0, 1));
}

#[test]
fn what_is_about_someone_else_is_never_the_patients() {
    let subject =
        r#"<subject><relatedSubject classCode="PRS"><code code="MTH" displayName="Mère"/></relatedSubject></subject>"#;
    let entries = section(
        "11348-0",
        "",
        &format!(
            r#"<entry><observation classCode="OBS" moodCode="EVN"><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.5"/>{subject}
            <value xsi:type="CD" code="E10" displayName="Diabète"/></observation></entry>
            <entry><observation classCode="OBS" moodCode="EVN"><code code="8302-2" displayName="Taille"/>{subject}
            <value xsi:type="PQ" value="160" unit="cm"/></observation></entry>
            <entry><act classCode="ACT" moodCode="EVN">{subject}<entryRelationship typeCode="SUBJ"><observation classCode="OBS"
            moodCode="EVN"><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.6"/><value xsi:type="CD" code="1" displayName="Noix"/>
            </observation></entryRelationship></act></entry>"#
        ),
    );
    assert_eq!(entries.count(), 1);
    let history = &entries.stated.family_history[0];
    assert_eq!((history.relation.words(), history.condition.words()), (Some("Mère"), Some("Diabète")));
    let oneself = subject.replace("MTH", "ONESELF");
    let own = section(
        "8716-3",
        "",
        &format!(
            r#"<entry><observation classCode="OBS" moodCode="EVN"><code code="8302-2" displayName="Taille"/>{oneself}
            <value xsi:type="PQ" value="160" unit="cm"/></observation></entry>"#
        ),
    );
    assert_eq!(own.stated.observations.len(), 1);
}

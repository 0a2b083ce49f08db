//! Whatever comes in: no panic, harmless lines, bounds kept.

use domain::cda::{Limits, read};
use domain::clinical::Entries;
use domain::text::is_hostile;
use proptest::prelude::*;

use super::cda_support::{try_read, with_section};
use super::{analyses, potassium, section};

#[test]
fn words_of_entries_are_harmless_lines() {
    let nasty = "a\u{202e}b\u{200b}\nc d";
    let entries = section(
        "18719-5",
        &format!(r#"<content ID="n">{nasty}</content>"#),
        &format!(
            r##"<entry><observation classCode="OBS" moodCode="EVN"><code code="{nasty}" codeSystem="{nasty}" displayName="{nasty}">
            <originalText><reference value="#n"/></originalText></code><value xsi:type="PQ" value="1" unit="{nasty}"/>
            <entryRelationship typeCode="SUBJ"><act classCode="ACT" moodCode="EVN"><code code="48767-8"/><text>{nasty}{}</text></act>
            </entryRelationship></observation></entry>"##,
            "x".repeat(1000)
        ),
    );
    let observation = &entries.stated.observations[0];
    assert_eq!(observation.text.as_deref(), Some("ab c d"));
    assert_eq!(observation.quantity().and_then(|quantity| quantity.unit.as_deref()), Some("ab c d"));
    assert_eq!(observation.comments[0].chars().count(), domain::text::MAX_LINE);
    assert!(!is_hostile(&serde_json::to_string(&entries).expect("JSON")));
}

#[test]
fn the_notes_of_a_name_are_not_part_of_it() {
    let entries = section(
        "18719-5",
        r#"<content ID="n">LDL (calculé)<footnote ID="f">Formule de Friedewald</footnote></content>"#,
        r##"<entry><observation classCode="OBS" moodCode="EVN"><code code="1"><originalText><reference value="#n"/></originalText></code>
        <value xsi:type="INT" value="1"/></observation></entry>"##,
    );
    assert_eq!(entries.stated.observations[0].text.as_deref(), Some("LDL (calculé)"));
}

#[test]
fn more_entries_than_a_person_has_are_cut_and_said_so() {
    let one = potassium(r#"<value xsi:type="INT" value="1"/>"#);
    let few = analyses(&one.repeat(1999));
    assert_eq!((few.count(), few.incomplete), (1999, false));
    let many = analyses(&one.repeat(2500));
    assert_eq!((many.count(), many.incomplete), (2000, true));
    let silent = analyses(&potassium("").repeat(12_000));
    assert_eq!((silent.count(), silent.incomplete), (0, true));
}

#[test]
fn groups_nested_beyond_reason_are_cut_and_said_so() {
    let nest = |levels: usize| {
        let inside = r#"<observation classCode="OBS" moodCode="EVN"><code code="1" displayName="x"/><value xsi:type="INT" value="1"/></observation>"#;
        let start = r#"<organizer classCode="BATTERY" moodCode="EVN"><component>"#.repeat(levels);
        analyses(&format!("<entry>{start}{inside}{}</entry>", "</component></organizer>".repeat(levels)))
    };
    assert_eq!((nest(8).count(), nest(8).incomplete), (1, false));
    assert_eq!((nest(40).count(), nest(40).incomplete), (0, true));
}

#[test]
fn a_narrative_referred_to_from_everywhere_is_looked_at_a_little() {
    let read = |before: &str| {
        let entry = r##"<entry><observation classCode="OBS" moodCode="EVN"><code code="1" displayName="Nom"><originalText>
            <reference value="#n"/></originalText></code><value xsi:type="INT" value="1"/></observation></entry>"##;
        let entries = section("18719-5", &format!(r#"<paragraph ID="n">{before}Libellé</paragraph>"#), entry);
        entries.stated.observations[0].text.clone().expect("a name")
    };
    assert_eq!(read(&"<br/>".repeat(300)), "Libellé");
    assert_eq!(read(&"<br/>".repeat(500)), "Nom");
}

#[test]
fn references_do_not_multiply_a_narrative_without_end() {
    let comment = r##"<entryRelationship typeCode="SUBJ"><act classCode="ACT" moodCode="EVN"><code code="48767-8"/>
        <text><reference value="#n"/></text></act></entryRelationship>"##;
    let entry = potassium(&format!(r#"<value xsi:type="INT" value="1"/>{}"#, comment.repeat(12)));
    let read = |count: usize| {
        section("18719-5", &format!(r#"<paragraph ID="n">{}</paragraph>"#, "mot ".repeat(70)), &entry.repeat(count))
    };
    let few = read(100);
    assert_eq!((few.incomplete, few.stated.observations[99].comments.len()), (false, 12));
    let many = read(1500);
    assert_eq!((many.incomplete, many.count()), (true, 1500));
    let brought: usize = many.stated.observations.iter().flat_map(|o| &o.comments).map(String::len).sum();
    assert!((990_000..1_010_000).contains(&brought), "{brought}");
}

#[test]
fn entries_come_back_from_storage_as_they_were() {
    let entries = analyses(&potassium(
        r#"<value xsi:type="PQ" value="4.20" unit="mmol/L"/><referenceRange><observationRange>
        <value xsi:type="IVL_PQ"><low value="3.5" unit="mmol/L" inclusive="false"/></value></observationRange></referenceRange>"#,
    ));
    let json = serde_json::to_string(&entries).expect("JSON");
    assert!(json.contains(r#""value":"4.20""#), "{json}");
    assert_eq!(serde_json::from_str::<Entries>(&json).expect("entries"), entries);
    // What a later version adds is absent from what an earlier one kept.
    assert_eq!(serde_json::from_str::<Entries>("{}").expect("entries"), Entries::default());
}

/// Names and attributes that entries are made of, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let names = [
        "observation",
        "act",
        "organizer",
        "substanceAdministration",
        "supply",
        "procedure",
        "encounter",
        "component",
        "entryRelationship",
        "value",
        "code",
        "originalText",
        "reference",
        "translation",
        "effectiveTime",
        "low",
        "high",
        "referenceRange",
        "observationRange",
        "consumable",
        "manufacturedProduct",
        "manufacturedMaterial",
        "subject",
        "relatedSubject",
        "doseQuantity",
        "period",
        "templateId",
        "statusCode",
        "text",
        "participant",
        "performer",
    ];
    let attributes = [
        r#"moodCode="EVN""#,
        r#"moodCode="INT""#,
        r#"negationInd="true""#,
        r#"nullFlavor="UNK""#,
        r#"code="IMMUNIZ""#,
        r#"code="48767-8""#,
        r#"xsi:type="PQ""#,
        r#"xsi:type="IVL_PQ""#,
        r#"xsi:type="CD""#,
        r#"xsi:type="RTO""#,
        r#"value="1.5""#,
        r##"value="#n""##,
        r#"value="2024""#,
        r#"value="9999999999999999999999999999999999999999999""#,
        r#"typeCode="COMP""#,
        r#"typeCode="SUBJ""#,
        r#"typeCode="MFST""#,
        r#"root="1.3.6.1.4.1.19376.1.5.3.1.4.6""#,
        r#"root="1.3.6.1.4.1.19376.1.5.3.1.4.15""#,
        r#"root="1.3.6.1.4.1.19376.1.3.1.6""#,
        "",
    ];
    let names = prop::sample::select(names.to_vec());
    let start = (names, prop::sample::select(attributes.to_vec()));
    let leaf = start.clone().prop_map(|(name, attribute)| format!("<{name} {attribute}/>"));
    leaf.prop_recursive(8, 96, 6, move |inner| {
        (start.clone(), prop::collection::vec(inner, 0..6))
            .prop_map(|((name, attribute), inside)| format!("<{name} {attribute}>{}mot</{name}>", inside.concat()))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn entries_of_any_shape_never_panic(pieces in prop::collection::vec(pieces(), 0..6)) {
        let entries: String = pieces.iter().map(|piece| format!("<entry>{piece}</entry>")).collect();
        let document = try_read(&with_section(&format!(r#"<text ID="n">mot</text>{entries}"#)));
        let entries = document.expect("a document").entries;
        let json = serde_json::to_string(&entries).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Entries>(&json).expect("entries"), entries);
    }

    #[test]
    fn any_text_in_an_entry_never_panics(text in "[^<>&\"]{0,80}", unit in "[^<>&\"]{0,20}") {
        let inside = format!(r#"<value xsi:type="PQ" value="{text}" unit="{unit}"/><value xsi:type="ST">{text}</value>"#);
        if let Ok(document) = try_read(&with_section(&potassium(&inside))) {
            prop_assert!(!is_hostile(&serde_json::to_string(&document.entries).expect("JSON")));
        }
    }

    #[test]
    fn a_damaged_entry_never_panics(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = with_section(&potassium(r#"<value xsi:type="PQ" value="4.2" unit="mmol/L"/>"#)).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = read(&bytes, &Limits::default());
    }
}

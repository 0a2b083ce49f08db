use domain::clinical::{ActStatus, Category, Comparator, Observation, Value};

use super::{analyses, potassium, section};

fn only(inside: &str) -> Observation {
    let entries = analyses(&potassium(inside));
    assert_eq!(entries.count(), 1, "{entries:?}");
    entries.stated.observations[0].clone()
}

fn amount(value: &str) -> (String, Option<Comparator>, Option<String>) {
    let observation = only(value);
    let quantity = observation.quantity().unwrap_or_else(|| panic!("{:?}", observation.value));
    (quantity.value.to_string(), quantity.comparator, quantity.unit.clone())
}

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn an_analysis_is_read_with_all_it_says() {
    let entries = section(
        "18719-5",
        r#"<paragraph><content ID="k">Potassium <sub>sang</sub></content><content ID="m">Électrode</content></paragraph>"#,
        r##"<entry><organizer classCode="BATTERY" moodCode="EVN">
            <templateId root="1.3.6.1.4.1.19376.1.3.1.4"/>
            <code code="24326-1" codeSystem="2.16.840.1.113883.6.1" displayName="Ionogramme"/><statusCode code="completed"/>
            <effectiveTime value="202603170750+0100"/>
            <specimen><specimenRole><specimenPlayingEntity><code code="119297000" displayName="sang"/>
            </specimenPlayingEntity></specimenRole></specimen>
            <component><observation classCode="OBS" moodCode="EVN">
            <templateId root="1.3.6.1.4.1.19376.1.3.1.6"/>
            <code code="2823-3" codeSystem="2.16.840.1.113883.6.1" displayName="Potassium [Moles/Volume] Sérum">
            <originalText><reference value="#k"/></originalText><translation code="K" codeSystem="1.2.3"/></code>
            <statusCode code="completed"/><effectiveTime nullFlavor="NA"/>
            <value xsi:type="PQ" value="4.20" unit="mmol/L"><translation value="164" code="mg/L"/></value>
            <interpretationCode code="N" codeSystem="2.16.840.1.113883.5.83"/>
            <methodCode><originalText><reference value="m"/></originalText></methodCode>
            <entryRelationship typeCode="SUBJ" inversionInd="true"><act classCode="ACT" moodCode="EVN">
            <templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.2"/><code code="48767-8"/><text>Non hémolysé</text></act></entryRelationship>
            <referenceRange><observationRange><value xsi:type="IVL_PQ"><low value="3.5" unit="mmol/L"/><high value="5.1"/></value>
            <interpretationCode code="N"/></observationRange></referenceRange>
            <referenceRange><observationRange><value xsi:type="IVL_PQ"><low value="5.1" unit="mmol/L"/></value>
            <interpretationCode code="H"/></observationRange></referenceRange>
            </observation></component></organizer></entry>"##,
    );
    assert_eq!(entries.count(), 1);
    let observation = &entries.stated.observations[0];
    assert_eq!(observation.text.as_deref(), Some("Potassium sang"));
    assert_eq!(observation.code.label(), Some("Potassium [Moles/Volume] Sérum"));
    assert!(observation.code.has_loinc("2823-3") && observation.code.has("1.2.3", "K"));
    assert_eq!(observation.category, Category::Laboratory);
    let quantity = observation.quantity().expect("an amount");
    assert_eq!((quantity.value.as_str(), quantity.unit.as_deref()), ("4.20", Some("mmol/L")));
    assert_eq!(observation.translations[0].value.as_str(), "164");
    assert_eq!(observation.translations[0].unit.as_deref(), Some("mg/L"));
    // The interval of abnormal results is no reference.
    assert_eq!(observation.ranges.len(), 1);
    let interval = observation.range().and_then(|range| range.interval.clone()).expect("an interval");
    let high = interval.high.expect("an upper end");
    assert_eq!((high.value.as_str(), high.unit.as_deref(), high.inclusive), ("5.1", Some("mmol/L"), true));
    assert_eq!(observation.interpretation.as_ref().map(|flag| flag.code.as_str()), Some("N"));
    assert_eq!(observation.effective.start.map(|time| time.to_string()).as_deref(), Some("202603170750+0100"));
    assert_eq!(observation.status, ActStatus::Completed);
    assert_eq!(observation.method.as_ref().and_then(|method| method.words()), Some("Électrode"));
    assert_eq!(observation.specimen.as_ref().and_then(|specimen| specimen.words()), Some("sang"));
    assert_eq!(observation.group.as_deref(), Some("Ionogramme"));
    assert_eq!(observation.section.code.as_deref(), Some("18719-5"));
    assert_eq!(observation.section.title.as_deref(), Some("Titre"));
    assert_eq!(observation.comments, ["Non hémolysé"]);
}

#[test]
fn amounts_are_read_to_the_letter() {
    let mmol = Some(text("mmol/L"));
    assert_eq!(amount(r#"<value xsi:type="PQ" value="4.20" unit="mmol/L"/>"#), (text("4.20"), None, mmol.clone()));
    assert_eq!(amount(r#"<value xsi:type="hl7:PQ" value=" 4 " unit=" mmol/L "/>"#), (text("4"), None, mmol.clone()));
    assert_eq!(amount(r#"<value xsi:type="INT" value="3"/>"#), (text("3"), None, None));
    assert_eq!(amount(r#"<value xsi:type="REAL" value="2.5"/>"#), (text("2.5"), None, None));
    assert_eq!(amount(r#"<value value="4.2" unit="mmol/L"/>"#), (text("4.2"), None, mmol.clone()));
    let less = Some(Comparator::Less);
    let open = r#"<value xsi:type="IVL_PQ"><high value="0.05" unit="mmol/L" inclusive="false"/></value>"#;
    assert_eq!(amount(open), (text("0.05"), less, mmol.clone()));
    let most = r#"<value xsi:type="IVL_PQ"><low nullFlavor="NINF"/><high value="5" unit="mmol/L"/></value>"#;
    assert_eq!(amount(most), (text("5"), Some(Comparator::AtMost), mmol.clone()));
    let least = r#"<value xsi:type="IVL_PQ"><low value="5" unit="mmol/L"/></value>"#;
    assert_eq!(amount(least), (text("5"), Some(Comparator::AtLeast), mmol.clone()));
    assert_eq!(amount(r#"<value xsi:type="PQ" value="&lt;5" unit="mmol/L"/>"#), (text("5"), less, mmol.clone()));
    assert_eq!(amount(r#"<value xsi:type="ED">&lt;1.0 mg/L</value>"#), (text("1.0"), less, Some(text("mg/L"))));
    assert_eq!(amount(r#"<value xsi:type="ST">&gt;= 90</value>"#), (text("90"), Some(Comparator::AtLeast), None));
}

#[test]
fn what_is_no_amount_is_never_made_one() {
    for (value, kept) in [
        (r#"<value xsi:type="PQ" value="7,4" unit="%"/>"#, "7,4 %"),
        (r#"<value xsi:type="ST">&lt;1,0 mg/L</value>"#, "<1,0 mg/L"),
        (r#"<value xsi:type="ST">&lt; 5 mg par L</value>"#, "< 5 mg par L"),
        (r#"<value xsi:type="ST">&lt; 1 000</value>"#, "< 1 000"),
        (r#"<value xsi:type="ST">4.2</value>"#, "4.2"),
        (r#"<value xsi:type="ST">Traces</value>"#, "Traces"),
    ] {
        assert_eq!(only(value).value, Some(Value::Text(text(kept))), "{value}");
    }
    for nothing in [
        "",
        r#"<value xsi:type="PQ" nullFlavor="UNK"/>"#,
        r#"<value xsi:type="PQ" value="4" unit="mmol/L" nullFlavor="UNK"/>"#,
        r#"<value xsi:type="PQ" unit="mmol/L"/>"#,
        r#"<value xsi:type="IVL_PQ"/>"#,
        r#"<value xsi:type="BL" value="peut-être"/>"#,
        r#"<value xsi:type="ED" representation="B64">AAAA</value>"#,
        r#"<value xsi:type="RTO_PQ_PQ"><numerator value="1"/></value>"#,
        r#"<value xsi:type="INCONNU" value="4"/>"#,
    ] {
        assert!(analyses(&potassium(nothing)).is_empty(), "{nothing}");
    }
}

#[test]
fn results_that_are_no_amounts_keep_their_kind() {
    let between =
        only(r#"<value xsi:type="IVL_PQ"><low value="1" unit="g/L"/><high value="3" inclusive="false"/></value>"#);
    let Some(Value::Interval(interval)) = between.value else { panic!("{between:?}") };
    assert_eq!(interval.low.map(|low| (low.inclusive, low.unit)), Some((true, Some(text("g/L")))));
    assert_eq!(interval.high.map(|high| (high.inclusive, high.unit)), Some((false, Some(text("g/L")))));
    let titre = only(
        r#"<value xsi:type="RTO_INT_INT"><numerator xsi:type="INT" value="1"/><denominator xsi:type="INT" value="160"/></value>"#,
    );
    assert!(matches!(titre.value, Some(Value::Ratio(_, high)) if high.value.as_str() == "160"));
    let coded =
        only(r#"<value xsi:type="CD" code="260385009" displayName="négatif" codeSystem="2.16.840.1.113883.6.96"/>"#);
    assert!(matches!(coded.value, Some(Value::Coded(negative)) if negative.words() == Some("négatif")));
    let other = only(r#"<value xsi:type="CD" nullFlavor="OTH"><originalText>Flore mixte</originalText></value>"#);
    assert!(matches!(other.value, Some(Value::Coded(other)) if other.words() == Some("Flore mixte")));
    assert_eq!(only(r#"<value xsi:type="BL" value="false"/>"#).value, Some(Value::Boolean(false)));
    let day = only(r#"<value xsi:type="TS" value="20240903"/>"#);
    assert!(matches!(day.value, Some(Value::Time(day)) if day.to_string() == "20240903"));
}

#[test]
fn each_value_of_an_observation_is_a_result() {
    let both = analyses(&potassium(r#"<value xsi:type="ST">E. coli</value><value xsi:type="ST">S. aureus</value>"#));
    assert_eq!(both.stated.observations.len(), 2);
}

#[test]
fn a_result_without_value_is_kept_when_it_is_awaited_or_given_up() {
    for (status, count) in [("active", 1), ("aborted", 1), ("completed", 0)] {
        let pending = potassium("").replace("completed", status);
        assert_eq!(analyses(&pending).stated.observations.len(), count, "{status}");
    }
}

#[test]
fn a_reference_may_be_given_in_words() {
    let range = |inside: &str| {
        let value = r#"<value xsi:type="PQ" value="4" unit="mmol/L"/>"#;
        let inside = format!("{value}<referenceRange><observationRange>{inside}</observationRange></referenceRange>");
        only(&inside).ranges
    };
    assert_eq!(range("<text>2.5 - 3.5</text>")[0].text.as_deref(), Some("2.5 - 3.5"));
    assert_eq!(range(r#"<value xsi:type="ST">négatif</value>"#)[0].text.as_deref(), Some("négatif"));
    let coded = range(r#"<value xsi:type="CD" code="260385009" displayName="négatif"/>"#);
    assert_eq!(coded[0].value.as_ref().and_then(|value| value.words()), Some("négatif"));
    assert!(range(r#"<value xsi:type="IVL_PQ" nullFlavor="UNK"/>"#).is_empty());
    assert!(range("").is_empty());
}

#[test]
fn the_kind_of_an_observation_comes_from_its_template_or_its_section() {
    let kind = |code: &str, template: &str| {
        let inside = format!(r#"<templateId root="{template}"/><value xsi:type="INT" value="1"/>"#);
        section(code, "", &potassium(&inside)).stated.observations[0].category
    };
    assert_eq!(kind("18719-5", "1"), Category::Laboratory);
    assert_eq!(kind("18723-7", "1"), Category::Laboratory);
    assert_eq!(kind("8716-3", "1"), Category::VitalSigns);
    assert_eq!(kind("10162-6", "1"), Category::Pregnancy);
    assert_eq!(kind("42348-3", "1"), Category::Directive);
    assert_eq!(kind("30954-2", "1"), Category::Other);
    assert_eq!(kind("30954-2", "1.3.6.1.4.1.19376.1.3.1.6"), Category::Laboratory);
    assert_eq!(kind("30954-2", "1.3.6.1.4.1.19376.1.5.3.1.4.13.2"), Category::VitalSigns);
    // A score in a list of problems is no problem.
    assert_eq!(kind("11450-4", "1"), Category::Other);
}

#[test]
fn what_is_about_the_document_is_no_observation() {
    for technical in [
        r#"<entry><organizer classCode="CLUSTER" moodCode="EVN"><templateId root="1.2.250.1.213.1.1.3.18"/><component>
        <observation classCode="OBS" moodCode="EVN"><code code="x" displayName="x"/><value xsi:type="ST">x</value></observation>
        </component></organizer></entry>"#,
        r#"<entry><observation classCode="OBS" moodCode="EVN"><code code="GEN-065" displayName="Statut du document"/>
        <value xsi:type="ST">x</value></observation></entry>"#,
    ] {
        assert!(analyses(technical).is_empty());
    }
}

#[test]
fn a_reference_to_the_result_is_not_taken_for_a_name() {
    for shown in ["2,5", "Oui", "non"] {
        let entries = section(
            "30954-2",
            &format!(r#"<content ID="r">{shown}</content>"#),
            r##"<entry><observation classCode="OBS" moodCode="EVN"><code code="6301-6" displayName="INR">
            <originalText><reference value="#r"/></originalText></code><value xsi:type="REAL" value="2.5"/></observation></entry>"##,
        );
        assert_eq!(entries.stated.observations[0].text.as_deref(), Some("INR"));
    }
}

use domain::clinical::Observation;
use domain::clinical::series::{chronological, group, key, sample};

use super::{analyses, section};

fn observation(code: &str, value: &str, time: &str) -> Observation {
    let entries = analyses(&format!(
        r#"<entry><observation classCode="OBS" moodCode="EVN">{code}<effectiveTime value="{time}"/>{value}</observation></entry>"#
    ));
    entries.stated.observations[0].clone()
}

const POTASSIUM: &str = r#"<code code="2823-3" codeSystem="2.16.840.1.113883.6.1" displayName="Potassium"/>"#;
const MMOL: &str = r#"<value xsi:type="PQ" value="4.2" unit="mmol/L"/>"#;

#[test]
fn the_key_does_not_change() {
    // Keys are stored hashed: another spelling would part every series that was ever read.
    let found = key(&observation(POTASSIUM, MMOL, "2026")).expect("a key");
    assert_eq!(found, "1\u{1f}code\u{1f}2.16.840.1.113883.6.1\u{1f}2823-3\u{1f}mmol/L");
    let named = key(&observation("<code><originalText>Potassium (sang)</originalText></code>", MMOL, "2026"));
    assert_eq!(named.as_deref(), Some("1\u{1f}name\u{1f}potassium (sang)\u{1f}\u{1f}mmol/L"));
}

#[test]
fn the_same_analysis_is_one_series_whatever_it_is_called() {
    let first = key(&observation(POTASSIUM, MMOL, "2025"));
    let renamed = r#"<code code="2823-3" codeSystem="2.16.840.1.113883.6.1" displayName="Kaliémie"><originalText>K+</originalText></code>"#;
    assert_eq!(first, key(&observation(renamed, r#"<value xsi:type="PQ" value="5" unit="mmol/l"/>"#, "2026")));
    let local = r#"<code code="K" codeSystem="1.2.3" displayName="K"><translation code="2823-3" codeSystem="2.16.840.1.113883.6.1"/></code>"#;
    assert_eq!(first, key(&observation(local, MMOL, "2026")));
}

#[test]
fn what_cannot_be_compared_is_apart() {
    let first = key(&observation(POTASSIUM, MMOL, "2025"));
    let other = [
        (POTASSIUM, r#"<value xsi:type="PQ" value="164" unit="mg/L"/>"#),
        (POTASSIUM, r#"<value xsi:type="REAL" value="4.2"/>"#),
        (POTASSIUM, r#"<value xsi:type="ST">hémolysé</value>"#),
        (r#"<code code="2823-4" codeSystem="2.16.840.1.113883.6.1"/>"#, MMOL),
        (r#"<code code="2823-3" codeSystem="1.2.3"/>"#, MMOL),
        ("<code><originalText>Potassium</originalText></code>", MMOL),
    ];
    let mut keys: Vec<_> = other.map(|(code, value)| key(&observation(code, value, "2025"))).to_vec();
    keys.push(first);
    assert!(keys.iter().all(Option::is_some));
    let distinct: std::collections::BTreeSet<_> = keys.iter().collect();
    assert_eq!(distinct.len(), keys.len());
}

#[test]
fn a_name_is_compared_without_case_and_accents_and_with_its_specimen() {
    let named = |name: &str, specimen: &str| {
        let entries = section(
            "18719-5",
            "",
            &format!(
                r#"<entry><observation classCode="OBS" moodCode="EVN"><code nullFlavor="UNK"><originalText>{name}</originalText></code>
                {MMOL}<specimen><specimenRole><specimenPlayingEntity><name>{specimen}</name></specimenPlayingEntity>
                </specimenRole></specimen></observation></entry>"#
            ),
        );
        key(&entries.stated.observations[0])
    };
    assert_eq!(named("Glycémie", "Sang"), named(" GLYCEMIE ", "sang"));
    assert_ne!(named("Glucose", "Sang"), named("Glucose", "Urine"));
}

#[test]
fn a_code_that_names_no_analysis_joins_nothing() {
    let general = |name: &str| {
        let code = format!(
            r#"<code code="MED-1" codeSystem="1.2.250.1.213.1.1.4.322" displayName="Autre"><originalText>{name}</originalText></code>"#
        );
        key(&observation(&code, MMOL, "2026"))
    };
    assert_ne!(general("Ammoniémie"), general("Zinc"));
    assert_eq!(general("Zinc"), general("ZINC"));
    assert!(general("Zinc").is_some());
}

fn with(code: &str, more: &str) -> Option<String> {
    let entries = section(
        "18719-5",
        "",
        &format!(
            r#"<entry><observation classCode="OBS" moodCode="EVN">{code}<effectiveTime value="2026"/>{MMOL}{more}</observation></entry>"#
        ),
    );
    key(&entries.stated.observations[0])
}

#[test]
fn another_specimen_or_another_method_is_another_series() {
    let specimen = |name: &str| {
        format!(
            r#"<specimen><specimenRole><specimenPlayingEntity><name>{name}</name></specimenPlayingEntity></specimenRole></specimen>"#
        )
    };
    let local = r#"<code code="GLU" codeSystem="1.2.3" displayName="Glucose"/>"#;
    assert_ne!(with(local, &specimen("Sang")), with(local, &specimen("Urine")));
    assert_eq!(with(local, &specimen("Sang")), with(local, &specimen("SANG")));
    // LOINC tells the specimen by itself.
    assert_eq!(with(POTASSIUM, &specimen("Sang")), with(POTASSIUM, &specimen("Sérum")));
    let method =
        |name: &str| format!(r#"<methodCode nullFlavor="OTH"><originalText>{name}</originalText></methodCode>"#);
    for code in [POTASSIUM, local] {
        assert_ne!(with(code, &method("Turbidimétrie")), with(code, &method("Néphélémétrie")));
        assert_ne!(with(code, &method("Turbidimétrie")), with(code, ""));
        assert_eq!(with(code, &method("Turbidimétrie")), with(code, &method("turbidimetrie")));
    }
}

#[test]
fn one_sample_is_known_by_its_time_and_its_result() {
    let of = |value: &str, time: &str| {
        sample(&observation(POTASSIUM, &format!(r#"<value xsi:type="PQ" value="{value}" unit="mmol/L"/>"#), time))
    };
    assert_eq!(of("4.20", "20260317075000+0100"), of("4.2", "20260317065000+0000"));
    assert_ne!(of("4.2", "20260317075000+0100"), of("4.3", "20260317075000+0100"));
    assert_ne!(of("4.2", "20260317"), of("4.2", "202603"));
    let mut undated = observation(POTASSIUM, MMOL, "2025");
    undated.effective.start = None;
    assert_eq!(sample(&undated), None);
}

#[test]
fn a_result_that_is_none_has_no_series() {
    assert_eq!(key(&Observation::default()), None);
    let mut unnamed = observation(POTASSIUM, MMOL, "2025");
    unnamed.code.codings.clear();
    unnamed.text = Some("***".to_owned());
    assert_eq!(key(&unnamed), None);
}

#[test]
fn a_series_is_in_the_order_of_time() {
    let times = ["20260317075000+0100", "2025", "20260317", "20260101", "202512312330+0000"];
    let mut all: Vec<Observation> = times.map(|time| observation(POTASSIUM, MMOL, time)).to_vec();
    let mut undated = observation(POTASSIUM, MMOL, "2025");
    undated.effective.start = None;
    all.insert(0, undated);
    let series = group(&all);
    assert_eq!(series.len(), 1);
    let order: Vec<String> = series
        .values()
        .next()
        .expect("a series")
        .iter()
        .map(|result| result.effective.start.map(|time| time.to_string()).unwrap_or_default())
        .collect();
    assert_eq!(order, ["2025", "20260101", "202512312330+0000", "20260317", "20260317075000+0100", ""]);
    all.sort_by(chronological);
    assert_eq!(all.last().and_then(|last| last.effective.start), None);
}

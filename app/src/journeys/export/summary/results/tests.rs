//! What the summary says of a result is what the page says of it.

use domain::clinical::{ActStatus, Bound, Decimal};
use domain::ids::AnalysisKey;
use portal::analyses::AnalysisSummary;

use super::*;
use crate::{journeys::analyses::testing, journeys::export::archive::in_language, locale::Locale};

fn told(change: impl FnOnce(&mut AnalysisSummary)) -> Vec<String> {
    let result = testing::exact("4.52", "20260915");
    let mut analysis = AnalysisSummary {
        key: AnalysisKey::from_bytes([1; 16]),
        name: "Potassium".to_owned(),
        method: None,
        last: result.observation,
        date: result.date,
        results: 1,
    };
    change(&mut analysis);
    let last = LastResult { analysis, document: result.document };
    let row = in_language(Locale::French, || row(&last));
    row.into_iter().map(|words| words.text.replace(['\u{2068}', '\u{2069}'], "").replace('\u{a0}', " ")).collect()
}

fn bounds(analysis: &mut AnalysisSummary, low: Option<bool>, high: Option<bool>, unit: &str) {
    let end = |value: &str, inclusive| Bound {
        value: Decimal::parse(value).unwrap(),
        unit: Some(unit.to_owned()),
        inclusive,
    };
    let (low, high) = (low.map(|inclusive| end("2", inclusive)), high.map(|inclusive| end("5", inclusive)));
    analysis.last.ranges[0].interval = Some(Interval { low, high });
}

#[test]
fn an_end_that_does_not_belong_to_its_interval_is_told_so() {
    for (low, high, expected) in [
        (None, Some(false), "moins de 5 mg/L"),
        (None, Some(true), "jusqu’à 5 mg/L"),
        (Some(false), None, "plus de 2 mg/L"),
        (Some(true), None, "à partir de 2 mg/L"),
        (Some(true), Some(true), "2 à 5 mg/L"),
        (Some(false), Some(true), "plus de 2, jusqu’à 5 mg/L"),
    ] {
        assert_eq!(told(|analysis| bounds(analysis, low, high, "mg/L"))[2], expected);
    }
}

#[test]
fn units_are_printed_as_on_the_page() {
    let row = told(|analysis| {
        bounds(analysis, Some(true), Some(true), "10*12/L");
        if let Some(Value::Quantity(quantity)) = &mut analysis.last.value {
            quantity.unit = Some("10*12/L".to_owned());
        }
    });
    assert_eq!(row[1..3], ["4,52 × 10¹²/L", "2 à 5 × 10¹²/L"]);
}

#[test]
fn a_result_that_is_not_final_says_so_and_a_method_is_named() {
    assert_eq!(told(|_| {})[3], "15 septembre 2026");
    for (status, words) in [
        (ActStatus::Active, "15 septembre 2026, résultat provisoire"),
        (ActStatus::Aborted, "15 septembre 2026, analyse interrompue"),
    ] {
        assert_eq!(told(|analysis| analysis.last.status = status)[3], words);
    }
    assert_eq!(told(|analysis| analysis.method = Some("Turbidimétrie".to_owned()))[0], "Potassium (Turbidimétrie)");
}

#[test]
fn each_interval_has_its_own_conditions() {
    let row = told(|analysis| {
        let one = analysis.last.ranges[0].clone();
        analysis.last.ranges =
            ["Femme", "Homme"].map(|who| ReferenceRange { conditions: vec![who.to_owned()], ..one.clone() }).to_vec();
    });
    assert_eq!(row[2], "3,5 à 5,1 mmol/L (Femme) ; 3,5 à 5,1 mmol/L (Homme)");
}

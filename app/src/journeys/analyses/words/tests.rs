//! Numbers keep each digit, units are printed and never converted.

use super::*;
use crate::design::testing::html;
use domain::clinical::{CodeableConcept, Comparator};

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn amount(value: &str, unit: Option<&str>, comparator: Option<Comparator>) -> Quantity {
    Quantity { value: decimal(value), comparator, unit: unit.map(str::to_owned) }
}

fn bound(value: &str, unit: &str, inclusive: bool) -> Option<Bound> {
    Some(Bound { value: decimal(value), unit: Some(unit.to_owned()), inclusive })
}

fn in_french(text: impl FnOnce() -> String) -> String {
    Owner::new().with(text).replace(NO_BREAK, " ")
}

#[test]
fn numbers_are_as_they_were_written() {
    for (written, shown) in [("7.40", "7,40"), ("139", "139"), ("-0.5", "-0,5"), ("10000", "10000"), (".5", ",5")] {
        assert_eq!(in_french(|| number(&decimal(written))), shown);
    }
}

#[test]
fn units_are_printed_as_the_standard_prints_them() {
    for (written, printed) in [
        ("mmol/L", "mmol/L"),
        ("umol/L", "µmol/L"),
        ("ug/L", "µg/L"),
        ("mg/umol", "mg/µmol"),
        ("10*9/L", "10⁹/L"),
        ("10^12/L", "10¹²/L"),
        ("10*3", "10³"),
        ("mL/min/{1.73_m2}", "mL/min/1.73 m2"),
        ("U/L", "U/L"),
        ("u", "u"),
        ("umbrella", "umbrella"),
        ("m[IU]/L", "mUI/L"),
        ("k[iU]/L", "kUI/L"),
        ("u[IU]/mL", "µUI/mL"),
        ("{cig}/d", "cig/jour"),
        ("mg/(kg.d)", "mg/(kg.jour)"),
        ("d", "jours"),
        ("a", "ans"),
        ("mo", "mois"),
        ("mm[Hg]", "mmHg"),
        ("Cel", "°C"),
        ("[pH]", "pH"),
        ("{d}", "d"),
        ("210*9", "210*9"),
        ("%", "%"),
        ("\u{202e}L/lomm", "L/lomm"),
        ("", ""),
    ] {
        assert_eq!(unit(written).replace(NO_BREAK, " "), printed, "{written}");
    }
}

#[test]
fn results_of_every_kind_are_one_line() {
    let coded = CodeableConcept { text: Some("négatif\u{202e}".to_owned()), ..CodeableConcept::default() };
    let pair = (amount("1", None, None), amount("160", None, None));
    for (shown, expected) in [
        (Value::Quantity(amount("6.9", Some("%"), None)), "6,9 %"),
        (Value::Quantity(amount("5", Some("mg/L"), Some(Comparator::Less))), "< 5 mg/L"),
        (Value::Quantity(amount("1.02", Some("1"), None)), "1,02"),
        (Value::Quantity(amount("3", Some("/uL"), None)), "3/µL"),
        (Value::Quantity(amount("6.80", Some("10*9/L"), None)), "6,80 × 10⁹/L"),
        (Value::Ratio(pair.0, pair.1), "1 : 160"),
        (Value::Coded(coded), "négatif"),
        (Value::Text("<b>absence</b>\n".to_owned()), "<b>absence</b>"),
        (Value::Boolean(true), "oui"),
    ] {
        assert_eq!(in_french(|| value(&shown)), expected);
    }
    let hostile = html(|| value_view(&Value::Text("<script>alert(1)</script>".to_owned())));
    assert!(hostile.contains("&lt;script&gt;") && hostile.contains("lang=\"fr\""), "{hostile}");
}

#[test]
fn what_is_not_final_says_so() {
    let observation = |status| Observation { value: Some(Value::Boolean(true)), status, ..Observation::default() };
    for (status, expected) in [
        (ActStatus::Active, "oui (résultat provisoire)"),
        (ActStatus::Aborted, "oui (analyse interrompue)"),
        (ActStatus::Completed, "oui"),
        (ActStatus::Unknown, "oui"),
    ] {
        let observation = observation(status);
        assert_eq!(in_french(|| result(&observation)), expected);
        let shown = html(move || result_view(&observation));
        assert_eq!(shown.replace("<!>", ""), expected);
    }
}

#[test]
fn intervals_stand_apart_each_with_its_conditions() {
    let range = |who: &str| ReferenceRange {
        interval: Some(Interval { low: bound("1", "g/L", true), high: bound("2", "g/L", true) }),
        conditions: vec![who.to_owned()],
        ..ReferenceRange::default()
    };
    let observation = Observation { ranges: vec![range("Femme"), range("Homme")], ..Observation::default() };
    let shown = html(move || ranges(&observation));
    assert!(shown.contains("</span> ; <span>"), "{shown}");
}

#[test]
fn intervals_say_whether_their_ends_belong_to_them() {
    let words = |low, high| in_french(|| interval(&Interval { low, high }));
    assert_eq!(words(bound("3.5", "mmol/L", true), bound("5.10", "mmol/L", true)), "3,5 à 5,10 mmol/L");
    assert_eq!(words(None, bound("5", "mg/L", false)), "moins de 5 mg/L");
    assert_eq!(words(None, bound("5", "mg/L", true)), "jusqu’à 5 mg/L");
    assert_eq!(words(bound("90", "mL", false), None), "plus de 90 mL");
    assert_eq!(words(bound("90", "mL", true), None), "à partir de 90 mL");
    assert_eq!(words(bound("1", "g", false), bound("2", "g", true)), "plus de 1, jusqu’à 2 g");
    assert_eq!(words(bound("1", "g", true), bound("2", "kg", true)), "1 g à 2 kg");
}

use domain::clinical::range::{Position, position};
use domain::clinical::{Bound, Comparator, Decimal, Interval, Quantity, canonical_unit};
use proptest::prelude::*;

use super::{analyses, potassium};

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).expect("a number")
}

fn value(text: &str, comparator: Option<Comparator>) -> Quantity {
    Quantity { value: decimal(text), comparator, unit: Some("mmol/L".to_owned()) }
}

fn bound(text: &str, inclusive: bool) -> Option<Bound> {
    Some(Bound { value: decimal(text), unit: Some("mmol/L".to_owned()), inclusive })
}

fn closed(low: &str, high: &str) -> Interval {
    Interval { low: bound(low, true), high: bound(high, true) }
}

fn at_least(low: &str) -> Interval {
    Interval { low: bound(low, true), high: None }
}

fn at_most(high: &str) -> Interval {
    Interval { low: None, high: bound(high, true) }
}

#[test]
fn a_condition_of_any_type_is_told_in_words() {
    let conditions = |criteria: &str| {
        let range = |criterion: &str| format!("<precondition><criterion>{criterion}</criterion></precondition>");
        let all: String = criteria.split('|').map(range).collect();
        let entries = super::analyses(&super::potassium(&format!(
            r#"<value xsi:type="PQ" value="4" unit="mmol/L"/><referenceRange><observationRange>
            <value xsi:type="IVL_PQ"><low value="3.5" unit="mmol/L"/></value>{all}</observationRange></referenceRange>"#
        )));
        let told = entries.stated.observations[0].ranges[0].conditions.join(" | ");
        told.replace('\u{a0}', " ")
    };
    let age = r#"<code code="30525-0" displayName="Âge"/>"#;
    let amount = |value: &str| conditions(&format!("{age}{value}"));
    assert_eq!(
        amount(
            r#"<value xsi:type="IVL_PQ"><low value="18" unit="a"/><high value="65" unit="a" inclusive="false"/></value>"#
        ),
        "Âge : à partir de 18 ans, moins de 65 ans"
    );
    assert_eq!(amount(r#"<value xsi:type="IVL_PQ"><low value="18" unit="a"/></value>"#), "Âge : ≥ 18 ans");
    assert_eq!(amount(r#"<value xsi:type="PQ" value="3" unit="mo"/>"#), "Âge : 3 mois");
    assert_eq!(amount(r#"<value xsi:type="BL" value="true"/>"#), "Âge : oui");
    assert_eq!(amount(r#"<value xsi:type="ST">adulte</value>"#), "adulte");
    assert_eq!(amount(""), "Âge");
    assert_eq!(
        conditions(
            r#"<code code="s"/><value xsi:type="CD" code="F" displayName="Femme"/>|<text>À jeun</text><value xsi:type="BL" value="true"/>"#
        ),
        "Femme | À jeun"
    );
}

#[test]
fn an_exact_result_has_its_place() {
    let interval = closed("3.5", "5.1");
    for (number, place) in [
        ("3.4", Position::Below),
        ("3.49999", Position::Below),
        ("3.50", Position::Within),
        ("4", Position::Within),
        ("5.1", Position::Within),
        ("5.100", Position::Within),
        ("5.11", Position::Above),
        ("10", Position::Above),
    ] {
        assert_eq!(position(&value(number, None), &interval), place, "{number}");
    }
}

#[test]
fn a_bound_that_is_not_part_of_the_interval_is_outside() {
    let open = Interval { low: bound("3.5", false), high: bound("5.1", false) };
    assert_eq!(position(&value("3.5", None), &open), Position::Below);
    assert_eq!(position(&value("3.51", None), &open), Position::Within);
    assert_eq!(position(&value("5.1", None), &open), Position::Above);
}

#[test]
fn an_interval_with_one_end_is_enough() {
    assert_eq!(position(&value("5.2", None), &at_most("5.2")), Position::Within);
    assert_eq!(position(&value("5.3", None), &at_most("5.2")), Position::Above);
    assert_eq!(position(&value("-9", None), &at_most("5.2")), Position::Within);
    assert_eq!(position(&value("0.9", None), &at_least("1.0")), Position::Below);
    assert_eq!(position(&value("99", None), &at_least("1.0")), Position::Within);
}

#[test]
fn a_bounded_result_has_a_place_when_all_its_numbers_have_it() {
    use Comparator::{AtLeast, AtMost, Greater, Less};
    for (number, comparator, interval, place) in [
        ("5", Less, at_most("5"), Position::Within),
        ("5", AtMost, at_most("5"), Position::Within),
        ("6", Less, at_most("5"), Position::NotComparable),
        ("4", Less, at_least("4"), Position::Below),
        ("4", AtMost, at_least("4"), Position::NotComparable),
        ("5", Less, closed("4", "8"), Position::NotComparable),
        ("4", Less, closed("4", "8"), Position::Below),
        ("1", Less, closed("0", "6"), Position::NotComparable),
        ("8", Greater, at_most("8"), Position::Above),
        ("8", AtLeast, at_most("8"), Position::NotComparable),
        ("8", AtLeast, at_least("8"), Position::Within),
        ("9", Greater, closed("4", "8"), Position::Above),
        ("7", Greater, closed("4", "8"), Position::NotComparable),
        ("90", Greater, at_least("90"), Position::Within),
    ] {
        assert_eq!(
            position(&value(number, Some(comparator)), &interval),
            place,
            "{comparator:?} {number} {interval:?}"
        );
    }
}

#[test]
fn another_unit_or_an_interval_turned_round_is_not_compared() {
    let grams = Quantity { value: decimal("4"), comparator: None, unit: Some("g/L".to_owned()) };
    assert_eq!(position(&grams, &closed("3.5", "5.1")), Position::NotComparable);
    let bare = Quantity { unit: None, ..grams.clone() };
    assert_eq!(position(&bare, &closed("3.5", "5.1")), Position::NotComparable);
    let mixed =
        Interval { low: bound("3.5", true), high: Some(Bound { value: decimal("5.1"), unit: None, inclusive: true }) };
    assert_eq!(position(&value("4", None), &mixed), Position::NotComparable);
    assert_eq!(position(&value("4", None), &closed("5.1", "3.5")), Position::NotComparable);
    let nothing = Interval { low: bound("4", false), high: bound("4", true) };
    assert_eq!(position(&value("4", None), &nothing), Position::NotComparable);
    assert_eq!(position(&value("4", None), &Interval::default()), Position::NotComparable);
}

#[test]
fn spellings_that_ucum_holds_equal_are_one_unit() {
    for (left, right) in [
        ("mmol/L", " mmol/l "),
        ("mg/dL", "mg/dl"),
        ("mL/min/{1.73_m2}", "ml/min/{1.73_m2}"),
        ("10*9/L", "10^9/l"),
        ("[IU]/L", "[iU]/l"),
        ("umol/L", "µmol/L"),
        ("umol/L", "μmol/L"),
        ("1", ""),
        ("L-1", "l-1"),
    ] {
        assert_eq!(canonical_unit(Some(left)), canonical_unit(Some(right)), "{left} {right}");
    }
    assert_eq!(canonical_unit(None), canonical_unit(Some("1")));
    for (left, right) in [
        ("mmol/L", "mol/L"),
        ("mmol/L", "Mmol/L"),
        ("U/L", "[IU]/L"),
        ("mol", "moL"),
        ("cal", "caL"),
        ("mL/min/{1.73_m2}", "mL/min"),
        ("{cell}", "{ceL}"),
        ("g/L", "g"),
        ("%", "1"),
    ] {
        assert_ne!(canonical_unit(Some(left)), canonical_unit(Some(right)), "{left} {right}");
    }
}

#[test]
fn the_flag_of_the_laboratory_plays_no_part() {
    let read = |flag: &str| {
        let entries = analyses(&potassium(&format!(
            r#"<value xsi:type="PQ" value="5.9" unit="mmol/L"/><interpretationCode code="{flag}"/>
            <referenceRange><observationRange><value xsi:type="IVL_PQ"><low value="3.5" unit="mmol/L"/>
            <high value="5.1" unit="mmol/l"/></value></observationRange></referenceRange>"#
        )));
        entries.stated.observations[0].clone()
    };
    assert_eq!(read("N").position(), Position::Above);
    assert_eq!(read("L").position(), Position::Above);
    assert_eq!(read("L").interpretation.expect("the flag").code, "L");
}

#[test]
fn two_intervals_are_not_chosen_from() {
    let range = |high: &str, condition: &str| {
        format!(
            r#"<referenceRange><observationRange><value xsi:type="IVL_PQ"><high value="{high}" unit="mmol/L"/></value>
            <precondition><criterion><text>{condition}</text></criterion></precondition></observationRange></referenceRange>"#
        )
    };
    let both = [range("5.1", "Adulte"), range("6.0", "Enfant")].concat();
    let entries = analyses(&potassium(&format!(r#"<value xsi:type="PQ" value="5.5" unit="mmol/L"/>{both}"#)));
    let observation = &entries.stated.observations[0];
    assert_eq!(observation.ranges[1].conditions, ["Enfant"]);
    assert_eq!(observation.range(), None);
    assert_eq!(observation.position(), Position::NotComparable);
}

fn comparators() -> impl Strategy<Value = Option<Comparator>> {
    prop::sample::select(vec![
        None,
        Some(Comparator::Less),
        Some(Comparator::AtMost),
        Some(Comparator::AtLeast),
        Some(Comparator::Greater),
    ])
}

/// Tenths, so that bounds and results meet often.
fn tenths(n: i32) -> String {
    format!("{}{}.{}", if n < 0 { "-" } else { "" }, n.abs() / 10, n.abs() % 10)
}

/// Whether a number in halves of tenths is one that the result allows.
fn allows(comparator: Option<Comparator>, result: i32, number: i32) -> bool {
    match comparator {
        None => number == result,
        Some(Comparator::Less) => number < result,
        Some(Comparator::AtMost) => number <= result,
        Some(Comparator::AtLeast) => number >= result,
        Some(Comparator::Greater) => number > result,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2000, ..ProptestConfig::default() })]

    /// Against a model: the place is that of every number that the result allows, tried one by one on a fine scale.
    #[test]
    fn the_place_is_that_of_every_number_allowed(
        number in -30i32..30,
        comparator in comparators(),
        low in prop::option::of((-20i32..20, any::<bool>())),
        width in prop::option::of((0i32..20, any::<bool>())),
    ) {
        let start = low.map_or(0, |(low, _)| low);
        let high = width.map(|(width, inclusive)| (start + width, inclusive));
        let interval = Interval {
            low: low.and_then(|(low, inclusive)| bound(&tenths(low), inclusive)),
            high: high.and_then(|(high, inclusive)| bound(&tenths(high), inclusive)),
        };
        let found = position(&value(&tenths(number), comparator), &interval);
        let place = |twice: i32| {
            let below = low.is_some_and(|(low, inclusive)| twice < 2 * low || (twice == 2 * low && !inclusive));
            let above = high.is_some_and(|(high, inclusive)| twice > 2 * high || (twice == 2 * high && !inclusive));
            match (below, above) {
                (true, false) => Position::Below,
                (false, true) => Position::Above,
                (false, false) => Position::Within,
                (true, true) => Position::NotComparable,
            }
        };
        let mut places: Vec<Position> =
            (-200..200).filter(|twice| allows(comparator, 2 * number, *twice)).map(place).collect();
        places.dedup();
        let empty = matches!((low, high), (Some((l, li)), Some((h, hi))) if l == h && !(li && hi));
        let expected = match places.as_slice() {
            [only] if !empty && (low.is_some() || high.is_some()) => *only,
            _ => Position::NotComparable,
        };
        prop_assert_eq!(found, expected);
    }
}

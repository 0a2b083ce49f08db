use std::cmp::Ordering;

use domain::clinical::Decimal;
use proptest::prelude::*;

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap_or_else(|| panic!("{text} is a number"))
}

#[test]
fn a_number_stays_as_it_was_written() {
    for (text, kept) in
        [("7.40", "7.40"), (" 0.270 ", "0.270"), ("+5", "5"), ("-0.5", "-0.5"), (".5", ".5"), ("5.", "5.")]
    {
        assert_eq!(decimal(text).as_str(), kept);
    }
}

#[test]
fn what_is_no_decimal_number_is_refused() {
    let long = "1".repeat(41);
    for text in
        ["", " ", ".", "-", "+", "+-1", "--1", "1e9", "1E9", "7,4", "1 000", "0x1", "NaN", "INF", "1.2.3", "١٢", &long]
    {
        assert_eq!(Decimal::parse(text), None, "{text}");
    }
}

#[test]
fn numbers_compare_by_value() {
    for (left, order, right) in [
        ("7.4", Ordering::Equal, "7.40"),
        ("007.4", Ordering::Equal, "7.4"),
        ("0", Ordering::Equal, "-0.0"),
        (".5", Ordering::Equal, "0.5"),
        ("5.", Ordering::Equal, "5"),
        ("9", Ordering::Less, "10"),
        ("0.9", Ordering::Less, "0.91"),
        ("-10", Ordering::Less, "-9"),
        ("-1", Ordering::Less, "0.5"),
        ("0.1", Ordering::Greater, "0.09"),
        ("1.10", Ordering::Greater, "1.09"),
        ("10000000000000000000000000000000000000.1", Ordering::Greater, "10000000000000000000000000000000000000"),
    ] {
        assert_eq!(decimal(left).compare(&decimal(right)), order, "{left} {right}");
        assert_eq!(decimal(right).compare(&decimal(left)), order.reverse(), "{right} {left}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Against exact integers: both numbers as thousandths.
    #[test]
    fn the_order_is_that_of_the_numbers(left in -2_000_000i64..2_000_000, right in -2_000_000i64..2_000_000, zeros in 0usize..4) {
        let written = |n: i64| {
            let sign = if n < 0 { "-" } else { "" };
            format!("{sign}{}{}.{:03}{}", "0".repeat(zeros), n.abs() / 1000, n.abs() % 1000, "0".repeat(zeros))
        };
        prop_assert_eq!(decimal(&written(left)).compare(&decimal(&written(right))), left.cmp(&right));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,50}|[-+.0-9]{0,45}") {
        if let Some(number) = Decimal::parse(&text) {
            prop_assert_eq!(number.compare(&number), Ordering::Equal);
            let json = serde_json::to_string(&number).expect("JSON");
            prop_assert_eq!(serde_json::from_str::<Decimal>(&json).expect("the same number"), number);
        }
    }
}

#[test]
fn a_stored_text_that_is_no_number_is_refused() {
    assert!(serde_json::from_str::<Decimal>("\"abc\"").is_err());
}

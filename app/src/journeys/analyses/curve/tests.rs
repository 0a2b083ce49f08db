//! Where things stand on a curve.

use super::*;
use crate::journeys::analyses::testing::{exact, result};

#[test]
fn numbers_become_heights_and_time_becomes_width() {
    let results = [exact("3.5", "20250101"), exact("5.5", "20250701"), exact("4.5", "20260101")];
    let curve = curve(&results, NARROW).unwrap();
    let [left, right, top, bottom] = curve.field;
    let (first, middle, last) = (curve.points[0], curve.points[1], curve.points[2]);
    assert!(left < first.x && first.x < middle.x && middle.x < last.x && last.x < right);
    assert!((middle.x - (first.x + last.x) / 2.0).abs() < 2.0, "time is even");
    assert!(top <= middle.y && middle.y < last.y && last.y < first.y && first.y <= bottom, "more is higher");
    let marks: Vec<_> = curve.marks.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(marks, ["3", "4", "5", "6"]);
    assert_eq!(curve.unit.as_deref(), Some("mmol/L"));
    let [(over, _), (under, _)] = curve.band.unwrap();
    assert!(top < over && over < under && under < bottom, "3.5 to 5.1");
    use Position::{Above, Within};
    assert_eq!(curve.points.iter().map(|point| point.position).collect::<Vec<_>>(), [Within, Above, Within]);
}

#[test]
fn fewer_than_two_exact_numbers_make_no_curve() {
    let below = result("20250201", |value| value.comparator = Some(domain::clinical::Comparator::Less));
    assert_eq!(curve(&[], NARROW), None);
    assert_eq!(curve(&[exact("4", "20250101")], NARROW), None);
    assert_eq!(curve(&[exact("4", "20250101"), below.clone()], NARROW), None);
    let results = [exact("4", "20250101"), below, exact("5", "20260101")];
    assert_eq!(curve(&results, NARROW).unwrap().points.len(), 2);
    assert_eq!(left_out(&results), 1);
}

#[test]
fn the_band_is_drawn_only_when_it_holds_for_each_point() {
    let other = |change: fn(&mut Interval)| {
        let mut one = exact("4", "20260101");
        change(one.observation.ranges[0].interval.as_mut().unwrap());
        [exact("4", "20250101"), one]
    };
    assert!(curve(&other(|_| ()), NARROW).unwrap().band.is_some());
    let same = other(|interval| interval.low.as_mut().unwrap().value = "3.50".to_owned().try_into().unwrap());
    assert!(curve(&same, NARROW).unwrap().band.is_some(), "3.5 and 3.50 are one number");
    for results in [
        other(|interval| interval.low = None),
        other(|interval| interval.low.as_mut().unwrap().inclusive = false),
        other(|interval| interval.high.as_mut().unwrap().value = "6".to_owned().try_into().unwrap()),
        other(|interval| interval.high.as_mut().unwrap().unit = Some("g/L".to_owned())),
        other(|interval| std::mem::swap(&mut interval.low, &mut interval.high)),
    ] {
        assert_eq!(curve(&results, NARROW).unwrap().band, None);
    }
    let mut open = [exact("4", "20250101"), exact("4", "20260101")];
    open.iter_mut().for_each(|one| one.observation.ranges[0].interval.as_mut().unwrap().low = None);
    let [(_, ends_above), (under, ends_below)] = curve(&open, NARROW).unwrap().band.unwrap();
    assert!(ends_above && !ends_below);
    assert_eq!(under, curve(&open, NARROW).unwrap().field[3], "an open end reaches the edge");
}

#[test]
fn no_number_and_no_date_leaves_the_field() {
    let odd = [
        "0",
        "-0.0",
        "0.000000000000000000000000000000000001",
        "9999999999999999999999999999999999999",
        "-273.15",
        "7",
    ];
    for one in odd {
        for other in odd {
            for dates in [["20250101", "20250101"], ["0001", "9999"], ["2025", "202501"]] {
                let results = [exact(one, dates[0]), exact(other, dates[1])];
                let curve = curve(&results, NARROW).unwrap();
                let [left, right, top, bottom] = curve.field;
                assert!(left < right - 100.0 && top < bottom, "{curve:?}");
                for point in &curve.points {
                    assert!((left..=right).contains(&point.x) && (top..=bottom).contains(&point.y), "{curve:?}");
                }
                assert!((2..=8).contains(&curve.marks.len()), "{one} {other}: {:?}", curve.marks);
                for (y, text) in &curve.marks {
                    assert!((top - 0.1..=bottom + 0.1).contains(y) && text != "-0", "{curve:?}");
                }
            }
        }
    }
}

//! What documents propose of treatments and habits: for how long, and how much.

use domain::clinical::{
    Bound, Comparator, Decimal, Entries, Interval, Medication, Period, Quantity, SocialHistory, Value,
};
use domain::profile::{Candidate, Item, candidates};
use jiff::civil::date;

use super::candidates::{all, stamp, stated, words};

#[test]
fn an_old_prescription_without_an_end_is_no_treatment_of_now() {
    let mut entries = Entries::default();
    entries.planned.medications.push(Medication { code: words("Ramipril 5 mg"), ..Medication::default() });
    let today = date(2026, 3, 2);
    assert_eq!(candidates(&entries, date(2025, 3, 2), today), []);
    assert_eq!(candidates(&entries, date(2025, 3, 3), today).len(), 1);
    let period = Period { start: stamp("2019"), end: stamp("2027") };
    entries.planned.medications[0].period = period;
    assert_eq!(candidates(&entries, date(2019, 3, 3), today).len(), 1, "it says until when");
    entries.stated.medications = std::mem::take(&mut entries.planned.medications);
    entries.stated.medications[0].period = Period::default();
    assert_eq!(candidates(&entries, date(2019, 3, 3), today).len(), 1, "what is said to be taken is no prescription");
}

#[test]
fn of_two_statements_of_a_treatment_the_fuller_dosage_is_taken() {
    let mut entries = Entries::default();
    for dosage in [None, Some("1 comprimé le matin"), Some("1 comprimé")] {
        let dosage = dosage.map(str::to_owned);
        entries.planned.medications.push(Medication { code: words("Ramipril 5 mg"), dosage, ..Medication::default() });
    }
    let [Candidate { item: Item::Treatment(treatment), .. }] = &all(&entries)[..] else { panic!("one treatment") };
    assert_eq!(treatment.dosage.as_ref().unwrap().as_str(), "1 comprimé le matin");
}

#[test]
fn a_habit_keeps_its_sign_its_ends_and_its_printed_unit() {
    let answer = |value: Value| {
        let entries = stated(|stated| {
            let kind = words("Consommation tabagique");
            stated.social_history.push(SocialHistory { kind, value: Some(value), ..SocialHistory::default() });
        });
        match &all(&entries)[..] {
            [Candidate { item: Item::Habit(habit), .. }] => habit.answer.as_str().replace('\u{a0}', " "),
            other => panic!("{other:?}"),
        }
    };
    let amount = |comparator| {
        let value = Decimal::parse("5.5").unwrap();
        Value::Quantity(Quantity { value, comparator, unit: Some("{cig}/d".to_owned()) })
    };
    assert_eq!(answer(amount(Some(Comparator::Less))), "Consommation tabagique : < 5,5 cig/jour");
    assert_eq!(answer(amount(None)), "Consommation tabagique : 5,5 cig/jour");
    let bound = |value: &str, inclusive| {
        Some(Bound { value: Decimal::parse(value).unwrap(), unit: Some("{verre}/wk".to_owned()), inclusive })
    };
    let interval = |low, high| Value::Interval(Interval { low, high });
    let said = answer(interval(bound("5", true), bound("10", true)));
    assert_eq!(said, "Consommation tabagique : 5 à 10 verre/semaine");
    let said = answer(interval(bound("5", false), bound("10", true)));
    assert_eq!(said, "Consommation tabagique : plus de 5 verre/semaine, jusqu’à 10 verre/semaine");
    assert_eq!(answer(Value::Boolean(false)), "Consommation tabagique : non");
}

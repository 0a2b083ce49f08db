//! Results for tests.

use domain::cda::CdaTime;
use domain::clinical::{Bound, Category, Decimal, Interval, Observation, Quantity, ReferenceRange, Value};
use portal::analyses::AnalysisResult;
use portal::document::{DocumentDate, DocumentItem, Format};

/// A result of 4 mmol/L on a day, changed by `change`, of a usual interval from 3.5 to 5.1 mmol/L.
pub(in crate::journeys) fn result(date: &str, change: impl FnOnce(&mut Quantity)) -> AnalysisResult {
    let decimal = |text: &str| Decimal::parse(text).unwrap();
    let unit = || Some("mmol/L".to_owned());
    let bound = |text: &str| Some(Bound { value: decimal(text), unit: unit(), inclusive: true });
    let mut quantity = Quantity { value: decimal("4"), comparator: None, unit: unit() };
    change(&mut quantity);
    let interval = Some(Interval { low: bound("3.5"), high: bound("5.1") });
    let date = CdaTime::parse(date).unwrap();
    AnalysisResult {
        observation: Observation {
            text: Some("Potassium".to_owned()),
            category: Category::Laboratory,
            value: Some(Value::Quantity(quantity)),
            ranges: vec![ReferenceRange { interval, ..ReferenceRange::default() }],
            ..Observation::default()
        },
        date,
        document: DocumentItem {
            id: domain::ids::DocumentId::from_bytes([1; 16]),
            title: "Biologie".to_owned(),
            type_label: "Biologie".to_owned(),
            category: domain::category::Category::Biologie,
            date: DocumentDate::from(date),
            author: Some("Dr Basile FICTIF".to_owned()),
            profession: None,
            organization: Some("Laboratoire fictif".to_owned()),
            unread: false,
            old_version: false,
            format: Format::Structured,
            version: 1,
            size: 1,
            deposited_at: date.to_timestamp(),
            confidentiality: Default::default(),
            own: false,
        },
        also: Vec::new(),
    }
}

/// A result of `value` mmol/L on a day.
pub(in crate::journeys) fn exact(value: &str, date: &str) -> AnalysisResult {
    result(date, |quantity| quantity.value = Decimal::parse(value).unwrap())
}

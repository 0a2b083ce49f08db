//! A summary as the values that the template reads.

use typst::foundations::{Array, Datetime, Dict, IntoValue, Value, dict};

use crate::model::{Body, Direction, Item, Section, Summary, Table};
use crate::words::{Words, printable};

/// All values of a summary.
pub(crate) fn of(summary: &Summary) -> Dict {
    let day = summary.made_on;
    dict! {
        "lang" => summary.lang.as_str(),
        "rtl" => summary.direction == Direction::RightToLeft,
        "title" => printable(&summary.title),
        "notes" => list(&summary.notes, words),
        "patient" => list(&summary.patient, pair),
        "date" => Datetime::from_ymd(day.year().into(), day.month().unsigned_abs(), day.day().unsigned_abs()),
        "running" => printable(&summary.running),
        "page" => printable(&summary.page),
        "colon" => summary.colon.as_str(),
        "sections" => list(&summary.sections, section),
        "closing" => list(&summary.closing, words),
    }
}

fn list<T>(things: &[T], value: impl Fn(&T) -> Value) -> Value {
    things.iter().map(value).collect::<Array>().into_value()
}

fn words(words: &Words) -> Value {
    let lang = words.lang.as_deref().map_or(Value::None, IntoValue::into_value);
    dict! { "text" => printable(&words.text), "lang" => lang }.into_value()
}

fn pair((label, value): &(Words, Words)) -> Value {
    dict! { "label" => words(label), "value" => words(value) }.into_value()
}

fn section(section: &Section) -> Value {
    let (items, table) = match &section.body {
        Body::Items(items) => (list(items, item), Value::None),
        Body::Table(rows) => (Array::new().into_value(), table(rows)),
    };
    let note = section.note.as_ref().map_or(Value::None, words);
    dict! { "title" => words(&section.title), "note" => note, "items" => items, "table" => table }.into_value()
}

fn item(item: &Item) -> Value {
    let source = item.source.as_ref().map_or(Value::None, words);
    dict! { "term" => words(&item.term), "details" => list(&item.details, pair), "source" => source }.into_value()
}

fn table(table: &Table) -> Value {
    let width = table.columns.len();
    let empty = Words::default();
    let row = |row: &Vec<Words>| -> Value {
        let cells = row.iter().chain(std::iter::repeat(&empty)).take(width);
        cells.map(words).collect::<Array>().into_value()
    };
    dict! { "columns" => list(&table.columns, words), "rows" => list(&table.rows, row) }.into_value()
}

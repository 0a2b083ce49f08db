//! Results.

use super::super::super::xml::{Xml, attribute, child};
use super::concept;
use super::quantity::{bounded_words, interval, one_sided, quantity, unit};
use super::texts::Texts;
use crate::cda::CdaTime;
use crate::clinical::Value;
use crate::text::clean_line;

/// Namespace of `xsi:type`.
const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The result in a `value` element; none when it is unknown or of a type that says nothing by itself.
pub(super) fn value(node: Xml<'_>, texts: &Texts<'_>) -> Option<Value> {
    let kind = data_type(node);
    match kind.as_str() {
        "CD" | "CE" | "CV" | "CS" | "CO" => coded(node, texts),
        // A null amount has no number, whatever else it says.
        _ if node.attribute("nullFlavor").is_some() => None,
        "PQ" | "REAL" | "INT" | "MO" => amount(node),
        "BL" => match attribute(node, "value")? {
            "true" | "1" => Some(Value::Boolean(true)),
            "false" | "0" => Some(Value::Boolean(false)),
            _ => None,
        },
        "TS" | "IVL_TS" => {
            let low = child(node, "low").and_then(|low| attribute(low, "value"));
            CdaTime::parse(attribute(node, "value").or(low)?).map(Value::Time)
        }
        "ST" | "ED" | "SC" => words(node, texts),
        "" => untyped(node, texts),
        _ if kind.starts_with("IVL_") => {
            let interval = interval(node)?;
            let single = interval.low.is_some() && interval.low == interval.high;
            match quantity(node).filter(|_| single) {
                Some(own) => Some(Value::Quantity(own)),
                None => Some(one_sided(&interval).map_or(Value::Interval(interval), Value::Quantity)),
            }
        }
        _ if kind.starts_with("RTO") => {
            let part = |name: &'static str| child(node, name).and_then(quantity);
            Some(Value::Ratio(part("numerator")?, part("denominator")?))
        }
        _ => None,
    }
}

/// The local part of `xsi:type`.
pub(super) fn data_type(node: Xml<'_>) -> String {
    let kind = node.attribute((XSI, "type")).unwrap_or_default().trim();
    kind.rsplit(':').next().unwrap_or_default().to_owned()
}

fn coded(node: Xml<'_>, texts: &Texts<'_>) -> Option<Value> {
    let mut concept = concept::own(node, texts);
    // "Oui" beside a label adds nothing to it; "non" would, and stays.
    if concept.codings.iter().any(|coding| coding.display.is_some()) && concept.text.as_deref() == Some("Oui") {
        concept.text = None;
    }
    (!concept.is_empty()).then_some(Value::Coded(concept))
}

/// An amount; what stands for its number but is none ("7,4", "<5") is kept as words, with its unit.
fn amount(node: Xml<'_>) -> Option<Value> {
    if let Some(quantity) = quantity(node) {
        return Some(Value::Quantity(quantity));
    }
    let written = clean_line(&[attribute(node, "value")?, unit(node).as_deref().unwrap_or_default()].join(" "));
    Some(bounded_words(&written).map_or(Value::Text(written), Value::Quantity))
}

fn words(node: Xml<'_>, texts: &Texts<'_>) -> Option<Value> {
    let words = texts.text(node)?;
    Some(bounded_words(&words).map_or(Value::Text(words), Value::Quantity))
}

/// A value whose author forgot the type: what its attributes make it.
fn untyped(node: Xml<'_>, texts: &Texts<'_>) -> Option<Value> {
    match (attribute(node, "code"), quantity(node)) {
        (Some(_), _) => coded(node, texts),
        (None, Some(quantity)) => Some(Value::Quantity(quantity)),
        (None, None) => words(node, texts),
    }
}

//! Attributes of the narrative that are kept.

use super::super::xml::{Xml, attribute};
use super::super::{Align, ListMarker, Style, VerticalAlign};

/// Reads `styleCode`. The case is ignored: `bold` and `BoldItalics` are seen in official samples.
pub(super) fn style(node: Xml<'_>) -> Style {
    let mut style = Style::default();
    for code in node.attribute("styleCode").unwrap_or_default().split_whitespace() {
        let code = code.to_ascii_lowercase();
        match code.as_str() {
            "bold" => style.bold = true,
            "underline" => style.underline = true,
            "italics" | "italic" => style.italics = true,
            "bolditalics" => (style.bold, style.italics) = (true, true),
            "emphasis" => style.emphasis = true,
            "lrule" => style.rule_left = true,
            "rrule" => style.rule_right = true,
            "toprule" => style.rule_top = true,
            "botrule" => style.rule_bottom = true,
            other if other.starts_with("xheader") => style.heading = true,
            other => style.marker = marker(other).or(style.marker),
        }
    }
    style
}

fn marker(code: &str) -> Option<ListMarker> {
    Some(match code {
        "disc" => ListMarker::Disc,
        "circle" => ListMarker::Circle,
        "square" => ListMarker::Square,
        "arabic" => ListMarker::Arabic,
        "littleroman" => ListMarker::LittleRoman,
        "bigroman" => ListMarker::BigRoman,
        "littlealpha" => ListMarker::LittleAlpha,
        "bigalpha" => ListMarker::BigAlpha,
        _ => return None,
    })
}

/// Reads `align`.
pub(super) fn align(node: Xml<'_>) -> Option<Align> {
    match node.attribute("align")?.trim().to_ascii_lowercase().as_str() {
        "left" => Some(Align::Left),
        "center" => Some(Align::Center),
        "right" => Some(Align::Right),
        "justify" => Some(Align::Justify),
        _ => None,
    }
}

/// Reads `valign`.
pub(super) fn valign(node: Xml<'_>) -> Option<VerticalAlign> {
    match node.attribute("valign")?.trim().to_ascii_lowercase().as_str() {
        "top" => Some(VerticalAlign::Top),
        "middle" => Some(VerticalAlign::Middle),
        "bottom" => Some(VerticalAlign::Bottom),
        "baseline" => Some(VerticalAlign::Baseline),
        _ => None,
    }
}

/// A positive number in `1..=most`, 1 when absent or senseless.
pub(super) fn span(node: Xml<'_>, name: &str, most: u32) -> u32 {
    let value = attribute(node, name).and_then(|value| value.parse::<u32>().ok());
    value.unwrap_or(1).clamp(1, most)
}

/// A language tag in the form of BCP 47, else nothing.
pub(super) fn language_tag(value: &str) -> Option<String> {
    let safe = value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    (safe && (2..=35).contains(&value.len())).then(|| value.to_owned())
}

/// An id that is safe to put into a page and into a link.
pub(super) fn safe_id(value: &str) -> Option<&str> {
    let safe = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-');
    ((1..=128).contains(&value.len()) && value.bytes().all(safe)).then_some(value)
}

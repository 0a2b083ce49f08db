//! Style codes of the narrative as classes: the style sheet decides how they look, in every mode.

use domain::cda::{Align, Style, VerticalAlign};

/// The classes for a style; none for a plain one.
pub(super) fn classes(style: Style) -> Option<String> {
    let words: Vec<&str> = [
        (style.underline, "underline"),
        (style.rule_left, "rule-left"),
        (style.rule_right, "rule-right"),
        (style.rule_top, "rule-top"),
        (style.rule_bottom, "rule-bottom"),
    ]
    .into_iter()
    .filter_map(|(on, word)| on.then_some(word))
    .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The classes for the alignments of a cell.
pub(super) fn alignment(align: Option<Align>, valign: Option<VerticalAlign>) -> Option<String> {
    let across = align.and_then(|align| match align {
        // Numbers stay comparable, whatever the direction of writing.
        Align::Right => Some("align-end"),
        Align::Center => Some("align-center"),
        Align::Left | Align::Justify => None,
    });
    let down = valign.and_then(|valign| matches!(valign, VerticalAlign::Middle).then_some("align-middle"));
    let words: Vec<&str> = across.into_iter().chain(down).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

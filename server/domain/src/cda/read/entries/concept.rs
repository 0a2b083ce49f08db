//! Coded values.

use super::super::super::xml::{Xml, attribute, children};
use super::texts::Texts;
use crate::clinical::{CodeableConcept, Coding};
use crate::text::{clean_line, clean_line_max, fold};

/// Codes kept for one notion.
const MAX_CODINGS: usize = 8;
/// Characters kept of a code, and of the OID of its system.
const MAX_CODE: usize = 64;
const MAX_OID: usize = 128;

/// The notion in a child element; empty when there is none.
pub(super) fn concept(node: Xml<'_>, name: &'static str, texts: &Texts<'_>) -> CodeableConcept {
    children(node, name).next().map(|coded| own(coded, texts)).unwrap_or_default()
}

/// The same, when it says something.
pub(super) fn optional(node: Xml<'_>, name: &'static str, texts: &Texts<'_>) -> Option<CodeableConcept> {
    let concept = concept(node, name, texts);
    (!concept.is_empty()).then_some(concept)
}

/// The notion that an element is (`CD` and its restrictions): its code and translations, its original text.
pub(super) fn own(node: Xml<'_>, texts: &Texts<'_>) -> CodeableConcept {
    let translations = children(node, "translation");
    let codings = std::iter::once(node).chain(translations).filter_map(coding).take(MAX_CODINGS).collect();
    CodeableConcept { codings, text: texts.child(node, "originalText") }
}

/// The code of an element itself.
pub(super) fn coding(node: Xml<'_>) -> Option<Coding> {
    Some(Coding {
        code: Some(code(attribute(node, "code")?)).filter(|code| !code.is_empty())?,
        system: attribute(node, "codeSystem").map(|system| clean_line_max(system, MAX_OID)),
        display: attribute(node, "displayName").map(clean_line).filter(|name| !name.is_empty()),
    })
}

/// A code as a short line.
pub(super) fn code(code: &str) -> String {
    clean_line_max(code, MAX_CODE)
}

/// Whether words are a result rather than the name of one: a number, "oui", "non".
pub(super) fn is_result(words: &str) -> bool {
    !words.chars().any(char::is_alphabetic) || matches!(fold(words).as_str(), "oui" | "non")
}

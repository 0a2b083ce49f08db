//! The narrative that entries refer to.

use std::cell::Cell;
use std::collections::HashMap;

use super::super::super::xml::{Xml, attribute, children, is};
use crate::text::clean_line;

/// Nodes of the narrative looked at for one reference: a name is short, and a hostile document may refer to all of its
/// narrative from each of its entries.
const MAX_NODES: usize = 400;
/// Bytes gathered for one reference, before it is made a line.
const MAX_BYTES: usize = 2000;

/// Bytes that all references of a document bring: a reference is short, what it leads to may be long.
const BUDGET: usize = 1_000_000;

/// Elements of the narrative by their id.
pub(super) struct Texts<'a> {
    by_id: HashMap<&'a str, Xml<'a>>,
    left: Cell<Option<usize>>,
}

impl<'a> Texts<'a> {
    /// Indexes all narratives of a body; the first of an id counts.
    pub(super) fn collect(body: Xml<'a>) -> Self {
        let mut by_id = HashMap::new();
        let sections = body.descendants().filter(|node| is(*node, "section"));
        for narrative in sections.flat_map(|section| children(section, "text")) {
            for node in narrative.descendants().filter(Xml::is_element) {
                if let Some(id) = attribute(node, "ID") {
                    by_id.entry(id).or_insert(node);
                }
            }
        }
        Self { by_id, left: Cell::new(Some(BUDGET)) }
    }

    /// The words of an element (`ED`, `ST`): its own, else those that its reference leads to, as one harmless line.
    pub(super) fn text(&self, node: Xml<'_>) -> Option<String> {
        if attribute(node, "representation").is_some() {
            return None;
        }
        line(node).or_else(|| {
            let reference = children(node, "reference").find_map(|reference| attribute(reference, "value"))?;
            // Some authors forget the `#`.
            let target = *self.by_id.get(reference.strip_prefix('#').unwrap_or(reference))?;
            let left = self.left.get()?;
            let words = line(target)?;
            self.left.set(left.checked_sub(words.len()));
            Some(words)
        })
    }

    /// Whether references were left out because they brought too much.
    pub(super) fn is_spent(&self) -> bool {
        self.left.get().is_none()
    }

    /// The words of a child element.
    pub(super) fn child(&self, node: Xml<'_>, name: &'static str) -> Option<String> {
        children(node, name).find_map(|child| self.text(child))
    }
}

/// The text under a node, without its notes; cells, lines and paragraphs are kept apart.
fn line(node: Xml<'_>) -> Option<String> {
    let mut gathered = String::new();
    gather(node, &mut gathered, &mut 0);
    let line = clean_line(&gathered);
    line.chars().any(char::is_alphanumeric).then_some(line)
}

/// Recursion goes no deeper than the scanned document.
fn gather(node: Xml<'_>, out: &mut String, seen: &mut usize) {
    for part in node.children() {
        *seen += 1;
        if *seen > MAX_NODES || out.len() > MAX_BYTES {
            return;
        }
        if part.is_text() {
            out.push_str(part.text().unwrap_or_default());
            continue;
        }
        match part.tag_name().name() {
            "footnote" | "footnoteRef" | "renderMultiMedia" => {}
            "content" | "sub" | "sup" | "linkHtml" => gather(part, out, seen),
            _ => {
                out.push(' ');
                gather(part, out, seen);
                out.push(' ');
            }
        }
    }
}

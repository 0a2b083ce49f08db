//! What can be pointed at in a document, known before the narrative is read.

use std::collections::{HashMap, HashSet};

use super::super::xml::{Xml, children, is};
use super::styles::safe_id;

/// Ids of the narrative, and what they are.
#[derive(Default)]
pub(super) struct Ids<'a> {
    /// Safe ids of sections and narrative elements.
    known: HashSet<&'a str>,
    /// Those already given to a node: a second element of the same id gets none.
    given: HashSet<&'a str>,
    /// Number of each footnote.
    footnotes: HashMap<&'a str, u32>,
    /// Footnotes read so far.
    notes_read: u32,
}

impl<'a> Ids<'a> {
    /// Collects the ids of all sections and narratives under `body`.
    pub(super) fn collect(body: Xml<'a>) -> Self {
        let mut ids = Self::default();
        let mut notes = 0;
        for section in body.descendants().filter(|node| is(*node, "section")) {
            ids.known.extend(section.attribute("ID").and_then(safe_id));
            for text in children(section, "text") {
                for node in text.descendants().filter(|node| bears_id(*node, text)) {
                    let id = own_id(node);
                    ids.known.extend(id);
                    if node.tag_name().name() == "footnote" {
                        notes += 1;
                        if let Some(id) = id {
                            ids.footnotes.entry(id).or_insert(notes);
                        }
                    }
                }
            }
        }
        ids
    }

    /// The id of an element, once.
    pub(super) fn take(&mut self, node: Xml<'a>) -> Option<String> {
        let id = own_id(node).filter(|id| self.known.contains(id))?;
        self.given.insert(id).then(|| id.to_owned())
    }

    /// An id that exists.
    pub(super) fn find(&self, id: &str) -> Option<&'a str> {
        self.known.get(id).copied()
    }

    /// Number of the footnote of that id.
    pub(super) fn footnote(&self, id: &str) -> Option<u32> {
        self.footnotes.get(id).copied()
    }

    /// Number of the next footnote, in document order.
    pub(super) fn next_footnote(&mut self) -> u32 {
        self.notes_read += 1;
        self.notes_read
    }
}

/// Whether the node made from an element has a place for an id; an id without node would be a link to nothing.
fn bears_id(node: Xml<'_>, text: Xml<'_>) -> bool {
    match node.tag_name().name() {
        "content" | "paragraph" | "list" | "item" | "table" | "thead" | "tbody" | "tfoot" | "tr" | "th" | "td"
        | "footnote" | "linkHtml" | "renderMultiMedia" => true,
        _ => node == text && text.attribute("nullFlavor").is_none(),
    }
}

/// The safe id of an element: `ID`, or `name` for a link (`linkHtml name` is an anchor).
fn own_id(node: Xml<'_>) -> Option<&str> {
    let anchor = || match node.tag_name().name() {
        "linkHtml" => node.attribute("name"),
        _ => None,
    };
    node.attribute("ID").or_else(anchor).and_then(safe_id)
}

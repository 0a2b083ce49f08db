//! What holds for the text at a place: its language, whether it may hold links, what touches it.

use domain::cda::Node;

use super::Context;

/// What is said of a place.
#[derive(Clone, Copy)]
pub(in crate::journeys::document) struct Tongue {
    /// Whether the text is French; what does not say its language is.
    pub(super) french: bool,
    /// Whether terms may become links: not in a link, a heading or a header cell.
    pub(super) links: bool,
    /// Whether a letter or a number stands right before the text, so that its first word is not whole.
    pub(super) before: bool,
    /// The same right after it.
    pub(super) after: bool,
}

impl Tongue {
    /// For a text in a language.
    pub(in crate::journeys::document) fn of(language: Option<&str>) -> Self {
        Self { french: language.is_none_or(is_french), links: true, before: false, after: false }
    }
}

fn is_french(tag: &str) -> bool {
    tag.split(['-', '_']).next().is_some_and(|primary| primary.trim().eq_ignore_ascii_case("fr"))
}

impl Context<'_> {
    /// Builds what an element of this language holds.
    pub(super) fn speaking<T>(&self, language: Option<&String>, build: impl FnOnce() -> T) -> T {
        let french = |tongue: Tongue| language.map_or(tongue.french, |tag| is_french(tag));
        self.with_tongue(|tongue| Tongue { french: french(tongue), ..tongue }, build)
    }

    /// Builds what stands where no term may become a link.
    pub(super) fn unlinked<T>(&self, build: impl FnOnce() -> T) -> T {
        self.with_tongue(|tongue| Tongue { links: false, ..tongue }, build)
    }

    /// Builds what nothing touches: a block, a cell.
    pub(super) fn apart<T>(&self, build: impl FnOnce() -> T) -> T {
        self.with_tongue(|tongue| Tongue { before: false, after: false, ..tongue }, build)
    }

    /// Builds what stands between two lists of nodes, in the order of the text.
    pub(super) fn between<T>(&self, before: &[Node], after: &[Node], build: impl FnOnce() -> T) -> T {
        let outer = self.tongue.get();
        let last = before.iter().rev().find_map(|node| edge(node, false));
        let first = after.iter().find_map(|node| edge(node, true));
        let touches = |edge: Option<char>, outer: bool| edge.map_or(outer, char::is_alphanumeric);
        let (before, after) = (touches(last, outer.before), touches(first, outer.after));
        self.with_tongue(|tongue| Tongue { before, after, ..tongue }, build)
    }

    fn with_tongue<T>(&self, change: impl FnOnce(Tongue) -> Tongue, build: impl FnOnce() -> T) -> T {
        let outer = self.tongue.get();
        self.tongue.set(change(outer));
        let built = build();
        self.tongue.set(outer);
        built
    }
}

/// The first or the last character of a node; a space for what stands apart.
fn edge(node: &Node, first: bool) -> Option<char> {
    let in_order = |nodes: &[Node]| {
        if first {
            nodes.iter().find_map(|node| edge(node, first))
        } else {
            nodes.iter().rev().find_map(|node| edge(node, first))
        }
    };
    match node {
        Node::Text(text) if first => text.chars().next(),
        Node::Text(text) => text.chars().next_back(),
        Node::Content(content) => in_order(&content.nodes),
        Node::Link(link) => in_order(&link.nodes),
        Node::Sub(nodes) | Node::Sup(nodes) | Node::Group(nodes) => in_order(nodes),
        _ => Some(' '),
    }
}

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
        self.between(false, false, build)
    }

    /// Builds what stands between other texts; `before` and `after` tell whether a letter or a number touches it.
    pub(super) fn between<T>(&self, before: bool, after: bool, build: impl FnOnce() -> T) -> T {
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

/// Whether a letter or a number stands right after each node of a list, `last` telling it of the last one.
pub(super) fn touched_after(nodes: &[Node], last: bool) -> Vec<bool> {
    let mut all = vec![last; nodes.len()];
    for at in (1..nodes.len()).rev() {
        all[at - 1] = touches(&nodes[at..=at], true, all[at]);
    }
    all
}

/// Whether nodes begin (`first`) or end with a letter or a number; `empty` when they hold nothing.
pub(super) fn touches(nodes: &[Node], first: bool, empty: bool) -> bool {
    edge(nodes, first).map_or(empty, char::is_alphanumeric)
}

/// The first or the last character of nodes; a space for what stands apart.
fn edge(nodes: &[Node], first: bool) -> Option<char> {
    let of = |node: &Node| match node {
        Node::Text(text) if first => text.chars().next(),
        Node::Text(text) => text.chars().next_back(),
        Node::Content(content) => edge(&content.nodes, first),
        Node::Link(link) => edge(&link.nodes, first),
        Node::Sub(nodes) | Node::Sup(nodes) | Node::Group(nodes) => edge(nodes, first),
        _ => Some(' '),
    };
    if first { nodes.iter().find_map(of) } else { nodes.iter().rev().find_map(of) }
}

//! Text where it stands: the terms of the glossary become links, and not a letter changes.

use std::ops::Range;

use domain::{
    cda::Node,
    glossary::{Match, find},
};
use leptos::prelude::*;

use super::{terms::Terms, tongue::Tongue};

/// A piece of a run: text, which may be lowered or raised as a whole (`HbA` and `1c` are one word).
#[derive(Clone, Copy)]
enum Piece<'a> {
    Plain(&'a str),
    Sub(&'a str),
    Sup(&'a str),
}

impl<'a> Piece<'a> {
    fn of(node: &'a Node) -> Option<Self> {
        let only = |nodes: &'a [Node]| match nodes {
            [Node::Text(text)] => Some(text.as_str()),
            _ => None,
        };
        match node {
            Node::Text(text) => Some(Self::Plain(text)),
            Node::Sub(nodes) => only(nodes).map(Self::Sub),
            Node::Sup(nodes) => only(nodes).map(Self::Sup),
            _ => None,
        }
    }

    fn text(self) -> &'a str {
        match self {
            Self::Plain(text) | Self::Sub(text) | Self::Sup(text) => text,
        }
    }
}

/// Whether a node is text, to be read together with the text beside it.
pub(super) fn is_text(node: &Node) -> bool {
    Piece::of(node).is_some()
}

/// Pieces one after the other, each with the place where it starts in their whole text.
struct Run<'a>(Vec<(usize, Piece<'a>)>);

impl<'a> Run<'a> {
    fn new(pieces: impl Iterator<Item = Piece<'a>>) -> Self {
        let mut end = 0;
        let placed = pieces.map(|piece| {
            let start = end;
            end += piece.text().len();
            (start, piece)
        });
        Self(placed.collect())
    }

    /// The last piece that starts at a place or before it.
    fn at(&self, place: usize) -> usize {
        self.0.partition_point(|(start, _)| *start <= place).saturating_sub(1)
    }

    /// Whether a place is inside a lowered or raised piece, which cannot be cut.
    fn is_cut_at(&self, place: usize) -> bool {
        self.0.get(self.at(place)).is_some_and(|(start, piece)| {
            !matches!(piece, Piece::Plain(_)) && *start < place && place < start + piece.text().len()
        })
    }

    /// What the pieces hold in a range.
    fn views(&self, range: Range<usize>) -> Vec<AnyView> {
        let within = self.0.iter().skip(self.at(range.start)).take_while(|(start, _)| *start < range.end);
        let parts = within.map(|(start, piece)| {
            let text = piece.text();
            (*piece, &text[range.start.saturating_sub(*start).min(text.len())..(range.end - start).min(text.len())])
        });
        let shown = parts.filter(|(_, part)| !part.is_empty()).map(|(piece, part)| {
            let part = part.to_owned();
            match piece {
                Piece::Plain(_) => part.into_any(),
                Piece::Sub(_) => view! { <sub>{part}</sub> }.into_any(),
                Piece::Sup(_) => view! { <sup>{part}</sup> }.into_any(),
            }
        });
        shown.collect()
    }
}

/// A run of nodes that are text; `tongue` says whether terms may be linked and what touches the run.
pub(super) fn run(terms: &Terms, tongue: Tongue, nodes: &[Node]) -> Vec<AnyView> {
    let run = Run::new(nodes.iter().filter_map(Piece::of));
    match run.0.as_slice() {
        [(_, piece)] => marked(terms, tongue, piece.text(), &run),
        pieces => marked(terms, tongue, &pieces.iter().map(|(_, piece)| piece.text()).collect::<String>(), &run),
    }
}

/// A text of its own, in one piece.
pub(in crate::journeys::document) fn plain(terms: &Terms, tongue: Tongue, text: &str) -> Vec<AnyView> {
    marked(terms, tongue, text, &Run::new(std::iter::once(Piece::Plain(text))))
}

fn marked(terms: &Terms, tongue: Tongue, text: &str, run: &Run<'_>) -> Vec<AnyView> {
    let (mut views, mut at) = (Vec::new(), 0);
    for Match { entry, range } in if tongue.french { find(text) } else { Vec::new() } {
        let touches = (range.start == 0 && tongue.before) || (range.end == text.len() && tongue.after);
        if touches || run.is_cut_at(range.start) || run.is_cut_at(range.end) {
            continue;
        }
        if !tongue.links {
            terms.mention(entry);
            continue;
        }
        let Some(id) = terms.place(entry) else { continue };
        // A link that fills its place has no line to stand in: it gets the room of a control.
        let class = if is_alone(text, &range) { "term term--alone" } else { "term" };
        views.extend(run.views(at..range.start));
        at = range.end;
        let words = run.views(range);
        views.push(view! { <a class=class href=format!("#{}", anchor(entry.id)) id=id>{words}</a> }.into_any());
    }
    views.extend(run.views(at..text.len()));
    views
}

/// Whether at most three characters stand beside a term.
fn is_alone(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = (text[..range.start].trim_start(), text[range.end..].trim_end());
    before.chars().take(4).count() + after.chars().take(4).count() <= 3
}

/// The id of a term's explanation. Ids of the document itself begin with `doc-`.
pub(super) fn anchor(id: &str) -> String {
    format!("mot-{id}")
}

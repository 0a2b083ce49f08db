//! Walking a narrative, and its text.

use super::{LinkTarget, Node};

impl Node {
    /// Lists of nodes that this one holds, in document order.
    pub fn parts(&self) -> Vec<&[Node]> {
        match self {
            Self::Text(_) | Self::Break => Vec::new(),
            Self::Content(content) => vec![&content.nodes],
            Self::Sub(nodes) | Self::Sup(nodes) | Self::Group(nodes) => vec![nodes],
            Self::Link(link) => vec![&link.nodes],
            Self::Footnote(note) => vec![&note.nodes],
            Self::FootnoteRef(call) => vec![&call.nodes],
            Self::Media(media) => media.caption.as_deref().into_iter().collect(),
            Self::Paragraph(paragraph) => {
                let caption = paragraph.caption.as_deref().into_iter();
                caption.chain([paragraph.nodes.as_slice()]).collect()
            }
            Self::List(list) => {
                let mut parts: Vec<&[Node]> = list.caption.as_deref().into_iter().collect();
                for item in &list.items {
                    parts.extend(item.caption.as_deref());
                    parts.push(&item.nodes);
                }
                parts
            }
            Self::Table(table) => {
                let rows = table.groups.iter().flat_map(|group| &group.rows);
                let cells = rows.flat_map(|row| &row.cells);
                let caption = table.caption.as_deref().into_iter();
                caption.chain(cells.map(|cell| cell.nodes.as_slice())).collect()
            }
        }
    }

    /// Whether HTML gives this node no place inside a paragraph: it is a block, or holds one.
    pub fn is_block(&self) -> bool {
        match self {
            Self::Paragraph(_) | Self::List(_) | Self::Table(_) | Self::Media(_) => true,
            Self::Text(_) | Self::Break => false,
            Self::Content(content) => has_block(&content.nodes),
            Self::Sub(nodes) | Self::Sup(nodes) | Self::Group(nodes) => has_block(nodes),
            Self::Link(link) => has_block(&link.nodes),
            Self::Footnote(note) => has_block(&note.nodes),
            Self::FootnoteRef(call) => has_block(&call.nodes),
        }
    }

    /// The id that this node leads to, if any.
    pub(in crate::cda) fn target(&self) -> Option<&str> {
        match self {
            Self::Link(link) => match &link.target {
                Some(LinkTarget::Internal(id)) => Some(id),
                _ => None,
            },
            Self::FootnoteRef(call) => call.target.as_deref(),
            _ => None,
        }
    }
}

/// Whether one of the nodes is a block or holds one: their parent is then no place for a `p` or a `span`.
pub fn has_block(nodes: &[Node]) -> bool {
    nodes.iter().any(Node::is_block)
}

/// Calls `f` on every node, parents before children, in document order. Recursion is bounded by
/// [`crate::cda::Limits::max_depth`].
pub fn walk<'a>(nodes: &'a [Node], f: &mut dyn FnMut(&'a Node)) {
    for node in nodes {
        f(node);
        for part in node.parts() {
            walk(part, f);
        }
    }
}

/// Appends text until `out` holds `enough` bytes; what HTML shows apart (blocks, cells, lines) is separated by a space.
pub(in crate::cda) fn append_text(nodes: &[Node], enough: usize, out: &mut String) {
    for node in nodes {
        if out.len() >= enough {
            return;
        }
        if let Node::Text(text) = node {
            out.push_str(text);
            continue;
        }
        let apart = matches!(
            node,
            Node::Break
                | Node::Group(_)
                | Node::Footnote(_)
                | Node::Media(_)
                | Node::Paragraph(_)
                | Node::List(_)
                | Node::Table(_)
        );
        for part in node.parts() {
            if apart {
                out.push(' ');
            }
            append_text(part, enough, out);
        }
        if apart {
            out.push(' ');
        }
    }
}

//! White space of the narrative: what means something is kept, what does not is gone.

use super::super::Node;

/// Adds text to the last node when that is text too; runs of XML white space become one space.
pub(super) fn push_text(text: &str, out: &mut Vec<Node>) {
    if !matches!(out.last(), Some(Node::Text(_))) {
        out.push(Node::Text(String::new()));
    }
    let Some(Node::Text(last)) = out.last_mut() else {
        return;
    };
    for c in text.chars() {
        let space = matches!(c, ' ' | '\t' | '\r' | '\n');
        match (space, last.ends_with(' ')) {
            (true, true) => {}
            (true, false) => last.push(' '),
            (false, _) => last.push(c),
        }
    }
    if last.is_empty() {
        out.pop();
    }
}

/// Removes white space that means nothing: at the edges of a container, beside a block or a line break.
pub(super) fn tidy(mut nodes: Vec<Node>) -> Vec<Node> {
    let edge = |node: Option<&Node>| {
        node.is_none_or(|node| {
            matches!(node, Node::Break | Node::Paragraph(_) | Node::List(_) | Node::Table(_) | Node::Media(_))
        })
    };
    for at in 0..nodes.len() {
        let before = edge(at.checked_sub(1).and_then(|before| nodes.get(before)));
        let after = edge(nodes.get(at + 1));
        if let Some(Node::Text(text)) = nodes.get_mut(at) {
            if before && text.starts_with(' ') {
                text.remove(0);
            }
            if after && text.ends_with(' ') {
                text.pop();
            }
        }
    }
    nodes.retain(|node| !matches!(node, Node::Text(text) if text.is_empty()));
    nodes
}

/// Adds nodes from elsewhere: two texts that were apart stay so.
pub(super) fn join(out: &mut Vec<Node>, more: Vec<Node>) {
    if let (Some(Node::Text(_)), Some(Node::Text(_))) = (out.last(), more.first()) {
        out.push(Node::Break);
    }
    out.extend(more);
}

/// Whether a node is XML white space and nothing else; a no-break space is text.
pub(super) fn is_blank(node: &Node) -> bool {
    matches!(node, Node::Text(text) if text == " ")
}

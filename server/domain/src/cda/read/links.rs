//! Links and calls of notes, and which addresses they may lead to.

use super::super::xml::{Xml, attribute};
use super::super::{Content, FootnoteRef, Link, LinkTarget, Node, walk};
use super::narrative::{Reader, words};

/// Schemes that open a page, a message or a call, and run nothing.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

impl<'a> Reader<'a> {
    /// Reads a `linkHtml`; inside another link it is a styled run.
    pub(super) fn link(&mut self, node: Xml<'a>) -> Node {
        let attrs = self.attrs(node);
        if std::mem::replace(&mut self.in_link, true) {
            return Node::Content(Content { attrs, revised: None, nodes: self.inline(node) });
        }
        let nodes = self.inline(node);
        self.in_link = false;
        let mut target = node.attribute("href").and_then(|href| self.link_target(href.trim()));
        if holds_media(&nodes) {
            // A file shown here comes with a link of its own.
            target = None;
        }
        if target.is_none() && node.attribute("href").is_some() {
            self.dropped += 1;
        }
        Node::Link(Link { attrs, target, title: words(node, "title"), nodes })
    }

    fn link_target(&self, href: &str) -> Option<LinkTarget> {
        let Some(id) = href.strip_prefix('#') else {
            return external(href);
        };
        let attachment = || self.media.find(id).first().map(|index| LinkTarget::Attachment(*index));
        let internal = self.ids.find(id).map(|id| LinkTarget::Internal(id.to_owned()));
        internal.or_else(attachment)
    }

    /// Reads a `footnoteRef`.
    pub(super) fn footnote_ref(&mut self, node: Xml<'a>) -> Node {
        let id = attribute(node, "IDREF").unwrap_or_default();
        let number = self.ids.footnote(id);
        let target = number.filter(|_| !self.in_link).map(|_| id.to_owned());
        Node::FootnoteRef(FootnoteRef { target, number, nodes: self.inline(node) })
    }
}

fn holds_media(nodes: &[Node]) -> bool {
    let mut found = false;
    walk(nodes, &mut |node| found |= matches!(node, Node::Media(_)));
    found
}

/// An absolute address that is safe to follow. Relative ones lead nowhere: a document has no address of its own.
pub(super) fn external(href: &str) -> Option<LinkTarget> {
    let href = href.trim();
    if href.len() > 2048 || href.chars().any(|c| c.is_control() || c.is_whitespace() || is_invisible(c)) {
        return None;
    }
    let (scheme, rest) = href.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    if !SCHEMES.contains(&scheme.as_str()) {
        return None;
    }
    let web = scheme.starts_with("http");
    let host = rest.strip_prefix("//").unwrap_or_default();
    let reachable = match web {
        // A name before `@` would look like the host that it is not.
        true => {
            let authority = host.split(['/', '?', '#', '\\']).next().unwrap_or_default();
            host.starts_with(|c: char| c.is_alphanumeric() || c == '[') && !authority.contains('@')
        }
        false => !rest.is_empty(),
    };
    reachable.then(|| LinkTarget::External(format!("{scheme}:{rest}")))
}

/// Characters that show nothing or reorder what is shown, so that an address could lie about itself.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

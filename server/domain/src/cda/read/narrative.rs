//! The narrative of a section, from XML to allowed nodes.
//!
//! Every element becomes a node of the allow-list or a group without attributes; every text is kept. Recursion goes
//! no deeper than the scanned document.

use super::super::xml::{Xml, attribute, children};
use super::super::{Attachment, Attrs, Content, Footnote, Narrative, Node, Paragraph, Revised};
use super::ids::Ids;
use super::media::MediaIndex;
use super::spaces::{is_blank, join, push_text, tidy};
use super::styles;

/// Reads narratives, in document order.
pub(super) struct Reader<'a> {
    pub(super) ids: Ids<'a>,
    pub(super) media: MediaIndex<'a>,
    /// Whether the nodes being read are inside a link: links do not nest.
    pub(super) in_link: bool,
    /// Things left out of the narrative being read.
    pub(super) dropped: u32,
}

impl<'a> Reader<'a> {
    pub(super) fn new(body: Xml<'a>, media: MediaIndex<'a>) -> Self {
        Self { ids: Ids::collect(body), media, in_link: false, dropped: 0 }
    }

    pub(super) fn into_media(self) -> Vec<Attachment> {
        self.media.all
    }

    /// The `text` of a section; one that has a null flavor and no content is absent.
    pub(super) fn narrative(&mut self, section: Xml<'a>) -> Option<Narrative> {
        let mut narrative: Option<Narrative> = None;
        for text in children(section, "text") {
            self.dropped = 0;
            let nodes = self.flow(text);
            self.count_unsafe(text);
            if nodes.is_empty() && text.attribute("nullFlavor").is_some() {
                continue;
            }
            let whole = narrative.get_or_insert_default();
            whole.id = whole.id.take().or_else(|| self.ids.take(text));
            whole.language = whole.language.take().or_else(|| language(text));
            join(&mut whole.nodes, nodes);
            whole.dropped += self.dropped;
        }
        narrative
    }

    /// What an element holds, as flow content.
    pub(super) fn flow(&mut self, parent: Xml<'a>) -> Vec<Node> {
        let mut out = Vec::new();
        for child in parent.children() {
            self.append(child, &mut out);
        }
        tidy(out)
    }

    /// What an element holds, with its caption apart when that comes first.
    pub(super) fn captioned(&mut self, parent: Xml<'a>) -> (Option<Vec<Node>>, Vec<Node>) {
        let (mut caption, mut out) = (None, Vec::new());
        for child in parent.children() {
            let first = caption.is_none() && out.iter().all(is_blank);
            if first && child.is_element() && child.tag_name().name() == "caption" {
                self.count_unsafe(child);
                caption = Some(self.flow(child));
            } else {
                self.append(child, &mut out);
            }
        }
        (caption, tidy(out))
    }

    /// Appends one XML node.
    pub(super) fn append(&mut self, node: Xml<'a>, out: &mut Vec<Node>) {
        if node.is_text() {
            push_text(node.text().unwrap_or_default(), out);
        } else if node.is_element() {
            self.count_unsafe(node);
            self.element(node, out);
        }
    }

    fn element(&mut self, node: Xml<'a>, out: &mut Vec<Node>) {
        let read = match node.tag_name().name() {
            "content" => Node::Content(Content {
                attrs: self.attrs(node),
                revised: match node.attribute("revised") {
                    Some("insert") => Some(Revised::Insert),
                    Some("delete") => Some(Revised::Delete),
                    _ => None,
                },
                nodes: self.inline(node),
            }),
            "sub" => Node::Sub(self.inline(node)),
            "sup" => Node::Sup(self.inline(node)),
            // What a line break holds, if anything, stands apart from what follows it.
            "br" => {
                out.push(Node::Break);
                match self.inline(node) {
                    nodes if nodes.is_empty() => return,
                    nodes => Node::Group(nodes),
                }
            }
            "linkHtml" => self.link(node),
            "footnote" => Node::Footnote(Footnote {
                number: self.ids.next_footnote(),
                attrs: self.attrs(node),
                nodes: self.flow(node),
            }),
            "footnoteRef" => self.footnote_ref(node),
            "renderMultiMedia" => self.media(node),
            "list" => Node::List(self.list(node)),
            "table" => Node::Table(self.table(node)),
            // Parts of lists and tables that are in none: at least they stand apart.
            "paragraph" | "caption" | "item" | "thead" | "tbody" | "tfoot" | "tr" | "th" | "td" => {
                let attrs = self.attrs(node);
                let (caption, nodes) = self.captioned(node);
                Node::Paragraph(Paragraph { attrs, caption, nodes })
            }
            // Even an empty one: without it, the words on both sides would become one.
            _ => Node::Group(self.inline(node)),
        };
        out.push(read);
    }

    /// What an inline element holds: white space at its edges counts.
    pub(super) fn inline(&mut self, parent: Xml<'a>) -> Vec<Node> {
        let mut out = Vec::new();
        for child in parent.children() {
            self.append(child, &mut out);
        }
        out
    }

    /// Id, language and style of an element.
    pub(super) fn attrs(&mut self, node: Xml<'a>) -> Attrs {
        Attrs { id: self.ids.take(node), language: language(node), style: styles::style(node) }
    }

    /// Counts what an element asks for and will not get: scripts, styles, remote images.
    pub(super) fn count_unsafe(&mut self, node: Xml<'a>) {
        let is_unsafe = |name: &str| {
            let name = name.to_ascii_lowercase();
            name.starts_with("on") || name == "style" || name == "src"
        };
        for _ in node.attributes().filter(|attribute| is_unsafe(attribute.name())) {
            self.dropped += 1;
        }
    }
}

/// An attribute that is words for people, white space normalised.
pub(super) fn words(node: Xml<'_>, name: &str) -> Option<String> {
    let words = node.attribute(name)?.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

fn language(node: Xml<'_>) -> Option<String> {
    attribute(node, "language").and_then(styles::language_tag)
}

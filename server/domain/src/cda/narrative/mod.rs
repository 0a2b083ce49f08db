//! The narrative of a section, as a tree of allowed nodes.
//!
//! It covers the whole of `NarrativeBlock.xsd`. Nothing executable, no address of a remote resource and no free
//! attribute has a place in these types, so a page built from them cannot show any. Where XML holds text at a place
//! that HTML has no place for, the reader wraps it, in order (see [`Table`] and [`List`]).

mod list;
mod style;
mod table;
mod text;

pub use list::{Item, List, ListMarker};
pub use style::{Align, Attrs, Revised, Style, VerticalAlign};
pub use table::{Cell, Column, Row, RowGroup, RowGroupKind, Scope, Table};
pub(super) use text::append_text;
pub use text::{has_block, walk};

/// The narrative of one section (`section/text`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Narrative {
    /// XML `ID` of the `text` element.
    pub id: Option<String>,
    /// Language, when it says one.
    pub language: Option<String>,
    /// Content.
    pub nodes: Vec<Node>,
    /// How many unsafe or unusable things were left out: links to scripts or to nothing, event attributes, remote
    /// images. Worth a notice.
    pub dropped: u32,
}

impl Narrative {
    /// Every text that is not blank, in document order.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let mut texts = Vec::new();
        walk(&self.nodes, &mut |node| {
            if let Node::Text(text) = node
                && !text.trim().is_empty()
            {
                texts.push(text.as_str());
            }
        });
        texts.into_iter()
    }
}

/// A node of narrative. Adjacent texts are merged, runs of XML white space are one space, and white space that
/// means nothing (between blocks) is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Text, never empty.
    Text(String),
    /// Line break.
    Break,
    /// Styled run (`content`). It may hold blocks only in documents that stray from the schema.
    Content(Content),
    /// Subscript.
    Sub(Vec<Node>),
    /// Superscript.
    Sup(Vec<Node>),
    /// Link; links never nest.
    Link(Link),
    /// Note, at the place where it is written.
    Footnote(Footnote),
    /// Call of a note.
    FootnoteRef(FootnoteRef),
    /// Image or file shown here.
    Media(Media),
    /// Paragraph. Write a `p` only when it holds no block ([`has_block`]), else a `div`.
    Paragraph(Paragraph),
    /// List.
    List(List),
    /// Table.
    Table(Table),
    /// An element that the schema does not know, without its attributes; a `span`, or a `div` if it holds a block.
    Group(Vec<Node>),
}

/// Styled run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Content {
    /// Id, language, style.
    pub attrs: Attrs,
    /// Whether a revision added or removed it.
    pub revised: Option<Revised>,
    /// What it holds.
    pub nodes: Vec<Node>,
}

/// Paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Id, language, style.
    pub attrs: Attrs,
    /// Its heading.
    pub caption: Option<Vec<Node>>,
    /// What it holds.
    pub nodes: Vec<Node>,
}

/// Note.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Footnote {
    /// Id, language, style.
    pub attrs: Attrs,
    /// Number in the document, from 1.
    pub number: u32,
    /// What it holds.
    pub nodes: Vec<Node>,
}

/// Call of a note. The schema gives it no text: show `number`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FootnoteRef {
    /// Id of the note, when the note exists and the call does not stand inside a link.
    pub target: Option<String>,
    /// Number of the note, when it exists.
    pub number: Option<u32>,
    /// Any text that stands here all the same.
    pub nodes: Vec<Node>,
}

/// Link.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Link {
    /// Id (or `name`), language, style.
    pub attrs: Attrs,
    /// Where it leads; `None` when that is unsafe or nowhere: show the text alone.
    pub target: Option<LinkTarget>,
    /// `title` attribute.
    pub title: Option<String>,
    /// Its text; it may have none: show the address then.
    pub nodes: Vec<Node>,
}

/// A checked target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// `http`, `https`, `mailto` or `tel` address.
    External(String),
    /// Id of an element of the same narrative (without `#`), which exists.
    Internal(String),
    /// [`super::Attachment::index`] of a media object of the same document.
    Attachment(usize),
}

/// Images or files shown at a place of the narrative (`renderMultiMedia`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Media {
    /// Id, language, style.
    pub attrs: Attrs,
    /// [`super::Attachment::index`] of each; empty when the document holds none of them.
    pub attachments: Vec<usize>,
    /// Its caption: the text that stands for the image.
    pub caption: Option<Vec<Node>>,
}

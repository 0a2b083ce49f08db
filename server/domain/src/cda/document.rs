//! A document as a whole: header, body, attachments, and its text.

use super::{Attachment, Author, Coded, Header, Narrative, narrative};
use crate::clinical::Entries;

/// A clinical document, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClinicalDocument {
    /// What it is, about whom, by whom, when.
    pub header: Header,
    /// What it says.
    pub body: Body,
    /// Media of a structured body, in document order; empty for an unstructured one.
    pub media: Vec<Attachment>,
    /// Coded entries of a structured body; empty for an unstructured one.
    pub entries: Entries,
}

/// The two kinds of CDA body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// Sections of narrative.
    Structured(Vec<Section>),
    /// One file (`nonXMLBody`).
    Unstructured(Attachment),
}

/// A section of a structured body; sections nest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// XML `ID`, when it is safe to show and the first of its name.
    pub id: Option<String>,
    /// What kind of section it is (LOINC).
    pub code: Option<Coded>,
    /// Title, white space normalised.
    pub title: Option<String>,
    /// Language, when the section says one.
    pub language: Option<String>,
    /// Authors of this section, when they differ from the document's.
    pub authors: Vec<Author>,
    /// Narrative.
    pub text: Option<Narrative>,
    /// Sub-sections.
    pub sections: Vec<Section>,
}

impl ClinicalDocument {
    /// All attachments; the position in the list is [`Attachment::index`].
    pub fn attachments(&self) -> Vec<&Attachment> {
        match &self.body {
            Body::Structured(_) => self.media.iter().collect(),
            Body::Unstructured(attachment) => vec![attachment],
        }
    }

    /// The sections of a structured body; none for an unstructured one.
    pub fn sections(&self) -> &[Section] {
        match &self.body {
            Body::Structured(sections) => sections,
            Body::Unstructured(_) => &[],
        }
    }

    /// Every text of the narrative that is not blank, in document order. Titles of sections are not among them.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let mut texts = Vec::new();
        each_section(self.sections(), &mut |section| {
            if let Some(text) = &section.text {
                texts.extend(text.texts());
            }
        });
        texts.into_iter()
    }

    /// All words of the body for a search: titles, narrative, and the text of a plain text body. White space is
    /// normalised; blocks, cells and line breaks separate words.
    pub fn narrative_text(&self) -> String {
        let mut out = String::new();
        each_section(self.sections(), &mut |section| {
            if let Some(title) = &section.title {
                out.push_str(title);
                out.push(' ');
            }
            if let Some(text) = &section.text {
                narrative::append_text(&text.nodes, usize::MAX, &mut out);
                out.push(' ');
            }
        });
        if let Body::Unstructured(attachment) = &self.body {
            out.push_str(&attachment.text().unwrap_or_default());
        }
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Ids that a link or a footnote reference of the narrative points at: the only ones a page needs to write.
    pub fn link_targets(&self) -> std::collections::BTreeSet<&str> {
        let mut targets = std::collections::BTreeSet::new();
        each_section(self.sections(), &mut |section| {
            if let Some(text) = &section.text {
                narrative::walk(&text.nodes, &mut |node| targets.extend(node.target()));
            }
        });
        targets
    }

    /// How many unsafe or unusable things the reader left out of the narrative (the text around them is kept).
    pub fn dropped(&self) -> u32 {
        let mut dropped = 0;
        each_section(self.sections(), &mut |section| {
            dropped += section.text.as_ref().map_or(0, |text| text.dropped);
        });
        dropped
    }
}

/// Calls `f` on each section, parents before children, in document order.
fn each_section<'a>(sections: &'a [Section], f: &mut dyn FnMut(&'a Section)) {
    for section in sections {
        f(section);
        each_section(&section.sections, f);
    }
}

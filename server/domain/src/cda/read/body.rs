//! The body of a document: sections, or one file.

use super::super::xml::{Xml, attribute, child, children, coded, is, path, text};
use super::super::{Attachment, Body, Header, Refusal, Section};
use super::media::{MediaIndex, attachment};
use super::narrative::Reader;
use super::people::participation;
use super::styles::{language_tag, safe_id};

const MISSING: Refusal = Refusal::Missing("le corps du document (component)");

/// Reads the body and, for a structured one, its media.
///
/// # Errors
/// When there is no body, or an attachment is wrong.
pub(super) fn read(root: Xml<'_>, header: &Header) -> Result<(Body, Vec<Attachment>), Refusal> {
    let bodies = || children(root, "component").flat_map(|component| component.children());
    if let Some(body) = bodies().find(|node| is(*node, "structuredBody")) {
        let media = MediaIndex::collect(body)?;
        let mut reader = Reader::new(body, media);
        let sections = read_sections(body, &mut reader);
        return Ok((Body::Structured(sections), reader.into_media()));
    }
    let body = bodies().find(|node| is(*node, "nonXMLBody")).ok_or(MISSING)?;
    let content = path(body, &["text"]).ok_or(MISSING)?;
    let mut file = attachment(content, 0)?.ok_or(MISSING)?;
    file.label = header.title.clone();
    file.shown = true;
    Ok((Body::Unstructured(file), Vec::new()))
}

fn read_sections<'a>(parent: Xml<'a>, reader: &mut Reader<'a>) -> Vec<Section> {
    // The schema wants a component around each section; a section without one is read all the same.
    let sections = parent.children().flat_map(|child| {
        let direct = is(child, "section").then_some(child);
        let within = is(child, "component").then(|| children(child, "section"));
        direct.into_iter().chain(within.into_iter().flatten())
    });
    sections.map(|section| read_section(section, reader)).collect()
}

fn read_section<'a>(node: Xml<'a>, reader: &mut Reader<'a>) -> Section {
    let language = child(node, "languageCode").and_then(|code| attribute(code, "code"));
    Section {
        id: node.attribute("ID").and_then(safe_id).and_then(|_| reader.ids.take(node)),
        code: coded(node, "code"),
        title: children(node, "title").next().and_then(text),
        language: language.and_then(language_tag),
        authors: children(node, "author").filter_map(participation).collect(),
        text: reader.narrative(node),
        sections: read_sections(node, reader),
    }
}

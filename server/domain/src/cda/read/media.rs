//! Files inside a document.

use std::collections::HashMap;

use roxmltree::NodeId;

use super::super::narrative::append_text;
use super::super::xml::{Xml, attribute, child, children, is, text};
use super::super::{Attachment, Media, MediaType, Node, Refusal, base64, media_type};
use super::narrative::Reader;
use super::spaces::join;

/// Longest label of a file, in bytes: it is a name to call it by, repeated for each.
const LABEL: usize = 200;
/// Files that one place of the narrative shows at most, and that one region of interest stands for: a reference costs
/// two bytes, so that without a bound a small document could ask for a very large page. The others stay attachments.
const SHOWN_TOGETHER: usize = 32;
const REGION_IMAGES: usize = 4;

/// All media objects of a structured body, and how the narrative calls them.
#[derive(Default)]
pub(super) struct MediaIndex<'a> {
    pub(super) all: Vec<Attachment>,
    by_id: HashMap<&'a str, Vec<usize>>,
}

impl<'a> MediaIndex<'a> {
    /// Reads every `observationMedia` under `body`, in document order.
    ///
    /// # Errors
    /// When the base64 of one is wrong.
    pub(super) fn collect(body: Xml<'a>) -> Result<Self, Refusal> {
        let mut index = Self::default();
        let mut positions = HashMap::new();
        let mut titles: HashMap<NodeId, Option<String>> = HashMap::new();
        for node in body.descendants().filter(|node| is(*node, "observationMedia")) {
            let Some(value) = children(node, "value").next() else {
                continue;
            };
            let number = index.all.len();
            let Some(mut attachment) = attachment(value, number)? else {
                continue;
            };
            attachment.id = attribute(node, "ID").map(str::to_owned);
            let section = node.ancestors().find(|ancestor| is(*ancestor, "section"));
            attachment.label = section.and_then(|section| {
                let title = || child(section, "title").and_then(text).map(|title| shortened(&title));
                titles.entry(section.id()).or_insert_with(title).clone()
            });
            index.all.push(attachment);
            positions.insert(node.id(), number);
            if let Some(id) = attribute(node, "ID") {
                index.by_id.entry(id).or_insert_with(|| vec![number]);
            }
        }
        index.regions(body, &positions);
        Ok(index)
    }

    /// A `regionOfInterest` stands for the images in it, or for the image that it is in.
    fn regions(&mut self, body: Xml<'a>, positions: &HashMap<NodeId, usize>) {
        for region in body.descendants().filter(|node| is(*node, "regionOfInterest")) {
            let Some(id) = attribute(region, "ID") else {
                continue;
            };
            let number = |node: Xml<'_>| positions.get(&node.id()).copied();
            let inside = region.descendants().filter_map(number).take(REGION_IMAGES);
            let mut images: Vec<usize> = inside.collect();
            if images.is_empty() {
                images.extend(region.ancestors().find_map(number));
            }
            self.by_id.entry(id).or_insert(images);
        }
    }

    /// Positions of the media that an id stands for.
    pub(super) fn find(&self, id: &str) -> &[usize] {
        self.by_id.get(id).map_or(&[], Vec::as_slice)
    }
}

impl<'a> Reader<'a> {
    /// Reads a `renderMultiMedia`.
    pub(super) fn media(&mut self, node: Xml<'a>) -> Node {
        let attrs = self.attrs(node);
        let references = node.attribute("referencedObject").unwrap_or_default();
        let mut attachments: Vec<usize> = Vec::new();
        for index in references.split_whitespace().flat_map(|id| self.media.find(id)) {
            if attachments.len() < SHOWN_TOGETHER && !attachments.contains(index) {
                attachments.push(*index);
            }
        }
        let (caption, rest) = self.captioned(node);
        let mut caption = caption.unwrap_or_default();
        join(&mut caption, rest);
        let mut words = String::new();
        append_text(&caption, LABEL, &mut words);
        let label = shortened(&words);
        for index in &attachments {
            let attachment = &mut self.media.all[*index];
            if !label.is_empty() && !attachment.shown {
                attachment.label = Some(label.clone());
            }
            attachment.shown = true;
            if !attachment.is_embedded() {
                self.dropped += 1;
            }
        }
        let caption = Some(caption).filter(|caption| !caption.is_empty());
        Node::Media(Media { attrs, attachments, caption })
    }
}

/// The first words, white space normalised.
fn shortened(words: &str) -> String {
    let mut out = String::new();
    for word in words.split_whitespace() {
        if out.len() + word.len() >= LABEL {
            out.push('…');
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Reads an `ED` (the `value` of a media object, the `text` of an unstructured body); `None` when it holds nothing.
///
/// A compressed file is never inflated (a bomb would be): it stays as it is, of no known kind. But when its bytes
/// already are a known kind, the attribute is wrong, as in an official sample, and is ignored.
///
/// # Errors
/// When the base64 is wrong.
pub(super) fn attachment(data: Xml<'_>, index: usize) -> Result<Option<Attachment>, Refusal> {
    let declared = attribute(data, "mediaType").and_then(media_type::declared);
    let content: String = data.children().filter(Xml::is_text).filter_map(|node| node.text()).collect();
    let is_text = declared.as_deref().is_none_or(|kind| kind.starts_with("text/"));
    let bytes = match attribute(data, "representation") {
        Some(form) if form.eq_ignore_ascii_case("B64") => {
            base64::decode(&content).ok_or(Refusal::Attachment { number: index + 1 })?
        }
        // Without the attribute, the default is text; a PDF cannot be, so that it was forgotten.
        None if !is_text => base64::decode(&content).unwrap_or_else(|| character_data(data)),
        _ => character_data(data),
    };
    let reference = children(data, "reference").find_map(|node| attribute(node, "value"));
    if bytes.is_empty() && reference.is_none() {
        return Ok(None);
    }
    // `ED.mediaType` defaults to text/plain.
    let kind = declared.as_deref().or(Some("text/plain"));
    let mut compression = attribute(data, "compression").map(str::to_owned);
    let mut detected = MediaType::detect(&bytes, kind.filter(|_| compression.is_none()));
    if detected != MediaType::Other {
        compression = None;
    }
    if bytes.is_empty() {
        detected = MediaType::Other;
    }
    Ok(Some(Attachment {
        index,
        declared,
        detected,
        bytes,
        reference: reference.map(str::to_owned),
        compression,
        id: None,
        label: None,
        shown: false,
    }))
}

/// All character data of an element, those of its children included (a text body written as mixed content).
fn character_data(data: Xml<'_>) -> Vec<u8> {
    let all: String = data.descendants().filter(Xml::is_text).filter_map(|node| node.text()).collect();
    match (all.trim(), attribute(data, "mediaType")) {
        ("", _) => Vec::new(),
        (_, None | Some("text/plain")) => all.into_bytes(),
        // The indentation of the XML file would hide the signature of an RTF file.
        (trimmed, Some(_)) => trimmed.as_bytes().to_vec(),
    }
}

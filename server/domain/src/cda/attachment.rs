//! A file inside a document: the whole unstructured body, or an image or a PDF beside the narrative.

use super::MediaType;

/// An embedded file, decoded, or the address of one that the document only points at.
///
/// Nothing is fetched, decompressed or parsed. What the file says it is (`declared`) decides nothing: serve it under
/// [`Attachment::detected`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Position among the document's attachments, from 0, in document order: stable for given bytes.
    pub index: usize,
    /// Media type that the author declared, in lower case, without parameters; only when it has the form of one.
    pub declared: Option<String>,
    /// What the first bytes say: the only type to serve the file under.
    pub detected: MediaType,
    /// The file. Empty when there is only a `reference`.
    pub bytes: Vec<u8>,
    /// Address of a file that is not in the document. To be told, never loaded.
    pub reference: Option<String>,
    /// `compression` attribute (DF, GZ…) when the bytes do look compressed: the file is then offered as it is.
    pub compression: Option<String>,
    /// XML `ID` of the media object.
    pub id: Option<String>,
    /// What to call it: its caption, else the title of its section or document.
    pub label: Option<String>,
    /// Whether the narrative shows it at some place; the others are to be listed after the narrative.
    pub shown: bool,
}

impl Attachment {
    /// The media type to serve the file under; `application/octet-stream` unless the bytes are of a known kind.
    pub fn media_type(&self) -> &'static str {
        self.detected.essence()
    }

    /// Whether the file itself is in the document.
    pub fn is_embedded(&self) -> bool {
        !self.bytes.is_empty()
    }

    /// The file as text, when it is plain text: UTF-8, else windows-1252.
    pub fn text(&self) -> Option<String> {
        (self.detected == MediaType::Text).then(|| super::encoding::plain_text(&self.bytes))
    }
}

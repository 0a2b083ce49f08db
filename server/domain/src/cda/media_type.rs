//! What a file is, by its first bytes: never by what someone says it is.

/// Kinds of file that a page may offer to show; all others are bytes to download.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaType {
    /// PDF.
    Pdf,
    /// Plain text.
    Text,
    /// RTF.
    Rtf,
    /// JPEG image.
    Jpeg,
    /// PNG image.
    Png,
    /// TIFF image: browsers do not show it.
    Tiff,
    /// GIF image.
    Gif,
    /// Anything else, HTML, SVG and XML included.
    Other,
}

/// First bytes of each kind (RFC 8118, RTF 1.9.1, JFIF, RFC 2083, TIFF 6.0, GIF89a).
const SIGNATURES: [(&[u8], MediaType); 8] = [
    (b"%PDF-", MediaType::Pdf),
    (b"{\\rtf", MediaType::Rtf),
    (b"\xFF\xD8\xFF", MediaType::Jpeg),
    (b"\x89PNG\r\n\x1A\n", MediaType::Png),
    (b"II*\0", MediaType::Tiff),
    (b"MM\0*", MediaType::Tiff),
    (b"GIF87a", MediaType::Gif),
    (b"GIF89a", MediaType::Gif),
];

impl MediaType {
    /// The media type to serve the file under.
    pub fn essence(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain",
            Self::Rtf => "application/rtf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Tiff => "image/tiff",
            Self::Gif => "image/gif",
            Self::Other => "application/octet-stream",
        }
    }

    /// Whether browsers show it as an image.
    pub fn is_web_image(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Gif)
    }

    /// Kind of a file. Plain text has no signature: it must be declared as `text/plain` and hold no control
    /// character but those of white space.
    pub fn detect(bytes: &[u8], declared: Option<&str>) -> Self {
        let known = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start));
        if let Some((_, kind)) = known {
            return *kind;
        }
        let printable = |byte: &u8| *byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C);
        if declared == Some("text/plain") && !bytes.is_empty() && bytes.iter().all(printable) {
            return Self::Text;
        }
        Self::Other
    }
}

/// A declared media type: lower case, parameters cut; `None` when it does not have the form `type/subtype`.
pub(super) fn declared(value: &str) -> Option<String> {
    let essence = value.split(';').next().unwrap_or_default().trim();
    let token = |part: &str| {
        !part.is_empty()
            && part.len() <= 64
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&b))
    };
    let (kind, subtype) = essence.split_once('/')?;
    (token(kind) && token(subtype)).then(|| essence.to_ascii_lowercase())
}

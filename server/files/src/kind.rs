//! The kinds of files that are taken.

/// A kind of file, told by its content alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// PDF 1.0 to 2.0.
    Pdf,
    /// Plain text: UTF-8, UTF-16 with a byte order mark, or windows-1252.
    Text,
    /// Rich Text Format.
    Rtf,
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// TIFF, of one or more pages.
    Tiff,
}

impl Kind {
    /// The media type under which the file is stored and sent.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain",
            Self::Rtf => "text/rtf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Tiff => "image/tiff",
        }
    }

    /// The ending of a file name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Text => "txt",
            Self::Rtf => "rtf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Tiff => "tiff",
        }
    }

    /// Whether the file is a picture: it has pixels to clean, and no text to read.
    pub fn is_image(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Tiff)
    }
}

/// A file that was inspected and may be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct File {
    /// What it is.
    pub kind: Kind,
    /// How many pages it has, at least 1: `Some` for PDF and TIFF.
    pub pages: Option<u32>,
    /// Width and height in pixels as stored, before any orientation: `Some` for images (the first page of a TIFF).
    pub size: Option<(u32, u32)>,
}

//! Why a file is not taken.

/// Why a file is not taken. One reason each, so that the message can say how to mend it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// Zero bytes, or a text of nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// More than [`MAX_BYTES`](crate::MAX_BYTES).
    #[error("the file is longer than 5 MB")]
    TooLarge,
    /// None of the kinds that are taken: GIF, ZIP, HTML, SVG, programs…
    #[error("the kind of the file is not taken")]
    UnknownKind,
    /// A HEIC or HEIF photo, as recent phones make them.
    #[error("the file is a HEIC photo")]
    Heic,
    /// A document of an office suite: DOCX, DOC, ODT, XLSX, PPTX, Pages…
    #[error("the file is an office document")]
    Office,
    /// A PDF that asks for a password, or that is encrypted at all.
    #[error("the PDF is encrypted")]
    EncryptedPdf,
    /// A PDF that does something by itself or carries other files.
    #[error("the PDF holds programs, actions, forms of XFA, media or attached files")]
    ActivePdf,
    /// A PDF that cannot be read: cut, or not well-formed.
    #[error("the PDF is damaged")]
    DamagedPdf,
    /// A file that is something else too.
    #[error("the file is of two kinds at once")]
    Polyglot,
    /// More pixels than are decoded; see [`image`](crate::image).
    #[error("the image has too many pixels")]
    ImageTooLarge,
    /// An image that cannot be decoded whole: cut, or not well-formed.
    #[error("the image is damaged")]
    DamagedImage,
    /// More pages than are taken.
    #[error("the file has too many pages")]
    TooManyPages,
    /// A file that unpacks to far more than is kept, or that takes too long to read.
    #[error("the file unpacks to too much")]
    Bomb,
    /// Looks like text, but holds control characters or bytes that are no characters.
    #[error("the file is no text")]
    NotText,
    /// An RTF that cannot be read: not closed, or nested too deeply.
    #[error("the RTF is damaged")]
    DamagedRtf,
    /// An RTF that carries other files, or fields that fetch something.
    #[error("the RTF holds objects or links to other files")]
    RtfWithObject,
}

//! What a refusal says, and how to mend it.

use portal::adding::{FileKind, FileRefusal, Refusal};

use crate::i18n::t;

/// The message for a refusal.
pub(crate) fn refusal(refusal: Refusal) -> String {
    t(match refusal {
        Refusal::TooManyDrafts => "adding-error-drafts",
        Refusal::RecordFull => "adding-error-record-full",
        Refusal::File(file) => return t(of_file(file)),
        Refusal::TooManyPages => "adding-error-pages",
        Refusal::TooHeavy => "adding-error-heavy",
        Refusal::HoldsWholeFile => "adding-error-holds-file",
        Refusal::HoldsImages => "adding-error-holds-images",
        Refusal::NoFile => "adding-error-no-file",
        Refusal::NothingToReplace => "adding-error-replaced",
    })
}

fn of_file(refusal: FileRefusal) -> &'static str {
    match refusal {
        FileRefusal::Empty => "adding-file-empty",
        FileRefusal::TooLarge => "adding-file-too-large",
        FileRefusal::UnknownKind => "adding-file-unknown",
        FileRefusal::Heic => "adding-file-heic",
        FileRefusal::Office => "adding-file-office",
        FileRefusal::EncryptedPdf => "adding-file-encrypted",
        FileRefusal::ActivePdf => "adding-file-active",
        FileRefusal::DamagedPdf => "adding-file-damaged-pdf",
        FileRefusal::Polyglot => "adding-file-polyglot",
        FileRefusal::ImageTooLarge => "adding-file-image-too-large",
        FileRefusal::DamagedImage => "adding-file-damaged-image",
        FileRefusal::TooManyPages => "adding-file-too-many-pages",
        FileRefusal::Bomb => "adding-file-bomb",
        FileRefusal::NotText => "adding-file-not-text",
        FileRefusal::DamagedRtf => "adding-file-damaged-rtf",
        FileRefusal::RtfWithObject => "adding-file-rtf-object",
    }
}

/// A kind of file in words.
pub(super) fn kind(kind: FileKind) -> String {
    t(match kind {
        FileKind::Pdf => "format-pdf",
        FileKind::Text => "format-text",
        FileKind::Rtf => "format-rtf",
        FileKind::Jpeg => "format-jpeg",
        FileKind::Png => "format-png",
        FileKind::Tiff => "format-tiff",
    })
}

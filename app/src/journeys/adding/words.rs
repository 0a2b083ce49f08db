//! What a refusal says, and how to mend it.

use portal::adding::{FileKind, FileRefusal, Refusal};

use super::names::{Claim, FileName};
use crate::i18n::{t, t_with};

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

/// The message for a file that was not taken, with its name.
pub(super) fn refused_file(refused: Refusal, name: &FileName) -> String {
    let Some(shown) = name.isolated() else { return refusal(refused) };
    let unknown = matches!(refused, Refusal::File(FileRefusal::UnknownKind | FileRefusal::NotText));
    match name.claim() {
        Claim::Pdf if unknown => t_with("adding-file-false-pdf", &[("name", shown.into())]),
        Claim::Image if unknown => t_with("adding-file-false-image", &[("name", shown.into())]),
        _ => t_with("adding-file-named", &[("name", shown.into()), ("message", refusal(refused).into())]),
    }
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

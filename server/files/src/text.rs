//! The text of files.

use crate::{Kind, Refusal};

/// The text of a file of this kind, its lines ended by `\n`. Images have none: an empty string.
///
/// # Errors
/// When the file cannot be read, or holds more text than is kept.
pub fn of(kind: Kind, bytes: &[u8]) -> Result<String, Refusal> {
    match kind {
        Kind::Text => String::from_utf8(bytes.to_vec()).map_err(|_| Refusal::NotText),
        Kind::Pdf => Err(Refusal::DamagedPdf),
        Kind::Rtf => Err(Refusal::DamagedRtf),
        Kind::Jpeg | Kind::Png | Kind::Tiff => Ok(String::new()),
    }
}

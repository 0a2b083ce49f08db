//! The text of files.

pub(crate) mod plain;
mod tidy;

use crate::{Kind, Refusal, guard, pdf, rtf};

/// How many bytes of text one file may give. A book of 500 pages has 1.5 MB.
pub const MAX_TEXT: usize = 8_000_000;

/// The text of a file of this kind: lines ended by `\n`, no control characters, at most [`MAX_TEXT`] bytes. Images have
/// none: an empty string. The file need not have passed [`inspect`](crate::inspect): a PDF that acts is read all the same.
///
/// # Errors
/// When the file cannot be read (`DamagedPdf`, `EncryptedPdf`, `TooManyPages`, `DamagedRtf`, `NotText`), or when it holds
/// more than is kept (`Bomb`).
pub fn of(kind: Kind, bytes: &[u8]) -> Result<String, Refusal> {
    let text = match kind {
        Kind::Text => plain::decode(bytes)?,
        Kind::Pdf => guard::caught(Refusal::DamagedPdf, || pdf::text::of(bytes))?,
        Kind::Rtf => rtf::of(bytes)?,
        Kind::Jpeg | Kind::Png | Kind::Tiff => return Ok(String::new()),
    };
    if text.len() > MAX_TEXT { Err(Refusal::Bomb) } else { Ok(tidy::tidy(&text)) }
}

//! What a file is, by its content alone.

use crate::{File, Kind, MAX_BYTES, Refusal};

/// What these bytes are, by their content alone: neither a name nor a declared type is asked for.
///
/// # Errors
/// The first reason for which the file is not taken.
pub fn inspect(bytes: &[u8]) -> Result<File, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLarge);
    }
    let kind = signature(bytes).ok_or(Refusal::UnknownKind)?;
    let size = if kind.is_image() { Some(crate::image::size(bytes)?) } else { None };
    Ok(File { kind, pages: None, size })
}

fn signature(bytes: &[u8]) -> Option<Kind> {
    match bytes {
        [b'%', b'P', b'D', b'F', b'-', ..] => Some(Kind::Pdf),
        [b'{', b'\\', b'r', b't', b'f', ..] => Some(Kind::Rtf),
        [0xff, 0xd8, 0xff, ..] => Some(Kind::Jpeg),
        [0x89, b'P', b'N', b'G', ..] => Some(Kind::Png),
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Some(Kind::Tiff),
        _ => std::str::from_utf8(bytes).ok().map(|_| Kind::Text),
    }
}

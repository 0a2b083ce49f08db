//! Plain text.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::Refusal;

/// The text: UTF-8 or UTF-16 where a byte order mark says so, UTF-8 where it is valid, or else windows-1252.
///
/// # Errors
/// `NotText` for control characters, for bytes that windows-1252 leaves undefined, and for broken UTF-16.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    let text: Cow<'_, str> = match bytes {
        [0xff, 0xfe, rest @ ..] => {
            UTF_16LE.decode_without_bom_handling_and_without_replacement(rest).ok_or(Refusal::NotText)?
        }
        [0xfe, 0xff, rest @ ..] => {
            UTF_16BE.decode_without_bom_handling_and_without_replacement(rest).ok_or(Refusal::NotText)?
        }
        _ => match std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        },
    };
    // The five bytes without a character in windows-1252 are read as the control characters of the same number.
    let is_text = |character: char| !character.is_control() || matches!(character, '\t' | '\n' | '\r' | '\u{c}');
    if text.chars().all(is_text) { Ok(text.into_owned()) } else { Err(Refusal::NotText) }
}

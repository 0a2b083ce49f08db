//! Text strings outside of content (ISO 32000-2, 7.9.2.2).

use encoding_rs::{UTF_8, UTF_16BE, WINDOWS_1252};

/// The text of a string: UTF-16 or UTF-8 where its mark says so, or else PDFDocEncoding, of which windows-1252 has the
/// letters.
pub(super) fn text(bytes: &[u8]) -> String {
    let encoding = match bytes {
        [0xfe, 0xff, ..] => UTF_16BE,
        [0xef, 0xbb, 0xbf, ..] => UTF_8,
        _ => WINDOWS_1252,
    };
    encoding.decode_with_bom_removal(bytes).0.into_owned()
}

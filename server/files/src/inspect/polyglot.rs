//! Files that are something else too. What a browser or an unpacker looks for is looked for here as it would.

use crate::{
    Refusal,
    bytes::{all, find, has_ignoring_case},
};

/// How far into a file browsers and readers look for what it is.
const HEAD: usize = 1_024;

/// Markup that a browser would run or show.
const MARKUP: [&[u8]; 6] = [b"<script", b"<html", b"<!doctype", b"<svg", b"<iframe", b"<?php"];

/// Of these, what is too long to occur by chance in the pixels of a photo.
const LONG_MARKUP: [&[u8]; 2] = [b"<script", b"<html"];

/// What may not begin after the end of a file: other kinds. A second JPEG and the film of a living photo are not among
/// them, since phones write them there; cleaning the image drops them.
const BEGINNINGS: [&[u8]; 9] =
    [b"PK", b"Rar!", b"7z\xbc\xaf", b"GIF8", b"\x7fELF", b"MZ", b"%PDF-", b"{\\rtf", b"\xca\xfe\xba\xbe"];

/// Where a PDF ends: after its last `%%EOF` and the line end.
pub(super) fn pdf_end(bytes: &[u8]) -> usize {
    all(bytes, b"%%EOF").last().map_or(bytes.len(), |at| at + 5)
}

/// Nothing else before, nor after `end`.
///
/// # Errors
/// `Polyglot`.
pub(super) fn check_ends(bytes: &[u8], end: usize) -> Result<(), Refusal> {
    let head = &bytes[..bytes.len().min(HEAD)];
    let tail = bytes.get(end..).unwrap_or_default();
    let last = &bytes[bytes.len().saturating_sub(HEAD)..];
    let other = tail.trim_ascii_start();
    let foreign = MARKUP.iter().any(|tag| [head, tail, last].iter().any(|part| has_ignoring_case(part, tag)))
        || BEGINNINGS.iter().any(|beginning| other.starts_with(beginning))
        || find(tail, b"%PDF-").is_some()
        || (!bytes.starts_with(b"%PDF-") && find(head, b"%PDF-").is_some())
        || has_zip(bytes);
    if foreign { Err(Refusal::Polyglot) } else { Ok(()) }
}

/// No markup anywhere, metadata included, and no ZIP.
///
/// # Errors
/// `Polyglot`.
pub(super) fn check_everywhere(bytes: &[u8]) -> Result<(), Refusal> {
    let markup = LONG_MARKUP.iter().any(|tag| has_ignoring_case(bytes, tag));
    if markup || has_zip(bytes) { Err(Refusal::Polyglot) } else { Ok(()) }
}

/// Whether an unpacker would find a ZIP, or a program in a JAR: by the record at its end (APPNOTE.TXT, 4.3.16).
fn has_zip(bytes: &[u8]) -> bool {
    all(bytes, b"PK\x05\x06").any(|at| {
        let record = &bytes[at..];
        let two = |from: usize| record.get(from..from + 2).map(|two| usize::from(two[0]) | usize::from(two[1]) << 8);
        let four = |from: usize| two(from).zip(two(from + 2)).map(|(low, high)| low | high << 16);
        let (Some(disk), Some(here), Some(entries)) = (two(4), two(8), two(10)) else { return false };
        let (Some(size), Some(offset), Some(comment)) = (four(12), four(16), two(20)) else { return false };
        disk == 0 && here == entries && size.saturating_add(offset) <= at && at + 22 + comment <= bytes.len()
    })
}

//! The kind of a file by its first bytes.

use crate::{Kind, Refusal, bytes::find};

/// What the first bytes say.
pub(super) enum Signature {
    /// A kind that is taken, if the rest is as it should be.
    Taken(Kind),
    /// Something else.
    Refused(Refusal),
}

/// How far into the file a reader of PDF looks for its signature.
const PDF_HEAD: usize = 1_024;

/// First bytes of kinds that are known and not taken.
const OTHERS: [&[u8]; 24] = [
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"\x7fELF",
    b"MZ",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"\xfe\xed\xfa",
    b"#!",
    b"<?php",
    b"BM",
    b"RIFF",
    b"OggS",
    b"ID3",
    b"\x00\x00\x01\x00",
    b"II\x2b\x00",
    b"MM\x00\x2b",
    b"%!PS",
    b"\x00\x00\x00\x0cjP  ",
    b"\xff\x4f\xff\x51",
    b"DICM",
];

/// Brands of HEIC and HEIF (ISO/IEC 23008-12): one image, several, or either of another codec.
const HEIC: [&[u8]; 8] = [b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"];

/// Parts of a ZIP that an office suite made: of Microsoft, OpenDocument, and iWork.
const OFFICE: [&[u8]; 6] = [
    b"[Content_Types].xml",
    b"word/document.xml",
    b"xl/workbook.xml",
    b"ppt/presentation.xml",
    b"mimetypeapplication/vnd.oasis.opendocument",
    b"Index/Document.iwa",
];

pub(super) fn of(bytes: &[u8]) -> Signature {
    match bytes {
        [b'%', b'P', b'D', b'F', b'-', ..] => return Signature::Taken(Kind::Pdf),
        [b'{', b'\\', b'r', b't', b'f', ..] => return Signature::Taken(Kind::Rtf),
        [0xff, 0xd8, 0xff, ..] => return Signature::Taken(Kind::Jpeg),
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => return Signature::Taken(Kind::Png),
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => return Signature::Taken(Kind::Tiff),
        [b'P', b'K', 3 | 5, 4 | 6, ..] => return Signature::Refused(zip(bytes)),
        // The container of Word, Excel and PowerPoint before 2007.
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => return Signature::Refused(Refusal::Office),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => return Signature::Refused(media(brand)),
        _ => {}
    }
    if OTHERS.iter().any(|other| bytes.starts_with(other)) || is_markup(bytes) {
        return Signature::Refused(Refusal::UnknownKind);
    }
    if find(&bytes[..bytes.len().min(PDF_HEAD)], b"%PDF-").is_some() {
        return Signature::Refused(Refusal::Polyglot);
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || !bytes.contains(&0) {
        return Signature::Taken(Kind::Text);
    }
    Signature::Refused(Refusal::UnknownKind)
}

fn zip(bytes: &[u8]) -> Refusal {
    if OFFICE.iter().any(|part| find(bytes, part).is_some()) { Refusal::Office } else { Refusal::UnknownKind }
}

fn media(brand: &[u8]) -> Refusal {
    let brands = &brand[..brand.len().min(32)];
    let heic = brands.get(..4).is_some_and(|brand| HEIC.contains(&brand));
    // AVIF also says `mif1`.
    if heic && find(brands, b"avif").is_none() { Refusal::Heic } else { Refusal::UnknownKind }
}

/// Whether it begins as HTML, SVG or XML does.
fn is_markup(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let next = text.get(1).copied().unwrap_or_default();
    text.first() == Some(&b'<') && (next.is_ascii_alphabetic() || next == b'!' || next == b'?')
}

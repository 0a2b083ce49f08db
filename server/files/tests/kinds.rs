//! What is taken and what is not, by content alone.
#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use files::{Kind, MAX_BYTES, Refusal, inspect};
use image::ImageFormat;
use support::{
    Pdf, fixture,
    images::{encoded, noise, tiff},
};

/// A ZIP of one stored file.
fn zip(name: &str, body: &[u8]) -> Vec<u8> {
    let sizes = [u32::try_from(body.len()).unwrap().to_le_bytes(); 2].concat();
    let length = u16::try_from(name.len()).unwrap().to_le_bytes();
    let local =
        [b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0".as_slice(), &sizes, &length, &[0, 0], name.as_bytes(), body];
    let local = local.concat();
    let central =
        [b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0".as_slice(), &sizes, &length, &[0; 16], name.as_bytes()];
    let central = central.concat();
    let [size, offset] = [central.len(), local.len()].map(|length| u32::try_from(length).unwrap().to_le_bytes());
    let end = [b"PK\x05\x06\0\0\0\0\x01\0\x01\0".as_slice(), &size, &offset, &[0, 0]].concat();
    [local, central, end].concat()
}

const HTML: &[u8] = b"<html><script>alert(1)</script></html>";

fn rtf() -> Vec<u8> {
    br"{\rtf1\ansi Bonjour\par}".to_vec()
}

#[test]
fn nothing_and_too_much_are_refused() {
    assert_eq!(inspect(b""), Err(Refusal::Empty));
    assert_eq!(inspect(b" \r\n\t\n"), Err(Refusal::Empty));
    assert_eq!(inspect("\u{feff} ".as_bytes()), Err(Refusal::Empty));
    assert_eq!(inspect(&vec![b'a'; MAX_BYTES]).unwrap().kind, Kind::Text);
    assert_eq!(inspect(&vec![b'a'; MAX_BYTES + 1]), Err(Refusal::TooLarge));
}

#[test]
fn other_kinds_are_refused_by_their_content() {
    let unknown: [&[u8]; 14] = [
        b"GIF89a\x01\0\x01\0",
        &zip("photo.txt", b"bonjour"),
        b"<!DOCTYPE html><p>Bonjour",
        b"  \n<html>",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<?xml version='1.0'?><ClinicalDocument/>",
        b"\xef\xbb\xbf<script>alert(1)</script>",
        b"MZ\x90\0\x03",
        b"\x7fELF\x02\x01",
        b"#!/bin/sh\nrm -rf /",
        b"<?php echo 1;",
        b"BM\x36\0\0\0",
        b"RIFF\x24\0\0\0WEBPVP8 ",
        b"\0\0\0\x1cftypavif\0\0\0\0mif1avif",
    ];
    for bytes in unknown {
        assert_eq!(inspect(bytes), Err(Refusal::UnknownKind), "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn what_people_often_send_has_reasons_of_its_own() {
    assert_eq!(inspect(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"), Err(Refusal::Heic));
    assert_eq!(inspect(b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic"), Err(Refusal::Heic));
    assert_eq!(inspect(&zip("word/document.xml", b"<w:document/>")), Err(Refusal::Office));
    assert_eq!(inspect(&zip("mimetype", b"application/vnd.oasis.opendocument.text")), Err(Refusal::Office));
    assert_eq!(inspect(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"), Err(Refusal::Office));
}

#[test]
fn texts_are_told_from_bytes() {
    for text in ["Bonjour", "Allergie à la pénicilline\r\n", "\u{feff}Œdème", "a\tb\u{c}c"] {
        assert_eq!(inspect(text.as_bytes()).unwrap().kind, Kind::Text, "{text:?}");
    }
    assert_eq!(inspect(b"H\xf4pital d\x92Angers \x80").unwrap().kind, Kind::Text, "windows-1252");
    let utf16: Vec<u8> = "\u{feff}Hôpital".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(inspect(&utf16).unwrap().kind, Kind::Text);
    for bytes in [&b"a\x07b"[..], b"caf\x81", b"\x1b[31mrouge", b"\xff\xfe\x00\xd8", b"\x01\x02\x03"] {
        assert_eq!(inspect(bytes), Err(Refusal::NotText), "{bytes:?}");
    }
    assert_eq!(inspect(b"a\0b"), Err(Refusal::UnknownKind));
    assert_eq!(inspect(b"Bonjour <script>alert(1)</script>"), Err(Refusal::Polyglot));
}

#[test]
fn files_that_are_something_else_too_are_refused() {
    let archive = zip("a.class", b"\xca\xfe\xba\xbe");
    let sound = [
        ("PDF", Pdf::page("").finish()),
        ("PDF of Chromium", fixture("pdf/chromium.pdf")),
        ("RTF", rtf()),
        ("JPEG", encoded(&noise(30, 30), ImageFormat::Jpeg)),
        ("PNG", encoded(&noise(30, 30), ImageFormat::Png)),
        ("TIFF", tiff(&[(30, 30)])),
    ];
    for (name, bytes) in &sound {
        assert!(inspect(bytes).is_ok(), "{name}");
        assert!(inspect(&[bytes.as_slice(), b"\r\n"].concat()).is_ok(), "{name} and a line end");
        for (other, trailer) in [("ZIP", archive.as_slice()), ("HTML", HTML), ("script", b"<ScRiPt>alert(1)</sCrIpT>")]
        {
            let both = [bytes.as_slice(), trailer].concat();
            assert_eq!(inspect(&both), Err(Refusal::Polyglot), "{name} and {other}");
        }
    }
    let pdf = Pdf::page("").finish();
    for (name, bytes) in &sound[3..5] {
        for (other, trailer) in
            [("PDF", pdf.as_slice()), ("GIF", b"GIF89a"), ("RAR", b"Rar!\x1a\x07"), ("EXE", b"MZ\x90\0")]
        {
            let both = [bytes.as_slice(), trailer].concat();
            assert_eq!(inspect(&both), Err(Refusal::Polyglot), "{name} and {other}");
        }
    }
    // A reader of PDF looks for the signature in the first 1,024 bytes.
    for head in [&b"\n"[..], b"GARBAGE ", b"\xef\xbb\xbf"] {
        assert_eq!(inspect(&[head, &pdf].concat()), Err(Refusal::Polyglot), "{head:?}");
    }
    let mut jpeg = encoded(&noise(30, 30), ImageFormat::Jpeg);
    jpeg.splice(2..2, [b"\xff\xfe\0\x28".as_slice(), HTML].concat());
    assert_eq!(inspect(&jpeg), Err(Refusal::Polyglot), "HTML in a comment");
    let commented = String::from_utf8(pdf).unwrap().replacen('\n', "\n%<html><script>alert(1)</script>\n", 1);
    assert_eq!(inspect(commented.as_bytes()), Err(Refusal::Polyglot), "HTML in the head of a PDF");
}

#[test]
fn a_second_photo_after_the_first_is_how_phones_write() {
    let one = encoded(&noise(30, 30), ImageFormat::Jpeg);
    let two = [one.as_slice(), &one].concat();
    assert_eq!(inspect(&two).unwrap().kind, Kind::Jpeg);
    let cleaned = files::image::clean(&two, files::image::Rotation::None).unwrap();
    assert_eq!(cleaned, files::image::clean(&one, files::image::Rotation::None).unwrap());
}

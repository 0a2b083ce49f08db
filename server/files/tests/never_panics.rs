//! Whatever the bytes, every function answers.
#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use std::sync::{Mutex, Once};

use files::{
    Kind,
    image::{Rotation, clean, pages},
    inspect,
    pdf::from_images,
    text,
};
use image::ImageFormat;
use proptest::{collection::vec, prelude::*, sample::Index};
use support::{
    Pdf, fixture,
    images::{encoded, gps_photo, noise, tiff},
};

/// Where code of this crate panicked: the net under the code of others would hide it.
static PANICS: Mutex<Vec<String>> = Mutex::new(Vec::new());
static HOOK: Once = Once::new();

fn ask_everything(bytes: &[u8]) {
    HOOK.call_once(|| {
        std::panic::set_hook(Box::new(|panic| {
            if panic.location().is_some_and(|place| place.file().contains("files/src")) {
                PANICS.lock().unwrap().push(panic.to_string());
            }
        }));
    });
    let _ = inspect(bytes);
    for kind in [Kind::Pdf, Kind::Rtf, Kind::Text, Kind::Jpeg] {
        let _ = text::of(kind, bytes);
    }
    let _ = clean(bytes, Rotation::Quarter);
    let _ = pages(bytes);
    let _ = from_images(&[bytes.to_vec()], "titre", "fr", &[]);
    assert_eq!(*PANICS.lock().unwrap(), Vec::<String>::new());
}

fn seeds() -> Vec<Vec<u8>> {
    vec![
        Pdf::page("BT /F 12 Tf 72 700 Td [(Bon) -300 (jour)] TJ ET").finish(),
        fixture("pdf/fpdf2-standard.pdf"),
        fixture("pdf/qpdf-linearized.pdf"),
        fixture("pdf/matplotlib-type3.pdf"),
        br"{\rtf1\ansi{\fonttbl{\f0\fcharset0 Arial;}}\f0 \'e9\u233?\par{\pict 00}}".to_vec(),
        encoded(&noise(20, 20), ImageFormat::Jpeg),
        encoded(&noise(20, 20), ImageFormat::Png),
        tiff(&[(10, 10), (5, 5)]),
        gps_photo(6),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn arbitrary_bytes(bytes in vec(any::<u8>(), 0..2_000)) {
        ask_everything(&bytes);
    }

    #[test]
    fn arbitrary_bytes_after_a_signature(at in 0_usize..6, bytes in vec(any::<u8>(), 0..2_000)) {
        let head: &[u8] = [&b"%PDF-1.7\n1 0 obj <<"[..], b"{\\rtf1", b"\xff\xd8\xff\xe1", b"\x89PNG\r\n\x1a\n", b"II\x2a\0", b"MM\0\x2a"][at];
        ask_everything(&[head, &bytes].concat());
    }

    #[test]
    fn sound_files_with_some_bytes_changed(
        seed in any::<Index>(),
        changes in vec((any::<Index>(), any::<u8>()), 1..12),
        cut in any::<Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut bytes = seed.get(&seeds()).clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        ask_everything(&bytes);
    }

    /// Words of PDF in any order.
    #[test]
    fn words_of_pdf_in_any_order(words in vec(0_usize..32, 0..200)) {
        const WORDS: [&str; 32] = [
            "BT", "ET", "/F 12 Tf", "1 0 0 1 9 9 Tm", "(a) Tj", "[(b) -900 (c)] TJ", "q", "Q", "Do", "/X Do", "BI", "ID",
            "EI", "<<", ">>", "[", "]", "(", ")", "<41>", "1e9 0 Td", "-1 Tr", "0 0 0 0 0 0 cm", "BMC", "EMC", "T*", "'",
            "\"", "/Span << /ActualText (x) >> BDC", "9999999999999999999 Tc", "%", "{",
        ];
        let content = words.iter().map(|at| WORDS[*at]).collect::<Vec<_>>().join(" ");
        let pdf = Pdf::page(&content).finish();
        ask_everything(&pdf);
    }
}

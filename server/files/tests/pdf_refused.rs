//! PDFs that may not be taken.
#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use files::{Kind, Refusal, inspect, text};
use support::{Pdf, deflate, fixture, zeros};

fn refusal(bytes: &[u8]) -> Refusal {
    inspect(bytes).unwrap_err()
}

/// A sound PDF of one page, with something more in its catalog.
fn with_catalog(entries: &str) -> Vec<u8> {
    Pdf::page("BT /F 12 Tf 72 700 Td (Bonjour) Tj ET").catalog(entries).finish()
}

#[test]
fn a_plain_one_is_taken() {
    let pdf = with_catalog("");
    let file = inspect(&pdf).unwrap();
    assert_eq!((file.kind, file.pages, file.size), (Kind::Pdf, Some(1), None));
    assert_eq!(text::of(Kind::Pdf, &pdf).unwrap(), "Bonjour");
    // Opening at a page is no action that does anything.
    assert!(inspect(&with_catalog("/OpenAction [3 0 R /Fit]")).is_ok());
    assert!(inspect(&with_catalog("/OpenAction << /S /GoTo /D [3 0 R /Fit] >>")).is_ok());
    assert!(inspect(&with_catalog("/AcroForm << /Fields [] >>")).is_ok());
}

#[test]
fn what_acts_or_carries_files_is_refused() {
    let active = [
        "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>",
        "/OpenAction << /S /J#61vaScript /J#53 (app.alert\\(1\\)) >>",
        "/OpenAction << /S /#4a#61#76#61#53#63#72#69#70#74 >>",
        "/OpenAction << /S /Launch /F (cmd.exe) >>",
        "/OpenAction << /S /#4Caunch /F (cmd.exe) >>",
        "/OpenAction << /S /SubmitForm /F (https://example.org) >>",
        "/OpenAction << /S /GoToR /F (autre.pdf) >>",
        "/OpenAction << /S /Rendition >>",
        "/OpenAction << /S /URI /URI (https://example.org) >>",
        "/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /URI /URI (https://example.org) >> >>",
        "/Names << /JavaScript << /Names [(a) 9 0 R] >> >>",
        "/Names << /EmbeddedFiles << /Names [(a) 9 0 R] >> >>",
        "/AF [<< /Type /Filespec /EF << /F 9 0 R >> >>]",
        "/AA << /WC << /S /URI /URI (https://example.org) >> >>",
        "/#41#41 << /WC << /S /URI /URI (https://example.org) >> >>",
        "/AcroForm << /XFA 9 0 R /Fields [] >>",
        "/Collection << /View /D >>",
        "/Perms << /Deep [[[[[<< /Subtype /RichMedia >>]]]]] >>",
    ];
    for entries in active {
        assert_eq!(refusal(&with_catalog(entries)), Refusal::ActivePdf, "{entries}");
    }
    let annotations = ["/Subtype /FileAttachment", "/Subtype /Movie", "/Subtype /Screen", "/Subtype /3D"];
    for annotation in annotations {
        let pdf = Pdf::page("").object(&format!("<< /Type /Annot {annotation} >>")).finish();
        assert_eq!(refusal(&pdf), Refusal::ActivePdf, "{annotation}");
    }
    // A stream whose data are in another file.
    let pdf = Pdf::page("").stream("/F (https://example.org/x)", b"").finish();
    assert_eq!(refusal(&pdf), Refusal::ActivePdf);
}

#[test]
fn nothing_hides_in_an_object_stream() {
    for (filter, pack) in [("", false), ("/Filter /FlateDecode", true), ("/Filter [/Fl]", true)] {
        let members = b"20 0 << /S /JavaScr#69pt /JS (app.alert\\(1\\)) >>";
        let data = if pack { deflate(members) } else { members.to_vec() };
        let pdf = Pdf::page("").stream(&format!("/Type /ObjStm /N 1 /First 5 {filter}"), &data).finish();
        assert_eq!(refusal(&pdf), Refusal::ActivePdf, "{filter}");
    }
}

#[test]
fn nothing_hides_from_the_reading_of_object_streams() {
    let script = "<< /S /JavaScript /JS (1) >>";
    let streams = [
        // Inside a string, where only its offset finds it; without its type; behind a member that is broken.
        ("/Type /ObjStm /N 1 /First 5", format!("20 1 ({script})"), Refusal::ActivePdf),
        ("/N 1 /First 5", format!("20 0 {script}"), Refusal::ActivePdf),
        (
            "/Type /ObjStm /N 2 /First 11",
            format!("20 0 21 99 {}{}{script}", "[".repeat(90), "]".repeat(90)),
            Refusal::ActivePdf,
        ),
        ("/Type /ObjStm /N 2 /First 10", "20 0 21 9 << /A [ 1 >> <<".to_owned(), Refusal::DamagedPdf),
        ("/Type /ObjStm /N 1 /First 999", format!("20 0 {script}"), Refusal::DamagedPdf),
        ("/Type /ObjStm /N 1 /First 5 /Filter /DCTDecode", "20 0 null".to_owned(), Refusal::DamagedPdf),
        ("/Type /ObjStm /N 1 /First 5 /Filter [/AHx /AHx /AHx /AHx /AHx]", "20 0 null".to_owned(), Refusal::DamagedPdf),
    ];
    for (dict, data, expected) in streams {
        // Packed, so that no name is found in the plain bytes.
        let filter = if dict.contains("/Filter") { "" } else { "/Filter /FlateDecode" };
        let pdf = Pdf::page("")
            .stream(&format!("{dict} {filter}"), &deflate(format!("{data}{}", " ".repeat(400)).as_bytes()))
            .finish();
        assert_eq!(refusal(&pdf), expected, "{dict} {data}");
    }
}

#[test]
fn nothing_hides_where_only_a_table_of_offsets_points() {
    let hidden = "9 0 obj << /S /JavaScript /JS (app.alert\\(1\\)) >> endobj";
    let packed = "9 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >> stream";
    let hiding = [
        Pdf::page("").stream("", hidden.as_bytes()).finish(),
        Pdf::page("").object(&format!("({})", packed)).finish(),
        Pdf::page("").object(&format!("null % {packed}\n")).finish(),
        Pdf::page("").stream("", packed.as_bytes()).finish(),
        // A head that only its comment keeps from being plain does not make up for the hidden one.
        Pdf::page("").object("null endobj 8 %\n 0 obj null").stream("", packed.as_bytes()).finish(),
    ];
    for pdf in hiding {
        assert_eq!(refusal(&pdf), Refusal::ActivePdf, "{}", String::from_utf8_lossy(&pdf));
    }
}

#[test]
fn an_earlier_version_counts_too() {
    // A later revision that takes the action away leaves it in the bytes, and a reader can go back to it.
    let mut pdf = with_catalog("/OpenAction << /S /JavaScript /JS (1) >>");
    pdf.extend_from_slice(
        b"1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF",
    );
    assert_eq!(refusal(&pdf), Refusal::ActivePdf);
}

#[test]
fn encrypted_ones_are_refused() {
    for name in ["encrypted.pdf", "encrypted-owner.pdf"] {
        let pdf = fixture(name);
        assert_eq!(refusal(&pdf), Refusal::EncryptedPdf, "{name}");
        assert_eq!(text::of(Kind::Pdf, &pdf), Err(Refusal::EncryptedPdf), "{name}");
    }
}

#[test]
fn damaged_ones_are_refused() {
    for name in ["pdf/chromium.pdf", "pdf/qpdf-linearized.pdf", "pdf/fpdf2-standard.pdf"] {
        let pdf = fixture(name);
        for percent in [10, 50, 90, 99] {
            let cut = &pdf[..pdf.len() * percent / 100];
            assert_eq!(refusal(cut), Refusal::DamagedPdf, "{name} cut at {percent} %");
        }
    }
    assert_eq!(refusal(b"%PDF-1.7"), Refusal::DamagedPdf);
    assert_eq!(refusal(b"%PDF-1.7\nstartxref\n0\n%%EOF"), Refusal::DamagedPdf);
    let lost = Pdf::page("").finish();
    let text = String::from_utf8(lost).unwrap().replace("/Kids [3 0 R]", "/Kids [8 0 R]");
    assert_eq!(refusal(text.as_bytes()), Refusal::DamagedPdf);
}

#[test]
fn bombs_are_refused_early() {
    // 10 GB of zeros, packed to 10 MB and those to 30 kB.
    let twice = deflate(&zeros(160));
    for (name, dict, data) in [
        ("one filter", "/Filter /FlateDecode", zeros(80)),
        ("two filters", "/Filter [/FlateDecode /FlateDecode]", twice),
        ("run lengths", "/Filter /RunLengthDecode", [129, 0].repeat(600_000)),
        ("an object stream", "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", deflate(&vec![b' '; 40_000_000])),
        ("an image", "/Subtype /Image /Width 60000 /Height 60000 /Filter /FlateDecode", deflate(b"")),
    ] {
        let pdf = Pdf::page("").stream(dict, &data).finish();
        assert!(pdf.len() < files::MAX_BYTES, "{name}: {} bytes", pdf.len());
        assert_eq!(inspect(&pdf), Err(Refusal::Bomb), "{name}");
    }
    // A content that is a bomb is not unpacked for its text either.
    let pdf = Pdf::page_of("/Filter /FlateDecode", &deflate(&vec![b' '; 40_000_000])).finish();
    assert_eq!(text::of(Kind::Pdf, &pdf), Err(Refusal::Bomb));
}

#[test]
fn work_without_end_is_stopped() {
    // A form that shows itself eight times, and a page tree that contains itself.
    let form = "/Type /XObject /Subtype /Form /Resources << /XObject << /X 6 0 R >> >>";
    let pdf = Pdf::page("/X Do").resources("/XObject << /X 6 0 R >>");
    let pdf = pdf.stream(form, "/X Do ".repeat(50).as_bytes()).finish();
    assert_eq!(text::of(Kind::Pdf, &pdf), Err(Refusal::Bomb));
    let looped = String::from_utf8(Pdf::page("").finish()).unwrap().replace("/Kids [3 0 R]", "/Kids [2 0 R 3 0 R]");
    assert_eq!(inspect(looped.as_bytes()).unwrap().pages, Some(1));
    let deep = Pdf::page("").object(&"[".repeat(100_000)).finish();
    assert_eq!(refusal(&deep), Refusal::DamagedPdf);
}

/// How often it is asked whether to go on while this file is read: about once for each megabyte that is read, and once
/// for each stream.
fn questions(bytes: &[u8]) -> (usize, Result<files::File, Refusal>) {
    let asked = std::cell::Cell::new(0);
    let result = files::inspect_while(bytes, &|| {
        asked.set(asked.get() + 1);
        true
    });
    (asked.get(), result)
}

#[test]
fn a_trailer_without_end_is_read_once() {
    for times in [1_000, 16_000, 300_000] {
        let pdf = [b"%PDF-1.7\n".to_vec(), b"trailer<</A ".repeat(times), Pdf::page("").finish()].concat();
        let (asked, result) = questions(&pdf);
        assert_eq!(result, Err(Refusal::DamagedPdf), "{times}");
        // Its bytes, and a value for every twelve of them.
        assert!(asked <= 2 + pdf.len() * 4 / 1_000_000, "{times}: {asked}");
    }
    // And what stands behind one that is broken is read.
    let pdf = [b"%PDF-1.7\ntrailer << /A [ stream\n".to_vec(), with_catalog("")].concat();
    assert_eq!(text::of(Kind::Pdf, &pdf).unwrap(), "Bonjour");
}

#[test]
fn the_white_space_behind_a_stream_is_paid_each_time_that_it_is_read() {
    let stream = "<< /Length 2000000 >> stream\nendstream endobj\n";
    let many: String = (10..30_010).map(|number| format!("{number} 0 obj {stream}")).collect();
    let mut pdf = format!("%PDF-1.7\n{many}").into_bytes();
    pdf.extend_from_slice(&vec![b' '; 3_000_000]);
    pdf.extend_from_slice(b"startxref\n0\n%%EOF");
    assert_eq!(refusal(&pdf), Refusal::Bomb);
}

#[test]
fn reading_ends_when_it_is_told_to() {
    let pdf = Pdf::page("").object(&format!("[{}]", "1 ".repeat(100_000))).finish();
    assert!(inspect(&pdf).is_ok());
    let asked = std::cell::Cell::new(0);
    let result = files::inspect_while(&pdf, &|| {
        asked.set(asked.get() + 1);
        false
    });
    assert_eq!((result, asked.get()), (Err(Refusal::Bomb), 1));
}

#[test]
fn too_many_pages_are_refused() {
    let mut pdf = Pdf::page("");
    for _ in 0..1_001 {
        pdf = pdf.object("<< /Type /Page >>");
    }
    let kids: String = (6..1_007).map(|number| format!("{number} 0 R ")).collect();
    let pdf = String::from_utf8(pdf.finish()).unwrap().replace("/Kids [3 0 R]", &format!("/Kids [{kids}]"));
    assert_eq!(refusal(pdf.as_bytes()), Refusal::TooManyPages);
}

/// A PDF whose object 9, in an object stream, is this, and whose pages hang under it.
fn with_kids(nine: &str) -> Vec<u8> {
    let members = deflate(format!("9 0 {nine}").as_bytes());
    let pdf = Pdf::page("").stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", &members).finish();
    let at = pdf.windows(13).position(|bytes| bytes == b"/Kids [3 0 R]").unwrap();
    [&pdf[..at], b"/Kids 9 0 R  ", &pdf[at + 13..]].concat()
}

#[test]
fn a_tree_of_pages_that_grows_without_end_is_refused() {
    // The same node inside itself, again and again, is no reference: what it holds is not gone through once more.
    let pdf = with_kids(&format!("[{}]", "<< /Kids 9 0 R >> ".repeat(60_000)));
    let (asked, result) = questions(&pdf);
    assert_eq!(result, Err(Refusal::DamagedPdf));
    assert!(asked < 30, "{asked}: read twice for the object stream, once for the tree");
    assert_eq!(questions(&with_kids(&format!("[{}]", "3 0 R ".repeat(10_001)))).1, Err(Refusal::TooManyPages));
    assert_eq!(questions(&with_kids("[3 0 R 3 0 R]")).1.unwrap().pages, Some(1));
}

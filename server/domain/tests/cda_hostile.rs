//! Hostile files are refused, each for the right reason. How much work they cause is tested where it is counted, in
//! the scan; here the limits are small, so that the refusal itself shows that it came before the whole was read.

mod cda_support;

use cda_support::{PATIENT, START, try_read, with_body, with_section};
use domain::cda::{Limits, Node, Refusal, read};

#[test]
fn refuses_a_file_that_is_too_large_without_looking_at_it() {
    let limits = Limits::default();
    let bytes = vec![0xFF; 21 * 1024 * 1024];
    let refusal = Refusal::TooLarge { bytes: bytes.len(), limit: limits.max_bytes };
    assert_eq!(read(&bytes, &limits), Err(refusal));
    // 20 MiB exactly are still read.
    assert_eq!(read(&bytes[..limits.max_bytes], &limits), Err(Refusal::Encoding));
}

#[test]
fn refuses_entities_of_every_kind() {
    let bomb: String = (1..10).map(|n| format!("<!ENTITY e{n} \"{}\">", format!("&e{};", n - 1).repeat(10))).collect();
    for declaration in [
        "<!DOCTYPE ClinicalDocument>".to_owned(),
        format!("<!DOCTYPE a [<!ENTITY e0 \"lol\">{bomb}]>"),
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>".to_owned(),
        "<!DOCTYPE a SYSTEM \"http://example.invalid/a.dtd\">".to_owned(),
        "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://example.invalid/p\"> %p;]>".to_owned(),
    ] {
        let xml = format!("<?xml version=\"1.0\"?>\n{declaration}{}", with_section("<text>&e9;&x;</text>"));
        assert_eq!(try_read(&xml), Err(Refusal::Dtd), "{declaration}");
    }
    // Without a declaration, an entity is simply unknown.
    let unknown = try_read(&with_section("<text>&nbsp;</text>"));
    assert!(matches!(unknown, Err(Refusal::Malformed { .. })), "{unknown:?}");
    // In UTF-16, the declaration does not hide.
    let hidden: Vec<u8> = "\u{FEFF}<!DOCTYPE a><a/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&hidden, &Limits::default()), Err(Refusal::Dtd));
}

#[test]
fn refuses_a_hundred_thousand_attributes() {
    let attributes: String = (0..100_000).map(|n| format!(" a{n}='x'")).collect();
    let xml = with_section(&format!("<text><content{attributes}>x</content></text>"));
    assert_eq!(try_read(&xml), Err(Refusal::TooManyAttributes { limit: 64 }));
}

#[test]
fn refuses_ten_thousand_levels() {
    let (open, close) = ("<content>".repeat(10_000), "</content>".repeat(10_000));
    let xml = with_section(&format!("<text>{open}x{close}</text>"));
    assert_eq!(try_read(&xml), Err(Refusal::TooDeep { limit: 128 }));
    let tables = "<table><tbody><tr><td>".repeat(10_000) + &"</td></tr></tbody></table>".repeat(10_000);
    assert_eq!(try_read(&with_section(&format!("<text>{tables}</text>"))), Err(Refusal::TooDeep { limit: 128 }));
    let sections = "<component><section>".repeat(10_000) + &"</section></component>".repeat(10_000);
    let xml = with_body(&format!("<structuredBody>{sections}</structuredBody>"));
    assert_eq!(try_read(&xml), Err(Refusal::TooDeep { limit: 128 }));
}

#[test]
fn reads_the_deepest_document_that_it_accepts() {
    // Six elements stand above the first run: document, component, body, component, section, text.
    let (open, close) = ("<content>".repeat(122), "</content>".repeat(122));
    let xml = with_section(&format!("<text>{open}x{close}</text>"));
    let document = try_read(&xml).expect("128 levels");
    assert_eq!(document.texts().collect::<Vec<_>>(), ["x"]);
    assert_eq!(document.narrative_text(), "x");
    let deeper = xml.replacen("<content>", "<content><content>", 1).replacen("</content>", "</content></content>", 1);
    assert_eq!(try_read(&deeper), Err(Refusal::TooDeep { limit: 128 }));
}

#[test]
fn refuses_a_million_nodes() {
    let xml = with_section(&format!("<text>{}</text>", "<br/>".repeat(1_000_000)));
    assert_eq!(try_read(&xml), Err(Refusal::TooManyNodes { limit: 500_000 }));
}

#[test]
fn refuses_namespaces_without_end() {
    let many: String = (0..10_000).map(|n| format!("<content xmlns:n{n}='u{n}'/>")).collect();
    let xml = with_section(&format!("<text>{many}</text>"));
    assert!(matches!(try_read(&xml), Err(Refusal::TooManyNamespaces { .. })));
}

#[test]
fn refuses_whatever_is_cut_short_or_crossed() {
    let whole = with_section("<text><content>mot</content></text>");
    for length in (1..whole.len()).filter(|length| whole.is_char_boundary(*length)) {
        let refusal = try_read(&whole[..length]).expect_err("should be refused");
        assert!(matches!(refusal, Refusal::Malformed { .. }), "{length}: {refusal:?}");
    }
    let crossed = with_section("<text><content><sub></content></sub></text>");
    assert_eq!(try_read(&crossed), Err(Refusal::Malformed { line: 9 }));
}

#[test]
fn refuses_control_characters() {
    for bad in ["\0", "\u{1B}[31m", "\u{8}"] {
        let xml = with_section(&format!("<text>{bad}</text>"));
        assert!(matches!(try_read(&xml), Err(Refusal::ForbiddenCharacter { .. })));
    }
    let reference = with_section("<text>&#0;</text>");
    assert!(matches!(try_read(&reference), Err(Refusal::Malformed { .. })));
}

#[test]
fn a_refusal_is_one_line_without_the_words_of_the_document() {
    let secret = "MotSecret";
    let broken = [
        with_section(&format!("<text><{secret}></text>")),
        with_section(&format!("<text>&{secret};</text>")),
        with_section(&format!("<text><{secret}:a/></text>")),
        format!("{START}{PATIENT}{secret}</ClinicalDocument>"),
        with_body(&format!("<nonXMLBody><text representation='B64'>{secret}!</text></nonXMLBody>")),
        format!("<{secret}/>"),
    ];
    for xml in broken {
        let refusal = try_read(&xml).expect_err("should be refused");
        let words = format!("{refusal} {refusal:?}");
        assert!(!words.contains(secret) && !words.contains('\n'), "{words}");
    }
}

#[test]
fn ignores_processing_instructions() {
    let xml = format!(
        "<?xml-stylesheet type=\"text/xsl\" href=\"http://example.invalid/evil.xsl\"?>{}",
        with_section("<text>mot<?php echo 1 ?></text>")
    );
    assert_eq!(try_read(&xml).expect("a document").narrative_text(), "mot");
}

#[test]
fn a_small_document_cannot_ask_for_a_large_page() {
    // Every file is called by its section's title, and every place may name every image.
    let title = "titre ".repeat(10_000);
    let media = "<entry><observationMedia><value>x</value></observationMedia></entry>".repeat(100);
    let region: String =
        (0..100).map(|n| format!("<observationMedia ID='m{n}'><value>x</value></observationMedia>")).collect();
    let ids: String = (0..100).map(|n| format!("m{n} m{n} ")).collect();
    let headers: String = (0..100).map(|n| format!("h{n} ")).collect();
    let cells: String = (0..100).map(|n| format!("<td ID='h{n}' headers='{headers}'>x</td>")).collect();
    let xml = with_section(&format!(
        "<title>{title}</title><text><renderMultiMedia referencedObject='{ids}'/><renderMultiMedia referencedObject='r r'/>
         <table><tr>{cells}</tr></table></text>{media}<entry><regionOfInterest ID='r'>{region}</regionOfInterest></entry>"
    ));
    let document = try_read(&xml).expect("a document");
    let labels = document.attachments().into_iter().filter_map(|file| file.label.as_deref());
    assert!(labels.map(str::len).max().is_some_and(|longest| longest < 210));
    let mut shown = Vec::new();
    let mut headers = 0;
    domain::cda::walk(&cda_support::narrative(&document).nodes, &mut |node| match node {
        Node::Media(media) => shown.push(media.attachments.len()),
        Node::Table(table) => headers = table.groups[0].rows[0].cells[0].headers.len(),
        _ => {}
    });
    assert_eq!((shown, headers), (vec![32, 4], 8));
}

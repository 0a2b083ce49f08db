//! Files inside documents: unstructured bodies and media.

mod cda_support;

use cda_support::{narrative, parse, try_read, with_body, with_section};
use data_encoding::BASE64;
use domain::cda::{Attachment, Body, MediaType, Node, Refusal};

const PDF: &[u8] = b"%PDF-1.4\nfictif";

fn unstructured(text: &str) -> Attachment {
    match parse(&with_body(&format!("<nonXMLBody>{text}</nonXMLBody>"))).body {
        Body::Unstructured(attachment) => attachment,
        Body::Structured(sections) => panic!("sections: {sections:?}"),
    }
}

fn base64(media_type: &str, bytes: &[u8]) -> Attachment {
    unstructured(&format!("<text mediaType='{media_type}' representation='B64'>{}</text>", BASE64.encode(bytes)))
}

#[test]
fn reads_an_unstructured_body() {
    let file = base64("application/pdf", PDF);
    assert_eq!(file.bytes, PDF);
    assert_eq!((file.index, file.detected, file.media_type()), (0, MediaType::Pdf, "application/pdf"));
    assert_eq!(file.label.as_deref(), Some("Compte rendu"));
    assert!(file.is_embedded() && file.shown);
}

#[test]
fn reads_base64_as_it_is_found() {
    let encoded = BASE64.encode(PDF);
    let (head, tail) = encoded.split_at(7);
    for form in [
        format!("\n   {head}\r\n\t{tail}\n  "),
        format!("{head}<!-- suite -->{tail}"),
        encoded.trim_end_matches('=').to_owned(),
        format!("<![CDATA[{encoded}]]>"),
    ] {
        let file = unstructured(&format!("<text mediaType='application/pdf' representation='B64'>{form}</text>"));
        assert_eq!(file.bytes, PDF, "{form}");
    }
    // The representation was forgotten.
    assert_eq!(unstructured(&format!("<text mediaType='application/pdf'>{encoded}</text>")).bytes, PDF);
}

#[test]
fn refuses_wrong_base64() {
    for wrong in ["JVBE*", "JVBERi0xL", "JV=ERi0x", "JVBE====", "é"] {
        let body = with_body(&format!(
            "<nonXMLBody><text mediaType='application/pdf' representation='B64'>{wrong}</text></nonXMLBody>"
        ));
        assert_eq!(try_read(&body), Err(Refusal::Attachment { number: 1 }), "{wrong}");
    }
    let media = with_section(
        "<text/><entry><observationMedia><value representation='B64'>AAAA</value></observationMedia></entry>
         <entry><observationMedia><value representation='B64'>*</value></observationMedia></entry>",
    );
    assert_eq!(try_read(&media), Err(Refusal::Attachment { number: 2 }));
}

#[test]
fn believes_the_bytes_and_not_the_label() {
    let cases: [(&str, &[u8], MediaType); 14] = [
        ("application/pdf", PDF, MediaType::Pdf),
        ("text/html", PDF, MediaType::Pdf),
        ("application/pdf", b"<html><script>", MediaType::Other),
        ("text/html", b"<html>", MediaType::Other),
        ("image/svg+xml", b"<svg onload='x'/>", MediaType::Other),
        ("image/jpeg", b"\x89PNG\r\n\x1A\nx", MediaType::Png),
        ("image/jpeg", b"\xFF\xD8\xFF\xE0", MediaType::Jpeg),
        ("image/gif", b"GIF89a", MediaType::Gif),
        ("image/tiff", b"II*\0", MediaType::Tiff),
        ("image/tiff", b"MM\0*", MediaType::Tiff),
        ("text/rtf", b"{\\rtf1}", MediaType::Rtf),
        ("TEXT/Plain; charset=utf-8", "é".as_bytes(), MediaType::Text),
        ("text/plain", b"a\0b", MediaType::Other),
        ("a b/<c>", b"\x01", MediaType::Other),
    ];
    for (declared, bytes, detected) in cases {
        let declared = declared.replace('<', "&lt;");
        assert_eq!(base64(&declared, bytes).detected, detected, "{declared}");
    }
    assert_eq!(base64("a b/c", b"x").declared, None);
    assert_eq!(base64("Image/JPEG; q=1", b"x").declared.as_deref(), Some("image/jpeg"));
    assert_eq!(base64("text/html", b"<html>").media_type(), "application/octet-stream");
}

#[test]
fn reads_text_bodies() {
    let plain = unstructured("<text mediaType='text/plain'>Bonjour\n &lt;b&gt; <!-- --> fin</text>");
    assert_eq!(plain.text().as_deref(), Some("Bonjour\n <b>  fin"));
    assert_eq!(unstructured("<text>sans type</text>").text().as_deref(), Some("sans type"));
    assert_eq!(unstructured("<text mediaType='text/rtf'>\n  {\\rtf1 x}</text>").detected, MediaType::Rtf);
    assert_eq!(base64("text/plain", b"fi\xE8vre \x96").text().as_deref(), Some("fièvre –"));
    assert_eq!(base64("application/pdf", PDF).text(), None);
    let document = parse(&with_body("<nonXMLBody><text mediaType='text/plain'>mots  à chercher</text></nonXMLBody>"));
    assert_eq!(document.narrative_text(), "mots à chercher");
    assert_eq!(document.attachments().len(), 1);
}

#[test]
fn tells_a_reference_and_never_follows_it() {
    let file = unstructured("<text mediaType='application/pdf'><reference value='javascript:x'/></text>");
    assert_eq!((file.is_embedded(), file.detected), (false, MediaType::Other));
    assert_eq!(file.reference.as_deref(), Some("javascript:x"));
    for empty in ["<text/>", "<text representation='B64'> </text>", "<text nullFlavor='UNK'/>", ""] {
        let body = with_body(&format!("<nonXMLBody>{empty}</nonXMLBody>"));
        assert!(matches!(try_read(&body), Err(Refusal::Missing(_))), "{empty}");
    }
}

#[test]
fn never_inflates() {
    let packed = |bytes: &[u8]| {
        let encoded = BASE64.encode(bytes);
        unstructured(&format!("<text mediaType='text/plain' representation='B64' compression='GZ'>{encoded}</text>"))
    };
    let gzip = packed(b"\x1F\x8B\x08");
    assert_eq!((gzip.detected, gzip.compression.as_deref()), (MediaType::Other, Some("GZ")));
    assert_eq!(packed(b"abc").detected, MediaType::Other);
    // The attribute is wrong: the file is a PDF as it stands.
    let pdf = packed(PDF);
    assert_eq!((pdf.detected, pdf.compression), (MediaType::Pdf, None));
}

#[test]
fn finds_media_wherever_they_are() {
    let value =
        |bytes: &[u8]| format!("<value mediaType='image/png' representation='B64'>{}</value>", BASE64.encode(bytes));
    let png = value(b"\x89PNG\r\n\x1A\n");
    let document = parse(&with_body(&format!(
        "<structuredBody><component><section><title>Images</title>
         <text><renderMultiMedia referencedObject='m2  r1 absent'><caption>Deux <content>vues</content></caption></renderMultiMedia>
         <renderMultiMedia ID='k' referencedObject='absent'/></text>
         <entry><organizer><component><observationMedia ID='m1'>{png}</observationMedia></component></organizer></entry>
         <entry><observationMedia ID='m2'>{png}<entryRelationship><regionOfInterest ID='r2'/></entryRelationship></observationMedia></entry>
         <entry><regionOfInterest ID='r1'><entryRelationship><observationMedia ID='m3'>{png}</observationMedia></entryRelationship>
         </regionOfInterest></entry></section></component>
         <component><section><text><renderMultiMedia referencedObject='r2'/></text>
         <entry><observationMedia ID='far'><value mediaType='image/png'><reference value='http://example.invalid/a.png'/></value>
         </observationMedia></entry></section></component></structuredBody>"
    )));
    let shown = |nodes: &[Node]| -> Vec<Vec<usize>> {
        nodes
            .iter()
            .filter_map(|node| match node {
                Node::Media(media) => Some(media.attachments.clone()),
                _ => None,
            })
            .collect()
    };
    assert_eq!(shown(&narrative(&document).nodes), [vec![1, 2], vec![]]);
    let second = document.sections()[1].text.as_ref().expect("a narrative");
    assert_eq!(shown(&second.nodes), [vec![1]]);
    let files = document.attachments();
    assert_eq!(files.iter().map(|file| file.index).collect::<Vec<_>>(), [0, 1, 2, 3]);
    assert_eq!(files.iter().map(|file| file.shown).collect::<Vec<_>>(), [false, true, true, false]);
    assert_eq!(files[1].label.as_deref(), Some("Deux vues"));
    assert_eq!(files[0].label.as_deref(), Some("Images"));
    assert_eq!(files[0].id.as_deref(), Some("m1"));
    assert_eq!(document.texts().collect::<Vec<_>>(), ["Deux ", "vues"]);
    assert!(!files[3].is_embedded());
}

#[test]
fn a_link_that_holds_a_file_leads_nowhere_else() {
    let document = parse(&with_section(
        "<text><linkHtml href='https://example.org'>a<renderMultiMedia referencedObject='m'/></linkHtml></text>
         <entry><observationMedia ID='m'><value>x</value></observationMedia></entry>",
    ));
    assert!(matches!(&narrative(&document).nodes[..], [Node::Link(link)] if link.target.is_none()));
}

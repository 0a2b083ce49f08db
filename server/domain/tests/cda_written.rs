//! What is written is what is read.

use domain::cda::{
    Author, Body, CdaTime, Coded, Header, InstanceId, Limits, MediaType, Organization, Patient, PatientName, read,
    write,
};
use proptest::prelude::*;

fn id(root: &str, extension: Option<&str>) -> InstanceId {
    InstanceId { root: root.to_owned(), extension: extension.map(str::to_owned) }
}

fn coded(code: &str, system: &str, display: &str) -> Coded {
    Coded { code: code.to_owned(), system: Some(system.to_owned()), display: Some(display.to_owned()) }
}

fn header(title: &str, author: &str) -> Header {
    let text = |text: &str| Some(text.to_owned());
    let ins = id("1.2.250.1.213.1.4.10", Some("279035121518989"));
    Header {
        id: id("2.25.329800735698586629295641978511506172918", None),
        set_id: Some(id("2.25.4", None)),
        version_number: Some(2),
        replaces: vec![id("2.25.3", None)],
        title: text(title),
        type_code: coded("DOCPAT03", "1.2.250.1.213.1.1.4.12", "Compte rendu déposé par le patient"),
        confidentiality: vec![coded("N", "2.16.840.1.113883.5.25", "Normal")],
        language: text("fr-FR"),
        patient_ids: vec![ins.clone()],
        patient: Patient {
            name: PatientName {
                birth_family: text("PAT-TROIS"),
                birth_given: text("DOMINIQUE MARIE-LOUISE"),
                first_birth_given: text("DOMINIQUE"),
                used_family: text("D’Été"),
                used_given: text("Dom"),
                plain: None,
            },
            birth_time: CdaTime::parse("19790328"),
            sex: Some(coded("F", "2.16.840.1.113883.5.1", "Féminin")),
            birth_place: text("51215"),
        },
        effective_time: CdaTime::parse("202603"),
        service_start: None,
        service_end: None,
        services: Vec::new(),
        authors: vec![Author {
            time: CdaTime::parse("20260302090000+0100"),
            ids: vec![ins],
            person_name: text(author),
            profession: Some(coded("GUARD", "2.16.840.1.113883.5.110", "Représentant légal")),
            organization: None,
            device: None,
        }],
        custodian: Some(Organization { name: text("Passerelle"), ids: Vec::new() }),
        legal_authenticator: None,
        facility: None,
        practice: None,
    }
}

/// As a reader holds a text: white space normalised, nothing that XML cannot hold.
fn line(text: &str) -> Option<String> {
    let held: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}'))
        .collect();
    let words = held.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

fn assert_reads_back(title: &str, author: &str, media_type: &str, bytes: &[u8]) {
    let header = header(title, author);
    let written = write(&header, media_type, bytes);
    let document = read(written.as_bytes(), &Limits::default()).expect("what we write is a document");
    let authors = vec![Author { person_name: line(author), ..header.authors[0].clone() }];
    assert_eq!(document.header, Header { title: line(title), authors, ..header });
    let Body::Unstructured(file) = &document.body else { panic!("one file") };
    assert_eq!(file.bytes, bytes);
    assert_eq!(file.declared.as_deref(), Some(media_type));
}

#[test]
fn a_document_is_read_back_equal() {
    assert_reads_back("Compte rendu de mars", "Dominique PAT-TROIS", "application/pdf", b"%PDF-1.7 \x00\xff");
}

#[test]
fn hostile_texts_stay_texts() {
    let long = "é".repeat(300);
    for text in [
        "]]>",
        "<title>&amp;</title>",
        "\"'><script>alert(1)</script>",
        "<!-- --><![CDATA[",
        "\u{202e}gnp.exe\u{2066}",
        "תוצאות بولس \u{200f}",
        "a\tb\nc\r\nd\u{85}e\u{2028}f",
        "\0\u{1}\u{b}\u{1f}z\u{fffe}\u{ffff}",
        "𝒳\u{10ffff}",
        &long,
    ] {
        assert_reads_back(text, text, "text/plain", b"abc");
    }
}

#[test]
fn each_kind_of_file_is_told_by_its_content() {
    for (bytes, media_type, kind) in [
        (&b"%PDF-1.4"[..], "application/pdf", MediaType::Pdf),
        (b"Bonjour", "text/plain", MediaType::Text),
        (b"{\\rtf1 }", "text/rtf", MediaType::Rtf),
        (b"\xFF\xD8\xFF\xE0", "image/jpeg", MediaType::Jpeg),
        (b"\x89PNG\r\n\x1A\n", "image/png", MediaType::Png),
    ] {
        let document =
            read(write(&header("a", "b"), media_type, bytes).as_bytes(), &Limits::default()).expect("a document");
        assert_eq!(document.attachments()[0].detected, kind);
    }
}

proptest! {
    #[test]
    fn any_title_and_any_bytes_are_read_back(title in any::<String>(), author in any::<String>(), bytes in prop::collection::vec(any::<u8>(), 1..200)) {
        assert_reads_back(&title, &author, "application/pdf", &bytes);
    }

    #[test]
    fn any_short_markup_is_read_back(title in "[\\]\\[<>&;\"'#x0-9A-Z!\\-]{0,30}", author in "[A-Za-zé\\-' ]{0,30}") {
        assert_reads_back(&title, &author, "application/pdf", b"x");
    }
}

#[test]
fn no_template_is_claimed_that_asks_for_more_than_a_person_knows() {
    let written = write(&header("Titre", "Ana FICTIVE"), "text/plain", b"x");
    let claimed: Vec<&str> =
        written.split("<templateId root=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(claimed, ["2.16.840.1.113883.2.8.2.1"], "CI-SIS (1.2.250.1.213.1.1.1.1) wants an act and a signature");
}

//! No word of the official samples is lost. The samples may not be redistributed: the test uses those beside the
//! project, or in the folder that `PASSERELLE_CDA_SAMPLES` names, and says so when there are none.

use std::fs;
use std::path::PathBuf;

use domain::cda::{Body, Limits, MediaType, read};

const HL7: &str = "urn:hl7-org:v3";

/// All samples; none, and a line that says so, where the folder is absent. A folder with a part of them is a mistake.
fn samples() -> Vec<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/cda");
    let folder = std::env::var_os("PASSERELLE_CDA_SAMPLES").map_or(beside, PathBuf::from);
    if !folder.is_dir() {
        eprintln!("skipped: no official CDA samples in ../shared/data/cda");
        return Vec::new();
    }
    let entries = fs::read_dir(&folder).expect("a readable folder");
    let paths = entries.map(|entry| entry.expect("a readable entry").path());
    let mut files: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|ext| ext == "xml")).collect();
    files.sort();
    assert!(files.len() >= 18, "{} samples", files.len());
    files
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text nodes of all narratives, straight from the XML: what stands between two tags is one text, comments or not.
fn raw_texts(xml: &str) -> Vec<String> {
    let tree = roxmltree::Document::parse(xml).expect("well-formed XML");
    let mut texts: Vec<String> = Vec::new();
    let narratives = tree.descendants().filter(|node| {
        node.has_tag_name((HL7, "text"))
            && node.parent_element().is_some_and(|parent| parent.has_tag_name((HL7, "section")))
    });
    for narrative in narratives {
        texts.push(String::new());
        for node in narrative.descendants() {
            let markup = node.prev_siblings().skip(1).take_while(|n| !n.is_element()).any(|n| n.is_text());
            match node.text().filter(|_| node.is_text()) {
                Some(text) if markup => texts.last_mut().expect("one at least").push_str(text),
                Some(text) => texts.push(text.to_owned()),
                None => {}
            }
        }
    }
    texts.iter().map(|text| words(text)).filter(|text| !text.is_empty()).collect()
}

#[test]
fn every_text_of_every_sample_is_read_in_order() {
    let files = samples();
    for path in &files {
        let bytes = fs::read(path).expect("a readable file");
        let document = match read(&bytes, &Limits::default()) {
            Ok(document) => document,
            Err(refusal) => panic!("{}: {refusal}", path.display()),
        };
        let xml = String::from_utf8(bytes).expect("UTF-8");
        let expected = raw_texts(xml.trim_start_matches('\u{FEFF}'));
        let found: Vec<String> = document.texts().map(words).collect();
        assert_eq!(found, expected, "{}", path.display());
        match &document.body {
            Body::Structured(sections) => {
                assert!(!sections.is_empty() && !found.is_empty(), "{}", path.display());
            }
            Body::Unstructured(file) => {
                assert_ne!(file.detected, MediaType::Other, "{}", path.display())
            }
        }
    }
    eprintln!("{} samples compared", files.len());
}

#[test]
fn every_sample_has_the_header_that_the_french_profile_requires() {
    for path in samples() {
        let bytes = fs::read(&path).expect("a readable file");
        let header = read(&bytes, &Limits::default()).expect("a document").header;
        let name = path.display();
        assert!(header.title.is_some() && header.effective_time.is_some(), "{name}");
        assert!(header.set_id.is_some() && header.version_number.is_some(), "{name}");
        assert!(!header.confidentiality.is_empty() && header.language.is_some(), "{name}");
        assert!(header.patient_ids.iter().any(|id| id.root.starts_with("1.2.250.1.213.1.4.")), "{name}");
        assert!(header.patient.name.display().is_some() && header.patient.birth_time.is_some(), "{name}");
        assert!(header.custodian.is_some() && header.legal_authenticator.is_some(), "{name}");
        assert!(!header.services.is_empty(), "{name}");
        assert!(
            header.authors.iter().any(|a| a.person_name.is_some() || a.device.is_some() || a.organization.is_some()),
            "{name}"
        );
    }
}

#[test]
fn every_file_in_the_samples_is_served_as_what_it_is() {
    for path in samples() {
        let bytes = fs::read(&path).expect("a readable file");
        let document = read(&bytes, &Limits::default()).expect("a document");
        for (position, file) in document.attachments().into_iter().enumerate() {
            assert_eq!(file.index, position, "{}", path.display());
            assert!(file.is_embedded(), "{}", path.display());
            let declared = file.declared.as_deref().expect("a declared type");
            // One sample declares a PNG image as JPEG, another a JPEG image as compressed.
            let kind = |media_type: &str| media_type.split('/').next().map(str::to_owned);
            match file.detected {
                MediaType::Other => assert_eq!(declared, "application/xml", "{}", path.display()),
                _ => assert_eq!(kind(declared), kind(file.media_type()), "{}", path.display()),
            }
            assert_eq!(file.compression, None, "{}", path.display());
        }
    }
}

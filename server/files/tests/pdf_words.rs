//! No word of a PDF is lost, whatever program made it.
#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

use std::path::{Path, PathBuf};

use files::{Kind, inspect, text};

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/pdf");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "pdf"));
    paths.sort();
    paths
}

/// The words in order, the two parts of one that was divided at the end of a line joined, as no word of these texts
/// ends with a hyphen.
fn words(text: &str) -> Vec<String> {
    let text = text.replace("-\n", "-").replace(['\u{2010}', '\u{2011}'], "-");
    text.split_whitespace().map(String::from).collect()
}

#[test]
fn every_word_is_found_in_order() {
    let fixtures = fixtures();
    assert!(fixtures.len() >= 8, "{} PDFs", fixtures.len());
    for path in fixtures {
        let bytes = std::fs::read(&path).unwrap();
        let expected = std::fs::read_to_string(path.with_extension("txt")).unwrap();
        assert_eq!(inspect(&bytes).map(|file| file.kind), Ok(Kind::Pdf), "{}", path.display());
        let found = text::of(Kind::Pdf, &bytes).unwrap();
        assert_eq!(words(&found), words(&expected), "{}\n{found}", path.display());
    }
}

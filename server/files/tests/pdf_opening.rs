//! What is done when a PDF is opened, by whichever catalog a viewer takes.
#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use files::{Refusal, inspect};
use support::{Pdf, deflate};

const LINK: &str = "<< /S /URI /URI (https://example.org) >>";

/// The result for a sound PDF with this put before its trailer.
fn with(more: &str) -> Result<(), Refusal> {
    let pdf = Pdf::page("").finish();
    let at = pdf.windows(7).rposition(|bytes| bytes == b"trailer").unwrap();
    let pdf = [&pdf[..at], format!("{more}\n").as_bytes(), &pdf[at..]].concat();
    inspect(&pdf).map(|_| ())
}

#[test]
fn an_action_in_a_catalog_that_is_not_the_last_is_refused() {
    assert_eq!(with("trailer << /Root 1 0 R >>"), Ok(()));
    for hidden in [
        // A catalog of its own, led to by a trailer that is not the last, or by none that was read.
        format!("9 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction {LINK} >> endobj\ntrailer << /Root 9 0 R >>"),
        format!("9 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction {LINK} >> endobj"),
        // An earlier version of the same catalog, to which a table of offsets can lead.
        format!("1 0 obj << /OpenAction {LINK} >> endobj 1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj"),
        // An earlier version of the action.
        format!("8 0 obj {LINK} endobj 8 0 obj [3 0 R /Fit] endobj 9 0 obj << /OpenAction 8 0 R >> endobj"),
        "8 0 obj 7 0 R endobj 9 0 obj << /OpenAction 8 0 R >> endobj".to_owned(),
        // A catalog, or an action, inside the trailer.
        format!("trailer << /Root << /Pages 2 0 R /OpenAction {LINK} >> >>"),
        "trailer << /Root << /Pages 2 0 R /AA << /WC 8 0 R >> >> >>".to_owned(),
        "trailer << /Root << /Names << /JavaScript 8 0 R >> >> >>".to_owned(),
    ] {
        assert_eq!(with(&hidden), Err(Refusal::ActivePdf), "{hidden}");
    }
    for harmless in [
        "8 0 obj [3 0 R /Fit] endobj 9 0 obj << /OpenAction 8 0 R >> endobj",
        "8 0 obj << /S /GoTo /D [3 0 R /Fit] >> endobj 9 0 obj << /OpenAction 8 0 R >> endobj",
        // A link that a person follows.
        "8 0 obj << /S /URI /URI (https://example.org) >> endobj 9 0 obj << /Subtype /Link /A 8 0 R >> endobj",
    ] {
        assert_eq!(with(harmless), Ok(()), "{harmless}");
    }
}

#[test]
fn an_action_in_an_object_stream_is_refused() {
    let members = format!("8 0 9 {} {LINK} << /OpenAction 8 0 R >>", LINK.len() + 1);
    let dict = "/Type /ObjStm /N 2 /First 9 /Filter /FlateDecode";
    let pdf = Pdf::page("").stream(dict, &deflate(members.as_bytes())).finish();
    assert_eq!(inspect(&pdf), Err(Refusal::ActivePdf));
}

#[test]
fn what_is_said_twice_hides_nothing() {
    for twice in [
        "<< /OpenAction << /S /JavaScript /JS (1) >> /OpenAction [3 0 R /Fit] >>".to_owned(),
        format!("<< /OpenAction {LINK} /OpenAction [3 0 R /Fit] >>"),
        "<< /OpenAction << /S /URI /URI (x) /S /GoTo >> >>".to_owned(),
        "<< /Names << /JavaScript 8 0 R >> /Names << >> >>".to_owned(),
    ] {
        assert_eq!(with(&format!("9 0 obj {twice} endobj")), Err(Refusal::ActivePdf), "{twice}");
    }
    assert_eq!(with("9 0 obj << /Kind 1 /Kind 1 /Other (a) /Other (b) >> endobj"), Ok(()));
}

//! Time stamps and encodings.

mod cda_support;

use cda_support::with_section;
use domain::cda::{CdaTime, Limits, Precision, Refusal, read};

fn instant(value: &str) -> String {
    CdaTime::parse(value).expect("a time stamp").to_timestamp().to_string()
}

#[test]
fn keeps_the_precision_of_a_time_stamp() {
    let cases = [
        ("2024", Precision::Year),
        ("202402", Precision::Month),
        ("20240229", Precision::Day),
        ("2024022910", Precision::Hour),
        ("202402291030", Precision::Minute),
        ("20240229103015", Precision::Second),
        ("20240229103015.123+0100", Precision::Second),
    ];
    for (value, precision) in cases {
        assert_eq!(CdaTime::parse(value).map(|time| time.precision()), Some(precision), "{value}");
    }
    assert_eq!(CdaTime::parse("202402").and_then(|time| time.date()), None);
    assert_eq!(CdaTime::parse("20240229").and_then(|time| time.date()), Some(jiff::civil::date(2024, 2, 29)));
}

#[test]
fn places_a_time_stamp_in_time() {
    assert_eq!(instant("20240215103000+0100"), "2024-02-15T09:30:00Z");
    assert_eq!(instant("20240215103000-0330"), "2024-02-15T14:00:00Z");
    assert_eq!(instant("20240215103000+02"), "2024-02-15T08:30:00Z");
    // Without an offset: French time, in winter and in summer.
    assert_eq!(instant("20240215103000"), "2024-02-15T09:30:00Z");
    assert_eq!(instant("20240715"), "2024-07-14T22:00:00Z");
    assert_eq!(instant("20161231235960Z"), "2016-12-31T23:59:59Z");
    assert_eq!(CdaTime::parse("20240215103000-0330").and_then(|time| time.offset_seconds()), Some(-12_600));
}

#[test]
fn refuses_what_is_no_date() {
    for value in [
        "",
        "24",
        "20241301",
        "20230229",
        "2024021525",
        "202402151061",
        "2024-02-15",
        "20240215T10",
        "+0100",
        "20240215103000+1",
        "20240215103000+9900",
        "20240215.5",
        "20240215103000.",
        "٢٠٢٤",
        "2024é",
        "20240215103000+01é",
    ] {
        assert_eq!(CdaTime::parse(value), None, "{value}");
    }
}

#[test]
fn writes_a_time_stamp_as_it_was() {
    for value in [
        "2024",
        "202402",
        "20240229",
        "2024022910",
        "202402291030",
        "20240229103015",
        "20240229103015+0100",
        "202402291030-0330",
    ] {
        assert_eq!(CdaTime::parse(value).map(|time| time.to_string()).as_deref(), Some(value));
    }
}

fn text_of(bytes: &[u8]) -> Result<String, Refusal> {
    read(bytes, &Limits::default()).map(|document| document.narrative_text())
}

#[test]
fn reads_the_encodings_that_files_come_in() {
    let xml = |encoding: &str| {
        let body = with_section("<text>Fièvre – 38 °C</text>");
        format!("<?xml version='1.0' encoding='{encoding}' standalone='yes'?>{body}")
    };
    let expected = Ok("Fièvre – 38 °C".to_owned());
    assert_eq!(text_of(xml("UTF-8").as_bytes()), expected);
    assert_eq!(text_of(format!("\u{FEFF}{}", xml("utf-8")).as_bytes()), expected);
    let utf16 = |mark: &str, unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("{mark}{}", xml("UTF-16")).encode_utf16().flat_map(unit).collect()
    };
    assert_eq!(text_of(&utf16("\u{FEFF}", u16::to_le_bytes)), expected);
    assert_eq!(text_of(&utf16("\u{FEFF}", u16::to_be_bytes)), expected);
    assert_eq!(text_of(&utf16("", u16::to_le_bytes)), expected);
    assert_eq!(text_of(&utf16("", u16::to_be_bytes)), expected);
    let latin = |encoding: &str| -> Vec<u8> {
        let byte = |c: char| {
            if c == '–' { 0x96 } else { u8::try_from(c).expect("Latin-1") }
        };
        xml(encoding).chars().map(byte).collect()
    };
    assert_eq!(text_of(&latin("ISO-8859-1")), expected);
    assert_eq!(text_of(&latin("windows-1252")), expected);
    let euro = with_section("<text>5 ¤</text>");
    let euro = format!("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>{euro}");
    let euro: Vec<u8> = euro.chars().map(|c| u8::try_from(c).expect("Latin-1")).collect();
    assert_eq!(text_of(&euro), Ok("5 €".to_owned()));
}

#[test]
fn refuses_bytes_that_are_no_text() {
    let latin_bytes = [with_section("<text>").as_bytes(), b"\xE9"].concat();
    assert_eq!(text_of(&latin_bytes), Err(Refusal::Encoding));
    assert_eq!(text_of(b"<?xml version='1.0' encoding='EBCDIC-CP-FR'?><a/>"), Err(Refusal::Encoding));
    assert_eq!(text_of(b"\xFF\xFE<\0a"), Err(Refusal::Encoding));
    assert_eq!(text_of(b"\xFF\xFE\x00\xD8\x00\xD8"), Err(Refusal::Encoding));
    assert_eq!(text_of(b""), Err(Refusal::Empty));
    assert_eq!(text_of(b"\xEF\xBB\xBF  \n"), Err(Refusal::Empty));
}

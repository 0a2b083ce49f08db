//! The text of RTF and of plain text.
#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

use files::{Kind, MAX_TEXT, Refusal, inspect, text};

fn rtf(body: &str) -> String {
    text::of(Kind::Rtf, format!("{{\\rtf1{body}}}").as_bytes()).unwrap()
}

const FRENCH: &str = "L’hôpital d’Évry : œdème, fièvre à 39 °C, 12 €";

#[test]
fn french_in_each_encoding() {
    let windows = r"\ansi\ansicpg1252 L\'92h\'f4pital d\'92\'c9vry : \'9cd\'e8me, fi\'e8vre \'e0 39 \'b0C, 12 \'80";
    let mac = r"\mac L\'d5h\'99pital d\'d5\'83vry : \'cfd\'8fme, fi\'8fvre \'88 39 \'a1C, 12 \'db";
    let unicode = r"\ansi\uc1 L\u8217 'h\u244 opital d\u8217?\u201\'c9vry : \u339\'9cd\u232?me, fi\u232?vre \u224?\~39 \u176?C, 12 \u8364?";
    let none = r"\uc0 L\u8217h\u244pital d\u8217\u201vry : \u339d\u232me, fi\u232vre \u224 39 \u176C, 12 \u8364";
    let raw =
        [b"{\\rtf1\\ansi L\x92h\xf4pital d\x92\xc9vry : \x9cd\xe8me, fi\xe8vre \xe0 39 \xb0C, 12 \x80}".as_slice()];
    assert_eq!(rtf(windows), FRENCH);
    assert_eq!(rtf(mac), FRENCH);
    assert_eq!(rtf(unicode).replace('\u{a0}', " "), FRENCH);
    assert_eq!(rtf(none).replace("à39", "à 39"), FRENCH);
    assert_eq!(text::of(Kind::Rtf, raw[0]).unwrap(), FRENCH);
}

#[test]
fn each_font_has_its_encoding() {
    let fonts = r"\ansi{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset238 Arial CE;}{\f2\fcharset204 Arial Cyr;}{\f3\fcharset178 A;}}";
    assert_eq!(rtf(&format!(r"{fonts}\f0 \'e9 {{\f1 \'b3}} {{\f2 \'c4\'e0}} {{\f3 \'c7}} \'e9")), "é ł Да ا é");
    assert_eq!(rtf(r"\ansi\ansicpg932 {\'93\'fa\'96\'7b}"), "日本");
    assert_eq!(rtf(r"\pca \'82\'85 \u-10179?\u-8704?"), "éà 😀");
}

#[test]
fn only_what_is_shown_is_text() {
    let silent = r"\ansi{\fonttbl{\f0 Arial;}}{\colortbl;\red0;}{\stylesheet{\s1 Titre;}}{\info{\author Secret}{\title Non}}
{\*\generator Texte;}{\*\unknown {\nested non}}{\pict\pngblip 89504e47}{\field{\*\fldinst HYPERLINK https://a.fr}{\fldrslt lien}}";
    assert_eq!(
        rtf(&format!(r"{silent} Bonjour {{\v secret}}{{\b gras}}{{\object{{\*\objdata 0105}}{{\result vu}}}}")),
        "lien Bonjour gras"
    );
    assert_eq!(rtf(r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt Cadre\par}}}Fin"), "Cadre\nFin");
    assert_eq!(rtf(r"a\'7bb\{c\}\\ d\bin3 {}}e"), "a{b{c}\\ de");
}

#[test]
fn paragraphs_rows_and_cells_are_kept_apart() {
    let body = r"Un\par Deux\line Trois\trowd\cell 1\cell 2\row\page\emdash\~x\tab y\rquote\bullet";
    assert_eq!(rtf(body), "Un\nDeux\nTrois\t1\t2\n\n—\u{a0}x\ty’•");
    assert_eq!(rtf("une li\r\nga\r\nture"), "une ligature");
}

#[test]
fn marks_of_direction_stay_but_nothing_reverses_the_text() {
    assert_eq!(rtf(r"\uc0 \u1587\u1603\u1585\rtlmark \u8238 x"), "سكر\u{200f}x");
    assert_eq!(text::of(Kind::Text, "a\u{202e}b\u{2067}c\u{2069}".as_bytes()).unwrap(), "ab\u{2067}c\u{2069}");
}

#[test]
fn objects_and_links_are_refused_and_damage_too() {
    let refused = [
        r"{\object\objemb{\*\objdata 01050000}}",
        r"{\b{\i{\*\objdata 01}}}",
        r"{\object\objautlink\objupdate}",
        r"{\*\template http://example.org/x.dotm}",
        r#"{\field{\*\fldinst INCLUDEPICTURE "http://example.org/x.png"}}"#,
        r#"{\field{\*\fldinst{\b dde}auto c:\\ cmd}}"#,
        r#"{\field{\*\fldinst { LINK Excel.Sheet}}}"#,
    ];
    for body in refused {
        assert_eq!(inspect(format!("{{\\rtf1 {body}}}").as_bytes()), Err(Refusal::RtfWithObject), "{body}");
    }
    let taken =
        [r#"{\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt lien}}"#, r"{\field{\*\fldinst PAGE}}"];
    for body in taken {
        assert!(inspect(format!("{{\\rtf1 {body}}}").as_bytes()).is_ok(), "{body}");
    }
    for damaged in [r"{\rtf1 ouvert", r"{\rtf1 {\b a}", r"{\rtf1\bin999999999 }", "{\\rtf1"] {
        assert_eq!(inspect(damaged.as_bytes()), Err(Refusal::DamagedRtf), "{damaged}");
    }
    assert_eq!(inspect(br"{\rtf1 a}{\rtf1{\object}}"), Err(Refusal::DamagedRtf));
    assert!(inspect(b"{\\rtf1 a}\r\n\0").is_ok());
    let deep = format!("{{\\rtf1{}{}}}", "{".repeat(10_000), "}".repeat(10_000));
    assert_eq!(inspect(deep.as_bytes()), Err(Refusal::DamagedRtf));
    assert_eq!(text::of(Kind::Rtf, deep.as_bytes()), Err(Refusal::DamagedRtf));
}

#[test]
fn a_long_run_of_bytes_stays_in_its_bounds() {
    let hexes = format!("{{\\rtf1 {}}}", r"\'e9".repeat(1_000_000));
    assert_eq!(text::of(Kind::Rtf, hexes.as_bytes()).unwrap().chars().count(), 1_000_000);
    // Two letters of input, three bytes of output: still under the limit for any file that is taken.
    let bullets = format!("{{\\rtf1\\uc0{}}}", "\\u-1".repeat(1_200_000));
    assert!(text::of(Kind::Rtf, bullets.as_bytes()).is_ok_and(|text| text.len() <= MAX_TEXT));
    let wide = vec![0x80; 4_000_000];
    assert_eq!(text::of(Kind::Text, &wide), Err(Refusal::Bomb));
}

#[test]
fn plain_text_in_each_encoding() {
    let utf16 =
        |bytes: fn(u16) -> [u8; 2]| format!("\u{feff}{FRENCH}").encode_utf16().flat_map(bytes).collect::<Vec<_>>();
    let windows = b"L\x92h\xf4pital d\x92\xc9vry : \x9cd\xe8me, fi\xe8vre \xe0 39 \xb0C, 12 \x80";
    for bytes in [
        FRENCH.as_bytes().to_vec(),
        format!("\u{feff}{FRENCH}").into_bytes(),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
        windows.to_vec(),
    ] {
        assert_eq!(text::of(Kind::Text, &bytes).unwrap(), FRENCH);
    }
    assert_eq!(text::of(Kind::Text, b"a\r\nb\rc\nd\n\n").unwrap(), "a\nb\nc\nd");
    assert_eq!(text::of(Kind::Text, b"a\x00"), Err(Refusal::NotText));
}

//! How the text of a PDF is put together.
#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use files::{Kind, text};
use support::{Pdf, deflate};

fn of(pdf: Pdf) -> String {
    text::of(Kind::Pdf, &pdf.finish()).unwrap()
}

/// The text of a content in Helvetica of 10 points, begun at 72, 700.
fn shown(operators: &str) -> String {
    of(Pdf::page(&format!("BT /F 10 Tf 72 700 Td {operators} ET")))
}

#[test]
fn words_and_lines_are_told_by_places() {
    for (operators, expected) in [
        ("[(Bon) -20 (jour) -250 (Madame)] TJ", "Bonjour Madame"),
        ("(un) Tj 0 -12 Td (deux) Tj", "un\ndeux"),
        ("12 TL (un) Tj T* (deux) Tj (trois) ' 0 0 (quatre) \"", "un\ndeux\ntrois\nquatre"),
        ("(10 m) Tj 3 Ts /F 6 Tf (2) Tj 0 Ts /F 10 Tf ( de) Tj", "10 m2 de"),
        ("4 Tc (espace) Tj", "espace"),
        ("(un) Tj 200 0 Td (loin) Tj", "un loin"),
        ("(droite) Tj -60 0 Td (gauche) Tj", "droite\ngauche"),
        ("0 10 -10 0 300 300 Tm (debout) Tj ( ici) Tj", "debout ici"),
        ("50 Tz (serr\\351) Tj 14 0 Td (\\340) Tj", "serré à"),
        ("(\\050a\\)\\\r\nb\\053) Tj", "(a)b+"),
        ("<48e974656C> Tj", "Hétel"),
        ("3 Tr (invisible) Tj", "invisible"),
    ] {
        assert_eq!(shown(operators), expected, "{operators}");
    }
}

#[test]
fn a_mark_can_say_what_its_content_stands_for() {
    assert_eq!(shown("/Span << /ActualText <FEFF> >> BDC (x) Tj EMC (a) Tj"), "a");
    assert_eq!(shown("/Span << /ActualText (H\\364pital) >> BDC (x) Tj (y) Tj EMC ( d) Tj"), "Hôpital d");
    assert_eq!(shown("/Span << /ActualText <FEFF0153> >> BDC (oe) Tj EMC"), "œ");
    let named =
        Pdf::page("BT /F 10 Tf /Span /P BDC (?) Tj EMC ET").resources("/Properties << /P << /ActualText (nom) >> >>");
    assert_eq!(of(named), "nom");
}

#[test]
fn each_filter_gives_the_same() {
    let content = b"BT /F 10 Tf (Fi\\350vre) Tj ET".to_vec();
    let hex: String = content.iter().map(|byte| format!("{byte:02x}")).collect::<String>() + ">";
    let mut runs = vec![u8::try_from(content.len() - 1).unwrap()];
    runs.extend(&content);
    runs.push(128);
    let lzw = weezl::encode::Encoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8).encode(&content).unwrap();
    let predicted: Vec<u8> = content.chunks(10).flat_map(|row| [&[0], row].concat()).collect();
    let base85: String = content.chunks(4).map(ascii85).collect::<String>() + "~>";
    let packed85: String = deflate(&content).chunks(4).map(ascii85).collect::<String>() + "~>";
    for (filter, data) in [
        ("/Filter /FlateDecode", deflate(&content)),
        ("/Filter [/FlateDecode]", deflate(&content)[2..].to_vec()),
        ("/Filter /ASCIIHexDecode", hex.into_bytes()),
        ("/Filter /RunLengthDecode", runs),
        ("/Filter /LZWDecode", lzw),
        ("/Filter /ASCII85Decode", base85.into_bytes()),
        ("/Filter [/A85 /Fl]", packed85.into_bytes()),
        ("/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 10 >>", deflate(&predicted)),
    ] {
        assert_eq!(of(Pdf::page_of(filter, &data)), "Fièvre", "{filter}");
    }
}

fn ascii85(chunk: &[u8]) -> String {
    let mut four = [0; 4];
    four[..chunk.len()].copy_from_slice(chunk);
    let value = u32::from_be_bytes(four);
    let digits =
        [52_200_625, 614_125, 7_225, 85, 1].map(|unit| char::from(u8::try_from(value / unit % 85).unwrap() + b'!'));
    digits[..=chunk.len()].iter().collect()
}

#[test]
fn fonts_say_their_characters_in_many_ways() {
    let font = |font: &str| {
        Pdf::page("BT /G 10 Tf (ABC) Tj ET").resources(&format!("/Font << /G << /Type /Font {font} >> >>"))
    };
    let widths = "/FirstChar 65 /Widths [600 600 600]";
    for (entries, expected) in [
        ("/Subtype /Type1 /Encoding << /Differences [65 /eacute /f_f_i /uni0153] >>", "éffiœ"),
        ("/Subtype /Type1 /Encoding << /Differences [65 /a.alt 67 /u00E7] >>", "aBç"),
        ("/Subtype /Type1 /BaseFont /Symbol", "ΑΒΧ"),
        ("/Subtype /TrueType /Encoding /MacRomanEncoding", "ABC"),
    ] {
        assert_eq!(of(font(&format!("{entries} {widths}"))), expected, "{entries}");
    }
    let map = "1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <00660069> endbfchar \
               1 beginbfrange <42> <43> <00e8> endbfrange";
    let mapped = font("/Subtype /Type1 /ToUnicode 6 0 R").stream("", map.as_bytes());
    assert_eq!(of(mapped), "fièé");
    let wide = "1 beginbfrange <4142> <4143> [<00d4> <D83DDE00>] endbfrange";
    let composite =
        "/Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< /W [16706 [500]] /DW 1000 >>]";
    let pdf = Pdf::page("BT /G 10 Tf (ABAC) Tj ET").resources(&format!("/Font << /G << {composite} >> >>"));
    assert_eq!(of(pdf.stream("", wide.as_bytes())), "Ô😀");
}

#[test]
fn forms_fields_and_images_in_between() {
    let form = "/Type /XObject /Subtype /Form /Matrix [1 0 0 1 0 -50]";
    let pdf = Pdf::page("BT /F 10 Tf 72 700 Td (avant) Tj ET /X Do BT /F 10 Tf 72 600 Td (apr\\350s) Tj ET");
    let pdf = pdf.resources("/XObject << /X 6 0 R >>").stream(form, b"BT /F 10 Tf 72 700 Td (dedans) Tj ET");
    assert_eq!(of(pdf), "avant\ndedans\naprès");
    let image = "BT /F 10 Tf (un) Tj ET BI /W 2 /H 2 /CS /G /BPC 8 ID (\u{1}EI) EI BT /F 10 Tf 90 0 Td (deux) Tj ET";
    assert_eq!(of(Pdf::page(image)), "un deux");
    let field = "/Type /XObject /Subtype /Form /Resources << /Font << /F 5 0 R >> >>";
    let pdf = Pdf::page("BT /F 10 Tf (Nom :) Tj ET")
        .resources(">> /Annots [<< /Subtype /Widget /AP << /N 6 0 R >> >>] /X <<");
    assert_eq!(of(pdf.stream(field, b"BT /F 10 Tf (Dupont) Tj ET")), "Nom :\nDupont");
}

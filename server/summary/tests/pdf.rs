//! The PDF as a reader program sees it, with the tools of poppler: without them nothing is shown, and the tests fail.

use std::io::Write as _;
use std::process::{Command, Stdio};

use jiff::civil::date;
use summary::{Body, Direction, Item, Section, Summary, Table, Words, pdf};

/// Text that would act if it were markup, or would disturb the text around it.
const HOSTILE: &str =
    r##"#import "@preview/x:1.0.0" $x^2$ \ *gras* _i_ `code` = Titre @ref <label> // fin #panic("aïe")"##;

fn sample() -> Summary {
    let own = Words::own;
    let french = |text: &str| Words::foreign(text, "fr");
    Summary {
        lang: "fr".to_owned(),
        direction: Direction::LeftToRight,
        title: "Résumé médical de Camille Durand".to_owned(),
        notes: vec![own("Ce résumé reprend ce qui est dans le dossier.")],
        patient: vec![(own("Nom"), own("DURAND")), (own("Date de naissance"), own("28 mars 1979"))],
        made_on: date(2026, 11, 24),
        running: "Camille Durand, née le 28 mars 1979. Fait le 24 novembre 2026".to_owned(),
        page: "Page {page} sur {pages}".to_owned(),
        colon: " :".to_owned(),
        sections: vec![
            Section {
                title: own("Allergies"),
                note: None,
                body: Body::Items(vec![
                    Item {
                        term: french("Pénicilline"),
                        details: vec![(own("Réaction"), french("Urticaire"))],
                        source: Some(own("D’après : Synthèse médicale du 3 mars 2026")),
                    },
                    Item { term: french(HOSTILE), details: Vec::new(), source: None },
                ]),
            },
            Section { title: own("Vaccins"), note: Some(own("Rien n’est noté.")), body: Body::Items(Vec::new()) },
            Section {
                title: own("Analyses"),
                note: None,
                body: Body::Table(Table {
                    columns: ["Analyse", "Résultat", "Valeurs de référence"].map(own).to_vec(),
                    rows: vec![["Hémoglobine", "13,4 g/dL", "de 12,0 à 16,0"].map(french).to_vec()],
                }),
            },
        ],
        closing: vec![own("Passerelle n’a rien interprété.")],
    }
}

fn tool(name: &str, args: &[&str], input: &[u8]) -> String {
    let spawned = Command::new(name).args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = spawned.unwrap_or_else(|error| {
        panic!("{name} of poppler-utils is needed: scripts/test-tools.sh installs it ({error})")
    });
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    let feeder = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("the tool to end");
    feeder.join().expect("no panic").expect("the tool to read all");
    assert!(output.status.success(), "{name} refused the file");
    // A title in UTF-16 comes out of pdfinfo with its mark.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The text of a PDF on one line.
fn text_of(bytes: &[u8]) -> String {
    let text = tool("pdftotext", &["-raw", "-", "-"], bytes);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn contains(bytes: &[u8], part: &str) -> bool {
    bytes.windows(part.len()).any(|window| window == part.as_bytes())
}

#[test]
fn the_file_says_that_it_conforms_to_pdf_ua_1() {
    let bytes = pdf(&sample()).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    // The XMP packet is not compressed, so that programs that know no PDF can read it (ISO 14289-1, 5 and 7.1).
    assert!(contains(&bytes, "<pdfuaid:part>1</pdfuaid:part>"));
    assert!(contains(&bytes, "Résumé médical de Camille Durand"));
    let info = tool("pdfinfo", &["-"], &bytes);
    for line in ["Title:           Résumé médical de Camille Durand", "Tagged:          yes", "JavaScript:      no"]
    {
        assert!(info.contains(line), "{line:?} is missing in {info}");
    }
    assert!(info.contains("2026"), "{info}");
}

#[test]
fn headings_lists_and_tables_are_tagged_in_reading_order() {
    let bytes = pdf(&sample()).unwrap();
    let structure = tool("pdfinfo", &["-struct-text", "-"], &bytes);
    let at = |part: &str| structure.find(part).unwrap_or_else(|| panic!("{part:?} is missing in {structure}"));
    let order = [
        "H1",
        "Camille",
        "28 mars 1979",
        "H2",
        "Pénicilline",
        "Urticaire",
        "Vaccins",
        "Analyses",
        "Table",
        "TR",
        "TH",
        "Hémoglobine",
        "TD",
        "interprété",
    ];
    let places: Vec<usize> = order.iter().map(|part| at(part)).collect();
    assert!(places.is_sorted(), "{structure}");
    for tag in ["L (block)", "LI", "Lbl", "LBody", "/Scope /Column", "/Scope /Row"] {
        assert!(structure.contains(tag), "{tag} is missing in {structure}");
    }
}

#[test]
fn text_is_never_markup() {
    let bytes = pdf(&sample()).unwrap();
    let text = text_of(&bytes);
    let squeezed: String = text.split_whitespace().collect();
    let wanted: String = HOSTILE.split_whitespace().collect();
    assert!(squeezed.contains(&wanted), "{text}");
}

#[test]
fn hostile_text_is_carried_wherever_words_can_stand() {
    let long = "x".repeat(300);
    for text in [
        HOSTILE,
        "\u{202E}gnp.exe",
        "{page} {pages}",
        "病🩺\u{E000}\u{0}",
        &long,
        "",
        "a\u{301}\u{302}",
        "-- --- ... \"a\" 'b'",
    ] {
        let own = Words::own(text);
        let mut summary = sample();
        summary.title = format!("T{text}");
        summary.running = text.to_owned();
        summary.notes = vec![own.clone()];
        summary.closing = vec![Words::foreign(text, "ar")];
        summary.patient = vec![(own.clone(), own.clone())];
        summary.sections[0].title = Words::own(format!("S{text}"));
        summary.sections[0].note = Some(own.clone());
        let item = Item { term: own.clone(), details: vec![(own.clone(), own.clone())], source: Some(own.clone()) };
        summary.sections[0].body = Body::Items(vec![item]);
        let rows = vec![vec![own.clone(); 2], vec![], vec![own.clone(); 9]];
        summary.sections[2].body = Body::Table(Table { columns: vec![own.clone(); 3], rows });
        let made = pdf(&summary);
        assert!(made.is_ok(), "{text:?}: {made:?}");
    }
}

#[test]
fn arabic_runs_from_the_right_and_french_words_keep_their_language() {
    let mut summary = sample();
    summary.lang = "ar".to_owned();
    summary.direction = Direction::RightToLeft;
    summary.title = "ملخص طبي".to_owned();
    summary.sections[0].title = Words::own("الحساسية");
    let bytes = pdf(&summary).unwrap();
    assert!(contains(&bytes, "/Direction/R2L") || contains(&bytes, "/Direction /R2L"), "the direction is not said");
    let text = text_of(&bytes);
    assert!(text.contains("الحساسية"), "{text}");
    assert!(text.contains("Urticaire"), "{text}");
}

#[test]
fn the_same_summary_gives_the_same_bytes() {
    assert_eq!(pdf(&sample()).unwrap(), pdf(&sample()).unwrap());
}

#[test]
fn a_long_summary_has_its_table_heading_on_every_page_and_tagged_once() {
    let mut summary = sample();
    let row = |n: usize| vec![Words::own(format!("Analyse {n}")), Words::own("1,0 g/L"), Words::own("—")];
    summary.sections[2].body =
        Body::Table(Table { columns: ["A", "B", "C"].map(Words::own).to_vec(), rows: (0..200).map(row).collect() });
    let bytes = pdf(&summary).unwrap();
    let structure = tool("pdfinfo", &["-struct", "-"], &bytes);
    assert_eq!(structure.matches("TH ").count() + structure.matches("TH\n").count(), 3 + 200, "{}", &structure[..2000]);
}

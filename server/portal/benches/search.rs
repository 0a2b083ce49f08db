//! The record of one patient with 5,000 documents: how long lists and searches take. A report, no verdict.
//!
//! `cargo bench -p portal --bench search`; `PASSERELLE_BENCH_DOCUMENTS` asks for another number. One task asks, one query
//! after the other; the time is that of the whole use case, from the rights to the trace on disk.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a report for people, run by hand")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::time::{Duration, Instant};

use common::House;
use common::cda::{Document, document};
use domain::codes::AuthorFamily;
use jiff::civil::date;
use portal::record::{self, Period, RecordQuery, Sort};

/// Documents of the record, unless the environment says another number.
const DOCUMENTS: usize = 5_000;
/// Times that each query is asked.
const RUNS: usize = 30;
/// Distinct words of the language of the documents, and words of the shortest and of the longest document: a letter, a
/// stay in hospital of several pages.
const VOCABULARY: u64 = 8_000;
const SHORTEST: u64 = 150;
const LONGEST: u64 = 2_500;
const AUTHORS: [(&str, &str); 6] = [
    ("Dr Alix EXEMPLE", "G15_10/SM26"),
    ("Dr Basile FICTIF", "G15_10/SM03"),
    ("Célia MAQUETTE", "G15_60"),
    ("Driss MODÈLE", "G15_70"),
    ("Eva INVENTÉE", "G15_50"),
    ("Farid IMAGINÉ", "G15_21"),
];
const TYPES: [&str; 5] = ["11502-2", "11488-4", "57833-6", "18748-4", "34112-3"];

/// Numbers that look drawn and are the same each time (Steele, Lea and Flood: SplitMix64).
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }

    /// A few words come often and most seldom, as in any language: the square of an even draw leans to the small ones.
    fn word(&mut self) -> String {
        const PARTS: [&str; 20] = [
            "car", "dio", "lo", "gie", "né", "phro", "tra", "ite", "ment", "pres", "sion", "hé", "mo", "glo", "bine",
            "é", "cho", "gra", "phi", "que",
        ];
        let drawn = self.below(VOCABULARY);
        let mut rank = drawn * drawn / VOCABULARY + 20;
        let mut word = String::new();
        while rank > 0 {
            word.push_str(PARTS[(rank % 20) as usize]);
            rank /= 20;
        }
        word
    }
}

fn one(index: usize, draw: &mut Draw) -> Document {
    let words = SHORTEST + draw.below(LONGEST - SHORTEST) * draw.below(100) / 100;
    let mut text: Vec<String> = (0..words).map(|_| draw.word()).collect();
    if index % 100 == 0 {
        text.push("numération".to_owned());
    }
    let (author, profession) = AUTHORS[draw.below(6) as usize];
    let day = date(2016, 1, 1).checked_add(jiff::Span::new().days(draw.below(3_700) as i64)).unwrap();
    Document {
        title: format!("{} n° {index}", ["Compte rendu", "Ordonnance", "Résultats", "Courrier"][index % 4]),
        text: text.join(" "),
        date: day.strftime("%Y%m%d").to_string(),
        type_code: TYPES[draw.below(5) as usize],
        author,
        profession,
        ..document(&format!("bench-{index}"))
    }
}

/// Processor time of all threads so far, from the scheduler of Linux.
fn processor() -> Duration {
    let tasks = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let of = |path: std::path::PathBuf| {
        std::fs::read_to_string(path.join("schedstat")).ok()?.split(' ').next()?.parse::<u64>().ok()
    };
    Duration::from_nanos(tasks.filter_map(|task| of(task.path())).sum())
}

fn queries(page: &record::RecordPage) -> Vec<(&'static str, RecordQuery)> {
    let plain = RecordQuery::default;
    let words = |text: &str| RecordQuery { text: Some(text.to_owned()), ..plain() };
    let professional = page.facets.as_ref().map(|facets| facets.professionals[0].key);
    let period = Period { from: Some(date(2018, 1, 1)), to: Some(date(2025, 12, 31)) };
    vec![
        ("plain list, first page", plain()),
        ("plain list, last page", RecordQuery { page: u32::MAX, ..plain() }),
        ("plain list and what narrows it", RecordQuery { facets: true, ..plain() }),
        ("unread, oldest first", RecordQuery { unread: true, sort: Sort::Oldest, ..plain() }),
        ("one rare word", words("numération")),
        ("a word that nothing has", words("introuvable")),
        ("a part that most documents have", words("gie")),
        ("ten words", words("gie car mo lo tra dio ite que bine hé")),
        (
            "words, period, author, family, by title, and what narrows it",
            RecordQuery {
                period,
                professional,
                family: Some(AuthorFamily::Doctor),
                unread: true,
                old_versions: true,
                sort: Sort::Title,
                facets: true,
                ..words("cardio gie mo")
            },
        ),
        (
            "the worst: words that most have, everything opened, by title",
            RecordQuery { old_versions: true, sort: Sort::Title, facets: true, ..words("gie car mo") },
        ),
    ]
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let asked = std::env::var("PASSERELLE_BENCH_DOCUMENTS").ok().and_then(|text| text.parse().ok());
    let (documents, mut draw) = (asked.unwrap_or(DOCUMENTS), Draw(1));
    let house = House::new().await;
    let began = Instant::now();
    let mut bytes = 0;
    for index in 0..documents {
        let document = one(index, &mut draw);
        bytes += document.text().len();
        house.import(&document).await;
    }
    println!("{documents} documents of {} bytes on average, taken in {:.0?}\n", bytes / documents, began.elapsed());
    let stored = "SELECT CAST(SUM(LENGTH(search)) AS BIGINT) FROM document_contents";
    println!("sealed words: {} bytes a document\n", house.place.number(stored).await / documents as i64);
    let facets = RecordQuery { facets: true, ..RecordQuery::default() };
    let page = record::list(&house.portal, &house.me, &facets).await.unwrap();
    println!("| query | found | median, ms | longest, ms | processor, ms |\n|---|---|---|---|---|");
    for (name, query) in queries(&page) {
        let mut times = Vec::new();
        let mut found = 0;
        let busy = processor();
        for _ in 0..RUNS {
            let began = Instant::now();
            found = record::list(&house.portal, &house.me, &query).await.unwrap().found;
            times.push(began.elapsed());
        }
        let busy = (processor() - busy) / RUNS as u32;
        times.sort_unstable();
        let ms = |time: Duration| format!("{:.1}", time.as_secs_f64() * 1000.0);
        println!("| {name} | {found} | {} | {} | {} |", ms(times[RUNS / 2]), ms(times[RUNS - 1]), ms(busy));
    }
}

//! Search: filters, order, what the record can be narrowed by, and that none of it tells of a hidden document.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::cda::{Document, document};
use common::{House, files};
use domain::category::Category;
use domain::codes::AuthorFamily;
use domain::ids::ProfessionalKey;
use domain::rights::Actor;
use domain::trace::event::EventKind;
use jiff::civil::{Date, date};
use portal::record::{self, Facets, Period, RecordPage, RecordQuery, Sort};
use portal::{Error, history};

fn words(text: &str) -> RecordQuery {
    RecordQuery { text: Some(text.to_owned()), ..RecordQuery::default() }
}

fn dated(id: &str, date: &str) -> Document {
    Document { date: date.to_owned(), title: id.to_owned(), ..document(id) }
}

fn by(id: &str, author: &'static str, profession: &'static str) -> Document {
    Document { author, profession, ..document(id) }
}

async fn ask(house: &House, query: RecordQuery) -> RecordPage {
    record::list(&house.portal, &house.me, &query).await.unwrap()
}

async fn titles(house: &House, query: RecordQuery) -> Vec<String> {
    let page = ask(house, query).await;
    assert_eq!(page.found, page.items.len(), "on one page");
    page.items.into_iter().map(|item| item.title).collect()
}

async fn facets(house: &House, who: &Actor, old_versions: bool) -> Facets {
    let query = RecordQuery { facets: true, old_versions, ..RecordQuery::default() };
    record::list(&house.portal, who, &query).await.unwrap().facets.unwrap()
}

#[tokio::test]
async fn words_inside_the_files_of_a_document_are_found() {
    let house = House::new().await;
    let file = |id: &str, bytes: Vec<u8>| Document { pdf: Some(bytes), title: id.to_owned(), ..document(id) };
    let attached = data_encoding::BASE64.encode(&files::pdf("Ostracisme"));
    let media = format!(
        r#"<entry><observationMedia classCode="OBS" moodCode="EVN" ID="f1">
        <value mediaType="application/pdf" representation="B64">{attached}</value></observationMedia></entry>"#
    );
    house.import(&Document { title: "joint".to_owned(), entries: media, ..document("joint") }).await;
    house.import(&file("pdf", files::pdf("Spondylarthrite au courrier"))).await;
    house.import(&file("rtf", files::rtf(r"Art\'e9rite d\rquote effort"))).await;
    house.import(&file("image", b"\x89PNG\r\n\x1a\n".to_vec())).await;
    house.import(&file("broken", b"%PDF-1.4 rien".to_vec())).await;
    for (text, expected) in [
        ("ostracisme", vec!["joint"]),
        ("SPONDYLARTHRITE courrier", vec!["pdf"]),
        ("artérite effort", vec!["rtf"]),
        ("rien", vec![]),
        ("fonttbl", vec![]),
        ("broken", vec!["broken"]),
        ("medioni", vec!["broken", "image", "joint", "pdf", "rtf"]),
    ] {
        assert_eq!(titles(&house, RecordQuery { sort: Sort::Title, ..words(text) }).await, expected, "{text}");
    }
}

#[tokio::test]
async fn a_period_holds_what_may_have_been_made_then() {
    let house = House::new().await;
    for (id, date) in [("day", "20240305"), ("month", "202402"), ("year", "2024"), ("eve", "202312312330+0100")] {
        house.import(&dated(id, date)).await;
    }
    let between = |from: Option<Date>, to: Option<Date>| RecordQuery {
        period: Period { from, to },
        sort: Sort::Title,
        ..RecordQuery::default()
    };
    for (from, to, expected) in [
        (Some(date(2024, 1, 1)), None, vec!["day", "month", "year"]),
        (None, Some(date(2023, 12, 31)), vec!["eve"]),
        (Some(date(2024, 2, 10)), Some(date(2024, 2, 11)), vec!["month", "year"]),
        (Some(date(2024, 3, 5)), Some(date(2024, 3, 5)), vec!["day", "year"]),
        (Some(date(2025, 1, 1)), None, vec![]),
        (None, None, vec!["day", "eve", "month", "year"]),
    ] {
        assert_eq!(titles(&house, between(from, to)).await, expected, "{from:?} {to:?}");
    }
}

#[tokio::test]
async fn the_list_comes_in_the_order_asked_for() {
    let house = House::new().await;
    for (id, date) in [("Éclair", "2023"), ("datte", "2025"), ("Figue", "2021"), ("eau", "2022")] {
        house.import(&dated(id, date)).await;
        house.place.wait(60);
    }
    for (sort, expected) in [
        (Sort::Newest, ["datte", "Éclair", "eau", "Figue"]),
        (Sort::Oldest, ["Figue", "eau", "Éclair", "datte"]),
        (Sort::Title, ["datte", "eau", "Éclair", "Figue"]),
        (Sort::Added, ["eau", "Figue", "datte", "Éclair"]),
    ] {
        assert_eq!(titles(&house, RecordQuery { sort, ..RecordQuery::default() }).await, expected, "{sort:?}");
        let searched = RecordQuery { sort, ..words("tension") };
        assert_eq!(titles(&house, searched).await, expected, "{sort:?} of a search");
    }
}

#[tokio::test]
async fn pages_of_any_order_show_each_document_once() {
    let house = House::new().await;
    for n in 0..45 {
        house.import(&dated(&format!("d{}", n % 7), "20240115").with_id(&format!("i{n}"))).await;
    }
    for sort in [Sort::Newest, Sort::Oldest, Sort::Title, Sort::Added] {
        let mut seen = std::collections::BTreeSet::new();
        for number in 1..=3 {
            let page = ask(&house, RecordQuery { sort, page: number, ..words("tension") }).await;
            assert_eq!((page.found, page.pages, page.page), (45, 3, number));
            seen.extend(page.items.iter().map(|item| item.id));
        }
        assert_eq!(seen.len(), 45, "{sort:?}");
    }
}

#[tokio::test]
async fn an_author_is_found_by_kind_and_by_a_key_that_says_nothing() {
    let house = House::new().await;
    house.import(&by("a", "Dr Camille MÉDIONI", "G15_10/SM26")).await;
    house.import(&by("b", "DR CAMILLE MEDIONI", "G15_10/SM26")).await;
    house.import(&by("c", "Dr Camille MÉDIONI", "G15_10/SM26")).await;
    house.import(&by("d", "Eva INVENTÉE", "G15_50")).await;
    let all = facets(&house, &house.me, false).await;
    assert_eq!(all.families, [(AuthorFamily::Doctor, 3), (AuthorFamily::Midwife, 1)]);
    let names: Vec<_> = all.professionals.iter().map(|one| (one.name.as_str(), one.documents)).collect();
    assert_eq!(names, [("Dr Camille MÉDIONI", 3), ("Eva INVENTÉE", 1)], "two spellings are one author");
    let camille = RecordQuery { professional: Some(all.professionals[0].key), ..RecordQuery::default() };
    let page = ask(&house, camille.clone()).await;
    assert_eq!((page.found, page.total), (3, 4));
    assert_eq!(page.facets, Some(all.clone()), "what the record can be narrowed by does not depend on the query");
    let midwives = RecordQuery { family: Some(AuthorFamily::Midwife), ..camille };
    assert_eq!(ask(&house, midwives).await.found, 0, "every condition must hold");
    let unknown = RecordQuery { professional: Some(ProfessionalKey::from_bytes([9; 16])), ..RecordQuery::default() };
    assert_eq!(ask(&house, unknown).await.found, 0);
    // The same name has another key in another record.
    let marcel = house.neighbour().await;
    let mut theirs = by("e", "Dr Camille MÉDIONI", "G15_10/SM26");
    theirs.patient_id = Some((common::other_ins().matricule.as_str().to_owned(), "1.2.250.1.213.1.4.10"));
    (theirs.birth, theirs.family, theirs.sex) = ("19531204", "AUBERGINE", "M");
    let text = theirs.text();
    portal::import::import_document(&house.portal, "x", &common::other_ins(), text.as_bytes()).await.unwrap();
    let theirs = facets(&house, &marcel, false).await;
    assert_eq!(theirs.professionals[0].name, all.professionals[0].name);
    assert_ne!(theirs.professionals[0].key, all.professionals[0].key);
}

#[tokio::test]
async fn unread_and_own_documents_can_be_asked_for() {
    let house = House::new().await;
    let read = house.import(&document("read")).await.id.to_string();
    house.import(&document("unread")).await;
    record::open(&house.portal, &house.me, &read).await.unwrap();
    let unread = RecordQuery { unread: true, ..RecordQuery::default() };
    assert_eq!(titles(&house, unread.clone()).await, ["Compte rendu unread"]);
    assert_eq!(titles(&house, RecordQuery { unread: true, ..words("tension") }).await, ["Compte rendu unread"]);
    let own = RecordQuery { own: true, facets: true, ..RecordQuery::default() };
    let page = ask(&house, own).await;
    assert_eq!((page.found, page.total, page.facets.unwrap().own), (0, 2, 0));
    common::adding::add(&house.portal, &house.me, "Courrier", &common::files::pdf("Spondylarthrite")).await;
    let page = ask(&house, RecordQuery { own: true, facets: true, ..words("spondylarthrite") }).await;
    assert_eq!((page.found, page.items[0].title.as_str(), page.facets.unwrap().own), (1, "Courrier", 1), "by its text");
}

#[tokio::test]
async fn old_versions_come_when_they_are_asked_for() {
    let house = House::new().await;
    for (id, version, date) in [("v1", 1, "2023"), ("v2", 2, "2024")] {
        house.import(&Document { set: Some(("1.2.3.5", version)), ..dated(id, date) }).await;
    }
    assert_eq!(titles(&house, words("tension")).await, ["v2"]);
    let all = RecordQuery { old_versions: true, ..words("tension") };
    let page = ask(&house, all).await;
    let shown: Vec<_> = page.items.iter().map(|item| (item.title.as_str(), item.old_version)).collect();
    assert_eq!(shown, [("v2", false), ("v1", true)]);
    assert_eq!((page.found, page.total, page.unread), (2, 1, 1), "old versions are not counted otherwise");
    assert_eq!(facets(&house, &house.me, false).await.years, [(2024, 1)]);
    assert_eq!(facets(&house, &house.me, true).await.years, [(2024, 1), (2023, 1)]);
}

#[tokio::test]
async fn a_hidden_document_is_in_no_facet_and_answers_no_filter() {
    let house = House::of_child().await;
    let parent = house.parent().await;
    for (id, code) in [("secret", "INVISIBLE_REPRESENTANTS_LEGAUX"), ("announced", "INVISIBLE_PATIENT")] {
        let mut hidden = by(id, "Iris SECRET", "G15_50");
        hidden.date = "1999".to_owned();
        hidden.type_code = "57833-6";
        hidden.confidentiality = vec!["N", code];
        house.import(&hidden).await;
    }
    house.import(&document("shown")).await;
    let shown = facets(&house, &parent, true).await;
    assert_eq!((shown.years.clone(), shown.families.len(), shown.professionals.len()), (vec![(2026, 1)], 1, 1));
    let to_the_patient = facets(&house, &house.me, true).await;
    assert_eq!(to_the_patient.years, [(2026, 1), (1999, 1)]);
    let iris = to_the_patient.professionals.iter().find(|one| one.name == "Iris SECRET").unwrap();
    assert_eq!(iris.documents, 1);
    let queries = [
        words("iris"),
        RecordQuery { category: Some(Category::OrdSoin), old_versions: true, ..RecordQuery::default() },
        RecordQuery { period: Period { from: None, to: Some(date(2000, 1, 1)) }, ..RecordQuery::default() },
        RecordQuery { family: Some(AuthorFamily::Midwife), ..RecordQuery::default() },
        RecordQuery { professional: Some(iris.key), ..RecordQuery::default() },
    ];
    for query in queries {
        let page = record::list(&house.portal, &parent, &query).await.unwrap();
        assert_eq!((page.found, page.items.len(), page.total, page.unread), (0, 0, 1, 1), "{query:?}");
        assert_eq!(ask(&house, query.clone()).await.found, 1, "the patient: {query:?}");
    }
    for sort in [Sort::Newest, Sort::Oldest, Sort::Title, Sort::Added] {
        let query = RecordQuery { sort, unread: true, old_versions: true, ..RecordQuery::default() };
        assert_eq!(record::list(&house.portal, &parent, &query).await.unwrap().found, 1, "{sort:?}");
    }
}

#[tokio::test]
async fn a_row_that_was_changed_answers_no_filter() {
    for change in ["visibility = 0", "imported_at = 0", "visibility = 0, category = 'BIOLOGIE'", "source = 1"] {
        let house = House::of_child().await;
        let parent = house.parent().await;
        let mut secret = document("secret");
        secret.confidentiality = vec!["INVISIBLE_PATIENT", "INVISIBLE_REPRESENTANTS_LEGAUX"];
        house.import(&secret).await;
        house.place.sql(&format!("UPDATE documents SET {change}")).await.unwrap();
        let queries = [
            RecordQuery { facets: true, ..RecordQuery::default() },
            RecordQuery { unread: true, ..RecordQuery::default() },
            RecordQuery { own: true, ..RecordQuery::default() },
            RecordQuery { sort: Sort::Oldest, old_versions: true, ..RecordQuery::default() },
            RecordQuery { sort: Sort::Title, ..words("tension") },
        ];
        for query in queries {
            let page = record::list(&house.portal, &parent, &query).await;
            let none = page.as_ref().map_or_else(|error| matches!(error, Error::Corrupt(_)), |page| page.found == 0);
            assert!(none, "{change}: {query:?}: {page:?}");
        }
    }
}

#[tokio::test]
async fn searches_are_traced_as_such_and_say_nothing_of_what_was_sought() {
    let house = House::new().await;
    house.import(&document("a")).await;
    for query in [
        RecordQuery { facets: true, ..RecordQuery::default() },
        RecordQuery { category: Some(Category::CptRend), ..RecordQuery::default() },
        RecordQuery { unread: true, ..RecordQuery::default() },
        words("tension"),
    ] {
        ask(&house, query).await;
    }
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    let kinds: Vec<_> = events.iter().take(4).map(|event| event.kind).collect();
    use EventKind::{RecordListRead as Read, RecordSearched as Searched};
    assert_eq!(kinds, [Searched, Searched, Read, Read]);
    assert!(events.iter().take(4).all(|event| event.document.is_none()));
}

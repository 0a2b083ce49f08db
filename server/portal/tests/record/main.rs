//! The record: paging, search, versions, what is hidden, and that nobody else gets in.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

#[path = "../common/mod.rs"]
mod common;
mod rights;
mod tampering;

use common::cda::document;
use common::{House, actor};
use domain::category::Category;
use domain::ids::{DocumentId, PatientId};
use domain::rights::{Quality, Reason, Strength};
use domain::trace::event::EventKind;
use portal::document::Format;
use portal::record::{self, RecordQuery};
use portal::{Error, history, subjects};

fn search(text: &str) -> RecordQuery {
    RecordQuery { text: Some(text.to_owned()), ..RecordQuery::default() }
}

#[tokio::test]
async fn an_empty_record_has_one_empty_page() {
    let house = House::new().await;
    let page = house.list().await;
    assert_eq!((page.total, page.found, page.pages, page.page, page.unread), (0, 0, 1, 1, 0));
    assert_eq!(page.holder.to_string(), "Dominique PAT-TROIS");
    assert!(page.items.is_empty() && page.counts.is_empty());
}

#[tokio::test]
async fn pages_are_newest_first_and_counts_cover_everything() {
    let house = House::new().await;
    for n in 0..45 {
        let mut one = document(&format!("d{n}"));
        one.date = format!("20{:02}0115", 24 - n / 15);
        one.type_code = if n % 3 == 0 { "57833-6" } else { "11488-4" };
        house.import(&one).await;
    }
    let mut seen = Vec::new();
    for number in 1..=3 {
        let query = RecordQuery { page: number, ..RecordQuery::default() };
        let page = record::list(&house.portal, &house.me, &query).await.unwrap();
        assert_eq!((page.total, page.found, page.pages, page.page, page.unread), (45, 45, 3, number, 45));
        assert_eq!(page.counts, [(Category::OrdSoin, 15), (Category::CptRend, 30)]);
        seen.extend(page.items.iter().map(|item| (item.date.at(), item.id)));
    }
    assert_eq!(seen.len(), 45);
    assert!(seen.is_sorted_by(|a, b| a > b), "newest first, no document twice");
    let beyond = RecordQuery { page: 99, category: Some(Category::OrdSoin), ..RecordQuery::default() };
    let page = record::list(&house.portal, &house.me, &beyond).await.unwrap();
    assert_eq!((page.found, page.pages, page.page, page.items.len()), (15, 1, 1, 15));
    assert!(page.items.iter().all(|item| item.category == Category::OrdSoin));
}

#[tokio::test]
async fn an_item_says_who_what_when() {
    let house = House::new().await;
    let imported = house.import(&document("a")).await;
    let item = house.list().await.items.remove(0);
    assert_eq!(item.id, imported.id);
    assert_eq!(item.title, "Compte rendu a");
    assert_eq!(item.author.as_deref(), Some("Dr Camille MÉDIONI"));
    assert!(item.profession.as_deref().unwrap().contains("Médecin"), "{item:?}");
    assert_eq!(item.organization.as_deref(), Some("Maison de santé des Tilleuls"));
    assert_eq!(item.date.at().to_string(), "2026-01-15T08:30:00Z");
    assert_eq!(item.format, Format::Structured);
    assert!(item.unread && !item.old_version);
}

#[tokio::test]
async fn search_ignores_accents_and_case_and_looks_everywhere() {
    let house = House::new().await;
    let mut one = document("a");
    one.title = "Échographie cardiaque".to_owned();
    one.text = "Fraction d’éjection : 60 %".to_owned();
    house.import(&one).await;
    house.import(&document("b")).await;
    for (text, found) in [
        ("echographie", 1),
        ("ÉCHOGRAPHIE cardiaque", 1),
        ("ejection", 1),
        ("medioni", 2),
        ("echographie medioni", 1),
        ("echographie normale", 0),
        ("tilleuls", 2),
        ("'; DROP TABLE documents; --", 0),
        ("%", 2),
        ("   ", 2),
    ] {
        let page = record::list(&house.portal, &house.me, &search(text)).await.unwrap();
        assert_eq!(page.found, found, "{text:?}");
        assert_eq!(page.items.len(), found, "{text:?}");
        assert_eq!(page.total, 2);
    }
    let other = RecordQuery { category: Some(Category::Biologie), ..search("medioni") };
    assert_eq!(record::list(&house.portal, &house.me, &other).await.unwrap().found, 0);
}

#[tokio::test]
async fn search_results_are_paged_newest_first() {
    let house = House::new().await;
    for n in 0..130 {
        let mut one = document(&format!("d{n}"));
        one.date = format!("{}0115", 1900 + n);
        one.text = if n % 2 == 0 { "aiguille".to_owned() } else { "foin".to_owned() };
        house.import(&one).await;
    }
    let query = RecordQuery { page: 4, ..search("aiguille") };
    let page = record::list(&house.portal, &house.me, &query).await.unwrap();
    assert_eq!((page.found, page.pages, page.items.len()), (65, 4, 5));
    let years: Vec<i16> = page.items.iter().map(|item| item.date.local().year()).collect();
    assert_eq!(years, [1908, 1906, 1904, 1902, 1900]);
}

#[tokio::test]
async fn opening_a_document_marks_it_read_for_this_account_only() {
    let house = House::of_child().await;
    let imported = house.import(&document("a")).await;
    let parent = house.parent().await;
    let opened = record::open(&house.portal, &house.me, &imported.id.to_string()).await.unwrap();
    assert!(opened.item.unread);
    assert!(opened.document.narrative_text().contains("Tension artérielle normale."));
    let mine = house.list().await;
    assert_eq!((mine.unread, mine.items[0].unread), (0, false));
    let theirs = record::list(&house.portal, &parent, &RecordQuery::default()).await.unwrap();
    assert_eq!((theirs.unread, theirs.items[0].unread), (1, true));
}

#[tokio::test]
async fn files_come_back_as_they_were() {
    let house = House::new().await;
    let mut one = document("a");
    one.pdf = Some(b"%PDF-1.4 fictif".to_vec());
    let id = house.import(&one).await.id.to_string();
    let file = record::attachment(&house.portal, &house.me, &id, 0).await.unwrap();
    assert_eq!(file.bytes, b"%PDF-1.4 fictif");
    assert_eq!(file.media_type(), "application/pdf");
    assert!(matches!(record::attachment(&house.portal, &house.me, &id, 1).await, Err(Error::NotFound)));
    let original = record::original(&house.portal, &house.me, &id).await.unwrap();
    assert_eq!(original.bytes, one.text().as_bytes());
    assert_eq!(original.item.format, Format::Pdf);
}

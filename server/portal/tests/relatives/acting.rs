//! What a helper sees: the parts that were opened, and neither counts, titles, hits nor facets of the rest.

use std::collections::BTreeSet;

use domain::category::Category;
use domain::trace::event::EventKind;
use portal::record::{self, RecordQuery};
use portal::{Error, analyses, home, profile};

use super::*;
use crate::common::adding;
use crate::common::cda::{Document, document, result};
use crate::common::files::pdf;

/// A report, a result of a laboratory, a scan, a psychiatric summary, a report by a psychiatrist, one kept from
/// representatives, one kept from the patient, a masked one, directives.
async fn filled() -> House {
    let house = House::new().await;
    let titled = |id: &str, title: &str, type_code| Document { title: title.to_owned(), type_code, ..document(id) };
    let glucose = result("14749-6", "Glucose", "5.1", "mmol/L", "3.9", "6.1", "20260110");
    for one in [
        titled("a", "Consultation au cabinet", "11488-4"),
        Document { entries: glucose, ..titled("b", "Analyse du sang", "11502-2") },
        titled("c", "Scanner du genou", "18748-4"),
        titled("d", "Synthèse du secteur", "68599-0"),
        Document { profession: "G15_10/SM42", ..titled("e", "Suivi psychiatrique", "11488-4") },
        Document { confidentiality: vec!["N", "INVISIBLE_REPRESENTANTS_LEGAUX"], ..titled("f", "Confié", "11488-4") },
        Document { confidentiality: vec!["N", "INVISIBLE_PATIENT"], ..titled("g", "À annoncer", "11488-4") },
        Document { confidentiality: vec!["N", "MASQUE_PS"], ..titled("h", "Masqué aux soignants", "11488-4") },
        titled("i", "Mes volontés", "EXPPAT_3"),
        titled("j", "Type inconnu", "99999-9"),
    ] {
        house.import(&one).await;
    }
    house
}

async fn titles(house: &House, who: &Actor, query: RecordQuery) -> BTreeSet<String> {
    let page = record::list(&house.portal, who, &query).await.unwrap();
    assert_eq!(page.found, page.items.len(), "what is counted is shown");
    page.items.into_iter().map(|item| item.title).collect()
}

fn set(titles: &[&str]) -> BTreeSet<String> {
    titles.iter().map(|title| (*title).to_owned()).collect()
}

#[tokio::test]
async fn a_helper_sees_the_parts_that_were_opened_and_no_sensitive_document() {
    let house = filled().await;
    let reports = helper(&house, "A", scope(&[Section::Reports])).await;
    let expected = set(&["Consultation au cabinet", "Masqué aux soignants"]);
    assert_eq!(titles(&house, &reports, RecordQuery::default()).await, expected);
    let ticked = Scope { sensitive: true, ..scope(&[Section::Reports]) };
    let trusted = helper(&house, "B", ticked).await;
    let expected =
        set(&["Consultation au cabinet", "Masqué aux soignants", "Synthèse du secteur", "Suivi psychiatrique"]);
    assert_eq!(titles(&house, &trusted, RecordQuery::default()).await, expected);
    let everything = helper(&house, "C", scope(Section::ALL)).await;
    let all = titles(&house, &everything, RecordQuery::default()).await;
    for kept in ["Synthèse du secteur", "Suivi psychiatrique", "Confié", "À annoncer", "Mes volontés", "Type inconnu"]
    {
        assert!(!all.contains(kept), "{kept}");
    }
    assert!(all.contains("Scanner du genou") && all.contains("Analyse du sang"));
}

#[tokio::test]
async fn counts_facets_and_searches_tell_nothing_of_the_rest() {
    let house = filled().await;
    let who = helper(&house, "A", scope(&[Section::Imaging])).await;
    let page = record::list(&house.portal, &who, &RecordQuery { facets: true, ..Default::default() }).await.unwrap();
    assert_eq!((page.total, page.unread, page.found, page.pages), (1, 1, 1, 1));
    assert_eq!(page.counts, [(Category::RadioSc, 1)]);
    let facets = page.facets.unwrap();
    assert_eq!(facets.years.iter().map(|(_, count)| count).sum::<usize>(), 1);
    assert_eq!(facets.professionals.iter().map(|one| one.documents).sum::<usize>(), 1);
    assert_eq!(facets.families.iter().map(|(_, count)| count).sum::<usize>(), 1);
    for text in ["sang", "Consultation", "psychiatrique", "volontés", "annoncer", "Tension"] {
        let query = RecordQuery { text: Some(text.to_owned()), ..Default::default() };
        let found = titles(&house, &who, query).await;
        assert!(found.is_subset(&set(&["Scanner du genou"])), "{text}: {found:?}");
    }
    for category in Category::ALL.iter().filter(|category| **category != Category::RadioSc) {
        let query = RecordQuery { category: Some(*category), ..Default::default() };
        assert!(titles(&house, &who, query).await.is_empty(), "{category:?}");
    }
    let query = RecordQuery { old_versions: true, sort: record::Sort::Title, ..Default::default() };
    assert_eq!(titles(&house, &who, query).await, set(&["Scanner du genou"]));
}

#[tokio::test]
async fn no_document_beyond_the_scope_is_opened_by_its_id() {
    let house = filled().await;
    let who = helper(&house, "A", scope(&[Section::Imaging])).await;
    let mine = titles(&house, &who, RecordQuery::default()).await;
    for item in house.list().await.items {
        let (id, portal) = (item.id.to_string(), &house.portal);
        let visible = mine.contains(&item.title);
        let results = [
            record::open(portal, &who, &id).await.map(drop),
            record::original(portal, &who, &id).await.map(drop),
            portal::export::print(portal, &who, &id).await.map(drop),
            record::manage(portal, &who, &id).await.map(drop),
        ];
        for result in results {
            assert!(if visible { result.is_ok() } else { matches!(result, Err(Error::NotFound)) }, "{}", item.title);
        }
    }
}

#[tokio::test]
async fn analyses_follow_the_results_that_were_opened() {
    let house = filled().await;
    let with = helper(&house, "A", scope(&[Section::Results])).await;
    let without = helper(&house, "B", scope(&[Section::Reports, Section::Profile])).await;
    let known = analyses::list(&house.portal, &with).await.unwrap().analyses;
    assert_eq!(known.len(), 1);
    assert!(analyses::list(&house.portal, &without).await.unwrap().analyses.is_empty());
    let by_key = analyses::open(&house.portal, &without, &known[0].key.to_string()).await;
    assert!(matches!(by_key, Err(Error::NotFound)), "{by_key:?}");
}

#[tokio::test]
async fn the_first_page_tells_only_of_what_was_opened() {
    let house = filled().await;
    house.place.wait(20 * 24 * 3600);
    let own = home::overview(&house.portal, &house.me).await.unwrap();
    assert_eq!(own.held.len(), 1, "the patient is told that something waits");
    let who = helper(&house, "A", scope(&[Section::Imaging])).await;
    let seen = home::overview(&house.portal, &who).await.unwrap();
    assert_eq!((seen.total, seen.unread, seen.proposals, seen.drafts), (1, 1, 0, 0));
    assert!(seen.held.is_empty() && seen.looks.last.is_none() && seen.looks.count == 0 && !seen.looks.more);
    let none = helper(&house, "B", scope(&[Section::Profile])).await;
    let seen = home::overview(&house.portal, &none).await.unwrap();
    assert_eq!((seen.total, seen.unread, seen.new), (0, 0, 0));
}

#[tokio::test]
async fn the_profile_is_read_when_it_was_opened_and_offers_nothing_to_decide() {
    let house = filled().await;
    let with = helper(&house, "A", scope(&[Section::Profile])).await;
    let read = profile::overview(&house.portal, &with).await.unwrap();
    assert!(read.sections.iter().all(|section| section.proposals.is_empty() && section.refused.is_empty()));
    assert_eq!(read.directives, profile::DirectivesState::InPersonOnly);
    let without = helper(&house, "B", scope(&[Section::Reports])).await;
    assert!(matches!(profile::overview(&house.portal, &without).await, Err(Error::Refused(_))));
}

#[tokio::test]
async fn what_a_helper_adds_says_who_added_it() {
    let house = House::new().await;
    let portal = &house.portal;
    let who = helper(&house, "Noé PROCHE", Scope { add: true, ..scope(&[Section::Reports]) }).await;
    let id = adding::add(portal, &who, "Lettre reçue", &pdf("Bonjour")).await;
    let item = record::open(portal, &house.me, &id.to_string()).await.unwrap().item;
    assert_eq!(
        (item.author.as_deref(), item.profession.as_deref(), item.own),
        (Some("Noé PROCHE"), Some("Proche aidant"), true)
    );
    assert!(record::open(portal, &who, &id.to_string()).await.is_ok());
    assert!(record::rename(portal, &who, &form(&who), &id.to_string(), &adding::described("x")).await.is_err());
    // Another part of the record is not opened to documents either.
    let elsewhere =
        portal::adding::Description::parse("x", "biologie", ["", "", "2026"], jiff::civil::date(2026, 3, 2));
    let result = portal::adding::begin(portal, &who, &form(&who), &elsewhere.unwrap()).await;
    assert!(result.is_err());
    let reader = helper(&house, "B", scope(&[Section::Reports])).await;
    assert!(portal::adding::begin(portal, &reader, &form(&reader), &adding::described("x")).await.is_err());
}

#[tokio::test]
async fn a_draft_whose_part_was_closed_meanwhile_is_not_filed() {
    let house = House::new().await;
    let portal = &house.portal;
    let who = helper(&house, "Noé PROCHE", Scope { add: true, ..scope(&[Section::Reports]) }).await;
    let draft = adding::begin(portal, &who, "Lettre").await;
    assert_eq!(adding::send(portal, &who, &draft, &pdf("Bonjour")).await, None);
    let one = relatives::overview(portal, &house.me).await.unwrap().helpers.remove(0);
    let which = relatives::Which { id: one.id, version: one.version };
    let other = Scope { add: true, ..scope(&[Section::Imaging]) };
    let change = (&other, relatives::Until::Kept);
    relatives::change(portal, &house.me, &form(&house.me), which, change, make).await.unwrap();
    let filed = portal::adding::file(portal, &who, &form(&who), &draft).await;
    assert!(filed.is_err(), "{filed:?}");
}

#[tokio::test]
async fn every_reading_stands_in_the_history_with_the_name_of_the_helper() {
    let house = filled().await;
    let who = helper(&house, "Noé PROCHE", scope(&[Section::Imaging])).await;
    let id = record::list(&house.portal, &who, &RecordQuery::default()).await.unwrap().items[0].id;
    record::open(&house.portal, &who, &id.to_string()).await.unwrap();
    let page = history::list(&house.portal, &house.me, 1).await.unwrap();
    for kind in [EventKind::RecordListRead, EventKind::DocumentRead] {
        let event = page.events.iter().find(|event| event.kind == kind && !event.by_me).unwrap();
        assert_eq!((event.quality, event.actor_name.as_deref()), (Some(Quality::Delegate), Some("Noé PROCHE")));
    }
    let one = relatives::overview(&house.portal, &house.me).await.unwrap().helpers.remove(0);
    assert!(one.last_use.is_some());
}

//! Taking away: what a copy holds, what it never holds, and that the rights hold until its last document.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use std::collections::BTreeSet;

use common::cda::{Document, document, result};
use common::{House, actor};
use domain::category::Category;
use domain::ids::PatientId;
use domain::profile::{Section, Typed};
use domain::rights::{Actor, Reason};
use domain::trace::event::EventKind;
use portal::acts::Act;
use portal::export::{self, Choice, Taking, Wish};
use portal::profile::{self, Written};
use portal::{Error, Portal, history};

async fn take(portal: &Portal, me: &Actor, choice: Choice, old_versions: bool) -> Result<Taking, Error> {
    let act = Act::new(me.subject.unwrap());
    export::take(portal, me, &act, &Wish { choice, old_versions }).await
}

fn titles(taking: &Taking) -> Vec<&str> {
    taking.items.iter().map(|item| item.title.as_str()).collect()
}

async fn house_with_versions() -> House {
    let house = House::new().await;
    let (mut first, mut second) = (document("v1"), document("v2"));
    (first.set, second.set) = (Some(("1.2.3.5", 1)), Some(("1.2.3.5", 2)));
    let mut other = document("ordonnance");
    other.type_code = "57833-6";
    for one in [first, second, other] {
        house.import(&one).await;
    }
    house
}

#[tokio::test]
async fn a_copy_holds_what_was_chosen() {
    let house = house_with_versions().await;
    let (portal, me) = (&house.portal, &house.me);
    let all = take(portal, me, Choice::Everything, false).await.unwrap();
    assert_eq!(titles(&all).len(), 2);
    let with_old = take(portal, me, Choice::Everything, true).await.unwrap();
    assert_eq!(titles(&with_old).len(), 3);
    let some = Choice::Categories(BTreeSet::from([Category::OrdSoin]));
    assert_eq!(titles(&take(portal, me, some, true).await.unwrap()), ["Compte rendu ordonnance"]);
    let old = with_old.items.iter().find(|item| item.old_version).unwrap().id.to_string();
    let named = take(portal, me, Choice::Documents(BTreeSet::from([old, "0".to_owned()])), false).await.unwrap();
    assert_eq!(titles(&named), ["Compte rendu v1"]);
    let taken = named.open(&named.items[0].id).await.unwrap();
    assert!(taken.bytes.starts_with(b"<?xml") && taken.document.header.title.as_deref() == Some("Compte rendu v1"));
}

#[tokio::test]
async fn nothing_chosen_is_nothing_taken_and_nothing_traced_as_taken() {
    let house = House::new().await;
    for choice in [Choice::Documents(BTreeSet::from(["x".to_owned()])), Choice::Categories([].into())] {
        let refused = take(&house.portal, &house.me, choice, true).await;
        assert!(matches!(refused, Err(Error::NotFound)));
    }
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    assert!(events.iter().all(|event| event.kind != EventKind::ExportMade));
}

#[tokio::test]
async fn what_was_chosen_and_is_not_there_is_traced_as_refused() {
    let house = house_with_versions().await;
    let all = take(&house.portal, &house.me, Choice::Everything, true).await.unwrap();
    let there = all.items[0].id.to_string();
    let chosen = BTreeSet::from([there, "0".repeat(26), "x".to_owned()]);
    let taken = take(&house.portal, &house.me, Choice::Documents(chosen), true).await.unwrap();
    assert_eq!(taken.items.len(), 1);
    let alone = Choice::Documents(BTreeSet::from(["0".repeat(26)]));
    assert!(matches!(take(&house.portal, &house.me, alone, true).await, Err(Error::NotFound)));
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    let refused = events.iter().filter(|event| event.refused == Some(Reason::NotFound));
    assert_eq!(
        refused.map(|event| (event.kind, event.count)).collect::<Vec<_>>(),
        [(EventKind::AccessRefused, Some(1)), (EventKind::AccessRefused, Some(2))]
    );
}

#[tokio::test]
async fn the_history_tells_how_many_documents_were_taken() {
    let house = house_with_versions().await;
    let _ = take(&house.portal, &house.me, Choice::Everything, true).await.unwrap();
    let some = Choice::Categories(BTreeSet::from([Category::OrdSoin]));
    let _ = take(&house.portal, &house.me, some, true).await.unwrap();
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    let made: Vec<_> = events.iter().filter(|event| event.kind == EventKind::ExportMade).collect();
    assert_eq!(made.iter().map(|event| event.count).collect::<Vec<_>>(), [Some(1), Some(3)]);
    assert_eq!(made[0].document_title.as_deref(), Some("Compte rendu ordonnance"));
    assert_eq!(made[1].document, None);
}

#[tokio::test]
async fn what_is_hidden_is_neither_offered_nor_counted_nor_given() {
    let house = House::of_child().await;
    let parent = house.parent().await;
    house.import(&document("vu")).await;
    let mut secret = document("secret");
    secret.confidentiality = vec!["N", "INVISIBLE_REPRESENTANTS_LEGAUX"];
    let secret = house.import(&secret).await;
    let mut awaited = document("attendu");
    awaited.confidentiality = vec!["INVISIBLE_PATIENT"];
    house.import(&awaited).await;
    let offer = export::offer(&house.portal, &parent).await.unwrap();
    assert_eq!(offer.documents.iter().map(|item| item.title.as_str()).collect::<Vec<_>>(), ["Compte rendu vu"]);
    let all = take(&house.portal, &parent, Choice::Everything, true).await.unwrap();
    assert_eq!(titles(&all), ["Compte rendu vu"]);
    assert!(matches!(all.open(&secret.id).await, Err(Error::NotFound)));
    let named = Choice::Documents(BTreeSet::from([secret.id.to_string()]));
    assert!(matches!(take(&house.portal, &parent, named, true).await, Err(Error::NotFound)));
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    assert_eq!(events.iter().find(|event| event.kind == EventKind::ExportMade).unwrap().count, Some(1));
}

#[tokio::test]
async fn a_right_that_ends_ends_the_copy() {
    let house = House::of_child().await;
    let parent = house.parent().await;
    for id in ["a", "b"] {
        house.import(&document(id)).await;
    }
    let taking = take(&house.portal, &parent, Choice::Everything, false).await.unwrap();
    assert!(taking.open(&taking.items[0].id).await.is_ok());
    house.end_link(&parent).await;
    assert!(matches!(taking.open(&taking.items[1].id).await, Err(Error::Refused(_))));
}

#[tokio::test]
async fn nobody_takes_from_a_record_that_is_not_open_to_them() {
    let house = house_with_versions().await;
    let neighbour = house.neighbour().await;
    let theirs = Choice::Documents(house.list().await.items.iter().map(|item| item.id.to_string()).collect());
    assert!(matches!(take(&house.portal, &neighbour, theirs, true).await, Err(Error::NotFound)));
    let posing = actor(neighbour.account, house.patient, neighbour.quality);
    assert!(matches!(take(&house.portal, &posing, Choice::Everything, true).await, Err(Error::Refused(_))));
    assert!(matches!(export::offer(&house.portal, &posing).await, Err(Error::Refused(_))));
    let act = Act::new(PatientId::from_bytes([8; 16]));
    let wish = Wish { choice: Choice::Everything, old_versions: true };
    assert!(matches!(export::take(&house.portal, &house.me, &act, &wish).await, Err(Error::OtherRecord)));
    assert!(matches!(export::summary(&house.portal, &house.me, &act, true).await, Err(Error::OtherRecord)));
}

#[tokio::test]
async fn a_document_as_resources_names_the_patient_and_its_bytes() {
    let house = house_with_versions().await;
    let taking = take(&house.portal, &house.me, Choice::Everything, true).await.unwrap();
    let patient = taking.person()[0].to_string();
    assert!(
        patient.contains("\"family\":\"PAT-TROIS\"") && patient.contains("\"birthDate\":\"1979-03-28\""),
        "{patient}"
    );
    for item in &taking.items {
        let taken = taking.open(&item.id).await.unwrap();
        let entries = taking.resources(item, &taken);
        assert_eq!(entries.iter().map(|entry| entry.kind()).collect::<Vec<_>>(), ["DocumentReference", "Binary"]);
        let status = if item.old_version { "superseded" } else { "current" };
        assert!(entries[0].to_string().contains(&format!("\"status\":\"{status}\"")));
        assert!(entries[1].to_string().contains(&data_encoding::BASE64.encode(&taken.bytes)));
    }
}

#[tokio::test]
async fn printing_is_traced_and_counts_as_reading() {
    let house = House::new().await;
    let imported = house.import(&document("a")).await;
    let printed = export::print(&house.portal, &house.me, &imported.id.to_string()).await.unwrap();
    assert_eq!(printed.holder.name.to_string(), "Dominique PAT-TROIS");
    assert_eq!(printed.opened.item.title, "Compte rendu a");
    assert_eq!(house.list().await.unread, 0);
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    let event = events.iter().find(|event| event.kind == EventKind::DocumentPrinted).unwrap();
    assert_eq!(event.document, Some(imported.id));
    let neighbour = house.neighbour().await;
    let theirs = export::print(&house.portal, &neighbour, &imported.id.to_string()).await;
    assert!(matches!(theirs, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_summary_tells_the_current_documents_and_is_traced() {
    let house = house_with_versions().await;
    let act = Act::new(house.patient);
    let data = export::summary(&house.portal, &house.me, &act, true).await.unwrap();
    assert_eq!((data.documents.len(), data.results.len()), (2, 0));
    assert!(data.documents.iter().all(|item| !item.old_version));
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    assert!(events.iter().any(|event| event.kind == EventKind::SummaryMade));
}

#[tokio::test]
async fn a_summary_tells_the_last_result_of_each_analysis_whatever_the_order_of_the_documents() {
    let house = House::new().await;
    let ammonia = |value: &str, date: &str| result("16362-6", "Ammonium", value, "umol/L", "10", "50", date);
    let report = |id: &str, date: &str, entries: String| Document { date: date.to_owned(), entries, ..document(id) };
    // Two samples in one report, the early one first; and a report that is newer than its old sample.
    let both = format!("{}{}", ammonia("20", "202603150800+0100"), ammonia("140", "202603151400+0100"));
    house.import(&report("morning and afternoon", "20260316", both)).await;
    house.import(&report("copy", "20260401", ammonia("33", "20250101"))).await;
    // Older than twenty other reports.
    house.import(&report("rare", "20200101", result("5671-3", "Plomb", "12", "ug/L", "0", "50", "20200101"))).await;
    for n in 1..=21 {
        let sodium = result("2951-2", "Sodium", "140", "mmol/L", "136", "145", &format!("202602{n:02}"));
        house.import(&report(&format!("n{n}"), "20260401", sodium)).await;
    }
    let data = export::summary(&house.portal, &house.me, &Act::new(house.patient), true).await.unwrap();
    let told: Vec<_> = data
        .results
        .iter()
        .map(|last| {
            let value = last.analysis.last.quantity().unwrap().value.to_string();
            (last.analysis.name.as_str(), value, last.analysis.date.to_string(), last.document.title.as_str())
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Ammonium", "140".to_owned(), "202603151400+0100".to_owned(), "Compte rendu morning and afternoon"),
            ("Plomb", "12".to_owned(), "20200101".to_owned(), "Compte rendu rare"),
            ("Sodium", "140".to_owned(), "20260221".to_owned(), "Compte rendu n21"),
        ]
    );
}

#[tokio::test]
async fn a_record_without_documents_gives_what_its_patient_told() {
    let house = House::new().await;
    let typed = [("texte", "Rester chez moi"), ("lieu", "Le tiroir")].map(|(name, value)| (name.into(), value.into()));
    let act = Act::new(house.patient);
    let written =
        profile::write_directives(&house.portal, &house.me, &act, None, &Typed::new(typed.into())).await.unwrap();
    assert!(matches!(written, Written::Done(_)), "{written:?}");
    let all = take(&house.portal, &house.me, Choice::Everything, false).await.unwrap();
    assert!(all.items.is_empty() && all.profile.len() == Section::ALL.len());
    assert_eq!(all.directives.as_ref().unwrap().active.as_ref().unwrap().directives.text.as_str(), "Rester chez moi");
    assert_eq!(all.person().iter().map(domain::fhir::Entry::kind).collect::<Vec<_>>(), ["Patient", "Consent"]);
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    assert!(events.iter().any(|event| event.kind == EventKind::DirectivesRead), "a copy of them is a reading of them");
}

#[tokio::test]
async fn a_parent_takes_no_directives_away() {
    let house = House::of_child().await;
    let parent = house.parent().await;
    let all = take(&house.portal, &parent, Choice::Everything, false).await.unwrap();
    assert_eq!(all.directives, None);
}

#[tokio::test]
async fn the_whole_copy_tells_decisions_and_the_history_as_its_reader_may_read_it() {
    use domain::rights::sharing::{Change, Emergency};
    use domain::uses::Use;
    let house = House::of_child().await;
    let (portal, me, parent) = (&house.portal, &house.me, house.parent().await);
    let act = |who: &domain::rights::Actor| portal::acts::Act::new(who.subject.unwrap());
    let mut secret = document("secret");
    secret.confidentiality = vec!["INVISIBLE_REPRESENTANTS_LEGAUX"];
    let secret = house.import(&secret).await.id.to_string();
    portal::record::open(portal, me, &secret).await.unwrap();
    let emergency = Change::Emergency(Emergency { regulator: false, others: true, masked: false });
    portal::sharing::change(portal, me, &act(me), 0, &emergency).await.unwrap();
    portal::uses::answer(portal, me, &act(me), 0, &Use::Research, false).await.unwrap();
    let wish = Wish { choice: Choice::Everything, old_versions: false };
    let history = async |who: &domain::rights::Actor| {
        let taking = export::take(portal, who, &act(who), &wish).await.unwrap();
        assert_eq!(taking.decisions().len(), 4, "three switches and one opposition");
        let (mut all, mut before) = (String::new(), Some(i64::MAX));
        while let Some(below) = before {
            let (events, next) = taking.history(below).await.unwrap();
            events.iter().for_each(|event| all.push_str(&event.told()));
            before = next;
        }
        all
    };
    assert!(history(me).await.contains("Compte rendu secret"));
    let told = history(&parent).await;
    assert!(!told.contains("secret") && told.contains("research-opposed"), "{told}");
    for _ in 0..600 {
        portal::uses::overview(portal, me).await.unwrap();
    }
    assert!(history(me).await.matches("\"AuditEvent\"").count() > 600, "in several parts, none left out");
    let one = Wish { choice: Choice::Documents([secret].into()), old_versions: false };
    let taking = export::take(portal, me, &act(me), &one).await.unwrap();
    assert!(!taking.is_whole() && taking.decisions().is_empty(), "one document is one document");
}

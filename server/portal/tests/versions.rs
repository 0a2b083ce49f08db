//! Versions: the newest is in the list, whatever the order in which they come; the others stay readable.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::House;
use common::cda::document;
use portal::import::Outcome;
use portal::record;

#[tokio::test]
async fn a_new_version_takes_the_place_of_the_old() {
    let house = House::new().await;
    let mut first = document("v1");
    first.set = Some(("1.2.3.5", 1));
    let mut second = document("v2");
    second.set = Some(("1.2.3.5", 2));
    let first = house.import(&first).await;
    let second = house.import(&second).await;
    assert_eq!(second.outcome, Outcome::Replaced(first.id));
    let page = house.list().await;
    assert_eq!(page.items.iter().map(|item| item.id).collect::<Vec<_>>(), [second.id]);
    let opened = record::open(&house.portal, &house.me, &first.id.to_string()).await.unwrap();
    assert!(opened.item.old_version, "an old version stays readable");
    assert_eq!(opened.versions.iter().map(|item| item.id).collect::<Vec<_>>(), [second.id, first.id]);
}

#[tokio::test]
async fn an_old_version_that_comes_late_stays_old() {
    let house = House::new().await;
    for (order, by_set) in [("set", true), ("rplc", false)] {
        let (old_id, new_id) = (format!("{order}-old"), format!("{order}-new"));
        let (mut old, mut new) = (document(&old_id), document(&new_id));
        if by_set {
            (old.set, new.set) = (Some(("1.2.3.6", 1)), Some(("1.2.3.6", 2)));
        } else {
            new.replaces = Some("rplc-old");
        }
        let new = house.import(&new).await;
        let old = house.import(&old).await;
        assert_eq!((new.outcome, old.outcome), (Outcome::Added, Outcome::OldVersion), "{order}");
    }
    assert_eq!(house.list().await.total, 2);
}

#[tokio::test]
async fn a_replacement_named_by_the_document_takes_the_place() {
    let house = House::new().await;
    let old = house.import(&document("old")).await;
    let mut new = document("new");
    new.replaces = Some("old");
    assert_eq!(house.import(&new).await.outcome, Outcome::Replaced(old.id));
    assert_eq!(house.list().await.total, 1);
}

#[tokio::test]
async fn a_version_that_waits_for_its_announcement_takes_nothing_away() {
    let withheld = || vec!["N", "INVISIBLE_PATIENT"];
    for (order, late) in [("in order", false), ("the old one late", true)] {
        let house = House::new().await;
        let (mut first, mut second) = (document("v1"), document("v2"));
        (first.set, second.set) = (Some(("1.2.3.5", 1)), Some(("1.2.3.5", 2)));
        second.confidentiality = withheld();
        let documents = if late { [&second, &first] } else { [&first, &second] };
        for one in documents {
            house.import(one).await;
        }
        let titles = async || house.list().await.items.into_iter().map(|item| item.title).collect::<Vec<_>>();
        assert_eq!(titles().await, ["Compte rendu v1"], "{order}");
        let id = house.list().await.items[0].id.to_string();
        let opened = record::open(&house.portal, &house.me, &id).await.unwrap();
        assert!(!opened.item.old_version && opened.versions.len() == 1, "{order}: nothing tells of a newer one");
        portal::import::supersede_due(&house.portal).await.unwrap();
        assert_eq!(titles().await, ["Compte rendu v1"], "{order}");
        house.place.wait(32 * 24 * 3600);
        portal::import::supersede_due(&house.portal).await.unwrap();
        assert_eq!(titles().await, ["Compte rendu v2"], "{order}");
        let opened = record::open(&house.portal, &house.me, &id).await.unwrap();
        assert!(opened.item.old_version && opened.versions.len() == 2, "{order}");
    }
}

#[tokio::test]
async fn a_third_version_stands_at_once() {
    let house = House::new().await;
    for (version, id) in [(1, "v1"), (2, "v2"), (3, "v3")] {
        let mut one = document(id);
        one.set = Some(("1.2.3.5", version));
        one.confidentiality = if version == 2 { vec!["INVISIBLE_PATIENT"] } else { vec!["N"] };
        house.import(&one).await;
    }
    let page = house.list().await;
    assert_eq!(page.items.iter().map(|item| item.title.as_str()).collect::<Vec<_>>(), ["Compte rendu v3"]);
}

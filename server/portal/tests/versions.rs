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

//! Sessions: dead ones stay dead, ids and data are not in clear.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::House;
use jiff::SignedDuration;
use portal::sessions::{self, Session};

fn session(house: &House, data: &[u8]) -> Session {
    let now = house.portal.now();
    Session {
        account: Some(house.account),
        data: data.to_vec(),
        idle_until: now + SignedDuration::from_mins(30),
        dies_at: now + SignedDuration::from_hours(12),
    }
}

#[tokio::test]
async fn what_was_saved_is_loaded() {
    let house = House::new().await;
    let first = session(&house, b"one");
    assert!(sessions::create(&house.portal, b"id", &first).await.unwrap());
    assert!(!sessions::create(&house.portal, b"id", &first).await.unwrap(), "an id is given once");
    assert_eq!(sessions::load(&house.portal, b"id").await.unwrap(), Some(first.clone()));
    let second = Session { data: b"two".to_vec(), ..first };
    assert!(sessions::save(&house.portal, b"id", &second).await.unwrap());
    assert_eq!(sessions::load(&house.portal, b"id").await.unwrap(), Some(second));
    assert_eq!(sessions::load(&house.portal, b"other").await.unwrap(), None);
}

#[tokio::test]
async fn a_session_that_was_ended_does_not_come_back() {
    let house = House::new().await;
    sessions::create(&house.portal, b"id", &session(&house, b"one")).await.unwrap();
    let loaded = sessions::load(&house.portal, b"id").await.unwrap().unwrap();
    sessions::delete(&house.portal, b"id").await.unwrap();
    assert!(!sessions::save(&house.portal, b"id", &loaded).await.unwrap());
    assert_eq!(sessions::load(&house.portal, b"id").await.unwrap(), None);
}

#[tokio::test]
async fn idle_and_absolute_ends_hold_without_a_sweep() {
    let house = House::new().await;
    sessions::create(&house.portal, b"idle", &session(&house, b"")).await.unwrap();
    house.place.wait(29 * 60);
    let mut used = sessions::load(&house.portal, b"idle").await.unwrap().unwrap();
    used.idle_until = house.portal.now() + SignedDuration::from_mins(30);
    assert!(sessions::save(&house.portal, b"idle", &used).await.unwrap());
    house.place.wait(31 * 60);
    assert_eq!(sessions::load(&house.portal, b"idle").await.unwrap(), None);
    assert!(!sessions::save(&house.portal, b"idle", &used).await.unwrap(), "too late to save");

    let mut long = session(&house, b"");
    long.idle_until = house.portal.now() + SignedDuration::from_hours(100);
    sessions::create(&house.portal, b"long", &long).await.unwrap();
    house.place.wait(12 * 3600);
    assert_eq!(sessions::load(&house.portal, b"long").await.unwrap(), None);
    assert_eq!(sessions::delete_expired(&house.portal).await.unwrap(), 2);
}

#[tokio::test]
async fn all_sessions_of_an_account_end_together() {
    let house = House::new().await;
    for id in [&b"a"[..], b"b"] {
        sessions::create(&house.portal, id, &session(&house, b"")).await.unwrap();
    }
    let anonymous = Session { account: None, ..session(&house, b"") };
    sessions::create(&house.portal, b"c", &anonymous).await.unwrap();
    assert_eq!(sessions::delete_of_account(&house.portal, &house.account).await.unwrap(), 2);
    assert!(sessions::load(&house.portal, b"a").await.unwrap().is_none());
    assert!(sessions::load(&house.portal, b"c").await.unwrap().is_some());
}

#[tokio::test]
async fn a_copied_row_opens_no_other_session() {
    let house = House::new().await;
    sessions::create(&house.portal, b"a", &session(&house, b"mine")).await.unwrap();
    sessions::create(&house.portal, b"b", &session(&house, b"theirs")).await.unwrap();
    house.place.sql("UPDATE sessions SET data = (SELECT data FROM sessions ORDER BY id_hash LIMIT 1)").await.unwrap();
    let results = [sessions::load(&house.portal, b"a").await, sessions::load(&house.portal, b"b").await];
    assert_eq!(results.iter().filter(|result| result.is_err()).count(), 1);
}

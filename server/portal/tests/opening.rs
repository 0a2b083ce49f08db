//! Opening: the master key, the database, and what the operator is told.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use std::fs;
use std::os::unix::fs::PermissionsExt;

use common::{House, Place};
use portal::{Error, OpenError};

fn key_file(place: &Place) -> std::path::PathBuf {
    place.data().join("master.key")
}

#[tokio::test]
async fn the_first_start_makes_a_closed_folder_and_a_closed_key() {
    let place = Place::new().await;
    place.open().await.close().await;
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&place.data()), 0o700);
    assert_eq!(mode(&key_file(&place)), 0o600);
    if place.is_sqlite() {
        assert_eq!(mode(&place.file()), 0o600);
    }
}

#[tokio::test]
async fn data_are_there_after_a_restart() {
    let house = House::new().await;
    house.import(&common::cda::document("a")).await;
    let House { place, portal, me, .. } = house;
    portal.close().await;
    let portal = place.open().await;
    let page = portal::record::list(&portal, &me, &Default::default()).await.unwrap();
    assert_eq!(page.total, 1);
    portal.close().await;
}

#[tokio::test]
async fn a_missing_key_is_said_and_nothing_is_made() {
    let place = Place::new().await;
    place.open().await.close().await;
    fs::remove_file(key_file(&place)).unwrap();
    let error = place.try_open().await.err().unwrap();
    assert!(matches!(error, OpenError::KeyMissing(_)));
    assert!(error.to_string().contains("is missing: restore it; without it the data cannot be read"), "{error}");
    assert!(!key_file(&place).exists());
}

#[tokio::test]
async fn a_wrong_key_is_said_at_the_start() {
    let place = Place::new().await;
    place.open().await.close().await;
    fs::write(key_file(&place), data_encoding::BASE64.encode(&[9; 32])).unwrap();
    assert!(matches!(place.try_open().await.err().unwrap(), OpenError::KeyWrong(_)));
    fs::write(key_file(&place), "garbage").unwrap();
    assert!(matches!(place.try_open().await.err().unwrap(), OpenError::KeyUnusable(..)));
}

#[tokio::test]
async fn a_database_that_lost_its_root_is_not_founded_again() {
    let house = House::new().await;
    let House { place, portal, .. } = house;
    portal.close().await;
    place.sql("DELETE FROM meta").await.unwrap();
    assert!(matches!(place.try_open().await.err().unwrap(), OpenError::RootMissing));
}

#[tokio::test]
async fn two_portals_share_one_database() {
    let house = House::new().await;
    let second = house.place.open().await;
    house.import(&common::cda::document("a")).await;
    let page = portal::record::list(&second, &house.me, &Default::default()).await.unwrap();
    assert_eq!(page.total, 1);
    house.list().await;
    let report = portal::trace::verify(&second).await.unwrap();
    assert!(report.is_sound(), "{report:?}");
}

#[tokio::test]
async fn many_first_starts_at_once_make_one_key() {
    let place = Place::new().await;
    let (a, b, c) = tokio::join!(place.try_open(), place.try_open(), place.try_open());
    for portal in [a, b, c] {
        portal.unwrap().ready().await.unwrap();
    }
}

#[tokio::test]
async fn a_database_that_vanished_is_unavailable_not_silently_lost() {
    let house = House::new().await;
    if !house.place.is_sqlite() {
        eprintln!("skipped: only a file can be deleted under the portal");
        return;
    }
    house.portal.ready().await.unwrap();
    fs::remove_file(house.place.file()).unwrap();
    assert!(matches!(house.portal.ready().await, Err(Error::Unavailable(_))));
    let listed = portal::record::list(&house.portal, &house.me, &Default::default()).await;
    assert!(matches!(listed, Err(Error::Unavailable(_))), "an access that cannot be traced is not answered");
}

#[tokio::test]
async fn a_database_locked_by_someone_else_is_unavailable() {
    let house = House::new().await;
    let raw = house.place.raw().await;
    let mut conn = raw.acquire().await.unwrap();
    let lock =
        if house.place.is_sqlite() { "BEGIN IMMEDIATE" } else { "BEGIN; LOCK TABLE trace_head IN EXCLUSIVE MODE" };
    sqlx::raw_sql(lock).execute(&mut *conn).await.unwrap();
    let listed = portal::record::list(&house.portal, &house.me, &Default::default()).await;
    assert!(matches!(listed, Err(Error::Unavailable(_))), "{listed:?}");
    sqlx::raw_sql("ROLLBACK").execute(&mut *conn).await.unwrap();
    house.list().await;
}

#[tokio::test]
async fn a_closed_portal_answers_nothing() {
    let house = House::new().await;
    let clone = house.portal.clone();
    house.portal.close().await;
    assert!(clone.ready().await.is_err());
    let listed = portal::record::list(&clone, &house.me, &Default::default()).await;
    assert!(matches!(listed, Err(Error::Unavailable(_))));
}

#[tokio::test]
async fn an_address_of_another_kind_is_refused_without_showing_it() {
    let mut place = Place::new().await;
    place.database_url = Some("mysql://user:secret@host/base".to_owned());
    let error = place.try_open().await.err().unwrap().to_string();
    assert!(!error.contains("secret"), "{error}");
}

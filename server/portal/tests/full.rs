//! A full disk: said clearly, nothing half-written, and the portal goes on when there is room again.
//!
//! Needs a small file system: `PASSERELLE_TEST_SMALL_FOLDER` names a folder on one of some megabytes, for example made by
//! `mount -t tmpfs -o size=6m tmpfs FOLDER`.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use std::fs;

use common::cda::document;
use common::{House, Place, actor, dominique, ins};
use domain::rights::Quality;
use portal::accounts;
use portal::import::{ImportRefusal, import_document};

#[tokio::test]
async fn a_full_disk_is_said_and_nothing_is_half_written() {
    let Some(folder) = std::env::var_os("PASSERELLE_TEST_SMALL_FOLDER") else {
        eprintln!("skipped: PASSERELLE_TEST_SMALL_FOLDER names no small file system");
        return;
    };
    let mut place = Place::new().await;
    place.dir = tempfile::tempdir_in(&folder).unwrap();
    place.database_url = None;
    let ballast = place.dir.path().join("ballast");
    fs::write(&ballast, vec![0; 2 * 1024 * 1024]).unwrap();
    let portal = place.open().await;
    let patient = accounts::create_patient(&portal, &dominique()).await.unwrap();
    let account = common::account(&portal, "me@example.fr", &[(patient, Quality::Patient)]).await;
    let me = actor(account, patient, Quality::Patient);
    let house = House { place, portal, patient, account, me };

    let mut taken = 0;
    let refusal = loop {
        let mut one = document(&format!("d{taken}"));
        one.text = "x".repeat(300_000);
        match import_document(&house.portal, "Alimentation", &ins(), one.text().as_bytes()).await {
            Ok(_) => taken += 1,
            Err(refusal) => break refusal,
        }
        assert!(taken < 1000, "the file system is not small");
    };
    assert!(matches!(refusal, ImportRefusal::Full), "{refusal:?}");
    assert!(refusal.to_string().contains("le disque est plein"));
    assert_eq!(house.place.number("SELECT COUNT(*) FROM documents").await, taken);
    assert_eq!(house.place.number("SELECT COUNT(*) FROM document_contents").await, taken);

    // Reading goes on as long as its trace fits, and is then refused as well.
    let mut listed = Ok(());
    for _ in 0..5000 {
        listed = portal::record::list(&house.portal, &house.me, &Default::default()).await.map(|_| ());
        if listed.is_err() {
            break;
        }
    }
    assert!(matches!(listed, Err(portal::Error::Full)), "{listed:?}");

    fs::remove_file(&ballast).unwrap();
    assert_eq!(i64::try_from(house.list().await.total).unwrap(), taken);
    let report = portal::trace::verify(&house.portal).await.unwrap();
    assert!(report.is_sound(), "{report:?}");
}

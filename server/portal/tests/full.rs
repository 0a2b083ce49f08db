//! A full disk: said clearly, nothing half-written, and the portal goes on when there is room again.
//!
//! Needs a small file system: the test mounts one in memory, for which it must be root. Elsewhere
//! `PASSERELLE_TEST_SMALL_FOLDER` may name a folder on one of some megabytes, made beforehand by
//! `mount -t tmpfs -o size=6m tmpfs FOLDER`.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use common::cda::document;
use common::{House, Place, actor, dominique, ins};
use domain::rights::Quality;
use portal::accounts;
use portal::import::{ImportRefusal, import_document};
use tempfile::TempDir;

/// A folder on a small file system.
struct SmallDisk {
    folder: PathBuf,
    /// Where it was mounted by this test, to be unmounted.
    mounted: Option<TempDir>,
}

impl SmallDisk {
    fn new() -> Option<Self> {
        if let Some(folder) = std::env::var_os("PASSERELLE_TEST_SMALL_FOLDER") {
            return Some(Self { folder: folder.into(), mounted: None });
        }
        let place = tempfile::tempdir().unwrap();
        let options = ["-t", "tmpfs", "-o", "size=6m,mode=0700", "tmpfs"];
        let done = Command::new("mount").args(options).arg(place.path()).stderr(Stdio::null()).status();
        let mounted = done.is_ok_and(|status| status.success());
        mounted.then(|| Self { folder: place.path().to_owned(), mounted: Some(place) })
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        if let Some(place) = &self.mounted {
            // Lazily: connections to the database may still be closing.
            let _ = Command::new("umount").arg("-l").arg(place.path()).status();
        }
    }
}

#[tokio::test]
async fn a_full_disk_is_said_and_nothing_is_half_written() {
    let Some(disk) = SmallDisk::new() else {
        eprintln!("skipped: not allowed to mount a small file system, and PASSERELLE_TEST_SMALL_FOLDER names none");
        return;
    };
    let mut place = Place::new().await;
    place.dir = tempfile::tempdir_in(&disk.folder).unwrap();
    place.database_url = None;
    let ballast = place.dir.path().join("ballast");
    fs::write(&ballast, vec![0; 2 * 1024 * 1024]).unwrap();
    let portal = place.open().await;
    let patient = accounts::create_patient(&portal, &dominique()).await.unwrap();
    let account = common::account(&portal, "me@example.fr", &[(patient, Quality::Patient)]).await;
    let me = actor(account, patient, Quality::Patient);
    let house = House { place, portal, patient, account, me, birth: "19790328" };

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

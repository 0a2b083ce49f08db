//! The trace: every access is in it, it only grows, and any tampering is found and named.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod checkpoints;
#[path = "../common/mod.rs"]
mod common;
mod proofs;
mod setback;
mod tampering;

use common::House;
use common::cda::document;
use portal::trace::{self, ProblemKind, Report};
use portal::{Error, record};

async fn verify(house: &House) -> Report {
    trace::verify(&house.portal).await.unwrap()
}

/// A house with some events: patient, account, then eight lists (rows 0 to 9), and a checkpoint.
async fn lived_in() -> House {
    let house = House::new().await;
    for _ in 0..8 {
        house.list().await;
    }
    trace::checkpoint(&house.portal).await.unwrap();
    let report = verify(&house).await;
    assert!(report.is_sound(), "{report:?}");
    assert_eq!((report.size, report.checkpoints), (10, 2), "in the database and published");
    house
}

/// Does as someone with all rights on the database: the triggers go first.
async fn tamper(house: &House, statements: &[&str]) {
    let drops: &[&str] = if house.place.is_sqlite() {
        &[
            "DROP TRIGGER trace_refuses_update",
            "DROP TRIGGER trace_refuses_delete",
            "DROP TRIGGER trace_refuses_replace",
            "DROP TRIGGER trace_checkpoints_refuses_update",
            "DROP TRIGGER trace_checkpoints_refuses_delete",
        ]
    } else {
        &[
            "DROP TRIGGER trace_refuses_change ON trace",
            "DROP TRIGGER trace_refuses_truncate ON trace",
            "DROP TRIGGER trace_checkpoints_refuses_change ON trace_checkpoints",
        ]
    };
    for statement in drops.iter().chain(statements) {
        house.place.sql(statement).await.unwrap();
    }
}

fn has(report: &Report, kind: ProblemKind, seq: u64) -> bool {
    report.problems.iter().any(|problem| problem.kind == kind && problem.seq == seq)
}

#[tokio::test]
async fn a_thousand_reads_at_once_are_a_thousand_rows() {
    let house = House::new().await;
    house.import(&document("a")).await;
    let before = verify(&house).await.size;
    let reads = (0..1000).map(|_| {
        let (portal, me) = (house.portal.clone(), house.me.clone());
        tokio::spawn(async move { record::list(&portal, &me, &Default::default()).await.unwrap().total })
    });
    for read in reads.collect::<Vec<_>>() {
        assert_eq!(read.await.unwrap(), 1);
    }
    let report = verify(&house).await;
    assert!(report.is_sound(), "{report:?}");
    assert_eq!(report.size, before + 1000);
}

#[tokio::test]
async fn the_database_itself_refuses_changes() {
    let house = lived_in().await;
    let mut statements = vec![
        "UPDATE trace SET at = 0 WHERE seq = 3",
        "DELETE FROM trace WHERE seq = 3",
        "UPDATE trace_checkpoints SET note = ''",
        "DELETE FROM trace_checkpoints",
    ];
    if house.place.is_sqlite() {
        statements.push("INSERT OR REPLACE INTO trace SELECT * FROM trace WHERE seq = 3");
    } else {
        statements.extend(["TRUNCATE trace", "TRUNCATE trace_checkpoints"]);
    }
    for statement in statements {
        assert!(house.place.sql(statement).await.is_err(), "{statement}");
    }
    assert!(verify(&house).await.is_sound());
}

#[tokio::test]
async fn an_erased_record_leaves_the_tree_whole() {
    let house = House::new().await;
    let neighbour = house.neighbour().await;
    record::list(&house.portal, &neighbour, &Default::default()).await.unwrap();
    let id = neighbour.subject.unwrap().to_string();
    house.place.sql(&format!("DELETE FROM account_subjects WHERE patient_id = '{id}'")).await.unwrap();
    house.place.sql(&format!("DELETE FROM life WHERE patient_id = '{id}'")).await.unwrap();
    house.place.sql(&format!("DELETE FROM patients WHERE id = '{id}'")).await.unwrap();
    let report = verify(&house).await;
    let kinds: Vec<_> = report.problems.iter().map(|problem| problem.kind).collect();
    assert_eq!(kinds, [ProblemKind::RecordMissing], "no mark says that it was erased: {report:?}");
    assert_eq!(report.erased, 3);
    assert!(report.root.is_some());
}

#[tokio::test]
async fn a_destroyed_key_is_no_erasure() {
    let house = lived_in().await;
    house.place.sql("UPDATE patients SET wrapped_key = identity").await.unwrap();
    let report = verify(&house).await;
    for seq in 0..10 {
        assert!(has(&report, ProblemKind::Altered, seq), "{report:?}");
    }
    assert_eq!(report.erased, 0);
}

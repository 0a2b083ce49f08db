//! The trace: every access is in it, it only grows, and any tampering is found and named.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

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
async fn each_altered_column_is_found_at_its_row() {
    for change in [
        "at = at + 1",
        "details = (SELECT details FROM trace WHERE seq = 5)",
        "commitment = (SELECT commitment FROM trace WHERE seq = 5)",
        "leaf_hash = (SELECT leaf_hash FROM trace WHERE seq = 5)",
        "mac = (SELECT mac FROM trace WHERE seq = 5)",
        "patient_id = NULL",
        "patient_id = '00000000000000000000000000'",
    ] {
        let house = lived_in().await;
        tamper(&house, &[&format!("UPDATE trace SET {change} WHERE seq = 4")]).await;
        let report = verify(&house).await;
        assert!(has(&report, ProblemKind::Altered, 4), "{change}: {report:?}");
    }
}

#[tokio::test]
async fn a_removed_row_is_named() {
    let house = lived_in().await;
    tamper(&house, &["DELETE FROM trace WHERE seq = 4"]).await;
    let report = verify(&house).await;
    assert!(has(&report, ProblemKind::Removed, 4), "{report:?}");
}

#[tokio::test]
async fn a_cut_end_is_noticed_even_with_an_older_head() {
    let house = House::new().await;
    house.list().await;
    let pool = house.place.raw().await;
    let old: (i64, Vec<u8>) = sqlx::query_as("SELECT size, frontier FROM trace_head").fetch_one(&pool).await.unwrap();
    house.list().await;
    house.list().await;
    trace::checkpoint(&house.portal).await.unwrap();
    tamper(&house, &["DELETE FROM trace WHERE seq >= 3"]).await;
    let report = verify(&house).await;
    assert!(has(&report, ProblemKind::Truncated, 3), "{report:?}");
    sqlx::query("UPDATE trace_head SET size = $1, frontier = $2")
        .bind(old.0)
        .bind(&old.1)
        .execute(&pool)
        .await
        .unwrap();
    house.place.sql("DELETE FROM trace_checkpoints").await.unwrap();
    let report = verify(&house).await;
    assert!(has(&report, ProblemKind::Truncated, 3), "the published checkpoint tells: {report:?}");
    assert!(matches!(trace::checkpoint(&house.portal).await, Err(Error::Corrupt(_))), "nothing is signed over it");
}

#[tokio::test]
async fn a_trace_set_back_and_grown_again_contradicts_the_published_checkpoint() {
    let house = House::new().await;
    let pool = house.place.raw().await;
    let old: (i64, Vec<u8>) = sqlx::query_as("SELECT size, frontier FROM trace_head").fetch_one(&pool).await.unwrap();
    house.list().await;
    trace::checkpoint(&house.portal).await.unwrap();
    let cut = format!("DELETE FROM trace WHERE seq >= {}", old.0);
    tamper(&house, &[&cut, "DELETE FROM trace_checkpoints"]).await;
    sqlx::query("UPDATE trace_head SET size = $1, frontier = $2")
        .bind(old.0)
        .bind(&old.1)
        .execute(&pool)
        .await
        .unwrap();
    // Another process, which finds no published checkpoint when it begins to write.
    let (file, aside) = (house.place.data().join("trace/checkpoints.txt"), house.place.data().join("aside.txt"));
    std::fs::rename(&file, &aside).unwrap();
    let later = house.place.open().await;
    for _ in 0..2 {
        record::list(&later, &house.me, &Default::default()).await.unwrap();
    }
    std::fs::rename(&aside, &file).unwrap();
    let report = trace::verify(&later).await.unwrap();
    assert!(report.problems.iter().any(|p| p.kind == ProblemKind::CheckpointMismatch), "{report:?}");
    assert!(matches!(trace::checkpoint(&later).await, Err(Error::Corrupt(_))));
}

#[tokio::test]
async fn an_altered_head_is_noticed_and_nothing_is_built_on_it() {
    let house = lived_in().await;
    house.place.sql("UPDATE trace_head SET size = 3").await.unwrap();
    let report = verify(&house).await;
    assert!(has(&report, ProblemKind::HeadAltered, 0), "{report:?}");
    let listed = record::list(&house.portal, &house.me, &Default::default()).await;
    assert!(matches!(listed, Err(Error::Corrupt(_))));
}

#[tokio::test]
async fn an_inserted_row_is_named() {
    let house = lived_in().await;
    let copy =
        "INSERT INTO trace SELECT 10, at, patient_id, details, commitment, leaf_hash, mac FROM trace WHERE seq = 4";
    tamper(&house, &[copy]).await;
    let report = verify(&house).await;
    assert!(has(&report, ProblemKind::Inserted, 10), "{report:?}");
}

#[tokio::test]
async fn two_swapped_rows_are_named() {
    let house = lived_in().await;
    let swap = [
        "UPDATE trace SET seq = 1000 WHERE seq = 4",
        "UPDATE trace SET seq = 4 WHERE seq = 6",
        "UPDATE trace SET seq = 6 WHERE seq = 1000",
    ];
    tamper(&house, &swap).await;
    let report = verify(&house).await;
    assert!(has(&report, ProblemKind::Reordered, 4) && has(&report, ProblemKind::Reordered, 6), "{report:?}");
}

#[tokio::test]
async fn hashes_computed_again_without_the_key_do_not_help() {
    let house = lived_in().await;
    let pool = house.place.raw().await;
    let row: (i64, Vec<u8>) =
        sqlx::query_as("SELECT at, commitment FROM trace WHERE seq = 4").fetch_one(&pool).await.unwrap();
    tamper(&house, &[]).await;
    let commitment: [u8; 32] = row.1.try_into().unwrap();
    let leaf = domain::trace::event::leaf_hash_of(4, row.0 + 60_000, &commitment);
    sqlx::query("UPDATE trace SET at = $1, leaf_hash = $2 WHERE seq = 4")
        .bind(row.0 + 60_000)
        .bind(leaf.to_vec())
        .execute(&pool)
        .await
        .unwrap();
    let report = verify(&house).await;
    assert!(has(&report, ProblemKind::Altered, 4), "{report:?}");
}

#[tokio::test]
async fn a_forged_checkpoint_is_named() {
    let house = lived_in().await;
    tamper(&house, &["UPDATE trace_checkpoints SET note = 'passerelle' WHERE size = 10"]).await;
    let report = verify(&house).await;
    assert!(report.problems.iter().any(|p| p.kind == ProblemKind::CheckpointForged), "{report:?}");
}

#[tokio::test]
async fn anyone_can_check_a_checkpoint_with_the_public_key() {
    use domain::trace::note::{Checkpoint, NoteVerifier};
    let house = lived_in().await;
    let note = trace::checkpoint(&house.portal).await.unwrap();
    let key = NoteVerifier::parse(&trace::verifier_key(&house.portal)).unwrap();
    let checkpoint = Checkpoint::open(&note, &key).unwrap();
    assert_eq!(checkpoint.size, 10);
    assert_eq!(Some(checkpoint.root), verify(&house).await.root);
    let published = std::fs::read_to_string(house.place.data().join("trace/checkpoints.txt")).unwrap();
    assert_eq!(published, format!("{note}\n"), "nothing new, nothing signed");
}

#[tokio::test]
async fn a_lost_publication_is_published_again() {
    let house = lived_in().await;
    let file = house.place.data().join("trace/checkpoints.txt");
    let before = std::fs::read(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    trace::checkpoint(&house.portal).await.unwrap();
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[tokio::test]
async fn servers_side_by_side_sign_one_log() {
    let house = lived_in().await;
    let second = house.place.open().await;
    house.list().await;
    let (a, b) = tokio::join!(trace::checkpoint(&house.portal), trace::checkpoint(&second));
    assert_eq!(a.unwrap(), b.unwrap());
    let report = verify(&house).await;
    assert!(report.is_sound(), "{report:?}");
}

#[tokio::test]
async fn closing_signs_what_was_recorded() {
    let house = lived_in().await;
    house.list().await;
    let House { place, portal, .. } = house;
    portal.close().await;
    assert_eq!(place.number("SELECT MAX(size) FROM trace_checkpoints").await, 11);
}

#[tokio::test]
async fn an_erased_record_leaves_the_tree_whole() {
    let house = House::new().await;
    let neighbour = house.neighbour().await;
    record::list(&house.portal, &neighbour, &Default::default()).await.unwrap();
    let id = neighbour.subject.unwrap().to_string();
    house.place.sql(&format!("DELETE FROM account_subjects WHERE patient_id = '{id}'")).await.unwrap();
    house.place.sql(&format!("DELETE FROM patients WHERE id = '{id}'")).await.unwrap();
    let report = verify(&house).await;
    let kinds: Vec<_> = report.problems.iter().map(|problem| problem.kind).collect();
    assert_eq!(kinds, [ProblemKind::RecordMissing], "nothing erases a record yet: {report:?}");
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

#[tokio::test]
async fn a_published_file_that_lost_notes_is_named() {
    let house = lived_in().await;
    let file = house.place.data().join("trace/checkpoints.txt");
    let first = std::fs::read_to_string(&file).unwrap();
    house.list().await;
    trace::checkpoint(&house.portal).await.unwrap();
    assert_eq!(verify(&house).await.unpublished, 0);
    let second = std::fs::read_to_string(&file).unwrap().strip_prefix(&first).unwrap().to_owned();
    std::fs::write(&file, second).unwrap();
    let report = verify(&house).await;
    assert_eq!(report.unpublished, 1);
    // Several servers on one PostgreSQL have a file each.
    assert_eq!(has(&report, ProblemKind::MissingNotes, 10), house.place.is_sqlite(), "{report:?}");
}

type StoredHead = (i64, Vec<u8>);

async fn stored_head(house: &House) -> StoredHead {
    let pool = house.place.raw().await;
    sqlx::query_as("SELECT size, frontier FROM trace_head").fetch_one(&pool).await.unwrap()
}

/// Puts the trace back to an older state, with its genuine head.
async fn set_back(house: &House, head: &StoredHead) {
    tamper(house, &[&format!("DELETE FROM trace WHERE seq >= {}", head.0)]).await;
    house.place.sql(&format!("DELETE FROM trace_checkpoints WHERE size > {}", head.0)).await.unwrap();
    let pool = house.place.raw().await;
    let update = sqlx::query("UPDATE trace_head SET size = $1, frontier = $2").bind(head.0).bind(&head.1);
    update.execute(&pool).await.unwrap();
}

async fn refuses_everything(portal: &portal::Portal, me: &domain::rights::Actor) {
    let listed = record::list(portal, me, &Default::default()).await;
    assert!(matches!(listed, Err(Error::Corrupt(_))), "{listed:?}");
    let read = portal::history::list(portal, me, 1).await;
    assert!(matches!(read, Err(Error::Corrupt(_))), "{read:?}");
    let created = portal::accounts::create_patient(portal, &common::marcel()).await;
    assert!(matches!(created, Err(Error::Corrupt(_))), "acts that write as well: {created:?}");
    let signed = trace::checkpoint(portal).await;
    assert!(matches!(signed, Err(Error::Corrupt(_))), "{signed:?}");
}

#[tokio::test]
async fn a_trace_set_back_by_one_row_is_noticed_whether_or_not_it_was_signed_before() {
    for signed_before in [false, true] {
        let house = House::new().await;
        house.list().await;
        if signed_before {
            trace::checkpoint(&house.portal).await.unwrap();
        }
        let old = stored_head(&house).await;
        house.list().await;
        set_back(&house, &old).await;
        refuses_everything(&house.portal, &house.me).await;
        let report = verify(&house).await;
        assert!(has(&report, ProblemKind::Truncated, 3), "{report:?}");
        assert_eq!(house.place.number("SELECT COUNT(*) FROM trace").await, 3, "nothing was built on it");
    }
}

#[tokio::test]
async fn a_trace_set_back_and_grown_by_another_process_is_noticed() {
    let house = House::new().await;
    let old = stored_head(&house).await;
    house.list().await;
    set_back(&house, &old).await;
    let later = house.place.open().await;
    for _ in 0..3 {
        record::list(&later, &house.me, &Default::default()).await.unwrap();
    }
    refuses_everything(&house.portal, &house.me).await;
}

#[tokio::test]
async fn a_later_process_knows_the_last_checkpoint() {
    let house = House::new().await;
    let old = stored_head(&house).await;
    house.list().await;
    trace::checkpoint(&house.portal).await.unwrap();
    set_back(&house, &old).await;
    refuses_everything(&house.place.open().await, &house.me).await;
}

#[tokio::test]
async fn many_rows_are_signed_without_waiting_for_the_minute() {
    let house = House::new().await;
    for _ in 0..254 {
        house.list().await;
    }
    let signed = async {
        loop {
            if let Some(note) = trace::latest(&house.portal).await.unwrap() {
                return note;
            }
            tokio::task::yield_now().await;
        }
    };
    let note = tokio::time::timeout(std::time::Duration::from_secs(30), signed).await.unwrap();
    let key = domain::trace::note::NoteVerifier::parse(&trace::verifier_key(&house.portal)).unwrap();
    assert_eq!(domain::trace::note::Checkpoint::open(&note, &key).unwrap().size, 256);
}

//! Rows altered, removed, inserted, moved: each is named.

use super::*;

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
async fn the_first_row_and_the_last_row_are_missed_as_any_other() {
    let house = lived_in().await;
    tamper(&house, &["DELETE FROM trace WHERE seq IN (0, 9)"]).await;
    let report = verify(&house).await;
    assert!(has(&report, ProblemKind::Removed, 0), "{report:?}");
    let last = report.problems.iter().any(|problem| problem.detail.contains("10 rows were recorded"));
    assert!(last || has(&report, ProblemKind::Removed, 9), "{report:?}");
}

#[tokio::test]
async fn a_copy_pushed_in_between_is_named_with_the_row_it_copies() {
    let house = lived_in().await;
    let push = [
        "UPDATE trace SET seq = seq + 1000 WHERE seq >= 4",
        "UPDATE trace SET seq = seq - 999 WHERE seq >= 1000",
        "INSERT INTO trace SELECT 4, at, patient_id, details, commitment, leaf_hash, mac FROM trace WHERE seq = 8",
    ];
    tamper(&house, &push).await;
    let report = verify(&house).await;
    // A copy of row 7 stands at 4; row 7 itself, pushed up, is then the one too many, and the rows after it follow.
    for seq in 4..=7 {
        assert!(has(&report, ProblemKind::Reordered, seq), "{report:?}");
    }
    assert!(has(&report, ProblemKind::Inserted, 8), "{report:?}");
}

#[tokio::test]
async fn a_checkpoint_put_in_place_of_another_is_named() {
    let house = lived_in().await;
    house.list().await;
    trace::checkpoint(&house.portal).await.unwrap();
    tamper(
        &house,
        &["UPDATE trace_checkpoints SET note = (SELECT note FROM trace_checkpoints WHERE size = 10) WHERE size = 11"],
    )
    .await;
    let later = house.place.open().await;
    let refused = record::list(&later, &house.me, &Default::default()).await;
    assert!(matches!(refused, Err(Error::Corrupt(_))), "nothing is built on it: {refused:?}");
}

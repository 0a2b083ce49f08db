//! A trace set back to an older state of its own, and heads that were altered.

use super::*;

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

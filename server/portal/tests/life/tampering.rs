//! Going round the portal: what the database says is not believed.

use portal::trace::{self, ProblemKind};

use super::*;

fn corrupt<T>(result: Result<T, Error>) -> bool {
    matches!(result, Err(Error::Corrupt(_)))
}

async fn reads(portal: &Portal, actor: &Actor) -> Result<usize, Error> {
    record::list(portal, actor, &record::RecordQuery::default()).await.map(|page| page.items.len())
}

#[tokio::test]
async fn a_closing_that_is_taken_out_of_the_database_does_not_open_the_record() {
    let house = House::new().await;
    done(&house, LifeAct::Close).await;
    house.place.sql("DELETE FROM life WHERE version = 2").await.unwrap();
    assert!(corrupt(reads(&house.portal, &house.me).await), "this process saw it closed");
    assert!(corrupt(now(&house.portal, &house.me, LifeAct::Close).await));
    // Another process did not; the trace tells.
    house.portal.clone().close().await;
    let portal = house.place.open().await;
    let report = trace::verify(&portal).await.unwrap();
    let kinds: Vec<_> = report.problems.iter().map(|problem| problem.kind).collect();
    assert_eq!(kinds, [ProblemKind::StateSetBack]);
}

#[tokio::test]
async fn an_old_state_written_again_as_the_newest_does_not_open() {
    let house = House::new().await;
    done(&house, LifeAct::Close).await;
    let copy =
        "INSERT INTO life SELECT patient_id, 3, at, account_id, state, due_at, content FROM life WHERE version = 1";
    house.place.sql(copy).await.unwrap();
    assert!(corrupt(reads(&house.portal, &house.me).await));
    house.place.sql("DELETE FROM life WHERE version = 3").await.unwrap();
    assert_eq!(refusal(&house.portal, &house.me).await, Some(Reason::RecordClosed));
}

#[tokio::test]
async fn clear_columns_that_are_changed_are_found() {
    for change in ["state = 'open'", "due_at = 0", "due_at = 1", "account_id = ''", "at = at + 1", "version = 7"] {
        let house = House::new().await;
        done(&house, LifeAct::Close).await;
        house.place.sql(&format!("UPDATE life SET {change} WHERE version = 2")).await.unwrap();
        assert!(corrupt(reads(&house.portal, &house.me).await), "{change}");
        // Nor does it hurry the end.
        assert_eq!(life::erase_due(&house.portal).await.unwrap(), 0, "{change}");
    }
}

#[tokio::test]
async fn a_record_of_somebody_else_lends_no_state() {
    let house = House::new().await;
    let neighbour = house.neighbour().await;
    done(&house, LifeAct::Close).await;
    let theirs = neighbour.subject.unwrap();
    let sql =
        format!("UPDATE life SET content = (SELECT content FROM life WHERE patient_id = '{theirs}') WHERE version = 2");
    house.place.sql(&sql).await.unwrap();
    assert!(corrupt(reads(&house.portal, &house.me).await));
}

#[tokio::test]
async fn a_mark_that_somebody_else_wrote_erases_nothing_and_excuses_nothing() {
    let house = House::new().await;
    let patient = house.patient;
    let forged =
        format!("INSERT INTO erased_records (patient_id, at, done, proof) SELECT '{patient}', 1, 0, content FROM life");
    house.place.sql(&forged).await.unwrap();
    assert_eq!(life::erase_due(&house.portal).await.unwrap(), 0);
    assert_eq!(refusal(&house.portal, &house.me).await, None);
    house.place.sql("DELETE FROM account_subjects").await.unwrap();
    house.place.sql("DELETE FROM life").await.unwrap();
    house.place.sql(&format!("DELETE FROM patients WHERE id = '{patient}'")).await.unwrap();
    let report = trace::verify(&house.portal).await.unwrap();
    assert!(report.problems.iter().any(|problem| problem.kind == ProblemKind::RecordMissing));
}

#[tokio::test]
async fn marks_that_somebody_else_wrote_do_not_hold_up_an_erasure() {
    let house = House::new().await;
    for number in 0..120 {
        let forged = format!(
            "INSERT INTO erased_records (patient_id, at, done, proof) SELECT 'forged-{number}', 1, 0, content FROM life"
        );
        house.place.sql(&forged).await.unwrap();
    }
    done(&house, LifeAct::AskErasure).await;
    house.place.wait(32 * DAY);
    assert_eq!(life::erase_due(&house.portal).await.unwrap(), 1);
    assert_eq!(house.place.number("SELECT COUNT(*) FROM patients").await, 0);
}

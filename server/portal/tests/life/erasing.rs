//! The end of a record: at its date, whole, and without harm to the trace.

use domain::rights::Quality;
use portal::accounts;
use portal::trace;
use sqlx::AssertSqlSafe;

use super::common::adding::add;
use super::common::cda::document;
use super::common::{actor, contents, dominique, ins};
use super::*;

/// A record with something in each table.
async fn filled() -> House {
    let house = House::new().await;
    house.import(&document("a")).await;
    let own = add(&house.portal, &house.me, "Courrier", b"Bonjour").await;
    record::delete(&house.portal, &house.me, &Act::new(house.patient), &own.to_string()).await.unwrap();
    house
}

/// Tables of the database with a column `patient_id`, but those that keep it on purpose.
async fn tables(house: &House) -> Vec<String> {
    let sql = if house.place.is_sqlite() {
        "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'patient_id'"
    } else {
        "SELECT CAST(table_name AS TEXT) FROM information_schema.columns WHERE column_name = 'patient_id' \
         AND table_schema = 'public'"
    };
    let pool = house.place.raw().await;
    let rows: Vec<(String,)> = sqlx::query_as(sql).fetch_all(&pool).await.unwrap();
    pool.close().await;
    let kept = ["trace", "erased_records"];
    rows.into_iter().map(|(name,)| name).filter(|name| !kept.contains(&name.as_str())).collect()
}

/// The sealed key and the sealed contents of the patient, as they lie in the database.
async fn sealed(house: &House) -> Vec<Vec<u8>> {
    let pool = house.place.raw().await;
    let mut all = Vec::new();
    for sql in [
        "SELECT wrapped_key FROM patients",
        "SELECT identity FROM patients",
        "SELECT ins_index FROM patients",
        "SELECT metadata FROM documents",
        "SELECT content FROM document_contents",
        "SELECT search FROM document_contents",
        "SELECT content FROM life",
    ] {
        let rows: Vec<(Vec<u8>,)> = sqlx::query_as(AssertSqlSafe(sql)).fetch_all(&pool).await.unwrap();
        assert!(!rows.is_empty(), "{sql}");
        all.extend(rows.into_iter().map(|(bytes,)| bytes));
    }
    pool.close().await;
    all
}

#[tokio::test]
async fn an_erasure_is_done_at_its_date_and_not_before() {
    let house = filled().await;
    // 2 March 2026, 9 h in Paris: thirty whole days end with 1 April.
    done(&house, LifeAct::AskErasure).await;
    assert_eq!(refusal(&house.portal, &house.me).await, Some(Reason::RecordClosed), "shut at once");
    let due = "2026-04-02T00:00:00+02:00".parse::<jiff::Timestamp>().unwrap();
    assert_eq!(state(&house).await.erased_from(), Some(due));
    house.place.wait(due.duration_since(house.portal.now()).as_secs() - 1);
    assert_eq!(life::erase_due(&house.portal).await.unwrap(), 0);
    assert_eq!(life::read(&house.portal, &house.me).await.unwrap().possible, [LifeAct::TakeBack]);
    house.place.wait(1);
    assert!(matches!(now(&house.portal, &house.me, LifeAct::TakeBack).await, Err(Error::Conflict)), "too late");
    assert_eq!(life::erase_due(&house.portal).await.unwrap(), 1);
    assert_eq!(life::erase_due(&house.portal).await.unwrap(), 0);
    assert_eq!(refusal(&house.portal, &house.me).await, Some(Reason::RecordErased));
    assert!(matches!(life::read(&house.portal, &house.me).await, Err(Error::Refused(Reason::RecordErased))));
}

#[tokio::test]
async fn what_is_taken_back_in_time_is_all_there() {
    let house = filled().await;
    done(&house, LifeAct::AskErasure).await;
    house.place.wait(30 * DAY);
    done(&house, LifeAct::TakeBack).await;
    house.place.wait(100 * DAY);
    assert_eq!(life::erase_due(&house.portal).await.unwrap(), 0);
    assert_eq!(refusal(&house.portal, &house.me).await, Some(Reason::RecordClosed), "closed until it is opened again");
    done(&house, LifeAct::Reopen).await;
    assert_eq!(house.list().await.items.len(), 1);
}

#[tokio::test]
async fn a_closed_record_is_erased_after_ten_years() {
    let house = filled().await;
    done(&house, LifeAct::Close).await;
    let end = "2036-03-03T00:00:00+01:00".parse::<jiff::Timestamp>().unwrap();
    house.place.wait(end.duration_since(house.portal.now()).as_secs() - 1);
    assert_eq!(life::erase_due(&house.portal).await.unwrap(), 0);
    house.place.wait(1);
    assert!(matches!(now(&house.portal, &house.me, LifeAct::Reopen).await, Err(Error::Conflict)), "too late");
    assert_eq!(life::erase_due(&house.portal).await.unwrap(), 1);
}

#[tokio::test]
async fn nothing_of_an_erased_record_is_left_and_the_trace_is_sound() {
    let house = filled().await;
    let neighbour = house.neighbour().await;
    let before = sealed(&house).await;
    let before: Vec<_> = {
        // Those of the neighbour stay.
        let pool = house.place.raw().await;
        let theirs = neighbour.subject.unwrap().to_string();
        let rows: Vec<(Vec<u8>, Vec<u8>, Vec<u8>)> =
            sqlx::query_as("SELECT wrapped_key, identity, ins_index FROM patients WHERE id = $1")
                .bind(&theirs)
                .fetch_all(&pool)
                .await
                .unwrap();
        let life: Vec<(Vec<u8>,)> = sqlx::query_as("SELECT content FROM life WHERE patient_id = $1")
            .bind(&theirs)
            .fetch_all(&pool)
            .await
            .unwrap();
        pool.close().await;
        let (key, identity, index) = rows.into_iter().next().unwrap();
        let stay = [key, identity, index, life[0].0.clone()];
        before.into_iter().filter(|bytes| !stay.contains(bytes)).collect()
    };
    let rows = house.place.number(&format!("SELECT COUNT(*) FROM trace WHERE patient_id = '{}'", house.patient)).await;
    done(&house, LifeAct::AskErasure).await;
    house.place.wait(31 * DAY);
    assert_eq!(life::erase_due(&house.portal).await.unwrap(), 1);
    for table in tables(&house).await {
        let sql = format!("SELECT COUNT(*) FROM {table} WHERE patient_id = '{}'", house.patient);
        assert_eq!(house.place.number(&sql).await, 0, "{table}");
    }
    for table in ["document_contents", "document_entries", "document_reads", "document_replacements", "draft_pages"] {
        assert_eq!(house.place.number(&format!("SELECT COUNT(*) FROM {table}")).await, 0, "{table}");
    }
    assert_eq!(house.place.number("SELECT COUNT(*) FROM patients").await, 1, "the neighbour stays");
    assert_eq!(refusal(&house.portal, &neighbour).await, None);
    let report = trace::verify(&house.portal).await.unwrap();
    assert!(report.is_sound(), "{:?}", report.problems);
    assert!(report.erased > rows as u64, "the leaves stay, what they told is gone");
    if house.place.is_sqlite() {
        // Neither in the file nor in the log beside it.
        for (path, bytes) in contents(&house.place.data()) {
            for sealed in &before {
                let found = bytes.windows(sealed.len().min(48)).any(|window| window == &sealed[..sealed.len().min(48)]);
                assert!(!found, "{}: a sealed value of {} bytes", path.display(), sealed.len());
            }
        }
    }
    house.portal.clone().close().await;
    let portal = house.place.open().await;
    assert!(trace::verify(&portal).await.unwrap().is_sound());
}

#[tokio::test]
async fn the_same_person_can_have_a_new_record_and_the_account_stays() {
    let house = filled().await;
    done(&house, LifeAct::AskErasure).await;
    house.place.wait(31 * DAY);
    life::erase_due(&house.portal).await.unwrap();
    assert_eq!(accounts::find_patient(&house.portal, &ins()).await.unwrap(), None);
    assert!(portal::subjects::list(&house.portal, &house.account).await.unwrap().is_empty());
    assert_eq!(house.place.number("SELECT COUNT(*) FROM accounts").await, 1);
    let again = accounts::create_patient(&house.portal, &dominique()).await.unwrap();
    assert_ne!(again, house.patient);
    let me = actor(house.account, again, Quality::Patient);
    assert_eq!(refusal(&house.portal, &me).await, Some(Reason::NotYours), "linked by nobody yet");
}

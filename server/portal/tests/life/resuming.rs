//! An erasure that is cut short goes on; one record that is broken keeps no other.

use portal::trace;

use super::common::cda::document;
use super::*;

/// Makes the database refuse to remove documents, as a disk that fails would in the middle of an erasure.
async fn jam(house: &House) {
    let sql = if house.place.is_sqlite() {
        "CREATE TRIGGER jam BEFORE DELETE ON documents BEGIN SELECT RAISE(ABORT, 'jammed'); END"
    } else {
        "CREATE FUNCTION jam() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'jammed'; END; $$; \
         CREATE TRIGGER jam BEFORE DELETE ON documents FOR EACH ROW EXECUTE FUNCTION jam()"
    };
    house.place.sql(sql).await.unwrap();
}

async fn free(house: &House) {
    let sql = if house.place.is_sqlite() { "DROP TRIGGER jam" } else { "DROP TRIGGER jam ON documents" };
    house.place.sql(sql).await.unwrap();
}

#[tokio::test]
async fn cut_between_key_and_rows_it_opens_nothing_and_goes_on_later() {
    let house = House::new().await;
    house.import(&document("a")).await;
    done(&house, LifeAct::AskErasure).await;
    house.place.wait(31 * DAY);
    jam(&house).await;
    assert!(life::erase_due(&house.portal).await.is_err());
    // The key is gone, the rows are there: nobody reads them, nothing that runs beside stumbles over them.
    assert_eq!(house.place.number("SELECT COUNT(*) FROM documents").await, 1);
    assert_eq!(house.place.number("SELECT COUNT(*) FROM patients WHERE length(wrapped_key) > 0").await, 0);
    assert_eq!(refusal(&house.portal, &house.me).await, Some(Reason::RecordErased));
    assert_eq!(record::erase_due(&house.portal).await.unwrap(), 0);
    assert!(trace::verify(&house.portal).await.unwrap().is_sound());
    // As after a crash: another process takes it up.
    house.portal.clone().close().await;
    free(&house).await;
    let portal = house.place.open().await;
    assert_eq!(life::erase_due(&portal).await.unwrap(), 1);
    assert_eq!(house.place.number("SELECT COUNT(*) FROM documents").await, 0);
    assert_eq!(house.place.number("SELECT COUNT(*) FROM patients").await, 0);
    assert_eq!(life::erase_due(&portal).await.unwrap(), 0);
    assert!(trace::verify(&portal).await.unwrap().is_sound());
}

#[tokio::test]
async fn a_record_that_was_altered_is_left_and_the_next_one_is_erased() {
    let house = House::new().await;
    let neighbour = house.neighbour().await;
    done(&house, LifeAct::AskErasure).await;
    now(&house.portal, &neighbour, LifeAct::AskErasure).await.unwrap();
    house.place.wait(31 * DAY);
    let sql = format!("UPDATE life SET at = at + 1 WHERE version = 2 AND patient_id = '{}'", house.patient);
    house.place.sql(&sql).await.unwrap();
    assert_eq!(life::erase_due(&house.portal).await.unwrap(), 1);
    assert_eq!(refusal(&house.portal, &neighbour).await, Some(Reason::RecordErased));
}

#[tokio::test]
async fn more_documents_than_a_lot_all_go() {
    let house = House::new().await;
    for number in 0..55 {
        house.import(&document(&format!("d{number}"))).await;
    }
    done(&house, LifeAct::AskErasure).await;
    house.place.wait(31 * DAY);
    assert_eq!(life::erase_due(&house.portal).await.unwrap(), 1);
    assert_eq!(house.place.number("SELECT COUNT(*) FROM documents").await, 0);
}

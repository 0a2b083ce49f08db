//! How much one record takes from those who add to it.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::House;
use common::adding::{act, add, begin, described, send};
use common::files::{pdf, png};
use portal::adding::{self, AddingError, Refusal};
use portal::record;

#[tokio::test]
async fn a_record_has_an_end() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let full = |result: &Result<(), AddingError>| matches!(result, Err(AddingError::Refused(Refusal::RecordFull)));
    let id = add(portal, me, "Lettre", &pdf("a")).await;
    record::delete(portal, me, &act(me), &id.to_string()).await.unwrap();
    let draft = begin(portal, me, "b").await;
    assert_eq!(send(portal, me, &draft, &png(4, 4, 1)).await, None);
    // What was deleted counts until it is erased; what others deposited does not.
    let (size, most) = (adding::MAX_OWN_BYTES, adding::MAX_OWN_DOCUMENTS);
    house.place.sql(&format!("UPDATE documents SET size = {}", size - 100)).await.unwrap();
    let filed = adding::file(portal, me, &act(me), &draft).await;
    assert!(full(&filed.map(|_| ())), "the document is larger than what is left");
    house.place.sql(&format!("UPDATE documents SET size = {size}, source = 0")).await.unwrap();
    let other = begin(portal, me, "c").await;
    house.place.sql("UPDATE documents SET source = 1").await.unwrap();
    assert!(full(&adding::begin(portal, me, &act(me), &described("d")).await.map(|_| ())));
    house.place.sql("UPDATE documents SET size = 1").await.unwrap();
    let columns = "series, version, is_current, category, visibility, format, effective_at, size, imported_at, source, \
                   deleted_at, metadata";
    let numbers: Vec<String> = (1..most).map(|number| format!("SELECT {number} AS n")).collect();
    let copies = numbers.join(" UNION ALL ");
    let copy = format!(
        "INSERT INTO documents (id, patient_id, instance, {columns}) SELECT CAST(n AS TEXT), patient_id, \
         CAST(CAST(n AS TEXT) AS {}), {columns} FROM documents, ({copies}) AS numbers",
        if house.place.is_sqlite() { "BLOB" } else { "BYTEA" }
    );
    house.place.sql(&copy).await.unwrap();
    assert_eq!(house.place.number("SELECT COUNT(*) FROM documents").await, most);
    assert!(full(&adding::file(portal, me, &act(me), &draft).await.map(|_| ())));
    house.place.sql("DELETE FROM documents WHERE id = '1'").await.unwrap();
    adding::file(portal, me, &act(me), &draft).await.unwrap();
    adding::abandon(portal, me, &act(me), &other).await.unwrap();
}

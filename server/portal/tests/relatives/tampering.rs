//! Rows that somebody wrote behind the portal give nothing.

use portal::record::{self, RecordQuery};
use portal::{Error, subjects};

use super::*;

async fn is_shut_out(house: &House, who: &Actor) {
    let result = record::list(&house.portal, who, &RecordQuery::default()).await;
    assert!(matches!(result, Err(Error::Refused(_))), "{result:?}");
    let chosen = subjects::choose(&house.portal, who, &house.patient).await;
    assert!(matches!(chosen, Err(Error::NotFound)), "{chosen:?}");
    assert!(subjects::list(&house.portal, &who.account).await.unwrap().is_empty());
}

/// Takes away what keeps rows from being changed, as the owner of the database can.
async fn disarm(house: &House) {
    let all: &[&str] = if house.place.is_sqlite() {
        &[
            "DROP TRIGGER delegations_refuses_update",
            "DROP TRIGGER delegations_refuses_delete",
            "DROP TRIGGER delegations_refuses_replace",
        ]
    } else {
        &[
            "DROP TRIGGER delegations_refuses_update ON delegations",
            "DROP TRIGGER delegations_refuses_delete ON delegations",
        ]
    };
    for sql in all {
        house.place.sql(sql).await.unwrap();
    }
}

#[tokio::test]
async fn rows_cannot_be_changed_or_removed_by_the_way() {
    let house = House::new().await;
    helper(&house, "Noé PROCHE", scope(Section::ALL)).await;
    for sql in ["UPDATE delegations SET at = at + 1", "DELETE FROM delegations"] {
        assert!(house.place.sql(sql).await.is_err(), "{sql}");
    }
}

#[tokio::test]
async fn a_row_for_another_account_opens_nothing() {
    let house = House::new().await;
    helper(&house, "Noé PROCHE", scope(Section::ALL)).await;
    let thief = relative(&house.portal, "Sans GÊNE").await;
    let insert = format!(
        "INSERT INTO delegations (id, version, patient_id, account_id, code, at, content) \
         SELECT 'x' || id, version, patient_id, '{}', code, at, content FROM delegations WHERE version = 2",
        thief.account
    );
    assert_eq!(house.place.sql(&insert).await.unwrap(), 1);
    is_shut_out(&house, &helping(&house, &thief)).await;
}

#[tokio::test]
async fn an_ended_row_that_is_brought_back_opens_nothing() {
    let house = House::new().await;
    let helper = helper(&house, "Noé PROCHE", scope(Section::ALL)).await;
    let one = relatives::overview(&house.portal, &house.me).await.unwrap().helpers.remove(0);
    let which = relatives::Which { id: one.id, version: one.version };
    relatives::end(&house.portal, &house.me, &form(&house.me), which, make).await.unwrap();
    is_shut_out(&house, &helper).await;
    // The step that opened it, written once more behind the one that ended it.
    let again = "INSERT INTO delegations (id, version, patient_id, account_id, code, at, content) \
                 SELECT id, 9, patient_id, account_id, code, at, content FROM delegations WHERE version = 2";
    assert_eq!(house.place.sql(again).await.unwrap(), 1);
    is_shut_out(&house, &helper).await;
    disarm(&house).await;
    let swap = "UPDATE delegations SET content = (SELECT content FROM delegations WHERE version = 2) WHERE version > 2";
    house.place.sql(swap).await.unwrap();
    is_shut_out(&house, &helper).await;
}

#[tokio::test]
async fn a_pending_row_with_an_account_and_a_changed_column_open_nothing() {
    for change in ["version = 3", "at = at + 1", "code = X'00'"] {
        if change.starts_with("code") && std::env::var_os("PASSERELLE_TEST_DATABASE_URL").is_some() {
            continue;
        }
        let house = House::new().await;
        let helper = helper(&house, "Noé PROCHE", scope(Section::ALL)).await;
        record::list(&house.portal, &helper, &RecordQuery::default()).await.unwrap();
        disarm(&house).await;
        house.place.sql(&format!("UPDATE delegations SET {change} WHERE version = 2")).await.unwrap();
        is_shut_out(&house, &helper).await;
    }
    let house = House::new().await;
    let thief = relative(&house.portal, "Sans GÊNE").await;
    invite(&house, "Noé", scope(Section::ALL)).await;
    disarm(&house).await;
    house.place.sql(&format!("UPDATE delegations SET account_id = '{}'", thief.account)).await.unwrap();
    is_shut_out(&house, &helping(&house, &thief)).await;
}

#[tokio::test]
async fn a_link_that_calls_itself_a_delegation_opens_nothing() {
    let house = House::new().await;
    let thief = relative(&house.portal, "Sans GÊNE").await;
    let insert = format!(
        "INSERT INTO account_subjects (account_id, patient_id, quality, position, mac) \
         SELECT '{}', patient_id, 'delegate', position, mac FROM account_subjects",
        thief.account
    );
    house.place.sql(&insert).await.unwrap();
    is_shut_out(&house, &helping(&house, &thief)).await;
}

#[tokio::test]
async fn neither_names_nor_codes_nor_parts_lie_in_clear() {
    let house = House::new().await;
    let invited = invite(&house, "Hippolyte", scope(&[Section::Imaging])).await;
    let signs = invited.code.replace('-', "");
    if house.place.is_sqlite() {
        for (path, bytes) in common::contents(&house.place.data()) {
            for secret in ["Hippolyte", "ma sœur", "imaging", signs.as_str(), invited.code.as_str()] {
                let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
                assert!(!found, "{secret} in {}", path.display());
            }
        }
    }
}

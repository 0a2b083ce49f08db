//! What a professional looks for, and where a search goes on.

use domain::ins::Ins;
use jiff::{SignedDuration, Timestamp};

use super::*;

fn wanted() -> Search {
    Search { superseded: true, ..Search::current(common::ins()) }
}

async fn titles(house: &House, search: &Search) -> Vec<String> {
    let found = care::search(&house.portal, &caller(DOCTOR, Motive::Care), search).await.unwrap();
    found.documents.into_iter().map(|shared| shared.item.title).collect()
}

fn codes(codes: &[&str]) -> Option<Vec<String>> {
    Some(codes.iter().map(|code| (*code).to_owned()).collect())
}

#[tokio::test]
async fn what_matches_is_counted_and_nothing_that_is_masked_ever() {
    let house = house().await;
    house.import(&document("a")).await;
    let mut biology = document("b");
    biology.type_code = "11502-2";
    let mut masked = document("c");
    (masked.type_code, masked.confidentiality) = ("11502-2", vec!["MASQUE_PS"]);
    house.place.wait(10);
    let noon: Timestamp = house.portal.now();
    house.import(&biology).await;
    house.import(&masked).await;
    decide(&house, &allow(DOCTOR)).await;
    assert_eq!(titles(&house, &wanted()).await.len(), 2);
    let types = Search { types: codes(&["11502-2"]), ..wanted() };
    assert_eq!(titles(&house, &types).await, ["Compte rendu b"]);
    assert!(titles(&house, &Search { types: codes(&[]), ..wanted() }).await.is_empty());
    assert!(titles(&house, &Search { classes: codes(&["42"]), ..wanted() }).await.is_empty());
    assert_eq!(titles(&house, &Search { classes: codes(&["42", "10"]), ..wanted() }).await.len(), 2);
    assert_eq!(titles(&house, &Search { from: Some(noon), ..wanted() }).await, ["Compte rendu b"]);
    assert_eq!(titles(&house, &Search { before: Some(noon), ..wanted() }).await, ["Compte rendu a"]);
    assert!(titles(&house, &Search { current: false, ..wanted() }).await.is_empty(), "nothing was replaced");
    let none = Search { most: 0, ..wanted() };
    let counted = care::search(&house.portal, &caller(DOCTOR, Motive::Care), &none).await.unwrap();
    assert_eq!((counted.documents.len(), counted.total), (0, 2));
    let second = Search { skip: 1, most: 1, ..wanted() };
    assert_eq!(titles(&house, &second).await.len(), 1);
    assert!(titles(&house, &Search { skip: usize::MAX, ..wanted() }).await.is_empty());
}

#[tokio::test]
async fn a_page_is_for_who_searched_for_an_hour_and_names_nobody() {
    let house = house().await;
    let search = Search { skip: 50, types: codes(&["11502-2"]), ..wanted() };
    let word = care::seal_page(&house.portal, &id(DOCTOR), &search);
    let plain = data_encoding::BASE64URL_NOPAD.decode(word.as_bytes()).unwrap();
    let Ins { matricule, .. } = common::ins();
    assert!(!String::from_utf8_lossy(&plain).contains(matricule.as_str()));
    assert_eq!(care::open_page(&house.portal, &id(DOCTOR), &word), Some(search));
    assert_eq!(care::open_page(&house.portal, &id(NURSE), &word), None);
    for other in ["", "é", "A", &word[1..], &format!("{word}="), &"A".repeat(100_000)] {
        assert_eq!(care::open_page(&house.portal, &id(DOCTOR), other), None);
    }
    house.place.wait(SignedDuration::from_hours(1).as_secs());
    assert_eq!(care::open_page(&house.portal, &id(DOCTOR), &word), None);
}

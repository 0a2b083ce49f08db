//! What is told of what happens.

use domain::notice::{Digest, Whose};
use domain::rights::Reason;

use super::*;

#[tokio::test]
async fn a_visit_is_one_message_and_the_next_one_comes_half_an_hour_later() {
    let house = house().await;
    allow(&house).await;
    tell(&house, &house.me, ADDRESS).await;
    let first = house.list().await.items.remove(0).id;
    let doctor = caller(DOCTOR, Motive::Care);
    search(&house, DOCTOR).await.unwrap();
    house.place.wait(29 * 60);
    care::retrieve(&house.portal, &doctor, &first).await.unwrap();
    search(&house, DOCTOR).await.unwrap();
    assert_eq!(kinds(&house).await, [to(ADDRESS, Kind::Access)]);
    house.place.wait(60);
    care::retrieve(&house.portal, &doctor, &first).await.unwrap();
    assert_eq!(kinds(&house).await, [to(ADDRESS, Kind::Access)]);
}

#[tokio::test]
async fn many_at_once_are_one_message() {
    let house = house().await;
    allow(&house).await;
    tell(&house, &house.me, ADDRESS).await;
    let all = (0..8).map(|_| search(&house, DOCTOR));
    for found in futures_util::future::join_all(all).await {
        found.unwrap();
    }
    assert_eq!(kinds(&house).await.len(), 1);
}

#[tokio::test]
async fn a_refusal_is_told_as_one_and_an_unknown_record_tells_nobody() {
    let house = house().await;
    tell(&house, &house.me, ADDRESS).await;
    assert!(matches!(search(&house, DOCTOR).await, Err(Error::Refused(Reason::NoConsent))));
    let elsewhere =
        care::search(&house.portal, &caller(DOCTOR, Motive::Care), &Search::current(common::other_ins())).await;
    assert!(elsewhere.is_err());
    assert_eq!(kinds(&house).await, [to(ADDRESS, Kind::Refusal)]);
}

#[tokio::test]
async fn a_trace_that_cannot_be_written_tells_nothing() {
    let house = house().await;
    allow(&house).await;
    tell(&house, &house.me, ADDRESS).await;
    let visits = house.place.number("SELECT COUNT(*) FROM visits").await;
    house.place.sql("DELETE FROM trace_head").await.unwrap();
    assert!(search(&house, DOCTOR).await.is_err(), "an access that is not traced is not answered");
    assert_eq!(house.place.number("SELECT COUNT(*) FROM outbox WHERE state = 'waiting'").await, 0);
    assert_eq!(house.place.number("SELECT COUNT(*) FROM visits").await, visits);
}

#[tokio::test]
async fn an_access_and_its_message_are_one_transaction() {
    let house = house().await;
    allow(&house).await;
    tell(&house, &house.me, ADDRESS).await;
    house.place.sql("ALTER TABLE outbox RENAME TO elsewhere").await.unwrap();
    let before = house.place.number("SELECT COUNT(*) FROM trace").await;
    assert!(search(&house, DOCTOR).await.is_err(), "what cannot be told is not answered");
    assert_eq!(house.place.number("SELECT COUNT(*) FROM trace").await, before);
}

#[tokio::test]
async fn only_the_unusual_is_the_first_access_and_refusals() {
    let house = house().await;
    allow(&house).await;
    tell(&house, &house.me, ADDRESS).await;
    choose(&house, &house.me, Choice::Unusual).await;
    search(&house, DOCTOR).await.unwrap();
    assert_eq!(kinds(&house).await, [to(ADDRESS, Kind::Access)], "the first of this professional");
    house.place.wait(3600);
    search(&house, DOCTOR).await.unwrap();
    assert!(kinds(&house).await.is_empty());
    assert!(search(&house, OTHER).await.is_err());
    assert_eq!(kinds(&house).await, [to(ADDRESS, Kind::Refusal)]);
}

#[tokio::test]
async fn a_day_is_one_message_in_numbers() {
    let house = house().await;
    allow(&house).await;
    tell(&house, &house.me, ADDRESS).await;
    choose(&house, &house.me, Choice::Daily).await;
    // From nine in the morning, in Paris, on.
    for _ in 0..3 {
        search(&house, DOCTOR).await.unwrap();
        house.place.wait(3600);
    }
    assert!(search(&house, OTHER).await.is_err());
    told::gather(&house.portal).await.unwrap();
    assert!(sent(&house).await.is_empty(), "not before the evening");
    house.place.wait(6 * 3600 + 5 * 60);
    let (one, two) = tokio::join!(told::gather(&house.portal), told::gather(&house.portal));
    one.unwrap();
    two.unwrap();
    let messages = sent(&house).await;
    let [Claimed { to, letter: Letter::Digest { whose: Whose::Own, digest }, .. }] = &messages[..] else {
        panic!("one message: {}", messages.len());
    };
    assert_eq!(to.as_str(), ADDRESS);
    assert!(matches!(digest, Digest { accesses: 3, refusals: 1, sharing: 0, .. }), "{digest:?}");
    search(&house, DOCTOR).await.unwrap();
    told::gather(&house.portal).await.unwrap();
    assert!(sent(&house).await.is_empty(), "one a day");
    house.place.wait(24 * 3600);
    told::gather(&house.portal).await.unwrap();
    assert_eq!(sent(&house).await.len(), 1);
}

#[tokio::test]
async fn an_emergency_is_told_at_once_to_the_patient_and_to_the_treating_doctor() {
    let house = house().await;
    open_emergency(&house).await;
    decide(&house, &Change::Grant { who: who(DOCTOR), grant: Grant::Treating, until: None }).await;
    tell(&house, &house.me, ADDRESS).await;
    choose(&house, &house.me, Choice::Daily).await;
    break_glass(&house, OTHER).await.unwrap();
    let messages = sent(&house).await;
    let mut told: Vec<_> = messages.iter().map(|one| one.to.as_str()).collect();
    told.sort_unstable();
    assert_eq!(told, [MAIL_OF_DOCTOR, ADDRESS]);
    let doctor = messages.iter().find(|one| one.to.as_str() == MAIL_OF_DOCTOR).unwrap();
    assert!(matches!(&doctor.letter, Letter::Doctor { initials, .. } if initials == "D. P."));
}

#[tokio::test]
async fn an_emergency_without_an_address_tells_the_doctor_alone() {
    let house = house().await;
    open_emergency(&house).await;
    decide(&house, &Change::Grant { who: who(DOCTOR), grant: Grant::Treating, until: None }).await;
    break_glass(&house, OTHER).await.unwrap();
    assert_eq!(kinds(&house).await, [to(MAIL_OF_DOCTOR, Kind::Emergency)]);
}

#[tokio::test]
async fn a_parent_is_told_of_the_child_until_it_is_of_age() {
    let house = prepared(House::of_child().await).await;
    let parent = house.parent().await;
    tell(&house, &parent, "parent@exemple.fr").await;
    tell(&house, &house.me, ADDRESS).await;
    assert!(search(&house, DOCTOR).await.is_err());
    let messages = sent(&house).await;
    let whose = |address: &str| {
        let one = messages.iter().find(|one| one.to.as_str() == address).unwrap();
        match &one.letter {
            Letter::Event { whose, .. } => whose.clone(),
            _ => panic!("an event"),
        }
    };
    assert_eq!(whose(ADDRESS), Whose::Own);
    assert_eq!(whose("parent@exemple.fr"), Whose::Other("D. P.".to_owned()));
    house.place.wait(8 * 366 * 24 * 3600);
    assert!(search(&house, DOCTOR).await.is_err());
    assert_eq!(kinds(&house).await, [to(ADDRESS, Kind::Refusal)]);
}

#[tokio::test]
async fn each_record_has_a_choice_of_its_own() {
    let house = prepared(House::of_child().await).await;
    let parent = house.parent().await;
    tell(&house, &parent, "parent@exemple.fr").await;
    choose(&house, &parent, Choice::Unusual).await;
    assert_eq!(told::overview(&house.portal, &parent).await.unwrap().choice, Choice::Unusual);
    assert_eq!(told::overview(&house.portal, &house.me).await.unwrap().choice, Choice::EachTime);
}

#[tokio::test]
async fn who_sees_the_record_is_told_to_those_who_did_not_change_it() {
    let house = prepared(House::of_child().await).await;
    let parent = house.parent().await;
    tell(&house, &house.me, ADDRESS).await;
    tell(&house, &parent, "parent@exemple.fr").await;
    let change = Change::Block(who(DOCTOR));
    sharing::change(&house.portal, &parent, &Act::new(house.patient), 0, &change).await.unwrap();
    assert_eq!(kinds(&house).await, [to(ADDRESS, Kind::Sharing)]);
}

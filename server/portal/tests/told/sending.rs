//! Sent once, tried again, given up; rows that somebody else wrote or set back.

use super::*;

/// A house with one message to send.
async fn waiting() -> House {
    let house = house().await;
    tell(&house, &house.me, ADDRESS).await;
    assert!(search(&house, DOCTOR).await.is_err());
    house
}

async fn claim(house: &House) -> Option<Claimed> {
    told::claim(&house.portal).await.unwrap()
}

async fn settle(house: &House, claimed: &Claimed, outcome: Outcome) {
    told::settle(&house.portal, claimed, outcome).await.unwrap();
}

#[tokio::test]
async fn of_two_senders_at_once_one_gets_it() {
    let house = waiting().await;
    let other = house.place.open().await;
    let (one, two) = tokio::join!(told::claim(&house.portal), told::claim(&other));
    let got = [one.unwrap(), two.unwrap()];
    assert_eq!(got.iter().filter(|claimed| claimed.is_some()).count(), 1);
    assert!(claim(&house).await.is_none());
    other.close().await;
}

#[tokio::test]
async fn what_was_not_taken_is_tried_later_under_the_same_name_and_given_up_after_three_days() {
    let house = waiting().await;
    let mut names = Vec::new();
    let mut waits = Vec::new();
    let mut waited = 0;
    while waited < 80 * 60 {
        if let Some(claimed) = claim(&house).await {
            assert_eq!(claimed.attempt as usize, names.len() + 1);
            names.push(claimed.id);
            waits.push(waited);
            settle(&house, &claimed, Outcome::Later).await;
        }
        house.place.wait(60);
        waited += 1;
    }
    assert_eq!(waits[..6], [0, 1, 3, 7, 15, 31]);
    assert!(*waits.last().unwrap() <= 72 * 60, "{waits:?}");
    names.dedup();
    assert_eq!(names.len(), 1, "one name");
    let failures = told::overview(&house.portal, &house.me).await.unwrap().failures;
    assert_eq!(failures.iter().map(|failure| failure.unknown).collect::<Vec<_>>(), [false]);
}

#[tokio::test]
async fn what_was_refused_for_good_is_not_tried_again_and_the_page_says_so() {
    let house = waiting().await;
    let claimed = claim(&house).await.unwrap();
    settle(&house, &claimed, Outcome::Refused).await;
    house.place.wait(24 * 3600);
    assert!(claim(&house).await.is_none());
    assert_eq!(told::overview(&house.portal, &house.me).await.unwrap().failures.len(), 1);
}

#[tokio::test]
async fn what_may_have_been_sent_does_not_go_again() {
    let house = waiting().await;
    let claimed = claim(&house).await.unwrap();
    // The sender dies; its time ends.
    house.place.wait(10 * 60 + 1);
    assert!(claim(&house).await.is_none());
    let failures = told::overview(&house.portal, &house.me).await.unwrap().failures;
    assert_eq!(failures.iter().map(|failure| failure.unknown).collect::<Vec<_>>(), [true]);
    // It was only slow: what it says comes too late.
    settle(&house, &claimed, Outcome::Later).await;
    house.place.wait(24 * 3600);
    assert!(claim(&house).await.is_none());
}

#[tokio::test]
async fn an_emergency_that_may_have_been_sent_goes_again_under_the_same_name() {
    let house = house().await;
    open_emergency(&house).await;
    tell(&house, &house.me, ADDRESS).await;
    break_glass(&house, OTHER).await.unwrap();
    let first = claim(&house).await.unwrap();
    house.place.wait(10 * 60 + 1);
    let second = claim(&house).await.unwrap();
    assert_eq!((second.id, second.attempt), (first.id, 2));
    settle(&house, &second, Outcome::Unknown).await;
    house.place.wait(120);
    let third = claim(&house).await.unwrap();
    assert_eq!(third.id, first.id);
    settle(&house, &third, Outcome::Sent).await;
    assert!(claim(&house).await.is_none());
}

#[tokio::test]
async fn a_sent_message_that_is_set_back_does_not_go_again() {
    for alteration in [
        "UPDATE outbox SET state = 'waiting', next_at = 0 WHERE state = 'sent'",
        "UPDATE outbox SET state = 'waiting', attempts = 0, next_at = 0 WHERE state = 'sent'",
    ] {
        let house = waiting().await;
        assert_eq!(sent(&house).await.len(), 1);
        house.place.sql(alteration).await.unwrap();
        assert!(sent(&house).await.is_empty(), "{alteration}");
    }
}

#[tokio::test]
async fn rows_that_were_altered_moved_or_copied_are_not_sent() {
    for alteration in [
        "UPDATE outbox SET account_id = 'x' WHERE state = 'waiting'",
        "UPDATE outbox SET patient_id = '' WHERE state = 'waiting'",
        "UPDATE outbox SET attempts = 1 WHERE state = 'waiting'",
        "UPDATE outbox SET created_at = created_at + 1 WHERE state = 'waiting'",
        "UPDATE outbox SET id = '00000000000000000000000001' WHERE state = 'waiting'",
        "UPDATE outbox SET content = (SELECT content FROM outbox WHERE state = 'sent' LIMIT 1) WHERE state = 'waiting'",
    ] {
        let house = waiting().await;
        assert_eq!(house.place.sql(alteration).await.unwrap(), 1, "{alteration}");
        assert!(sent(&house).await.is_empty(), "{alteration}");
        assert_eq!(house.place.number("SELECT COUNT(*) FROM outbox WHERE state = 'waiting'").await, 0);
    }
}

#[tokio::test]
async fn a_message_goes_to_the_address_that_is_in_use_when_it_is_sent() {
    let house = waiting().await;
    let act = Act::new(house.patient);
    told::remove(&house.portal, &house.me, &act).await.unwrap();
    let messages = sent(&house).await;
    assert!(messages.iter().all(|one| matches!(one.letter, Letter::AddressChanged { .. })), "nobody wants the rest");
}

#[tokio::test]
async fn what_nobody_sends_is_given_up_and_forgotten() {
    let house = waiting().await;
    house.place.wait(98 * 3600);
    told::sweep(&house.portal).await.unwrap();
    assert_eq!(told::overview(&house.portal, &house.me).await.unwrap().failures.len(), 1);
    house.place.wait(30 * 24 * 3600);
    told::sweep(&house.portal).await.unwrap();
    assert_eq!(house.place.number("SELECT COUNT(*) FROM outbox").await, 0);
}

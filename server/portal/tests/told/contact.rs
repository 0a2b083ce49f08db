//! Addresses and their codes.

use domain::contact::AddressError;
use portal::told::{CODES_PER_HOUR, Chosen, TRIES};

use super::*;

#[tokio::test]
async fn an_address_is_told_only_once_its_code_came_back() {
    let house = house().await;
    allow(&house).await;
    assert_eq!(ask(&house, &house.me, ADDRESS).await, Asked::Sent);
    search(&house, DOCTOR).await.unwrap();
    let overview = told::overview(&house.portal, &house.me).await.unwrap();
    assert_eq!((overview.address, overview.waiting.unwrap().as_str()), (None, ADDRESS));
    let messages = sent(&house).await;
    let [Claimed { to, letter: Letter::Code { code, .. }, .. }] = &messages[..] else { panic!("one code alone") };
    assert_eq!((to.as_str(), code.len()), (ADDRESS, 8));
    assert!(code.bytes().all(|byte| byte.is_ascii_digit()));
    assert_eq!(verify(&house, &house.me, code).await, Verified::Done);
    let overview = told::overview(&house.portal, &house.me).await.unwrap();
    assert_eq!((overview.address.unwrap().as_str(), overview.waiting), (ADDRESS, None));
    assert_eq!(verify(&house, &house.me, code).await, Verified::Ended, "a code is good once");
    assert_eq!(ask(&house, &house.me, "camille@EXEMPLE.fr").await, Asked::Same);
}

#[tokio::test]
async fn a_form_that_comes_twice_does_one_thing() {
    let house = house().await;
    let act = Act::new(house.patient);
    for _ in 0..2 {
        let asked = told::ask(&house.portal, &house.me, &act, ADDRESS, "fr").await.unwrap();
        assert_eq!(asked, Asked::Sent);
    }
    let code = match &sent(&house).await[..] {
        [Claimed { letter: Letter::Code { code, .. }, .. }] => code.clone(),
        _ => panic!("one code"),
    };
    let act = Act::new(house.patient);
    for _ in 0..2 {
        let done = told::verify(&house.portal, &house.me, &act, &code, "fr").await.unwrap();
        assert_eq!(done, Verified::Done);
    }
}

#[tokio::test]
async fn five_wrong_codes_end_it_and_a_new_one_begins_anew() {
    let house = house().await;
    ask(&house, &house.me, ADDRESS).await;
    let right = code(&house).await;
    let wrong = if right == "00000000" { "00000001" } else { "00000000" };
    for left in (1..TRIES).rev() {
        assert_eq!(verify(&house, &house.me, wrong).await, Verified::Wrong(left));
    }
    assert_eq!(verify(&house, &house.me, wrong).await, Verified::Ended);
    assert_eq!(verify(&house, &house.me, &right).await, Verified::Ended, "the right one comes too late");
    ask(&house, &house.me, ADDRESS).await;
    assert_eq!(verify(&house, &house.me, wrong).await, Verified::Wrong(TRIES - 1));
    let right = code(&house).await;
    assert_eq!(verify(&house, &house.me, &right).await, Verified::Done);
}

#[tokio::test]
async fn a_code_is_stale_after_a_quarter_of_an_hour_and_when_another_was_sent() {
    let house = house().await;
    ask(&house, &house.me, ADDRESS).await;
    let first = code(&house).await;
    house.place.wait(15 * 60);
    assert_eq!(verify(&house, &house.me, &first).await, Verified::Ended);
    ask(&house, &house.me, "ancienne@exemple.fr").await;
    let older = code(&house).await;
    ask(&house, &house.me, ADDRESS).await;
    let newer = code(&house).await;
    if older != newer {
        assert_eq!(
            verify(&house, &house.me, &older).await,
            Verified::Wrong(TRIES - 1),
            "the code of the older address"
        );
    }
    assert_eq!(verify(&house, &house.me, &newer).await, Verified::Done);
    let address = told::overview(&house.portal, &house.me).await.unwrap().address.unwrap();
    assert_eq!(address.as_str(), ADDRESS);
}

#[tokio::test]
async fn a_code_that_was_not_sent_in_time_is_not_sent() {
    let house = house().await;
    ask(&house, &house.me, ADDRESS).await;
    house.place.wait(15 * 60);
    assert!(sent(&house).await.is_empty());
}

#[tokio::test]
async fn codes_are_counted_by_account_and_by_address() {
    let house = house().await;
    for number in 0..CODES_PER_HOUR {
        assert_eq!(ask(&house, &house.me, &format!("a{number}@exemple.fr")).await, Asked::Sent);
    }
    let Asked::TooMany { retry_after } = ask(&house, &house.me, "z@exemple.fr").await else { panic!("a sixth") };
    assert!((1..=3600).contains(&retry_after.as_secs()));
    house.place.wait(3600);
    assert_eq!(ask(&house, &house.me, "z@exemple.fr").await, Asked::Sent);
    // One address and many accounts.
    let neighbour = house.neighbour().await;
    for _ in 1..CODES_PER_HOUR {
        assert_eq!(ask(&house, &neighbour, "Z@exemple.fr").await, Asked::Sent);
    }
    sent(&house).await;
    let drowned = ask(&house, &house.me, "z@exemple.fr").await;
    assert_eq!(drowned, Asked::Sent, "what others asked for is nobody’s to learn");
    assert!(sent(&house).await.is_empty(), "nobody is flooded");
    assert_eq!(ask(&house, &house.me, "ailleurs@exemple.fr").await, Asked::Sent);
    assert_eq!(sent(&house).await.len(), 1, "and nobody is locked out");
}

#[tokio::test]
async fn a_former_address_learns_that_it_is_one() {
    let house = house().await;
    tell(&house, &house.me, ADDRESS).await;
    ask(&house, &house.me, "nouvelle@exemple.fr").await;
    let code = code(&house).await;
    assert_eq!(verify(&house, &house.me, &code).await, Verified::Done);
    let messages = sent(&house).await;
    let [Claimed { to, letter: Letter::AddressChanged { replaced: true, .. }, .. }] = &messages[..] else {
        panic!("one message");
    };
    assert_eq!(to.as_str(), ADDRESS);
    let act = Act::new(house.patient);
    assert_eq!(told::remove(&house.portal, &house.me, &act).await.unwrap(), Chosen::Done);
    assert_eq!(told::remove(&house.portal, &house.me, &act).await.unwrap(), Chosen::Done);
    let messages = sent(&house).await;
    let [Claimed { to, letter: Letter::AddressChanged { replaced: false, .. }, .. }] = &messages[..] else {
        panic!("one message");
    };
    assert_eq!(to.as_str(), "nouvelle@exemple.fr");
    let again = told::remove(&house.portal, &house.me, &Act::new(house.patient)).await.unwrap();
    assert_eq!((again, sent(&house).await.len()), (Chosen::Same, 0));
}

#[tokio::test]
async fn what_would_speak_to_a_mail_server_is_refused() {
    let house = house().await;
    for typed in ["a@exemple.fr\r\nBcc: b@exemple.fr", "a@exemple.fr\nRCPT TO:<b@exemple.fr>", "<a@exemple.fr>"] {
        assert_eq!(ask(&house, &house.me, typed).await, Asked::Wrong(AddressError::Character), "{typed:?}");
    }
    assert!(sent(&house).await.is_empty());
}

#[tokio::test]
async fn a_form_of_another_record_is_refused_and_nobody_else_gets_in() {
    let house = house().await;
    let neighbour = house.neighbour().await;
    let act = Act::new(house.patient);
    let asked = told::ask(&house.portal, &neighbour, &act, ADDRESS, "fr").await;
    assert!(matches!(asked, Err(Error::OtherRecord)));
    let stranger = Actor { subject: Some(house.patient), ..neighbour };
    assert!(matches!(told::overview(&house.portal, &stranger).await, Err(Error::Refused(_))));
    assert!(matches!(told::remove(&house.portal, &stranger, &act).await, Err(Error::Refused(_))));
    assert!(sent(&house).await.is_empty());
}

#[tokio::test]
async fn the_database_holds_no_address_and_no_code() {
    let house = house().await;
    tell(&house, &house.me, "tres-reconnaissable@exemple.fr").await;
    ask(&house, &house.me, "autre-reconnaissable@exemple.fr").await;
    if !house.place.is_sqlite() {
        return;
    }
    let secret = code(&house).await;
    for (path, bytes) in common::contents(&house.place.data()) {
        for word in ["reconnaissable", &secret] {
            assert!(!bytes.windows(word.len()).any(|part| part == word.as_bytes()), "{}: {word}", path.display());
        }
    }
}

#[tokio::test]
async fn an_address_that_was_written_by_somebody_else_counts_as_none() {
    let house = house().await;
    allow(&house).await;
    tell(&house, &house.me, ADDRESS).await;
    let neighbour = house.neighbour().await;
    tell(&house, &neighbour, "marcel@exemple.fr").await;
    // The neighbour's row, given to the patient as a later one.
    let sql = format!(
        "INSERT INTO contacts (account_id, version, at, content) SELECT '{}', 2, at, content FROM contacts \
         WHERE account_id = '{}'",
        house.account, neighbour.account
    );
    assert_eq!(house.place.sql(&sql).await.unwrap(), 1);
    assert_eq!(search(&house, DOCTOR).await.unwrap(), 2, "care does not wait for it");
    assert!(sent(&house).await.is_empty());
}

//! Signing in: both factors, one use of a code, limits that end by themselves, the same answer for everyone.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::{House, PASSWORD, SECRET};
use domain::ids::{AccountId, SessionRef};
use domain::rights::{Quality, Reason};
use domain::trace::event::EventKind;
use portal::history;
use portal::signin::{self, SigninRefusal, check_code, check_password};
use totp_rs::{Algorithm, Builder};

const ME: &str = "dominique@example.fr";
const HOME: &str = "192.0.2.1";

fn code(house: &House) -> String {
    let totp = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_secret(SECRET.to_vec());
    let seconds = u64::try_from(house.portal.now().as_second()).unwrap();
    totp.build().unwrap().generate(seconds).to_string()
}

async fn wrong(house: &House, identifier: &str, network: &str) -> SigninRefusal {
    check_password(&house.portal, identifier, "mauvais mot de passe", network).await.unwrap_err()
}

#[tokio::test]
async fn both_factors_sign_in() {
    let house = House::new().await;
    let pending = check_password(&house.portal, " Dominique@Example.FR ", PASSWORD, HOME).await.unwrap();
    assert_eq!(pending.account, house.account);
    let signed = check_code(&house.portal, &pending.account, &code(&house), HOME).await.unwrap();
    assert_eq!(signed.name, "Dominique PAT-TROIS");
    let actor = signed.actor(SessionRef::from_bytes([1; 16]));
    assert_eq!(actor.subject, Some(house.patient));
    assert_eq!(actor.quality, Quality::Patient);
    portal::record::list(&house.portal, &actor, &Default::default()).await.unwrap();
    signin::sign_out(&house.portal, &actor).await.unwrap();
    let kinds: Vec<_> =
        history::list(&house.portal, &house.me, 1).await.unwrap().events.iter().map(|event| event.kind).collect();
    assert_eq!(kinds[..3], [EventKind::SignOut, EventKind::RecordListRead, EventKind::SignIn]);
}

#[tokio::test]
async fn a_code_is_good_once_even_at_the_same_moment() {
    let house = House::new().await;
    let code = code(&house);
    let tries = (0..8).map(|n| {
        let (portal, account, code) = (house.portal.clone(), house.account, code.clone());
        tokio::spawn(async move { check_code(&portal, &account, &code, &format!("198.51.100.{n}")).await.is_ok() })
    });
    let mut accepted = 0;
    for attempt in tries.collect::<Vec<_>>() {
        accepted += usize::from(attempt.await.unwrap());
    }
    assert_eq!(accepted, 1);
}

#[tokio::test]
async fn the_code_before_and_after_are_accepted_no_other() {
    for (seconds, accepted) in [(-60, false), (-30, true), (30, true), (60, false)] {
        let house = House::new().await;
        let code = code(&house);
        house.place.wait(seconds);
        let result = check_code(&house.portal, &house.account, &code, HOME).await;
        assert_eq!(result.is_ok(), accepted, "{seconds} s");
    }
}

#[tokio::test]
async fn malformed_codes_are_wrong() {
    let house = House::new().await;
    let codes = ["", "12345", "1234567", "12345a", "\u{661}\u{662}\u{663}\u{664}\u{665}\u{666}"];
    for (n, code) in codes.into_iter().enumerate() {
        let result = check_code(&house.portal, &house.account, code, &format!("203.0.113.{n}")).await;
        assert!(matches!(result, Err(SigninRefusal::Wrong)), "{code:?}");
    }
    let spaced = code(&house);
    let spaced = format!("{} {}", &spaced[..3], &spaced[3..]);
    assert!(check_code(&house.portal, &house.account, &spaced, HOME).await.is_ok(), "people type a space");
}

#[tokio::test]
async fn an_unknown_account_gets_the_same_answers() {
    let house = House::new().await;
    for identifier in [ME, "nobody@example.fr", "", "a\0b", &"x".repeat(1_000_000)] {
        for _ in 0..5 {
            assert!(matches!(wrong(&house, identifier, HOME).await, SigninRefusal::Wrong));
        }
        assert!(matches!(wrong(&house, identifier, HOME).await, SigninRefusal::TooMany { .. }));
    }
    let unknown = AccountId::from_bytes([3; 16]);
    assert!(matches!(check_code(&house.portal, &unknown, "123456", HOME).await, Err(SigninRefusal::Wrong)));
}

#[tokio::test]
async fn a_password_of_a_megabyte_is_wrong() {
    let house = House::new().await;
    let result = check_password(&house.portal, ME, &"x".repeat(1_000_000), HOME).await;
    assert!(matches!(result, Err(SigninRefusal::Wrong)));
}

#[tokio::test]
async fn the_limit_ends_by_itself() {
    let house = House::new().await;
    for _ in 0..5 {
        wrong(&house, ME, HOME).await;
    }
    let result = check_password(&house.portal, ME, PASSWORD, HOME).await;
    let Err(SigninRefusal::TooMany { retry_after }) = result else { panic!("{result:?}") };
    assert_eq!(retry_after.as_secs(), 15 * 60);
    house.place.wait(retry_after.as_secs());
    check_password(&house.portal, ME, PASSWORD, HOME).await.unwrap();
}

#[tokio::test]
async fn the_right_password_gives_the_attempts_back() {
    let house = House::new().await;
    for _ in 0..3 {
        for _ in 0..4 {
            wrong(&house, ME, HOME).await;
        }
        check_password(&house.portal, ME, PASSWORD, HOME).await.unwrap();
    }
}

#[tokio::test]
async fn attempts_from_many_networks_stop_but_not_the_owner() {
    let house = House::new().await;
    check_code(&house.portal, &house.account, &code(&house), HOME).await.unwrap();
    let mut stopped = false;
    for n in 0..101 {
        let refusal = wrong(&house, ME, &format!("198.51.100.{n}")).await;
        stopped = matches!(refusal, SigninRefusal::TooMany { .. });
    }
    assert!(stopped, "an account is not open to a botnet");
    check_password(&house.portal, ME, PASSWORD, HOME).await.expect("from a known network the owner gets in");
}

#[tokio::test]
async fn one_network_cannot_try_every_account() {
    let house = House::new().await;
    for n in 0..50 {
        assert!(matches!(wrong(&house, &format!("user{n}"), HOME).await, SigninRefusal::Wrong));
    }
    assert!(matches!(wrong(&house, "user50", HOME).await, SigninRefusal::TooMany { .. }));
}

#[tokio::test]
async fn attempts_at_once_are_all_counted() {
    let house = House::new().await;
    let tries = (0..12).map(|_| {
        let portal = house.portal.clone();
        tokio::spawn(async move { check_password(&portal, ME, "mauvais mot de passe", HOME).await.unwrap_err() })
    });
    let mut examined = 0;
    for attempt in tries.collect::<Vec<_>>() {
        examined += usize::from(matches!(attempt.await.unwrap(), SigninRefusal::Wrong));
    }
    assert_eq!(examined, 5);
}

#[tokio::test]
async fn the_owner_sees_refused_attempts_once() {
    let house = House::new().await;
    for _ in 0..9 {
        wrong(&house, ME, HOME).await;
    }
    wrong(&house, "nobody@example.fr", HOME).await;
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    let refused: Vec<_> = events
        .iter()
        .filter(|event| event.kind == EventKind::SignInRefused)
        .filter_map(|event| event.refused)
        .collect();
    assert_eq!(refused[0], Reason::TooManyAttempts, "a flood is traced once");
    assert_eq!(refused[1..], [Reason::WrongCredentials; 5]);
}

#[tokio::test]
async fn a_demonstration_account_opens_only_where_the_demonstration_is_served() {
    let house = House::new().await;
    assert!(check_password(&house.portal, ME, PASSWORD, HOME).await.is_ok());
    house.portal.clone().close().await;
    let portal = house.place.open_without_demo().await;
    let refused = check_password(&portal, ME, PASSWORD, HOME).await;
    assert!(matches!(refused, Err(SigninRefusal::Wrong)));
}

#[tokio::test]
async fn an_identifier_is_taken_once() {
    let house = House::new().await;
    let new = portal::accounts::NewAccount {
        identifier: "DOMINIQUE@example.fr",
        name: "X",
        role: domain::rights::Role::Patient,
        password: &domain::password::Password::parse(PASSWORD).unwrap(),
        totp_secret: SECRET,
        subjects: &[],
        demo: false,
    };
    let result = portal::accounts::create_account(&house.portal, &new).await;
    assert!(matches!(result, Err(portal::Error::Conflict)));
}

#[tokio::test]
async fn a_password_or_secret_copied_from_another_account_opens_nothing() {
    for column in ["password", "totp_secret"] {
        let house = House::new().await;
        let neighbour = house.neighbour().await;
        let copy = format!(
            "UPDATE accounts SET {column} = (SELECT {column} FROM accounts WHERE id = '{}') WHERE id = '{}'",
            neighbour.account, house.account
        );
        house.place.sql(&copy).await.unwrap();
        let password = check_password(&house.portal, ME, PASSWORD, HOME).await;
        let code = check_code(&house.portal, &house.account, &code(&house), HOME).await;
        let damaged = SigninRefusal::Failed(portal::Error::Corrupt("a sealed value does not open")).to_string();
        let refused = if column == "password" { password.map(drop) } else { code.map(drop) };
        assert_eq!(refused.unwrap_err().to_string(), damaged, "{column}");
        check_password(&house.portal, "marcel@example.fr", PASSWORD, HOME).await.unwrap();
    }
}

#[tokio::test]
async fn an_account_whose_kind_was_changed_in_the_database_does_not_open() {
    for change in ["demo = 0", "role = 'operator'"] {
        let house = House::new().await;
        house.place.sql(&format!("UPDATE accounts SET {change}")).await.unwrap();
        house.portal.clone().close().await;
        let portal = house.place.open_without_demo().await;
        assert!(check_password(&portal, ME, PASSWORD, HOME).await.is_err(), "{change}");
        assert!(check_code(&portal, &house.account, &code(&house), HOME).await.is_err(), "{change}");
    }
}

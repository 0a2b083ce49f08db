//! Sessions: dead ones stay dead, ids and data are not in clear, and of one sign-in one session lives.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::House;
use domain::ids::SessionRef;
use jiff::SignedDuration;
use portal::Error;
use portal::sessions::{self, Session};

fn session(house: &House, data: &[u8]) -> Session {
    let now = house.portal.now();
    Session {
        account: Some(house.account),
        login: None,
        data: data.to_vec(),
        idle_until: now + SignedDuration::from_mins(30),
        dies_at: now + SignedDuration::from_hours(12),
    }
}

#[tokio::test]
async fn what_was_saved_is_loaded() {
    let house = House::new().await;
    let first = session(&house, b"one");
    assert!(sessions::create(&house.portal, b"id", &first).await.unwrap());
    assert!(!sessions::create(&house.portal, b"id", &first).await.unwrap(), "an id is given once");
    assert_eq!(sessions::load(&house.portal, b"id").await.unwrap(), Some(first.clone()));
    let second = Session { data: b"two".to_vec(), ..first };
    assert!(sessions::save(&house.portal, b"id", &second).await.unwrap());
    assert_eq!(sessions::load(&house.portal, b"id").await.unwrap(), Some(second));
    assert_eq!(sessions::load(&house.portal, b"other").await.unwrap(), None);
}

#[tokio::test]
async fn a_session_that_was_ended_does_not_come_back() {
    let house = House::new().await;
    sessions::create(&house.portal, b"id", &session(&house, b"one")).await.unwrap();
    let loaded = sessions::load(&house.portal, b"id").await.unwrap().unwrap();
    sessions::delete(&house.portal, b"id").await.unwrap();
    assert!(!sessions::save(&house.portal, b"id", &loaded).await.unwrap());
    assert_eq!(sessions::load(&house.portal, b"id").await.unwrap(), None);
}

#[tokio::test]
async fn idle_and_absolute_ends_hold_without_a_sweep() {
    let house = House::new().await;
    sessions::create(&house.portal, b"idle", &session(&house, b"")).await.unwrap();
    house.place.wait(29 * 60);
    let mut used = sessions::load(&house.portal, b"idle").await.unwrap().unwrap();
    used.idle_until = house.portal.now() + SignedDuration::from_mins(30);
    assert!(sessions::save(&house.portal, b"idle", &used).await.unwrap());
    house.place.wait(31 * 60);
    assert_eq!(sessions::load(&house.portal, b"idle").await.unwrap(), None);
    assert!(!sessions::save(&house.portal, b"idle", &used).await.unwrap(), "too late to save");

    let mut long = session(&house, b"");
    long.idle_until = house.portal.now() + SignedDuration::from_hours(100);
    sessions::create(&house.portal, b"long", &long).await.unwrap();
    house.place.wait(12 * 3600);
    assert_eq!(sessions::load(&house.portal, b"long").await.unwrap(), None);
    assert_eq!(sessions::delete_expired(&house.portal).await.unwrap(), 2);
}

#[tokio::test]
async fn a_copied_row_opens_no_other_session() {
    let house = House::new().await;
    sessions::create(&house.portal, b"a", &session(&house, b"mine")).await.unwrap();
    sessions::create(&house.portal, b"b", &session(&house, b"theirs")).await.unwrap();
    house.place.sql("UPDATE sessions SET data = (SELECT data FROM sessions ORDER BY id_hash LIMIT 1)").await.unwrap();
    let results = [sessions::load(&house.portal, b"a").await, sessions::load(&house.portal, b"b").await];
    assert_eq!(results.iter().filter(|result| result.is_err()).count(), 1);
}

const LOGIN: SessionRef = SessionRef::from_bytes([9; 16]);

/// A session of the login, which has begun.
async fn signed_in(house: &House) -> Session {
    let session = Session { login: Some(LOGIN), ..session(house, b"signed in") };
    sessions::begin(&house.portal, &LOGIN, &house.account, session.dies_at).await.unwrap();
    session
}

/// Which of these ids open a session.
async fn alive(house: &House, ids: &[&[u8]]) -> Vec<bool> {
    let mut alive = Vec::new();
    for id in ids {
        alive.push(sessions::load(&house.portal, id).await.unwrap().is_some());
    }
    alive
}

#[tokio::test]
async fn the_last_session_of_a_login_lives_alone() {
    let house = House::new().await;
    let session = signed_in(&house).await;
    assert!(sessions::create(&house.portal, b"a", &session).await.unwrap());
    assert_eq!(sessions::load(&house.portal, b"a").await.unwrap().as_ref(), Some(&session));
    assert!(sessions::save(&house.portal, b"a", &session).await.unwrap());
    assert!(sessions::create(&house.portal, b"b", &session).await.unwrap());
    assert_eq!(alive(&house, &[b"a", b"b"]).await, [false, true]);
    assert!(!sessions::save(&house.portal, b"a", &session).await.unwrap(), "an older fork is dead");
    assert!(!sessions::create(&house.portal, b"a", &session).await.unwrap(), "the id is taken");
    assert_eq!(alive(&house, &[b"a", b"b"]).await, [false, true], "and the login keeps its session");
    let other = Session { login: None, ..session.clone() };
    assert!(!sessions::save(&house.portal, b"b", &other).await.unwrap(), "a session does not leave its login");
    assert!(sessions::save(&house.portal, b"b", &session).await.unwrap());
}

#[tokio::test]
async fn a_login_is_needed_before_its_sessions_and_is_one_accounts() {
    let house = House::new().await;
    let early = Session { login: Some(LOGIN), ..session(&house, b"") };
    assert!(matches!(sessions::create(&house.portal, b"a", &early).await, Err(Error::NotFound)));
    let session = signed_in(&house).await;
    let again = sessions::begin(&house.portal, &LOGIN, &house.account, session.dies_at).await;
    assert!(matches!(again, Err(Error::Conflict)));
    let stranger = Session { account: Some(house.neighbour().await.account), ..session };
    assert!(matches!(sessions::create(&house.portal, b"a", &stranger).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn signing_out_ends_the_session_that_is_being_cycled_whatever_the_order() {
    // Cycling: the old session is deleted, then the new one created. Signing out comes before, between or after.
    for moment in 0..3 {
        let house = House::new().await;
        let session = signed_in(&house).await;
        sessions::create(&house.portal, b"old", &session).await.unwrap();
        let loaded = sessions::load(&house.portal, b"old").await.unwrap().unwrap();
        let sign_out = async |now: usize| {
            if moment == now {
                sessions::end(&house.portal, &LOGIN).await.unwrap();
            }
        };
        sign_out(0).await;
        sessions::delete(&house.portal, b"old").await.unwrap();
        sign_out(1).await;
        let created = sessions::create(&house.portal, b"new", &loaded).await;
        assert_eq!(matches!(created, Err(Error::NotFound)), moment < 2, "{created:?}");
        sign_out(2).await;
        assert_eq!(alive(&house, &[b"old", b"new"]).await, [false, false]);
        assert!(!sessions::save(&house.portal, b"new", &loaded).await.unwrap());
        assert_eq!(house.place.number("SELECT COUNT(*) FROM sessions").await, 0);
        assert_eq!(house.place.number("SELECT COUNT(*) FROM logins").await, 0);
    }
}

#[tokio::test]
async fn signing_out_at_the_moment_of_cycling_leaves_nothing() {
    for _ in 0..8 {
        let house = House::new().await;
        let session = signed_in(&house).await;
        sessions::create(&house.portal, b"old", &session).await.unwrap();
        let cyclings = (0..4_u8).map(|n| {
            let (portal, session) = (house.portal.clone(), session.clone());
            tokio::spawn(async move { sessions::create(&portal, &[n], &session).await })
        });
        let cyclings: Vec<_> = cyclings.collect();
        sessions::end(&house.portal, &LOGIN).await.unwrap();
        for cycling in cyclings {
            let created = cycling.await.unwrap();
            assert!(matches!(created, Ok(true) | Err(Error::NotFound)), "{created:?}");
        }
        assert_eq!(alive(&house, &[b"old", &[0], &[1], &[2], &[3]]).await, [false; 5]);
        assert_eq!(house.place.number("SELECT COUNT(*) FROM sessions").await, 0);
    }
}

#[tokio::test]
async fn of_eight_cyclings_at_once_one_session_lives() {
    let house = House::new().await;
    let session = signed_in(&house).await;
    sessions::create(&house.portal, b"old", &session).await.unwrap();
    let cyclings = (0..8_u8).map(|n| {
        let (portal, session) = (house.portal.clone(), session.clone());
        tokio::spawn(async move { sessions::create(&portal, &[n], &session).await.unwrap() })
    });
    for cycling in cyclings.collect::<Vec<_>>() {
        assert!(cycling.await.unwrap());
    }
    let mut living = 0;
    for id in (0..8_u8).map(|n| vec![n]).chain([b"old".to_vec()]) {
        let loaded = sessions::load(&house.portal, &id).await.unwrap().is_some();
        assert_eq!(sessions::save(&house.portal, &id, &session).await.unwrap(), loaded);
        living += usize::from(loaded);
    }
    assert_eq!(living, 1);
}

#[tokio::test]
async fn a_login_dies_at_its_end_and_is_swept() {
    let house = House::new().await;
    let mut session = signed_in(&house).await;
    sessions::create(&house.portal, b"a", &session).await.unwrap();
    session.idle_until = house.portal.now() + SignedDuration::from_hours(100);
    session.dies_at = session.idle_until;
    assert!(sessions::save(&house.portal, b"a", &session).await.unwrap());
    house.place.wait(12 * 3600);
    assert_eq!(alive(&house, &[b"a"]).await, [false], "whatever the session says");
    assert!(!sessions::save(&house.portal, b"a", &session).await.unwrap());
    assert!(matches!(sessions::create(&house.portal, b"b", &session).await, Err(Error::NotFound)));
    sessions::delete_expired(&house.portal).await.unwrap();
    assert_eq!(house.place.number("SELECT COUNT(*) FROM logins").await, 0);
}

#[tokio::test]
async fn a_session_cannot_be_prolonged_or_freed_in_the_database() {
    for change in ["login = NULL", "account_id = NULL", "idle_until = idle_until + 1", "dies_at = dies_at + 1"] {
        let house = House::new().await;
        let session = signed_in(&house).await;
        sessions::create(&house.portal, b"a", &session).await.unwrap();
        house.place.sql(&format!("UPDATE sessions SET {change}")).await.unwrap();
        let loaded = sessions::load(&house.portal, b"a").await;
        assert!(matches!(loaded, Err(Error::Corrupt(_))), "{change}: {loaded:?}");
    }
}

//! The first page: what is new since the last visit, what waits to be announced, who looked.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::cda::document;
use common::{House, PASSWORD, SECRET};
use domain::rights::Quality;
use domain::trace::event::EventKind;
use jiff::Timestamp;
use portal::{home, record, signin};
use totp_rs::{Algorithm, Builder};

const DAY: i64 = 24 * 3600;

/// Signs in, as a new visit begins with it.
async fn sign_in(house: &House) {
    // The next step of the code: each is good once.
    house.place.wait(60);
    let pending = signin::check_password(&house.portal, "dominique@example.fr", PASSWORD, "net").await.unwrap();
    let totp =
        Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_secret(SECRET.to_vec()).build().unwrap();
    let code = totp.generate(house.portal.now().as_second().unsigned_abs()).to_string();
    signin::check_code(&house.portal, &pending.account, &code, "net").await.unwrap();
}

#[tokio::test]
async fn new_is_what_came_since_the_visit_before_and_is_unread() {
    let house = House::new().await;
    house.import(&document("old")).await;
    sign_in(&house).await;
    let first = home::overview(&house.portal, &house.me).await.unwrap();
    assert_eq!((first.since, first.total, first.unread, first.new), (None, 1, 1, 0), "nothing to compare with");
    house.place.wait(DAY);
    for n in 0..5 {
        house.import(&document(&format!("n{n}"))).await;
        house.place.wait(1);
    }
    sign_in(&house).await;
    let second = home::overview(&house.portal, &house.me).await.unwrap();
    assert!(second.since.is_some());
    assert_eq!((second.total, second.unread, second.new), (6, 6, 5));
    let titles: Vec<&str> = second.newest.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["Compte rendu n4", "Compte rendu n3", "Compte rendu n2"]);
    record::open(&house.portal, &house.me, &second.newest[0].id.to_string()).await.unwrap();
    assert_eq!(home::overview(&house.portal, &house.me).await.unwrap().new, 4, "what was read is new no more");
    house.place.wait(DAY);
    sign_in(&house).await;
    assert_eq!(home::overview(&house.portal, &house.me).await.unwrap().new, 0);
}

#[tokio::test]
async fn a_result_kept_back_is_told_after_two_weeks_and_new_once_visible() {
    let house = House::new().await;
    sign_in(&house).await;
    house.place.wait(60);
    let mut late = document("late");
    late.confidentiality = vec!["N", "INVISIBLE_PATIENT"];
    house.import(&late).await;
    let deposited = house.portal.now();
    let (told, visible) =
        (domain::rights::announcement::told_from(deposited), domain::rights::announcement::visible_from(deposited));
    let until = |at: Timestamp| at.duration_since(house.portal.now()).as_secs();
    let look = || home::overview(&house.portal, &house.me);

    house.place.wait(until(told) - 1);
    assert_eq!(look().await.unwrap().held, [], "a second before");
    house.place.wait(1);
    assert_eq!(look().await.unwrap().held, [visible], "two weeks");
    assert_eq!(look().await.unwrap().total, 0, "told, not shown");
    house.place.wait(until(visible) - 1);
    let before = look().await.unwrap();
    assert_eq!((before.held.len(), before.total), (1, 0), "a second before");
    house.place.wait(1);
    let after = look().await.unwrap();
    assert_eq!((after.held.len(), after.total), (0, 1), "one month");
    // It came before the visit that began meanwhile, and is new all the same.
    house.place.wait(-20 * DAY);
    sign_in(&house).await;
    house.place.wait(20 * DAY);
    sign_in(&house).await;
    assert_eq!(look().await.unwrap().new, 1);
}

#[tokio::test]
async fn who_looked_names_others_and_never_oneself() {
    let house = House::of_child().await;
    let id = house.import(&document("a")).await.id.to_string();
    let parent = house.parent().await;
    record::open(&house.portal, &house.me, &id).await.unwrap();
    assert_eq!(home::overview(&house.portal, &house.me).await.unwrap().looks.count, 0);
    record::open(&house.portal, &parent, &id).await.unwrap();
    let looks = home::overview(&house.portal, &house.me).await.unwrap().looks;
    assert_eq!((looks.count, looks.more), (1, false));
    let last = looks.last.unwrap();
    assert_eq!((last.kind, last.quality), (EventKind::DocumentRead, Some(Quality::LegalRepresentative)));
    house.place.wait(DAY);
    sign_in(&house).await;
    house.place.wait(DAY);
    sign_in(&house).await;
    assert_eq!(home::overview(&house.portal, &house.me).await.unwrap().looks.count, 0, "before the last visit");
}

#[tokio::test]
async fn ones_own_reading_never_hides_that_somebody_else_looked() {
    let house = House::of_child().await;
    let id = house.import(&document("a")).await.id.to_string();
    let parent = house.parent().await;
    let read = async |actor, times| {
        for _ in 0..times {
            record::original(&house.portal, actor, &id).await.unwrap();
        }
    };
    let looks = async || home::overview(&house.portal, &house.me).await.unwrap().looks;
    read(&parent, 1).await;
    read(&house.me, 205).await;
    let one = looks().await;
    assert_eq!((one.count, one.more), (1, false), "everything was looked through, to the beginning of the record");
    assert_eq!(one.last.unwrap().kind, EventKind::OriginalDownloaded);
    read(&parent, 2).await;
    let latest = looks().await;
    assert_eq!((latest.count, latest.more), (2, true), "the latest are enough; that there may be more is said");
}

#[tokio::test]
async fn a_parent_is_told_nothing_of_what_is_kept_from_parents() {
    let house = House::of_child().await;
    let parent = house.parent().await;
    let mut late = document("late");
    late.confidentiality = vec!["INVISIBLE_PATIENT", "INVISIBLE_REPRESENTANTS_LEGAUX"];
    house.import(&late).await;
    house.place.wait(15 * DAY);
    assert_eq!(home::overview(&house.portal, &parent).await.unwrap().held, []);
    assert_eq!(home::overview(&house.portal, &house.me).await.unwrap().held.len(), 1);
}

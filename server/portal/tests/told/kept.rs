//! What is kept from somebody is not told them, nor is anything told to who is nobody to the record any more.

use domain::ids::DocumentId;
use domain::rights::lifecycle::LifeAct;
use portal::life;
use portal::told::Chosen;

use super::*;

const PARENT: &str = "parent@exemple.fr";

/// A document with a mark, that the doctor may read.
async fn marked(house: &House, name: &str, marks: &[&'static str]) -> DocumentId {
    let mut kept = document(name);
    kept.confidentiality = marks.to_vec();
    house.import(&kept).await.id
}

async fn live(house: &House, act: LifeAct) {
    let seen = life::read(&house.portal, &house.me).await.unwrap().version;
    life::act(&house.portal, &house.me, &Act::new(house.patient), seen, act).await.unwrap();
}

async fn read(house: &House, id: &DocumentId) {
    care::retrieve(&house.portal, &caller(DOCTOR, Motive::Care), id).await.unwrap();
}

#[tokio::test]
async fn an_access_to_what_waits_to_be_announced_is_told_to_nobody_and_hides_no_other() {
    let house = house().await;
    allow(&house).await;
    let id = marked(&house, "kept", &["N", "INVISIBLE_PATIENT"]).await;
    tell(&house, &house.me, ADDRESS).await;
    read(&house, &id).await;
    assert!(kinds(&house).await.is_empty());
    search(&house, DOCTOR).await.unwrap();
    assert_eq!(kinds(&house).await, [to(ADDRESS, Kind::Access)], "what was not told counts as no visit");
    house.place.wait(40 * 24 * 3600);
    read(&house, &id).await;
    assert_eq!(kinds(&house).await, [to(ADDRESS, Kind::Access)], "announced by then");
}

#[tokio::test]
async fn what_is_kept_from_parents_is_told_to_the_child_alone() {
    let house = prepared(House::of_child().await).await;
    let parent = house.parent().await;
    allow(&house).await;
    let id = marked(&house, "kept", &["N", "INVISIBLE_REPRESENTANTS_LEGAUX"]).await;
    tell(&house, &house.me, ADDRESS).await;
    tell(&house, &parent, PARENT).await;
    read(&house, &id).await;
    assert_eq!(kinds(&house).await, [to(ADDRESS, Kind::Access)]);
    search(&house, DOCTOR).await.unwrap();
    assert_eq!(kinds(&house).await, [to(PARENT, Kind::Access)], "each is told once");
}

#[tokio::test]
async fn every_change_of_who_sees_the_record_is_told() {
    let house = prepared(House::of_child().await).await;
    let parent = house.parent().await;
    tell(&house, &house.me, ADDRESS).await;
    for (seen, change) in [Change::Block(who(DOCTOR)), Change::Block(who(OTHER))].into_iter().enumerate() {
        let seen = i64::try_from(seen).unwrap();
        sharing::change(&house.portal, &parent, &Act::new(house.patient), seen, &change).await.unwrap();
        house.place.wait(60);
    }
    assert_eq!(kinds(&house).await, [to(ADDRESS, Kind::Sharing), to(ADDRESS, Kind::Sharing)]);
}

#[tokio::test]
async fn nothing_is_written_when_nobody_is_told() {
    let house = house().await;
    allow(&house).await;
    search(&house, DOCTOR).await.unwrap();
    assert_eq!(house.place.number("SELECT COUNT(*) FROM visits").await, 0);
}

#[tokio::test]
async fn what_waits_is_not_sent_to_who_represents_nobody_any_more() {
    let house = prepared(House::of_child().await).await;
    let parent = house.parent().await;
    tell(&house, &parent, PARENT).await;
    assert!(search(&house, DOCTOR).await.is_err());
    let sql = format!("DELETE FROM account_subjects WHERE account_id = '{}'", parent.account);
    assert_eq!(house.place.sql(&sql).await.unwrap(), 1);
    assert!(sent(&house).await.is_empty());
    assert_eq!(house.place.number("SELECT COUNT(*) FROM outbox WHERE state = 'waiting'").await, 0);
}

#[tokio::test]
async fn a_former_address_is_kept_nowhere() {
    let house = house().await;
    tell(&house, &house.me, ADDRESS).await;
    choose(&house, &house.me, Choice::Daily).await;
    let full = "SELECT COUNT(*) FROM contacts WHERE LENGTH(content) > 0";
    assert_eq!(house.place.number(full).await, 1);
    told::remove(&house.portal, &house.me, &Act::new(house.patient)).await.unwrap();
    assert_eq!(house.place.number(full).await, 1, "which says that there is none");
    let overview = told::overview(&house.portal, &house.me).await.unwrap();
    assert_eq!((overview.address, overview.choice), (None, Choice::Daily));
}

#[tokio::test]
async fn the_first_page_tells_no_access_to_what_is_hidden() {
    let house = house().await;
    allow(&house).await;
    let id = marked(&house, "kept", &["N", "INVISIBLE_PATIENT"]).await;
    let looks = async || portal::home::overview(&house.portal, &house.me).await.unwrap().looks.count;
    read(&house, &id).await;
    assert_eq!(looks().await, 0);
    let shown = marked(&house, "shown", &["N"]).await;
    read(&house, &shown).await;
    assert_eq!(looks().await, 1);
}

#[tokio::test]
async fn an_emergency_goes_before_what_waits_longer() {
    let house = house().await;
    allow(&house).await;
    open_emergency(&house).await;
    tell(&house, &house.me, ADDRESS).await;
    for _ in 0..45 {
        search(&house, DOCTOR).await.unwrap();
        house.place.wait(3600);
    }
    break_glass(&house, OTHER).await.unwrap();
    let told = kinds(&house).await;
    assert_eq!((told.len(), told.first()), (46, Some(&to(ADDRESS, Kind::Emergency))));
}

#[tokio::test]
async fn where_one_is_told_can_be_taken_back_once_the_record_is_closed() {
    let house = house().await;
    tell(&house, &house.me, ADDRESS).await;
    live(&house, LifeAct::Close).await;
    let removed = told::remove(&house.portal, &house.me, &Act::new(house.patient)).await.unwrap();
    assert_eq!(removed, Chosen::Done);
}

#[tokio::test]
async fn an_address_goes_with_the_last_record_of_its_owner() {
    let house = house().await;
    let neighbour = house.neighbour().await;
    tell(&house, &house.me, ADDRESS).await;
    tell(&house, &neighbour, "marcel@exemple.fr").await;
    ask(&house, &house.me, "autre@exemple.fr").await;
    live(&house, LifeAct::AskErasure).await;
    house.place.wait(40 * 24 * 3600);
    assert_eq!(life::erase_due(&house.portal).await.unwrap(), 1);
    let left = format!("SELECT COUNT(*) FROM contacts WHERE account_id = '{}'", neighbour.account);
    assert_eq!(house.place.number("SELECT COUNT(*) FROM contacts").await, house.place.number(&left).await);
    assert_eq!(house.place.number("SELECT COUNT(*) FROM contact_codes").await, 0);
    assert!(sent(&house).await.iter().all(|one| one.to.as_str() != ADDRESS));
}

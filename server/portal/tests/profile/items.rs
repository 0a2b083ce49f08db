//! Items: added, changed, removed, never overwritten unknowingly.

use domain::profile::{Field, Mistake, Section};
use domain::rights::Quality;
use domain::trace::event::EventKind;
use portal::Error;
use portal::profile::{self, Written};

use crate::common::House;
use crate::{add, added, events, form, named, names, state, typed};

const SECTION: Section = Section::Conditions;

#[tokio::test]
async fn an_item_is_added_changed_removed_and_each_is_traced() {
    let house = House::new().await;
    let id = added(&house, SECTION, &named("Asthme")).await.to_string();
    let first = state(&house, &house.me, SECTION).await.items.remove(0);
    assert_eq!(
        (first.item.name(), first.origin.by.me, first.origin.by.quality),
        (Some("Asthme"), true, Quality::Patient)
    );
    assert!(!first.origin.from_documents && first.origin.sources.is_empty());
    house.place.wait(60);
    let change = (id.as_str(), first.version);
    let done =
        profile::change(&house.portal, &house.me, &form(&house.me), SECTION, change, &named("Asthme léger")).await;
    assert!(matches!(done, Ok(Written::Done(_))), "{done:?}");
    let second = state(&house, &house.me, SECTION).await.items.remove(0);
    assert_eq!((second.item.name(), second.created_at), (Some("Asthme léger"), first.created_at));
    assert!(second.updated_at > first.updated_at && second.version > first.version);
    let remove = (id.as_str(), second.version);
    profile::remove(&house.portal, &house.me, &form(&house.me), SECTION, remove).await.unwrap();
    assert!(state(&house, &house.me, SECTION).await.items.is_empty());
    let kinds = events(&house).await;
    assert_eq!(kinds.iter().filter(|kind| **kind == EventKind::ProfileChanged).count(), 3);
    assert_eq!(kinds.iter().filter(|kind| **kind == EventKind::ProfileRead).count(), 3);
}

#[tokio::test]
async fn what_is_wrong_is_said_and_nothing_is_written() {
    let house = House::new().await;
    let wrong = typed(&[("nom", ""), ("debut-annee", "2030")]);
    let Ok(Written::Wrong(wrong)) = add(&house, &house.me, SECTION, &wrong).await else { panic!("refused") };
    let mistakes: Vec<_> = wrong.iter().map(|wrong| (wrong.field, wrong.mistake)).collect();
    assert_eq!(mistakes, [(Field::Name, Mistake::Missing), (Field::Since, Mistake::InFuture)]);
    assert!(state(&house, &house.me, SECTION).await.items.is_empty());
}

#[tokio::test]
async fn the_same_form_twice_is_one_act() {
    let house = House::new().await;
    let act = form(&house.me);
    let first = profile::add(&house.portal, &house.me, &act, SECTION, &named("Asthme")).await.unwrap();
    let again = profile::add(&house.portal, &house.me, &act, SECTION, &named("Asthme")).await.unwrap();
    assert_eq!(first, again);
    assert_eq!(names(&house, &house.me, SECTION).await, ["Asthme"]);
    // A form that was refused can be sent again once mended.
    let act = form(&house.me);
    assert!(matches!(profile::add(&house.portal, &house.me, &act, SECTION, &named(" ")).await, Ok(Written::Wrong(_))));
    assert!(matches!(
        profile::add(&house.portal, &house.me, &act, SECTION, &named("Grippe")).await,
        Ok(Written::Done(_))
    ));
}

#[tokio::test]
async fn two_tabs_do_not_overwrite_each_other() {
    let house = House::new().await;
    let id = added(&house, SECTION, &named("Asthme")).await.to_string();
    let version = state(&house, &house.me, SECTION).await.items[0].version;
    let change = |name: &'static str| {
        let (id, house) = (id.clone(), &house);
        async move {
            let of = (id.as_str(), version);
            profile::change(&house.portal, &house.me, &form(&house.me), SECTION, of, &named(name)).await.unwrap()
        }
    };
    // In one and the same millisecond of the clock.
    assert!(matches!(change("Asthme d’effort").await, Written::Done(_)));
    let Written::Changed(now) = change("Asthme allergique").await else { panic!("noticed") };
    assert_eq!(now.item.name(), Some("Asthme d’effort"));
    let removed = profile::remove(&house.portal, &house.me, &form(&house.me), SECTION, (&id, version)).await;
    assert!(matches!(removed, Ok(Written::Changed(_))), "{removed:?}");
    // With the version that was shown, the second one goes through.
    let of = (id.as_str(), now.version);
    let done =
        profile::change(&house.portal, &house.me, &form(&house.me), SECTION, of, &named("Asthme allergique")).await;
    assert!(matches!(done, Ok(Written::Done(_))));
    assert_eq!(names(&house, &house.me, SECTION).await, ["Asthme allergique"]);
}

#[tokio::test]
async fn what_was_removed_meanwhile_is_said() {
    let house = House::new().await;
    let id = added(&house, SECTION, &named("Asthme")).await.to_string();
    let of = (id.as_str(), state(&house, &house.me, SECTION).await.items[0].version);
    let portal = &house.portal;
    profile::remove(portal, &house.me, &form(&house.me), SECTION, of).await.unwrap();
    let changed = profile::change(portal, &house.me, &form(&house.me), SECTION, of, &named("x")).await;
    assert!(matches!(changed, Ok(Written::Gone)), "{changed:?}");
    assert!(matches!(profile::remove(portal, &house.me, &form(&house.me), SECTION, of).await, Ok(Written::Gone)));
    assert!(matches!(profile::item(portal, &house.me, SECTION, &id).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn items_stand_newest_first_and_those_without_date_last() {
    let house = House::new().await;
    for (name, year) in [("sans date", ""), ("ancienne", "1990"), ("récente", "2024"), ("encore sans date", "")] {
        added(&house, SECTION, &typed(&[("nom", name), ("debut-annee", year)])).await;
        house.place.wait(1);
    }
    let expected = ["récente", "ancienne", "sans date", "encore sans date"];
    assert_eq!(names(&house, &house.me, SECTION).await, expected);
}

#[tokio::test]
async fn a_section_without_items_can_be_of_no_concern() {
    let house = House::new().await;
    let set = async |section: Section, unconcerned: bool| {
        profile::set_unconcerned(&house.portal, &house.me, &form(&house.me), section, unconcerned).await
    };
    assert!(matches!(set(SECTION, true).await, Ok(Written::Done(_))));
    assert!(matches!(set(SECTION, true).await, Ok(Written::Done(_))), "twice is once");
    assert!(state(&house, &house.me, SECTION).await.unconcerned);
    assert!(!state(&house, &house.me, Section::Allergies).await.unconcerned);
    set(SECTION, false).await.unwrap();
    assert!(!state(&house, &house.me, SECTION).await.unconcerned);
    set(SECTION, true).await.unwrap();
    added(&house, SECTION, &named("Asthme")).await;
    assert!(!state(&house, &house.me, SECTION).await.unconcerned, "an item concerns");
    assert!(matches!(set(SECTION, true).await, Ok(Written::TooMany)));
    assert!(matches!(set(Section::BloodGroup, true).await, Err(Error::NotFound)), "everybody has one");
}

#[tokio::test]
async fn there_is_one_blood_group_and_no_endless_list() {
    let house = House::new().await;
    let group = |code| typed(&[("groupe", code)]);
    added(&house, Section::BloodGroup, &group("o-neg")).await;
    let second = add(&house, &house.me, Section::BloodGroup, &group("a-pos")).await;
    assert!(matches!(second, Ok(Written::TooMany)), "{second:?}");
    for _ in 0..Section::Allergies.capacity() {
        added(&house, Section::Allergies, &named("Pollen")).await;
    }
    let one_more = add(&house, &house.me, Section::Allergies, &named("Pollen")).await;
    assert!(matches!(one_more, Ok(Written::TooMany)), "{one_more:?}");
}

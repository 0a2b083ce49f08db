//! Who may do what.

use domain::profile::Section;
use domain::rights::{Actor, Quality, Reason, Strength};
use portal::acts::Act;
use portal::profile::{self, DirectivesState, Written};
use portal::{Error, history};

use crate::common::{House, actor};
use crate::{add, added, form, named, names, state, typed};

const SECTION: Section = Section::Allergies;

/// Every use case by `who` on what `house` holds, each of which must be refused for this reason.
async fn everything_is_refused(house: &House, who: &Actor, act: impl Fn() -> Act, reason: Reason) {
    let portal = &house.portal;
    let mine = added(house, SECTION, &named("Arachide")).await.to_string();
    let of = (mine.as_str(), 1);
    let results = [
        profile::overview(portal, who).await.map(|_| ()),
        profile::section(portal, who, SECTION).await.map(|_| ()),
        profile::item(portal, who, SECTION, &mine).await.map(|_| ()),
        profile::person(portal, who).await.map(|_| ()),
        profile::add(portal, who, &act(), SECTION, &named("x")).await.map(|_| ()),
        profile::change(portal, who, &act(), SECTION, of, &named("x")).await.map(|_| ()),
        profile::remove(portal, who, &act(), SECTION, of).await.map(|_| ()),
        profile::set_unconcerned(portal, who, &act(), SECTION, true).await.map(|_| ()),
        profile::decide_proposals(portal, who, &act(), &[]).await.map(|_| ()),
        profile::directives(portal, who).await.map(|_| ()),
        profile::write_directives(portal, who, &act(), None, &typed(&[("texte", "x")])).await.map(|_| ()),
        profile::acknowledge_organ_notice(portal, who, &act()).await.map(|_| ()),
    ];
    for (at, result) in results.into_iter().enumerate() {
        assert!(matches!(result, Err(Error::Refused(found)) if found == reason), "use case {at}: {result:?}");
    }
    let refused = history::list(portal, &house.me, 1).await.unwrap();
    assert!(refused.events.iter().filter(|event| event.refused == Some(reason)).count() >= 12);
    assert_eq!(names(house, &house.me, SECTION).await, ["Arachide"]);
}

#[tokio::test]
async fn a_stranger_gets_nothing() {
    let house = House::new().await;
    let neighbour = house.neighbour().await;
    let stranger = actor(neighbour.account, house.patient, Quality::Patient);
    everything_is_refused(&house, &stranger, || Act::new(house.patient), Reason::NotYours).await;
}

#[tokio::test]
async fn a_password_alone_is_not_enough() {
    let house = House::new().await;
    let weak = Actor { strength: Strength::Password, ..house.me.clone() };
    everything_is_refused(&house, &weak, || Act::new(house.patient), Reason::SecondFactorMissing).await;
}

#[tokio::test]
async fn a_professional_gets_nothing() {
    let house = House::new().await;
    let doctor = actor(house.account, house.patient, Quality::Professional);
    everything_is_refused(&house, &doctor, || Act::new(house.patient), Reason::NotInThisQuality).await;
}

#[tokio::test]
async fn a_parent_keeps_the_profile_of_a_child_and_says_so() {
    let house = House::of_child().await;
    let parent = house.parent().await;
    assert!(matches!(add(&house, &parent, SECTION, &named("Arachide")).await, Ok(Written::Done(_))));
    let seen = state(&house, &house.me, SECTION).await.items.remove(0);
    assert_eq!((seen.origin.by.me, seen.origin.by.quality), (false, Quality::LegalRepresentative));
    let overview = profile::overview(&house.portal, &parent).await.unwrap();
    assert_eq!(overview.directives, DirectivesState::AdultsOnly);
    assert!(!overview.person.is_adult());
    let read = profile::directives(&house.portal, &parent).await;
    assert!(matches!(read, Err(Error::Refused(Reason::NotInThisQuality))), "{read:?}");
    let own = profile::directives(&house.portal, &house.me).await;
    assert!(matches!(own, Err(Error::Refused(Reason::NotAdult))), "{own:?}");
    let notice = profile::acknowledge_organ_notice(&house.portal, &parent, &form(&parent)).await;
    assert!(matches!(notice, Err(Error::Refused(Reason::NotInThisQuality))), "nobody reads it for another: {notice:?}");
    profile::acknowledge_organ_notice(&house.portal, &house.me, &form(&house.me)).await.unwrap();
}

#[tokio::test]
async fn a_parent_is_out_once_the_child_is_of_age() {
    let house = House::of_child().await;
    let parent = house.parent().await;
    let birthday = "2033-03-28T00:00:00+02:00".parse::<jiff::Timestamp>().unwrap();
    house.place.wait(birthday.duration_since(house.portal.now()).as_secs());
    let read = profile::overview(&house.portal, &parent).await;
    assert!(matches!(read, Err(Error::Refused(Reason::OfAge))), "{read:?}");
    let own = profile::overview(&house.portal, &house.me).await.unwrap();
    assert_eq!(own.directives, DirectivesState::None);
}

#[tokio::test]
async fn unknown_and_foreign_ids_are_not_told_apart() {
    let house = House::new().await;
    let neighbour = house.neighbour().await;
    let mine = added(&house, SECTION, &named("Arachide")).await.to_string();
    let unknown = "0".repeat(26);
    for id in [mine.as_str(), unknown.as_str(), "x", "../../x"] {
        let portal = &house.portal;
        let (read, of) = (profile::item(portal, &neighbour, SECTION, id).await.map(|_| ()), (id, 1));
        let changed =
            profile::change(portal, &neighbour, &form(&neighbour), SECTION, of, &named("x")).await.map(|_| ());
        let removed = profile::remove(portal, &neighbour, &form(&neighbour), SECTION, of).await.map(|_| ());
        for result in [read, changed, removed] {
            assert!(matches!(result, Err(Error::NotFound)), "{id}: {result:?}");
        }
    }
    // Nor does an item open under another section.
    let read = profile::item(&house.portal, &house.me, Section::Conditions, &mine).await;
    assert!(matches!(read, Err(Error::NotFound)), "{read:?}");
    assert_eq!(names(&house, &house.me, SECTION).await, ["Arachide"]);
}

#[tokio::test]
async fn a_form_of_one_record_writes_into_no_other() {
    let house = House::of_child().await;
    let (parent, neighbour) = (house.parent().await, house.neighbour().await);
    let foreign = form(&neighbour);
    let portal = &house.portal;
    let mine = added(&house, SECTION, &named("Arachide")).await.to_string();
    let of = (mine.as_str(), state(&house, &house.me, SECTION).await.items[0].version);
    let results = [
        profile::add(portal, &parent, &foreign, SECTION, &named("x")).await.map(|_| ()),
        profile::change(portal, &parent, &foreign, SECTION, of, &named("x")).await.map(|_| ()),
        profile::remove(portal, &parent, &foreign, SECTION, of).await.map(|_| ()),
        profile::set_unconcerned(portal, &parent, &foreign, SECTION, true).await.map(|_| ()),
        profile::decide_proposals(portal, &parent, &foreign, &[]).await.map(|_| ()),
        profile::acknowledge_organ_notice(portal, &house.me, &foreign).await.map(|_| ()),
    ];
    assert!(results.iter().all(|result| matches!(result, Err(Error::OtherRecord))), "{results:?}");
    assert_eq!(names(&house, &house.me, SECTION).await, ["Arachide"]);
}

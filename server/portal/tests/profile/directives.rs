//! Advance directives and the notice on organ donation.

use domain::profile::{Directives, Mistake};
use domain::trace::event::EventKind;
use portal::profile::{self, DirectivesState, Written};

use crate::common::House;
use crate::{events, form, typed};

async fn write(house: &House, text: &str) {
    let shown = profile::directives(&house.portal, &house.me).await.unwrap().active.map(|active| active.id);
    let text = typed(&[("texte", text), ("lieu", "chez ma fille")]);
    let done = profile::write_directives(&house.portal, &house.me, &form(&house.me), shown, &text).await;
    assert!(matches!(done, Ok(Written::Done(_))), "{done:?}");
    house.place.wait(60);
}

fn text(directives: &Directives) -> &str {
    directives.text.as_str()
}

#[tokio::test]
async fn one_version_holds_and_the_former_ones_stay_readable() {
    let house = House::new().await;
    let state = async || profile::overview(&house.portal, &house.me).await.unwrap().directives;
    assert_eq!(state().await, DirectivesState::None);
    for words in ["première", "deuxième", "troisième"] {
        write(&house, words).await;
    }
    let page = profile::directives(&house.portal, &house.me).await.unwrap();
    let active = page.active.unwrap();
    assert_eq!((text(&active.directives), active.ended_at), ("troisième", None));
    assert_eq!(state().await, DirectivesState::Active(active.written_at));
    let former: Vec<_> = page.former.iter().map(|version| (text(&version.directives), version.withdrawn)).collect();
    assert_eq!(former, [("deuxième", false), ("première", false)]);
    assert_eq!(page.former[0].ended_at, Some(active.written_at));
    let done = profile::withdraw_directives(&house.portal, &house.me, &form(&house.me), active.id).await;
    assert!(matches!(done, Ok(Written::Done(_))), "{done:?}");
    let page = profile::directives(&house.portal, &house.me).await.unwrap();
    assert!(page.active.is_none());
    assert_eq!((text(&page.former[0].directives), page.former[0].withdrawn, page.former.len()), ("troisième", true, 3));
    assert_eq!(state().await, DirectivesState::None);
    let kinds = events(&house).await;
    assert_eq!(kinds.iter().filter(|kind| **kind == EventKind::DirectivesChanged).count(), 4);
    assert_eq!(kinds.iter().filter(|kind| **kind == EventKind::DirectivesRead).count(), 5);
}

#[tokio::test]
async fn two_tabs_do_not_overwrite_each_other() {
    let house = House::new().await;
    write(&house, "première").await;
    let shown = profile::directives(&house.portal, &house.me).await.unwrap().active.unwrap().id;
    write(&house, "deuxième").await;
    let late = typed(&[("texte", "écrite sur la première")]);
    let late = profile::write_directives(&house.portal, &house.me, &form(&house.me), Some(shown), &late).await;
    let Ok(Written::Changed(now)) = late else { panic!("{late:?}") };
    assert_eq!(text(&now.directives), "deuxième");
    let withdrawn = profile::withdraw_directives(&house.portal, &house.me, &form(&house.me), shown).await;
    assert!(matches!(withdrawn, Ok(Written::Changed(_))), "{withdrawn:?}");
    profile::withdraw_directives(&house.portal, &house.me, &form(&house.me), now.id).await.unwrap();
    let gone = profile::withdraw_directives(&house.portal, &house.me, &form(&house.me), now.id).await;
    assert!(matches!(gone, Ok(Written::Gone)), "{gone:?}");
    let page = profile::directives(&house.portal, &house.me).await.unwrap();
    assert_eq!((page.active.is_none(), page.former.len()), (true, 2));
}

#[tokio::test]
async fn a_replay_writes_no_second_version_and_mistakes_write_none() {
    let house = House::new().await;
    let act = form(&house.me);
    let words = typed(&[("texte", "mes souhaits")]);
    let first = profile::write_directives(&house.portal, &house.me, &act, None, &words).await.unwrap();
    let again = profile::write_directives(&house.portal, &house.me, &act, None, &words).await.unwrap();
    assert_eq!(first, again);
    let Written::Done(id) = first else { panic!("written") };
    let long = "x".repeat(Directives::LONGEST + 1);
    let wrong = typed(&[("texte", &long)]);
    let wrong = profile::write_directives(&house.portal, &house.me, &form(&house.me), Some(id), &wrong).await.unwrap();
    let Written::Wrong(wrong) = wrong else { panic!("{wrong:?}") };
    assert_eq!(wrong[0].mistake, Mistake::TooLong(Directives::LONGEST));
    let page = profile::directives(&house.portal, &house.me).await.unwrap();
    assert_eq!((page.active.unwrap().id, page.former.len()), (id, 0));
}

#[tokio::test]
async fn the_notice_on_organ_donation_is_read_once() {
    let house = House::new().await;
    let read_at = async || profile::overview(&house.portal, &house.me).await.unwrap().organ_notice;
    assert_eq!(read_at().await, None);
    let now = house.portal.now();
    profile::acknowledge_organ_notice(&house.portal, &house.me, &form(&house.me)).await.unwrap();
    house.place.wait(3600);
    profile::acknowledge_organ_notice(&house.portal, &house.me, &form(&house.me)).await.unwrap();
    assert_eq!(read_at().await, Some(now));
}

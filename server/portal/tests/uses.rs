//! Uses other than care: answered by who may, dated, kept whole, and never mixed with what is shared in care.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::adding::{act, again};
use common::{House, contents};
use domain::rights::Quality;
use domain::rights::sharing::{Change, Emergency};
use domain::trace::event::EventKind;
use domain::uses::{Use, Verdict};
use portal::uses::{self, Answered};
use portal::{Error, history, sharing};

const RESEARCH: Use = Use::Research;

fn verdict(page: &uses::UsesPage, purpose: &Use) -> Verdict {
    page.purposes.iter().find(|(other, _)| other == purpose).unwrap().1
}

#[tokio::test]
async fn an_opposition_is_dated_kept_once_and_can_be_taken_back() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let page = uses::overview(portal, me).await.unwrap();
    assert_eq!((page.version, page.receipt, page.past.len()), (0, None, 0));
    assert_eq!(verdict(&page, &RESEARCH), Verdict::NotOpposed);
    let opposed_at = portal.now();
    let form = act(me);
    for form in [again(&form), form] {
        let answered = uses::answer(portal, me, &form, 0, &RESEARCH, false).await.unwrap();
        assert_eq!(answered, Answered { changed: true, meanwhile: false });
    }
    house.place.wait(3600);
    let same = uses::answer(portal, me, &act(me), 1, &RESEARCH, false).await.unwrap();
    assert!(!same.changed, "said again, it keeps its date");
    let page = uses::overview(portal, me).await.unwrap();
    assert_eq!((page.version, verdict(&page, &RESEARCH)), (1, Verdict::Refused(opposed_at)));
    let receipt = history::receipt(portal, me, history::Which::One(page.receipt.unwrap())).await.unwrap();
    assert_eq!(receipt.events[0].kind, EventKind::ResearchOpposed);

    // A second window, opened before.
    let late = uses::answer(portal, me, &act(me), 0, &RESEARCH, true).await.unwrap();
    assert_eq!(late, Answered { changed: true, meanwhile: true });
    let page = uses::overview(portal, me).await.unwrap();
    assert_eq!(verdict(&page, &RESEARCH), Verdict::NotOpposed);
    let told: Vec<_> = page.past.iter().map(|told| (told.code.as_str(), told.allowed, told.by_me)).collect();
    assert_eq!(told, [("recherche", true, true), ("recherche", false, true)]);
    if house.place.is_sqlite() {
        for (path, bytes) in contents(&house.place.data()) {
            assert!(!String::from_utf8_lossy(&bytes).contains("recherche"), "{}", path.display());
        }
    }
}

#[tokio::test]
async fn care_and_other_uses_change_nothing_of_each_other() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let before = sharing::overview(portal, me).await.unwrap();
    for purpose in Use::OWN {
        for allowed in [true, false] {
            uses::answer(portal, me, &act(me), 0, &purpose, allowed).await.unwrap();
            assert_eq!(sharing::overview(portal, me).await.unwrap(), before, "{purpose:?}");
        }
    }
    let page = uses::overview(portal, me).await.unwrap();
    let emergency = Emergency { regulator: false, others: false, masked: true };
    let several = Change::Several(vec![Change::Emergency(emergency), Change::MaskNew(true)]);
    sharing::change(portal, me, &act(me), before.version, &several).await.unwrap();
    let after = uses::overview(portal, me).await.unwrap();
    assert_eq!((after.purposes, after.past, after.version), (page.purposes, page.past, page.version));
}

#[tokio::test]
async fn each_service_is_asked_for_by_itself_and_one_that_is_not_listed_never() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let service = Use::from_code("service-carnet-marche").unwrap();
    assert_eq!(verdict(&uses::overview(portal, me).await.unwrap(), &service), Verdict::NotAsked);
    uses::answer(portal, me, &act(me), 0, &service, true).await.unwrap();
    let page = uses::overview(portal, me).await.unwrap();
    assert_eq!(verdict(&page, &service), Verdict::Allowed(portal.now()));
    assert_eq!(verdict(&page, &Use::Extraction), Verdict::NotAsked);
    let unknown = Use::from_code("service-inconnu").unwrap();
    let result = uses::answer(portal, me, &act(me), 1, &unknown, true).await;
    assert!(matches!(result, Err(Error::NotFound)), "{result:?}");
    house.portal.close().await;
    let plain = house.place.open_without_demo().await;
    let page = uses::overview(&plain, me).await.unwrap();
    assert!(page.catalogue.services().is_empty() && page.purposes.len() == 3);
    assert!(uses::answer(&plain, me, &act(me), 1, &service, true).await.is_err());
    assert!(uses::answer(&plain, me, &act(me), 1, &service, false).await.unwrap().changed, "a no is always taken");
}

#[tokio::test]
async fn only_the_patient_and_who_represents_a_minor_answer() {
    let house = House::of_child().await;
    let (parent, neighbour) = (house.parent().await, house.neighbour().await);
    let portal = &house.portal;
    assert!(uses::answer(portal, &parent, &act(&parent), 0, &RESEARCH, false).await.unwrap().changed);
    assert!(!uses::overview(portal, &house.me).await.unwrap().past[0].by_me);
    for quality in [Quality::Delegate, Quality::Mediator, Quality::Professional, Quality::Emergency, Quality::Operator]
    {
        let other = domain::rights::Actor { quality, ..parent.clone() };
        assert!(matches!(uses::overview(portal, &other).await, Err(Error::Refused(_))), "{quality:?}");
        let result = uses::answer(portal, &other, &act(&other), 1, &RESEARCH, true).await;
        assert!(matches!(result, Err(Error::Refused(_))), "{quality:?}");
    }
    let result = uses::answer(portal, &parent, &act(&neighbour), 1, &RESEARCH, true).await;
    assert!(matches!(result, Err(Error::OtherRecord)), "{result:?}");
    house.end_link(&parent).await;
    let result = uses::answer(portal, &parent, &act(&parent), 1, &RESEARCH, true).await;
    assert!(matches!(result, Err(Error::Refused(_))), "a form that is older than the end of the right");
}

#[tokio::test]
async fn rows_that_were_moved_altered_or_taken_out_are_noticed() {
    let house = House::new().await;
    let neighbour = house.neighbour().await;
    let portal = &house.portal;
    for (who, allowed) in [(&house.me, false), (&house.me, true), (&neighbour, false)] {
        uses::answer(portal, who, &act(who), 0, &RESEARCH, allowed).await.unwrap();
    }
    let (mine, theirs) = (house.patient, neighbour.subject.unwrap());
    let broken = |result: Result<uses::UsesPage, Error>| matches!(result, Err(Error::Corrupt(_)));
    let copy = format!(
        "UPDATE uses SET content = (SELECT content FROM uses WHERE patient_id = '{mine}' AND version = 1) \
         WHERE patient_id = '{theirs}'"
    );
    house.place.sql(&copy).await.unwrap();
    assert!(broken(uses::overview(portal, &neighbour).await), "another's answer");
    house.place.sql(&format!("UPDATE uses SET at = at - 1 WHERE patient_id = '{mine}' AND version = 2")).await.unwrap();
    assert!(broken(uses::overview(portal, &house.me).await), "another date");
    house.place.sql(&format!("UPDATE uses SET at = at + 1 WHERE patient_id = '{mine}' AND version = 2")).await.unwrap();
    uses::overview(portal, &house.me).await.unwrap();
    house.place.sql(&format!("DELETE FROM uses WHERE patient_id = '{mine}' AND version = 1")).await.unwrap();
    assert!(broken(uses::overview(portal, &house.me).await), "an answer taken out");
}

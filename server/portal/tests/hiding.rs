//! Hiding a document from professionals, forms of another record, acts sent twice, and children who come of age.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::cda::document;
use common::{House, actor};
use domain::rights::{Quality, Reason};
use domain::trace::event::EventKind;
use portal::acts::Act;
use portal::import::ImportRefusal;
use portal::record::{self, RecordQuery};
use portal::{Error, history, subjects};

#[tokio::test]
async fn a_document_is_hidden_shown_again_and_traced() {
    let house = House::new().await;
    let id = house.import(&document("a")).await.id.to_string();
    let words = RecordQuery { text: Some("tension".to_owned()), ..RecordQuery::default() };
    for (hidden, kind) in [(true, EventKind::DocumentHidden), (false, EventKind::DocumentShown)] {
        record::hide(&house.portal, &house.me, &Act::new(house.patient), &id, hidden).await.unwrap();
        let page = record::list(&house.portal, &house.me, &words).await.unwrap();
        assert_eq!((page.found, page.items[0].confidentiality.masked_ps), (1, hidden), "found and marked as before");
        record::open(&house.portal, &house.me, &id).await.unwrap();
        let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
        assert_eq!(events[2].kind, kind);
        assert_eq!(events[2].document_title.as_deref(), Some("Compte rendu a"));
    }
}

#[tokio::test]
async fn the_same_form_twice_is_one_act() {
    let house = House::new().await;
    let id = house.import(&document("a")).await.id.to_string();
    let act = Act::new(house.patient);
    let again = Act::parse(&act.record(), &act.key()).unwrap();
    record::hide(&house.portal, &house.me, &act, &id, true).await.unwrap();
    record::hide(&house.portal, &house.me, &Act::new(house.patient), &id, false).await.unwrap();
    // A replay of the first form does not hide it again.
    record::hide(&house.portal, &house.me, &again, &id, true).await.unwrap();
    assert!(!house.list().await.items[0].confidentiality.masked_ps);
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    assert_eq!(events.iter().filter(|event| event.kind == EventKind::DocumentHidden).count(), 1);
}

#[tokio::test]
async fn a_form_of_one_record_writes_into_no_other() {
    let house = House::of_child().await;
    let id = house.import(&document("a")).await.id.to_string();
    let parent = house.parent().await;
    let neighbour = house.neighbour().await;
    let foreign = Act::new(neighbour.subject.unwrap());
    let result = record::hide(&house.portal, &parent, &foreign, &id, true).await;
    assert!(matches!(result, Err(Error::OtherRecord)), "{result:?}");
    assert!(!house.list().await.items[0].confidentiality.masked_ps);
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    assert_eq!(events[1].refused, Some(Reason::OtherRecord));
}

#[tokio::test]
async fn nobody_hides_what_they_may_not_see() {
    let house = House::of_child().await;
    let mut secret = document("secret");
    secret.confidentiality = vec!["INVISIBLE_REPRESENTANTS_LEGAUX"];
    let secret = house.import(&secret).await.id.to_string();
    let (parent, neighbour) = (house.parent().await, house.neighbour().await);
    let stranger = actor(neighbour.account, house.patient, Quality::Patient);
    for (who, id) in [(&parent, secret.as_str()), (&parent, "x"), (&neighbour, secret.as_str())] {
        let act = Act::new(who.subject.unwrap());
        let result = record::hide(&house.portal, who, &act, id, true).await;
        assert!(matches!(result, Err(Error::NotFound)), "{result:?}");
    }
    let result = record::hide(&house.portal, &stranger, &Act::new(house.patient), &secret, true).await;
    assert!(matches!(result, Err(Error::Refused(Reason::NotYours))), "{result:?}");
    assert!(!house.list().await.items[0].confidentiality.masked_ps);
}

#[tokio::test]
async fn a_parent_is_out_on_the_eighteenth_birthday() {
    let house = House::of_child().await;
    let parent = house.parent().await;
    let seconds =
        |instant: &str| instant.parse::<jiff::Timestamp>().unwrap().duration_since(house.portal.now()).as_secs();
    house.place.wait(seconds("2033-03-27T23:59:59+02:00"));
    record::list(&house.portal, &parent, &RecordQuery::default()).await.unwrap();
    assert_eq!(subjects::list(&house.portal, &parent.account).await.unwrap().len(), 1);
    house.place.wait(1);
    let result = record::list(&house.portal, &parent, &RecordQuery::default()).await;
    assert!(matches!(result, Err(Error::Refused(Reason::OfAge))), "{result:?}");
    assert!(subjects::list(&house.portal, &parent.account).await.unwrap().is_empty());
    let result = subjects::choose(&house.portal, &parent, &house.patient).await;
    assert!(matches!(result, Err(Error::NotFound)), "{result:?}");
    house.list().await;
}

#[tokio::test]
async fn a_document_is_opened_to_representatives_by_the_patient_alone_and_for_good() {
    let house = House::of_child().await;
    let (portal, me, parent) = (&house.portal, &house.me, house.parent().await);
    let mut secret = document("secret");
    secret.confidentiality = vec!["INVISIBLE_REPRESENTANTS_LEGAUX"];
    let id = house.import(&secret).await.id.to_string();
    let refused = record::open_to_representatives(portal, &parent, &Act::new(house.patient), &id).await;
    assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
    assert!(record::manage(portal, me, &id).await.unwrap().may_open);
    record::open_to_representatives(portal, me, &Act::new(house.patient), &id).await.unwrap();
    record::open(portal, &parent, &id).await.unwrap();
    let managed = record::manage(portal, me, &id).await.unwrap();
    assert!(!managed.may_open && !managed.item.confidentiality.hidden_from_representatives);
    assert!(!record::manage(portal, &parent, &id).await.unwrap().may_open);
    // Whatever is done to it later, it stays open to them.
    for hidden in [true, false] {
        record::hide(portal, me, &Act::new(house.patient), &id, hidden).await.unwrap();
        record::open(portal, &parent, &id).await.unwrap();
    }
    let events = history::list(portal, me, 1).await.unwrap().events;
    assert_eq!(events.iter().filter(|event| event.kind == EventKind::DocumentOpened).count(), 1);
}

#[tokio::test]
async fn no_document_is_kept_from_the_patient_and_masked_at_once() {
    let house = House::new().await;
    // A code that is not known can only have been meant to restrict: it counts as a mask.
    for mask in ["MASQUE_PS", "MASQUE_PSOCIAL"] {
        let mut both = document("both");
        both.confidentiality = vec!["N", mask, "INVISIBLE_PATIENT"];
        let refused = house.try_import(&both).await;
        assert!(matches!(refused, Err(ImportRefusal::MaskedAndInvisible)), "{mask}: {refused:?}");
    }
    let mut kept = document("kept");
    kept.confidentiality = vec!["INVISIBLE_PATIENT"];
    let id = house.import(&kept).await.id.to_string();
    let early = record::hide(&house.portal, &house.me, &Act::new(house.patient), &id, true).await;
    assert!(matches!(early, Err(Error::NotFound)), "what one may not know of cannot be masked: {early:?}");
    house.place.wait(32 * 24 * 3600);
    record::hide(&house.portal, &house.me, &Act::new(house.patient), &id, true).await.unwrap();
    let marks = record::manage(&house.portal, &house.me, &id).await.unwrap().item.confidentiality;
    assert!(marks.masked_ps && !marks.hidden_from_patient, "{marks:?}");
}

//! Before consent, and giving it.

use domain::rights::Quality;
use domain::rights::lifecycle::Means;
use domain::trace::event::EventKind;
use portal::import::ImportRefusal;
use portal::{accounts, history, import};

use super::common::cda::document;
use super::common::{account, actor, consent, marcel, other_ins};
use super::*;

/// Somebody whose record waits for their consent.
async fn announced(house: &House) -> Actor {
    let mut new = marcel();
    new.consent = None;
    let patient = accounts::create_patient(&house.portal, &new).await.unwrap();
    let account = account(&house.portal, "marcel@example.fr", &[(patient, Quality::Patient)]).await;
    actor(account, patient, Quality::Patient)
}

async fn feed(house: &House) -> Result<import::Imported, ImportRefusal> {
    let text = document("a").text().replace("279035121518989", "153124500723163");
    import::import_document(&house.portal, "Alimentation", &other_ins(), text.as_bytes()).await
}

#[tokio::test]
async fn without_consent_nothing_enters_and_nobody_reads() {
    let house = House::new().await;
    let marcel = announced(&house).await;
    assert_eq!(refusal(&house.portal, &marcel).await, Some(Reason::RecordNotOpened));
    assert!(matches!(feed(&house).await, Err(ImportRefusal::NotOpened)));
    let life = life::read(&house.portal, &marcel).await.unwrap();
    assert!(matches!(life.state, State::Announced { .. }));
    assert_eq!((life.version, life.possible), (0, vec![LifeAct::Consent, LifeAct::Object]));
    let told = history::list(&house.portal, &marcel, 1).await.unwrap().events;
    let refused: Vec<_> =
        told.iter().filter(|event| event.refused.is_some()).map(|event| (event.kind, event.refused.unwrap())).collect();
    let reason = Reason::RecordNotOpened;
    assert_eq!(refused, [(EventKind::ImportRefused, reason), (EventKind::AccessRefused, reason)]);
}

#[tokio::test]
async fn consent_opens_and_says_who_when_and_how() {
    let house = House::new().await;
    let marcel = announced(&house).await;
    now(&house.portal, &marcel, LifeAct::Consent).await.unwrap();
    assert_eq!(refusal(&house.portal, &marcel).await, None);
    // Refused for what it says, not for the record.
    assert!(!matches!(feed(&house).await, Err(ImportRefusal::NotOpened | ImportRefusal::Closed)));
    let life = life::read(&house.portal, &marcel).await.unwrap();
    assert!(matches!(life.state, State::Open { .. }));
    let step = &life.steps[0];
    let consent = step.consent.clone().unwrap();
    assert_eq!((consent.by, consent.means, consent.at), (marcel.name.clone(), Means::Portal, house.portal.now()));
    assert!(step.by_me);
    let receipt = history::receipt(&house.portal, &marcel, history::Which::One(step.seq.unwrap())).await.unwrap();
    assert_eq!(receipt.events[0].kind, EventKind::RecordOpened);
}

#[tokio::test]
async fn who_objects_has_no_record_and_may_agree_later() {
    let house = House::new().await;
    let marcel = announced(&house).await;
    now(&house.portal, &marcel, LifeAct::Object).await.unwrap();
    assert_eq!(refusal(&house.portal, &marcel).await, Some(Reason::RecordNotOpened));
    assert!(matches!(feed(&house).await, Err(ImportRefusal::NotOpened)));
    assert!(matches!(now(&house.portal, &marcel, LifeAct::Object).await, Err(Error::Conflict)));
    house.place.wait(400 * DAY);
    now(&house.portal, &marcel, LifeAct::Consent).await.unwrap();
    assert_eq!(refusal(&house.portal, &marcel).await, None);
}

#[tokio::test]
async fn a_consent_on_paper_is_kept_with_the_record_that_it_opened() {
    let house = House::new().await;
    let life = life::read(&house.portal, &house.me).await.unwrap();
    assert_eq!(life.state, State::Open { since: house.portal.now(), consented_at: consent().at });
    assert_eq!(life.steps[0].consent, Some(consent()));
    assert!(!life.steps[0].by_me && life.steps[0].seq.is_some());
}

#[tokio::test]
async fn an_agreement_from_elsewhere_opens_what_waits_and_overrules_nothing() {
    let house = House::new().await;
    let marcel = announced(&house).await;
    let patient = marcel.subject.unwrap();
    now(&house.portal, &marcel, LifeAct::Object).await.unwrap();
    assert!(!life::agreed_elsewhere(&house.portal, patient, &consent()).await.unwrap(), "they said no themselves");
    assert_eq!(refusal(&house.portal, &marcel).await, Some(Reason::RecordNotOpened));
    let unknown = domain::ids::PatientId::from_bytes([1; 16]);
    assert!(matches!(life::agreed_elsewhere(&house.portal, unknown, &consent()).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_record_that_is_older_than_consents_waits_for_one_and_keeps_its_documents() {
    let house = House::new().await;
    house.import(&document("a")).await;
    // As a database looks that has just been brought up to date.
    house.portal.clone().close().await;
    house.place.sql("DELETE FROM life").await.unwrap();
    let portal = house.place.open().await;
    assert_eq!(refusal(&portal, &house.me).await, Some(Reason::RecordNotOpened));
    assert!(life::agreed_elsewhere(&portal, house.patient, &consent()).await.unwrap());
    let list = record::list(&portal, &house.me, &record::RecordQuery::default()).await.unwrap();
    assert_eq!(list.items.len(), 1);
}

#[tokio::test]
async fn a_parent_decides_for_a_child_and_not_for_an_adult() {
    let house = House::of_child().await;
    let parent = house.parent().await;
    now(&house.portal, &parent, LifeAct::Close).await.unwrap();
    assert_eq!(refusal(&house.portal, &house.me).await, Some(Reason::RecordClosed));
    house.place.wait(8 * 365 * DAY);
    let refused = now(&house.portal, &parent, LifeAct::Reopen).await;
    assert!(matches!(refused, Err(Error::Refused(Reason::OfAge))));
    now(&house.portal, &house.me, LifeAct::Reopen).await.unwrap();
}

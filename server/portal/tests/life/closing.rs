//! A closed record: shut at every door, for everybody, from the next request on.

use domain::ids::SessionRef;
use domain::rights::sharing::{Change, Grant, NationalId};
use domain::trace::event::EventKind;
use portal::care::{self, Caller, Motive, Search};
use portal::directory::{self, Practitioner};
use portal::import::ImportRefusal;
use portal::{export, history, import, profile, sharing, subjects};

use super::common::cda::document;
use super::common::{ins, other_ins};
use super::*;

const DOCTOR: &str = "800000000017";

fn doctor(motive: Motive) -> Caller {
    Caller {
        id: NationalId::parse(DOCTOR).unwrap(),
        profession: "G15_10".to_owned(),
        structure: None,
        motive,
        session: SessionRef::from_bytes([9; 16]),
    }
}

/// A record with a document that a doctor may read.
async fn shared() -> (House, portal::import::Imported) {
    let house = House::new().await;
    let alix = Practitioner {
        id: NationalId::parse(DOCTOR).unwrap(),
        name: "Dr Alix FICTIVE".to_owned(),
        profession: "G15_10".to_owned(),
        structure: None,
        regulates: true,
        active: true,
        email: None,
    };
    directory::put(&house.portal, std::slice::from_ref(&alix)).await.unwrap();
    let document = house.import(&document("a")).await;
    let change = Change::Grant { who: alix.who(), grant: Grant::Treating, until: None };
    sharing::change(&house.portal, &house.me, &Act::new(house.patient), 0, &change).await.unwrap();
    (house, document)
}

async fn search(house: &House, motive: Motive) -> Result<usize, Error> {
    care::search(&house.portal, &doctor(motive), &Search::current(ins())).await.map(|found| found.total)
}

fn glass() -> Motive {
    Motive::BreakGlass("Patient inconscient après une chute".to_owned())
}

#[tokio::test]
async fn closing_shuts_every_door_and_opening_again_brings_all_back() {
    let (house, document) = shared().await;
    assert_eq!(search(&house, Motive::Care).await.unwrap(), 1);
    done(&house, LifeAct::Close).await;
    let closed = |result: Result<usize, Error>| matches!(result, Err(Error::Refused(Reason::RecordClosed)));
    for motive in [Motive::Care, glass(), Motive::Regulation] {
        assert!(closed(search(&house, motive.clone()).await), "{motive:?}");
        let one = care::retrieve(&house.portal, &doctor(motive), &document.id).await;
        assert!(matches!(one, Err(Error::NotFound)));
    }
    assert_eq!(refusal(&house.portal, &house.me).await, Some(Reason::RecordClosed));
    let read = record::open(&house.portal, &house.me, &document.id.to_string()).await;
    assert!(matches!(read, Err(Error::Refused(Reason::RecordClosed))), "a page that was open before");
    assert!(matches!(profile::overview(&house.portal, &house.me).await, Err(Error::Refused(Reason::RecordClosed))));
    assert!(matches!(sharing::overview(&house.portal, &house.me).await, Err(Error::Refused(Reason::RecordClosed))));
    assert!(matches!(export::offer(&house.portal, &house.me).await, Err(Error::Refused(Reason::RecordClosed))));
    done(&house, LifeAct::Reopen).await;
    assert_eq!(house.list().await.items.len(), 1);
    assert_eq!(search(&house, Motive::Care).await.unwrap(), 1);
}

#[tokio::test]
async fn for_care_software_a_closed_record_is_one_that_does_not_exist() {
    let (house, document) = shared().await;
    done(&house, LifeAct::Close).await;
    let closed = care::search(&house.portal, &doctor(Motive::Care), &Search::current(ins())).await;
    let unknown = care::search(&house.portal, &doctor(Motive::Care), &Search::current(other_ins())).await;
    // Every refusal is one answer: `server/src/fhir/fault.rs` keeps no reason.
    assert!(matches!((&closed, &unknown), (Err(Error::Refused(_)), Err(Error::Refused(_)))));
    let gone = domain::ids::DocumentId::from_bytes([1; 16]);
    let unknown = care::retrieve(&house.portal, &doctor(Motive::Care), &gone).await;
    let closed = care::retrieve(&house.portal, &doctor(Motive::Care), &document.id).await;
    assert!(matches!((closed, unknown), (Err(Error::NotFound), Err(Error::NotFound))));
    // The patient sees who tried.
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    let tried = events.iter().filter(|event| event.refused == Some(Reason::RecordClosed));
    assert_eq!(tried.count(), 2);
}

#[tokio::test]
async fn nothing_enters_a_closed_record_and_the_refusal_is_told() {
    let house = House::new().await;
    house.import(&document("before")).await;
    done(&house, LifeAct::Close).await;
    let refused =
        import::import_document(&house.portal, "Alimentation", &ins(), document("after").text().as_bytes()).await;
    assert!(matches!(refused, Err(ImportRefusal::Closed)));
    assert_eq!(refused.unwrap_err().to_string(), "le dossier est fermé : rien ne peut y être ajouté");
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    let import = events.iter().find(|event| event.kind == EventKind::ImportRefused).unwrap();
    assert_eq!(import.refused, Some(Reason::RecordClosed));
    done(&house, LifeAct::Reopen).await;
    assert_eq!(house.list().await.items.len(), 1);
}

#[tokio::test]
async fn a_form_that_was_open_before_does_nothing_after() {
    let (house, document) = shared().await;
    let (rename, sharing_form) = (Act::new(house.patient), Act::new(house.patient));
    done(&house, LifeAct::Close).await;
    let closed = |error: Error| matches!(error, Error::Refused(Reason::RecordClosed));
    let block = Change::MaskNew(true);
    assert!(closed(sharing::change(&house.portal, &house.me, &sharing_form, 1, &block).await.unwrap_err()));
    let id = document.id.to_string();
    assert!(closed(record::delete(&house.portal, &house.me, &rename, &id).await.unwrap_err()));
}

#[tokio::test]
async fn of_two_windows_with_opposite_acts_the_first_holds_and_the_second_is_told() {
    let house = House::new().await;
    let seen = life::read(&house.portal, &house.me).await.unwrap().version;
    let (close, erase) = (Act::new(house.patient), Act::new(house.patient));
    life::act(&house.portal, &house.me, &close, seen, LifeAct::Close).await.unwrap();
    assert!(matches!(life::check(&house.portal, &house.me, &erase, seen).await, Err(Error::Conflict)));
    let second = life::act(&house.portal, &house.me, &erase, seen, LifeAct::AskErasure).await;
    assert!(matches!(second, Err(Error::Conflict)));
    assert!(matches!(state(&house).await, State::Closed { .. }));
    // A double click is one act.
    let again = life::act(&house.portal, &house.me, &close, seen, LifeAct::Close).await.unwrap();
    assert_eq!(again, Done { version: seen + 1 });
    assert_eq!(life::read(&house.portal, &house.me).await.unwrap().steps.len(), 2);
}

#[tokio::test]
async fn at_the_same_moment_one_of_two_acts_is_done() {
    let house = House::new().await;
    let (close, erase) = (Act::new(house.patient), Act::new(house.patient));
    let (one, other) = tokio::join!(
        life::act(&house.portal, &house.me, &close, 1, LifeAct::Close),
        life::act(&house.portal, &house.me, &erase, 1, LifeAct::AskErasure),
    );
    assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    assert_eq!(life::read(&house.portal, &house.me).await.unwrap().version, 2);
}

#[tokio::test]
async fn a_form_for_another_record_does_nothing() {
    let house = House::new().await;
    let neighbour = house.neighbour().await;
    let form = Act::new(neighbour.subject.unwrap());
    let wrong = life::act(&house.portal, &house.me, &form, 1, LifeAct::Close).await;
    assert!(matches!(wrong, Err(Error::OtherRecord)));
    let stranger = Actor { subject: Some(house.patient), ..neighbour };
    let form = Act::new(house.patient);
    let refused = life::act(&house.portal, &stranger, &form, 1, LifeAct::Close).await;
    assert!(matches!(refused, Err(Error::Refused(Reason::NotYours))));
    assert!(matches!(state(&house).await, State::Open { .. }));
}

#[tokio::test]
async fn the_history_of_a_closed_record_tells_what_it_told_before() {
    let house = House::new().await;
    let mut masked = document("masqué");
    masked.confidentiality = vec!["N", "MASQUE_PS"];
    house.import(&masked).await;
    done(&house, LifeAct::Close).await;
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    let titles: Vec<_> = events.iter().filter_map(|event| event.document_title.as_deref()).collect();
    assert_eq!(titles, ["Compte rendu masqué"]);
    assert!(subjects::choose(&house.portal, &house.me, &house.patient).await.is_ok(), "it can be chosen");
}

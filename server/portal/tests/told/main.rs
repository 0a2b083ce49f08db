//! Telling by e-mail: with the event or not at all, once, sealed, to verified addresses alone, and without medicine.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

#[path = "../common/mod.rs"]
mod common;
mod contact;
mod events;
mod kept;
mod sending;

use common::House;
use common::cda::document;
use domain::contact::Address;
use domain::ids::SessionRef;
use domain::notice::{Choice, Kind, Letter};
use domain::rights::Actor;
use domain::rights::sharing::{Change, Emergency, Grant, NationalId, Who};
use portal::acts::Act;
use portal::care::{self, Caller, Motive, Search};
use portal::directory::{self, Practitioner};
use portal::told::{self, Asked, Claimed, Outcome, Verified};
use portal::{Error, sharing};

const DOCTOR: &str = "800000000017";
const OTHER: &str = "800000000025";
const ADDRESS: &str = "camille@exemple.fr";
const MAIL_OF_DOCTOR: &str = "alix@medecin.example.fr";

fn id(text: &str) -> NationalId {
    NationalId::parse(text).unwrap()
}

fn who(number: &str) -> Who {
    Who { id: id(number), name: "Dr Alix FICTIVE".to_owned(), profession: "G15_10".to_owned() }
}

/// A house with two documents and two doctors, of whom the first may read.
async fn house() -> House {
    prepared(House::new().await).await
}

async fn prepared(house: House) -> House {
    let practitioner = |number: &str| Practitioner {
        id: id(number),
        name: "Dr Alix FICTIVE".to_owned(),
        profession: "G15_10".to_owned(),
        structure: None,
        regulates: false,
        active: true,
        email: Some(Address::parse(MAIL_OF_DOCTOR).unwrap()),
    };
    directory::put(&house.portal, &[DOCTOR, OTHER].map(practitioner)).await.unwrap();
    house.import(&document("a")).await;
    house.import(&document("b")).await;
    house
}

async fn decide(house: &House, change: &Change) {
    let seen = sharing::overview(&house.portal, &house.me).await.unwrap().version;
    sharing::change(&house.portal, &house.me, &Act::new(house.patient), seen, change).await.unwrap();
}

async fn allow(house: &House) {
    decide(house, &Change::Grant { who: who(DOCTOR), grant: Grant::Allowed, until: None }).await;
}

async fn open_emergency(house: &House) {
    decide(house, &Change::Emergency(Emergency { regulator: true, others: true, masked: false })).await;
}

fn caller(number: &str, motive: Motive) -> Caller {
    Caller {
        id: id(number),
        profession: "G15_10".to_owned(),
        structure: None,
        motive,
        session: SessionRef::from_bytes([9; 16]),
    }
}

async fn search(house: &House, number: &str) -> Result<usize, Error> {
    let caller = caller(number, Motive::Care);
    care::search(&house.portal, &caller, &Search::current(common::ins())).await.map(|found| found.total)
}

async fn break_glass(house: &House, number: &str) -> Result<usize, Error> {
    let caller = caller(number, Motive::BreakGlass("Personne inconsciente aux urgences".to_owned()));
    care::search(&house.portal, &caller, &Search::current(common::ins())).await.map(|found| found.total)
}

async fn ask(house: &House, actor: &Actor, typed: &str) -> Asked {
    told::ask(&house.portal, actor, &Act::new(actor.subject.unwrap()), typed, "fr").await.unwrap()
}

async fn verify(house: &House, actor: &Actor, code: &str) -> Verified {
    told::verify(&house.portal, actor, &Act::new(actor.subject.unwrap()), code, "fr").await.unwrap()
}

async fn choose(house: &House, actor: &Actor, choice: Choice) {
    let act = Act::new(actor.subject.unwrap());
    told::choose(&house.portal, actor, &act, choice, "fr").await.unwrap();
}

/// Everything that is due, as a mail server takes it.
async fn sent(house: &House) -> Vec<Claimed> {
    let mut all = Vec::new();
    while let Some(claimed) = told::claim(&house.portal).await.unwrap() {
        told::settle(&house.portal, &claimed, Outcome::Sent).await.unwrap();
        all.push(claimed);
    }
    all
}

/// The code that was sent last, and nothing else was.
async fn code(house: &House) -> String {
    match sent(house).await.pop().map(|claimed| claimed.letter) {
        Some(Letter::Code { code, .. }) => code,
        _ => panic!("no code was sent"),
    }
}

/// Verifies an address from the first page to the last.
async fn tell(house: &House, actor: &Actor, address: &str) {
    assert_eq!(ask(house, actor, address).await, Asked::Sent);
    let code = code(house).await;
    assert_eq!(verify(house, actor, &code).await, Verified::Done);
    sent(house).await;
}

/// What is told of events, and to whom.
async fn kinds(house: &House) -> Vec<(String, Kind)> {
    let told = sent(house).await;
    let kind = |one: Claimed| match one.letter {
        Letter::Event { entry, .. } => Some((one.to.as_str().to_owned(), entry.kind)),
        Letter::Doctor { .. } => Some((one.to.as_str().to_owned(), Kind::Emergency)),
        _ => None,
    };
    told.into_iter().filter_map(kind).collect()
}

fn to(address: &str, kind: Kind) -> (String, Kind) {
    (address.to_owned(), kind)
}

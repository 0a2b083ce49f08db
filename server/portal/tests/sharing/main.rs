//! Who else sees what: decided by the patient, held at every door from the next request on, told, and never leaked.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

#[path = "../common/mod.rs"]
mod common;
mod decisions;
mod doors;
mod emergency;
mod pages;
mod searching;
mod told;

use common::House;
use common::cda::document;
use domain::ids::SessionRef;
use domain::rights::Reason;
use domain::rights::sharing::{Change, Emergency, Grant, NationalId, Who};
use domain::trace::event::EventKind;
use portal::acts::Act;
use portal::care::{self, Caller, Motive, Search};
use portal::directory::{self, Practitioner, Structure};
use portal::sharing::{self, Changed};
use portal::{Error, history};

const DOCTOR: &str = "800000000017";
const NURSE: &str = "800000000025";
const REGULATOR: &str = "800000000033";
/// Who wrote the documents of the tests.
const AUTHOR: &str = "899700218896";
const CLINIC: &str = "1750712184";

fn id(text: &str) -> NationalId {
    NationalId::parse(text).unwrap()
}

fn clinic() -> Structure {
    Structure { id: id(CLINIC), name: "Clinique des Lilas".to_owned() }
}

fn practitioner(number: &str, name: &str, profession: &str) -> Practitioner {
    Practitioner {
        id: id(number),
        name: name.to_owned(),
        profession: profession.to_owned(),
        structure: Some(clinic()),
        regulates: number == REGULATOR,
        active: true,
        email: None,
    }
}

/// A house whose directory knows four professionals.
async fn house() -> House {
    let house = House::new().await;
    let all = [
        practitioner(DOCTOR, "Dr Alix FICTIVE", "G15_10"),
        practitioner(NURSE, "Noa INVENTÉE", "G15_60"),
        practitioner(REGULATOR, "Dr Régule EXEMPLE", "G15_10"),
        practitioner(AUTHOR, "Dr Camille MÉDIONI", "G15_10"),
    ];
    directory::put(&house.portal, &all).await.unwrap();
    house
}

fn who(number: &str) -> Who {
    practitioner(number, "Dr Alix FICTIVE", "G15_10").who()
}

fn caller(number: &str, motive: Motive) -> Caller {
    let profession = if number == NURSE { "G15_60" } else { "G15_10" };
    Caller {
        id: id(number),
        profession: profession.to_owned(),
        structure: Some(id(CLINIC)),
        motive,
        session: SessionRef::from_bytes([9; 16]),
    }
}

async fn decide(house: &House, change: &Change) -> Changed {
    let seen = sharing::overview(&house.portal, &house.me).await.unwrap().version;
    sharing::change(&house.portal, &house.me, &Act::new(house.patient), seen, change).await.unwrap()
}

/// Titles that a professional finds.
async fn found(house: &House, caller: &Caller) -> Result<Vec<String>, Error> {
    let found = care::search(&house.portal, caller, &Search::current(common::ins())).await?;
    assert_eq!(found.total, found.documents.len());
    Ok(found.documents.into_iter().map(|shared| shared.item.title).collect())
}

fn allow(number: &str) -> Change {
    Change::Grant { who: who(number), grant: Grant::Allowed, until: None }
}

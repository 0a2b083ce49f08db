//! The life of a record: nothing before consent, nothing after closing, nothing left after erasing, and no way round.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod closing;
#[path = "../common/mod.rs"]
mod common;
mod erasing;
mod opening;
mod resuming;
mod tampering;

use common::House;
use domain::rights::lifecycle::{LifeAct, State};
use domain::rights::{Actor, Reason};
use portal::acts::Act;
use portal::life::{self, Done};
use portal::{Error, Portal, record};

const DAY: i64 = 24 * 3600;

/// Does `act` as a form would that was opened just now.
async fn now(portal: &Portal, actor: &Actor, act: LifeAct) -> Result<Done, Error> {
    let seen = life::read(portal, actor).await?.version;
    life::act(portal, actor, &Act::new(actor.subject.unwrap()), seen, act).await
}

async fn done(house: &House, act: LifeAct) -> i64 {
    now(&house.portal, &house.me, act).await.unwrap().version
}

async fn state(house: &House) -> State {
    life::read(&house.portal, &house.me).await.unwrap().state
}

/// Why the list of documents is refused; none when it is shown.
async fn refusal(portal: &Portal, actor: &Actor) -> Option<Reason> {
    match record::list(portal, actor, &record::RecordQuery::default()).await {
        Ok(_) => None,
        Err(Error::Refused(reason)) => Some(reason),
        Err(other) => panic!("{other}"),
    }
}

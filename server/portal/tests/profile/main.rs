//! The medical profile: who may do what, what is kept, what documents propose.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

#[path = "../common/mod.rs"]
mod common;
mod directives;
mod documents;
mod items;
mod proposals;
mod rights;
mod sealed;

use common::House;
use domain::ids::ProfileItemId;
use domain::profile::{Section, Typed};
use domain::rights::Actor;
use domain::trace::event::EventKind;
use portal::acts::Act;
use portal::profile::{self, ProfileItem, SectionState, Written};
use portal::{Error, history};

fn typed(pairs: &[(&str, &str)]) -> Typed {
    Typed::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

fn named(name: &str) -> Typed {
    typed(&[("nom", name)])
}

/// A new form for the record that `actor` has open.
fn form(actor: &Actor) -> Act {
    Act::new(actor.subject.unwrap())
}

async fn add(house: &House, actor: &Actor, section: Section, typed: &Typed) -> Result<Written<ProfileItem>, Error> {
    profile::add(&house.portal, actor, &form(actor), section, typed).await
}

/// Adds what must be accepted.
async fn added(house: &House, section: Section, typed: &Typed) -> ProfileItemId {
    match add(house, &house.me, section, typed).await.unwrap() {
        Written::Done(id) => id,
        other => panic!("{other:?}"),
    }
}

async fn state(house: &House, actor: &Actor, section: Section) -> SectionState {
    profile::section(&house.portal, actor, section).await.unwrap().1
}

/// Names of the items of a section, in order.
async fn names(house: &House, actor: &Actor, section: Section) -> Vec<String> {
    let state = state(house, actor, section).await;
    state.items.iter().map(|item| item.item.name().unwrap_or_default().to_owned()).collect()
}

/// The newest events of the record, but the reading of its history.
async fn events(house: &House) -> Vec<EventKind> {
    let page = history::list(&house.portal, &house.me, 1).await.unwrap();
    let kinds = page.events.iter().map(|event| event.kind);
    kinds.filter(|kind| *kind != EventKind::HistoryRead).collect()
}

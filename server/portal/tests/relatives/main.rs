//! Help by a relative: invited with a code, held within what was opened, ended at once, never widened by anything.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod acting;
mod bounds;
#[path = "../common/mod.rs"]
mod common;
mod ending;
mod forbidden;
mod inviting;
mod proofs;
mod races;
mod tampering;

use common::{House, PASSWORD, SECRET, actor};
use domain::password::Password;
use domain::rights::delegation::{Duration, Scope, Section};
use domain::rights::{Actor, Quality, Role};
use domain::trace::event::EventKind;
use portal::accounts::{self, NewAccount};
use portal::acts::Act;
use portal::relatives::{self, Invited, Proof, Refusal, RelativesError, Wish};
use portal::{Portal, history};

/// A PDF as far as files are told by their first bytes; its words are those of the proof.
fn make(proof: &Proof) -> Option<Vec<u8>> {
    Some(format!("%PDF-1.7\n% {} {:?}\n%%EOF\n", proof.helper, proof.ended).into_bytes())
}

/// Somebody with an account and no record.
async fn relative(portal: &Portal, name: &str) -> Actor {
    let new = NewAccount {
        identifier: &format!("{name}@example.fr"),
        name,
        role: Role::Patient,
        password: &Password::parse(PASSWORD).unwrap(),
        totp_secret: SECRET,
        subjects: &[],
        demo: true,
    };
    let account = accounts::create_account(portal, &new).await.unwrap();
    let anyone = domain::ids::PatientId::from_bytes([0; 16]);
    Actor { subject: None, name: name.to_owned(), ..actor(account, anyone, Quality::Patient) }
}

fn scope(sections: &[Section]) -> Scope {
    Scope { sections: sections.iter().copied().collect(), add: false, sensitive: false }
}

fn wish(relative: &str, scope: Scope) -> Wish {
    let (relative, relation) = (relative.to_owned(), "ma sœur".to_owned());
    Wish { relative, relation, scope, duration: Duration::OneYear }
}

fn form(actor: &Actor) -> Act {
    Act::new(actor.subject.unwrap())
}

async fn invite(house: &House, name: &str, scope: Scope) -> Invited {
    relatives::invite(&house.portal, &house.me, &form(&house.me), &wish(name, scope)).await.unwrap()
}

/// The relative, as they act for the patient of the house.
fn helping(house: &House, relative: &Actor) -> Actor {
    Actor { subject: Some(house.patient), quality: Quality::Delegate, ..relative.clone() }
}

/// Somebody who accepted to help, within this scope.
async fn helper(house: &House, name: &str, scope: Scope) -> Actor {
    let relative = relative(&house.portal, name).await;
    let invited = invite(house, name, scope).await;
    relatives::accept(&house.portal, &relative, &invited.code, make).await.unwrap();
    helping(house, &relative)
}

async fn events(house: &House) -> Vec<EventKind> {
    history::list(&house.portal, &house.me, 1).await.unwrap().events.into_iter().map(|event| event.kind).collect()
}

fn refusal<T: std::fmt::Debug>(result: Result<T, RelativesError>) -> Refusal {
    match result {
        Err(RelativesError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

//! Limits, exactly, also when two come at once.

use domain::rights::lifecycle::LifeAct;
use portal::{accounts, life};

use super::*;
use crate::common::adding;
use crate::common::files::pdf;
use crate::common::{dominique, marcel, other_ins};

/// Patients with accounts of their own, by number.
async fn patient(portal: &Portal, number: usize) -> Actor {
    let mut new = if number == 0 { dominique() } else { marcel() };
    new.ins.matricule = domain::ins::Matricule::with_key(&format!("15312450072{number:02}")).unwrap();
    new.ins.oid = other_ins().oid;
    let patient = accounts::create_patient(portal, &new).await.unwrap();
    let account = common::account(portal, &format!("p{number}@example.fr"), &[(patient, Quality::Patient)]).await;
    actor(account, patient, Quality::Patient)
}

#[tokio::test]
async fn a_patient_has_three_helpers_and_invitations_at_most() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    for name in ["A", "B"] {
        helper(&house, name, scope(Section::ALL)).await;
    }
    let (wish1, wish2) = (wish("C", scope(Section::ALL)), wish("D", scope(Section::ALL)));
    let (act1, act2) = (form(me), form(me));
    let (one, two) =
        tokio::join!(relatives::invite(portal, me, &act1, &wish1), relatives::invite(portal, me, &act2, &wish2));
    assert_eq!(one.is_ok() as u8 + two.is_ok() as u8, 1, "one of two at once: {one:?} {two:?}");
    let lost = if one.is_ok() { two } else { one };
    assert_eq!(refusal(lost), Refusal::PatientFull);
    // An invitation that ran out gives its place back.
    house.place.wait(8 * 24 * 3600);
    invite(&house, "E", scope(Section::ALL)).await;
}

#[tokio::test]
async fn a_helper_helps_five_at_most_also_when_two_are_accepted_at_once() {
    let house = House::new().await;
    let portal = &house.portal;
    let sister = relative(portal, "Noé PROCHE").await;
    let mut codes = Vec::new();
    for number in 0..6 {
        let patient = patient(portal, number + 10).await;
        let wish = wish("Noé", scope(Section::ALL));
        codes.push(relatives::invite(portal, &patient, &form(&patient), &wish).await.unwrap().code);
    }
    for code in &codes[..4] {
        relatives::accept(portal, &sister, code, make).await.unwrap();
    }
    let (one, two) = tokio::join!(
        relatives::accept(portal, &sister, &codes[4], make),
        relatives::accept(portal, &sister, &codes[5], make)
    );
    assert_eq!(one.is_ok() as u8 + two.is_ok() as u8, 1, "{one:?} {two:?}");
    let lost = if one.is_ok() { two } else { one };
    assert_eq!(refusal(lost), Refusal::HelperFull);
    assert_eq!(relatives::list(portal, &sister).await.unwrap().len(), 5);
}

#[tokio::test]
async fn one_code_makes_one_helper_when_two_people_come_at_once() {
    let house = House::new().await;
    let portal = &house.portal;
    let (a, b) = (relative(portal, "A").await, relative(portal, "B").await);
    let code = invite(&house, "A ou B", scope(Section::ALL)).await.code;
    let (one, two) =
        tokio::join!(relatives::accept(portal, &a, &code, make), relatives::accept(portal, &b, &code, make));
    assert_eq!(one.is_ok() as u8 + two.is_ok() as u8, 1, "{one:?} {two:?}");
    assert_eq!(relatives::overview(portal, &house.me).await.unwrap().helpers.len(), 1);
    assert_eq!(house.list().await.total, 1, "one proof");
}

#[tokio::test]
async fn two_clicks_at_once_are_one_acceptance() {
    let house = House::new().await;
    let portal = &house.portal;
    let a = relative(portal, "A").await;
    let code = invite(&house, "A", scope(Section::ALL)).await.code;
    let (one, two) =
        tokio::join!(relatives::accept(portal, &a, &code, make), relatives::accept(portal, &a, &code, make));
    assert!(one.unwrap().accepted && two.unwrap().accepted);
    assert_eq!(house.list().await.total, 1, "one proof");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_filed_after_the_record_was_closed_or_help_ended() {
    for closes in [true, false, true, false] {
        let house = House::new().await;
        let portal = &house.portal;
        let who = helper(&house, "Noé PROCHE", Scope { add: true, ..scope(&[Section::Reports]) }).await;
        let draft = adding::begin(portal, &who, "Lettre").await;
        assert_eq!(adding::send(portal, &who, &draft, &pdf("Bonjour")).await, None);
        let one = relatives::overview(portal, &house.me).await.unwrap().helpers.remove(0);
        let which = relatives::Which { id: one.id, version: one.version };
        let seen = life::read(portal, &house.me).await.unwrap().version;
        let (add, act) = (form(&who), form(&house.me));
        let shut = async {
            if closes {
                life::act(portal, &house.me, &act, seen, LifeAct::Close).await.map(drop).unwrap();
            } else {
                relatives::end(portal, &house.me, &act, which, make).await.unwrap();
            }
        };
        let (filed, ()) = tokio::join!(portal::adding::file(portal, &who, &add, &draft), shut);
        let told = events(&house).await;
        let place = |kinds: &[EventKind]| told.iter().position(|kind| kinds.contains(kind));
        // Newest first.
        let shut = place(&[EventKind::RecordClosed, EventKind::DelegationEnded]).unwrap();
        match place(&[EventKind::DocumentAdded]) {
            Some(added) => assert!(filed.is_ok() && shut < added, "filed afterwards: {told:?}"),
            None => assert!(filed.is_err(), "{filed:?}"),
        }
    }
}

//! Invitations: a code, once, for a while, for one person.

use domain::rights::delegation::INVITATION_DAYS;
use domain::rights::{Reason, Strength};
use portal::{Error, subjects};

use super::*;

#[tokio::test]
async fn whoever_has_the_code_sees_what_is_offered_and_accepts() {
    let house = House::new().await;
    let portal = &house.portal;
    let sister = relative(portal, "Noé PROCHE").await;
    let invited = invite(&house, "Noé", scope(&[Section::Results])).await;
    assert_eq!(invited.code.len(), 14);
    let seen = relatives::look(portal, &sister, &invited.code.to_lowercase()).await.unwrap();
    assert_eq!(seen.patient.to_string(), "Dominique PAT-TROIS");
    assert_eq!((seen.scope, seen.accepted), (scope(&[Section::Results]), false));
    assert!(subjects::list(portal, &sister.account).await.unwrap().is_empty(), "looking opens nothing");

    let before = relatives::overview(portal, &house.me).await.unwrap();
    assert_eq!((before.helpers.len(), before.invitations.len()), (0, 1));
    relatives::accept(portal, &sister, &invited.code, make).await.unwrap();
    // A double click: as once.
    assert!(relatives::accept(portal, &sister, &invited.code, make).await.unwrap().accepted);
    let after = relatives::overview(portal, &house.me).await.unwrap();
    assert_eq!((after.helpers.len(), after.invitations.len()), (1, 0));
    assert_eq!(after.helpers[0].name, "Noé PROCHE");
    assert_eq!(after.helpers[0].invited_as, ("Noé".to_owned(), "ma sœur".to_owned()));

    let records = subjects::list(portal, &sister.account).await.unwrap();
    assert_eq!(
        records.iter().map(|one| (one.patient, one.quality)).collect::<Vec<_>>(),
        [(house.patient, Quality::Delegate)]
    );
    let chosen = subjects::choose(portal, &sister, &house.patient).await.unwrap();
    assert_eq!((chosen.quality, chosen.subject), (Quality::Delegate, Some(house.patient)));
    let told = events(&house).await;
    for kind in [EventKind::RelativeInvited, EventKind::InvitationOpened, EventKind::DelegationAccepted] {
        assert_eq!(told.iter().filter(|known| **known == kind).count(), 1, "{kind:?} {told:?}");
    }
    let page = history::list(portal, &house.me, 1).await.unwrap();
    let accepted = page.events.iter().find(|event| event.kind == EventKind::DelegationAccepted).unwrap();
    assert_eq!(
        (accepted.quality, accepted.actor_name.as_deref()),
        (Some(Quality::Delegate), Some("Noé PROCHE")),
        "the patient sees who"
    );
}

#[tokio::test]
async fn the_same_form_twice_is_one_invitation_with_one_code() {
    let house = House::new().await;
    let act = form(&house.me);
    let wish = wish("Noé", scope(&[Section::Results]));
    let first = relatives::invite(&house.portal, &house.me, &act, &wish).await.unwrap();
    assert_eq!(relatives::invite(&house.portal, &house.me, &act, &wish).await.unwrap(), first);
    let again = relatives::invite(&house.portal, &house.me, &form(&house.me), &wish).await;
    assert_eq!(refusal(again), Refusal::SameInvitation);
    assert_eq!(house.place.number("SELECT COUNT(*) FROM delegations").await, 1);
}

#[tokio::test]
async fn a_code_lives_seven_days_to_the_second() {
    let house = House::new().await;
    let sister = relative(&house.portal, "Noé PROCHE").await;
    let invited = invite(&house, "Noé", scope(&[Section::Results])).await;
    house.place.wait(INVITATION_DAYS * 24 * 3600 - 1);
    relatives::look(&house.portal, &sister, &invited.code).await.unwrap();
    house.place.wait(1);
    for result in [
        relatives::look(&house.portal, &sister, &invited.code).await.map(drop),
        relatives::accept(&house.portal, &sister, &invited.code, make).await.map(drop),
        relatives::refuse(&house.portal, &sister, &invited.code).await,
    ] {
        assert_eq!(refusal(result), Refusal::WrongCode);
    }
    let overview = relatives::overview(&house.portal, &house.me).await.unwrap();
    assert_eq!((overview.invitations.len(), overview.helpers.len()), (0, 0));
    assert!(subjects::list(&house.portal, &sister.account).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_refused_or_withdrawn_code_and_that_of_another_are_good_for_nothing() {
    let house = House::new().await;
    let portal = &house.portal;
    let sister = relative(portal, "Noé PROCHE").await;
    let refused = invite(&house, "Noé", scope(&[Section::Results])).await;
    relatives::refuse(portal, &sister, &refused.code).await.unwrap();
    let withdrawn = invite(&house, "Noé", scope(&[Section::Results])).await;
    let which = relatives::Which { id: withdrawn.id, version: 1 };
    relatives::end(portal, &house.me, &form(&house.me), which, make).await.unwrap();
    let taken = invite(&house, "Noé", scope(&[Section::Results])).await;
    relatives::accept(portal, &sister, &taken.code, make).await.unwrap();
    let other = relative(portal, "Lou AUTRE").await;
    for code in [&refused.code, &withdrawn.code, &taken.code, "AAAA-BBBB-CCCC", "", "n’importe quoi"] {
        let result = relatives::accept(portal, &other, code, make).await;
        assert!(matches!(refusal(result), Refusal::WrongCode | Refusal::TooManyTries(_)), "{code}");
    }
    assert!(subjects::list(portal, &other.account).await.unwrap().is_empty());
}

#[tokio::test]
async fn guessing_is_slowed_down_and_what_was_right_does_not_count() {
    let house = House::new().await;
    let sister = relative(&house.portal, "Noé PROCHE").await;
    let invited = invite(&house, "Noé", scope(&[Section::Results])).await;
    for _ in 0..20 {
        relatives::look(&house.portal, &sister, &invited.code).await.unwrap();
    }
    for _ in 0..5 {
        assert_eq!(refusal(relatives::look(&house.portal, &sister, "AAAA-BBBB-CCCC").await), Refusal::WrongCode);
    }
    let shut = refusal(relatives::look(&house.portal, &sister, &invited.code).await);
    assert!(matches!(shut, Refusal::TooManyTries(_)), "even the right one, for a while: {shut:?}");
    let other = relative(&house.portal, "Lou AUTRE").await;
    relatives::look(&house.portal, &other, &invited.code).await.unwrap();
    house.place.wait(15 * 60);
    relatives::look(&house.portal, &sister, &invited.code).await.unwrap();
}

#[tokio::test]
async fn nobody_helps_themselves_or_twice() {
    let house = House::new().await;
    let invited = invite(&house, "Moi", scope(&[Section::Results])).await;
    let own = relatives::accept(&house.portal, &house.me, &invited.code, make).await;
    assert_eq!(refusal(own), Refusal::OwnRecord);
    let sister = relative(&house.portal, "Noé PROCHE").await;
    relatives::accept(&house.portal, &sister, &invited.code, make).await.unwrap();
    let second = invite(&house, "Encore", scope(Section::ALL)).await;
    let twice = relatives::accept(&house.portal, &sister, &second.code, make).await;
    assert_eq!(refusal(twice), Refusal::AlreadyHelps);
    let weak = Actor { strength: Strength::Password, ..sister.clone() };
    assert_eq!(refusal(relatives::look(&house.portal, &weak, &second.code).await), Refusal::NoPerson);
    let doctor = Actor { role: Role::Professional, ..sister };
    assert_eq!(refusal(relatives::look(&house.portal, &doctor, &second.code).await), Refusal::NoPerson);
}

#[tokio::test]
async fn only_an_adult_patient_invites() {
    let child = House::of_child().await;
    let parent = child.parent().await;
    let wish = wish("Noé", scope(&[Section::Results]));
    for (who, reason) in [(&parent, Reason::NotInThisQuality), (&child.me, Reason::NotAdult)] {
        let result = relatives::invite(&child.portal, who, &form(who), &wish).await;
        assert!(
            matches!(&result, Err(RelativesError::Portal(Error::Refused(found))) if *found == reason),
            "{result:?}"
        );
        let result = relatives::overview(&child.portal, who).await;
        assert!(matches!(result, Err(Error::Refused(found)) if found == reason));
    }
    let house = House::new().await;
    let helper = helper(&house, "Noé PROCHE", scope(Section::ALL)).await;
    let result = relatives::invite(&house.portal, &helper, &form(&helper), &wish).await;
    assert!(matches!(result, Err(RelativesError::Portal(Error::Refused(Reason::NotInThisQuality)))));
}

#[tokio::test]
async fn what_is_not_a_wish_is_refused() {
    let house = House::new().await;
    let ask = async |wish: Wish| refusal(relatives::invite(&house.portal, &house.me, &form(&house.me), &wish).await);
    assert_eq!(ask(wish("Noé", Scope::default())).await, Refusal::NothingOpened);
    assert_eq!(ask(wish(" \u{200B} ", scope(Section::ALL))).await, Refusal::Name);
    assert_eq!(ask(wish(&"x".repeat(61), scope(Section::ALL))).await, Refusal::Name);
    assert_eq!(house.place.number("SELECT COUNT(*) FROM delegations").await, 0);
}

#[tokio::test]
async fn a_form_of_another_record_invites_nobody() {
    let house = House::new().await;
    let neighbour = house.neighbour().await;
    let act = form(&neighbour);
    let result = relatives::invite(&house.portal, &house.me, &act, &wish("Noé", scope(Section::ALL))).await;
    assert!(matches!(result, Err(RelativesError::Portal(Error::OtherRecord))));
}

//! Emergencies: three switches, a written reason, told apart.

use domain::rights::{Purpose, Quality};

use super::*;

fn broken() -> Motive {
    Motive::BreakGlass("Patient inconscient, antécédents inconnus".to_owned())
}

#[tokio::test]
async fn breaking_the_glass_needs_a_reason_and_stands_apart_in_the_history() {
    let house = house().await;
    house.import(&document("a")).await;
    let mute = caller(DOCTOR, Motive::BreakGlass("urgent".to_owned()));
    assert!(matches!(found(&house, &mute).await, Err(Error::Refused(Reason::ReasonMissing))));
    assert_eq!(found(&house, &caller(DOCTOR, broken())).await.unwrap().len(), 1);
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    let event = events.iter().find(|event| event.kind == EventKind::RecordListRead && event.refused.is_none()).unwrap();
    assert_eq!((event.quality, event.purpose), (Some(Quality::Emergency), Some(Purpose::Emergency)));
    assert_eq!(event.reason_text.as_deref(), Some("Patient inconscient, antécédents inconnus"));
}

#[tokio::test]
async fn each_switch_closes_its_own_door_alone() {
    let house = house().await;
    let mut masked = document("masked");
    masked.confidentiality = vec!["MASQUE_PS"];
    house.import(&masked).await;
    for regulator in [true, false] {
        for others in [true, false] {
            for masked in [true, false] {
                decide(&house, &Change::Emergency(Emergency { regulator, others, masked })).await;
                for (door, open) in
                    [(caller(REGULATOR, Motive::Regulation), regulator), (caller(DOCTOR, broken()), others)]
                {
                    match found(&house, &door).await {
                        Ok(titles) => assert_eq!((open, titles.len()), (true, usize::from(masked))),
                        Err(Error::Refused(Reason::EmergencyOpposed)) => assert!(!open),
                        other => panic!("{other:?}"),
                    }
                }
            }
        }
    }
    let pretends = caller(DOCTOR, Motive::Regulation);
    assert!(matches!(found(&house, &pretends).await, Err(Error::Refused(Reason::PurposeNotAllowed))));
}

#[tokio::test]
async fn whoever_is_shut_out_stays_out_in_an_emergency() {
    let house = house().await;
    decide(&house, &Change::Block(who(DOCTOR))).await;
    assert!(matches!(found(&house, &caller(DOCTOR, broken())).await, Err(Error::Refused(Reason::Blocked))));
}

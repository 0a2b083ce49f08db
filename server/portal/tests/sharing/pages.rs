//! What pages need besides: names for addresses, one professional, what a decision replaced, who wrote what.

use domain::rights::sharing::{Difference, Settled};

use super::*;

#[tokio::test]
async fn an_address_names_somebody_for_one_record_alone() {
    let house = house().await;
    let key = directory::key_of(&house.portal, &house.me, &id(DOCTOR)).unwrap();
    assert!(!key.contains(DOCTOR) && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')));
    assert_ne!(key, directory::key_of(&house.portal, &house.me, &id(DOCTOR)).unwrap(), "another one each time");
    assert_eq!(key.len(), directory::key_of(&house.portal, &house.me, &id(CLINIC)).unwrap().len(), "of one length");
    assert_eq!(directory::of_key(&house.portal, &house.me, &key).unwrap(), id(DOCTOR));
    let neighbour = house.neighbour().await;
    let search = directory::key_of_search(&house.portal, &house.me, " Alix  Fictive ").unwrap();
    assert_eq!(directory::search_of_key(&house.portal, &house.me, &search).unwrap(), "Alix Fictive");
    for (actor, key) in [(&neighbour, key.as_str()), (&house.me, &key[1..]), (&house.me, DOCTOR), (&house.me, &search)]
    {
        assert!(matches!(directory::of_key(&house.portal, actor, key), Err(Error::NotFound)), "{key}");
    }
    assert!(directory::search_of_key(&house.portal, &house.me, &key).is_err());
}

#[tokio::test]
async fn one_professional_as_things_stand() {
    let house = house().await;
    house.import(&document("a")).await;
    let one = async |number: &str| sharing::one(&house.portal, &house.me, &id(number)).await;
    let nothing = one(NURSE).await.unwrap();
    assert_eq!((nothing.settled, nothing.team, nothing.seen.len()), (Settled::Nothing, None, 0));
    assert_eq!(one(AUTHOR).await.unwrap().seen, [0], "who wrote it sees it");
    decide(&house, &Change::Consent { structure: clinic().who(), until: None }).await;
    let by_team = one(NURSE).await.unwrap();
    assert_eq!((by_team.team.as_deref(), by_team.seen.as_slice()), (Some("Clinique des Lilas"), [0].as_slice()));
    decide(&house, &Change::Settle { who: who(NURSE), settled: Settled::Blocked }).await;
    let blocked = one(NURSE).await.unwrap();
    assert_eq!((blocked.settled, blocked.seen.len(), blocked.version), (Settled::Blocked, 0, 2));
    assert!(matches!(one("800000000099").await, Err(Error::NotFound)), "whom nobody knows");
    let gone = Practitioner { active: false, ..practitioner(NURSE, "Noa INVENTÉE", "G15_60") };
    directory::put(&house.portal, &[gone]).await.unwrap();
    let gone = one(NURSE).await.unwrap();
    assert!(gone.practitioner.is_none() && gone.named.is_some());
}

#[tokio::test]
async fn what_a_decision_replaced_can_be_told_again_and_what_is_so_already_makes_none() {
    let house = house().await;
    decide(&house, &Change::MaskNew(true)).await;
    let act = Act::new(house.patient);
    let again = Act::parse(&act.record(), &act.key()).unwrap();
    let change = Change::Settle { who: who(DOCTOR), settled: Settled::Blocked };
    let first = sharing::change(&house.portal, &house.me, &act, 0, &change).await.unwrap();
    assert_eq!((first.version, first.meanwhile.as_slice()), (2, [Difference::NewMasked(true)].as_slice()));
    let twice = sharing::change(&house.portal, &house.me, &again, 0, &change).await.unwrap();
    assert_eq!(twice, first);
    let told = sharing::overview_after(&house.portal, &house.me, Some((0, 2))).await.unwrap().told;
    assert_eq!(told, Some(first));
    for nonsense in [(0, 0), (0, 3), (-5, -1), (i64::MAX, i64::MIN)] {
        assert_eq!(sharing::overview_after(&house.portal, &house.me, Some(nonsense)).await.unwrap().told, None);
    }
    let same = decide(&house, &change).await;
    assert_eq!(same, Changed::default());
    assert_eq!(sharing::overview(&house.portal, &house.me).await.unwrap().version, 2);
}

#[tokio::test]
async fn masks_tell_their_documents_and_authors_and_hold_for_what_comes_in() {
    let house = house().await;
    house.import(&document("a")).await;
    decide(&house, &Change::MaskNew(true)).await;
    house.import(&document("b")).await;
    let mut announced = document("c");
    announced.confidentiality = vec!["N", "INVISIBLE_PATIENT"];
    house.import(&announced).await;
    let own = common::adding::add(&house.portal, &house.me, "Courrier", b"Bonjour").await;
    let overview = sharing::overview(&house.portal, &house.me).await.unwrap();
    let masked: Vec<_> = overview.masked.iter().map(|at| overview.documents[*at].title.as_str()).collect();
    assert_eq!(masked.len(), 2, "{masked:?}");
    assert!(masked.contains(&"Courrier") && masked.contains(&"Compte rendu b"), "{masked:?}");
    assert!(!overview.documents.iter().any(|item| item.id == own && !item.confidentiality.masked_ps));
    decide(&house, &allow(DOCTOR)).await;
    let doctor = found(&house, &caller(DOCTOR, Motive::Care)).await.unwrap();
    assert_eq!(doctor.len(), 2, "what is kept from the patient is not masked besides: {doctor:?}");
    let author = overview.authors.iter().find(|author| author.id == id(AUTHOR)).unwrap();
    assert_eq!((author.name.as_deref(), author.documents.len()), (Some("Dr Camille MÉDIONI"), 2));
    let change = Change::MaskAuthor(id(AUTHOR), true);
    let preview = sharing::preview(&house.portal, &house.me, &change).await.unwrap();
    assert_eq!((preview.masked.0.len(), preview.masked.1.len()), (2, 3));
    assert_eq!(preview.differences, [Difference::AuthorMasked(id(AUTHOR), true)]);
    assert_eq!(preview.lines[0].effect.lost.len(), 1);
}

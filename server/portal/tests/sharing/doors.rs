//! The other door, in care.

use super::*;

#[tokio::test]
async fn granted_read_blocked_refused_at_the_very_next_request() {
    let house = house().await;
    let document = house.import(&document("a")).await;
    let doctor = caller(DOCTOR, Motive::Care);
    assert!(matches!(found(&house, &doctor).await, Err(Error::Refused(Reason::NoConsent))));
    assert!(matches!(care::retrieve(&house.portal, &doctor, &document.id).await, Err(Error::NotFound)));
    decide(&house, &allow(DOCTOR)).await;
    assert_eq!(found(&house, &doctor).await.unwrap(), ["Compte rendu a"]);
    let read = care::retrieve(&house.portal, &doctor, &document.id).await.unwrap();
    assert!(read.bytes.starts_with(b"<?xml"));
    decide(&house, &Change::Block(who(DOCTOR))).await;
    assert!(matches!(found(&house, &doctor).await, Err(Error::Refused(Reason::Blocked))));
    assert!(matches!(care::retrieve(&house.portal, &doctor, &document.id).await, Err(Error::NotFound)));
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    let theirs: Vec<_> = events.iter().filter(|event| event.actor_name.as_deref() == Some("Dr Alix FICTIVE")).collect();
    let told: Vec<_> = theirs.iter().rev().map(|event| (event.kind, event.refused)).collect();
    let refused = EventKind::AccessRefused;
    assert_eq!(
        told,
        [
            (refused, Some(Reason::NoConsent)),
            (refused, Some(Reason::NoConsent)),
            (EventKind::RecordListRead, None),
            (EventKind::DocumentRead, None),
            (refused, Some(Reason::Blocked)),
            (refused, Some(Reason::Blocked)),
        ]
    );
    assert!(theirs.iter().all(|event| event.organization.as_deref() == Some("Clinique des Lilas")));
}

#[tokio::test]
async fn consent_to_a_team_is_for_those_who_work_there() {
    let house = house().await;
    house.import(&document("a")).await;
    decide(&house, &Change::Consent { structure: clinic().who(), until: None }).await;
    assert_eq!(found(&house, &caller(NURSE, Motive::Care)).await.unwrap().len(), 1);
    let elsewhere = Caller { structure: Some(id("1990000011")), ..caller(NURSE, Motive::Care) };
    assert!(matches!(found(&house, &elsewhere).await, Err(Error::Refused(Reason::NoConsent))), "says who they are not");
    let liar = Caller { profession: "G15_10".to_owned(), ..caller(NURSE, Motive::Care) };
    assert!(matches!(found(&house, &liar).await, Err(Error::Refused(Reason::UnknownProfessional))));
    let unknown = caller("800000000099", Motive::Care);
    assert!(matches!(found(&house, &unknown).await, Err(Error::Refused(Reason::UnknownProfessional))));
    decide(&house, &Change::EndConsent(1)).await;
    assert!(matches!(found(&house, &caller(NURSE, Motive::Care)).await, Err(Error::Refused(Reason::NoConsent))));
}

#[tokio::test]
async fn a_mask_leaves_no_number_and_no_answer_of_its_own() {
    let house = house().await;
    house.import(&document("shown")).await;
    let mut masked = document("masked");
    masked.confidentiality = vec!["N", "MASQUE_PS"];
    let masked = house.import(&masked).await;
    let mut biology = document("biologie");
    biology.type_code = "11502-2";
    house.import(&biology).await;
    let mut psychiatric = document("psychiatrie");
    psychiatric.type_code = "68599-0";
    house.import(&psychiatric).await;
    let structure = clinic().who();
    decide(&house, &Change::Consent { structure, until: None }).await;
    decide(&house, &Change::MaskCategory(domain::category::Category::Biologie, true)).await;
    let nurse = caller(NURSE, Motive::Care);
    assert_eq!(
        found(&house, &nurse).await.unwrap(),
        ["Compte rendu shown"],
        "neither masked nor beyond the profession"
    );
    assert!(matches!(care::retrieve(&house.portal, &nurse, &masked.id).await, Err(Error::NotFound)));
    let author = caller(AUTHOR, Motive::Care);
    assert_eq!(found(&house, &author).await.unwrap().len(), 4, "who wrote them");
    decide(&house, &Change::Grant { who: who(DOCTOR), grant: Grant::Treating, until: None }).await;
    assert_eq!(found(&house, &caller(DOCTOR, Motive::Care)).await.unwrap().len(), 4, "the treating doctor");
    decide(&house, &Change::MaskAuthor(id(AUTHOR), true)).await;
    assert_eq!(found(&house, &nurse).await.unwrap().len(), 0);
}

#[tokio::test]
async fn the_author_reads_their_own_document_and_finds_nothing_else() {
    let house = house().await;
    let own = house.import(&document("a")).await;
    let author = caller(AUTHOR, Motive::Care);
    assert!(care::retrieve(&house.portal, &author, &own.id).await.is_ok());
    assert!(matches!(found(&house, &author).await, Err(Error::Refused(Reason::NoConsent))));
    decide(&house, &Change::Block(who(AUTHOR))).await;
    assert!(matches!(care::retrieve(&house.portal, &author, &own.id).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_record_that_is_not_there_answers_as_one_that_shares_nothing() {
    let house = house().await;
    let doctor = caller(DOCTOR, Motive::Care);
    let nobody = care::search(&house.portal, &doctor, &Search::current(common::other_ins())).await;
    assert!(matches!(nobody, Err(Error::Refused(Reason::NoConsent))));
    let unknown = domain::ids::DocumentId::from_bytes([1; 16]);
    assert!(matches!(care::retrieve(&house.portal, &doctor, &unknown).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_deleted_document_of_the_patient_is_gone_for_professionals() {
    let house = house().await;
    decide(&house, &allow(DOCTOR)).await;
    let own = common::adding::add(&house.portal, &house.me, "Courrier", b"Bonjour").await;
    let doctor = caller(DOCTOR, Motive::Care);
    assert_eq!(found(&house, &doctor).await.unwrap(), ["Courrier"]);
    portal::record::delete(&house.portal, &house.me, &Act::new(house.patient), &own.to_string()).await.unwrap();
    assert!(found(&house, &doctor).await.unwrap().is_empty());
    assert!(matches!(care::retrieve(&house.portal, &doctor, &own).await, Err(Error::NotFound)));
}

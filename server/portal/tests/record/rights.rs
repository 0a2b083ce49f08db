//! Who gets in, and who sees what.

use super::*;

#[tokio::test]
async fn nobody_enters_by_changing_the_subject() {
    let house = House::new().await;
    house.import(&document("a")).await;
    let neighbour = house.neighbour().await;
    for quality in Quality::ALL {
        let intruder = actor(neighbour.account, house.patient, *quality);
        let result = record::list(&house.portal, &intruder, &RecordQuery::default()).await;
        assert!(matches!(result, Err(Error::Refused(_))), "{quality:?}");
        let result = history::list(&house.portal, &intruder, 1).await;
        assert!(matches!(result, Err(Error::Refused(_))), "{quality:?}");
    }
    let result = subjects::choose(&house.portal, &neighbour, &house.patient).await;
    assert!(matches!(result, Err(Error::NotFound)));
    let nobody = PatientId::from_bytes([9; 16]);
    assert!(matches!(
        subjects::choose(&house.portal, &neighbour, &nobody).await,
        Err(Error::NotFound | Error::Refused(_))
    ));
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    let refused = events.iter().filter(|event| event.kind == EventKind::AccessRefused).count();
    assert_eq!(refused, 2 * Quality::ALL.len() + 1, "the patient sees every attempt");
}

#[tokio::test]
async fn a_password_alone_opens_nothing() {
    let house = House::new().await;
    let half = domain::rights::Actor { strength: Strength::Password, ..house.me.clone() };
    let result = record::list(&house.portal, &half, &RecordQuery::default()).await;
    assert!(matches!(result, Err(Error::Refused(Reason::SecondFactorMissing))));
}

#[tokio::test]
async fn a_revocation_holds_at_the_next_request() {
    let house = House::of_child().await;
    let id = house.import(&document("a")).await.id.to_string();
    let parent = house.parent().await;
    record::open(&house.portal, &parent, &id).await.unwrap();
    house.end_link(&parent).await;
    let result = record::open(&house.portal, &parent, &id).await;
    assert!(matches!(result, Err(Error::Refused(Reason::NotRepresentative))), "{result:?}");
    assert!(subjects::list(&house.portal, &parent.account).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_parent_chooses_and_the_child_sees_it() {
    let house = House::of_child().await;
    let parent = house.parent().await;
    let chosen = subjects::choose(&house.portal, &parent, &house.patient).await.unwrap();
    assert_eq!(chosen.quality, Quality::LegalRepresentative);
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    assert_eq!(events[0].kind, EventKind::SubjectChosen);
    assert_eq!(events[0].quality, Some(Quality::LegalRepresentative));
}

#[tokio::test]
async fn a_foreign_id_is_an_unknown_id() {
    let house = House::new().await;
    let id = house.import(&document("a")).await.id.to_string();
    let neighbour = house.neighbour().await;
    let unknown = DocumentId::from_bytes([5; 16]).to_string();
    for id in [id.as_str(), &unknown, "", "../../etc/passwd", "1' OR '1'='1"] {
        assert!(matches!(record::open(&house.portal, &neighbour, id).await, Err(Error::NotFound)), "{id:?}");
        assert!(matches!(record::original(&house.portal, &neighbour, id).await, Err(Error::NotFound)), "{id:?}");
        assert!(matches!(record::attachment(&house.portal, &neighbour, id, 0).await, Err(Error::NotFound)), "{id:?}");
    }
    let events = history::list(&house.portal, &neighbour, 1).await.unwrap().events;
    let refused: Vec<_> = events.iter().filter(|event| event.refused.is_some()).collect();
    assert_eq!(refused.len(), 15, "each refusal is traced");
    assert!(refused.iter().all(|e| e.refused == Some(Reason::NotFound) && e.document.is_none()));
}

#[tokio::test]
async fn a_hidden_document_leaves_no_sign() {
    let house = House::of_child().await;
    let parent = house.parent().await;
    let mut secret = document("secret");
    secret.title = "Consultation confidentielle".to_owned();
    secret.confidentiality = vec!["N", "INVISIBLE_REPRESENTANTS_LEGAUX"];
    let secret = house.import(&secret).await;
    let mut announced = document("announced");
    announced.confidentiality = vec!["INVISIBLE_PATIENT"];
    let announced = house.import(&announced).await;
    let mut masked = document("masked");
    masked.confidentiality = vec!["MASQUE_PS"];
    house.import(&masked).await;

    // The patient: all but the one to be announced; the parent: the masked one only.
    let (mine, theirs) = (house.list().await, record::list(&house.portal, &parent, &Default::default()).await.unwrap());
    assert_eq!((mine.total, mine.unread, mine.items.len()), (2, 2, 2));
    assert_eq!((theirs.total, theirs.unread, theirs.items.len()), (1, 1, 1));
    let found = record::list(&house.portal, &parent, &search("confidentielle")).await.unwrap();
    assert_eq!(found.found, 0);
    assert!(matches!(record::open(&house.portal, &parent, &secret.id.to_string()).await, Err(Error::NotFound)));
    assert!(matches!(record::open(&house.portal, &house.me, &announced.id.to_string()).await, Err(Error::NotFound)));
    record::open(&house.portal, &house.me, &secret.id.to_string()).await.unwrap();
    let titles = |events: Vec<history::HistoryEvent>| -> Vec<String> {
        events.into_iter().filter_map(|event| event.document_title).collect()
    };
    let mine = titles(history::list(&house.portal, &house.me, 1).await.unwrap().events);
    let theirs = titles(history::list(&house.portal, &parent, 1).await.unwrap().events);
    assert!(mine.contains(&"Consultation confidentielle".to_owned()));
    assert_eq!(theirs, ["Compte rendu masked"]);
    assert!(!mine.contains(&"Compte rendu announced".to_owned()));
    let came_in = async |who: &domain::rights::Actor| {
        let page = history::list(&house.portal, who, 1).await.unwrap();
        assert!(page.events.len() == page.total);
        page.events.iter().filter(|event| event.kind == EventKind::DocumentImported).count()
    };
    assert_eq!((came_in(&house.me).await, came_in(&parent).await), (2, 1), "not even that something came in");

    // Once the month is over the announcement is no longer waited for.
    house.place.wait(32 * 24 * 3600);
    assert_eq!(house.list().await.total, 3);
    record::open(&house.portal, &house.me, &announced.id.to_string()).await.unwrap();
    let ids = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    assert!(ids.iter().any(|event| event.kind == EventKind::DocumentImported && event.document == Some(announced.id)));
}

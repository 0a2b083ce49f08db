//! Rows changed behind the portal, and hostile content, give nothing.

use super::*;

#[tokio::test]
async fn a_link_that_the_portal_did_not_write_gives_nothing() {
    let house = House::new().await;
    house.import(&document("a")).await;
    let neighbour = house.neighbour().await;
    for quality in [Quality::Patient, Quality::LegalRepresentative] {
        let intruder = actor(neighbour.account, house.patient, quality);
        let insert = format!(
            "INSERT INTO account_subjects (account_id, patient_id, quality, position, mac) \
             SELECT '{}', patient_id, '{}', position, mac FROM account_subjects WHERE patient_id = '{}'",
            neighbour.account,
            quality.code(),
            house.patient,
        );
        assert_eq!(house.place.sql(&insert).await.unwrap(), 1);
        let result = record::list(&house.portal, &intruder, &RecordQuery::default()).await;
        assert!(matches!(result, Err(Error::Refused(_))), "{quality:?}: {result:?}");
        assert!(matches!(subjects::choose(&house.portal, &neighbour, &house.patient).await, Err(Error::NotFound)));
        let subjects = subjects::list(&house.portal, &neighbour.account).await.unwrap();
        assert_eq!(subjects.len(), 1, "their own record only");
        house.end_link_to(&neighbour).await;
    }
}

#[tokio::test]
async fn a_link_that_was_changed_gives_nothing() {
    for change in ["quality = 'patient'", "position = 7"] {
        let house = House::of_child().await;
        let parent = house.parent().await;
        let update = format!("UPDATE account_subjects SET {change} WHERE account_id = '{}'", parent.account);
        house.place.sql(&update).await.unwrap();
        assert!(subjects::list(&house.portal, &parent.account).await.unwrap().is_empty(), "{change}");
        for quality in [Quality::Patient, Quality::LegalRepresentative] {
            let actor = actor(parent.account, house.patient, quality);
            let result = record::list(&house.portal, &actor, &RecordQuery::default()).await;
            assert!(matches!(result, Err(Error::Refused(_))), "{change}: {result:?}");
        }
    }
}

#[tokio::test]
async fn a_row_of_a_document_that_was_changed_shows_nothing() {
    for change in [
        "visibility = 0",
        "visibility = visibility - 2",
        "visibility = visibility - 4",
        "imported_at = 0",
        "visibility = 0, category = 'BIOLOGIE'",
        "visibility = 0, version = 9",
        "visibility = 0, size = 1",
        "visibility = 0, format = 1",
        "visibility = 0, source = 1",
    ] {
        let house = House::of_child().await;
        let parent = house.parent().await;
        let mut secret = document("secret");
        secret.title = "Consultation confidentielle".to_owned();
        secret.confidentiality = vec!["INVISIBLE_PATIENT", "INVISIBLE_REPRESENTANTS_LEGAUX"];
        let id = house.import(&secret).await.id.to_string();
        house.place.sql(&format!("UPDATE documents SET {change}")).await.unwrap();
        for who in [&house.me, &parent] {
            for query in [RecordQuery::default(), search("confidentielle")] {
                let page = record::list(&house.portal, who, &query).await;
                let none =
                    page.as_ref().map_or_else(|error| matches!(error, Error::Corrupt(_)), |page| page.found == 0);
                assert!(none, "{change}: {page:?}");
            }
            let opened = record::open(&house.portal, who, &id).await;
            assert!(matches!(opened, Err(Error::Corrupt(_) | Error::NotFound)), "{change}: {opened:?}");
            let original = record::original(&house.portal, who, &id).await;
            assert!(matches!(original, Err(Error::Corrupt(_) | Error::NotFound)), "{change}: {original:?}");
            let events = history::list(&house.portal, who, 1).await.unwrap().events;
            assert!(events.iter().all(|event| event.document.is_none()), "{change}");
            assert!(events.iter().all(|event| event.document_title.is_none()), "{change}");
        }
    }
}

#[tokio::test]
async fn a_document_moved_to_another_record_shows_nothing_there_nor_in_the_history() {
    let house = House::new().await;
    let neighbour = house.neighbour().await;
    let mut announced = document("announced");
    announced.confidentiality = vec!["INVISIBLE_PATIENT"];
    let id = house.import(&announced).await.id.to_string();
    let subject = neighbour.subject.unwrap();
    house.place.sql(&format!("UPDATE documents SET visibility = 0, patient_id = '{subject}'")).await.unwrap();
    let page = record::list(&house.portal, &neighbour, &RecordQuery::default()).await;
    assert!(matches!(page, Err(Error::Corrupt(_))), "{page:?}");
    let opened = record::open(&house.portal, &neighbour, &id).await;
    assert!(matches!(opened, Err(Error::Corrupt(_))), "{opened:?}");
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    assert!(events.iter().all(|event| event.document_title.is_none()), "nor does its absence show the title");
}

#[tokio::test]
async fn hostile_titles_become_harmless_lines() {
    let house = House::new().await;
    let mut one = document("a");
    one.title = "</title><script>alert(1)</script>\u{202e}fdp.\r\nSet-Cookie: x".to_owned();
    house.import(&one).await;
    let title = house.list().await.items.remove(0).title;
    assert_eq!(title, "</title><script>alert(1)</script>fdp. Set-Cookie: x");
}

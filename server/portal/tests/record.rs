//! The record: paging, search, versions, what is hidden, and that nobody else gets in.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::cda::document;
use common::{House, actor};
use domain::category::Category;
use domain::ids::{DocumentId, PatientId};
use domain::rights::{Quality, Reason, Strength};
use domain::trace::event::EventKind;
use portal::document::Format;
use portal::record::{self, RecordQuery};
use portal::{Error, history, subjects};

fn search(text: &str) -> RecordQuery {
    RecordQuery { text: Some(text.to_owned()), ..RecordQuery::default() }
}

#[tokio::test]
async fn an_empty_record_has_one_empty_page() {
    let house = House::new().await;
    let page = house.list().await;
    assert_eq!((page.total, page.found, page.pages, page.page, page.unread), (0, 0, 1, 1, 0));
    assert_eq!(page.holder.to_string(), "Dominique PAT-TROIS");
    assert!(page.items.is_empty() && page.counts.is_empty());
}

#[tokio::test]
async fn pages_are_newest_first_and_counts_cover_everything() {
    let house = House::new().await;
    for n in 0..45 {
        let mut one = document(&format!("d{n}"));
        one.date = format!("20{:02}0115", 24 - n / 15);
        one.type_code = if n % 3 == 0 { "57833-6" } else { "11488-4" };
        house.import(&one).await;
    }
    let mut seen = Vec::new();
    for number in 1..=3 {
        let query = RecordQuery { page: number, ..RecordQuery::default() };
        let page = record::list(&house.portal, &house.me, &query).await.unwrap();
        assert_eq!((page.total, page.found, page.pages, page.page, page.unread), (45, 45, 3, number, 45));
        assert_eq!(page.counts, [(Category::OrdSoin, 15), (Category::CptRend, 30)]);
        seen.extend(page.items.iter().map(|item| (item.date.at(), item.id)));
    }
    assert_eq!(seen.len(), 45);
    assert!(seen.is_sorted_by(|a, b| a > b), "newest first, no document twice");
    let beyond = RecordQuery { page: 99, category: Some(Category::OrdSoin), ..RecordQuery::default() };
    let page = record::list(&house.portal, &house.me, &beyond).await.unwrap();
    assert_eq!((page.found, page.pages, page.page, page.items.len()), (15, 1, 1, 15));
    assert!(page.items.iter().all(|item| item.category == Category::OrdSoin));
}

#[tokio::test]
async fn an_item_says_who_what_when() {
    let house = House::new().await;
    let imported = house.import(&document("a")).await;
    let item = house.list().await.items.remove(0);
    assert_eq!(item.id, imported.id);
    assert_eq!(item.title, "Compte rendu a");
    assert_eq!(item.author.as_deref(), Some("Dr Camille MÉDIONI"));
    assert!(item.profession.as_deref().unwrap().contains("Médecin"), "{item:?}");
    assert_eq!(item.organization.as_deref(), Some("Maison de santé des Tilleuls"));
    assert_eq!(item.date.at().to_string(), "2026-01-15T08:30:00Z");
    assert_eq!(item.format, Format::Structured);
    assert!(item.unread && !item.old_version);
}

#[tokio::test]
async fn search_ignores_accents_and_case_and_looks_everywhere() {
    let house = House::new().await;
    let mut one = document("a");
    one.title = "Échographie cardiaque".to_owned();
    one.text = "Fraction d’éjection : 60 %".to_owned();
    house.import(&one).await;
    house.import(&document("b")).await;
    for (text, found) in [
        ("echographie", 1),
        ("ÉCHOGRAPHIE cardiaque", 1),
        ("ejection", 1),
        ("medioni", 2),
        ("echographie medioni", 1),
        ("echographie normale", 0),
        ("tilleuls", 2),
        ("'; DROP TABLE documents; --", 0),
        ("%", 2),
        ("   ", 2),
    ] {
        let page = record::list(&house.portal, &house.me, &search(text)).await.unwrap();
        assert_eq!(page.found, found, "{text:?}");
        assert_eq!(page.items.len(), found, "{text:?}");
        assert_eq!(page.total, 2);
    }
    let other = RecordQuery { category: Some(Category::Biologie), ..search("medioni") };
    assert_eq!(record::list(&house.portal, &house.me, &other).await.unwrap().found, 0);
}

#[tokio::test]
async fn search_results_are_paged_newest_first() {
    let house = House::new().await;
    for n in 0..130 {
        let mut one = document(&format!("d{n}"));
        one.date = format!("{}0115", 1900 + n);
        one.text = if n % 2 == 0 { "aiguille".to_owned() } else { "foin".to_owned() };
        house.import(&one).await;
    }
    let query = RecordQuery { page: 4, ..search("aiguille") };
    let page = record::list(&house.portal, &house.me, &query).await.unwrap();
    assert_eq!((page.found, page.pages, page.items.len()), (65, 4, 5));
    let years: Vec<i16> = page.items.iter().map(|item| item.date.local().year()).collect();
    assert_eq!(years, [1908, 1906, 1904, 1902, 1900]);
}

#[tokio::test]
async fn opening_a_document_marks_it_read_for_this_account_only() {
    let house = House::of_child().await;
    let imported = house.import(&document("a")).await;
    let parent = house.parent().await;
    let opened = record::open(&house.portal, &house.me, &imported.id.to_string()).await.unwrap();
    assert!(opened.item.unread);
    assert!(opened.document.narrative_text().contains("Tension artérielle normale."));
    let mine = house.list().await;
    assert_eq!((mine.unread, mine.items[0].unread), (0, false));
    let theirs = record::list(&house.portal, &parent, &RecordQuery::default()).await.unwrap();
    assert_eq!((theirs.unread, theirs.items[0].unread), (1, true));
}

#[tokio::test]
async fn files_come_back_as_they_were() {
    let house = House::new().await;
    let mut one = document("a");
    one.pdf = Some(b"%PDF-1.4 fictif".to_vec());
    let id = house.import(&one).await.id.to_string();
    let file = record::attachment(&house.portal, &house.me, &id, 0).await.unwrap();
    assert_eq!(file.bytes, b"%PDF-1.4 fictif");
    assert_eq!(file.media_type(), "application/pdf");
    assert!(matches!(record::attachment(&house.portal, &house.me, &id, 1).await, Err(Error::NotFound)));
    let original = record::original(&house.portal, &house.me, &id).await.unwrap();
    assert_eq!(original.bytes, one.text().as_bytes());
    assert_eq!(original.item.format, Format::Pdf);
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

    // Once the month is over the announcement is no longer waited for.
    house.place.wait(32 * 24 * 3600);
    assert_eq!(house.list().await.total, 3);
    record::open(&house.portal, &house.me, &announced.id.to_string()).await.unwrap();
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

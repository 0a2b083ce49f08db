//! Documents of one's own: renamed, replaced, deleted, taken back, erased; and those of others left alone.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::House;
use common::adding::{act, add, again, described, replace};
use common::cda::document;
use domain::category::Category;
use domain::ids::DocumentId;
use domain::rights::{Actor, Reason};
use domain::trace::event::EventKind;
use portal::adding::{self, AddingError, Description, Refusal};
use portal::record::{self, Deleted, RecordQuery};
use portal::{Error, Portal, history};

const DAY: i64 = 24 * 3600;

fn another() -> Description {
    Description::parse("Bilan sanguin", "biologie", ["3", "1", "2024"], jiff::civil::date(2026, 3, 2)).unwrap()
}

async fn delete(portal: &Portal, actor: &Actor, id: &DocumentId) -> Result<Deleted, Error> {
    record::delete(portal, actor, &act(actor), &id.to_string()).await
}

async fn restore(portal: &Portal, actor: &Actor, id: &DocumentId) -> Result<(), Error> {
    record::restore(portal, actor, &act(actor), &id.to_string()).await
}

async fn found(house: &House, words: &str) -> usize {
    let query = RecordQuery { text: Some(words.to_owned()), ..RecordQuery::default() };
    record::list(&house.portal, &house.me, &query).await.unwrap().found
}

#[tokio::test]
async fn another_title_category_and_date_in_the_same_place() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let id = add(portal, me, "Échographie", b"Tension normale").await;
    let before = record::open(portal, me, &id.to_string()).await.unwrap();
    record::hide(portal, me, &act(me), &id.to_string(), true).await.unwrap();
    let form = act(me);
    record::rename(portal, me, &form, &id.to_string(), &another()).await.unwrap();
    record::rename(portal, me, &again(&form), &id.to_string(), &described("autre")).await.unwrap();
    let after = record::open(portal, me, &id.to_string()).await.unwrap();
    let item = &after.item;
    assert_eq!((item.title.as_str(), item.category, item.version), ("Bilan sanguin", Category::Biologie, 1));
    assert_eq!(item.date.local().date(), jiff::civil::date(2024, 1, 3));
    assert!(item.own && item.confidentiality.masked_ps, "still one's own, still hidden");
    let (old, new) = (&before.document.header, &after.document.header);
    assert_eq!((&new.id, &new.set_id, &new.authors), (&old.id, &old.set_id, &old.authors));
    assert_eq!((new.title.as_deref(), new.type_code.code.as_str()), (Some("Bilan sanguin"), "DOCPAT05"));
    assert_eq!(after.document.body, {
        let mut body = before.document.body.clone();
        if let domain::cda::Body::Unstructured(file) = &mut body {
            file.label = Some("Bilan sanguin".to_owned());
        }
        body
    });
    assert_eq!(
        (found(&house, "tension").await, found(&house, "bilan").await, found(&house, "echographie").await),
        (1, 1, 0)
    );
    assert_eq!(house.list().await.counts, [(Category::Biologie, 1)]);
    let events = history::list(portal, me, 1).await.unwrap().events;
    let renamed: Vec<_> = events.iter().filter(|event| event.kind == EventKind::DocumentRenamed).collect();
    assert_eq!(renamed.len(), 1);
    assert_eq!(renamed[0].document_title.as_deref(), Some("Bilan sanguin"));
}

#[tokio::test]
async fn a_new_version_takes_the_place_and_stays_hidden() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let first = add(portal, me, "Ordonnance", b"version un").await;
    record::hide(portal, me, &act(me), &first.to_string(), true).await.unwrap();
    let second = replace(portal, me, &first, b"version deux").await;
    let third = replace(portal, me, &first, b"version trois").await;
    let page = house.list().await;
    assert_eq!(page.items.iter().map(|item| (item.id, item.version)).collect::<Vec<_>>(), [(third, 3)]);
    assert!(page.items[0].confidentiality.masked_ps);
    assert_eq!(page.items[0].title, "Ordonnance");
    let opened = record::open(portal, me, &third.to_string()).await.unwrap();
    assert_eq!(opened.versions.iter().map(|item| item.id).collect::<Vec<_>>(), [third, second, first]);
    let old = record::open(portal, me, &first.to_string()).await.unwrap();
    assert!(old.item.old_version);
    assert_eq!(old.document.header.set_id, opened.document.header.set_id);
    let middle = record::open(portal, me, &second.to_string()).await.unwrap();
    assert_eq!(opened.document.header.replaces, [middle.document.header.id]);
    let result = record::rename(portal, me, &act(me), &first.to_string(), &another()).await;
    assert!(matches!(result, Err(Error::NotFound)), "an old version stays as it was: {result:?}");
}

#[tokio::test]
async fn what_was_to_be_replaced_may_be_gone_meanwhile() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let first = add(portal, me, "Ordonnance", b"un").await;
    let draft = adding::begin_replacing(portal, me, &act(me), &first.to_string()).await.unwrap();
    assert_eq!(common::adding::send(portal, me, &draft, b"deux").await, None);
    delete(portal, me, &first).await.unwrap();
    let form = act(me);
    for form in [again(&form), form] {
        let result = adding::file(portal, me, &form, &draft).await;
        assert!(matches!(result, Err(AddingError::Refused(Refusal::NothingToReplace))), "{result:?}");
    }
    assert_eq!(adding::open(portal, me, &draft.to_string()).await.unwrap().pages.len(), 1, "nothing is lost");
    let id = common::adding::file(portal, me, &draft).await;
    restore(portal, me, &first).await.unwrap();
    assert_eq!(house.list().await.items.iter().filter(|item| [id, first].contains(&item.id)).count(), 2);
}

#[tokio::test]
async fn a_deleted_document_is_gone_with_its_versions_and_comes_back_with_them() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let first = add(portal, me, "Ordonnance", b"mots un").await;
    let second = replace(portal, me, &first, b"mots deux").await;
    let form = act(me);
    let Deleted::Now(deletion) = record::delete(portal, me, &form, &second.to_string()).await.unwrap() else {
        panic!("it was there")
    };
    assert_eq!(deletion.last_day, jiff::civil::date(2026, 4, 1));
    let replay = record::delete(portal, me, &again(&form), &second.to_string()).await.unwrap();
    assert_eq!(replay, Deleted::Now(deletion), "a replay gives the first answer");
    assert_eq!(delete(portal, me, &first).await.unwrap(), Deleted::Before(deletion), "from another window");
    assert_eq!((house.list().await.total, found(&house, "mots").await), (0, 0));
    for id in [first, second] {
        assert!(matches!(record::open(portal, me, &id.to_string()).await, Err(Error::NotFound)));
        assert!(matches!(record::original(portal, me, &id.to_string()).await, Err(Error::NotFound)));
        assert_eq!(record::manage(portal, me, &id.to_string()).await.unwrap().deletion, Some(deletion));
    }
    let one = record::deleted(portal, me, &first.to_string()).await.unwrap().unwrap();
    assert_eq!((one.item.id, one.deletion), (first, deletion));
    let neighbour = house.neighbour().await;
    assert!(
        record::deleted(portal, &neighbour, &first.to_string()).await.unwrap().is_none(),
        "no word of it to others"
    );
    let trash = record::trash(portal, me).await.unwrap();
    assert_eq!(trash.iter().map(|item| (item.item.id, item.deletion)).collect::<Vec<_>>(), [(second, deletion)]);
    for result in [
        record::hide(portal, me, &act(me), &second.to_string(), true).await,
        record::rename(portal, me, &act(me), &second.to_string(), &another()).await,
    ] {
        assert!(matches!(result, Err(Error::NotFound)), "{result:?}");
    }
    restore(portal, me, &second).await.unwrap();
    restore(portal, me, &second).await.unwrap();
    assert!(record::deleted(portal, me, &first.to_string()).await.unwrap().is_none(), "it is there again");
    assert!(record::trash(portal, me).await.unwrap().is_empty());
    let opened = record::open(portal, me, &second.to_string()).await.unwrap();
    assert_eq!(opened.versions.iter().map(|item| item.id).collect::<Vec<_>>(), [second, first]);
    let events = history::list(portal, me, 1).await.unwrap().events;
    let count = |kind| events.iter().filter(|event| event.kind == kind).count();
    assert_eq!((count(EventKind::DocumentDeleted), count(EventKind::DocumentRestored)), (1, 1));
}

#[tokio::test]
async fn after_thirty_days_nothing_is_left_but_the_trace() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let id = add(portal, me, "Ordonnance", b"un").await;
    let kept = add(portal, me, "Autre", b"deux").await;
    record::open(portal, me, &id.to_string()).await.unwrap();
    replace(portal, me, &id, b"trois").await;
    delete(portal, me, &id).await.unwrap();
    // Deleted on 2 March at 9 h in Paris: the last day is 1 April.
    house.place.wait(30 * DAY);
    assert_eq!(record::erase_due(portal).await.unwrap(), 0);
    assert_eq!(record::trash(portal, me).await.unwrap().len(), 1);
    house.place.wait(DAY - 3600 * 10);
    assert_eq!(record::trash(portal, me).await.unwrap().len(), 0, "its time is over before the job comes");
    assert!(record::deleted(portal, me, &id.to_string()).await.unwrap().is_none(), "nor by its address");
    assert!(matches!(restore(portal, me, &id).await, Err(Error::NotFound)));
    assert_eq!(record::erase_due(portal).await.unwrap(), 2);
    assert_eq!(record::erase_due(portal).await.unwrap(), 0);
    for (table, left) in [
        ("documents", 1),
        ("document_contents", 1),
        ("document_replacements", 0),
        ("document_reads", 0),
        ("erasures", 2),
    ] {
        assert_eq!(house.place.number(&format!("SELECT COUNT(*) FROM {table}")).await, left, "{table}");
    }
    record::open(portal, me, &kept.to_string()).await.unwrap();
    let events = history::list(portal, me, 1).await.unwrap().events;
    let erased: Vec<_> = events.iter().filter(|event| event.kind == EventKind::DocumentErased).collect();
    assert_eq!(erased.len(), 2);
    assert!(erased.iter().all(|event| event.actor_name.is_none()), "nobody did it");
    for kind in [EventKind::DocumentErased, EventKind::DocumentRead, EventKind::DocumentDeleted] {
        let event = events.iter().rfind(|event| event.kind == kind).unwrap();
        assert_eq!((event.document, event.document_title.as_deref()), (None, Some("Ordonnance")), "{kind:?}");
    }
    assert!(portal::trace::verify(portal).await.unwrap().is_sound());
}

#[tokio::test]
async fn a_title_is_not_told_because_a_row_is_missing() {
    let house = House::new().await;
    let id = house.import(&document("a")).await.id;
    record::open(&house.portal, &house.me, &id.to_string()).await.unwrap();
    for table in ["document_contents", "document_reads", "document_replacements"] {
        house.place.sql(&format!("DELETE FROM {table} WHERE document_id = '{id}'")).await.unwrap();
    }
    house.place.sql(&format!("DELETE FROM documents WHERE id = '{id}'")).await.unwrap();
    let forged =
        format!("INSERT INTO erasures (document_id, patient_id, proof) SELECT '{id}', id, wrapped_key FROM patients");
    house.place.sql(&forged).await.unwrap();
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    assert!(events.iter().all(|event| event.document_title.is_none()), "{events:?}");
}

#[tokio::test]
async fn documents_of_others_stay() {
    let house = House::of_child().await;
    let (portal, me) = (&house.portal, &house.me);
    let mut secret = document("secret");
    secret.confidentiality = vec!["INVISIBLE_REPRESENTANTS_LEGAUX"];
    let (fed, secret) = (house.import(&document("a")).await.id, house.import(&secret).await.id);
    let (parent, neighbour) = (house.parent().await, house.neighbour().await);
    let own = add(portal, me, "À moi", b"un").await;
    for (who, id, kept) in [(me, fed, false), (&parent, secret, true), (&neighbour, own, true), (&neighbour, fed, true)]
    {
        let text = id.to_string();
        for result in [
            delete(portal, who, &id).await.map(drop),
            record::rename(portal, who, &act(who), &text, &another()).await,
            match adding::begin_replacing(portal, who, &act(who), &text).await {
                Err(AddingError::Portal(error)) => Err(error),
                other => panic!("{other:?}"),
            },
        ] {
            let same = match &result {
                Err(Error::NotFound) => kept,
                Err(Error::Refused(Reason::DepositedByOthers)) => !kept,
                _ => false,
            };
            assert!(same, "{result:?}");
        }
        if kept {
            assert!(matches!(record::manage(portal, who, &text).await, Err(Error::NotFound)));
        }
    }
    let header = record::open(portal, me, &own.to_string()).await.unwrap().document.header;
    let theirs = add(portal, &parent, "Au parent", b"deux").await;
    let by_parent = record::open(portal, me, &theirs.to_string()).await.unwrap().document.header;
    assert!(adding::added_by(me, &header) && !adding::added_by(&parent, &header), "the patient added it");
    assert!(!adding::added_by(me, &by_parent) && adding::added_by(&parent, &by_parent), "the parent added it");
    assert_eq!(house.list().await.total, 4);
    delete(portal, &parent, &own).await.unwrap();
    assert_eq!(record::trash(portal, me).await.unwrap().len(), 1, "a parent deletes, the child takes back");
    restore(portal, me, &own).await.unwrap();
}

#[tokio::test]
async fn a_form_of_another_record_changes_nothing() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let id = add(portal, me, "a", b"un").await.to_string();
    let foreign = act(&house.neighbour().await);
    for result in [
        record::delete(portal, me, &foreign, &id).await.map(drop),
        record::restore(portal, me, &foreign, &id).await,
        record::rename(portal, me, &foreign, &id, &another()).await,
        record::report(portal, me, &foreign, &id, domain::report::ReportReason::Twice, "").await,
    ] {
        assert!(matches!(result, Err(Error::OtherRecord)), "{result:?}");
    }
    assert_eq!(house.list().await.items[0].title, "a");
}

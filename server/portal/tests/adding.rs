//! Adding a document: step by step, once, sealed, by whom it concerns; and what a dropped line leaves.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::adding::{act, add, again, begin, described, file, send};
use common::files::{pdf, png};
use common::{House, actor, contents};
use domain::category::Category;
use domain::cda::{Body, Precision};
use domain::ids::{DraftId, PageId};
use domain::rights::{Quality, Reason};
use domain::trace::event::EventKind;
use portal::adding::{self, AddingError, Description, FileKind, Move, Upload, UploadState};
use portal::record;
use portal::{Error, history};

#[tokio::test]
async fn a_document_is_described_sent_and_filed() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let draft = begin(portal, me, "Lettre du Dr Martin").await;
    let bytes = pdf("Bonjour");
    assert_eq!(send(portal, me, &draft, &bytes).await, None);
    let seen = adding::open(portal, me, &draft.to_string()).await.unwrap();
    assert_eq!(
        (seen.title.as_str(), seen.category, seen.upload),
        ("Lettre du Dr Martin", Category::CptRend, UploadState::Quiet)
    );
    assert_eq!(
        seen.pages.iter().map(|page| (page.kind, page.size)).collect::<Vec<_>>(),
        [(FileKind::Pdf, bytes.len())]
    );
    assert_eq!(adding::list(portal, me).await.unwrap().items.len(), 1);
    assert_eq!(house.list().await.total, 0, "a draft is no part of the record");

    let id = file(portal, me, &draft).await;
    let page = house.list().await;
    let item = &page.items[0];
    assert_eq!((item.id, item.title.as_str(), item.own, item.version), (id, "Lettre du Dr Martin", true, 1));
    assert_eq!((item.date.precision(), item.date.local().date()), (Precision::Month, jiff::civil::date(2026, 2, 1)));
    assert_eq!(item.author.as_deref(), Some("Dominique PAT-TROIS"));
    let opened = record::open(portal, me, &id.to_string()).await.unwrap();
    let Body::Unstructured(attachment) = &opened.document.body else { panic!("one file") };
    assert_eq!(attachment.bytes, bytes);
    let header = &opened.document.header;
    assert_eq!((header.type_code.code.as_str(), header.patient.birth_place.as_deref()), ("DOCPAT03", Some("51215")));
    assert_eq!(record::attachment(portal, me, &id.to_string(), 0).await.unwrap().bytes, bytes);
    let original = record::original(portal, me, &id.to_string()).await.unwrap();
    assert_eq!(original.bytes.len() as u64, original.item.size);
    let events = history::list(portal, me, 1).await.unwrap().events;
    let added = events.iter().find(|event| event.kind == EventKind::DocumentAdded).unwrap();
    assert_eq!((added.document, added.document_title.as_deref()), (Some(id), Some("Lettre du Dr Martin")));

    assert!(matches!(adding::open(portal, me, &draft.to_string()).await, Err(Error::NotFound)), "the draft is gone");
    assert_eq!(adding::filed_as(portal, me, &draft.to_string()).await.unwrap(), Some(id));
    assert_eq!(house.place.number("SELECT COUNT(*) FROM draft_pages").await, 0);
}

#[tokio::test]
async fn images_become_pages_in_the_order_that_was_chosen() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let begun = portal.now();
    let draft = begin(portal, me, "Radio").await;
    house.place.wait(60);
    for shade in [10, 200] {
        assert_eq!(send(portal, me, &draft, &png(8, 4, shade)).await, None);
    }
    let text = draft.to_string();
    let pages = || async { adding::open(portal, me, &text).await.unwrap().pages };
    let shown = |page: PageId| async move {
        adding::page(portal, me, &draft.to_string(), &page.to_string()).await.unwrap().bytes
    };
    let (first, second) = (pages().await[0].id, pages().await[1].id);
    let (a, b) = (shown(first).await, shown(second).await);
    assert_ne!(a, b);
    assert_eq!(adding::list(portal, me).await.unwrap().items[0].begun_at, begun, "files do not begin it anew");
    let go = |page, what| async move { adding::arrange(portal, me, &act(me), &draft, &page, what).await.unwrap() };
    assert_eq!(go(second, Move::Up).await, Some(1), "the number that it has now");
    assert_eq!(go(second, Move::Up).await, Some(1), "no further");
    assert_eq!(pages().await.iter().map(|page| page.id).collect::<Vec<_>>(), [second, first]);
    assert_eq!(go(second, Move::Down).await, Some(2));
    assert_eq!(pages().await[0].id, first);
    assert_eq!(go(first, Move::TurnRight).await, Some(1));
    assert_eq!(pages().await.iter().map(|page| page.turns).collect::<Vec<_>>(), [1, 0]);
    let right = shown(first).await;
    assert_ne!(right, a);
    go(first, Move::TurnRight).await;
    go(first, Move::TurnLeft).await;
    assert_eq!(shown(first).await, right, "turning does not wear an image out");
    go(first, Move::TurnLeft).await;
    assert_eq!(shown(first).await, a);
    assert_eq!(go(first, Move::Remove).await, Some(1), "the number that it had");
    assert_eq!(go(first, Move::Remove).await, None, "gone already");
    assert_eq!(pages().await.len(), 1);
    assert_eq!(house.place.number("SELECT COUNT(*) FROM draft_pages").await, 1);

    let id = file(portal, me, &draft).await;
    assert_eq!(record::attachment(portal, me, &id.to_string(), 0).await.unwrap().bytes, b, "one image stays an image");
}

#[tokio::test]
async fn each_form_acts_once() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let form = act(me);
    let draft = adding::begin(portal, me, &form, &described("a")).await.unwrap();
    assert_eq!(adding::begin(portal, me, &again(&form), &described("a")).await.unwrap(), draft);
    let form = act(me);
    for _ in 0..2 {
        let form = again(&form);
        let mut upload = Upload::begin(portal, me, &form, &draft.to_string()).await.unwrap();
        upload.add(png(4, 4, 1)).await.unwrap();
        upload.add(png(4, 4, 2)).await.unwrap();
        upload.finish().await.unwrap();
    }
    let pages = adding::open(portal, me, &draft.to_string()).await.unwrap().pages;
    assert_eq!(pages.len(), 2, "the same files under the same form are there once");
    let form = act(me);
    for _ in 0..2 {
        adding::arrange(portal, me, &again(&form), &draft, &pages[0].id, Move::Remove).await.unwrap();
    }
    let form = act(me);
    let id = adding::file(portal, me, &form, &draft).await.unwrap();
    assert_eq!(adding::file(portal, me, &again(&form), &draft).await.unwrap(), id);
    assert_eq!(adding::file(portal, me, &act(me), &draft).await.unwrap(), id, "from another window");
    assert_eq!(house.list().await.total, 1);
    let events = history::list(portal, me, 1).await.unwrap().events;
    assert_eq!(events.iter().filter(|event| event.kind == EventKind::DocumentAdded).count(), 1);
}

#[tokio::test]
async fn a_cut_line_loses_the_file_alone() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let draft = begin(portal, me, "Radio").await;
    let form = act(me);
    let state = || async { adding::open(portal, me, &draft.to_string()).await.unwrap() };
    let mut upload = Upload::begin(portal, me, &form, &draft.to_string()).await.unwrap();
    assert_eq!(state().await.upload, UploadState::UnderWay);
    upload.add(png(4, 4, 1)).await.unwrap();
    upload.cut().await.unwrap();
    let seen = state().await;
    assert_eq!((seen.upload, seen.pages.len(), seen.title.as_str()), (UploadState::Cut, 1, "Radio"));
    // The request was given up: nobody says so, the draft is told all the same.
    assert_eq!(send(portal, me, &draft, &png(4, 4, 2)).await, None);
    assert_eq!(state().await.upload, UploadState::Quiet);
    drop(Upload::begin(portal, me, &form, &draft.to_string()).await.unwrap());
    for _ in 0..1_000 {
        if state().await.upload == UploadState::Cut {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("the draft was not told");
}

#[tokio::test]
async fn a_draft_outlives_a_killed_server() {
    let house = House::new().await;
    let me = house.me.clone();
    let draft = begin(&house.portal, &me, "Radio").await;
    assert_eq!(send(&house.portal, &me, &draft, &png(4, 4, 1)).await, None);
    let form = act(&me);
    std::mem::forget(Upload::begin(&house.portal, &me, &form, &draft.to_string()).await.unwrap());
    let portal = house.place.open().await;
    let seen = adding::open(&portal, &me, &draft.to_string()).await.unwrap();
    assert_eq!((seen.upload, seen.pages.len()), (UploadState::UnderWay, 1));
    file(&portal, &me, &draft).await;
    assert_eq!(house.list().await.total, 1);
}

#[tokio::test]
async fn a_draft_dies_a_day_after_it_was_last_changed() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let (left, kept) = (begin(portal, me, "a").await, begin(portal, me, "b").await);
    assert_eq!(send(portal, me, &left, &png(4, 4, 1)).await, None);
    house.place.wait(23 * 3600);
    adding::describe(portal, me, &act(me), &kept, &described("c")).await.unwrap();
    house.place.wait(3601);
    assert!(matches!(adding::open(portal, me, &left.to_string()).await, Err(Error::NotFound)), "before the job comes");
    assert_eq!(adding::sweep(portal).await.unwrap(), 1);
    let left = adding::list(portal, me).await.unwrap();
    assert_eq!(left.items.iter().map(|draft| draft.title.as_str()).collect::<Vec<_>>(), ["c"]);
    assert_eq!(house.place.number("SELECT COUNT(*) FROM draft_pages").await, 0);
}

#[tokio::test]
async fn a_draft_is_its_owners_alone() {
    let house = House::of_child().await;
    let (portal, me) = (&house.portal, &house.me);
    let (parent, neighbour) = (house.parent().await, house.neighbour().await);
    let stranger = actor(neighbour.account, house.patient, Quality::Patient);
    let draft = begin(portal, me, "Secret").await;
    assert_eq!(send(portal, me, &draft, &png(4, 4, 1)).await, None);
    let page = adding::open(portal, me, &draft.to_string()).await.unwrap().pages[0].id;
    for who in [&parent, &neighbour] {
        let id = draft.to_string();
        assert!(matches!(adding::open(portal, who, &id).await, Err(Error::NotFound)));
        assert!(matches!(adding::page(portal, who, &id, &page.to_string()).await, Err(Error::NotFound)));
        assert!(matches!(Upload::begin(portal, who, &act(who), &id).await, Err(Error::NotFound)));
        assert!(matches!(
            adding::describe(portal, who, &act(who), &draft, &described("x")).await,
            Err(Error::NotFound)
        ));
        assert!(matches!(adding::abandon(portal, who, &act(who), &draft).await, Err(Error::NotFound)));
        let moved = adding::arrange(portal, who, &act(who), &draft, &page, Move::Remove).await;
        assert!(matches!(moved, Err(Error::NotFound)));
        let filed = adding::file(portal, who, &act(who), &draft).await;
        assert!(matches!(filed, Err(AddingError::Portal(Error::NotFound))), "{filed:?}");
        assert!(adding::list(portal, who).await.unwrap().items.is_empty());
    }
    let refused = adding::list(portal, &stranger).await;
    assert!(matches!(refused, Err(Error::Refused(Reason::NotYours))), "{refused:?}");
    assert!(matches!(adding::open(portal, me, "../x").await, Err(Error::NotFound)));
    let unknown = DraftId::from_bytes([1; 16]);
    assert!(matches!(adding::file(portal, me, &act(me), &unknown).await, Err(AddingError::Portal(Error::NotFound))));
    assert_eq!(adding::open(portal, me, &draft.to_string()).await.unwrap().pages.len(), 1);
}

#[tokio::test]
async fn a_form_of_another_record_adds_nothing() {
    let house = House::of_child().await;
    let (portal, me) = (&house.portal, &house.me);
    let neighbour = house.neighbour().await;
    let draft = begin(portal, me, "a").await;
    let foreign = act(&neighbour);
    let begun = adding::begin(portal, me, &foreign, &described("b")).await;
    assert!(matches!(begun, Err(AddingError::Portal(Error::OtherRecord))), "{begun:?}");
    assert!(matches!(Upload::begin(portal, me, &foreign, &draft.to_string()).await, Err(Error::OtherRecord)));
    let described = adding::describe(portal, me, &foreign, &draft, &described("b")).await;
    assert!(matches!(described, Err(Error::OtherRecord)), "{described:?}");
    let filed = adding::file(portal, me, &foreign, &draft).await;
    assert!(matches!(filed, Err(AddingError::Portal(Error::OtherRecord))), "{filed:?}");
    let items = adding::list(portal, me).await.unwrap().items;
    assert_eq!(items.iter().map(|draft| draft.title.as_str()).collect::<Vec<_>>(), ["a"]);
}

#[tokio::test]
async fn a_parent_adds_for_a_child() {
    let house = House::of_child().await;
    let mut parent = house.parent().await;
    parent.name = "Camille PAT-TROIS".to_owned();
    let id = add(&house.portal, &parent, "Carnet de santé", &pdf("a")).await;
    let item = house.list().await.items.remove(0);
    assert_eq!((item.id, item.own, item.author.as_deref()), (id, true, Some("Camille PAT-TROIS")));
    let opened = record::open(&house.portal, &house.me, &id.to_string()).await.unwrap();
    assert_eq!(opened.document.header.patient.name.display().as_deref(), Some("DOMINIQUE PAT-TROIS"));
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    let added = events.iter().find(|event| event.kind == EventKind::DocumentAdded).unwrap();
    assert_eq!(added.quality, Some(Quality::LegalRepresentative));
}

#[tokio::test]
async fn nothing_of_it_lies_in_clear() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let title = "Titrequineselitpas";
    let draft = begin(portal, me, title).await;
    send(portal, me, &draft, b"Textequineselitpas").await;
    add(portal, me, title, b"Textequineselitpas").await;
    if !house.place.is_sqlite() {
        return;
    }
    for (path, bytes) in contents(&house.place.data()) {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(!text.contains("quineselitpas"), "{}", path.display());
    }
    assert!(contents(&house.place.data()).len() > 1, "there was something to read");
}

#[tokio::test]
async fn hostile_titles_stay_titles() {
    let house = House::new().await;
    let long = "é".repeat(300);
    for (typed, kept) in [
        ("Radio\u{202e}gpj.exe", "Radiogpj.exe"),
        ("]]><script>alert(1)</script>&amp;", "]]><script>alert(1)</script>&amp;"),
        ("تحاليل דם", "تحاليل דם"),
        (long.as_str(), long.as_str()),
    ] {
        let description =
            Description::parse(typed, "biologie", ["", "", "2025"], jiff::civil::date(2026, 3, 2)).unwrap();
        let draft = adding::begin(&house.portal, &house.me, &act(&house.me), &description).await.unwrap();
        assert_eq!(send(&house.portal, &house.me, &draft, b"abc").await, None);
        let id = file(&house.portal, &house.me, &draft).await;
        let opened = record::open(&house.portal, &house.me, &id.to_string()).await.unwrap();
        assert_eq!((opened.item.title.as_str(), opened.item.category), (kept, Category::Biologie));
    }
}

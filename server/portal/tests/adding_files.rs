//! Files of every kind that a person may choose: those taken, and those refused with a reason that can be mended.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::House;
use common::adding::{add, begin, described, file, send};
use common::files::{pdf, png, sealed_tiff, with_objects};
use portal::adding::{self, AddingError, FileRefusal, MAX_BYTES, MAX_DRAFTS, MAX_PAGES, Refusal, Upload, UploadState};
use portal::record::{self, RecordQuery};

#[tokio::test]
async fn the_words_of_the_file_are_found() {
    let house = House::new().await;
    let id = add(&house.portal, &house.me, "Courrier", &pdf("Cholesterol total")).await;
    let text = add(&house.portal, &house.me, "Note", "Rendez-vous : œdème".as_bytes()).await;
    for (words, found) in [("cholestérol", id), ("oedeme", text), ("courrier", id)] {
        let query = RecordQuery { text: Some(words.to_owned()), ..RecordQuery::default() };
        let page = record::list(&house.portal, &house.me, &query).await.unwrap();
        assert_eq!(page.items.iter().map(|item| item.id).collect::<Vec<_>>(), [found], "{words}");
    }
}

#[tokio::test]
async fn several_images_become_one_pdf() {
    let house = House::new().await;
    let draft = begin(&house.portal, &house.me, "Radio").await;
    for shade in [10, 200, 90] {
        assert_eq!(send(&house.portal, &house.me, &draft, &png(8, 4, shade)).await, None);
    }
    let id = file(&house.portal, &house.me, &draft).await;
    let attachment = record::attachment(&house.portal, &house.me, &id.to_string(), 0).await.unwrap();
    assert_eq!(attachment.media_type(), "application/pdf");
}

/// A PDF whose catalogue says `more`.
fn catalogue(more: &str, trailer: &str) -> Vec<u8> {
    let objects = [
        format!("<</Type/Catalog/Pages 2 0 R{more}>>"),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>".to_owned(),
    ];
    with_objects(&objects, trailer)
}

#[tokio::test]
async fn what_cannot_be_taken_says_why_and_leaves_the_draft() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let draft = begin(portal, me, "Radio").await;
    let script = "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>";
    let encrypted = "/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(x)/P -4>>";
    let polyglot = [pdf("a"), b"PK\x03\x04<script>".to_vec()].concat();
    for (bytes, refusal) in [
        (Vec::new(), FileRefusal::Empty),
        (b" \r\n ".to_vec(), FileRefusal::Empty),
        (vec![b'a'; MAX_BYTES + 1], FileRefusal::TooLarge),
        (b"GIF89a".to_vec(), FileRefusal::UnknownKind),
        (b"<html><script>alert(1)</script></html>".to_vec(), FileRefusal::UnknownKind),
        (b"\0\0\0\x18ftypheic".to_vec(), FileRefusal::Heic),
        (catalogue("", encrypted), FileRefusal::EncryptedPdf),
        (catalogue(script, ""), FileRefusal::ActivePdf),
        (polyglot, FileRefusal::Polyglot),
        (pdf("a")[..200].to_vec(), FileRefusal::DamagedPdf),
        (png(60_000, 60_000, 1), FileRefusal::ImageTooLarge),
        (png(8, 8, 1)[..60].to_vec(), FileRefusal::DamagedImage),
    ] {
        assert_eq!(send(portal, me, &draft, &bytes).await, Some(Refusal::File(refusal)));
    }
    let seen = adding::open(portal, me, &draft.to_string()).await.unwrap();
    assert_eq!((seen.title.as_str(), seen.pages.len(), seen.upload), ("Radio", 0, UploadState::Quiet));
    let filed = adding::file(portal, me, &common::adding::act(me), &draft).await;
    assert!(matches!(filed, Err(AddingError::Refused(Refusal::NoFile))), "{filed:?}");
    assert_eq!(house.list().await.total, 0);
}

#[tokio::test]
async fn a_whole_file_stands_alone() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let whole = begin(portal, me, "a").await;
    assert_eq!(send(portal, me, &whole, &pdf("a")).await, None);
    assert_eq!(send(portal, me, &whole, &png(4, 4, 1)).await, Some(Refusal::HoldsWholeFile));
    assert_eq!(send(portal, me, &whole, b"texte").await, Some(Refusal::HoldsWholeFile));
    let images = begin(portal, me, "b").await;
    assert_eq!(send(portal, me, &images, &png(4, 4, 1)).await, None);
    assert_eq!(send(portal, me, &images, &pdf("a")).await, Some(Refusal::HoldsImages));
    for draft in [whole, images] {
        assert_eq!(adding::open(portal, me, &draft.to_string()).await.unwrap().pages.len(), 1);
    }
    assert_eq!(house.place.number("SELECT COUNT(*) FROM draft_pages").await, 2, "what is refused is not kept");
}

#[tokio::test]
async fn there_is_an_end_to_pages_and_drafts() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let draft = begin(portal, me, "a").await;
    for shade in 0..MAX_PAGES {
        assert_eq!(send(portal, me, &draft, &png(4, 4, shade as u8)).await, None);
    }
    assert_eq!(send(portal, me, &draft, &png(4, 4, 99)).await, Some(Refusal::TooManyPages));
    for _ in 1..MAX_DRAFTS {
        begin(portal, me, "a").await;
    }
    assert!(adding::list(portal, me).await.unwrap().full);
    let form = common::adding::act(me);
    let begun = adding::begin(portal, me, &form, &common::adding::described("a")).await;
    assert!(matches!(begun, Err(AddingError::Refused(Refusal::TooManyDrafts))), "{begun:?}");
    file(portal, me, &draft).await;
    assert!(!adding::list(portal, me).await.unwrap().full);
}

#[tokio::test]
async fn what_there_is_no_room_for_is_refused_by_its_header() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let draft = begin(portal, me, "a").await;
    let form = common::adding::act(me);
    let mut upload = Upload::begin(portal, me, &form, &draft.to_string()).await.unwrap();
    upload.add(png(4, 4, 1)).await.unwrap();
    // 19 pages have room: they are decoded, and cannot be. 20 have none: nothing is tried.
    for (pages, refusal) in [
        (MAX_PAGES - 1, Refusal::File(FileRefusal::DamagedImage)),
        (MAX_PAGES, Refusal::TooManyPages),
        (90, Refusal::TooManyPages),
    ] {
        let added = upload.add(sealed_tiff(pages as u32)).await;
        assert!(matches!(added, Err(AddingError::Refused(found)) if found == refusal), "{pages}: {added:?}");
    }
    upload.finish().await.unwrap();
}

#[tokio::test]
async fn a_draft_whose_document_is_gone_keeps_what_came_in_meanwhile() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    // Wherever in the filing the other window comes in.
    for wait in 0..40 {
        let id = add(portal, me, "Lettre", &pdf("a")).await;
        let form = common::adding::act(me);
        let draft = adding::begin_replacing(portal, me, &form, &id.to_string()).await.unwrap();
        assert_eq!(send(portal, me, &draft, &png(4, 4, 1)).await, None);
        record::delete(portal, me, &common::adding::act(me), &id.to_string()).await.unwrap();
        let form = common::adding::act(me);
        let other = async {
            adding::open(portal, me, &draft.to_string()).await.unwrap();
            for _ in 0..wait {
                tokio::task::yield_now().await;
            }
            adding::describe(portal, me, &common::adding::act(me), &draft, &described("Autre titre")).await.unwrap();
        };
        let (filed, ()) = tokio::join!(adding::file(portal, me, &form, &draft), other);
        assert!(matches!(filed, Err(AddingError::Refused(Refusal::NothingToReplace))), "{filed:?}");
        let seen = adding::open(portal, me, &draft.to_string()).await.unwrap();
        assert_eq!(seen.title, "Autre titre", "{wait}");
        adding::abandon(portal, me, &common::adding::act(me), &draft).await.unwrap();
    }
}

//! What adding a document leaves in the trace.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::House;
use common::adding::{act, again, described};
use common::files::png;
use domain::trace::event::EventKind;
use portal::adding::{self, Upload};
use portal::history;

#[tokio::test]
async fn preparing_a_document_leaves_its_trace() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let form = act(me);
    let draft = adding::begin(portal, me, &form, &described("a")).await.unwrap();
    adding::begin(portal, me, &again(&form), &described("a")).await.unwrap();
    let form = act(me);
    let mut upload = Upload::begin(portal, me, &form, &draft.to_string()).await.unwrap();
    upload.add(png(4, 4, 1)).await.unwrap();
    upload.add(png(4, 4, 2)).await.unwrap();
    upload.add(png(4, 4, 2)).await.unwrap();
    assert!(upload.add(b"GIF89a".to_vec()).await.is_err());
    upload.cut().await.unwrap();
    // Nothing that was kept is nothing received.
    Upload::begin(portal, me, &act(me), &draft.to_string()).await.unwrap().finish().await.unwrap();
    let page = adding::open(portal, me, &draft.to_string()).await.unwrap().pages[0].id;
    adding::page(portal, me, &draft.to_string(), &page.to_string()).await.unwrap();
    adding::abandon(portal, me, &act(me), &draft).await.unwrap();
    let mut events = history::list(portal, me, 1).await.unwrap().events;
    events.reverse();
    let opening = [EventKind::RecordOpened, EventKind::AccountCreated];
    let ours = events.iter().filter(|event| !opening.contains(&event.kind)).map(|event| (event.kind, event.count));
    assert_eq!(
        ours.collect::<Vec<_>>(),
        [
            (EventKind::DraftBegun, None),
            (EventKind::FilesReceived, Some(2)),
            (EventKind::DraftRead, None),
            (EventKind::DraftRead, None),
            (EventKind::DraftLeft, None),
        ]
    );
}

//! Senders who would keep others from adding, and forms that no browser writes.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::body::{Body, Bytes};
use futures_util::stream;
use http::StatusCode;
use support::files::png;
use support::{Browser, Site, multipart};
use tokio::sync::Semaphore;

const START: &str = "/dossier/ajouter";

async fn begin(browser: &Browser) -> String {
    let form = browser.get(START).await;
    let fields = [("titre", "a"), ("categorie", "radio-sc"), ("date-annee", "2026")];
    browser.post(&form, START, &fields).await.location().to_owned()
}

/// A body that never comes, and tells when it is waited for.
fn idle(waited_for: &Arc<Semaphore>) -> Body {
    let waited_for = Arc::clone(waited_for);
    Body::from_stream(stream::once(async move {
        waited_for.add_permits(1);
        std::future::pending::<io::Result<Bytes>>().await
    }))
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sends_too_much_at_once_waits_and_others_do_not() {
    let site = Site::new().await;
    let (mine, theirs) = (site.browser(&site.me).await, site.browser(&site.neighbour).await);
    let (path, other) = (begin(&mine).await, begin(&theirs).await);
    let waited_for = Arc::new(Semaphore::new(0));
    let third = async {
        let _both = waited_for.acquire_many(2).await.unwrap();
        let form = mine.get(&path).await;
        let answer = mine.upload(&form, &path, &[("a.png", &png(4, 4, 1))]).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(answer.says("Une chose à la fois") && answer.says("Rien n’est perdu"), "{}", answer.main());
        let form = theirs.get(&other).await;
        assert_eq!(theirs.upload(&form, &other, &[("a.png", &png(4, 4, 1))]).await.status, StatusCode::SEE_OTHER);
    };
    tokio::select! {
        _ = mine.upload_body(&path, idle(&waited_for)) => unreachable!("it never ends"),
        _ = mine.upload_body(&path, idle(&waited_for)) => unreachable!("it never ends"),
        () = third => {}
    }
    let form = mine.get(&path).await;
    assert_eq!(mine.upload(&form, &path, &[("a.png", &png(4, 4, 1))]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_head_of_a_part_has_an_end() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let path = begin(&browser).await;
    let form = browser.get(&path).await;
    let whole = multipart(&form, &[("a.png", &png(4, 4, 1))]);
    let named = whole.windows(10).position(|bytes| bytes == b"a.png\"\r\nCo").unwrap();
    for begun in [whole[..named].to_vec(), b"------limite\r\nContent-Disposition: form-data; name=\"".to_vec()] {
        let taken = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&taken);
        let pieces = stream::unfold(0, move |at| {
            let piece = if at == 0 { begun.clone() } else { vec![b'x'; 1_000] };
            count.fetch_add(piece.len(), Ordering::Relaxed);
            async move { (at < 50_000).then_some((io::Result::Ok(Bytes::from(piece)), at + 1)) }
        });
        let answer = browser.upload_body(&path, Body::from_stream(pieces)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let taken = taken.load(Ordering::Relaxed);
        assert!(taken < 10_000, "{taken} bytes of a head were read");
    }
    assert_eq!(browser.upload(&form, &path, &[("a.png", &png(4, 4, 1))]).await.status, StatusCode::SEE_OTHER);
}

//! Copies that are received slowly keep nobody else from theirs.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use axum::body::BodyDataStream;
use domain::ins::{Ins, InsOid, Matricule};
use domain::rights::Actor;
use futures_util::StreamExt;
use http::StatusCode;
use support::{Browser, Site};

const PATH: &str = "/dossier/emporter";

/// The browser of one more person, with more documents than are kept waiting for a slow reader.
async fn reader(site: &Site, given: &str, order: u32) -> Browser {
    let actor: Actor = site.one_more(given, order).await;
    let matricule = Matricule::with_key(&format!("2790351215{order:03}")).unwrap();
    let ins = Ins { matricule, oid: InsOid::Test };
    let id = ins.matricule.as_str();
    for number in 0..6 {
        let xml = format!(
            r#"<ClinicalDocument xmlns="urn:hl7-org:v3"><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
            <id root="1.2.3.4" extension="{order}-{number}"/><code code="11488-4"/><title>Consultation</title>
            <effectiveTime value="20260115"/>
            <recordTarget><patientRole><id root="1.2.250.1.213.1.4.10" extension="{id}"/></patientRole></recordTarget>
            <component><structuredBody/></component></ClinicalDocument>"#
        );
        portal::import::import_document(&site.portal, "Alimentation", &ins, xml.as_bytes()).await.unwrap();
    }
    site.browser(&actor).await
}

/// Asks for a copy; its body is not read yet.
async fn ask(browser: &Browser) -> (StatusCode, BodyDataStream) {
    let form = browser.get(PATH).await;
    let response = browser.post_unread(&form, PATH, &[("quoi", "tout")]).await;
    (response.status(), response.into_body().into_data_stream())
}

/// Asks until a copy is given; how a copy ends is known a moment after it was dropped.
async fn ask_until_given(browser: &Browser) -> BodyDataStream {
    for _ in 0..1_000 {
        if let (StatusCode::OK, copy) = ask(browser).await {
            return copy;
        }
    }
    panic!("no copy is given");
}

async fn length(copy: BodyDataStream) -> usize {
    copy.fold(0, async |read, piece| read + piece.unwrap().len()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_receives_one_copy_at_a_time() {
    let site = Site::new().await;
    let mine = reader(&site, "LECTRICE", 101).await;
    let (status, copy) = ask(&mine).await;
    assert_eq!(status, StatusCode::OK);
    let form = mine.get(PATH).await;
    let second = mine.post(&form, PATH, &[("quoi", "tout")]).await;
    assert_eq!(second.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(second.says("Une chose à la fois"), "{}", second.main());
    // Read to its end, or given up: then the next one is given.
    assert!(length(copy).await > 0);
    drop(ask_until_given(&mine).await);
    assert!(length(ask_until_given(&mine).await).await > 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_that_are_not_read_keep_nobody_from_theirs() {
    let site = Site::new().await;
    let mut unread = Vec::new();
    for (given, order) in [("UNE", 201), ("DEUX", 202), ("TROIS", 203), ("QUATRE", 204)] {
        let (status, mut copy) = ask(&reader(&site, given, order).await).await;
        assert_eq!(status, StatusCode::OK);
        // It has begun, and waits for its reader.
        assert!(copy.next().await.is_some());
        unread.push(copy);
    }
    let (status, copy) = ask(&reader(&site, "CINQ", 205).await).await;
    assert_eq!(status, StatusCode::OK);
    assert!(length(copy).await > 0);
    for copy in unread {
        assert!(length(copy).await > 0);
    }
}

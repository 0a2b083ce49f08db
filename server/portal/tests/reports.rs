//! Reporting a document as wrong: once, sealed, by who may see it; and what the operator reads.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::adding::{act, again};
use common::cda::document;
use common::{House, contents};
use domain::report::ReportReason;
use domain::trace::event::EventKind;
use portal::record::{self, MAX_REPORT};
use portal::{Error, history};

#[tokio::test]
async fn a_report_is_kept_shown_and_read_by_the_operator() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let id = house.import(&document("a")).await.id;
    assert_eq!(record::open(portal, me, &id.to_string()).await.unwrap().reported_at, None);
    let form = act(me);
    let words = "Ce n’est pas\r\nmoi \u{202e}\u{1b}[2Jquineselitpas";
    for form in [again(&form), form] {
        record::report(portal, me, &form, &id.to_string(), ReportReason::NotMine, words).await.unwrap();
    }
    let opened = record::open(portal, me, &id.to_string()).await.unwrap();
    assert_eq!(opened.reported_at, Some(portal.now()));
    assert_eq!(record::manage(portal, me, &id.to_string()).await.unwrap().reported_at, Some(portal.now()));

    let plain = record::reports(portal, "Exploitation", false).await.unwrap();
    assert_eq!(plain.len(), 1, "the same form twice is one report");
    assert_eq!(
        (plain[0].reason, plain[0].document.clone(), plain[0].text.clone()),
        (ReportReason::NotMine, id.to_string(), None)
    );
    let read = |events: &[portal::history::HistoryEvent]| {
        events.iter().filter(|event| event.kind == EventKind::ReportRead).count()
    };
    assert_eq!(read(&history::list(portal, me, 1).await.unwrap().events), 0);
    let full = record::reports(portal, "Exploitation", true).await.unwrap();
    assert_eq!(full[0].text.as_deref(), Some("Ce n’est pas\nmoi [2Jquineselitpas"), "nothing that drives a terminal");
    let events = history::list(portal, me, 1).await.unwrap().events;
    assert_eq!(read(&events), 1);
    assert_eq!(events[0].actor_name.as_deref(), Some("Exploitation"));
    assert!(events.iter().any(|event| event.kind == EventKind::DocumentReported && event.document == Some(id)));
    if house.place.is_sqlite() {
        for (path, bytes) in contents(&house.place.data()) {
            assert!(!String::from_utf8_lossy(&bytes).contains("quineselitpas"), "{}", path.display());
        }
    }
}

#[tokio::test]
async fn only_who_sees_a_document_reports_it_and_not_for_ever() {
    let house = House::of_child().await;
    let mut secret = document("secret");
    secret.confidentiality = vec!["INVISIBLE_REPRESENTANTS_LEGAUX"];
    let secret = house.import(&secret).await.id.to_string();
    let (parent, neighbour) = (house.parent().await, house.neighbour().await);
    for (who, id) in [(&parent, secret.as_str()), (&neighbour, &secret), (&parent, "x")] {
        let result = record::report(&house.portal, who, &act(who), id, ReportReason::Other, "a").await;
        assert!(matches!(result, Err(Error::NotFound)), "{result:?}");
    }
    let long = "é".repeat(MAX_REPORT + 5);
    for _ in 0..10 {
        record::report(&house.portal, &house.me, &act(&house.me), &secret, ReportReason::Other, &long).await.unwrap();
    }
    let result = record::report(&house.portal, &house.me, &act(&house.me), &secret, ReportReason::Other, "").await;
    assert!(matches!(result, Err(Error::Conflict)), "{result:?}");
    let reports = record::reports(&house.portal, "Exploitation", true).await.unwrap();
    assert_eq!(reports.len(), 10);
    assert_eq!(reports[0].text.as_ref().map(|text| text.chars().count()), Some(MAX_REPORT));
}

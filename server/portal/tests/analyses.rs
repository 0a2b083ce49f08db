//! Analyses over time: from coded entries only, of the documents that one may see, under keys that tell nothing.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::House;
use common::cda::{Document, document, result};
use domain::clinical::range::Position;
use domain::clinical::{ActStatus, Value};
use domain::ids::AnalysisKey;
use domain::rights::{Actor, Strength};
use domain::trace::event::EventKind;
use portal::analyses::{self, AnalysisSummary};
use portal::{Error, history, record};

fn report(id: &str, date: &str, entries: &str) -> Document {
    Document { date: date.to_owned(), entries: entries.to_owned(), ..document(id) }
}

fn potassium(value: &str, date: &str) -> String {
    result("2823-3", "Potassium", value, "mmol/L", "3.5", "5.1", date)
}

async fn listed(house: &House, who: &Actor) -> Vec<(String, usize)> {
    let analyses = analyses::list(&house.portal, who).await.unwrap().analyses;
    analyses.into_iter().map(|analysis| (analysis.name, analysis.results)).collect()
}

async fn only(house: &House) -> AnalysisSummary {
    let mut analyses = analyses::list(&house.portal, &house.me).await.unwrap().analyses;
    assert_eq!(analyses.len(), 1);
    analyses.remove(0)
}

#[tokio::test]
async fn results_of_one_analysis_come_together_by_the_time_of_the_sample() {
    let house = House::new().await;
    // Documents come in any order; the second one tells no time of its own for its result.
    house.import(&report("late", "20260916", &potassium("4.40", "20260915"))).await;
    house.import(&report("early", "20250303", &potassium("5.2", "20250301"))).await;
    house.import(&report("undated", "20251212", &potassium("3.4", ""))).await;
    let summary = only(&house).await;
    assert_eq!((summary.name.as_str(), summary.results), ("Potassium", 3));
    assert_eq!(summary.date.to_string(), "20260915");
    let analysis = analyses::open(&house.portal, &house.me, &summary.key.to_string()).await.unwrap();
    let shown: Vec<_> = analysis
        .results
        .iter()
        .map(|result| {
            let value = result.observation.quantity().unwrap().value.as_str();
            (value, result.date.to_string(), result.document.title.clone(), result.observation.position())
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("5.2", "20250301".to_owned(), "Compte rendu early".to_owned(), Position::Above),
            ("3.4", "20251212".to_owned(), "Compte rendu undated".to_owned(), Position::Below),
            ("4.40", "20260915".to_owned(), "Compte rendu late".to_owned(), Position::Within),
        ],
        "numbers as they were written"
    );
}

#[tokio::test]
async fn units_are_never_mixed_and_what_is_no_result_of_a_laboratory_is_left_out() {
    let house = House::new().await;
    let mmol = result("14771-0", "Glucose", "5.4", "mmol/L", "3.9", "6.1", "20260101");
    let grams = result("14771-0", "Glucose", "0.98", "g/L", "0.70", "1.10", "20250101");
    house.import(&report("a", "20260101", &format!("{mmol}{grams}"))).await;
    house.import(&document("without entries")).await;
    let empty = result("2951-2", "Sodium", "", "mmol/L", "136", "145", "20260101");
    house.import(&report("b", "20260102", &empty)).await;
    assert_eq!(listed(&house, &house.me).await, [("Glucose".to_owned(), 1), ("Glucose".to_owned(), 1)]);
    let all = analyses::list(&house.portal, &house.me).await.unwrap().analyses;
    let analysis = analyses::open(&house.portal, &house.me, &all[0].key.to_string()).await.unwrap();
    assert_eq!(analysis.results.len(), 1);
    assert_eq!(analysis.others.iter().map(|other| other.key).collect::<Vec<_>>(), [all[1].key], "the other unit");
}

#[tokio::test]
async fn old_and_hidden_documents_bring_no_result() {
    let house = House::of_child().await;
    let parent = house.parent().await;
    for (id, version, value) in [("v1", 1, "5.9"), ("v2", 2, "4.4")] {
        let one = report(id, "20260915", &potassium(value, "20260915"));
        house.import(&Document { set: Some(("1.2.3.5", version)), ..one }).await;
    }
    let mut secret = report("secret", "20260101", &result("2951-2", "Sodium", "140", "mmol/L", "1", "2", "2026"));
    secret.confidentiality = vec!["INVISIBLE_REPRESENTANTS_LEGAUX"];
    house.import(&secret).await;
    let mut announced = report("announced", "20260102", &result("1-1", "Secret", "1", "g/L", "1", "2", "2026"));
    announced.confidentiality = vec!["INVISIBLE_PATIENT"];
    house.import(&announced).await;
    assert_eq!(listed(&house, &parent).await, [("Potassium".to_owned(), 1)]);
    assert_eq!(listed(&house, &house.me).await, [("Potassium".to_owned(), 1), ("Sodium".to_owned(), 1)]);
    let mine = analyses::list(&house.portal, &house.me).await.unwrap().analyses;
    let sodium = mine[1].key.to_string();
    analyses::open(&house.portal, &house.me, &sodium).await.unwrap();
    assert!(matches!(analyses::open(&house.portal, &parent, &sodium).await, Err(Error::NotFound)));
    house.place.wait(32 * 24 * 3600);
    assert_eq!(listed(&house, &house.me).await.len(), 3, "announced since");
}

#[tokio::test]
async fn a_key_belongs_to_one_record_and_an_unknown_one_is_not_found() {
    let house = House::new().await;
    house.import(&report("a", "20260915", &potassium("4.4", "20260915"))).await;
    let key = only(&house).await.key.to_string();
    assert!(!key.contains("2823"));
    let neighbour = house.neighbour().await;
    let unknown = AnalysisKey::from_bytes([5; 16]).to_string();
    for key in [key.as_str(), &unknown, "", "2823-3", "../../etc/passwd", "1' OR '1'='1"] {
        assert!(matches!(analyses::open(&house.portal, &neighbour, key).await, Err(Error::NotFound)), "{key:?}");
    }
    let half = Actor { strength: Strength::Password, ..house.me.clone() };
    assert!(matches!(analyses::list(&house.portal, &half).await, Err(Error::Refused(_))));
    assert!(matches!(analyses::open(&house.portal, &half, &key).await, Err(Error::Refused(_))));
    let events = history::list(&house.portal, &neighbour, 1).await.unwrap().events;
    assert_eq!(events.iter().filter(|event| event.refused.is_some()).count(), 6, "each refusal is traced");
}

#[tokio::test]
async fn each_reading_is_traced() {
    let house = House::new().await;
    house.import(&report("a", "20260915", &potassium("4.4", "20260915"))).await;
    let key = only(&house).await.key.to_string();
    analyses::open(&house.portal, &house.me, &key).await.unwrap();
    let events = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    let read: Vec<_> = events.iter().filter(|event| event.kind == EventKind::AnalysesRead).collect();
    assert_eq!(read.len(), 2);
    assert!(read.iter().all(|event| event.by_me && event.document.is_none()));
}

#[tokio::test]
async fn a_document_tells_which_of_its_results_come_back() {
    let house = House::new().await;
    let words = r#"<entry><observation classCode="OBS" moodCode="EVN"><templateId root="1.3.6.1.4.1.19376.1.3.1.6"/>
        <code code="5802-4" displayName="Nitrites" codeSystem="2.16.840.1.113883.6.1"/><statusCode code="completed"/>
        <value xsi:type="ST">absence</value></observation></entry>"#;
    let both = format!("{}{words}", potassium("4.4", "20260915"));
    let id = house.import(&report("a", "20260915", &both)).await.id.to_string();
    let opened = record::open(&house.portal, &house.me, &id).await.unwrap();
    assert_eq!(opened.recurring, [None, None]);
    house.import(&report("b", "20250915", &potassium("4.1", "20250915"))).await;
    let opened = record::open(&house.portal, &house.me, &id).await.unwrap();
    let stated = &opened.document.entries.stated.observations;
    assert!(matches!(stated[1].value, Some(Value::Text(_))), "{stated:?}");
    let key = analyses::list(&house.portal, &house.me).await.unwrap().analyses.remove(1).key;
    assert_eq!(opened.recurring, [Some(key), None]);
}

/// A result with a status of its own.
fn with_status(status: &str, value: &str, date: &str) -> String {
    potassium(value, date).replace("completed", status)
}

#[tokio::test]
async fn one_sample_in_two_documents_is_one_result_with_both() {
    let house = House::new().await;
    house.import(&report("hospital", "20260916", &potassium("4.40", "202609150800+0200"))).await;
    house.import(&report("laboratory", "20260917", &potassium("4.4", "202609150600+0000"))).await;
    let summary = only(&house).await;
    assert_eq!(summary.results, 1);
    let analysis = analyses::open(&house.portal, &house.me, &summary.key.to_string()).await.unwrap();
    let titles = |result: &analyses::AnalysisResult| {
        let also = result.also.iter().map(|document| document.title.clone());
        std::iter::once(result.document.title.clone()).chain(also).collect::<Vec<_>>()
    };
    assert_eq!(
        analysis.results.iter().map(titles).collect::<Vec<_>>(),
        [["Compte rendu hospital", "Compte rendu laboratory"]]
    );
    let opened = record::open(&house.portal, &house.me, &analysis.results[0].document.id.to_string()).await.unwrap();
    assert_eq!(opened.recurring, [None], "one sample is no evolution");
    // Another value at the same time is another result.
    house.import(&report("other", "20260918", &potassium("4.5", "202609150600+0000"))).await;
    assert_eq!(only(&house).await.results, 2);
}

#[tokio::test]
async fn a_final_statement_of_a_sample_is_told_before_a_preliminary_one() {
    let house = House::new().await;
    for (id, status) in [("first", "active"), ("last", "completed"), ("again", "active")] {
        house.import(&report(id, "20260916", &with_status(status, "4.4", "202609150800+0200"))).await;
    }
    let summary = only(&house).await;
    assert_eq!(summary.last.status, ActStatus::Completed);
    let analysis = analyses::open(&house.portal, &house.me, &summary.key.to_string()).await.unwrap();
    assert_eq!(analysis.results.len(), 1);
    assert_eq!(analysis.results[0].document.title, "Compte rendu last");
    assert_eq!(analysis.results[0].also.len(), 2);
}

#[tokio::test]
async fn a_result_that_was_given_up_is_the_last_only_when_there_is_no_other() {
    let house = House::new().await;
    house.import(&report("b", "20260916", &with_status("aborted", "9.9", "20260915"))).await;
    assert_eq!(only(&house).await.last.status, ActStatus::Aborted);
    house.import(&report("a", "20250303", &potassium("4.4", "20250301"))).await;
    let summary = only(&house).await;
    assert_eq!((summary.last.quantity().unwrap().value.as_str(), summary.results), ("4.4", 2));
    let analysis = analyses::open(&house.portal, &house.me, &summary.key.to_string()).await.unwrap();
    assert_eq!(analysis.results.len(), 2, "the table keeps it");
    assert_eq!(analyses::last(&analysis.results).unwrap().observation.status, ActStatus::Completed);
}

#[tokio::test]
async fn results_of_two_methods_are_two_analyses_that_say_their_method() {
    let house = House::new().await;
    for (id, method) in [("a", "Turbidimétrie"), ("b", "Néphélémétrie")] {
        let told = format!(
            r#"<methodCode nullFlavor="OTH"><originalText>{method}</originalText></methodCode><referenceRange>"#
        );
        let entries = potassium("4.4", "20260915").replace("<referenceRange>", &told);
        house.import(&report(id, "20260916", &entries)).await;
    }
    let all = analyses::list(&house.portal, &house.me).await.unwrap().analyses;
    let mut methods: Vec<_> = all.iter().map(|analysis| analysis.method.as_deref()).collect();
    methods.sort();
    assert_eq!(methods, [Some("Néphélémétrie"), Some("Turbidimétrie")]);
}

#[tokio::test]
async fn hiding_a_document_from_professionals_keeps_its_results() {
    let house = House::new().await;
    let id = house.import(&report("a", "20260915", &potassium("4.4", "20260915"))).await.id.to_string();
    let act = portal::acts::Act::new(house.patient);
    record::hide(&house.portal, &house.me, &act, &id, true).await.unwrap();
    assert_eq!(listed(&house, &house.me).await, [("Potassium".to_owned(), 1)]);
}

#[tokio::test]
async fn entries_that_were_moved_or_whose_row_was_changed_open_nothing() {
    for change in [
        "UPDATE documents SET visibility = 0 WHERE visibility = 2",
        "UPDATE documents SET visibility = 0, version = 3 WHERE visibility = 2",
        "UPDATE document_entries SET document_id = (SELECT id FROM documents WHERE visibility = 0)",
    ] {
        let house = House::new().await;
        let mut secret = report("secret", "20260101", &potassium("4.4", "20260915"));
        secret.confidentiality = vec!["INVISIBLE_PATIENT"];
        house.import(&secret).await;
        let shown = house.import(&document("shown")).await.id.to_string();
        house.place.sql(change).await.unwrap();
        let listed = analyses::list(&house.portal, &house.me).await;
        assert!(matches!(listed, Err(Error::Corrupt(_))), "{change}: {listed:?}");
        record::open(&house.portal, &house.me, &shown).await.unwrap();
    }
}

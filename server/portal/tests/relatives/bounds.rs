//! What stays kept from helpers by detours: the profile, the proofs of others, reports, a record that was closed.

use domain::profile::Section as ProfileSection;
use domain::rights::Reason;
use domain::rights::lifecycle::LifeAct;
use portal::profile::{self, Choice};
use portal::record::{self, RecordQuery};
use portal::relatives::{Until, Which};
use portal::{Error, life};

use super::*;
use crate::common::cda::{Document, document};

/// A coded problem, as an entry.
const PROBLEM: &str = r#"<entry><observation classCode="OBS" moodCode="EVN"><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.5"/>
<code code="DX"/><statusCode code="completed"/>
<value xsi:type="CD" code="F32" codeSystem="2.16.840.1.113883.6.3" displayName="Épisode dépressif"/></observation></entry>"#;

async fn conditions(house: &House, who: &Actor) -> usize {
    profile::section(&house.portal, who, ProfileSection::Conditions).await.unwrap().1.items.len()
}

/// A record with a problem that was taken into the profile from a document of this type.
async fn with_problem(type_code: &'static str) -> House {
    let house = House::new().await;
    house.import(&Document { type_code, entries: PROBLEM.to_owned(), ..document("a") }).await;
    let state = profile::section(&house.portal, &house.me, ProfileSection::Conditions).await.unwrap().1;
    let choice = [(state.proposals[0].id, Choice::Accept)];
    profile::decide_proposals(&house.portal, &house.me, &form(&house.me), &choice).await.unwrap();
    assert_eq!(conditions(&house, &house.me).await, 1);
    house
}

#[tokio::test]
async fn the_profile_tells_nothing_that_came_from_sensitive_documents_alone() {
    let house = with_problem("68599-0").await;
    for (name, sections) in [("A", &[Section::Profile][..]), ("B", &[Section::Profile, Section::Results])] {
        let who = helper(&house, name, scope(sections)).await;
        assert_eq!(conditions(&house, &who).await, 0, "{sections:?}");
    }
    let ticked = Scope { sensitive: true, ..scope(&[Section::Profile]) };
    let trusted = helper(&house, "C", ticked).await;
    assert_eq!(conditions(&house, &trusted).await, 1);
    let house = with_problem("11488-4").await;
    let who = helper(&house, "A", scope(&[Section::Profile])).await;
    assert_eq!(conditions(&house, &who).await, 1, "what is not sensitive is there");
}

#[tokio::test]
async fn a_row_that_does_not_open_is_left_out_of_lists_and_counts_alike() {
    let house = House::new().await;
    house.import(&Document { type_code: "11502-2", title: "Analyse".to_owned(), ..document("a") }).await;
    house.import(&document("b")).await;
    let ticked = Scope { sensitive: true, ..scope(&[Section::Reports]) };
    let who = helper(&house, "A", ticked).await;
    // Somebody moves a document into a part that is opened.
    let moved = "UPDATE documents SET category = 'CPT-REND' WHERE category LIKE '%BIO%'";
    let code = domain::category::Category::CptRend.code();
    let from = domain::category::Category::Biologie.code();
    let moved = moved.replace("CPT-REND", code).replace("%BIO%", from);
    assert_eq!(house.place.sql(&moved).await.unwrap(), 1);
    for query in [
        RecordQuery::default(),
        RecordQuery { facets: true, ..RecordQuery::default() },
        RecordQuery { old_versions: true, ..RecordQuery::default() },
    ] {
        let page = record::list(&house.portal, &who, &query).await.unwrap();
        assert_eq!((page.total, page.unread, page.found, page.items.len()), (1, 1, 1, 1));
    }
}

#[tokio::test]
async fn pages_and_counts_agree_beyond_the_first_page() {
    let house = House::new().await;
    for number in 0..45 {
        let type_code = if number % 3 == 0 { "68599-0" } else { "11488-4" };
        house.import(&Document { type_code, ..document(&format!("d{number}")) }).await;
    }
    let who = helper(&house, "A", scope(&[Section::Reports])).await;
    let mut seen = std::collections::BTreeSet::new();
    let first = record::list(&house.portal, &who, &RecordQuery::default()).await.unwrap();
    assert_eq!((first.total, first.found, first.unread), (30, 30, 30));
    for page in 1..=first.pages {
        let page = record::list(&house.portal, &who, &RecordQuery { page, ..RecordQuery::default() }).await.unwrap();
        seen.extend(page.items.into_iter().map(|item| item.id.to_string()));
    }
    assert_eq!(seen.len(), 30);
}

#[tokio::test]
async fn proofs_and_attestations_are_nobodys_but_the_patients() {
    let house = House::new().await;
    house.import(&Document { type_code: "59284-0", title: "Consentement".to_owned(), ..document("a") }).await;
    let ticked = Scope { sensitive: true, ..scope(&[Section::Papers]) };
    for (name, scope) in [("A", ticked), ("B", scope(&[Section::Papers]))] {
        let who = helper(&house, name, scope).await;
        let page = record::list(&house.portal, &who, &RecordQuery { old_versions: true, ..Default::default() }).await;
        assert_eq!(page.unwrap().total, 0, "{name}");
        for item in house.list().await.items {
            let opened = record::open(&house.portal, &who, &item.id.to_string()).await;
            assert!(matches!(opened, Err(Error::NotFound)), "{}", item.title);
        }
    }
    assert_eq!(house.list().await.total, 3);
}

#[tokio::test]
async fn what_the_patient_reported_is_not_told_to_helpers() {
    let house = House::new().await;
    house.import(&document("a")).await;
    let id = house.list().await.items[0].id.to_string();
    let why = domain::report::ReportReason::Other;
    record::report(&house.portal, &house.me, &form(&house.me), &id, why, "Ce n’est pas moi").await.unwrap();
    let who = helper(&house, "A", scope(&[Section::Reports])).await;
    let told = async |who| {
        let opened = record::open(&house.portal, who, &id).await.unwrap().reported_at.is_some();
        (opened, record::manage(&house.portal, who, &id).await.unwrap().reported_at.is_some())
    };
    assert_eq!(told(&house.me).await, (true, true));
    assert_eq!(told(&who).await, (false, false));
}

async fn close(house: &House) {
    let seen = life::read(&house.portal, &house.me).await.unwrap().version;
    life::act(&house.portal, &house.me, &form(&house.me), seen, LifeAct::Close).await.unwrap();
}

async fn which(house: &House) -> Which {
    let one = relatives::overview(&house.portal, &house.me).await.unwrap().helpers.remove(0);
    Which { id: one.id, version: one.version }
}

#[tokio::test]
async fn a_closed_record_answers_no_code_and_gives_no_proof() {
    let house = House::new().await;
    let portal = &house.portal;
    let who = helper(&house, "A", scope(&[Section::Reports])).await;
    let sister = relative(portal, "Noé PROCHE").await;
    let code = invite(&house, "Noé", scope(&[Section::Reports])).await.code;
    let mine = relatives::list(portal, &who).await.unwrap().remove(0).id;
    close(&house).await;
    assert_eq!(refusal(relatives::look(portal, &sister, &code).await), Refusal::WrongCode);
    assert_eq!(refusal(relatives::accept(portal, &sister, &code, make).await), Refusal::WrongCode);
    let proof = relatives::proof(portal, &who, &mine).await;
    assert!(matches!(proof, Err(RelativesError::Portal(Error::NotFound))), "{proof:?}");
    assert_eq!(house.place.number("SELECT COUNT(*) FROM delegations WHERE account_id <> ''").await, 1);
}

#[tokio::test]
async fn the_patient_ends_help_while_the_record_is_closed_and_opens_nothing() {
    let house = House::new().await;
    let portal = &house.portal;
    let who = helper(&house, "A", scope(&[Section::Reports])).await;
    close(&house).await;
    let closed = |result: Result<(), RelativesError>| {
        matches!(result, Err(RelativesError::Portal(Error::Refused(Reason::RecordClosed))))
    };
    let wish = wish("Lou", scope(&[Section::Reports]));
    assert!(closed(relatives::invite(portal, &house.me, &form(&house.me), &wish).await.map(drop)));
    assert!(closed(relatives::check(portal, &house.me, &form(&house.me), &wish).await));
    let which = which(&house).await;
    let wide = scope(&[Section::Reports, Section::Imaging]);
    for change in [(&wide, Until::Kept), (&scope(&[Section::Reports]), Until::For(Duration::TwoYears))] {
        assert!(closed(relatives::change(portal, &house.me, &form(&house.me), which, change, make).await));
    }
    relatives::end(portal, &house.me, &form(&house.me), which, make).await.unwrap();
    assert!(relatives::list(portal, &who).await.unwrap().is_empty());
}

//! The end of help: at once, on its day, by either side; and changes of what is opened.

use portal::record::{self, RecordQuery};
use portal::relatives::{Until, Which};
use portal::{Error, subjects};

use super::*;
use crate::common::cda::document;

async fn reads(house: &House, who: &Actor) -> Result<usize, Error> {
    Ok(record::list(&house.portal, who, &RecordQuery::default()).await?.total)
}

async fn which(house: &House) -> Which {
    let one = relatives::overview(&house.portal, &house.me).await.unwrap().helpers.remove(0);
    Which { id: one.id, version: one.version }
}

fn is_refused(result: &Result<usize, Error>) -> bool {
    matches!(result, Err(Error::Refused(_)))
}

#[tokio::test]
async fn what_the_patient_ends_is_over_at_the_next_request() {
    let house = House::new().await;
    house.import(&document("a")).await;
    let helper = helper(&house, "Noé PROCHE", scope(&[Section::Reports])).await;
    assert_eq!(reads(&house, &helper).await.unwrap(), 1);
    let which = which(&house).await;
    let act = form(&house.me);
    relatives::end(&house.portal, &house.me, &act, which, make).await.unwrap();
    assert!(is_refused(&reads(&house, &helper).await), "a page that was open before");
    // The same form, another window, an old page: nothing more happens.
    relatives::end(&house.portal, &house.me, &act, which, make).await.unwrap();
    relatives::end(&house.portal, &house.me, &form(&house.me), which, make).await.unwrap();
    let after = relatives::overview(&house.portal, &house.me).await.unwrap();
    assert_eq!((after.helpers.len(), after.former.len()), (0, 1));
    assert!(!after.former[0].ended.unwrap().by_helper);
    assert_eq!(events(&house).await.iter().filter(|kind| **kind == EventKind::DelegationEnded).count(), 1);
    assert!(subjects::list(&house.portal, &helper.account).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_helper_stops_at_any_time() {
    let house = House::new().await;
    let helper = helper(&house, "Noé PROCHE", scope(Section::ALL)).await;
    let mine = relatives::list(&house.portal, &helper).await.unwrap();
    let stranger = relative(&house.portal, "Lou AUTRE").await;
    let foreign = relatives::stop(&house.portal, &stranger, &mine[0].id, make).await;
    assert!(matches!(foreign, Err(RelativesError::Portal(Error::NotFound))));
    assert!(reads(&house, &helper).await.is_ok());
    relatives::stop(&house.portal, &helper, &mine[0].id, make).await.unwrap();
    relatives::stop(&house.portal, &helper, &mine[0].id, make).await.unwrap();
    assert!(is_refused(&reads(&house, &helper).await));
    let after = relatives::overview(&house.portal, &house.me).await.unwrap();
    assert!(after.former[0].ended.unwrap().by_helper);
}

#[tokio::test]
async fn it_ends_with_its_last_day() {
    let house = House::new().await;
    let helper = helper(&house, "Noé PROCHE", scope(Section::ALL)).await;
    // From 2 March 2026, 9 h in Paris, to the end of 2 March 2027.
    house.place.wait(366 * 24 * 3600 - 9 * 3600 - 1);
    assert!(reads(&house, &helper).await.is_ok());
    house.place.wait(1);
    assert!(is_refused(&reads(&house, &helper).await));
    assert!(relatives::list(&house.portal, &helper).await.unwrap().is_empty());
    assert_eq!(relatives::overview(&house.portal, &house.me).await.unwrap().former.len(), 1);
    // The same person can be invited again, and helps again.
    let again = invite(&house, "Noé", scope(Section::ALL)).await;
    let person = Actor { subject: None, quality: Quality::Patient, ..helper.clone() };
    relatives::accept(&house.portal, &person, &again.code, make).await.unwrap();
    assert!(reads(&house, &helper).await.is_ok());
}

#[tokio::test]
async fn a_change_holds_at_the_next_request_and_an_old_page_changes_nothing() {
    let house = House::new().await;
    house.import(&document("a")).await;
    let helper = helper(&house, "Noé PROCHE", scope(&[Section::Reports])).await;
    let old = which(&house).await;
    let narrow = scope(&[Section::Imaging]);
    let change = async |which, scope: &Scope| {
        let act = form(&house.me);
        relatives::change(&house.portal, &house.me, &act, which, (scope, Until::Kept), make).await
    };
    change(old, &narrow).await.unwrap();
    assert_eq!(reads(&house, &helper).await.unwrap(), 0);
    let stale = change(old, &scope(Section::ALL)).await;
    assert!(matches!(stale, Err(RelativesError::Portal(Error::Conflict))), "{stale:?}");
    assert_eq!(reads(&house, &helper).await.unwrap(), 0);
    change(which(&house).await, &scope(&[Section::Reports])).await.unwrap();
    assert_eq!(reads(&house, &helper).await.unwrap(), 1);
    let empty = change(which(&house).await, &Scope::default()).await;
    assert_eq!(refusal(empty), Refusal::NothingOpened);
    // What is over is not brought back by a form that was open.
    let before = which(&house).await;
    relatives::end(&house.portal, &house.me, &form(&house.me), before, make).await.unwrap();
    let late = change(before, &scope(Section::ALL)).await;
    assert!(matches!(late, Err(RelativesError::Portal(Error::Conflict))), "{late:?}");
    assert!(is_refused(&reads(&house, &helper).await));
}

#[tokio::test]
async fn nobody_else_ends_or_changes_it() {
    let house = House::new().await;
    let helper = helper(&house, "Noé PROCHE", scope(Section::ALL)).await;
    let which = which(&house).await;
    let neighbour = house.neighbour().await;
    let foreign = relatives::end(&house.portal, &neighbour, &form(&neighbour), which, make).await;
    assert!(matches!(foreign, Err(RelativesError::Portal(Error::NotFound))), "{foreign:?}");
    let own = relatives::end(&house.portal, &helper, &form(&helper), which, make).await;
    assert!(matches!(own, Err(RelativesError::Portal(Error::Refused(_)))), "{own:?}");
    assert!(reads(&house, &helper).await.is_ok());
}

#[tokio::test]
async fn each_of_two_may_help_the_other() {
    let house = House::new().await;
    let neighbour = house.neighbour().await;
    house.import(&document("a")).await;
    let code = invite(&house, "Marcel", scope(&[Section::Reports])).await.code;
    relatives::accept(&house.portal, &neighbour, &code, make).await.unwrap();
    let wish = wish("Dominique", scope(&[Section::Papers]));
    let back = relatives::invite(&house.portal, &neighbour, &form(&neighbour), &wish).await.unwrap();
    relatives::accept(&house.portal, &house.me, &back.code, make).await.unwrap();
    let he = helping(&house, &neighbour);
    let she = Actor { subject: neighbour.subject, quality: Quality::Delegate, ..house.me.clone() };
    assert_eq!(reads(&house, &he).await.unwrap(), 1);
    let page = record::list(&house.portal, &she, &RecordQuery::default()).await.unwrap();
    assert_eq!(page.total, 0, "not even the proof");
    assert_eq!(subjects::list(&house.portal, &neighbour.account).await.unwrap().len(), 2);
    // In the quality of a patient, or a representative, neither enters the other's record.
    for quality in [Quality::Patient, Quality::LegalRepresentative] {
        assert!(is_refused(&reads(&house, &Actor { quality, ..he.clone() }).await));
    }
}

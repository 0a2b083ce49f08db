//! The proof: filed when help begins, replaced when it changes or ends, given to the helper while it lasts.

use domain::category::Category;
use portal::Error;
use portal::record::{self, RecordQuery};
use portal::relatives::Which;

use super::*;

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[tokio::test]
async fn a_proof_is_filed_and_its_last_version_says_the_end() {
    let house = House::new().await;
    let helper = helper(&house, "Noé PROCHE", scope(&[Section::Results])).await;
    let page = house.list().await;
    let item = &page.items[0];
    assert_eq!((page.total, item.category, item.own), (1, Category::DocAdm, false));
    assert_eq!(item.author.as_deref(), Some("Passerelle"));
    let pdf = record::attachment(&house.portal, &house.me, &item.id.to_string(), 0).await.unwrap();
    assert!(text(&pdf.bytes).contains("Noé PROCHE None"));

    let one = relatives::overview(&house.portal, &house.me).await.unwrap().helpers.remove(0);
    let (mine, _) = relatives::proof(&house.portal, &helper, &one.id).await.unwrap();
    assert_eq!(mine, pdf.bytes);
    let other = relative(&house.portal, "Lou AUTRE").await;
    let foreign = relatives::proof(&house.portal, &other, &one.id).await;
    assert!(matches!(foreign, Err(RelativesError::Portal(Error::NotFound))));

    let which = Which { id: one.id, version: one.version };
    relatives::end(&house.portal, &house.me, &form(&house.me), which, make).await.unwrap();
    let page = house.list().await;
    assert_eq!((page.total, page.items[0].version), (1, 2), "one document, in a new version");
    let opened = record::open(&house.portal, &house.me, &page.items[0].id.to_string()).await.unwrap();
    assert_eq!(opened.versions.len(), 2);
    let pdf = record::attachment(&house.portal, &house.me, &page.items[0].id.to_string(), 0).await.unwrap();
    assert!(text(&pdf.bytes).contains("Noé PROCHE Some"), "{}", text(&pdf.bytes));
    let gone = relatives::proof(&house.portal, &helper, &one.id).await;
    assert!(matches!(gone, Err(RelativesError::Portal(Error::NotFound))));
}

#[tokio::test]
async fn nothing_begins_without_its_proof() {
    let house = House::new().await;
    let sister = relative(&house.portal, "Noé PROCHE").await;
    let code = invite(&house, "Noé", scope(&[Section::Results])).await.code;
    let result = relatives::accept(&house.portal, &sister, &code, |_| None).await;
    assert!(matches!(result, Err(RelativesError::Portal(Error::Unavailable(_)))), "{result:?}");
    let helping = helping(&house, &sister);
    assert!(record::list(&house.portal, &helping, &RecordQuery::default()).await.is_err());
    relatives::accept(&house.portal, &sister, &code, make).await.unwrap();
}

#[tokio::test]
async fn no_helper_sees_proofs_in_the_record_not_even_with_its_papers() {
    let house = House::new().await;
    let without = helper(&house, "A", scope(&[Section::Results])).await;
    let with = helper(&house, "B", scope(&[Section::Papers])).await;
    let total = async |who| record::list(&house.portal, who, &RecordQuery::default()).await.unwrap().total;
    assert_eq!((total(&without).await, total(&with).await), (0, 0));
}

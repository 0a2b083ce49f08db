//! What no helper does, whatever was opened to them.

use domain::profile::Typed;
use domain::rights::sharing::Change;
use portal::record::{self};
use portal::{Error, export, history, profile, sharing};

use super::*;
use crate::common::adding::add;
use crate::common::cda::document;
use crate::common::files::pdf;

fn refused<T>(what: &str, result: Result<T, Error>) {
    assert!(matches!(result, Err(Error::Refused(_) | Error::NotFound)), "{what}");
}

#[tokio::test]
async fn sharing_export_history_directives_and_documents_stay_with_the_patient() {
    let house = House::new().await;
    house.import(&document("a")).await;
    let own = add(&house.portal, &house.me, "À moi", &pdf("Bonjour")).await.to_string();
    let deleted = add(&house.portal, &house.me, "Effacé", &pdf("Adieu")).await.to_string();
    record::delete(&house.portal, &house.me, &form(&house.me), &deleted).await.unwrap();
    let everything = Scope { add: true, sensitive: true, ..scope(Section::ALL) };
    let who = helper(&house, "Noé PROCHE", everything).await;
    let (portal, act) = (&house.portal, || form(&who));

    refused("sharing", sharing::overview(portal, &who).await);
    refused("deciding", sharing::check(portal, &who, &act()).await);
    let change = Change::MaskNew(true);
    refused("changing", sharing::change(portal, &who, &act(), 0, &change).await);
    refused("offer", export::offer(portal, &who).await);
    refused("summary", export::summary(portal, &who, &act(), true).await);
    refused("history", history::list(portal, &who, 1).await);
    refused("directives", profile::directives(portal, &who).await);
    let typed = Typed::default();
    refused("writing directives", profile::write_directives(portal, &who, &act(), None, &typed).await);
    refused("profile form", profile::person(portal, &who).await);
    refused("organ notice", profile::acknowledge_organ_notice(portal, &who, &act()).await);
    refused("proposals", profile::decide_proposals(portal, &who, &act(), &[]).await);
    refused("hiding", record::hide(portal, &who, &act(), &own, true).await);
    refused("deleting", record::delete(portal, &who, &act(), &own).await);
    refused("taking back", record::restore(portal, &who, &act(), &deleted).await);
    refused("a deleted one", record::manage(portal, &who, &deleted).await);
    assert!(record::trash(portal, &who).await.unwrap().is_empty());
    assert!(record::deleted(portal, &who, &deleted).await.unwrap().is_none());
    let reason = domain::report::ReportReason::ALL[0];
    refused("reporting", record::report(portal, &who, &act(), &own, reason, "x").await);
    assert!(portal::adding::begin_replacing(portal, &who, &act(), &own).await.is_err());
    refused("helpers", relatives::overview(portal, &who).await);
    let page = house.list().await;
    assert!(page.items.iter().any(|item| item.title == "À moi" && !item.confidentiality.masked_ps));
}

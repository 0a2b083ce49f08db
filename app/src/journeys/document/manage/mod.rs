//! What can be done with a document besides reading it: change, replace, delete and take back one's own; hide or report any.

pub mod delete;
pub(super) mod deleted;
pub mod page;
pub mod rename;
pub mod replace;
pub mod report;
pub mod representatives;
pub mod trash;

use axum::response::{IntoResponse, Redirect, Response};
use portal::{document::DocumentItem, record::Managed};

use crate::{i18n::t, journeys::record::title, session::SignedIn};

/// The way to a page about a document.
fn trail(person: &SignedIn, item: &DocumentItem) -> Vec<(String, String)> {
    vec![
        (t("nav-home"), "/".to_owned()),
        (title(person), "/dossier".to_owned()),
        (item.title.clone(), format!("/dossier/{}", item.id)),
    ]
}

/// To the page that says what can be done, when this cannot: the document is deleted, is not one's own, or is an old version.
fn elsewhere(managed: &Managed) -> Option<Response> {
    let item = &managed.item;
    if managed.deletion.is_some() {
        return Some(Redirect::to(&format!("/dossier/{}/supprimer", item.id)).into_response());
    }
    (!item.own || item.old_version).then(|| to_page(item))
}

fn to_page(item: &DocumentItem) -> Response {
    Redirect::to(&format!("/dossier/{}/gerer", item.id)).into_response()
}

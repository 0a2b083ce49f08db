//! Find Document References (ITI-67). By a form rather than an address: a matricule in an address ends in logs.

use axum::{
    extract::{Form, Query, State, rejection::FormRejection, rejection::QueryRejection},
    http::HeaderMap,
    response::{IntoResponse as _, Response},
};
use domain::fhir;
use portal::care::{self, Caller, Search};

use super::{Door, answer, caller::Asking, fault::Fault, query, retrieve::described};

type Pairs = Vec<(String, String)>;

/// GET: parameters in the address, or the word of a page.
pub(super) async fn by_address(
    State(door): State<Door>,
    Asking(caller): Asking,
    headers: HeaderMap,
    pairs: Result<Query<Pairs>, QueryRejection>,
) -> Response {
    match pairs {
        Ok(Query(pairs)) => answered(&door, &caller, &headers, &pairs).await,
        Err(rejection) => rejection.into_response(),
    }
}

/// POST: parameters in the form and in the address, together.
pub(super) async fn by_form(
    State(door): State<Door>,
    Asking(caller): Asking,
    headers: HeaderMap,
    address: Result<Query<Pairs>, QueryRejection>,
    form: Result<Form<Pairs>, FormRejection>,
) -> Response {
    match (address, form) {
        (Ok(Query(address)), Ok(Form(form))) => answered(&door, &caller, &headers, &[address, form].concat()).await,
        (Err(rejection), _) => rejection.into_response(),
        (_, Err(rejection)) => rejection.into_response(),
    }
}

async fn answered(door: &Door, caller: &Caller, headers: &HeaderMap, pairs: &Pairs) -> Response {
    match searched(door, caller, headers, pairs).await {
        Ok(bundle) => answer::json(bundle.to_string()),
        Err(fault) => fault.into_response(),
    }
}

async fn searched(door: &Door, caller: &Caller, headers: &HeaderMap, pairs: &Pairs) -> Result<fhir::Json, Fault> {
    answer::require_json(headers)?;
    let search = match query::read(pairs)? {
        query::Asked::Search(search) => search,
        query::Asked::Page(word) => care::open_page(&door.portal, &caller.id, &word)
            .ok_or(Fault::Request("Cette page n’existe pas ou plus : recommencez la recherche."))?,
    };
    let found = care::search(&door.portal, caller, &search).await?;
    let link = |search: &Search| {
        format!(
            "{}/DocumentReference?{}={}",
            door.base(),
            query::PAGE,
            care::seal_page(&door.portal, &caller.id, search)
        )
    };
    let mut links = vec![("self", link(&search))];
    let seen = search.skip.saturating_add(found.documents.len());
    if !found.documents.is_empty() && seen < found.total {
        links.push(("next", link(&Search { skip: seen, ..search })));
    }
    let matches = found.documents.iter().map(|shared| (shared.item.id, described(door, shared)));
    Ok(fhir::search_set(door.base(), found.total, links, matches))
}

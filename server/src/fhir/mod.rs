//! The other door: FHIR R4 for care software, read side (IHE MHD, ITI-67 and ITI-68; PDSm of the ANS), and the block that an
//! administrator decides.
//!
//! No session, no cookie, no page: each request carries a token of the professional's identity provider, and passes the
//! same decision as everything else. What the patient decides holds at the very next request, on the same connection too.

mod answer;
mod caller;
mod consent;
mod fault;
mod metadata;
mod query;
mod retrieve;
mod search;

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{MatchedPath, Request},
    http::{StatusCode, header},
    middleware::{Next, from_fn},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use portal::Portal;
use tower_http::{catch_panic::CatchPanicLayer, limit::RequestBodyLimitLayer, timeout::TimeoutLayer};

use crate::identity::token::Issuer;
use fault::Fault;

/// A search needs no more, in bytes.
const BODY_LIMIT: usize = 16 * 1024;
/// From the end of the headers to the answer.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Whose tokens the door takes, and where clients find what.
#[derive(Clone, Debug)]
pub(crate) struct Trusted {
    /// The issuer. Its audience is the address of the door as clients know it, without a slash at the end.
    pub(crate) issuer: Issuer,
    /// Where clients get their tokens, if it is known.
    pub(crate) token_endpoint: Option<String>,
}

/// What every handler shares.
#[derive(Clone)]
struct Door {
    portal: Portal,
    trusted: Arc<Trusted>,
}

impl Door {
    /// The address of the door.
    fn base(&self) -> &str {
        &self.trusted.issuer.audience
    }
}

/// Everything under `/fhir`.
pub(crate) fn routes(portal: Portal, trusted: Trusted) -> Router {
    let door = Door { portal, trusted: Arc::new(trusted) };
    let routes = Router::new()
        .route("/metadata", get(metadata::capabilities))
        .route("/.well-known/smart-configuration", get(metadata::smart))
        .route("/DocumentReference", get(search::by_address))
        .route("/DocumentReference/_search", post(search::by_form))
        .route("/DocumentReference/{id}", get(retrieve::reference))
        .route("/Binary/{id}", get(retrieve::binary))
        .route("/Consent", post(consent::create))
        .fallback(async || Fault::NotFound)
        .method_not_allowed_fallback(async || StatusCode::METHOD_NOT_ALLOWED)
        .layer(RequestBodyLimitLayer::new(BODY_LIMIT))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, TIMEOUT))
        .layer(CatchPanicLayer::custom(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response()))
        .layer(from_fn(finish))
        .with_state(door);
    Router::new().nest("/fhir", routes)
}

/// Turns the bare refusals of layers and extractors into answers of the door, whose words never repeat the request; and
/// gives the pattern of the address to the log.
async fn finish(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let mut response = next.run(request).await;
    let status = response.status();
    let ours = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == answer::FHIR_JSON);
    if (status.is_client_error() || status.is_server_error()) && !ours {
        let allow = response.headers().get(header::ALLOW).cloned();
        response = Fault::Status(status).into_response();
        if let Some(allow) = allow {
            response.headers_mut().insert(header::ALLOW, allow);
        }
    }
    if let Some(route) = route {
        response.extensions_mut().insert(route);
    }
    response
}

//! `/healthz`: the process lives. `/readyz`: its database answers too.

use axum::{Router, extract::State, routing::get};
use http::StatusCode;
use portal::Portal;

/// Both routes; they say nothing about anybody and pass no session.
pub(super) fn routes(portal: Portal) -> Router {
    Router::new().route("/healthz", get(async || "ok\n")).route("/readyz", get(ready)).with_state(portal)
}

async fn ready(State(portal): State<Portal>) -> (StatusCode, &'static str) {
    match portal.ready().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::warn!(error.kind = %error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
        }
    }
}

//! One log line and two figures a request, without anything personal: the method, the route's pattern, the status, the time.

use std::time::Instant;

use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};

use super::metrics::Metrics;

/// Logs and counts the request.
pub(super) async fn observe(State(metrics): State<Metrics>, request: Request, next: Next) -> Response {
    let start = Instant::now();
    let method = request.method().clone();
    let response = next.run(request).await;
    let elapsed = start.elapsed();
    // The pattern (`/dossier/{id}`), never the address itself, which names a document.
    let route = response.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str);
    let status = response.status().as_u16();
    metrics.request(&method, route, status, elapsed);
    if status >= 500 {
        tracing::warn!(http.method = %method, http.route = route, http.status = status, duration.ms = elapsed.as_millis(), "request");
    } else {
        tracing::debug!(http.method = %method, http.route = route, http.status = status, duration.ms = elapsed.as_millis(), "request");
    }
    response
}

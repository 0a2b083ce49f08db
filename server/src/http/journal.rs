//! `/acces/journal.txt`: the last signed state of the trace, with the key that checks it.
//!
//! The older and shorter way to what `well_known.rs` gives. Whoever keeps a copy can later prove that the trace was not rewritten. It holds a size and a hash, nothing of anybody.

use axum::{Router, extract::State, routing::get};
use http::StatusCode;
use portal::{Portal, trace};

/// The route; it passes no session.
pub(super) fn routes(portal: Portal) -> Router {
    Router::new().route("/acces/journal.txt", get(journal)).with_state(portal)
}

async fn journal(State(portal): State<Portal>) -> Result<String, StatusCode> {
    let note = trace::latest(&portal).await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    Ok(format!("{}\n\n{}", trace::verifier_key(&portal), note.unwrap_or_default()))
}

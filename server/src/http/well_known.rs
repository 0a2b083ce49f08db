//! `/.well-known/passerelle/…`: what the log of accesses tells to anybody, as text. Sizes, hashes and signatures; nothing of
//! any person. docs/TRACE.md describes each.

use axum::{
    Router,
    extract::{Query, State},
    response::{IntoResponse, Response},
    routing::get,
};
use data_encoding::BASE64;
use http::StatusCode;
use portal::{Error, Portal, trace};
use serde::Deserialize;
use tower::limit::GlobalConcurrencyLimitLayer;

/// Answers made at once. Strangers must not take the connections of the database from those who have signed in.
const AT_ONCE: usize = 2;

/// The routes; they pass no session.
pub(super) fn routes(portal: Portal) -> Router {
    Router::new()
        .route("/.well-known/passerelle/key", get(key))
        .route("/.well-known/passerelle/witnesses", get(witnesses))
        .route("/.well-known/passerelle/checkpoint", get(checkpoint))
        .route("/.well-known/passerelle/cosigned", get(cosigned))
        .route("/.well-known/passerelle/checkpoints", get(checkpoints))
        .route("/.well-known/passerelle/consistency", get(consistency))
        .route("/.well-known/passerelle/update", get(update))
        .layer(GlobalConcurrencyLimitLayer::new(AT_ONCE))
        .with_state(portal)
}

/// Where to start.
#[derive(Deserialize)]
struct From {
    #[serde(default)]
    from: u64,
}

/// Two sizes of the log.
#[derive(Deserialize)]
struct FromTo {
    from: u64,
    to: u64,
}

/// Why there is no answer.
struct Fault(Error);

impl<E: Into<Error>> std::convert::From<E> for Fault {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        match self.0 {
            Error::NotFound => StatusCode::NOT_FOUND,
            _ => StatusCode::SERVICE_UNAVAILABLE,
        }
        .into_response()
    }
}

type Answer = Result<String, Fault>;

async fn key(State(portal): State<Portal>) -> String {
    format!("{}\n", trace::verifier_key(&portal))
}

async fn witnesses(State(portal): State<Portal>) -> Answer {
    let keys = trace::witnesses(&portal).map_err(|_| Error::Unavailable("trace/witnesses.txt"))?;
    Ok(keys.iter().map(|key| format!("{key}\n")).collect())
}

async fn checkpoint(State(portal): State<Portal>) -> Answer {
    Ok(trace::latest(&portal).await?.ok_or(Error::NotFound)?)
}

async fn cosigned(State(portal): State<Portal>) -> Answer {
    Ok(trace::latest_cosigned(&portal)?.ok_or(Error::NotFound)?)
}

async fn checkpoints(State(portal): State<Portal>, Query(From { from }): Query<From>) -> Answer {
    let notes = trace::checkpoints(&portal, from).await?;
    Ok(notes.iter().map(|note| format!("{note}\n")).collect())
}

async fn consistency(State(portal): State<Portal>, Query(FromTo { from, to }): Query<FromTo>) -> Answer {
    let proof = trace::consistency(&portal, from, to).await?;
    Ok(proof.iter().map(|hash| format!("{}\n", BASE64.encode(hash))).collect())
}

async fn update(State(portal): State<Portal>, Query(From { from }): Query<From>) -> Answer {
    Ok(trace::update(&portal, from).await?.to_text())
}

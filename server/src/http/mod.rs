//! The gate: what every request passes before it reaches a page, and every answer before it leaves.

mod connections;
mod cross_origin;
mod files;
mod headers;
mod health;
mod journal;
pub(crate) mod metrics;
mod network;
mod observe;
mod well_known;

use std::{net::IpAddr, path::Path, time::Duration};

use app::state::App;
use axum::{
    Router,
    middleware::{from_fn, from_fn_with_state},
};
use tower::ServiceBuilder;
use tower_http::{
    CompressionLevel,
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer,
        predicate::{DefaultPredicate, NotForContentType, Predicate},
    },
    limit::RequestBodyLimitLayer,
    timeout::TimeoutLayer,
};

pub(crate) use connections::{bind, serve, stopped};

use crate::{fhir, identity::session_store};

/// No form of the portal needs more. Files have their own limit on their own route ([`app::routes::uploads`]).
const BODY_LIMIT: usize = 64 * 1024;
/// From the end of the headers to the answer, the body included.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(20);
/// The same for files: 5 MB take over five minutes at 128 kbit/s.
const UPLOAD_TIMEOUT: Duration = Duration::from_mins(15);

/// What a browser can take compressed, but for what is so already: a copy in a ZIP file must leave piece by piece.
fn worth_compressing() -> impl Predicate {
    let but = NotForContentType::const_new;
    DefaultPredicate::new().and(but("application/zip")).and(but("application/pdf"))
}

/// The whole portal behind its gate; with the door of professionals, if somebody vouches for them.
pub(crate) fn router(
    app: App,
    site: &Path,
    trusted_proxy: Option<IpAddr>,
    metrics: metrics::Metrics,
    care: Option<fhir::Trusted>,
) -> Router {
    let timeout = |after| TimeoutLayer::with_status_code(::http::StatusCode::REQUEST_TIMEOUT, after);
    let pages = app::routes::router().layer(RequestBodyLimitLayer::new(BODY_LIMIT)).layer(timeout(REQUEST_TIMEOUT));
    let uploads = app::routes::uploads().layer(timeout(UPLOAD_TIMEOUT));
    // A panic must not leave an unstyled connection reset: it becomes the page of internal errors.
    let pages = pages
        .merge(uploads)
        .layer(CatchPanicLayer::custom(headers::panicked))
        .layer(from_fn(cross_origin::refuse))
        .layer(from_fn_with_state(app.clone(), app::visit::layer))
        .layer(session_store::layer(&app))
        .layer(from_fn_with_state(app.clone(), app::visit::last_resort));
    let answers = ServiceBuilder::new()
        .layer(from_fn_with_state(metrics, observe::observe))
        .layer(from_fn_with_state(network::Trusted(trusted_proxy), network::find))
        .layer(from_fn(headers::secure))
        // A page is small: a higher quality would cost more than all else and save some hundred bytes.
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(1)).compress_when(worth_compressing()));
    let care = care.map(|trusted| fhir::routes(app.portal.clone(), trusted));
    health::routes(app.portal.clone())
        .merge(care.unwrap_or_default())
        .merge(journal::routes(app.portal.clone()))
        .merge(well_known::routes(app.portal.clone()).layer(timeout(REQUEST_TIMEOUT)))
        .merge(files::routes(site))
        .fallback_service(pages.with_state(app))
        .layer(answers)
}

//! Built files: their names change with their content, so that browsers may keep them for a year.

use std::path::Path;

use axum::{
    Router,
    extract::Request,
    middleware::{Next, from_fn},
    response::Response,
};
use http::{HeaderValue, header};
use tower_http::services::{ServeDir, ServeFile};

/// Files at the root of the site, from `public/`.
const ROOT_FILES: [&str; 5] = ["favicon.svg", "icon-192.png", "icon-512.png", "manifest.webmanifest", "robots.txt"];

/// `/pkg/` and the few files at the root.
pub(super) fn routes(site: &Path) -> Router {
    let built = ServeDir::new(site.join("pkg")).precompressed_br().precompressed_gzip();
    let mut router =
        Router::new().nest_service("/pkg", tower::ServiceBuilder::new().layer(from_fn(immutable)).service(built));
    for name in ROOT_FILES {
        let file = ServeFile::new(site.join(name)).precompressed_br().precompressed_gzip();
        router =
            router.route_service(&format!("/{name}"), tower::ServiceBuilder::new().layer(from_fn(a_day)).service(file));
    }
    router
}

async fn immutable(request: Request, next: Next) -> Response {
    keep(next.run(request).await, "public, max-age=31536000, immutable")
}

async fn a_day(request: Request, next: Next) -> Response {
    keep(next.run(request).await, "public, max-age=86400")
}

fn keep(mut response: Response, how_long: &'static str) -> Response {
    if response.status().is_success() || response.status() == http::StatusCode::NOT_MODIFIED {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(how_long));
    }
    response
}

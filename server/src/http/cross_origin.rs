//! Acts come from our own pages only.
//!
//! Browsers say where a request comes from in `Sec-Fetch-Site` (Fetch Metadata); older ones send `Origin`. A request
//! with neither comes from a program, which carries nobody's cookies unknowingly.

use app::error::Fault;
use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, Method, Uri, header};

/// Refuses unsafe methods and WebSocket upgrades that another site sends.
pub(super) async fn refuse(request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS)
        && !request.headers().contains_key(header::UPGRADE);
    if safe || is_ours(request.headers()) { next.run(request).await } else { Fault::Refused.into_response() }
}

fn is_ours(headers: &HeaderMap) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return matches!(site.as_bytes(), b"same-origin" | b"none");
    }
    let Some(origin) = headers.get(header::ORIGIN) else { return true };
    let origin = origin.to_str().ok().and_then(|o| o.parse::<Uri>().ok());
    let host = headers.get(header::HOST).and_then(|h| h.to_str().ok());
    // `Origin: null` parses as a path without an authority and is refused here.
    matches!((origin.as_ref().and_then(|o| o.authority()), host), (Some(a), Some(h)) if a.as_str().eq_ignore_ascii_case(h))
}

#[cfg(test)]
mod tests {
    use super::is_ours;
    use http::{HeaderMap, HeaderName, HeaderValue};

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(n, v)| (HeaderName::from_static(n), HeaderValue::from_static(v))).collect()
    }

    #[test]
    fn only_our_own_pages_may_act() {
        let ours = [
            headers(&[("sec-fetch-site", "same-origin")]),
            headers(&[("sec-fetch-site", "none")]),
            headers(&[("origin", "http://portal.test:3000"), ("host", "portal.test:3000")]),
            headers(&[("host", "portal.test")]),
        ];
        let foreign = [
            headers(&[("sec-fetch-site", "cross-site"), ("origin", "http://portal.test"), ("host", "portal.test")]),
            headers(&[("sec-fetch-site", "same-site")]),
            headers(&[("sec-fetch-site", "")]),
            headers(&[("origin", "null"), ("host", "portal.test")]),
            headers(&[("origin", "https://evil.test"), ("host", "portal.test")]),
            headers(&[("origin", "http://portal.test:3001"), ("host", "portal.test:3000")]),
            headers(&[("origin", "http://portal.test.evil.test"), ("host", "portal.test")]),
            headers(&[("origin", "http://portal.test")]),
        ];
        assert!(ours.iter().all(is_ours));
        assert!(!foreign.iter().any(is_ours));
    }
}

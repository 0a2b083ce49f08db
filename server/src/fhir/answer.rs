//! How answers are written, and what of them a client takes.

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse as _, Response},
};

use super::fault::Fault;

/// Media type of FHIR in JSON.
pub(super) const FHIR_JSON: &str = "application/fhir+json; charset=utf-8";

/// An answer in FHIR JSON.
pub(super) fn json(text: String) -> Response {
    ([(header::CONTENT_TYPE, HeaderValue::from_static(FHIR_JSON))], text).into_response()
}

/// Media types of FHIR in JSON, as clients ask for it.
pub(super) const JSON: [&str; 2] = ["application/fhir+json", "application/json"];

/// Media types that a client takes, in its own order; everything when it says nothing.
pub(super) fn accepted(headers: &HeaderMap) -> Vec<String> {
    let lines = headers.get_all(header::ACCEPT).iter().filter_map(|line| line.to_str().ok());
    let wanted = |range: &str| {
        let mut parts = range.split(';').map(|part| part.trim().to_ascii_lowercase());
        let kind = parts.next().filter(|kind| !kind.is_empty())?;
        let refused = parts.any(|part| part.strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0_f32)));
        (!refused).then_some(kind)
    };
    let all: Vec<String> = lines.flat_map(|line| line.split(',')).filter_map(wanted).collect();
    if headers.contains_key(header::ACCEPT) { all } else { vec!["*/*".to_owned()] }
}

/// Whether `format` asks for FHIR in JSON by name.
pub(super) fn is_json(format: &str) -> bool {
    JSON.contains(&format) || format == "json"
}

/// Refuses a client that takes no FHIR in JSON.
///
/// # Errors
/// [`Fault::NotAcceptable`].
pub(super) fn require_json(headers: &HeaderMap) -> Result<(), Fault> {
    let takes = |kind: &String| matches!(kind.as_str(), "*/*" | "application/*") || JSON.contains(&kind.as_str());
    if accepted(headers).iter().any(takes) { Ok(()) } else { Err(Fault::NotAcceptable) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(accept: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::ACCEPT, HeaderValue::from_static(accept))])
    }

    #[test]
    fn a_client_that_takes_json_gets_it() {
        for yes in
            ["application/fhir+json", "text/html, */*;q=0.1", "APPLICATION/JSON; fhirVersion=4.0", "application/*"]
        {
            assert!(require_json(&headers(yes)).is_ok(), "{yes}");
        }
        assert!(require_json(&HeaderMap::new()).is_ok());
        for no in ["application/fhir+xml", "text/html", "application/json;q=0", "application/fhir+json; q=0.0", ""] {
            assert!(require_json(&headers(no)).is_err(), "{no}");
        }
    }
}

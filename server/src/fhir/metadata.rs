//! What the door can do, and who lets in. Public: it says nothing of anybody.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse as _, Response},
};
use serde_json::{Value, json};

use super::{Door, answer, query};

/// Day on which what is said here last changed.
const SINCE: &str = "2026-11-24";
const SECURITY: &str = "http://terminology.hl7.org/CodeSystem/restful-security-service";
/// Where a server tells its OAuth endpoints (SMART App Launch).
const OAUTH: &str = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris";

/// `metadata`: the CapabilityStatement.
pub(super) async fn capabilities(State(door): State<Door>) -> Response {
    let parameters = |(name, kind): (&str, &str)| json!({ "name": name, "type": kind });
    let reference = json!({
        "type": "DocumentReference",
        "interaction": [{ "code": "read" }, { "code": "search-type" }],
        "versioning": "no-version",
        "searchParam": query::PARAMETERS.into_iter().map(parameters).collect::<Vec<_>>(),
    });
    let binary = json!({ "type": "Binary", "interaction": [{ "code": "read" }], "versioning": "no-version" });
    let consent = json!({
        "type": "Consent",
        "interaction": [{ "code": "create" }],
        "versioning": "no-version",
        "documentation": "Un administrateur désigné par le patient bloque l’accès d’un autre professionnel.",
    });
    let statement = json!({
        "resourceType": "CapabilityStatement",
        "status": "active",
        "date": SINCE,
        "kind": "instance",
        "software": { "name": "Passerelle", "version": env!("CARGO_PKG_VERSION") },
        "implementation": { "description": "Passerelle : documents partagés par les patients", "url": door.base() },
        "fhirVersion": "4.0.1",
        "format": ["application/fhir+json"],
        "rest": [{ "mode": "server", "security": security(&door), "resource": [reference, binary, consent] }],
    });
    answer::json(statement.to_string())
}

fn security(door: &Door) -> Value {
    let mut security = json!({
        "service": [{ "coding": [{ "system": SECURITY, "code": "OAuth" }] }],
        "description": "Jeton d’accès OAuth 2 (JWT, ES256) d’un professionnel authentifié à deux facteurs.",
    });
    if let Some(endpoint) = &door.trusted.token_endpoint {
        security["extension"] = json!([{ "url": OAUTH, "extension": [{ "url": "token", "valueUri": endpoint }] }]);
    }
    security
}

/// `.well-known/smart-configuration`: the issuer's endpoints, as far as they are known here.
pub(super) async fn smart(State(door): State<Door>) -> Response {
    let mut configuration = json!({ "issuer": door.trusted.issuer.name, "capabilities": [] });
    if let Some(endpoint) = &door.trusted.token_endpoint {
        configuration["token_endpoint"] = endpoint.as_str().into();
    }
    ([(header::CONTENT_TYPE, "application/json")], configuration.to_string()).into_response()
}

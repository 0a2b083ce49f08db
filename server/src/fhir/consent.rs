//! `POST /fhir/Consent`: an administrator, whom the patient named, shuts another professional out (a Consent that denies).

use axum::{
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use domain::{ins::Ins, rights::sharing::NationalId};
use portal::care::{self, Caller, Motive};
use serde_json::{Value, json};

use super::{Door, answer, caller::Asking, fault::Fault, query};

const SCOPES: &str = "http://terminology.hl7.org/CodeSystem/consentscope";
const SCOPE: &str = "patient-privacy";
/// The identifiers of professionals that are taken: RPPS (11 digits) and the national identifier (8 and the RPPS).
const RPPS: &str = "https://rpps.esante.gouv.fr";
const NATIONAL: &str = "urn:oid:1.2.250.1.71.4.2.1";

const WRONG: Fault = Fault::Request(
    "Seul un Consent est accepté qui refuse (provision.type deny) l’accès d’un seul professionnel (provision.actor), \
     actif, de portée patient-privacy, pour un patient désigné par son INS (patient.identifier).",
);

/// Takes the Consent.
pub(super) async fn create(
    State(door): State<Door>,
    Asking(caller): Asking,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    match created(&door, &caller, &headers, &body).await {
        Ok(outcome) => (StatusCode::CREATED, answer::json(outcome.to_string())).into_response(),
        Err(fault) => fault.into_response(),
    }
}

async fn created(door: &Door, caller: &Caller, headers: &HeaderMap, body: &[u8]) -> Result<Value, Fault> {
    answer::require_json(headers)?;
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !answer::JSON.contains(&kind.to_ascii_lowercase().as_str()) {
        return Err(Fault::Status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
    }
    if caller.motive != Motive::Care {
        return Err(Fault::Refused);
    }
    let (ins, other) = read(body)?;
    match care::shut_out(&door.portal, caller, &ins, &other).await {
        Ok(()) => Ok(json!({ "resourceType": "OperationOutcome", "issue": [{
            "severity": "information", "code": "informational",
            "details": { "text": "Ce professionnel n’a plus accès au dossier. Le patient le voit, et peut changer cela." },
        }]})),
        Err(portal::Error::NotFound) => Err(Fault::Request("L’annuaire ne connaît pas ce professionnel.")),
        Err(portal::Error::Conflict) => Err(Fault::Request(
            "Le patient a désigné ce professionnel comme médecin traitant ou administrateur : lui seul peut bloquer son accès.",
        )),
        Err(error) => Err(error.into()),
    }
}

/// Whose record, and who is shut out. What else the Consent says would not be done, and is refused.
fn read(body: &[u8]) -> Result<(Ins, NationalId), Fault> {
    let consent: Value = serde_json::from_slice(body).map_err(|_| WRONG)?;
    let known = ["resourceType", "status", "scope", "category", "patient", "dateTime", "policyRule", "provision"];
    let object = consent.as_object().ok_or(WRONG)?;
    let provision = consent["provision"].as_object().ok_or(WRONG)?;
    let scope = &consent["scope"]["coding"];
    let says = object.keys().all(|key| known.contains(&key.as_str()))
        && provision.keys().all(|key| matches!(key.as_str(), "type" | "actor"))
        && consent["resourceType"] == "Consent"
        && consent["status"] == "active"
        && scope.as_array().is_some_and(|all| all.len() == 1 && all[0]["code"] == SCOPE && all[0]["system"] == SCOPES)
        && consent["category"].as_array().is_some_and(|all| !all.is_empty())
        && only(&consent["patient"], &["identifier"])
        && consent["provision"]["type"] == "deny";
    let actors = consent["provision"]["actor"].as_array().ok_or(WRONG)?;
    let ([actor], true) = (actors.as_slice(), says) else { return Err(WRONG) };
    let role = actor["role"]["coding"]
        .as_array()
        .is_some_and(|all| all.iter().any(|one| one["code"] == "PRCP" || one["code"] == "IRCP"));
    if !role || !only(actor, &["role", "reference"]) || !only(&actor["reference"], &["identifier", "display"]) {
        return Err(WRONG);
    }
    let text = |value: &Value, name: &str| value[name].as_str().map(str::to_owned).ok_or(WRONG);
    let patient = &consent["patient"]["identifier"];
    let ins = query::ins(&format!("{}|{}", text(patient, "system")?, text(patient, "value")?))?;
    let who = &actor["reference"]["identifier"];
    let (system, value) = (text(who, "system")?, text(who, "value")?);
    let national = match system.as_str() {
        RPPS => format!("8{value}"),
        NATIONAL => value,
        _ => return Err(WRONG),
    };
    Ok((ins, NationalId::parse(&national).map_err(|_| WRONG)?))
}

/// Whether an object has no other members than these.
fn only(value: &Value, names: &[&str]) -> bool {
    value.as_object().is_some_and(|object| object.keys().all(|key| names.contains(&key.as_str())))
}

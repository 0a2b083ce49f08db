//! Retrieve Document (ITI-68), and one DocumentReference.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use domain::{fhir, ids::DocumentId};
use portal::care::{self, Caller, Shared};

use super::{Door, answer, caller::Asking, fault::Fault};

/// Media type of clinical documents, as PDSm has it.
const CDA: &str = "application/xml";

/// GET of one DocumentReference. The trace calls it a reading of the document: its description says what is in it.
pub(super) async fn reference(
    State(door): State<Door>,
    Asking(caller): Asking,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    answer::require_json(&headers)?;
    let shared = opened(&door, &caller, &id).await?;
    Ok(answer::json(described(&door, &shared).to_string()))
}

/// GET of the bytes: as they were deposited, or inside a Binary where the client names FHIR first.
pub(super) async fn binary(
    State(door): State<Door>,
    Asking(caller): Asking,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let form = form(&headers).ok_or(Fault::NotAcceptable)?;
    let shared = opened(&door, &caller, &id).await?;
    Ok(match form {
        Form::Resource => answer::json(fhir::served_binary(&given(&shared)).to_string()),
        Form::Bytes => bytes(&shared),
    })
}

#[derive(Clone, Copy)]
enum Form {
    Resource,
    Bytes,
}

/// The first form in the client's own order (R4, Binary: a resource only for who asks for FHIR).
fn form(headers: &HeaderMap) -> Option<Form> {
    answer::accepted(headers).iter().find_map(|kind| match kind.as_str() {
        kind if answer::is_json(kind) => Some(Form::Resource),
        CDA | "text/xml" | "application/*" | "*/*" => Some(Form::Bytes),
        _ => None,
    })
}

async fn opened(door: &Door, caller: &Caller, id: &str) -> Result<Shared, Fault> {
    let id = DocumentId::parse(id).map_err(|_| Fault::NotFound)?;
    Ok(care::retrieve(&door.portal, caller, &id).await?)
}

/// The DocumentReference of a document.
pub(super) fn described(door: &Door, shared: &Shared) -> fhir::Json {
    fhir::served(&given(shared), &shared.ins, door.base())
}

fn given(shared: &Shared) -> fhir::Document<'_> {
    let item = &shared.item;
    fhir::Document {
        id: item.id,
        title: &item.title,
        superseded: item.old_version,
        confidentiality: item.confidentiality,
        deposited_at: item.deposited_at,
        header: &shared.document.header,
        bytes: &shared.bytes,
        media_type: CDA,
    }
}

/// The bytes, in a sandbox should a browser ever show them.
fn bytes(shared: &Shared) -> Response {
    let fixed = [
        (header::CONTENT_TYPE, CDA),
        (header::CONTENT_DISPOSITION, "attachment"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox; frame-ancestors 'none'"),
        (header::VARY, "Accept"),
    ];
    let mut response = (fixed, shared.bytes.to_vec()).into_response();
    if let Ok(described_by) = HeaderValue::from_str(&format!("DocumentReference/{}", shared.item.id)) {
        response.headers_mut().insert(HeaderName::from_static("x-security-context"), described_by);
    }
    response
}

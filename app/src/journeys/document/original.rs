//! GET `/dossier/{id}/original`: the document as it was deposited, to keep or to hand to another program.

use axum::{
    extract::{Path, State},
    response::Response,
};
use portal::record;

use super::attachment::serve;
use crate::{error::Fault, state::App, visit::Visit};

/// The file. It is always downloaded: XML from outside is never opened by the browser on our address.
///
/// # Errors
/// Not found for an unknown id and for one of another record alike.
pub async fn get(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let original = record::original(&app.portal, &visit.person()?.actor, &id).await?;
    Ok(serve(original.bytes, "application/xml", "xml", true))
}

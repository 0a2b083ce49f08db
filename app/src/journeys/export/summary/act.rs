//! POST `/dossier/resume`: the PDF.

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use portal::export;
use tokio::sync::Semaphore;

use super::{build, page, part::Part};
use crate::{
    dates,
    error::Fault,
    form::{ActFields, Form},
    state::App,
    visit::Visit,
};

/// Summaries made at the same time: each keeps the processor busy.
static PLACES: Semaphore = Semaphore::const_new(2);

/// Makes the summary of the chosen sections.
///
/// # Errors
/// When the record cannot be read, or the summary cannot be made.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let value = |name: &str| pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
    let act = ActFields::read(value).act()?;
    let chosen = Part::read(pairs.iter().filter(|(name, _)| name == "partie").map(|(_, value)| value.as_str()));
    if chosen.is_empty() {
        return Ok(page::show(&visit, person, &act, StatusCode::UNPROCESSABLE_ENTITY, &chosen, true));
    }
    let place = PLACES.acquire().await.map_err(|_| Fault::Unavailable)?;
    let data = export::summary(&app.portal, &person.actor, &act, chosen.contains(&Part::Results)).await?;
    let day = dates::in_paris(data.at).date();
    let locale = visit.preferences.locale;
    let made = tokio::task::spawn_blocking(move || summary::pdf(&build::summary(locale, &data, &chosen))).await;
    drop(place);
    let bytes = made.map_err(|_| Fault::Internal)?.map_err(|error| {
        tracing::error!(%error, "a summary could not be made");
        Fault::Internal
    })?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    // The name says nothing of the person: names stay in download lists.
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"passerelle-resume-{day}.pdf\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

//! POST `/preferences`: keeps the choices in a cookie. Doing it twice changes nothing.

use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderValue, StatusCode, header};

use super::{form::Fields, page};
use crate::{error::Fault, form::Form, visit::Visit};

/// Keeps the choices.
///
/// # Errors
/// When the form is malformed.
pub async fn post(visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Fault> {
    let chosen = match fields.parse() {
        Ok(chosen) => chosen,
        Err(field) => {
            return Ok(page::form(&visit, StatusCode::UNPROCESSABLE_ENTITY, visit.preferences, false, Some(field)));
        }
    };
    let back = fields.back().filter(|back| back.as_str() != "/preferences");
    let target = back.as_ref().map_or("/preferences?enregistre=oui", |back| back.as_str());
    let mut response = Redirect::to(target).into_response();
    if let Ok(cookie) = HeaderValue::from_str(&chosen.set_cookie()) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

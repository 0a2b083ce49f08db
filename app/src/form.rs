//! Forms as they come from outside: bounded, cleaned, never trusted.

use std::convert::Infallible;

use axum::extract::{FromRequest, FromRequestParts, Request, rejection::FormRejection};
use http::{StatusCode, request::Parts};
use portal::acts::Act;
use serde::{Deserialize, de::DeserializeOwned};

use crate::error::Fault;

/// The fields of a posted form. Unknown fields and malformed encodings are refused with a page, not with a bare text.
pub struct Form<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        match axum::Form::<T>::from_request(request, state).await {
            Ok(axum::Form(fields)) => Ok(Self(fields)),
            Err(FormRejection::BytesRejection(e)) if e.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                Err(Fault::TooLarge)
            }
            Err(_) => Err(Fault::Refused),
        }
    }
}

/// The query of an address. It may come from anywhere: what cannot be read counts as not given.
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Default> FromRequestParts<S> for Query<T> {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(axum::extract::Query::try_from_uri(&parts.uri).map(|query| query.0).unwrap_or_default()))
    }
}

/// What each form that writes into a record sends back ([`crate::design::RecordForm`]); flattened into its fields.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct ActFields {
    /// The record for which the form was opened.
    #[serde(default)]
    pub dossier: String,
    /// The key by which the act is done once.
    #[serde(default)]
    pub cle: String,
}

impl ActFields {
    /// The act.
    ///
    /// # Errors
    /// [`Fault::Refused`] when the form is not one of ours.
    pub fn act(&self) -> Result<Act, Fault> {
        Act::parse(&self.dossier, &self.cle).map_err(|_| Fault::Refused)
    }
}

/// What is wrong with a field: (id of the field, ready message).
pub type FieldErrors = Vec<(&'static str, String)>;

/// The message for a field, if it has one.
pub fn message_for(errors: &FieldErrors, field: &str) -> Option<String> {
    errors.iter().find(|(id, _)| *id == field).map(|(_, message)| message.clone())
}

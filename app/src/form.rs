//! Forms as they come from outside: bounded, cleaned, never trusted.

use std::convert::Infallible;

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, FromRequestParts, Request, rejection::BytesRejection};
use http::{StatusCode, request::Parts};
use portal::acts::{self, Act};
use serde::{Deserialize, de::DeserializeOwned};

use crate::error::Fault;

/// The field that the server adds to those that were sent: their digest. Sent from outside, it is there twice: refused.
const DIGEST: &str = "empreinte";

/// The fields of a posted form. Malformed encodings are refused with a page, not with a bare text.
pub struct Form<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let (parts, body) = request.into_parts();
        let bytes = Bytes::from_request(Request::from_parts(parts.clone(), body), state).await.map_err(bytes_fault)?;
        let digest = acts::digest(&bytes);
        let fields = [format!("{DIGEST}={digest}&").as_bytes(), &bytes].concat();
        match axum::Form::<T>::from_request(Request::from_parts(parts, Body::from(fields)), state).await {
            Ok(axum::Form(fields)) => Ok(Self(fields)),
            Err(_) => Err(Fault::Refused),
        }
    }
}

fn bytes_fault(rejection: BytesRejection) -> Fault {
    if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE { Fault::TooLarge } else { Fault::Refused }
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
    /// Digest of all fields as they were sent, from [`Form`].
    #[serde(default)]
    empreinte: String,
}

impl ActFields {
    /// Reads them by name, where a form is read as a list of pairs.
    pub fn read<'a>(value: impl Fn(&str) -> &'a str) -> Self {
        let [dossier, cle, empreinte] = ["dossier", "cle", DIGEST].map(|name| value(name).to_owned());
        Self { dossier, cle, empreinte }
    }

    /// The act.
    ///
    /// # Errors
    /// [`Fault::Refused`] when the form is not one of ours.
    pub fn act(&self) -> Result<Act, Fault> {
        let act = Act::parse(&self.dossier, &self.cle).map_err(|_| Fault::Refused)?;
        Ok(act.saying(self.empreinte.clone()))
    }
}

/// What is wrong with a field: (id of the field, ready message).
pub type FieldErrors = Vec<(&'static str, String)>;

/// The message for a field, if it has one.
pub fn message_for(errors: &FieldErrors, field: &str) -> Option<String> {
    errors.iter().find(|(id, _)| *id == field).map(|(_, message)| message.clone())
}

//! What goes wrong, as an OperationOutcome. One text for each kind: none tells of a patient, and none repeats the request.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

use super::answer;
use crate::identity::token::Refusal;

/// Why a request has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// There is no token.
    TokenMissing,
    /// There are two, or what is there is no bearer token.
    TokenUnclear,
    /// The token is refused.
    Token(Refusal),
    /// The request cannot be understood; the words are for who writes the client.
    Request(&'static str),
    /// There is no such record, or nothing of it is for this professional: the two are not told apart.
    Refused,
    /// There is no such thing, or it is not for this professional.
    NotFound,
    /// The client takes nothing that there is.
    NotAcceptable,
    /// The database or the trace cannot be used now.
    Unavailable,
    /// No room is left to trace the access.
    Full,
    /// Something of ours is broken.
    Internal,
    /// What a layer answered before the door was reached.
    Status(StatusCode),
}

impl From<portal::Error> for Fault {
    fn from(error: portal::Error) -> Self {
        match error {
            portal::Error::NotFound => Self::NotFound,
            portal::Error::Refused(_) => Self::Refused,
            portal::Error::Unavailable(_) => Self::Unavailable,
            portal::Error::Full => Self::Full,
            portal::Error::Corrupt(_) | portal::Error::Conflict | portal::Error::OtherRecord => {
                tracing::error!(error.kind = %error, "a request of care software failed");
                Self::Internal
            }
        }
    }
}

impl Fault {
    const fn status(self) -> StatusCode {
        match self {
            Self::TokenMissing | Self::Token(_) => StatusCode::UNAUTHORIZED,
            Self::TokenUnclear | Self::Request(_) => StatusCode::BAD_REQUEST,
            Self::Refused => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Status(status) => status,
        }
    }

    /// Code of the value set `issue-type` of R4, and words.
    fn issue(self) -> (&'static str, &'static str) {
        match self {
            Self::TokenMissing => ("login", "Il manque un jeton d’accès."),
            Self::TokenUnclear => ("login", "L’en-tête Authorization doit porter un seul jeton, de type Bearer."),
            Self::Token(Refusal::SecondFactor) => {
                ("login", "Le jeton doit attester une authentification à deux facteurs.")
            }
            Self::Token(Refusal::Expired) => ("expired", "Le jeton d’accès a expiré."),
            Self::Token(_) => ("login", "Le jeton d’accès n’est pas accepté."),
            Self::Request(words) => ("invalid", words),
            Self::Refused => ("forbidden", "Aucun document n’est accessible à ce professionnel pour cette identité."),
            Self::NotFound => ("not-found", "Cette ressource n’existe pas, ou n’est pas accessible."),
            Self::NotAcceptable => ("not-supported", "Ce format n’est pas proposé."),
            Self::Unavailable => ("transient", "Le service est indisponible pour le moment."),
            Self::Full => ("no-store", "L’accès n’a pas pu être tracé : rien n’a été lu."),
            Self::Internal => ("exception", "Une erreur interne s’est produite."),
            Self::Status(status) => match status.as_u16() {
                405 => ("not-supported", "Cette opération n’est pas proposée."),
                408 => ("timeout", "La requête a pris trop de temps."),
                413 => ("too-long", "La requête est trop longue."),
                415 => ("not-supported", "Le contenu attendu est un formulaire (application/x-www-form-urlencoded)."),
                400..=499 => ("invalid", "La requête n’a pas été comprise."),
                _ => ("exception", "Une erreur interne s’est produite."),
            },
        }
    }

    /// How to do better (RFC 6750, 3; RFC 9470, 3 for the second factor).
    const fn challenge(self) -> Option<&'static str> {
        match self {
            Self::TokenMissing => Some("Bearer realm=\"fhir\""),
            Self::TokenUnclear => Some("Bearer realm=\"fhir\", error=\"invalid_request\""),
            Self::Token(Refusal::SecondFactor) => {
                Some("Bearer realm=\"fhir\", error=\"insufficient_user_authentication\", acr_values=\"eidas2 eidas3\"")
            }
            Self::Token(_) => Some("Bearer realm=\"fhir\", error=\"invalid_token\""),
            _ => None,
        }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        if let Self::Token(refusal) = self {
            tracing::info!(token.refused = %refusal, "a token was refused");
        }
        let (code, words) = self.issue();
        let issue = json!([{ "severity": "error", "code": code, "details": { "text": words } }]);
        let outcome = json!({ "resourceType": "OperationOutcome", "issue": issue });
        let mut response = (self.status(), answer::json(outcome.to_string())).into_response();
        if let Some(challenge) = self.challenge() {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
        }
        if self == Self::Unavailable {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
        }
        response
    }
}

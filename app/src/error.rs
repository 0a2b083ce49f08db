//! One error for every page: what went wrong from the reader's side, its status, and a way out.

use axum::response::{IntoResponse, Response};
use domain::rights::Reason;
use http::StatusCode;

use crate::session::Unreachable;

/// Why a page cannot be shown. It never carries text: the words are those of the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No such page, or not for this person: both look alike.
    NotFound,
    /// One must sign in first.
    SignInNeeded,
    /// The request was refused at the gate (another site, a malformed form).
    Refused,
    /// The address exists, not for this method.
    MethodNotAllowed,
    /// The form was opened for another record than the one that is open now.
    OtherRecord,
    /// The record is not open: its pages are not there now.
    RecordNotOpen,
    /// The record that was open was erased.
    RecordGone,
    /// Too slow, or too long.
    Timeout,
    /// More was sent than is accepted.
    TooLarge,
    /// Too many tries; seconds until the next is worth making.
    TooMany(u64),
    /// What this person began in another window must end first.
    Busy,
    /// The database does not answer: nothing is lost, try later.
    Unavailable,
    /// No room is left to write: reading goes on.
    Full,
    /// A defect on our side.
    Internal,
}

impl Fault {
    /// The HTTP status.
    pub const fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInNeeded => StatusCode::UNAUTHORIZED,
            Self::Refused => StatusCode::FORBIDDEN,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::OtherRecord | Self::RecordNotOpen => StatusCode::CONFLICT,
            Self::RecordGone => StatusCode::NOT_FOUND,
            Self::Timeout => StatusCode::REQUEST_TIMEOUT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany(_) | Self::Busy => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Recognises a refusal made outside the pages (router, limits, timeouts) by its status.
    pub fn from_status(status: StatusCode) -> Option<Self> {
        Some(match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::FORBIDDEN => Self::Refused,
            StatusCode::METHOD_NOT_ALLOWED => Self::MethodNotAllowed,
            StatusCode::REQUEST_TIMEOUT => Self::Timeout,
            StatusCode::PAYLOAD_TOO_LARGE | StatusCode::URI_TOO_LONG => Self::TooLarge,
            StatusCode::SERVICE_UNAVAILABLE => Self::Unavailable,
            // The router refuses a path that is no text this way.
            StatusCode::BAD_REQUEST => Self::NotFound,
            StatusCode::UNPROCESSABLE_ENTITY | StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::Refused,
            s if s.is_server_error() => Self::Internal,
            _ => return None,
        })
    }

    /// The stem of its messages: `errors-STEM-title` and so on.
    pub const fn stem(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::SignInNeeded => "sign-in",
            Self::Refused => "refused",
            Self::MethodNotAllowed => "method",
            Self::OtherRecord => "other-record",
            Self::RecordNotOpen => "record-not-open",
            Self::RecordGone => "record-gone",
            Self::Timeout => "timeout",
            Self::TooLarge => "too-large",
            Self::TooMany(_) => "too-many",
            Self::Busy => "busy",
            Self::Unavailable => "unavailable",
            Self::Full => "full",
            Self::Internal => "internal",
        }
    }
}

impl From<portal::Error> for Fault {
    fn from(error: portal::Error) -> Self {
        match error {
            portal::Error::Refused(Reason::RecordNotOpened | Reason::RecordClosed) => Self::RecordNotOpen,
            portal::Error::Refused(Reason::RecordErased) => Self::RecordGone,
            // A refusal and an unknown id get the same answer, so that ids cannot be probed.
            portal::Error::NotFound | portal::Error::Refused(_) => Self::NotFound,
            portal::Error::Unavailable(_) => Self::Unavailable,
            portal::Error::Full => Self::Full,
            portal::Error::OtherRecord => Self::OtherRecord,
            other => {
                tracing::error!(error.kind = %other, "a use case failed");
                Self::Internal
            }
        }
    }
}

impl From<Unreachable> for Fault {
    fn from(_: Unreachable) -> Self {
        Self::Unavailable
    }
}

impl IntoResponse for Fault {
    /// Bare: the page itself is rendered by [`crate::visit::layer`], which knows the reader's language.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

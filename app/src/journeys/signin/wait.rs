//! How long to wait after too many tries: in words on the form, in seconds in the header.

use axum::response::Response;
use http::{HeaderValue, header};
use jiff::SignedDuration;

/// A time to wait, at least a second.
#[derive(Clone, Copy)]
pub struct Wait(u64);

impl Wait {
    /// As the portal says it.
    pub fn of(retry_after: SignedDuration) -> Self {
        Self(u64::try_from(retry_after.as_secs()).unwrap_or(0).max(1))
    }

    /// Whole minutes, as the form says it.
    pub const fn minutes(self) -> u64 {
        self.0.div_ceil(60)
    }

    /// The answer with its `Retry-After` (RFC 9110, 10.2.3).
    pub fn tell(self, mut response: Response) -> Response {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(self.0));
        response
    }
}

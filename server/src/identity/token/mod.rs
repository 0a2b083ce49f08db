//! Access tokens of professionals' software: JWT (RFC 7519, RFC 9068) that one trusted issuer signed with ES256.
//!
//! Strict on purpose: one algorithm, whatever the header says, so that no token chooses how it is checked (RFC 8725); a
//! known key, for this door, for an hour at most, with two factors behind it. Whatever is left out or doubtful is refused.

mod claims;
mod jwks;
mod jws;

use domain::{ids::SessionRef, rights::sharing::NationalId};
use jiff::Timestamp;
use serde::Deserialize;

pub(crate) use jwks::{Keys, jwk};
pub(crate) use jws::sign;

/// Longest token that is looked at, in bytes.
pub(crate) const LONGEST: usize = 8 * 1024;
/// Seconds by which two clocks may differ.
pub(crate) const LEEWAY: i64 = 60;
/// Seconds that a token may live.
pub(crate) const LIFETIME: i64 = 3600;

/// Why a token is refused: closed, for the log. Says nothing of who it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Refusal {
    /// Not three parts in base64url without padding, not JSON, too long, or a part of another shape than expected.
    #[error("malformed")]
    Malformed,
    /// Signed with anything but ES256, or not signed.
    #[error("algorithm")]
    Algorithm,
    /// Not an access token.
    #[error("type")]
    Type,
    /// Something in the header that must be understood, or that brings its own key.
    #[error("header")]
    Header,
    /// No key named, or one that the issuer does not publish.
    #[error("key")]
    Key,
    /// The signature does not hold.
    #[error("signature")]
    Signature,
    /// Another issuer.
    #[error("issuer")]
    Issuer,
    /// For another door.
    #[error("audience")]
    Audience,
    /// Its time is over.
    #[error("expired")]
    Expired,
    /// Its time has not come.
    #[error("not yet valid")]
    NotYet,
    /// It lives longer than an hour.
    #[error("lifetime")]
    Lifetime,
    /// What it says of the professional cannot be used.
    #[error("claims")]
    Claims,
    /// It does not say that two factors were asked for.
    #[error("second factor")]
    SecondFactor,
}

/// Why the professional asks, as the token says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(crate) enum PurposeOfUse {
    /// Care (HL7 `TREAT`).
    #[serde(rename = "TREAT")]
    Treatment,
    /// Breaking the glass (HL7 `BTG`).
    #[serde(rename = "BTG")]
    BreakGlass,
    /// Regulation by the SAMU (HL7 `ETREAT`).
    #[serde(rename = "ETREAT")]
    Regulation,
}

/// What a token says, once everything about it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bearer {
    /// The professional.
    pub(crate) id: NationalId,
    /// Profession (TRE_G15), without the specialty.
    pub(crate) profession: String,
    /// The structure for which they act.
    pub(crate) structure: Option<NationalId>,
    /// Why.
    pub(crate) purpose: PurposeOfUse,
    /// Names the token in the trace: the first 16 bytes of SHA-256 over issuer and `jti`.
    pub(crate) session: SessionRef,
}

/// Whose tokens are taken, and for which door.
#[derive(Clone, Debug)]
pub(crate) struct Issuer {
    /// `iss`, exactly.
    pub(crate) name: String,
    /// `aud`: the address of this door.
    pub(crate) audience: String,
    /// The keys that it publishes.
    pub(crate) keys: Keys,
}

impl Issuer {
    /// Checks a token at `now`.
    ///
    /// # Errors
    /// The first thing that does not hold.
    pub(crate) fn check(&self, token: &str, now: Timestamp) -> Result<Bearer, Refusal> {
        let payload = jws::verified(token, &self.keys)?;
        claims::read(&payload, self, now)
    }
}

#[cfg(test)]
mod tests;

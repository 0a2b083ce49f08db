//! What a token says (RFC 7519, RFC 9068), and what of it must hold.

use domain::{ids::SessionRef, rights::sharing::NationalId};
use jiff::Timestamp;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::{Bearer, Issuer, LEEWAY, LIFETIME, PurposeOfUse, Refusal};

/// Levels of eIDAS that ask for two factors: substantial and high, as French identity providers name them.
const TWO_FACTORS: [&str; 2] = ["eidas2", "eidas3"];

/// The claims. Times are whole seconds since 1970; a claim that stands twice is refused.
#[derive(Deserialize)]
struct Claims {
    iss: String,
    aud: Audience,
    exp: i64,
    iat: i64,
    nbf: Option<i64>,
    jti: String,
    sub: Option<String>,
    rpps: Option<String>,
    profession: String,
    structure: Option<String>,
    purpose_of_use: PurposeOfUse,
    /// Whether the professional regulates for the SAMU now.
    #[serde(default)]
    regulation: bool,
    acr: Option<String>,
}

/// One audience or several.
#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

/// Reads and checks the claims.
pub(super) fn read(payload: &[u8], issuer: &Issuer, now: Timestamp) -> Result<Bearer, Refusal> {
    let claims: Claims = serde_json::from_slice(payload).map_err(|_| Refusal::Claims)?;
    require(claims.iss == issuer.name, Refusal::Issuer)?;
    let for_us = match &claims.aud {
        Audience::One(one) => *one == issuer.audience,
        Audience::Several(all) => all.contains(&issuer.audience),
    };
    require(for_us, Refusal::Audience)?;
    in_time(&claims, now.as_second())?;
    require(claims.acr.as_deref().is_some_and(|acr| TWO_FACTORS.contains(&acr)), Refusal::SecondFactor)?;
    let regulates = claims.purpose_of_use != PurposeOfUse::Regulation || claims.regulation;
    require(regulates && !claims.jti.is_empty(), Refusal::Claims)?;
    let id = match (&claims.rpps, &claims.sub) {
        (Some(rpps), _) => NationalId::of_rpps(rpps),
        (None, Some(sub)) => NationalId::parse(sub),
        (None, None) => return Err(Refusal::Claims),
    };
    let structure = claims.structure.as_deref().map(NationalId::parse).transpose();
    let profession = claims.profession.split('/').next().unwrap_or_default();
    require(!profession.is_empty(), Refusal::Claims)?;
    Ok(Bearer {
        id: id.map_err(|_| Refusal::Claims)?,
        profession: profession.to_owned(),
        structure: structure.map_err(|_| Refusal::Claims)?,
        purpose: claims.purpose_of_use,
        session: named(&claims.iss, &claims.jti),
    })
}

fn in_time(claims: &Claims, now: i64) -> Result<(), Refusal> {
    // No sum of these overflows: a time that no calendar holds is none.
    let times = [claims.exp, claims.iat, claims.nbf.unwrap_or(claims.iat)];
    require(times.iter().all(|time| (0..=253_402_300_799).contains(time)), Refusal::Claims)?;
    let [expires, issued, begins] = times;
    require((1..=LIFETIME).contains(&(expires - issued)), Refusal::Lifetime)?;
    require(now < expires + LEEWAY, Refusal::Expired)?;
    require(issued <= now + LEEWAY && begins <= now + LEEWAY, Refusal::NotYet)
}

/// The lengths keep two pairs of texts apart.
fn named(issuer: &str, id: &str) -> SessionRef {
    let mut hash = Sha256::new();
    for part in [issuer, id] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    SessionRef::from_bytes(bytes)
}

fn require(condition: bool, otherwise: Refusal) -> Result<(), Refusal> {
    if condition { Ok(()) } else { Err(otherwise) }
}

//! The signature around a token (RFC 7515, compact form).

use data_encoding::BASE64URL_NOPAD;
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED, EcdsaKeyPair, UnparsedPublicKey},
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Keys, LONGEST, Refusal};

/// The header. What it does not name may be there and says nothing; what is named twice is refused.
#[derive(Deserialize)]
struct Header {
    alg: String,
    typ: Option<String>,
    kid: Option<String>,
    /// Extensions that must be understood (RFC 7515, 4.1.11): we understand none.
    crit: Option<Value>,
    /// Keys that the token itself brings, or says where to fetch: never taken from there.
    jwk: Option<Value>,
    jku: Option<Value>,
    x5u: Option<Value>,
    x5c: Option<Value>,
}

/// The payload of a token, its signature checked.
pub(super) fn verified(token: &str, keys: &Keys) -> Result<Vec<u8>, Refusal> {
    if token.len() > LONGEST {
        return Err(Refusal::Malformed);
    }
    let (signed, signature) = token.rsplit_once('.').ok_or(Refusal::Malformed)?;
    let (header, payload) = signed.split_once('.').ok_or(Refusal::Malformed)?;
    let bytes = |part: &str| BASE64URL_NOPAD.decode(part.as_bytes()).map_err(|_| Refusal::Malformed);
    let header: Header = serde_json::from_slice(&bytes(header)?).map_err(|_| Refusal::Malformed)?;
    // Before anything is computed: the header chooses nothing.
    if header.alg != "ES256" {
        return Err(Refusal::Algorithm);
    }
    let kind = header.typ.unwrap_or_default().to_ascii_lowercase();
    if !matches!(kind.as_str(), "at+jwt" | "application/at+jwt" | "jwt") {
        return Err(Refusal::Type);
    }
    if [header.crit, header.jwk, header.jku, header.x5u, header.x5c].iter().any(Option::is_some) {
        return Err(Refusal::Header);
    }
    let key = header.kid.and_then(|kid| keys.get(&kid)).ok_or(Refusal::Key)?;
    let (payload, signature) = (bytes(payload)?, bytes(signature)?);
    let key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, key);
    key.verify(signed.as_bytes(), &signature).map_err(|_| Refusal::Signature)?;
    Ok(payload)
}

/// A token of these claims, signed: for the issuer of the demonstration.
///
/// # Errors
/// When the system has no randomness to give.
pub(crate) fn sign(pair: &EcdsaKeyPair, kid: &str, claims: &Value) -> Result<String, ring::error::Unspecified> {
    let header = json!({ "alg": "ES256", "typ": "at+jwt", "kid": kid });
    let part = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    let signed = format!("{}.{}", part(&header), part(claims));
    let signature = pair.sign(&SystemRandom::new(), signed.as_bytes())?;
    Ok(format!("{signed}.{}", BASE64URL_NOPAD.encode(signature.as_ref())))
}

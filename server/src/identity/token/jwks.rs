//! The keys that an issuer publishes (JWKS, RFC 7517).

use std::collections::HashMap;

use data_encoding::BASE64URL_NOPAD;
use serde::Deserialize;
use serde_json::{Value, json};

/// An uncompressed point of P-256 (SEC 1, 2.3.3): 4, then two coordinates of 32 bytes.
const POINT: usize = 65;

/// The keys of an issuer by their names, each an uncompressed point of P-256.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keys(HashMap<String, Vec<u8>>);

/// Why a file gives no keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum KeysError {
    /// Not a JWKS.
    #[error("it is not a JSON Web Key Set")]
    Form,
    /// A key is there with its private half.
    #[error("it holds a private key: publish public keys alone, and replace this one")]
    Private,
    /// Two keys of one name.
    #[error("two of its keys have one `kid`")]
    Twice,
    /// No key that can be used.
    #[error("it has no key for ES256 (kty EC, crv P-256, kid, x, y)")]
    None,
}

#[derive(Deserialize)]
struct Set {
    keys: Vec<Key>,
}

#[derive(Deserialize)]
struct Key {
    kty: String,
    crv: Option<String>,
    kid: Option<String>,
    #[serde(rename = "use")]
    usage: Option<String>,
    alg: Option<String>,
    x: Option<String>,
    y: Option<String>,
    d: Option<Value>,
}

impl Keys {
    /// Reads a JWKS. Keys for other algorithms and uses are left alone.
    ///
    /// # Errors
    /// [`KeysError`].
    pub(crate) fn parse(text: &str) -> Result<Self, KeysError> {
        let set: Set = serde_json::from_str(text).map_err(|_| KeysError::Form)?;
        let mut keys = HashMap::new();
        for key in set.keys {
            if key.d.is_some() {
                return Err(KeysError::Private);
            }
            if let Some((name, point)) = usable(key)
                && keys.insert(name, point).is_some()
            {
                return Err(KeysError::Twice);
            }
        }
        if keys.is_empty() { Err(KeysError::None) } else { Ok(Self(keys)) }
    }

    pub(super) fn get(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }
}

fn usable(key: Key) -> Option<(String, Vec<u8>)> {
    let fits = key.kty == "EC"
        && key.crv.as_deref() == Some("P-256")
        && key.usage.is_none_or(|usage| usage == "sig")
        && key.alg.is_none_or(|alg| alg == "ES256");
    let half = |text: Option<String>| BASE64URL_NOPAD.decode(text?.as_bytes()).ok().filter(|half| half.len() == 32);
    let (x, y) = (half(key.x)?, half(key.y)?);
    let name = key.kid.filter(|name| !name.is_empty())?;
    fits.then(|| (name, [&[4], x.as_slice(), &y].concat()))
}

/// The public key of this uncompressed point as a JWK.
pub(crate) fn jwk(kid: &str, point: &[u8]) -> Value {
    let half = |from: usize| BASE64URL_NOPAD.encode(point.get(from..from + POINT / 2).unwrap_or_default());
    json!({ "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": kid, "x": half(1), "y": half(33) })
}

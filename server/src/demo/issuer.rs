//! The identity provider of the demonstration: a key in the data folder, so that a command can sign for a running server.
//!
//! Only `serve --demo` makes it and takes its tokens; served without, the same folder refuses them.

use std::{
    fs::{self, File},
    io::Write as _,
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
};

use data_encoding::{BASE64, HEXLOWER};
use jiff::Timestamp;
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _},
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::people::Listed;
use crate::{
    fhir::Trusted,
    identity::token::{Issuer, Keys, LIFETIME, jwk, sign},
};

/// Its file in the data folder, mode 0600.
const FILE: &str = "demo-issuer.json";
/// Its name in tokens.
const NAME: &str = "urn:passerelle:demonstration";
const KEY: &str = "demo";

#[derive(Serialize, Deserialize)]
struct Stored {
    audience: String,
    /// PKCS #8, base64.
    key: String,
}

/// The issuer, with its private key.
pub(crate) struct DemoIssuer {
    pair: EcdsaKeyPair,
    audience: String,
}

impl DemoIssuer {
    /// The issuer of a folder, which signs for the door at `audience` from now on; its key is made when there is none.
    ///
    /// # Errors
    /// One line for the operator.
    pub(crate) fn start(data: &Path, audience: &str) -> Result<Self, String> {
        let path = data.join(FILE);
        let key = if path.exists() { read(&path)?.key } else { generate()? };
        let issuer = Self { pair: pair(&key).ok_or_else(|| unusable(&path))?, audience: audience.to_owned() };
        let stored = Stored { audience: audience.to_owned(), key };
        write(&path, &stored).map_err(|error| format!("{} cannot be written: {error}", path.display()))?;
        Ok(issuer)
    }

    /// The issuer of a folder, as the last `serve --demo` left it.
    ///
    /// # Errors
    /// One line for the operator.
    pub(crate) fn open(data: &Path) -> Result<Self, String> {
        let path = data.join(FILE);
        let Stored { audience, key } = read(&path)?;
        Ok(Self { pair: pair(&key).ok_or_else(|| unusable(&path))?, audience })
    }

    /// What the door needs to take its tokens.
    ///
    /// # Errors
    /// Never, for a key that opened; told rather than assumed.
    pub(crate) fn trusted(&self) -> Result<Trusted, String> {
        let set = json!({ "keys": [jwk(KEY, self.pair.public_key().as_ref())] });
        let keys = Keys::parse(&set.to_string()).map_err(|error| error.to_string())?;
        let issuer = Issuer { name: NAME.to_owned(), audience: self.audience.clone(), keys };
        Ok(Trusted { issuer, token_endpoint: None })
    }

    /// A token for a professional of the demonstration, good for an hour from `now`.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub(crate) fn token(&self, who: &Listed, purpose: &str, now: Timestamp) -> Result<String, String> {
        let nothing = |_| "the system gives no random bytes".to_owned();
        let mut id = [0; 16];
        getrandom::fill(&mut id).map_err(|_| "the system gives no random bytes")?;
        let (own, issued) = (&who.professional, now.as_second());
        let claims = json!({
            "iss": NAME,
            "aud": self.audience,
            "iat": issued,
            "exp": issued + LIFETIME,
            "jti": HEXLOWER.encode(&id),
            "sub": own.national_id,
            "profession": own.profession,
            "structure": own.organization_id,
            "purpose_of_use": purpose,
            "regulation": who.regulates,
            "acr": "eidas2",
        });
        sign(&self.pair, KEY, &claims).map_err(nothing)
    }
}

fn generate() -> Result<String, String> {
    let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new());
    made.map(|document| BASE64.encode(document.as_ref())).map_err(|_| "the system gives no random bytes".to_owned())
}

fn pair(key: &str) -> Option<EcdsaKeyPair> {
    let bytes = BASE64.decode(key.as_bytes()).ok()?;
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &bytes, &SystemRandom::new()).ok()
}

fn read(path: &Path) -> Result<Stored, String> {
    let text = fs::read_to_string(path).map_err(|_| {
        format!("no demonstration in {}: start `server serve --demo` first", path.parent().unwrap_or(path).display())
    })?;
    serde_json::from_str(&text).map_err(|_| unusable(path))
}

fn unusable(path: &Path) -> String {
    format!("{} is damaged: remove it, and start `server serve --demo`", path.display())
}

/// Beside the old one, then in its place: a file that is half written is never there.
fn write(path: &Path, stored: &Stored) -> std::io::Result<()> {
    let beside = path.with_extension("new");
    let _ = fs::remove_file(&beside);
    let mut file = File::options().write(true).create_new(true).mode(0o600).open(&beside)?;
    file.write_all(serde_json::to_string(stored)?.as_bytes())?;
    file.sync_all()?;
    fs::rename(&beside, path)
}

//! Options of the door for care software: whose tokens it takes.

use std::{fs, path::PathBuf};

use clap::Args;

use crate::{
    fhir::Trusted,
    identity::token::{Issuer, Keys},
};

/// Options of `server serve` for `/fhir`. Without an issuer there is no such door.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Opens /fhir to professionals whose tokens this issuer signed (`iss`, exactly). With --demo it takes the place of
    /// the demonstration's own.
    #[arg(long, value_name = "URL", requires = "care_jwks", requires = "care_audience")]
    care_issuer: Option<String>,
    /// Its public keys: a JSON Web Key Set, read at start.
    #[arg(long, value_name = "FILE", requires = "care_issuer")]
    care_jwks: Option<PathBuf>,
    /// Address of /fhir as care software knows it (`aud`), such as https://portail.example/fhir.
    #[arg(long, value_name = "URL", requires = "care_issuer")]
    care_audience: Option<String>,
    /// Where care software gets its tokens, to be published in /fhir/metadata.
    #[arg(long, value_name = "URL", requires = "care_issuer")]
    care_token_endpoint: Option<String>,
}

impl Options {
    /// Whose tokens are taken, if anybody's.
    ///
    /// # Errors
    /// One line that names what cannot be used.
    pub(crate) fn trusted(&self) -> Result<Option<Trusted>, String> {
        let (Some(name), Some(path), Some(audience)) = (&self.care_issuer, &self.care_jwks, &self.care_audience) else {
            return Ok(None);
        };
        let authority = audience.strip_prefix("https://").or_else(|| audience.strip_prefix("http://"));
        let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '?' | '#' | '"' | '\\' | '<' | '>');
        let usable = authority.is_some_and(|rest| !rest.is_empty() && !rest.ends_with('/') && rest.chars().all(plain));
        if !usable {
            return Err("--care-audience must be an http(s) address without a slash at its end".to_owned());
        }
        let text = fs::read_to_string(path).map_err(|error| format!("--care-jwks {}: {error}", path.display()))?;
        let keys = Keys::parse(&text).map_err(|error| format!("--care-jwks {}: {error}", path.display()))?;
        let issuer = Issuer { name: name.clone(), audience: audience.clone(), keys };
        Ok(Some(Trusted { issuer, token_endpoint: self.care_token_endpoint.clone() }))
    }
}

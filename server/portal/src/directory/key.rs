//! Names of professionals, structures and searches for the addresses of pages. An address is kept by browsers, and together
//! with a record it would tell who cares for somebody: so it carries a sealed name, which opens for one record alone.

use data_encoding::BASE64URL_NOPAD;
use domain::ids::PatientId;
use domain::rights::Actor;
use domain::rights::sharing::NationalId;
use domain::text::clean_line_max;

use crate::crypto::{Aad, open, seal};
use crate::{Error, Portal};

/// Sealed texts are as long as the next multiple of this, so that their length tells little.
const STEP: usize = 32;
/// Longest search, in characters.
const LONGEST: usize = 100;
/// Longest key that is looked at, in characters: one of the longest search, each character of four bytes.
const LONGEST_KEY: usize = 700;

/// The name of a professional or a structure in an address of the open record. It is another one each time.
///
/// # Errors
/// [`Error::NotFound`] when no record is open.
pub fn key_of(portal: &Portal, actor: &Actor, id: &NationalId) -> Result<String, Error> {
    sealed(portal, actor, "who", id.as_str())
}

/// Whom a key of [`key_of`] names.
///
/// # Errors
/// [`Error::NotFound`] when it is none, or one of another record.
pub fn of_key(portal: &Portal, actor: &Actor, key: &str) -> Result<NationalId, Error> {
    NationalId::parse(&opened(portal, actor, "who", key)?).map_err(|_| Error::NotFound)
}

/// The name of a search in an address: its first 100 characters, as one harmless line.
///
/// # Errors
/// [`Error::NotFound`] when no record is open.
pub fn key_of_search(portal: &Portal, actor: &Actor, typed: &str) -> Result<String, Error> {
    sealed(portal, actor, "search", &clean_line_max(typed, LONGEST))
}

/// The words of a key of [`key_of_search`].
///
/// # Errors
/// [`Error::NotFound`] when it is none, or one of another record.
pub fn search_of_key(portal: &Portal, actor: &Actor, key: &str) -> Result<String, Error> {
    opened(portal, actor, "search", key)
}

fn place(patient: PatientId, kind: &str) -> Aad {
    Aad::new("addresses", kind, patient.to_string().as_bytes())
}

fn sealed(portal: &Portal, actor: &Actor, kind: &str, text: &str) -> Result<String, Error> {
    let patient = actor.subject.ok_or(Error::NotFound)?;
    let mut plain = text.as_bytes().to_vec();
    plain.resize(plain.len().next_multiple_of(STEP), 0);
    Ok(BASE64URL_NOPAD.encode(&seal(&portal.keys().system, &place(patient, kind), &plain)))
}

fn opened(portal: &Portal, actor: &Actor, kind: &str, key: &str) -> Result<String, Error> {
    let patient = actor.subject.ok_or(Error::NotFound)?;
    let sealed = Some(key).filter(|key| key.len() <= LONGEST_KEY);
    let sealed = sealed.and_then(|key| BASE64URL_NOPAD.decode(key.as_bytes()).ok()).ok_or(Error::NotFound)?;
    let plain = open(&portal.keys().system, &place(patient, kind), &sealed).map_err(|_| Error::NotFound)?;
    let text = std::str::from_utf8(&plain).map_err(|_| Error::NotFound)?;
    Ok(text.trim_end_matches('\0').to_owned())
}

//! The coded entries of a document, as they are kept beside it.

use domain::clinical::{Entries, Observation};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::Place;
use crate::Error;
use crate::crypto::{Key, open, seal};
use crate::store::documents::DocumentRow;

/// Seals the entries of a document for its place; none when it has none.
pub(crate) fn sealed_entries(key: &Key, place: &Place<'_>, entries: &Entries) -> Option<Vec<u8>> {
    let plain = || serde_json::to_vec(entries).expect("entries are plain data");
    (!entries.is_empty()).then(|| seal(key, &place.entries(), &plain()))
}

/// What is read of the entries to follow results: the rest is skipped, not built.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Results {
    stated: Stated,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Stated {
    observations: Vec<Observation>,
}

/// Opens the entries of a row of `patient`. Like its metadata they do not open when a column that they are bound to was
/// changed.
pub(crate) fn entries(key: &Key, patient: &str, row: &DocumentRow, sealed: &[u8]) -> Result<Entries, Error> {
    read(key, patient, row, sealed)
}

/// As [`entries`]: of what is stated, the observations alone.
pub(crate) fn observations(
    key: &Key,
    patient: &str,
    row: &DocumentRow,
    sealed: &[u8],
) -> Result<Vec<Observation>, Error> {
    Ok(read::<Results>(key, patient, row, sealed)?.stated.observations)
}

fn read<T: DeserializeOwned>(key: &Key, patient: &str, row: &DocumentRow, sealed: &[u8]) -> Result<T, Error> {
    let plain = open(key, &Place::of(patient, row).entries(), sealed)?;
    serde_json::from_slice(&plain).map_err(|_| Error::Corrupt("the entries of a document"))
}

//! From an event to the columns of a row that do not depend on its place.

use domain::trace::event::{EventDetails, SALT_LENGTH, commitment};
use domain::trace::merkle::Hash;
use jiff::Timestamp;
use zeroize::Zeroizing;

use crate::crypto::{Aad, Key, Keyring, Unreadable, open, random, seal};
use crate::instant;

/// Whose record an event concerns, with the key that seals it.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub(crate) patient: &'a str,
    pub(crate) key: &'a Key,
}

/// An event to record. Without subject (an unknown account at sign-in, a professional) the system key seals it.
pub(crate) struct Entry<'a> {
    pub(crate) at: Timestamp,
    pub(crate) subject: Option<Subject<'a>>,
    pub(crate) details: &'a EventDetails,
}

/// A row that only lacks its place.
pub(crate) struct Prepared {
    pub(super) at: i64,
    pub(super) patient_id: Option<String>,
    pub(super) details: Vec<u8>,
    pub(super) commitment: Hash,
}

impl Entry<'_> {
    /// Draws the salt, commits to the details and seals both.
    pub(crate) fn prepare(&self, keys: &Keyring) -> Prepared {
        let salt: [u8; SALT_LENGTH] = random();
        let mut plain = Zeroizing::new(salt.to_vec());
        serde_json::to_writer(&mut *plain, self.details).expect("event details are plain data");
        let (patient, key) = match &self.subject {
            Some(subject) => (Some(subject.patient), subject.key),
            None => (None, &keys.system),
        };
        Prepared {
            at: instant::millis(self.at),
            patient_id: patient.map(str::to_owned),
            details: seal(key, &aad(patient), &plain),
            commitment: commitment(&salt, &self.details.canonical_bytes()),
        }
    }
}

/// Opens the sealed details of a row; gives them with the commitment that they make.
pub(crate) fn open_details(
    key: &Key,
    patient: Option<&str>,
    sealed: &[u8],
) -> Result<(EventDetails, Hash), Unreadable> {
    let (salt, details) = open_salted(key, patient, sealed)?;
    let commitment = commitment(&salt, &details.canonical_bytes());
    Ok((details, commitment))
}

/// Opens the sealed details of a row; gives them with the salt of the commitment.
pub(crate) fn open_salted(
    key: &Key,
    patient: Option<&str>,
    sealed: &[u8],
) -> Result<([u8; SALT_LENGTH], EventDetails), Unreadable> {
    let plain = open(key, &aad(patient), sealed)?;
    let (salt, json) = plain.split_first_chunk::<SALT_LENGTH>().ok_or(Unreadable)?;
    Ok((*salt, serde_json::from_slice(json).map_err(|_| Unreadable)?))
}

fn aad(patient: Option<&str>) -> Aad {
    Aad::new("trace", "details", patient.unwrap_or_default().as_bytes())
}

//! Ids of resources.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::ids::{DocumentId, PatientId};

/// The id of a resource, a UUID of version 8 (RFC 9562, 5.8): the first 16 bytes of SHA-256 over what it stands for, with the bits
/// of version and variant set. The same thing always has the same id, so that a second export brings nothing twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResourceId([u8; 16]);

impl ResourceId {
    /// The id of a patient.
    pub fn of_patient(patient: &PatientId) -> Self {
        Self::derive("Patient", patient.as_bytes(), 0)
    }

    /// The id of what is of a kind and comes from a document, the first (0) or a later one.
    pub fn of_document(kind: &str, document: &DocumentId, position: usize) -> Self {
        Self::derive(kind, document.as_bytes(), position)
    }

    /// The id of what is of a kind and has an id of its own in the record.
    pub fn of_own(kind: &str, own: &[u8]) -> Self {
        Self::derive(kind, own, 0)
    }

    fn derive(kind: &str, of: &[u8], position: usize) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"passerelle/fhir/1\0");
        hash.update(kind.as_bytes());
        hash.update([0]);
        hash.update((of.len() as u64).to_be_bytes());
        hash.update(of);
        hash.update((position as u64).to_be_bytes());
        let digest = hash.finalize();
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        bytes[6] = 0x80 | bytes[6] & 0x0f;
        bytes[8] = 0x80 | bytes[8] & 0x3f;
        Self(bytes)
    }

    /// As one resource of the Bundle names another.
    pub(super) fn urn(self) -> String {
        format!("urn:uuid:{self}")
    }
}

/// 8-4-4-4-12 hexadecimal digits, lower case.
impl fmt::Display for ResourceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let n = u128::from_be_bytes(self.0);
        let (a, b, c, d, e) = (n >> 96, n >> 80 & 0xffff, n >> 64 & 0xffff, n >> 48 & 0xffff, n & 0xffff_ffff_ffff);
        write!(f, "{a:08x}-{b:04x}-{c:04x}-{d:04x}-{e:012x}")
    }
}

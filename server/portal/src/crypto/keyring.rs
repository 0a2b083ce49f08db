//! The keys in use, one per purpose, all from the root.

use super::{Aad, IndexKey, Key, Unreadable, open, seal};

/// Where the sealed root lies. Opening it is also the check that the master key is the right one.
pub(crate) fn root_aad() -> Aad {
    Aad::new("meta", "value", b"root")
}

/// Every key but the patients' own.
pub(crate) struct Keyring {
    wrapping: Key,
    /// Finds rows by personal values.
    pub(crate) index: IndexKey,
    /// Authenticates who may act for whom.
    pub(crate) links: Key,
    /// Authenticates each row of the trace.
    pub(crate) trace: Key,
    /// Seals sessions.
    pub(crate) sessions: Key,
    /// Seals what belongs to no patient: accounts, events without patient, outcomes of forms.
    pub(crate) system: Key,
    /// Draws the codes of invitations.
    pub(crate) invitations: Key,
    signing: Key,
}

impl Keyring {
    /// All keys from the root.
    pub(crate) fn new(root: &Key) -> Self {
        Self {
            wrapping: root.derive("passerelle/v1/patient-keys"),
            index: IndexKey::new(root.derive("passerelle/v1/indexes")),
            links: root.derive("passerelle/v1/account-subjects"),
            trace: root.derive("passerelle/v1/trace-rows"),
            sessions: root.derive("passerelle/v1/sessions"),
            system: root.derive("passerelle/v1/system"),
            invitations: root.derive("passerelle/v1/invitations"),
            signing: root.derive("passerelle/v1/trace-checkpoints"),
        }
    }

    /// Wraps a patient's key for its row.
    pub(crate) fn wrap(&self, patient: &str, key: &Key) -> Vec<u8> {
        seal(&self.wrapping, &patient_key_aad(patient), key.bytes())
    }

    /// Unwraps a patient's key. It takes a microsecond, so keys are not kept: a destroyed key is gone at once.
    pub(crate) fn unwrap(&self, patient: &str, wrapped: &[u8]) -> Result<Key, Unreadable> {
        let bytes = open(&self.wrapping, &patient_key_aad(patient), wrapped)?;
        Key::from_slice(&bytes).ok_or(Unreadable)
    }

    /// The secret half of the key that signs checkpoints.
    pub(crate) fn signing_secret(&self) -> &[u8; 32] {
        self.signing.bytes()
    }
}

fn patient_key_aad(patient: &str) -> Aad {
    Aad::new("patients", "wrapped_key", patient.as_bytes())
}

//! Keyed indexes: finding a row by a personal value without storing the value.
//!
//! A plain hash of a matricule or an identifier can be guessed (there are few of them); an HMAC under a key that is not in
//! the database cannot.

use domain::ids::{AnalysisKey, ProfessionalKey};

use super::Key;

/// The key of all indexes; each index has its own domain.
#[derive(Clone)]
pub(crate) struct IndexKey(Key);

impl IndexKey {
    pub(crate) fn new(key: Key) -> Self {
        Self(key)
    }

    /// The index of a patient by identity OID and matricule.
    pub(crate) fn ins(&self, oid: &str, matricule: &str) -> Vec<u8> {
        self.of("ins", &[oid, matricule])
    }

    /// The index of an account by its folded identifier.
    pub(crate) fn identifier(&self, folded: &str) -> Vec<u8> {
        self.of("identifier", &[folded])
    }

    /// The index of a document instance (root, extension) within one record.
    pub(crate) fn instance(&self, patient: &str, root: &str, extension: &str) -> Vec<u8> {
        self.of("instance", &[patient, root, extension])
    }

    /// The index of a series of versions (setId) within one record.
    pub(crate) fn series(&self, patient: &str, root: &str, extension: &str) -> Vec<u8> {
        self.of("series", &[patient, root, extension])
    }

    /// The bucket of a rate limit.
    pub(crate) fn bucket(&self, rule: &str, account: &str, network: &str) -> Vec<u8> {
        self.of("throttle", &[rule, account, network])
    }

    /// The index of an act by the account and the key that its form carried.
    pub(crate) fn act(&self, account: &str, key: &str) -> Vec<u8> {
        self.of("act", &[account, key])
    }

    /// The index of the code of an invitation.
    pub(crate) fn invitation(&self, code: &str) -> Vec<u8> {
        self.of("invitation", &[code])
    }

    /// Names somebody by a national identifier, as the trace names accounts.
    pub(crate) fn national(&self, id: &str) -> [u8; 16] {
        self.short("national", &[id])
    }

    /// Names somebody who did something of that kind in a record, towards `listener`.
    pub(crate) fn visitor(&self, patient: &str, actor: &str, kind: &str, listener: &str) -> Vec<u8> {
        self.of("visitor", &[patient, actor, kind, listener])
    }

    /// Names an author within one record, by the folded name.
    pub(crate) fn professional(&self, patient: &str, name: &str) -> ProfessionalKey {
        ProfessionalKey::from_bytes(self.short("professional", &[patient, name]))
    }

    /// Names an analysis within one record, by the key of its series.
    pub(crate) fn analysis(&self, patient: &str, series: &str) -> AnalysisKey {
        AnalysisKey::from_bytes(self.short("analysis", &[patient, series]))
    }

    /// 128 bits tell the few things of one record apart.
    fn short(&self, domain: &str, parts: &[&str]) -> [u8; 16] {
        let whole = self.of(domain, parts);
        std::array::from_fn(|at| whole[at])
    }

    fn of(&self, domain: &str, parts: &[&str]) -> Vec<u8> {
        let mut all = vec![domain.as_bytes()];
        all.extend(parts.iter().map(|part| part.as_bytes()));
        self.0.mac(&all).to_vec()
    }
}

//! A 256-bit secret that leaves no copy behind.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::random;

/// 32 secret bytes, wiped when dropped. Has no `Debug` and no `Display` on purpose.
#[derive(Clone)]
pub(crate) struct Key(Zeroizing<[u8; 32]>);

impl Key {
    /// A fresh random key.
    pub(crate) fn generate() -> Self {
        Self(Zeroizing::new(random()))
    }

    /// The key made of exactly 32 bytes, or `None`.
    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        let mut key = Zeroizing::new([0; 32]);
        (bytes.len() == key.len()).then(|| {
            key.copy_from_slice(bytes);
            Self(key)
        })
    }

    /// A key for one purpose. HMAC-SHA-256 over the label is HKDF-Expand (RFC 5869) for one block of a uniform key.
    pub(crate) fn derive(&self, label: &str) -> Self {
        Self(Zeroizing::new(self.mac(&[label.as_bytes()])))
    }

    /// HMAC-SHA-256 over the parts, each preceded by its length so that no two lists of parts give the same input.
    pub(crate) fn mac(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac = self.hmac();
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// The secret bytes.
    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    fn hmac(&self) -> Hmac<Sha256> {
        Hmac::<Sha256>::new_from_slice(self.0.as_slice()).expect("HMAC takes a key of any length")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_not_confused_with_their_concatenation() {
        let key = Key::generate();
        assert_ne!(key.mac(&[b"ab", b"c"]), key.mac(&[b"a", b"bc"]));
        assert_ne!(key.derive("a").bytes(), key.derive("b").bytes());
    }

    #[test]
    fn only_thirty_two_bytes_make_a_key() {
        assert!(Key::from_slice(&[1; 31]).is_none());
        assert!(Key::from_slice(&[1; 33]).is_none());
        assert_eq!(Key::from_slice(&[1; 32]).map(|key| *key.bytes()), Some([1; 32]));
    }
}

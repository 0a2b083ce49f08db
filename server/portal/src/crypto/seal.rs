//! Sealing: XChaCha20-Poly1305 with a random 192-bit nonce, bound to the place where the value lies.
//!
//! The associated data names table, column and row: a sealed value copied into another row or column does not open.

use chacha20poly1305::aead::{Aead, AeadInOut, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::{Key, random};

/// First byte of each sealed value, so that the cipher can change one day.
const FORMAT: u8 = 1;
/// XChaCha20 nonce, bytes.
const NONCE: usize = 24;

/// The place a sealed value is bound to.
pub(crate) struct Aad(Vec<u8>);

impl Aad {
    /// The place `table.column` of the row called `id`.
    pub(crate) fn new(table: &str, column: &str, id: &[u8]) -> Self {
        let mut aad = Vec::with_capacity(table.len() + column.len() + id.len() + 2);
        aad.extend_from_slice(table.as_bytes());
        aad.push(0);
        aad.extend_from_slice(column.as_bytes());
        aad.push(0);
        aad.extend_from_slice(id);
        Self(aad)
    }

    /// The same place, for as long as a column beside it says `value`: once that is changed the sealed value does not
    /// open. Each value is preceded by its length.
    #[must_use]
    pub(crate) fn with(mut self, value: &[u8]) -> Self {
        self.0.extend_from_slice(&(value.len() as u64).to_be_bytes());
        self.0.extend_from_slice(value);
        self
    }
}

/// A sealed value that does not open: altered, moved, or sealed under another key.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Unreadable;

/// Seals `plain` under `key` for `place`.
pub(crate) fn seal(key: &Key, place: &Aad, plain: &[u8]) -> Vec<u8> {
    let nonce: [u8; NONCE] = random();
    let payload = Payload { msg: plain, aad: &place.0 };
    let sealed =
        cipher(key).encrypt(&XNonce::from(nonce), payload).expect("XChaCha20-Poly1305 takes messages up to 256 GiB");
    let mut out = Vec::with_capacity(1 + NONCE + sealed.len());
    out.push(FORMAT);
    out.extend_from_slice(&nonce);
    out.extend_from_slice(&sealed);
    out
}

/// Opens what [`seal`] made for the same key and place. The plain text is wiped when dropped.
pub(crate) fn open(key: &Key, place: &Aad, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Unreadable> {
    let (nonce, body) = parts(sealed)?;
    cipher(key)
        .decrypt(&XNonce::from(nonce), Payload { msg: body, aad: &place.0 })
        .map(Zeroizing::new)
        .map_err(|_| Unreadable)
}

/// As [`open`], into `room`, which then holds the plain text alone. For one value after the other: making and wiping room
/// for each takes as long as opening it. What `room` held before is wiped with it at the latest.
pub(crate) fn open_into(
    key: &Key,
    place: &Aad,
    sealed: &[u8],
    room: &mut Zeroizing<Vec<u8>>,
) -> Result<(), Unreadable> {
    let (nonce, body) = parts(sealed)?;
    if room.capacity() < body.len() {
        // A vector that grows by itself would leave a copy behind.
        *room = Zeroizing::new(Vec::with_capacity(body.len().next_power_of_two()));
    }
    room.clear();
    room.extend_from_slice(body);
    cipher(key).decrypt_in_place(&XNonce::from(nonce), &place.0, &mut **room).map_err(|_| Unreadable)
}

/// Nonce and body of a sealed value.
fn parts(sealed: &[u8]) -> Result<([u8; NONCE], &[u8]), Unreadable> {
    let (&format, rest) = sealed.split_first().ok_or(Unreadable)?;
    let (nonce, body) = rest.split_at_checked(NONCE).ok_or(Unreadable)?;
    if format != FORMAT {
        return Err(Unreadable);
    }
    Ok((nonce.try_into().map_err(|_| Unreadable)?, body))
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.bytes().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_opens_at_the_same_place_only() {
        let key = Key::generate();
        let place = Aad::new("documents", "metadata", b"a");
        let sealed = seal(&key, &place, b"secret");
        assert_eq!(open(&key, &place, &sealed).map(|p| p.to_vec()), Ok(b"secret".to_vec()));
        assert!(open(&key, &Aad::new("documents", "metadata", b"b"), &sealed).is_err());
        assert!(open(&key, &Aad::new("documents", "content", b"a"), &sealed).is_err());
        assert!(open(&Key::generate(), &place, &sealed).is_err());
    }

    #[test]
    fn one_room_holds_one_value_after_the_other() {
        let key = Key::generate();
        let place = Aad::new("t", "c", b"r");
        let mut room = Zeroizing::new(Vec::new());
        for plain in [b"a long secret".as_slice(), b"short", b"", b"a longer secret than those before it"] {
            let sealed = seal(&key, &place, plain);
            open_into(&key, &place, &sealed, &mut room).unwrap();
            assert_eq!(room.as_slice(), plain);
            for at in 0..sealed.len() {
                let mut altered = sealed.clone();
                altered[at] ^= 1;
                assert_eq!(open_into(&key, &place, &altered, &mut room), Err(Unreadable), "byte {at}");
                assert_eq!(open_into(&key, &place, &sealed[..at], &mut room), Err(Unreadable), "cut at {at}");
            }
        }
    }

    #[test]
    fn what_was_sealed_with_other_columns_opens_with_the_same_only() {
        let key = Key::generate();
        let place = || Aad::new("t", "c", b"r");
        let sealed = seal(&key, &place().with(b"ab").with(b"c"), b"secret");
        assert!(open(&key, &place().with(b"ab").with(b"c"), &sealed).is_ok());
        for other in [place(), place().with(b"ab"), place().with(b"a").with(b"bc"), place().with(b"c").with(b"ab")] {
            assert!(open(&key, &other, &sealed).is_err());
        }
    }

    #[test]
    fn any_altered_or_missing_byte_is_noticed() {
        let key = Key::generate();
        let place = Aad::new("t", "c", b"r");
        let sealed = seal(&key, &place, b"secret");
        for at in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[at] ^= 1;
            assert!(open(&key, &place, &altered).is_err(), "byte {at}");
            assert!(open(&key, &place, &sealed[..at]).is_err(), "cut at {at}");
        }
    }

    #[test]
    fn the_same_text_is_never_sealed_alike() {
        let key = Key::generate();
        let place = Aad::new("t", "c", b"r");
        assert_ne!(seal(&key, &place, b"secret"), seal(&key, &place, b"secret"));
    }
}

//! Cosignatures: a witness says that the checkpoint continues every one that it has seen of that log.
//!
//! The format is [tlog-cosignature](https://c2sp.org/tlog-cosignature), its Ed25519 kind (`cosignature/v1`).

use std::fmt;

use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

use super::{NoteError, check_name, key_hash, material, parse_vkey, parts, write_line, write_vkey};

/// Signature type of Ed25519 cosignatures in signed notes.
const COSIGNATURE: u8 = 0x04;
/// How the text of a secret key begins, as the reference implementation of signed notes writes it.
const SECRET_PREFIX: &str = "PRIVATE+KEY+";

/// The signing key of a witness. `Debug` shows the name only.
pub struct Cosigner {
    name: String,
    key: SigningKey,
}

impl Cosigner {
    /// Takes the name of the witness and the 32 secret bytes of the key, which no other signer may share: the signature
    /// does not cover the name.
    ///
    /// # Errors
    /// [`NoteError::Key`] if the name is empty or has a space or a `+`.
    pub fn new(name: &str, secret: &[u8; 32]) -> Result<Self, NoteError> {
        check_name(name)?;
        Ok(Self { name: name.to_owned(), key: SigningKey::from_bytes(secret) })
    }

    /// Reads [`Self::to_secret_text`].
    ///
    /// # Errors
    /// [`NoteError::Key`] for any other text.
    pub fn parse(text: &str) -> Result<Self, NoteError> {
        let mut parts = text.strip_prefix(SECRET_PREFIX).ok_or(NoteError::Key)?.splitn(3, '+');
        let (Some(name), Some(hash), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(NoteError::Key);
        };
        let cosigner = Self::new(name, &material(key, COSIGNATURE)?)?;
        if HEXLOWER.encode(&cosigner.verifier().hash) == hash { Ok(cosigner) } else { Err(NoteError::Key) }
    }

    /// The key as a line of text, to be kept secret.
    #[must_use]
    pub fn to_secret_text(&self) -> String {
        let material = [&[COSIGNATURE], &self.key.to_bytes()[..]].concat();
        format!("{SECRET_PREFIX}{}+{}+{}", self.name, HEXLOWER.encode(&self.verifier().hash), BASE64.encode(&material))
    }

    /// The public half.
    #[must_use]
    pub fn verifier(&self) -> WitnessKey {
        let key = self.key.verifying_key();
        WitnessKey { hash: key_hash(&self.name, COSIGNATURE, &key), name: self.name.clone(), key }
    }

    /// Adds the cosignature to a note, `seconds` after 1970. Whether the note deserves it is the caller's to know.
    ///
    /// # Errors
    /// [`NoteError::Malformed`] if it is not a note.
    pub fn cosign(&self, note: &str, seconds: u64) -> Result<String, NoteError> {
        let (text, _) = parts(note)?;
        let signature = self.key.sign(message(text, seconds).as_bytes()).to_bytes();
        let timestamped = [&seconds.to_be_bytes()[..], &signature].concat();
        Ok(format!("{note}{}", write_line(&self.name, self.verifier().hash, &timestamped)))
    }
}

impl fmt::Debug for Cosigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cosigner").field("name", &self.name).finish_non_exhaustive()
    }
}

/// The public key of a witness. Its text form is a `vkey` of signature type 4.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessKey {
    name: String,
    hash: [u8; 4],
    key: VerifyingKey,
}

impl WitnessKey {
    /// Reads a `vkey`.
    ///
    /// # Errors
    /// [`NoteError::Key`] if it is not one of Ed25519 cosignatures or its hash does not fit.
    pub fn parse(vkey: &str) -> Result<Self, NoteError> {
        let (name, hash, key) = parse_vkey(vkey, COSIGNATURE)?;
        Ok(Self { name, hash, key })
    }

    /// The name of the witness.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Checks that this witness cosigned the note, and gives when it last did, in seconds since 1970.
    ///
    /// # Errors
    /// [`NoteError::Malformed`], [`NoteError::Unsigned`] or [`NoteError::BadSignature`].
    pub fn check(&self, note: &str) -> Result<u64, NoteError> {
        let (text, lines) = parts(note)?;
        let mut latest = None;
        for line in lines.iter().filter(|line| line.is_by(&self.name, self.hash)) {
            let (seconds, signature) = line.signature.split_first_chunk::<8>().ok_or(NoteError::BadSignature)?;
            let seconds = u64::from_be_bytes(*seconds);
            let signature = Signature::from_slice(signature).map_err(|_| NoteError::BadSignature)?;
            let said = message(text, seconds);
            self.key.verify_strict(said.as_bytes(), &signature).map_err(|_| NoteError::BadSignature)?;
            latest = latest.max(Some(seconds));
        }
        latest.ok_or(NoteError::Unsigned)
    }

    /// The lines of the note that are signatures of this witness.
    #[must_use]
    pub fn lines(&self, note: &str) -> Vec<String> {
        let lines = parts(note).map(|(_, lines)| lines).unwrap_or_default();
        let ours = lines.iter().filter(|line| line.is_by(&self.name, self.hash));
        ours.map(|line| write_line(line.name, line.hash, &line.signature)).collect()
    }
}

impl fmt::Display for WitnessKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_vkey(f, &self.name, COSIGNATURE, self.hash, &self.key)
    }
}

/// What a witness signs.
fn message(text: &str, seconds: u64) -> String {
    format!("cosignature/v1\ntime {seconds}\n{text}")
}

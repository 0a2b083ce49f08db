//! Signed checkpoints: what the log says of itself at a moment, in a form that anyone can keep and check.
//!
//! The envelope is the [signed note](https://c2sp.org/signed-note) with Ed25519, the content a
//! [tlog-checkpoint](https://c2sp.org/tlog-checkpoint). A checkpoint kept by someone else is what makes a rewritten log
//! visible even if its keys were stolen.

use std::fmt;

use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::merkle::Hash;

/// Signature type of Ed25519 in signed notes.
const ED25519: u8 = 0x01;
/// Start of a signature line: an em dash and a space.
const SIGNATURE_PREFIX: &str = "— ";
/// Longest note that is looked at, in bytes (the limit of the reference implementation in Go).
const MAX_NOTE: usize = 1_000_000;
/// Most signature lines that are looked at (same source).
const MAX_SIGNATURES: usize = 100;

/// Why a note, a key or a checkpoint is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoteError {
    /// A key name is empty or has a space or a `+`, or the text of the key does not hold.
    #[error("not a key of signed notes")]
    Key,
    /// The text is not a signed note.
    #[error("not a signed note")]
    Malformed,
    /// No signature of this key.
    #[error("the note is not signed with this key")]
    Unsigned,
    /// A signature of this key that does not fit the text.
    #[error("the signature of the note is wrong")]
    BadSignature,
    /// The text is not a checkpoint.
    #[error("not a checkpoint")]
    Checkpoint,
}

/// A named signing key. `Debug` shows the name only.
pub struct NoteSigner {
    name: String,
    key: SigningKey,
}

impl NoteSigner {
    /// Takes the name (usually the origin of the log, a host and path without scheme) and the 32 secret bytes of the
    /// key, which the caller keeps.
    ///
    /// # Errors
    /// [`NoteError::Key`] if the name is empty or has a space or a `+`.
    pub fn new(name: &str, secret: &[u8; 32]) -> Result<Self, NoteError> {
        check_name(name)?;
        Ok(Self { name: name.to_owned(), key: SigningKey::from_bytes(secret) })
    }

    /// The public half.
    #[must_use]
    pub fn verifier(&self) -> NoteVerifier {
        NoteVerifier::of(self.name.clone(), self.key.verifying_key())
    }

    /// Signs a text, which must end with a line break, and gives the whole note.
    ///
    /// # Errors
    /// [`NoteError::Malformed`] if the text does not end with a line break or has a control character.
    pub fn sign(&self, text: &str) -> Result<String, NoteError> {
        if !text.ends_with('\n') || !is_note_text(text) {
            return Err(NoteError::Malformed);
        }
        let mut blob = self.verifier().hash.to_vec();
        blob.extend_from_slice(&self.key.sign(text.as_bytes()).to_bytes());
        Ok(format!("{text}\n{SIGNATURE_PREFIX}{} {}\n", self.name, BASE64.encode(&blob)))
    }
}

impl fmt::Debug for NoteSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NoteSigner").field("name", &self.name).finish_non_exhaustive()
    }
}

/// A named public key. Its text form (`vkey`) is `name+hash+key`, as `Display` writes and [`NoteVerifier::parse`] reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteVerifier {
    name: String,
    hash: [u8; 4],
    key: VerifyingKey,
}

impl NoteVerifier {
    fn of(name: String, key: VerifyingKey) -> Self {
        let digest = Sha256::new()
            .chain_update(name.as_bytes())
            .chain_update([b'\n', ED25519])
            .chain_update(key.as_bytes())
            .finalize();
        let hash = [digest[0], digest[1], digest[2], digest[3]];
        Self { name, hash, key }
    }

    /// Reads a `vkey`.
    ///
    /// # Errors
    /// [`NoteError::Key`] if it is not one of Ed25519 or its hash does not fit.
    pub fn parse(vkey: &str) -> Result<Self, NoteError> {
        // The base64 of the key may itself contain `+`.
        let mut parts = vkey.splitn(3, '+');
        let (Some(name), Some(hash), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(NoteError::Key);
        };
        check_name(name)?;
        let material = BASE64.decode(key.as_bytes()).map_err(|_| NoteError::Key)?;
        let Some((&ED25519, key)) = material.split_first() else {
            return Err(NoteError::Key);
        };
        let key: &[u8; 32] = key.try_into().map_err(|_| NoteError::Key)?;
        let key = VerifyingKey::from_bytes(key).map_err(|_| NoteError::Key)?;
        let verifier = Self::of(name.to_owned(), key);
        if HEXLOWER.encode(&verifier.hash) != hash {
            return Err(NoteError::Key);
        }
        Ok(verifier)
    }

    /// The name of the key.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Checks that a note carries a valid signature of this key and gives the signed text, line break at the end
    /// included. Signatures of other keys are left alone.
    ///
    /// # Errors
    /// [`NoteError::Malformed`], [`NoteError::Unsigned`] or [`NoteError::BadSignature`].
    pub fn open<'a>(&self, note: &'a str) -> Result<&'a str, NoteError> {
        if note.len() > MAX_NOTE || !is_note_text(note) {
            return Err(NoteError::Malformed);
        }
        let split = note.rfind("\n\n").ok_or(NoteError::Malformed)?;
        let (text, lines) = (&note[..=split], &note[split + 2..]);
        if lines.is_empty() || !lines.ends_with('\n') {
            return Err(NoteError::Malformed);
        }
        let mut signed = false;
        for (count, line) in lines.lines().enumerate() {
            let line = line.strip_prefix(SIGNATURE_PREFIX).ok_or(NoteError::Malformed)?;
            let (name, blob) = line.split_once(' ').ok_or(NoteError::Malformed)?;
            let blob = BASE64.decode(blob.as_bytes()).map_err(|_| NoteError::Malformed)?;
            let Some((hash, signature)) = blob.split_first_chunk::<4>() else {
                return Err(NoteError::Malformed);
            };
            if count >= MAX_SIGNATURES || check_name(name).is_err() || signature.is_empty() {
                return Err(NoteError::Malformed);
            }
            if name != self.name || *hash != self.hash {
                continue;
            }
            let signature = Signature::from_slice(signature).map_err(|_| NoteError::BadSignature)?;
            // Strict: one text and key have no second valid signature.
            self.key.verify_strict(text.as_bytes(), &signature).map_err(|_| NoteError::BadSignature)?;
            signed = true;
        }
        if signed { Ok(text) } else { Err(NoteError::Unsigned) }
    }
}

impl fmt::Display for NoteVerifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut material = vec![ED25519];
        material.extend_from_slice(self.key.as_bytes());
        write!(f, "{}+{}+{}", self.name, HEXLOWER.encode(&self.hash), BASE64.encode(&material))
    }
}

/// What a log states: at `size` leaves, its root was `root`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log: one line, the same for its whole life.
    pub origin: String,
    /// Number of leaves.
    pub size: u64,
    /// Root of the tree over them.
    pub root: Hash,
}

impl Checkpoint {
    /// The text to sign: origin, size in decimal, root in base64, a line each.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, BASE64.encode(&self.root))
    }

    /// Reads [`Self::to_text`]; further lines, which the format allows, are ignored.
    ///
    /// # Errors
    /// [`NoteError::Checkpoint`] for any other text, such as a size with a sign or leading zeros.
    pub fn parse(text: &str) -> Result<Self, NoteError> {
        let body = text.strip_suffix('\n').ok_or(NoteError::Checkpoint)?;
        let mut lines = body.split('\n');
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next()) else {
            return Err(NoteError::Checkpoint);
        };
        if origin.is_empty() || lines.any(str::is_empty) {
            return Err(NoteError::Checkpoint);
        }
        let number: u64 = size.parse().map_err(|_| NoteError::Checkpoint)?;
        if number.to_string() != size {
            return Err(NoteError::Checkpoint);
        }
        let root = BASE64.decode(root.as_bytes()).map_err(|_| NoteError::Checkpoint)?;
        let root = root.try_into().map_err(|_| NoteError::Checkpoint)?;
        Ok(Self { origin: origin.to_owned(), size: number, root })
    }

    /// Signs it.
    ///
    /// # Errors
    /// [`NoteError::Malformed`] if the origin is not one line.
    pub fn sign(&self, signer: &NoteSigner) -> Result<String, NoteError> {
        let text = self.to_text();
        match Self::parse(&text) {
            Ok(read) if read == *self => signer.sign(&text),
            _ => Err(NoteError::Malformed),
        }
    }

    /// Checks the signature of a note and reads the checkpoint in it.
    ///
    /// # Errors
    /// As [`NoteVerifier::open`] and [`Self::parse`].
    pub fn open(note: &str, verifier: &NoteVerifier) -> Result<Self, NoteError> {
        Self::parse(verifier.open(note)?)
    }
}

fn check_name(name: &str) -> Result<(), NoteError> {
    let allowed = |c: char| !c.is_whitespace() && !c.is_control() && c != '+';
    if !name.is_empty() && name.chars().all(allowed) { Ok(()) } else { Err(NoteError::Key) }
}

/// No ASCII control but the line break, as the format asks.
fn is_note_text(text: &str) -> bool {
    text.bytes().all(|byte| byte >= 0x20 || byte == b'\n')
}

//! Signed checkpoints: what the log says of itself at a moment, in a form that anyone can keep and check.
//!
//! The envelope is the [signed note](https://c2sp.org/signed-note) with Ed25519, the content a
//! [tlog-checkpoint](https://c2sp.org/tlog-checkpoint). A checkpoint kept by someone else is what makes a rewritten log
//! visible even if its keys were stolen; one that a witness [cosigned](Cosigner) shows that somebody else has seen it.

use std::fmt;

use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use thiserror::Error;

mod checkpoint;
mod cosignature;

pub use checkpoint::Checkpoint;
pub use cosignature::{Cosigner, WitnessKey};

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
        let signature = self.key.sign(text.as_bytes()).to_bytes();
        Ok(format!("{text}\n{}", write_line(&self.name, self.verifier().hash, &signature)))
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
        let hash = key_hash(&name, ED25519, &key);
        Self { name, hash, key }
    }

    /// Reads a `vkey`.
    ///
    /// # Errors
    /// [`NoteError::Key`] if it is not one of Ed25519 or its hash does not fit.
    pub fn parse(vkey: &str) -> Result<Self, NoteError> {
        let (name, hash, key) = parse_vkey(vkey, ED25519)?;
        Ok(Self { name, hash, key })
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
        let (text, lines) = parts(note)?;
        let mut signed = false;
        for line in lines.iter().filter(|line| line.is_by(&self.name, self.hash)) {
            let signature = Signature::from_slice(&line.signature).map_err(|_| NoteError::BadSignature)?;
            // Strict: one text and key have no second valid signature.
            self.key.verify_strict(text.as_bytes(), &signature).map_err(|_| NoteError::BadSignature)?;
            signed = true;
        }
        if signed { Ok(text) } else { Err(NoteError::Unsigned) }
    }
}

impl fmt::Display for NoteVerifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_vkey(f, &self.name, ED25519, self.hash, &self.key)
    }
}

/// A signature line of a note.
struct Line<'a> {
    name: &'a str,
    hash: [u8; 4],
    signature: Vec<u8>,
}

impl Line<'_> {
    fn is_by(&self, name: &str, hash: [u8; 4]) -> bool {
        self.name == name && self.hash == hash
    }
}

/// The signed text of a note, line break at the end included, and its signature lines.
fn parts(note: &str) -> Result<(&str, Vec<Line<'_>>), NoteError> {
    if note.len() > MAX_NOTE || !is_note_text(note) {
        return Err(NoteError::Malformed);
    }
    let split = note.rfind("\n\n").ok_or(NoteError::Malformed)?;
    let (text, lines) = (&note[..=split], &note[split + 2..]);
    if lines.is_empty() || !lines.ends_with('\n') || lines.lines().count() > MAX_SIGNATURES {
        return Err(NoteError::Malformed);
    }
    let line = |line| signature_line(line).ok_or(NoteError::Malformed);
    Ok((text, lines.lines().map(line).collect::<Result<_, _>>()?))
}

fn signature_line(line: &str) -> Option<Line<'_>> {
    let (name, blob) = line.strip_prefix(SIGNATURE_PREFIX)?.split_once(' ')?;
    let blob = BASE64.decode(blob.as_bytes()).ok()?;
    let (hash, signature) = blob.split_first_chunk::<4>()?;
    let whole = check_name(name).is_ok() && !signature.is_empty();
    whole.then(|| Line { name, hash: *hash, signature: signature.to_vec() })
}

/// The line of a signature.
fn write_line(name: &str, hash: [u8; 4], signature: &[u8]) -> String {
    format!("{SIGNATURE_PREFIX}{name} {}\n", BASE64.encode(&[&hash, signature].concat()))
}

/// The number that tells keys of one name apart.
fn key_hash(name: &str, kind: u8, key: &VerifyingKey) -> [u8; 4] {
    let digest =
        Sha256::new().chain_update(name.as_bytes()).chain_update([b'\n', kind]).chain_update(key.as_bytes()).finalize();
    [digest[0], digest[1], digest[2], digest[3]]
}

fn parse_vkey(vkey: &str, kind: u8) -> Result<(String, [u8; 4], VerifyingKey), NoteError> {
    // The base64 of the key may itself contain `+`.
    let mut parts = vkey.splitn(3, '+');
    let (Some(name), Some(hash), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(NoteError::Key);
    };
    check_name(name)?;
    let key = VerifyingKey::from_bytes(&material(key, kind)?).map_err(|_| NoteError::Key)?;
    let right = key_hash(name, kind, &key);
    if HEXLOWER.encode(&right) == hash { Ok((name.to_owned(), right, key)) } else { Err(NoteError::Key) }
}

/// The 32 bytes of a key, after the byte that says its kind.
fn material(base64: &str, kind: u8) -> Result<[u8; 32], NoteError> {
    let bytes = BASE64.decode(base64.as_bytes()).map_err(|_| NoteError::Key)?;
    match bytes.split_first() {
        Some((first, key)) if *first == kind => key.try_into().map_err(|_| NoteError::Key),
        _ => Err(NoteError::Key),
    }
}

fn write_vkey(f: &mut fmt::Formatter<'_>, name: &str, kind: u8, hash: [u8; 4], key: &VerifyingKey) -> fmt::Result {
    let material = [&[kind], &key.as_bytes()[..]].concat();
    write!(f, "{name}+{}+{}", HEXLOWER.encode(&hash), BASE64.encode(&material))
}

fn check_name(name: &str) -> Result<(), NoteError> {
    let allowed = |c: char| !c.is_whitespace() && !c.is_control() && c != '+';
    if !name.is_empty() && name.chars().all(allowed) { Ok(()) } else { Err(NoteError::Key) }
}

/// No ASCII control but the line break, as the format asks.
fn is_note_text(text: &str) -> bool {
    text.bytes().all(|byte| byte >= 0x20 || byte == b'\n')
}

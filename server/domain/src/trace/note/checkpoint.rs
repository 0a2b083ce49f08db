//! The content of a note of a log: how many leaves, and their root.

use data_encoding::BASE64;

use super::{NoteError, NoteSigner, NoteVerifier};
use crate::trace::merkle::Hash;

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

//! One way to write an event down, so that a hash of it means something.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::{EventDetails, Outcome};
use crate::trace::merkle::{Hash, leaf_hash};

/// Bytes of the random salt of a commitment: as many as the hash, so that nobody can try out likely details.
pub const SALT_LENGTH: usize = 32;

/// First line of the canonical bytes: another version of the encoding must have another one.
const EVENT_HEADER: &str = "passerelle-event-v1\n";
/// Start of what a commitment hashes: keeps it apart from every other hash in the system.
const COMMITMENT_PREFIX: &str = "passerelle-commitment-v1\n";
/// First line of a leaf.
const LEAF_HEADER: &str = "passerelle-trace-v1\n";

impl EventDetails {
    /// The details as bytes, the same for equal details and different for different ones.
    ///
    /// A header line, then each field in this order, always present: `kind`, `actor`, `actor-name`, `role`, `quality`,
    /// `session`, `subject`, `document`, `document-title`, `purpose`, `outcome`. A field is its name, a space, the
    /// number of bytes of its value in decimal, a colon, the value in UTF-8, a line break; an absent value is its name, a
    /// space, a hyphen, a line break. Lengths leave no doubt where a value ends, whatever it contains. The outcome is
    /// `permit` or `refused:` and the code of the reason. Fields that came later follow where there is something to say, so
    /// that the other events keep the bytes that they had before: `count` (of documents, in decimal), `documents` (chosen one
    /// by one: their ids, with a comma between two), `organization` (for whom a professional worked), `reason` (why, in their
    /// own words), `profession` (in which they acted).
    #[must_use]
    pub fn canonical_bytes(&self) -> Vec<u8> {
        let outcome = match self.outcome {
            Outcome::Permit => "permit".to_owned(),
            Outcome::Refused(reason) => format!("refused:{}", reason.code()),
        };
        let mut text = EVENT_HEADER.to_owned();
        field(&mut text, "kind", Some(self.kind.code()));
        field(&mut text, "actor", self.actor_account.map(|id| id.to_string()).as_deref());
        field(&mut text, "actor-name", self.actor_name.as_deref());
        field(&mut text, "role", self.role.map(|role| role.code()));
        field(&mut text, "quality", self.quality.map(|quality| quality.code()));
        field(&mut text, "session", self.session.map(|id| id.to_string()).as_deref());
        field(&mut text, "subject", self.subject.map(|id| id.to_string()).as_deref());
        field(&mut text, "document", self.document.map(|id| id.to_string()).as_deref());
        field(&mut text, "document-title", self.document_title.as_deref());
        field(&mut text, "purpose", self.purpose.map(|purpose| purpose.code()));
        field(&mut text, "outcome", Some(&outcome));
        if let Some(count) = self.count {
            field(&mut text, "count", Some(&count.to_string()));
        }
        if !self.documents.is_empty() {
            let ids: Vec<String> = self.documents.iter().map(ToString::to_string).collect();
            field(&mut text, "documents", Some(&ids.join(",")));
        }
        for (name, value) in
            [("organization", &self.organization), ("reason", &self.reason_text), ("profession", &self.profession)]
        {
            if let Some(value) = value {
                field(&mut text, name, Some(value));
            }
        }
        text.into_bytes()
    }

    /// [`commitment`] to these details.
    #[must_use]
    pub fn commitment(&self, salt: &[u8; SALT_LENGTH]) -> Hash {
        commitment(salt, &self.canonical_bytes())
    }
}

fn field(text: &mut String, name: &str, value: Option<&str>) {
    text.push_str(name);
    match value {
        Some(value) => {
            text.push(' ');
            text.push_str(&value.len().to_string());
            text.push(':');
            text.push_str(value);
        }
        None => text.push_str(" -"),
    }
    text.push('\n');
}

/// The fields of [`EventDetails::canonical_bytes`], in order: name and value, `None` where it is absent. `None` for other
/// bytes.
#[must_use]
pub fn fields(canonical: &[u8]) -> Option<Vec<(&str, Option<&str>)>> {
    let mut rest = std::str::from_utf8(canonical).ok()?.strip_prefix(EVENT_HEADER)?;
    let mut fields = Vec::new();
    while !rest.is_empty() {
        let (name, after) = rest.split_once(' ')?;
        let (value, after) = match after.strip_prefix('-') {
            Some(after) => (None, after),
            None => {
                let (length, after) = after.split_once(':')?;
                let (value, after) = after.split_at_checked(length.parse().ok()?)?;
                (Some(value), after)
            }
        };
        fields.push((name, value));
        rest = after.strip_prefix('\n')?;
    }
    Some(fields)
}

/// SHA-256(`passerelle-commitment-v1` line ‖ salt ‖ canonical bytes). The salt has a fixed length and is drawn anew for
/// each event.
#[must_use]
pub fn commitment(salt: &[u8; SALT_LENGTH], canonical: &[u8]) -> Hash {
    Sha256::new().chain_update(COMMITMENT_PREFIX).chain_update(salt).chain_update(canonical).finalize().into()
}

/// The data of a leaf, four lines of text: `passerelle-trace-v1`, the sequence number (the index of the leaf, from 0)
/// and the time (milliseconds since 1970, UTC) in decimal, the commitment in lower-case hexadecimal.
#[must_use]
pub fn leaf_data(seq: u64, at_ms: i64, commitment: &Hash) -> Vec<u8> {
    format!("{LEAF_HEADER}{seq}\n{at_ms}\n{}\n", HEXLOWER.encode(commitment)).into_bytes()
}

/// The leaf hash of [`leaf_data`].
#[must_use]
pub fn leaf_hash_of(seq: u64, at_ms: i64, commitment: &Hash) -> Hash {
    leaf_hash(&leaf_data(seq, at_ms, commitment))
}

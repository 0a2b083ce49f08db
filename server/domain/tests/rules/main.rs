//! The rules of the domain, seen from outside the crate.

mod codes;
mod event;
mod glossary;
mod identity;
mod ins;
mod merkle;
mod note;
mod notice;
mod password;
mod receipt;
mod rights;
mod text;
mod uses;
mod verify;
mod witness;

/// 32 bytes from a number, for tests that need different hashes, salts or keys.
fn bytes32(n: u64) -> [u8; 32] {
    let mut bytes = [7; 32];
    bytes[..8].copy_from_slice(&n.to_be_bytes());
    bytes
}

/// 16 bytes from a number, for identifiers.
fn bytes16(n: u64) -> [u8; 16] {
    let mut bytes = [9; 16];
    bytes[..8].copy_from_slice(&n.to_be_bytes());
    bytes
}

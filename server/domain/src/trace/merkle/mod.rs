//! The Merkle tree of RFC 6962 (section 2.1; algorithms as in RFC 9162, section 2.1), over SHA-256.
//!
//! The [`Frontier`] holds what appending needs and nothing else: at most 64 hashes, so that writing a leaf costs two
//! hashes on average whatever the size of the log. Proofs are built from the leaf hashes, or from a [`Skeleton`] and the few
//! leaves that it leaves out.

mod frontier;
mod proof;
mod skeleton;

use sha2::{Digest, Sha256};

pub use frontier::{Frontier, FrontierError};
pub use proof::{
    consistency_path, consistency_proof, inclusion_path, inclusion_proof, root_of, verify_consistency, verify_inclusion,
};
pub use skeleton::{Pieces, Skeleton, TILE};

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// The root of the tree without leaves: SHA-256 of nothing.
#[must_use]
pub fn empty_root() -> Hash {
    Sha256::digest([]).into()
}

/// The hash of a leaf: SHA-256(0x00 ‖ data). The prefix keeps a leaf from passing for a node.
#[must_use]
pub fn leaf_hash(data: &[u8]) -> Hash {
    Sha256::new().chain_update([0x00]).chain_update(data).finalize().into()
}

/// The hash of an inner node: SHA-256(0x01 ‖ left ‖ right).
#[must_use]
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([0x01]).chain_update(left).chain_update(right).finalize().into()
}

//! Proofs: that a leaf is in the tree, and that a tree only grew.

use super::{Frontier, Hash, node_hash};

/// The root of the tree over these leaf hashes.
#[must_use]
pub fn root_of(leaves: &[Hash]) -> Hash {
    let mut frontier = Frontier::new();
    for leaf in leaves {
        frontier.append(*leaf);
    }
    frontier.root()
}

/// The proof that leaf `index` is in the tree over `leaves` (RFC 9162, 2.1.3.1), lowest sibling first. `None` if there
/// is no such leaf.
#[must_use]
pub fn inclusion_proof(leaves: &[Hash], index: u64) -> Option<Vec<Hash>> {
    let mut index = usize::try_from(index).ok().filter(|index| *index < leaves.len())?;
    let mut part = leaves;
    let mut proof = Vec::new();
    while part.len() > 1 {
        let (left, right) = part.split_at(split(part.len()));
        if index < left.len() {
            proof.push(root_of(right));
            part = left;
        } else {
            proof.push(root_of(left));
            index -= left.len();
            part = right;
        }
    }
    proof.reverse();
    Some(proof)
}

/// Checks an inclusion proof (RFC 9162, 2.1.3.2): is `leaf` (a leaf hash) at `index` in the tree of `size` leaves with
/// this `root`?
#[must_use]
pub fn verify_inclusion(leaf: &Hash, index: u64, size: u64, proof: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut f, mut s) = (index, size - 1);
    let mut hash = *leaf;
    for sibling in proof {
        if s == 0 {
            return false;
        }
        if f & 1 == 1 || f == s {
            hash = node_hash(sibling, &hash);
            while f & 1 == 0 && f != 0 {
                f >>= 1;
                s >>= 1;
            }
        } else {
            hash = node_hash(&hash, sibling);
        }
        f >>= 1;
        s >>= 1;
    }
    s == 0 && hash == *root
}

/// The proof that the tree over `leaves` is a continuation of the one over its first `old_size` leaves (RFC 9162,
/// 2.1.4.1). Empty for `old_size` 0 and for equal sizes. `None` if `old_size` is larger than the tree.
#[must_use]
pub fn consistency_proof(leaves: &[Hash], old_size: u64) -> Option<Vec<Hash>> {
    let mut old = usize::try_from(old_size).ok().filter(|old| *old <= leaves.len())?;
    if old == 0 {
        return Some(Vec::new());
    }
    let mut part = leaves;
    let mut proof = Vec::new();
    // While only left turns were taken, the old tree's own root is known to whoever verifies.
    let mut known = true;
    while old < part.len() {
        let (left, right) = part.split_at(split(part.len()));
        if old <= left.len() {
            proof.push(root_of(right));
            part = left;
        } else {
            proof.push(root_of(left));
            old -= left.len();
            part = right;
            known = false;
        }
    }
    if !known {
        proof.push(root_of(part));
    }
    proof.reverse();
    Some(proof)
}

/// Checks a consistency proof (RFC 9162, 2.1.4.2). The empty tree is consistent with every tree, by an empty proof and
/// its own root.
#[must_use]
pub fn verify_consistency(old_size: u64, new_size: u64, old_root: &Hash, new_root: &Hash, proof: &[Hash]) -> bool {
    if old_size > new_size {
        return false;
    }
    if old_size == new_size {
        return proof.is_empty() && old_root == new_root;
    }
    if old_size == 0 {
        return proof.is_empty() && *old_root == super::empty_root();
    }
    let (mut f, mut s) = (old_size - 1, new_size - 1);
    while f & 1 == 1 {
        f >>= 1;
        s >>= 1;
    }
    let mut path = proof.iter();
    // For a power of two the old root itself is the first node of the path, and is left out of it.
    let first = if old_size.is_power_of_two() { Some(old_root) } else { path.next() };
    let Some(first) = first else { return false };
    let (mut old, mut new) = (*first, *first);
    for node in path {
        if s == 0 {
            return false;
        }
        if f & 1 == 1 || f == s {
            old = node_hash(node, &old);
            new = node_hash(node, &new);
            while f & 1 == 0 && f != 0 {
                f >>= 1;
                s >>= 1;
            }
        } else {
            new = node_hash(&new, node);
        }
        f >>= 1;
        s >>= 1;
    }
    s == 0 && old == *old_root && new == *new_root
}

/// The largest power of two smaller than `length`, which must be at least 2.
const fn split(length: usize) -> usize {
    1 << (length - 1).ilog2()
}

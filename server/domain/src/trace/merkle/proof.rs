//! Proofs: that a leaf is in the tree, and that a tree only grew.

use std::ops::Range;

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

/// The leaves under each node of the proof that leaf `index` is in the tree of `size` leaves (RFC 9162, 2.1.3.1), lowest
/// sibling first. `None` if there is no such leaf.
#[must_use]
pub fn inclusion_path(index: u64, size: u64) -> Option<Vec<Range<u64>>> {
    if index >= size {
        return None;
    }
    let mut part = 0..size;
    let mut path = Vec::new();
    while part.end - part.start > 1 {
        let middle = split(&part);
        if index < middle {
            path.push(middle..part.end);
            part.end = middle;
        } else {
            path.push(part.start..middle);
            part.start = middle;
        }
    }
    path.reverse();
    Some(path)
}

/// The proof that leaf `index` is in the tree over `leaves`, as [`inclusion_path`] lays it out.
#[must_use]
pub fn inclusion_proof(leaves: &[Hash], index: u64) -> Option<Vec<Hash>> {
    roots(leaves, &inclusion_path(index, leaves.len() as u64)?)
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

/// The leaves under each node of the proof that the tree of `size` leaves continues the one over its first `old_size`
/// (RFC 9162, 2.1.4.1). Empty for `old_size` 0 and for equal sizes. `None` if `old_size` is larger than the tree.
#[must_use]
pub fn consistency_path(old_size: u64, size: u64) -> Option<Vec<Range<u64>>> {
    if old_size > size {
        return None;
    }
    let mut part = 0..size;
    let mut path = Vec::new();
    if old_size == 0 {
        return Some(path);
    }
    // While only left turns were taken, the old tree's own root is known to whoever verifies.
    let mut known = true;
    while old_size < part.end {
        let middle = split(&part);
        if old_size <= middle {
            path.push(middle..part.end);
            part.end = middle;
        } else {
            path.push(part.start..middle);
            part.start = middle;
            known = false;
        }
    }
    if !known {
        path.push(part);
    }
    path.reverse();
    Some(path)
}

/// The proof that the tree over `leaves` is a continuation of the one over its first `old_size` leaves, as
/// [`consistency_path`] lays it out.
#[must_use]
pub fn consistency_proof(leaves: &[Hash], old_size: u64) -> Option<Vec<Hash>> {
    roots(leaves, &consistency_path(old_size, leaves.len() as u64)?)
}

fn roots(leaves: &[Hash], path: &[Range<u64>]) -> Option<Vec<Hash>> {
    let root = |part: &Range<u64>| {
        let part = usize::try_from(part.start).ok()?..usize::try_from(part.end).ok()?;
        leaves.get(part).map(root_of)
    };
    path.iter().map(root).collect()
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

/// Where a part of at least two leaves is split: after the largest power of two smaller than its length.
pub(super) const fn split(part: &Range<u64>) -> u64 {
    part.start + (1 << (part.end - part.start - 1).ilog2())
}

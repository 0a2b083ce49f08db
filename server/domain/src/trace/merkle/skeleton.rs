//! The upper part of a large tree: enough to give any proof after reading two tiles of leaves.

use std::collections::BTreeMap;
use std::ops::Range;

use super::proof::split;
use super::{Hash, consistency_path, inclusion_path, node_hash, root_of};

/// Leaves of a tile (the width of C2SP tlog-tiles).
pub const TILE: u64 = 256;

/// The roots of all complete subtrees of [`TILE`] leaves and more, 64 bytes for each tile: a quarter of a megabyte for a
/// million leaves.
#[derive(Debug, Clone, Default)]
pub struct Skeleton {
    /// By height above the tiles, from left to right.
    levels: Vec<Vec<Hash>>,
}

/// Leaves by the number of their tile, as far as a proof calls for them.
pub type Pieces = BTreeMap<u64, Vec<Hash>>;

impl Skeleton {
    /// Leaves under the complete tiles.
    #[must_use]
    pub fn covered(&self) -> u64 {
        self.levels.first().map_or(0, |tiles| tiles.len() as u64) * TILE
    }

    /// Adds the next tile. `None`, and nothing is added, if these are not [`TILE`] leaves.
    pub fn push(&mut self, leaves: &[Hash]) -> Option<()> {
        if leaves.len() as u64 != TILE {
            return None;
        }
        let mut hash = root_of(leaves);
        for height in 0.. {
            if height == self.levels.len() {
                self.levels.push(Vec::new());
            }
            let level = &mut self.levels[height];
            level.push(hash);
            match level[..] {
                [.., left, right] if level.len().is_multiple_of(2) => hash = node_hash(&left, &right),
                _ => break,
            }
        }
        Some(())
    }

    /// Where the leaves stand that a proof about place `at` in a tree of `size` leaves needs: the tile of the place and the
    /// last one, as far as they are in the tree. For an inclusion proof `at` is the index, for a consistency proof the old
    /// size.
    #[must_use]
    pub fn needs(at: u64, size: u64) -> Vec<Range<u64>> {
        let tile = |at: u64| (at / TILE * TILE)..(at / TILE * TILE).saturating_add(TILE).min(size);
        let mut tiles = vec![tile(at), tile(size)];
        tiles.retain(|tile| tile.start < tile.end);
        tiles.dedup();
        tiles
    }

    /// The proof of [`inclusion_path`]; `None` without such a leaf, and when tiles or pieces are missing.
    #[must_use]
    pub fn inclusion(&self, pieces: &Pieces, index: u64, size: u64) -> Option<Vec<Hash>> {
        inclusion_path(index, size)?.into_iter().map(|part| self.root(pieces, part)).collect()
    }

    /// The proof of [`consistency_path`]; `None` for sizes that do not follow, and when tiles or pieces are missing.
    #[must_use]
    pub fn consistency(&self, pieces: &Pieces, old_size: u64, size: u64) -> Option<Vec<Hash>> {
        consistency_path(old_size, size)?.into_iter().map(|part| self.root(pieces, part)).collect()
    }

    /// The root over a part, which starts where a subtree of its length may.
    fn root(&self, pieces: &Pieces, part: Range<u64>) -> Option<Hash> {
        let length = part.end - part.start;
        if length >= TILE && length.is_power_of_two() {
            let height = (length / TILE).ilog2() as usize;
            return self.levels.get(height)?.get(usize::try_from(part.start / length).ok()?).copied();
        }
        if length < TILE {
            let tile = part.start / TILE;
            let from = usize::try_from(part.start - tile * TILE).ok()?;
            let to = usize::try_from(part.end - tile * TILE).ok()?;
            return pieces.get(&tile)?.get(from..to).map(root_of);
        }
        let middle = split(&part);
        let left = self.root(pieces, part.start..middle)?;
        Some(node_hash(&left, &self.root(pieces, middle..part.end)?))
    }
}

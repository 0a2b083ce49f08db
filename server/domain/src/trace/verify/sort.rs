//! Puts every row to where it was written, and says what does not fit.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::super::merkle::Hash;
use super::{Problem, StoredRow};

/// Most missing rows that are listed one by one, so that one row with an absurd number does not fill the memory.
const MAX_GAP: u64 = 100_000;

pub(super) struct Sorted {
    /// The leaf hash at each index; `None` where a row is missing.
    pub(super) leaves: Vec<Option<Hash>>,
    /// What is wrong, first rows first.
    pub(super) problems: Vec<Problem>,
}

/// `homes` says for each row where it was written ([`super::home`]); `known_size` how many rows there must be at least.
pub(super) fn sort(rows: &[StoredRow], homes: &[Option<u64>], known_size: u64) -> Sorted {
    let mut problems = Vec::new();
    let mut places: BTreeMap<u64, usize> = BTreeMap::new();

    // Rows that the portal wrote: those at their place with a good MAC, then those that were moved. The MAC of a moved
    // row cannot be checked at its old place; its leaf hash alone speaks for it, so it never displaces one of the first.
    let in_place = |i: usize| homes[i] == Some(rows[i].seq);
    let genuine = |i: usize| {
        if in_place(i) { rows[i].mac_ok } else { homes[i].is_some() }
    };
    let (first, second): (Vec<usize>, Vec<usize>) = (0..rows.len()).filter(|i| genuine(*i)).partition(|i| in_place(*i));
    let mut written = Vec::new();
    for i in first.into_iter().chain(second) {
        let home = homes[i].unwrap_or(rows[i].seq);
        if let Entry::Vacant(place) = places.entry(home) {
            place.insert(i);
            written.push((i, home));
            if !rows[i].details_fit() {
                problems.push(Problem::Altered { seq: rows[i].seq });
            }
        } else {
            problems.push(Problem::Inserted { seq: rows[i].seq });
        }
    }

    // Order: the rows that the portal wrote must stand in the order in which it wrote them.
    written.sort_unstable();
    let mut in_order: Vec<u64> = written.iter().map(|(_, home)| *home).collect();
    in_order.sort_unstable();
    let (displaced, ordered): (Vec<_>, Vec<_>) =
        written.iter().zip(&in_order).partition(|((_, home), expected)| home != *expected);
    let reordered = |i: usize, home: u64| Problem::Reordered { seq: rows[i].seq, written_at: home };
    problems.extend(displaced.into_iter().map(|((i, home), _)| reordered(*i, *home)));

    // The others: changed in place if a row must have been there, else added. A row must have been there below the known
    // size; and where it follows the last one without a gap, unless its leaf is whole but its MAC forged.
    let mut others: Vec<usize> = (0..rows.len()).filter(|i| !genuine(*i)).collect();
    others.sort_by_key(|i| rows[*i].seq);
    for i in others {
        let seq = rows[i].seq;
        let follows = seq <= end_of(&places) && !in_place(i);
        if !places.contains_key(&seq) && (seq < known_size || follows) {
            problems.push(Problem::Altered { seq });
            places.insert(seq, i);
        } else {
            problems.push(Problem::Inserted { seq });
        }
    }

    let end = end_of(&places);
    let listed = end.min((rows.len() as u64).saturating_add(MAX_GAP));
    let missing: Vec<u64> = (0..listed).filter(|seq| !places.contains_key(seq)).collect();

    // A row may carry another number than the one it was written with if rows before it were added or removed and the
    // rest was renumbered. By any other distance, it was moved.
    let mut inserted: Vec<u64> = problems.iter().filter_map(inserted_at).collect();
    inserted.sort_unstable();
    for ((i, home), _) in ordered {
        let seq = rows[*i].seq;
        let added = inserted.partition_point(|at| *at < seq) as u64;
        let removed = missing.partition_point(|at| at < home) as u64;
        if seq != *home && seq.wrapping_add(removed) != home.wrapping_add(added) {
            problems.push(reordered(*i, *home));
        }
    }
    problems.extend(missing.iter().map(|seq| Problem::Removed { seq: *seq }));
    problems.sort_by_key(place_of);
    if known_size > end || listed < end {
        problems.push(Problem::Truncated { expected: known_size.max(end), found: places.len() as u64 });
    }

    let leaves = (0..listed).map(|seq| places.get(&seq).map(|i| rows[*i].leaf_hash)).collect();
    Sorted { leaves, problems }
}

/// The index after the last place that is taken.
fn end_of(places: &BTreeMap<u64, usize>) -> u64 {
    places.last_key_value().map_or(0, |(last, _)| last.saturating_add(1))
}

fn inserted_at(problem: &Problem) -> Option<u64> {
    match problem {
        Problem::Inserted { seq } => Some(*seq),
        _ => None,
    }
}

fn place_of(problem: &Problem) -> u64 {
    match problem {
        Problem::Altered { seq }
        | Problem::Removed { seq }
        | Problem::Inserted { seq }
        | Problem::Reordered { seq, .. } => *seq,
        Problem::Truncated { .. } | Problem::CheckpointMismatch { .. } => u64::MAX,
    }
}

//! Where was a row written? Its leaf hash tells, since it covers the sequence number.

use std::collections::BTreeSet;

use super::StoredRow;

/// How far from its place a row is looked for when nothing else is known: inserting or removing a few rows and
/// renumbering the rest moves them by as much.
const NEAR: u64 = 16;

/// Most places tried for one row beside the near ones.
const MAX_CANDIDATES: usize = 512;

/// Most places tried for all rows together, beside the near ones: bounds the work that a wrecked table can cause.
const MAX_TRIES: usize = 100_000;

/// For each row, the sequence number that its leaf hash was made for; `None` if the row fits none that was tried.
pub(super) fn find(rows: &[StoredRow]) -> Vec<Option<u64>> {
    let mut homes: Vec<Option<u64>> =
        rows.iter().map(|row| (row.leaf_at(row.seq) == row.leaf_hash).then_some(row.seq)).collect();
    let lost: Vec<usize> = homes.iter().enumerate().filter(|(_, home)| home.is_none()).map(|(i, _)| i).collect();
    if lost.is_empty() {
        return homes;
    }

    // A row that was moved came from the place of another lost row, or from a place that is now empty.
    let present: BTreeSet<u64> = rows.iter().map(|row| row.seq).collect();
    let end = present.last().map_or(0, |last| last.saturating_add(NEAR));
    let gaps = (0..=end).filter(|seq| !present.contains(seq));
    let most = MAX_CANDIDATES.min(MAX_TRIES / lost.len());
    let candidates: Vec<u64> = lost.iter().map(|i| rows[*i].seq).chain(gaps).take(most).collect();

    let mut shift = 0_i64;
    for i in lost {
        let row = &rows[i];
        let near = row.seq.saturating_sub(NEAR)..=row.seq.saturating_add(NEAR);
        // Rows after an insertion or removal are all moved by the same distance: the last one found comes first.
        let mut places = row.seq.checked_add_signed(shift).into_iter().chain(near).chain(candidates.iter().copied());
        homes[i] = places.find(|seq| row.leaf_at(*seq) == row.leaf_hash);
        if let Some(home) = homes[i] {
            shift = home.wrapping_sub(row.seq).cast_signed();
        }
    }
    homes
}

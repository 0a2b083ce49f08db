//! Tampering at any place in a log of any size.

use super::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn one_change_names_one_row(size in 1u64..60, pick in any::<prop::sample::Index>(), way in 0..5u8) {
        let at = pick.index(size as usize);
        let found = problems(size, |rows| match way {
            0 => rows[at].at_ms -= 1,
            1 => rows[at].commitment[31] ^= 1,
            2 => rows[at].details = Some(bytes32(1 << 40)),
            3 => rows[at].leaf_hash[0] ^= 1,
            _ => { rows[at].at_ms += 5; rows[at] = rows[at].rehashed(); }
        });
        prop_assert_eq!(found[0], Problem::Altered { seq: at as u64 });
        let only_roots = found[1..].iter().all(|problem| matches!(problem, Problem::CheckpointMismatch { .. }));
        prop_assert!(only_roots);
    }

    #[test]
    fn one_removal_names_one_row(size in 2u64..60, pick in any::<prop::sample::Index>(), renumber: bool) {
        let at = pick.index(size as usize - 1);
        let found = problems(size, |rows| {
            rows.remove(at);
            if renumber {
                rows[at..].iter_mut().for_each(|row| row.seq -= 1);
            }
        });
        prop_assert_eq!(found, vec![Problem::Removed { seq: at as u64 }]);
    }

    #[test]
    fn nothing_done_is_nothing_found_and_something_is_something(size in 0u64..40, edits in prop::collection::vec((any::<prop::sample::Index>(), 0..4u8), 0..4)) {
        let mut rows = log(size);
        let head = root(&rows);
        let before: Vec<StoredRow> = rows.iter().map(Row::stored).collect();
        for (pick, way) in edits {
            if rows.is_empty() { break; }
            let at = pick.index(rows.len());
            match way {
                0 => { rows.remove(at); }
                1 => rows[at].at_ms ^= 1,
                2 => rows[at].seq ^= 1,
                _ => { let copy = rows[at]; rows.push(copy); }
            }
        }
        rows.sort_by_key(|row| row.seq);
        let after: Vec<StoredRow> = rows.iter().map(Row::stored).collect();
        prop_assert_eq!(check(&rows, &[head]).is_sound(), before == after);
    }
}

//! Every way to tamper with the stored trace is found, and the row is named.

use super::*;

#[test]
fn an_altered_row_is_named() {
    let altered = [Problem::Altered { seq: 3 }];
    assert_eq!(problems(8, |rows| rows[3].at_ms += 1), altered, "time");
    assert_eq!(problems(8, |rows| rows[3].commitment = bytes32(99)), altered, "commitment");
    assert_eq!(problems(8, |rows| rows[3].details = Some(bytes32(99))), altered, "details");
    assert_eq!(problems(8, |rows| rows[3].mac.0 = 99), altered, "MAC");
    let with_root = [altered[0], Problem::CheckpointMismatch { size: 8 }];
    assert_eq!(problems(8, |rows| rows[3].leaf_hash = bytes32(99)), with_root, "leaf hash");
    let recomputed = |rows: &mut Vec<Row>| {
        rows[3].at_ms += 1;
        rows[3] = rows[3].rehashed();
    };
    assert_eq!(problems(8, recomputed), with_root, "time, hashes recomputed");
    let everything = |rows: &mut Vec<Row>| {
        rows[3].commitment = bytes32(99);
        rows[3].details = Some(bytes32(99));
        rows[3] = rows[3].rehashed();
    };
    assert_eq!(problems(8, everything), with_root, "commitment and details, hashes recomputed");
}

#[test]
fn first_and_last_rows_are_no_exception() {
    for at in [0, 7] {
        let expected = vec![Problem::Altered { seq: at as u64 }];
        assert_eq!(problems(8, |rows| rows[at].at_ms += 1), expected);
        assert_eq!(
            check(
                &{
                    let mut rows = log(8);
                    rows[at].at_ms += 1;
                    rows
                },
                &[]
            )
            .problems,
            expected,
            "no root known"
        );
    }
}

#[test]
fn a_removed_row_is_named() {
    assert_eq!(problems(8, |rows| rows.retain(|row| row.seq != 3)), [Problem::Removed { seq: 3 }]);
    assert_eq!(problems(8, |rows| rows.retain(|row| row.seq != 0)), [Problem::Removed { seq: 0 }]);
    let two = |rows: &mut Vec<Row>| drop(rows.drain(3..5));
    assert_eq!(problems(8, two), [Problem::Removed { seq: 3 }, Problem::Removed { seq: 4 }]);
}

#[test]
fn a_removed_row_is_named_when_the_rest_was_renumbered() {
    let renumber = |rows: &mut Vec<Row>| {
        rows.remove(3);
        rows[3..].iter_mut().for_each(|row| row.seq -= 1);
    };
    assert_eq!(problems(8, renumber), [Problem::Removed { seq: 3 }]);
}

#[test]
fn removing_renumbering_and_recomputing_is_found_from_the_row_on() {
    let renumber = |rows: &mut Vec<Row>| {
        rows.remove(3);
        for row in &mut rows[3..] {
            row.seq -= 1;
            *row = row.rehashed();
        }
    };
    let found = problems(8, renumber);
    assert_eq!(found[0], Problem::Altered { seq: 3 });
    assert!(found.contains(&Problem::Truncated { expected: 8, found: 7 }));
}

#[test]
fn an_inserted_row_is_named() {
    let forged = |seq: u64| Row { at_ms: 1, commitment: bytes32(77), details: None, ..Row::written(seq) }.rehashed();
    assert_eq!(problems(8, |rows| rows.push(forged(8))), [Problem::Inserted { seq: 8 }], "at the end");
    assert_eq!(problems(8, |rows| rows.insert(4, forged(4))), [Problem::Inserted { seq: 4 }], "same number");
    let renumbered = |rows: &mut Vec<Row>| {
        rows[4..].iter_mut().for_each(|row| row.seq += 1);
        rows.insert(4, forged(4));
    };
    assert_eq!(problems(8, renumbered), [Problem::Inserted { seq: 4 }], "the rest renumbered");
    assert_eq!(problems(8, |rows| rows.push(Row { seq: 8, ..rows[3] })), [Problem::Inserted { seq: 8 }], "a copy");
    assert_eq!(problems(8, |rows| rows.push(forged(u64::MAX))), [Problem::Inserted { seq: u64::MAX }], "far away");
}

#[test]
fn swapped_rows_are_named() {
    let swap = |a: usize, b: usize| {
        move |rows: &mut Vec<Row>| {
            let (at_a, at_b) = (rows[a].seq, rows[b].seq);
            rows[a].seq = at_b;
            rows[b].seq = at_a;
        }
    };
    let named = |a: u64, b: u64| {
        vec![Problem::Reordered { seq: a, written_at: b }, Problem::Reordered { seq: b, written_at: a }]
    };
    let rows_only = |found: Vec<Problem>| -> Vec<Problem> {
        found.into_iter().filter(|problem| !matches!(problem, Problem::CheckpointMismatch { .. })).collect()
    };
    assert_eq!(rows_only(problems(8, swap(3, 5))), named(3, 5));
    assert_eq!(rows_only(problems(200, swap(3, 190))), named(3, 190), "far apart");
}

#[test]
fn a_row_that_only_changed_its_number_is_named() {
    assert_eq!(problems(1, |rows| rows[0].seq = 1), [Problem::Reordered { seq: 1, written_at: 0 }]);
    assert_eq!(problems(8, |rows| rows[7].seq = 9), [Problem::Reordered { seq: 9, written_at: 7 }]);
}

#[test]
fn rows_out_of_order_are_named() {
    let mut rows = log(6);
    rows.swap(2, 3);
    let found = check(&rows, &[]).problems;
    assert_eq!(found, [Problem::Reordered { seq: 2, written_at: 2 }, Problem::Reordered { seq: 3, written_at: 3 }]);
}

#[test]
fn a_truncated_log_is_found() {
    assert_eq!(problems(8, |rows| rows.truncate(5)), [Problem::Truncated { expected: 8, found: 5 }]);
    assert_eq!(problems(8, Vec::clear), [Problem::Truncated { expected: 8, found: 0 }]);
}

#[test]
fn a_wrecked_table_is_reported_within_bounds() {
    let mut rows = log(5000);
    for row in &mut rows {
        row.commitment = bytes32(99_999);
    }
    let report = check(&rows, &[]);
    assert_eq!(report.problems.len(), MAX_PROBLEMS);
    assert_eq!(report.more, 4000);
}

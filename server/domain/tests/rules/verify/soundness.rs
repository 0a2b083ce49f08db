//! What is sound, and what only a root kept elsewhere can tell.

use super::*;

#[test]
fn a_sound_log_is_sound() {
    for size in [0, 1, 2, 7, 100] {
        let rows = log(size);
        let known: Vec<KnownRoot> = (0..=size).map(|n| root(&rows[..n as usize])).collect();
        let report = check(&rows, &known);
        assert!(report.is_sound(), "{report:?}");
        assert_eq!((report.rows, report.erased, report.root), (size, 0, Some(root(&rows).root)));
    }
}

#[test]
fn rows_written_after_the_last_known_root_are_sound() {
    let rows = log(10);
    assert!(check(&rows, &[root(&rows[..4])]).is_sound());
    assert!(check(&rows, &[]).is_sound());
}

#[test]
fn erased_details_leave_a_sound_log() {
    let mut rows = log(5);
    rows[2].details = None;
    let report = check(&rows, &[root(&log(5))]);
    assert!(report.is_sound());
    assert_eq!(report.erased, 1);
}

#[test]
fn whoever_has_the_key_is_found_by_a_root_that_others_keep() {
    let honest = log(8);
    let mut rewritten = honest.clone();
    rewritten[3].commitment = bytes32(99);
    rewritten[3].details = Some(bytes32(99));
    rewritten[3] = rewritten[3].rehashed();
    rewritten[3].mac = (3, rewritten[3].leaf_hash);
    assert!(check(&rewritten, &[]).is_sound(), "nothing inside gives it away");
    let kept = [root(&honest[..2]), root(&honest[..5]), root(&honest)];
    assert_eq!(check(&rewritten, &kept).problems, [Problem::CheckpointMismatch { size: 5 }]);
}

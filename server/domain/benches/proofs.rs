//! Proofs over a large log: how long they take, and how large they are. A report, no verdict.
//!
//! `cargo bench -p domain --bench proofs`; `PASSERELLE_BENCH_ROWS` asks for another number than a million.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a report for people, run by hand")]

use std::time::Instant;

use domain::trace::event::leaf_hash_of;
use domain::trace::merkle::{
    Frontier, Hash, Pieces, Skeleton, TILE, consistency_path, inclusion_path, verify_consistency, verify_inclusion,
};

/// Rows of the log, unless the environment says another number.
const ROWS: u64 = 1_000_000;
/// Proofs of each kind that are timed.
const RUNS: u64 = 1_000;

fn main() {
    let rows = std::env::var("PASSERELLE_BENCH_ROWS").ok().and_then(|n| n.parse().ok()).unwrap_or(ROWS);
    let start = Instant::now();
    let leaves: Vec<Hash> = (0..rows).map(|n| leaf_hash_of(n, 1_790_000_000_000, &[7; 32])).collect();
    println!("{rows} leaves hashed in {:.2?}", start.elapsed());
    let start = Instant::now();
    let mut frontier = Frontier::new();
    for leaf in &leaves {
        frontier.append(*leaf);
    }
    println!("tree grown leaf by leaf in {:.2?}", start.elapsed());
    let start = Instant::now();
    let mut skeleton = Skeleton::default();
    leaves.chunks_exact(TILE as usize).for_each(|tile| skeleton.push(tile).unwrap());
    println!("upper part built in {:.2?}, at most {} bytes", start.elapsed(), 64 * rows.div_ceil(TILE));

    let root = frontier.root();
    let places: Vec<u64> = (0..RUNS).map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15) % rows).collect();
    let pieces = |at: u64| -> Pieces {
        let piece =
            |part: std::ops::Range<u64>| (part.start / TILE, leaves[part.start as usize..part.end as usize].to_vec());
        Skeleton::needs(at, rows).into_iter().map(piece).collect()
    };
    let gathered: Vec<Pieces> = places.iter().map(|at| pieces(*at)).collect();
    let start = Instant::now();
    let made: Vec<Vec<Hash>> =
        places.iter().zip(&gathered).map(|(at, pieces)| skeleton.inclusion(pieces, *at, rows).unwrap()).collect();
    each("inclusion proof made", start);
    let start = Instant::now();
    assert!(places.iter().zip(&made).all(|(at, proof)| verify_inclusion(
        &leaves[*at as usize],
        *at,
        rows,
        proof,
        &root
    )));
    each("inclusion proof checked", start);
    sizes("inclusion proof", made.iter().map(Vec::len));
    let old = rows / 3;
    let mut before = Frontier::new();
    for leaf in &leaves[..old as usize] {
        before.append(*leaf);
    }
    let proof = skeleton.consistency(&pieces(old), old, rows).unwrap();
    assert!(verify_consistency(old, rows, &before.root(), &root, &proof));
    let start = Instant::now();
    for (at, pieces) in places.iter().zip(&gathered) {
        skeleton.consistency(pieces, *at, rows).unwrap();
    }
    each("consistency proof made", start);

    println!("by calculation:");
    for rows in [1_000_000, 1_000_000_000_u64] {
        let spread = || (0..100_000_u64).map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15) % rows);
        sizes(&format!("{rows} rows, inclusion"), spread().map(|at| inclusion_path(at, rows).unwrap().len()));
        sizes(&format!("{rows} rows, consistency"), spread().map(|at| consistency_path(at, rows).unwrap().len()));
        println!("  {rows} rows: upper part {:.1} MB", (64 * rows.div_ceil(TILE)) as f64 / 1e6);
    }
}

fn each(what: &str, start: Instant) {
    println!("{what}: {:.1} µs each", start.elapsed().as_secs_f64() * 1e6 / RUNS as f64);
}

fn sizes(what: &str, lengths: impl Iterator<Item = usize>) {
    let (mut most, mut sum, mut count) = (0, 0, 0);
    for length in lengths {
        (most, sum, count) = (most.max(length), sum + length, count + 1);
    }
    println!("  {what}: {:.1} hashes on average, {most} at most, {} bytes", sum as f64 / f64::from(count), 32 * most);
}

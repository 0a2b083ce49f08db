//! The tree against the reference vectors of Certificate Transparency, and against itself.

use data_encoding::HEXLOWER;
use domain::trace::merkle::{
    Frontier, Hash, Pieces, Skeleton, TILE, consistency_proof, empty_root, inclusion_proof, leaf_hash, root_of,
    verify_consistency, verify_inclusion,
};
use proptest::prelude::*;

/// The leaves of the reference tests of Certificate Transparency, and the roots of the trees of 1 to 8 of them.
const LEAVES: [&str; 8] =
    ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const ROOTS: [&str; 8] = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

fn hash(hex: &str) -> Hash {
    HEXLOWER.decode(hex.as_bytes()).expect("hexadecimal").try_into().expect("32 bytes")
}

fn reference_leaves() -> Vec<Hash> {
    LEAVES.iter().map(|hex| leaf_hash(&HEXLOWER.decode(hex.as_bytes()).expect("hexadecimal"))).collect()
}

fn leaves(count: usize) -> Vec<Hash> {
    (0..count).map(|n| leaf_hash(n.to_string().as_bytes())).collect()
}

#[test]
fn roots_are_those_of_the_reference() {
    assert_eq!(empty_root(), hash("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    let leaves = reference_leaves();
    let mut frontier = Frontier::new();
    assert_eq!(frontier.root(), empty_root());
    for (index, root) in ROOTS.iter().enumerate() {
        assert_eq!(frontier.append(leaves[index]), index as u64);
        assert_eq!(frontier.root(), hash(root), "{} leaves", index + 1);
        assert_eq!(root_of(&leaves[..=index]), hash(root));
    }
}

#[test]
fn reference_proofs_are_built_and_hold() {
    let leaves = reference_leaves();
    let inclusion = [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ];
    // Leaf 0 of a tree of 8 has the path: leaf 1, node of 2–3, node of 4–7.
    let proof = inclusion_proof(&leaves, 0).expect("a leaf");
    assert_eq!(proof.len(), 3);
    assert_eq!(proof[0], hash("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"));
    assert_eq!(proof[1], hash(inclusion[0]));
    assert_eq!(proof[2], hash(inclusion[1]));
    // From 6 leaves to 8.
    let consistency = consistency_proof(&leaves, 6).expect("a tree of 6");
    assert_eq!(
        consistency,
        [
            hash("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"),
            hash("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
            hash("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        ]
    );
}

#[test]
fn every_proof_of_small_trees_holds_and_no_other_does() {
    for size in 1..=20u64 {
        let leaves = leaves(size as usize);
        let root = root_of(&leaves);
        for index in 0..size {
            let proof = inclusion_proof(&leaves, index).expect("a leaf");
            for claimed in 0..=size {
                let holds = verify_inclusion(&leaves[index as usize], claimed, size, &proof, &root);
                assert_eq!(holds, claimed == index, "leaf {index} at {claimed} of {size}");
            }
        }
        for old in 0..=size {
            let old_root = root_of(&leaves[..old as usize]);
            let proof = consistency_proof(&leaves, old).expect("an older tree");
            assert!(verify_consistency(old, size, &old_root, &root, &proof), "{old} → {size}");
            assert!(!verify_consistency(old, size, &leaf_hash(b"x"), &root, &proof));
            if old != size {
                assert_eq!(verify_consistency(old, size, &old_root, &leaf_hash(b"x"), &proof), old == 0);
            }
        }
        assert_eq!(inclusion_proof(&leaves, size), None);
        assert_eq!(consistency_proof(&leaves, size + 1), None);
    }
}

#[test]
fn an_older_tree_is_not_larger() {
    let root = root_of(&leaves(2));
    assert!(!verify_consistency(3, 2, &root, &root, &[]));
    assert!(!verify_inclusion(&root, 0, 0, &[], &root));
}

#[test]
fn wrong_bytes_are_no_frontier() {
    let mut frontier = Frontier::new();
    for leaf in leaves(6) {
        frontier.append(leaf);
    }
    let bytes = frontier.to_bytes();
    assert_eq!(bytes.len(), 8 + 2 * 32);
    for wrong in [&bytes[..bytes.len() - 1], &bytes[..bytes.len() - 32], &bytes[..7], &[]] {
        assert!(Frontier::parse(wrong).is_err());
    }
    let mut larger = bytes;
    larger[7] = 7;
    assert!(Frontier::parse(&larger).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_frontier_is_the_tree(count in 0usize..300) {
        let leaves = leaves(count);
        let mut frontier = Frontier::new();
        for leaf in &leaves {
            frontier.append(*leaf);
        }
        prop_assert_eq!(frontier.root(), recursive_root(&leaves));
        let read = Frontier::parse(&frontier.to_bytes()).expect("its own bytes");
        prop_assert_eq!(read, frontier);
    }

    #[test]
    fn a_changed_proof_fails(count in 2usize..200, pick in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), bit in 0usize..256) {
        let leaves = leaves(count);
        let root = root_of(&leaves);
        let index = pick.index(count);
        let mut proof = inclusion_proof(&leaves, index as u64).expect("a leaf");
        let step = at.index(proof.len());
        proof[step][bit / 8] ^= 1 << (bit % 8);
        prop_assert!(!verify_inclusion(&leaves[index], index as u64, count as u64, &proof, &root));
        proof[step][bit / 8] ^= 1 << (bit % 8);
        prop_assert!(verify_inclusion(&leaves[index], index as u64, count as u64, &proof, &root));
        proof.push(root);
        prop_assert!(!verify_inclusion(&leaves[index], index as u64, count as u64, &proof, &root));
    }

    #[test]
    fn a_rewritten_log_is_not_consistent(count in 2usize..200, cut in any::<prop::sample::Index>(), pick in any::<prop::sample::Index>()) {
        let old = 1 + cut.index(count - 1);
        let before = leaves(count);
        let mut after = before.clone();
        after[pick.index(old)] = leaf_hash(b"rewritten");
        let proof = consistency_proof(&after, old as u64).expect("an older tree");
        prop_assert!(!verify_consistency(old as u64, count as u64, &root_of(&before[..old]), &root_of(&after), &proof));
    }
}

/// The definition of RFC 6962, 2.1, word for word.
fn recursive_root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => empty_root(),
        [leaf] => *leaf,
        _ => {
            let mut k = 1;
            while 2 * k < leaves.len() {
                k *= 2;
            }
            domain::trace::merkle::node_hash(&recursive_root(&leaves[..k]), &recursive_root(&leaves[k..]))
        }
    }
}

fn skeleton_of(leaves: &[Hash]) -> Skeleton {
    let mut skeleton = Skeleton::default();
    for tile in leaves.as_chunks::<256>().0 {
        skeleton.push(tile).expect("a whole tile");
    }
    skeleton
}

fn pieces_of(leaves: &[Hash], at: u64, size: u64) -> Pieces {
    let piece =
        |part: std::ops::Range<u64>| (part.start / TILE, leaves[part.start as usize..part.end as usize].to_vec());
    Skeleton::needs(at, size).into_iter().map(piece).collect()
}

#[test]
fn only_whole_tiles_are_added() {
    let mut skeleton = Skeleton::default();
    for wrong in [0, 1, 255, 257] {
        assert_eq!(skeleton.push(&leaves(wrong)), None);
    }
    assert_eq!(skeleton.covered(), 0);
    assert_eq!(skeleton.push(&leaves(256)), Some(()));
    assert_eq!(skeleton.covered(), 256);
    assert_eq!(skeleton.inclusion(&Pieces::new(), 0, 256), None, "the tile of the leaf is missing");
    assert_eq!(skeleton.consistency(&Pieces::new(), 5, 4), None);
    assert_eq!(skeleton.inclusion(&Pieces::new(), 4, 4), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn two_tiles_and_a_skeleton_prove_what_all_leaves_prove(size in 1..1800_u64, at in 0..1800_u64, grown in 0..600_u64) {
        let all = leaves((size + grown) as usize);
        let skeleton = skeleton_of(&all);
        let tree = &all[..size as usize];
        let index = at % size;
        let pieces = pieces_of(&all, index, size);
        prop_assert_eq!(skeleton.inclusion(&pieces, index, size), inclusion_proof(tree, index));
        let old = at % (size + 1);
        let pieces = pieces_of(&all, old, size);
        prop_assert_eq!(skeleton.consistency(&pieces, old, size), consistency_proof(tree, old));
        prop_assert!(pieces.len() <= 2 && pieces.values().all(|piece| piece.len() <= 256));
    }
}

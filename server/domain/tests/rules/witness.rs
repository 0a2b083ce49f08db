//! Cosignatures against the example of the format, and what a witness refuses.

use domain::trace::merkle::{Hash, consistency_proof, leaf_hash, root_of};
use domain::trace::note::{Checkpoint, Cosigner, NoteError, NoteSigner, NoteVerifier, WitnessKey};
use domain::trace::witness::{Refusal, Update, judge};
use proptest::prelude::*;

use crate::bytes32;

const LOG: &str = "log.example";

fn log() -> NoteSigner {
    NoteSigner::new(LOG, &bytes32(1)).expect("a name")
}

fn leaves(count: u64, forked_at: u64) -> Vec<Hash> {
    let leaf = |n: u64| leaf_hash(if n < forked_at { n.to_string() } else { format!("x{n}") }.as_bytes());
    (0..count).map(leaf).collect()
}

fn state(leaves: &[Hash]) -> Checkpoint {
    Checkpoint { origin: LOG.to_owned(), size: leaves.len() as u64, root: root_of(leaves) }
}

fn update(leaves: &[Hash], old: u64, signer: &NoteSigner) -> Update {
    let proof = consistency_proof(leaves, old).unwrap_or_default();
    Update { old, proof, note: state(leaves).sign(signer).expect("a note") }
}

#[test]
fn a_cosignature_is_what_the_format_says() {
    let note = state(&leaves(3, 9)).sign(&log()).expect("a note");
    let witness = Cosigner::new("witness.example/w1", &bytes32(2)).expect("a name");
    let cosigned = witness.cosign(&note, 1_679_315_147).expect("a note");
    let line = cosigned.strip_prefix(&note).expect("the note is left as it is");
    let blob = line.strip_prefix("— witness.example/w1 ").and_then(|line| line.strip_suffix('\n')).expect("a line");
    let blob = data_encoding::BASE64.decode(blob.as_bytes()).expect("base64");
    assert_eq!(blob.len(), 4 + 8 + 64);
    assert_eq!(blob[4..12], [0, 0, 0, 0, 0x64, 0x18, 0x50, 0xcb], "as in the example of the format");
    assert_eq!(witness.verifier().check(&cosigned), Ok(1_679_315_147));
    assert_eq!(witness.verifier().lines(&cosigned), [line]);
    assert_eq!(log().verifier().open(&cosigned), log().verifier().open(&note), "the log's own signature still holds");
    assert_eq!(witness.verifier().check(&note), Err(NoteError::Unsigned));
    let later = witness.cosign(&cosigned, 1_679_315_200).expect("a note");
    assert_eq!(witness.verifier().check(&later), Ok(1_679_315_200));
    let moved = cosigned.replace("\n3\n", "\n4\n");
    assert_eq!(witness.verifier().check(&moved), Err(NoteError::BadSignature));
    let other = Cosigner::new("witness.example/w1", &bytes32(3)).expect("a name").verifier();
    assert_eq!(other.check(&cosigned), Err(NoteError::Unsigned));
}

#[test]
fn keys_of_witnesses_are_no_keys_of_logs() {
    let witness = Cosigner::new("a", &bytes32(2)).expect("a name");
    let key = witness.verifier().to_string();
    assert_eq!(WitnessKey::parse(&key), Ok(witness.verifier()));
    assert_eq!(NoteVerifier::parse(&key), Err(NoteError::Key));
    assert_eq!(WitnessKey::parse(&log().verifier().to_string()), Err(NoteError::Key));
    let secret = witness.to_secret_text();
    assert_eq!(Cosigner::parse(&secret).expect("a key").verifier(), witness.verifier());
    assert!(Cosigner::parse(&secret[1..]).is_err() && Cosigner::parse(&key).is_err());
    assert!(Cosigner::parse(&secret.replace("+a+", "+b+")).is_err());
    assert!(!format!("{witness:?}").contains(&secret[20..]));
}

#[test]
fn the_text_of_an_update_comes_back() {
    let update = update(&leaves(7, 9), 3, &log());
    assert_eq!(Update::parse(&update.to_text()), Some(update.clone()));
    let text = update.to_text();
    for wrong in ["", "old 3\n", &text.replace("old 3", "old 03"), &text.replace("old 3", "old -3"), &text[4..]] {
        assert_eq!(Update::parse(wrong), None, "{wrong}");
    }
    let long = Update { proof: vec![[0; 32]; 64], ..update };
    assert_eq!(Update::parse(&long.to_text()), None);
}

#[test]
fn each_betrayal_has_its_name() {
    let key = log().verifier();
    let seen = state(&leaves(5, 99));
    let judge = |update: &Update| judge(&key, Some(&seen), update).map(|new| new.map(|new| new.size));
    assert_eq!(judge(&update(&leaves(9, 99), 5, &log())), Ok(Some(9)));
    assert_eq!(judge(&update(&leaves(5, 99), 5, &log())), Ok(None));
    assert_eq!(judge(&update(&leaves(4, 99), 4, &log())), Err(Refusal::Rollback { seen: 5, now: 4 }));
    assert_eq!(judge(&update(&leaves(5, 4), 5, &log())), Err(Refusal::Fork { seen: 5 }));
    assert_eq!(judge(&update(&leaves(9, 4), 5, &log())), Err(Refusal::Fork { seen: 5 }));
    assert_eq!(judge(&update(&leaves(9, 99), 4, &log())), Err(Refusal::OtherProof { seen: 5, old: 4 }));
    let thief = NoteSigner::new(LOG, &bytes32(7)).expect("a name");
    assert_eq!(judge(&update(&leaves(9, 99), 5, &thief)), Err(Refusal::Key(NoteError::Unsigned)));
    let mut other = state(&leaves(9, 99));
    other.origin = "log.example/other".to_owned();
    let other = Update { old: 5, proof: Vec::new(), note: other.sign(&log()).expect("a note") };
    assert_eq!(judge(&other), Err(Refusal::Key(NoteError::Checkpoint)));
    assert!(Refusal::Fork { seen: 5 }.is_evidence() && !Refusal::OtherProof { seen: 5, old: 4 }.is_evidence());
}

proptest! {
    /// A witness goes along with a log exactly as long as nothing that it saw is changed.
    #[test]
    fn only_a_log_that_grew_is_cosigned(seen in 1..60u64, grown in 0..60u64, forked_at in 0..140u64) {
        let known = state(&leaves(seen, 999));
        let now = leaves(seen + grown, forked_at);
        let judged = judge(&log().verifier(), Some(&known), &update(&now, seen, &log()));
        prop_assert_eq!(judged.is_ok(), forked_at >= seen);
    }
}

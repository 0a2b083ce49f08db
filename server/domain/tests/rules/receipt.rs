//! Receipts: whatever is changed in one is found, with its line.

use domain::trace::event::{EventDetails, EventKind, leaf_hash_of};
use domain::trace::merkle::{Hash, inclusion_proof, root_of};
use domain::trace::note::{Checkpoint, Cosigner, NoteSigner};
use domain::trace::receipt::{MARK, Opening, Problem, Proof, Receipt};
use proptest::prelude::*;

use crate::bytes32;

fn opening(n: u64) -> Opening {
    if n % 3 == 2 {
        return Opening::Withheld(bytes32(n));
    }
    let mut details = EventDetails::new(EventKind::DocumentRead);
    details.document_title = Some(format!("passerelle-receipt-v1\n{n} é"));
    Opening::Details { salt: bytes32(n), canonical: details.canonical_bytes() }
}

/// A receipt over some events of a log of `size` rows, cosigned.
fn receipt(size: u64, of: &[u64]) -> Receipt {
    let leaves: Vec<Hash> = (0..size).map(|n| leaf_hash_of(n, n as i64, &opening(n).commitment())).collect();
    let log = NoteSigner::new("log.example/1", &bytes32(1)).expect("a name");
    let witness = Cosigner::new("witness.example", &bytes32(2)).expect("a name");
    let idle = Cosigner::new("idle.example", &bytes32(3)).expect("a name");
    let note = Checkpoint { origin: "log.example/1".into(), size, root: root_of(&leaves) }.sign(&log).expect("a note");
    let note = witness.cosign(&note, 1_700_000_000).expect("a note");
    let proof = |seq: &u64| Proof {
        seq: *seq,
        at_ms: *seq as i64,
        opening: opening(*seq),
        path: inclusion_proof(&leaves, *seq).expect("a leaf"),
        note: note.clone(),
        line: 0,
    };
    let witnesses = vec![witness.verifier(), idle.verifier()];
    Receipt { log: log.verifier(), witnesses, proofs: of.iter().map(proof).collect() }
}

fn check(text: &str) -> Result<usize, (usize, Problem)> {
    let receipt = Receipt::parse(text).and_then(|receipt| receipt.check());
    receipt.map(|proven| proven.len()).map_err(|error| (error.line, error.problem))
}

#[test]
fn a_receipt_proves_its_events_and_says_who_saw() {
    let receipt = receipt(11, &[0, 2, 10]);
    let text = format!("Ce que des gens lisent\n{MARK}\nencore\n\n{}", receipt.to_text());
    let read = Receipt::parse(&text).expect("a receipt");
    let proven = read.check().expect("sound");
    assert_eq!(proven.iter().map(|event| event.seq).collect::<Vec<_>>(), [0, 2, 10]);
    assert!(proven[1].details.is_none(), "withheld");
    let details = proven[0].details.as_ref().expect("details");
    assert!(details.contains(&("kind".to_owned(), Some("document-read".to_owned()))));
    assert_eq!(proven[0].witnessed, [("witness.example".to_owned(), 1_700_000_000)]);
    assert_eq!((proven[0].checkpoint.size, proven[0].at_ms), (11, 0));
    assert_eq!(check(&text.replace('\n', "\r\n")), Ok(3), "an editor may have changed the ends of lines");
}

#[test]
fn one_row_alone_is_a_log() {
    assert_eq!(check(&receipt(1, &[0]).to_text()), Ok(1));
}

#[test]
fn what_is_missing_is_named_with_its_line() {
    assert_eq!(check(""), Err((1, Problem::Missing)));
    assert_eq!(check("bonjour\n"), Err((1, Problem::Missing)));
    let text = receipt(3, &[1]).to_text();
    assert_eq!(check(&format!("{MARK}\n")), Err((2, Problem::Line)));
    assert_eq!(check(&text.replace("log ", "lot ")), Err((2, Problem::Line)));
    assert_eq!(check(&text.replace("index 1", "index 01")), Err((8, Problem::Line)));
    assert_eq!(check(&text.replace("index 1", "index 2")), Err((6, Problem::NotInLog)));
    assert_eq!(check(&text.replace("index 1", "index 3")), Err((6, Problem::NotInLog)));
    let other = NoteSigner::new("log.example/1", &bytes32(9)).expect("a name").verifier();
    let lines: Vec<&str> = text.lines().collect();
    let forged = text.replace(lines[1], &format!("log {other}"));
    assert!(matches!(check(&forged), Err((6, Problem::Checkpoint(_)))), "another key");
    let cut = text.replacen("\n\n", "\n", 1);
    assert_eq!(check(&cut), Err((5, Problem::Line)));
    for end in 0..lines.len() {
        let result = check(&(lines[..end].join("\n") + "\n"));
        // Without the line of the witness, the last, the log has still signed.
        assert_eq!(result.is_ok(), end == lines.len() - 1, "cut after line {end}: {result:?}");
    }
}

#[test]
fn details_that_are_none_are_refused() {
    let mut receipt = receipt(3, &[1]);
    receipt.proofs[0].opening =
        Opening::Details { salt: bytes32(1), canonical: b"passerelle-event-v1\nkind x".to_vec() };
    assert_eq!(check(&receipt.to_text()), Err((6, Problem::Details)));
}

proptest! {
    /// No character of the machine part can be changed unnoticed, but what a witness signed may be taken for another
    /// witness's, whom nobody listed.
    #[test]
    fn a_changed_character_is_found(at in any::<prop::sample::Index>(), with in "[a-zA-Z0-9+/= \n]") {
        let text = receipt(11, &[3, 10]).to_text();
        let characters: Vec<(usize, char)> = text.char_indices().collect();
        let (start, old) = characters[at.index(characters.len())];
        prop_assume!(!with.starts_with(old));
        let changed = format!("{}{with}{}", &text[..start], &text[start + old.len_utf8()..]);
        let line = text[..start].matches('\n').count();
        let by_witness = text.lines().nth(line).is_some_and(|l| l.starts_with("witness ") || l.contains("witness.example"));
        let result = Receipt::parse(&changed).and_then(|receipt| receipt.check());
        match result {
            Err(_) => {}
            Ok(proven) => prop_assert!(by_witness && proven.iter().any(|event| event.witnessed.is_empty()), "{}", changed),
        }
    }
}

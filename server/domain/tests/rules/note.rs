//! Signed notes against the example of the reference implementation, and against tampering.

use data_encoding::BASE64;
use domain::trace::merkle::leaf_hash;
use domain::trace::note::{Checkpoint, NoteError, NoteSigner, NoteVerifier};
use proptest::prelude::*;

use crate::bytes32;

/// Key, text and note of the documentation of `golang.org/x/mod/sumdb/note`.
const VKEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const SECRET: &str = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const TEXT: &str =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const SIGNATURE: &str = "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";

fn reference_note() -> String {
    format!("{TEXT}\n— PeterNeumann {SIGNATURE}\n")
}

#[test]
fn the_reference_note_is_made_and_opened() {
    let secret = BASE64.decode(SECRET.as_bytes()).expect("base64");
    let secret: &[u8; 32] = secret[1..].try_into().expect("32 bytes after the algorithm");
    let signer = NoteSigner::new("PeterNeumann", secret).expect("a name");
    assert_eq!(signer.verifier().to_string(), VKEY);
    assert_eq!(signer.sign(TEXT), Ok(reference_note()));

    let verifier = NoteVerifier::parse(VKEY).expect("a key");
    assert_eq!(verifier, signer.verifier());
    assert_eq!(verifier.name(), "PeterNeumann");
    assert_eq!(verifier.open(&reference_note()), Ok(TEXT));
}

#[test]
fn no_part_of_a_key_and_no_changed_key_is_one() {
    for end in 0..VKEY.len() {
        assert!(NoteVerifier::parse(&VKEY[..end]).is_err());
        assert!(NoteVerifier::parse(&VKEY[end + 1..]).is_err());
        let mut changed = VKEY.as_bytes().to_vec();
        changed[end] += 1;
        let changed = String::from_utf8(changed).expect("ASCII");
        assert!(NoteVerifier::parse(&changed).is_err(), "{changed}");
    }
}

#[test]
fn names_that_would_break_a_line_are_refused() {
    for name in ["", "a b", "a+b", "a\nb", "a\u{a0}b", "a\0"] {
        assert_eq!(NoteSigner::new(name, &bytes32(1)).err(), Some(NoteError::Key), "{name:?}");
    }
}

#[test]
fn texts_that_cannot_be_signed_are_refused() {
    let signer = NoteSigner::new("log.example", &bytes32(1)).expect("a name");
    for text in ["", "no line break", "control \u{7}\n", "carriage\r\n"] {
        assert_eq!(signer.sign(text), Err(NoteError::Malformed), "{text:?}");
    }
}

#[test]
fn other_signatures_are_left_alone() {
    let ours = NoteSigner::new("log.example", &bytes32(1)).expect("a name");
    let witness = NoteSigner::new("witness.example", &bytes32(2)).expect("a name");
    let impostor = NoteSigner::new("log.example", &bytes32(3)).expect("a name");
    let text = "hello\n\nworld\n";
    let line = |signer: &NoteSigner| signer.sign(text).expect("a note")[text.len() + 1..].to_owned();
    let both = format!("{text}\n{}{}", line(&witness), line(&ours));
    assert_eq!(ours.verifier().open(&both), Ok(text));
    assert_eq!(witness.verifier().open(&both), Ok(text));
    assert_eq!(impostor.verifier().open(&both), Err(NoteError::Unsigned));
}

#[test]
fn malformed_notes_are_refused() {
    let verifier = NoteVerifier::parse(VKEY).expect("a key");
    let note = reference_note();
    for (wrong, error) in [
        (String::new(), NoteError::Malformed),
        (TEXT.to_owned(), NoteError::Malformed),
        (format!("{TEXT}\n"), NoteError::Malformed),
        (note.trim_end().to_owned(), NoteError::Malformed),
        (note.replace("— ", "- "), NoteError::Malformed),
        (note.replace(SIGNATURE, "x08go/ZJ"), NoteError::BadSignature),
        (note.replace(SIGNATURE, "????"), NoteError::Malformed),
        (note.replace(SIGNATURE, "x08goA=="), NoteError::Malformed),
        (note.replace("answer", "Answer"), NoteError::BadSignature),
        (note.replace("PeterNeumann", "PeterNeuman"), NoteError::Unsigned),
        (format!("{note}— x\n"), NoteError::Malformed),
        (format!("{TEXT}\n{}", format!("— PeterNeumann {SIGNATURE}\n").repeat(101)), NoteError::Malformed),
        ("a".repeat(2_000_000), NoteError::Malformed),
    ] {
        assert_eq!(verifier.open(&wrong), Err(error), "{:.200}", wrong);
    }
}

#[test]
fn checkpoints_have_one_form() {
    let root = BASE64.encode(&leaf_hash(b""));
    let text = format!("passerelle.example/trace\n1\n{root}\n");
    let checkpoint = Checkpoint::parse(&text).expect("a checkpoint");
    assert_eq!(checkpoint.size, 1);
    assert_eq!(checkpoint.root, leaf_hash(b""));
    assert_eq!(checkpoint.to_text(), text);
    assert_eq!(Checkpoint::parse(&format!("{text}extension\n")), Ok(checkpoint));
    for wrong in [
        String::new(),
        format!("\n1\n{root}\n"),
        format!("o\n01\n{root}\n"),
        format!("o\n+1\n{root}\n"),
        format!("o\n-1\n{root}\n"),
        format!("o\n1 \n{root}\n"),
        format!("o\n18446744073709551616\n{root}\n"),
        format!("o\n1\n{root}"),
        format!("o\n1\n{root}\n\n"),
        "o\n1\nAAAA\n".to_owned(),
        format!("o\n1\n{}\n", root.trim_end_matches('=')),
    ] {
        assert_eq!(Checkpoint::parse(&wrong), Err(NoteError::Checkpoint), "{wrong:?}");
    }
}

#[test]
fn an_origin_of_two_lines_is_not_signed() {
    let signer = NoteSigner::new("log.example", &bytes32(1)).expect("a name");
    for origin in ["", "a\n5", "a\n"] {
        let checkpoint = Checkpoint { origin: origin.to_owned(), size: 1, root: bytes32(1) };
        assert_eq!(checkpoint.sign(&signer), Err(NoteError::Malformed), "{origin:?}");
    }
}

#[test]
fn secrets_are_not_in_debug() {
    let signer = NoteSigner::new("log.example", &[0xab; 32]).expect("a name");
    assert_eq!(format!("{signer:?}"), "NoteSigner { name: \"log.example\", .. }");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_checkpoint_survives_and_no_byte_may_change(seed: [u8; 32], size: u64, root: [u8; 32], at in any::<prop::sample::Index>(), bit in 0u8..7) {
        let signer = NoteSigner::new("passerelle.example/trace", &seed).expect("a name");
        let checkpoint = Checkpoint { origin: "passerelle.example/trace".to_owned(), size, root };
        let note = checkpoint.sign(&signer).expect("a note");
        prop_assert_eq!(Checkpoint::open(&note, &signer.verifier()), Ok(checkpoint));

        let mut bytes = note.into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(changed) = String::from_utf8(bytes) {
            prop_assert!(Checkpoint::open(&changed, &signer.verifier()).is_err());
        }
    }

    #[test]
    fn no_text_panics(text in any::<String>()) {
        let verifier = NoteVerifier::parse(VKEY).expect("a key");
        prop_assert!(verifier.open(&text).is_err());
        let _ = NoteVerifier::parse(&text);
        let _ = Checkpoint::parse(&text);
    }
}

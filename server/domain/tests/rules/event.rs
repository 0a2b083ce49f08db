//! Events become leaves: one way to write each, and no two alike.

use std::collections::BTreeSet;

use domain::ids::{AccountId, DocumentId, PatientId, SessionRef};
use domain::rights::{Actor, Purpose, Quality, Reason, Role, Strength};
use domain::trace::event::{
    EventDetails, EventKind, MAX_DOCUMENTS, Outcome, commitment, fields, leaf_data, leaf_hash_of,
};
use domain::trace::merkle::leaf_hash;
use proptest::prelude::*;

use crate::{bytes16, bytes32};

fn actor() -> Actor {
    Actor {
        account: AccountId::from_bytes([0; 16]),
        name: "Zoé MÉDIONI".to_owned(),
        role: Role::Patient,
        subject: Some(PatientId::from_bytes([255; 16])),
        quality: Quality::LegalRepresentative,
        strength: Strength::TwoFactors,
        session: SessionRef::from_bytes([0; 16]),
    }
}

#[test]
fn canonical_bytes_are_as_documented() {
    let details = EventDetails::new(EventKind::DocumentRead)
        .by(&actor())
        .document(DocumentId::from_bytes([0; 16]), "Été : 2\nlignes")
        .purpose(Purpose::Representation)
        .refused(Reason::HiddenFromRepresentatives);
    let expected = "passerelle-event-v1\n\
        kind 13:document-read\n\
        actor 26:00000000000000000000000000\n\
        actor-name 13:Zoé MÉDIONI\n\
        role 7:patient\n\
        quality 20:legal-representative\n\
        session 26:00000000000000000000000000\n\
        subject 26:7zzzzzzzzzzzzzzzzzzzzzzzzz\n\
        document 26:00000000000000000000000000\n\
        document-title 16:Été : 2\nlignes\n\
        purpose 14:representation\n\
        outcome 35:refused:hidden-from-representatives\n";
    assert_eq!(String::from_utf8(details.canonical_bytes()).expect("UTF-8"), expected);

    let empty = String::from_utf8(EventDetails::new(EventKind::SignIn).canonical_bytes()).expect("UTF-8");
    assert!(empty.contains("\nactor -\n") && empty.ends_with("outcome 6:permit\n"));
}

#[test]
fn chosen_documents_are_named_and_no_more_than_a_form_can_name() {
    let ids = (0..=u8::MAX).map(|byte| DocumentId::from_bytes([byte; 16]));
    let details = EventDetails::new(EventKind::ExportMade).count(2).documents(ids.clone().take(2));
    let text = String::from_utf8(details.canonical_bytes()).expect("UTF-8");
    let (first, second) = ("0".repeat(26), ids.clone().nth(1).expect("a second").to_string());
    assert!(text.ends_with(&format!("count 1:2\ndocuments 53:{first},{second}\n")), "{text}");
    assert_eq!(EventDetails::new(EventKind::ExportMade).documents(ids).documents.len(), MAX_DOCUMENTS);
    // What was written before they were named is read as it was.
    let before = serde_json::to_string(&EventDetails::new(EventKind::ExportMade)).expect("plain data");
    assert!(!before.contains("documents"), "{before}");
    let read: EventDetails = serde_json::from_str(&before).expect("plain data");
    assert!(read.documents.is_empty());
}

#[test]
fn a_leaf_is_four_lines() {
    let data = leaf_data(7, -1, &[0xab; 32]);
    let expected = format!("passerelle-trace-v1\n7\n-1\n{}\n", "ab".repeat(32));
    assert_eq!(String::from_utf8(data.clone()).expect("UTF-8"), expected);
    assert_eq!(leaf_hash_of(7, -1, &[0xab; 32]), leaf_hash(&data));
}

/// Computed with `sha256sum` from the documented bytes: the encoding must not move.
#[test]
fn a_known_leaf_stays_what_it_is() {
    let details = EventDetails::new(EventKind::SignIn);
    let hex = |hash: [u8; 32]| data_encoding::HEXLOWER.encode(&hash);
    let commitment = details.commitment(&[0; 32]);
    assert_eq!(hex(commitment), COMMITMENT);
    assert_eq!(hex(leaf_hash_of(0, 1_700_000_000_000, &commitment)), LEAF);
}

const COMMITMENT: &str = "579583b0caad8fa62e33ed1330a403dfb791e639628937c00ede7fa163436e71";
const LEAF: &str = "dfe1d51acd950c4393411dd095a801d5435f0c0eb3dfd30d65b7db42e5073648";

#[test]
fn every_field_and_the_salt_change_the_leaf() {
    let base = EventDetails::new(EventKind::DocumentRead)
        .by(&actor())
        .document(DocumentId::from_bytes(bytes16(1)), "title")
        .purpose(Purpose::OwnHealth);
    let mut all = vec![base.clone()];
    let mut change = |with: &dyn Fn(&mut EventDetails)| {
        let mut changed = base.clone();
        with(&mut changed);
        all.push(changed);
    };
    change(&|d| d.kind = EventKind::AttachmentRead);
    change(&|d| d.actor_account = None);
    change(&|d| d.actor_account = Some(AccountId::from_bytes(bytes16(2))));
    change(&|d| d.actor_name = None);
    change(&|d| d.actor_name = Some(String::new()));
    change(&|d| d.actor_name = Some("-".to_owned()));
    change(&|d| d.role = Some(Role::Professional));
    change(&|d| d.quality = Some(Quality::Patient));
    change(&|d| d.session = None);
    change(&|d| d.subject = None);
    change(&|d| d.document = None);
    change(&|d| d.document_title = None);
    change(&|d| d.document_title = Some("Title".to_owned()));
    change(&|d| d.purpose = None);
    change(&|d| d.purpose = Some(Purpose::Care));
    change(&|d| d.outcome = Outcome::Refused(Reason::NotYours));
    change(&|d| d.outcome = Outcome::Refused(Reason::NotFound));
    change(&|d| d.count = Some(0));
    change(&|d| d.count = Some(1));
    let ids = [1, 2].map(|byte| DocumentId::from_bytes(bytes16(byte)));
    for chosen in [&ids[..], &ids[..1], &ids[1..], &[ids[1], ids[0]]] {
        change(&|d| d.documents = chosen.to_vec());
    }
    change(&|d| d.organization = Some("Cabinet".to_owned()));
    change(&|d| d.reason_text = Some("Cabinet".to_owned()));
    change(&|d| d.reason_text = Some(String::new()));
    change(&|d| d.profession = Some("Cabinet".to_owned()));
    let salt = bytes32(1);
    let mut leaves: BTreeSet<[u8; 32]> =
        all.iter().map(|details| leaf_hash_of(0, 0, &details.commitment(&salt))).collect();
    assert_eq!(leaves.len(), all.len());
    let whole = base.commitment(&salt);
    leaves.insert(leaf_hash_of(1, 0, &whole));
    leaves.insert(leaf_hash_of(0, 1, &whole));
    leaves.insert(leaf_hash_of(0, 0, &base.commitment(&bytes32(2))));
    assert_eq!(leaves.len(), all.len() + 3);
}

#[test]
fn kinds_have_their_own_codes() {
    let codes: BTreeSet<&str> = EventKind::ALL.iter().map(|kind| kind.code()).collect();
    assert_eq!(codes.len(), EventKind::ALL.len());
    for kind in EventKind::ALL {
        assert_eq!(EventKind::from_code(kind.code()), Some(*kind));
    }
    assert_eq!(EventKind::DocumentRead.message_id(), "event-document-read");
}

#[test]
fn the_command_line_has_no_account() {
    let operator = Actor { role: Role::Operator, ..actor() };
    assert_eq!(EventDetails::new(EventKind::DocumentImported).by(&operator).actor_account, None);
    assert_eq!(EventDetails::new(EventKind::DocumentRead).by(&actor()).actor_account, Some(actor().account));
}

#[test]
fn names_and_titles_are_not_in_debug() {
    let details = EventDetails::new(EventKind::DocumentRead)
        .by(&actor())
        .document(DocumentId::from_bytes(bytes16(1)), "Sérologie");
    let debug = format!("{details:?}");
    assert!(debug.contains("DocumentRead") && !debug.contains("Zoé") && !debug.contains("Sérologie"));
}

/// Texts that try to look like other fields.
fn tricky() -> impl Strategy<Value = Option<String>> {
    prop::option::of(prop_oneof![
        any::<String>(),
        Just("\nrole -\n".to_owned()),
        Just("-\nquality 7:patient".to_owned()),
        "[0-9]{0,2}:?[a-z\n -]{0,8}",
    ])
}

fn details() -> impl Strategy<Value = EventDetails> {
    (
        prop::sample::select(EventKind::ALL.to_vec()),
        prop::option::of(0u64..3),
        tricky(),
        prop::option::of(prop::sample::select(Role::ALL.to_vec())),
        prop::option::of(prop::sample::select(Quality::ALL.to_vec())),
        tricky(),
        prop::option::of(prop::sample::select(Reason::ALL.to_vec())),
        (prop::option::of(0u64..3), tricky(), tricky(), tricky()),
    )
        .prop_map(|(kind, account, actor_name, role, quality, document_title, refusal, later)| EventDetails {
            actor_account: account.map(|n| AccountId::from_bytes(bytes16(n))),
            actor_name,
            role,
            quality,
            document_title,
            outcome: refusal.map_or(Outcome::Permit, Outcome::Refused),
            count: later.0,
            organization: later.1,
            reason_text: later.2,
            profession: later.3,
            ..EventDetails::new(kind)
        })
}

proptest! {
    #[test]
    fn equal_bytes_mean_equal_details(a in details(), b in details()) {
        prop_assert_eq!(a.canonical_bytes() == b.canonical_bytes(), a == b);
    }

    /// The bytes can be read back, so that no two details share them.
    #[test]
    fn values_can_be_read_back(details in details()) {
        let bytes = details.canonical_bytes();
        let read = fields(&bytes).expect("canonical bytes");
        let values: Vec<Option<String>> = read.iter().map(|(_, value)| value.map(str::to_owned)).collect();
        let later = [&details.organization, &details.reason_text, &details.profession].map(Option::is_some);
        let later = later.into_iter().chain([details.count.is_some()]);
        prop_assert_eq!(values.len(), 11 + later.filter(|there| *there).count());
        prop_assert_eq!(values[0].as_deref(), Some(details.kind.code()));
        prop_assert_eq!(&values[2], &details.actor_name);
        prop_assert_eq!(&values[8], &details.document_title);
    }

    #[test]
    fn a_commitment_hides_and_binds(a in any::<Vec<u8>>(), b in any::<Vec<u8>>(), salt: [u8; 32], other: [u8; 32]) {
        prop_assume!(salt != other);
        prop_assert_ne!(commitment(&salt, &a), commitment(&other, &a));
        prop_assert_eq!(commitment(&salt, &a) == commitment(&salt, &b), a == b);
    }
}

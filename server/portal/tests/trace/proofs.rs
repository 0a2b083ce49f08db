//! Proofs for anybody, cosignatures, and receipts for the patient.

use domain::trace::merkle::{empty_root, verify_consistency};
use domain::trace::note::{Checkpoint, Cosigner, NoteVerifier};
use domain::trace::receipt::{Opening, Receipt};
use domain::trace::witness::judge;
use portal::history::{self, Which};
use portal::trace::CosignError;

use super::*;

fn key(house: &House) -> NoteVerifier {
    NoteVerifier::parse(&trace::verifier_key(&house.portal)).unwrap()
}

fn witness(name: &str, n: u8) -> Cosigner {
    Cosigner::new(name, &[n; 32]).unwrap()
}

fn trust(house: &House, witnesses: &[&Cosigner]) {
    let keys: Vec<String> = witnesses.iter().map(|witness| witness.verifier().to_string()).collect();
    std::fs::write(house.place.data().join("trace/witnesses.txt"), keys.join("\n")).unwrap();
}

async fn signed(house: &House) -> (Checkpoint, String) {
    let note = trace::checkpoint(&house.portal).await.unwrap();
    (Checkpoint::open(&note, &key(house)).unwrap(), note)
}

#[tokio::test]
async fn any_two_signed_states_are_proved_consistent() {
    let house = House::new().await;
    assert!(matches!(trace::consistency(&house.portal, 0, 0).await, Err(Error::NotFound)), "nothing was signed");
    assert!(matches!(trace::update(&house.portal, 0).await, Err(Error::NotFound)));
    let mut states = Vec::new();
    for _ in 0..7 {
        // Over two tiles and a half in the end.
        for _ in 0..90 {
            house.list().await;
        }
        states.push(signed(&house).await.0);
    }
    for old in &states {
        for new in states.iter().filter(|new| new.size >= old.size) {
            let proof = trace::consistency(&house.portal, old.size, new.size).await.unwrap();
            assert!(verify_consistency(old.size, new.size, &old.root, &new.root, &proof), "{} {}", old.size, new.size);
        }
        assert!(trace::consistency(&house.portal, old.size, old.size - 1).await.is_err());
    }
    let last = states.last().unwrap();
    let proof = trace::consistency(&house.portal, 0, last.size).await.unwrap();
    assert!(verify_consistency(0, last.size, &empty_root(), &last.root, &proof));
    house.list().await;
    let unsigned = trace::consistency(&house.portal, 1, last.size + 1).await;
    assert!(matches!(unsigned, Err(Error::NotFound)), "nothing is proved that was not signed");
    let listed = trace::checkpoints(&house.portal, states[5].size).await.unwrap();
    assert!(listed.len() >= 2 && Checkpoint::open(listed.last().unwrap(), &key(&house)).unwrap() == *last);
    let later = house.place.open().await;
    let proof = trace::consistency(&later, states[0].size, last.size).await.unwrap();
    assert!(verify_consistency(states[0].size, last.size, &states[0].root, &last.root, &proof), "after a start");
}

#[tokio::test]
async fn a_witness_follows_the_log_and_is_told_a_rewriting() {
    let house = lived_in().await;
    let first = trace::update(&house.portal, 0).await.unwrap();
    let seen = judge(&key(&house), None, &first).unwrap().unwrap();
    house.list().await;
    signed(&house).await;
    let next = trace::update(&house.portal, seen.size).await.unwrap();
    let grown = judge(&key(&house), Some(&seen), &next).unwrap().unwrap();
    assert_eq!((seen.size, grown.size), (10, 11));
    let again = trace::update(&house.portal, grown.size).await.unwrap();
    assert_eq!(judge(&key(&house), Some(&grown), &again), Ok(None));
    let ahead = trace::update(&house.portal, 5_000).await.unwrap();
    assert!(ahead.proof.is_empty(), "a log that was set back shows itself");
}

#[tokio::test]
async fn cosignatures_of_known_witnesses_are_published_with_the_checkpoint() {
    let house = lived_in().await;
    let (near, far, stranger) = (witness("near.example", 1), witness("far.example", 2), witness("x.example", 3));
    let (_, note) = signed(&house).await;
    let cosign = async |note: String| trace::cosign(&house.portal, &note).await;
    let by = |witness: &Cosigner, seconds| witness.cosign(&note, seconds).unwrap();
    assert!(matches!(cosign(by(&near, 1)).await, Err(CosignError::NoWitness)), "nobody is known yet");
    trust(&house, &[&near, &far]);
    assert!(matches!(cosign(by(&stranger, 1)).await, Err(CosignError::NoWitness)));
    assert!(matches!(cosign(note.clone()).await, Err(CosignError::NoWitness)));
    let altered = by(&near, 1).replace("near.example ", "near.example A");
    assert!(matches!(cosign(altered).await, Err(CosignError::Note(_))));
    assert!(matches!(cosign("bonjour".to_owned()).await, Err(CosignError::Note(_))));
    assert_eq!(trace::latest_cosigned(&house.portal).unwrap(), None, "nothing of that was taken in");

    assert_eq!(cosign(by(&near, 5)).await.unwrap().witnesses, [("near.example".to_owned(), 5)]);
    let both = cosign(stranger.cosign(&by(&far, 6), 7).unwrap()).await.unwrap();
    assert_eq!(both.witnesses, [("near.example".to_owned(), 5), ("far.example".to_owned(), 6)]);
    let published = trace::latest(&house.portal).await.unwrap().unwrap();
    assert_eq!(near.verifier().check(&published), Ok(5));
    assert_eq!(far.verifier().check(&published), Ok(6));
    assert!(stranger.verifier().check(&published).is_err(), "strangers are not published");
    house.list().await;
    let (_, newer) = signed(&house).await;
    assert_eq!(trace::latest(&house.portal).await.unwrap(), Some(newer.clone()), "not cosigned yet");
    assert_eq!(trace::latest_cosigned(&house.portal).unwrap(), Some(published));
    cosign(near.cosign(&newer, 9).unwrap()).await.unwrap();
    assert!(matches!(cosign(by(&far, 10)).await, Err(CosignError::Older)));
    std::fs::write(house.place.data().join("trace/witnesses.txt"), "\nnear").unwrap();
    assert!(matches!(cosign(newer).await, Err(CosignError::Witnesses(2))));
}

#[tokio::test]
async fn a_receipt_of_one_event_convinces_others() {
    let house = House::new().await;
    house.import(&document("a")).await;
    house.list().await;
    let event = history::list(&house.portal, &house.me, 1).await.unwrap().events[0].clone();
    let made = history::receipt(&house.portal, &house.me, Which::One(event.seq)).await.unwrap();
    assert_eq!(made.events, [event]);
    let read = Receipt::parse(&made.receipt.to_text()).unwrap();
    let proven = read.check().unwrap();
    assert_eq!(proven.len(), 1);
    assert_eq!(proven[0].checkpoint.size, made.size);
    let kind = ("kind".to_owned(), Some("record-list-read".to_owned()));
    assert!(proven[0].details.as_ref().unwrap().contains(&kind));
    assert_eq!(read.log, key(&house));
    let newest = history::list(&house.portal, &house.me, 1).await.unwrap().events;
    assert_eq!(newest[0].kind.code(), "receipt-taken", "{newest:?}");
    assert!(verify(&house).await.is_sound());
}

#[tokio::test]
async fn a_cosigned_state_is_preferred() {
    let house = lived_in().await;
    let near = witness("near.example", 1);
    trust(&house, &[&near]);
    trace::cosign(&house.portal, &near.cosign(&signed(&house).await.1, 5).unwrap()).await.unwrap();
    house.list().await;
    signed(&house).await;
    let seen = history::receipt(&house.portal, &house.me, Which::One(9)).await.unwrap();
    assert_eq!(seen.receipt.check().unwrap()[0].witnessed, [("near.example".to_owned(), 5)]);
    let newer = history::receipt(&house.portal, &house.me, Which::One(10)).await.unwrap();
    assert!(newer.receipt.check().unwrap()[0].witnessed.is_empty());
}

#[tokio::test]
async fn a_receipt_of_a_page_or_of_a_time_has_its_events_and_no_others() {
    let house = House::new().await;
    let neighbour = house.neighbour().await;
    for _ in 0..3 {
        house.list().await;
        record::list(&house.portal, &neighbour, &Default::default()).await.unwrap();
    }
    let page = history::list(&house.portal, &house.me, 1).await.unwrap();
    let (newest, oldest) = (page.events[0].seq, page.events.last().unwrap().seq);
    let made = history::receipt(&house.portal, &house.me, Which::Between(oldest, newest)).await.unwrap();
    assert_eq!(made.events, page.events);
    assert!(!made.cut);
    house.place.wait(3600);
    let since = house.portal.now();
    house.list().await;
    let made = history::receipt(&house.portal, &house.me, Which::Since(since)).await.unwrap();
    assert_eq!(made.events.len(), 1);
    house.place.wait(3600);
    let nothing = history::receipt(&house.portal, &house.me, Which::Since(house.portal.now())).await;
    assert!(matches!(nothing, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_long_receipt_is_cut_and_says_so() {
    let house = House::new().await;
    for _ in 0..history::MOST {
        house.list().await;
    }
    let made = history::receipt(&house.portal, &house.me, Which::Between(0, u64::MAX)).await.unwrap();
    assert!(made.cut && made.events.len() == history::MOST);
}

#[tokio::test]
async fn foreign_and_unknown_numbers_are_the_same_404_and_are_traced() {
    let house = House::new().await;
    let neighbour = house.neighbour().await;
    record::list(&house.portal, &neighbour, &Default::default()).await.unwrap();
    let theirs = history::list(&house.portal, &neighbour, 1).await.unwrap().events[0].seq;
    for seq in [theirs, 10_000, u64::MAX, i64::MAX as u64] {
        let refused = history::receipt(&house.portal, &house.me, Which::One(seq)).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{seq}");
        let told = &history::list(&house.portal, &house.me, 1).await.unwrap().events[0];
        assert_eq!(told.refused, Some(domain::rights::Reason::NotFound));
    }
    house.end_link(&house.me).await;
    let refused = history::receipt(&house.portal, &house.me, Which::One(0)).await;
    assert!(matches!(refused, Err(Error::Refused(_))), "no longer theirs");
}

#[tokio::test]
async fn what_the_reader_may_not_see_is_not_in_the_receipt() {
    let house = House::of_child().await;
    let parent = house.parent().await;
    let secret =
        common::cda::Document { confidentiality: vec!["INVISIBLE_REPRESENTANTS_LEGAUX"], ..document("secret") };
    house.import(&secret).await;
    house.list().await;
    let all = history::receipt(&house.portal, &parent, Which::Between(0, u64::MAX)).await.unwrap();
    let mine = history::receipt(&house.portal, &house.me, Which::Between(0, u64::MAX)).await.unwrap();
    let text = all.receipt.to_text();
    let opened = |made: &history::EventsReceipt| {
        let details = made.receipt.proofs.iter().filter_map(|proof| match &proof.opening {
            Opening::Details { canonical, .. } => Some(String::from_utf8(canonical.clone()).unwrap()),
            Opening::Withheld(_) => None,
        });
        details.collect::<String>()
    };
    assert!(opened(&mine).contains("document-imported"), "the child sees it: {}", opened(&mine));
    assert!(!opened(&all).contains("document-imported"), "{text}");
}

#[tokio::test]
async fn nothing_is_attested_over_an_altered_trace() {
    let house = lived_in().await;
    // The leaf of somebody's row: the proof of every other one passes by it.
    tamper(&house, &["UPDATE trace SET leaf_hash = commitment WHERE seq = 4"]).await;
    let later = house.place.open().await;
    let made = history::receipt(&later, &house.me, Which::One(5)).await;
    assert!(matches!(made, Err(Error::Corrupt(_))));
}

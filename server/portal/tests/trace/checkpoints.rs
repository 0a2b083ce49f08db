//! Checkpoints: signed, published, checked by anyone.

use super::*;

#[tokio::test]
async fn a_forged_checkpoint_is_named() {
    let house = lived_in().await;
    tamper(&house, &["UPDATE trace_checkpoints SET note = 'passerelle' WHERE size = 10"]).await;
    let report = verify(&house).await;
    assert!(report.problems.iter().any(|p| p.kind == ProblemKind::CheckpointForged), "{report:?}");
}

#[tokio::test]
async fn anyone_can_check_a_checkpoint_with_the_public_key() {
    use domain::trace::note::{Checkpoint, NoteVerifier};
    let house = lived_in().await;
    let note = trace::checkpoint(&house.portal).await.unwrap();
    let key = NoteVerifier::parse(&trace::verifier_key(&house.portal)).unwrap();
    let checkpoint = Checkpoint::open(&note, &key).unwrap();
    assert_eq!(checkpoint.size, 10);
    assert_eq!(Some(checkpoint.root), verify(&house).await.root);
    let published = std::fs::read_to_string(house.place.data().join("trace/checkpoints.txt")).unwrap();
    assert_eq!(published, format!("{note}\n"), "nothing new, nothing signed");
}

#[tokio::test]
async fn a_lost_publication_is_published_again() {
    let house = lived_in().await;
    let file = house.place.data().join("trace/checkpoints.txt");
    let before = std::fs::read(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    trace::checkpoint(&house.portal).await.unwrap();
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[tokio::test]
async fn a_published_file_that_lost_notes_is_named() {
    let house = lived_in().await;
    let file = house.place.data().join("trace/checkpoints.txt");
    let first = std::fs::read_to_string(&file).unwrap();
    house.list().await;
    trace::checkpoint(&house.portal).await.unwrap();
    assert_eq!(verify(&house).await.unpublished, 0);
    let second = std::fs::read_to_string(&file).unwrap().strip_prefix(&first).unwrap().to_owned();
    std::fs::write(&file, second).unwrap();
    let report = verify(&house).await;
    assert_eq!(report.unpublished, 1);
    // Several servers on one PostgreSQL have a file each.
    assert_eq!(has(&report, ProblemKind::MissingNotes, 10), house.place.is_sqlite(), "{report:?}");
}

#[tokio::test]
async fn closing_signs_what_was_recorded() {
    let house = lived_in().await;
    house.list().await;
    let House { place, portal, .. } = house;
    portal.close().await;
    assert_eq!(place.number("SELECT MAX(size) FROM trace_checkpoints").await, 11);
}

#[tokio::test]
async fn servers_side_by_side_sign_one_log() {
    let house = lived_in().await;
    let second = house.place.open().await;
    house.list().await;
    let (a, b) = tokio::join!(trace::checkpoint(&house.portal), trace::checkpoint(&second));
    assert_eq!(a.unwrap(), b.unwrap());
    let report = verify(&house).await;
    assert!(report.is_sound(), "{report:?}");
}

#[tokio::test]
async fn many_rows_are_signed_without_waiting_for_the_minute() {
    let house = House::new().await;
    for _ in 0..254 {
        house.list().await;
    }
    let signed = async {
        loop {
            if let Some(note) = trace::latest(&house.portal).await.unwrap() {
                return note;
            }
            tokio::task::yield_now().await;
        }
    };
    let note = tokio::time::timeout(std::time::Duration::from_secs(30), signed).await.unwrap();
    let key = domain::trace::note::NoteVerifier::parse(&trace::verifier_key(&house.portal)).unwrap();
    assert_eq!(domain::trace::note::Checkpoint::open(&note, &key).unwrap().size, 256);
}

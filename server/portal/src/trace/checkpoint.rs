//! Checkpoints: signed statements of size and root, stored and published.
//!
//! Before a new one is signed, the tree is built again from the last one and the rows since, and compared with the head
//! and with what was published: this log never signs a checkpoint that contradicts one it signed.

use data_encoding::HEXLOWER;
use domain::trace::merkle::{Frontier, Hash};
use domain::trace::note::{Checkpoint, NoteSigner, NoteVerifier};
use domain::trace::verify::KnownRoot;
use sha2::{Digest, Sha256};
use sqlx::AnyConnection;

use super::append::{HEAD_LOST, open_head};
use super::{Log, published};
use crate::crypto::Keyring;
use crate::store::trace::{self as store, CheckpointRow};
use crate::{Error, Portal, instant};

/// Leaves read at once while building the tree again.
const STEP: i64 = 10_000;

pub(super) const CONTRADICTION: Error =
    Error::Corrupt("the trace contradicts what was recorded before: run `server trace verify`");

/// The public key that checks the checkpoints of this log, in the text form of signed notes (`name+hash+key`).
#[must_use]
pub fn verifier_key(portal: &Portal) -> String {
    verifier(portal.keys()).to_string()
}

/// Signs, publishes and stores a checkpoint over the trace as it is, and gives the note. When nothing was recorded since
/// the last one, that one is given again. To be called every minute and at the end.
///
/// # Errors
/// [`Error::Corrupt`] when the trace was rewritten: nothing is signed then. [`Error::Unavailable`] or [`Error::Full`].
pub async fn checkpoint(portal: &Portal) -> Result<String, Error> {
    let log = portal.log();
    // One at a time: two would publish the same.
    let _turn = log.signing.lock().await;
    sign(log).await
}

/// What [`checkpoint`] does; to be called by whoever holds `signing`.
pub(super) async fn sign(log: &Log) -> Result<String, Error> {
    let signer = signer(&log.keys);
    let verifier = signer.verifier();
    // Before the head is read: it may be higher than this then, never lower.
    let seen = log.highest();
    let mut conn = log.store.read().await?;
    let last = store::last_checkpoint(&mut conn).await?;
    let head = store::head(&mut conn).await?.and_then(|head| open_head(&log.keys.trace, &head)).ok_or(HEAD_LOST)?;
    if seen.as_ref().is_some_and(|seen| seen.size() > head.size() || (seen.size() == head.size() && *seen != head)) {
        return Err(CONTRADICTION);
    }
    log.asked_at(head.size());
    let published = last_published(log, &verifier)?;
    if let Some(last) = &last
        && last.size.cast_unsigned() == head.size()
        && published.as_ref().is_some_and(|(_, note)| *note == last.note)
    {
        return Ok(last.note.clone());
    }
    let start = start(last.as_ref(), &verifier)?;
    let mut known: Vec<KnownRoot> = published.map(|(checkpoint, _)| known_root(&checkpoint)).into_iter().collect();
    known.extend(seen.map(|seen| KnownRoot { size: seen.size(), root: seen.root() }));
    let frontier = rebuild(&mut conn, start, head.size(), &known).await?;
    drop(conn);
    if frontier != head {
        return Err(CONTRADICTION);
    }
    let stated = Checkpoint { origin: verifier.name().to_owned(), size: head.size(), root: head.root() };
    let note = stated.sign(&signer).map_err(|_| Error::Corrupt("the name of the log"))?;
    // Published first: should the server stop in between, the file holds one true statement more than the database.
    let (file, text) = (published::path(&log.data_dir), note.clone());
    let publishing = tokio::task::spawn_blocking(move || published::publish(&file, &text)).await;
    publishing.map_err(|_| Error::Unavailable("publishing the checkpoint"))?.map_err(file_error)?;
    if last.is_none_or(|last| last.size.cast_unsigned() < frontier.size()) {
        insert(log, &frontier, &note).await?;
    }
    Ok(note)
}

async fn insert(log: &Log, frontier: &Frontier, note: &str) -> Result<(), Error> {
    let row = CheckpointRow {
        size: frontier.size().cast_signed(),
        at: instant::millis((log.clock)()),
        frontier: frontier.to_bytes(),
        note: note.to_owned(),
    };
    let mut tx = log.store.write().await?;
    if store::last_checkpoint(&mut tx).await?.is_some_and(|last| last.size >= row.size) {
        return Ok(());
    }
    match store::insert_checkpoint(&mut tx, &row).await.map_err(Error::from) {
        Ok(()) => Ok(tx.commit().await?),
        // Another server stored the same one at this moment, signed with the same key.
        Err(Error::Conflict) => Ok(()),
        Err(error) => Err(error),
    }
}

/// What a process knows of the trace when it starts: the tree of the last checkpoint, and the last published statement.
pub(super) async fn last_known(
    log: &Log,
    conn: &mut AnyConnection,
    verifier: &NoteVerifier,
) -> Result<(Frontier, Option<KnownRoot>), Error> {
    let start = start(store::last_checkpoint(conn).await?.as_ref(), verifier)?;
    let published = last_published(log, verifier)?.map(|(checkpoint, _)| known_root(&checkpoint));
    Ok((start, published))
}

fn known_root(checkpoint: &Checkpoint) -> KnownRoot {
    KnownRoot { size: checkpoint.size, root: checkpoint.root }
}

/// The frontier from which to build: the one of the last checkpoint, if it is the one that was signed.
fn start(last: Option<&CheckpointRow>, verifier: &NoteVerifier) -> Result<Frontier, Error> {
    let Some(last) = last else {
        return Ok(Frontier::new());
    };
    let stated = Checkpoint::open(&last.note, verifier).map_err(|_| CONTRADICTION)?;
    let frontier = Frontier::parse(&last.frontier).map_err(|_| CONTRADICTION)?;
    let genuine = stated.size == frontier.size() && stated.root == frontier.root();
    if genuine { Ok(frontier) } else { Err(CONTRADICTION) }
}

/// Appends the leaves from `frontier` to `size`, and compares with the known roots on the way. One that is smaller than
/// the start was compared when the start was signed.
pub(super) async fn rebuild(
    conn: &mut AnyConnection,
    mut frontier: Frontier,
    size: u64,
    known: &[KnownRoot],
) -> Result<Frontier, Error> {
    let contradicts =
        |frontier: &Frontier| known.iter().any(|known| known.size == frontier.size() && known.root != frontier.root());
    if known.iter().any(|known| known.size > size) || frontier.size() > size || contradicts(&frontier) {
        return Err(CONTRADICTION);
    }
    while frontier.size() < size {
        let from = frontier.size().cast_signed();
        let leaves = store::leaves(conn, from, size.cast_signed(), STEP).await?;
        if leaves.is_empty() {
            return Err(CONTRADICTION);
        }
        for (seq, leaf) in leaves {
            let leaf: Hash = leaf.try_into().map_err(|_| CONTRADICTION)?;
            if frontier.size().cast_signed() != seq {
                return Err(CONTRADICTION);
            }
            frontier.append(leaf);
            if contradicts(&frontier) {
                return Err(CONTRADICTION);
            }
        }
    }
    Ok(frontier)
}

/// The last published checkpoint of this log, with its note. One of another log says nothing of this one; `verify` names
/// it.
fn last_published(log: &Log, verifier: &NoteVerifier) -> Result<Option<(Checkpoint, String)>, Error> {
    let note = published::last(&published::path(&log.data_dir)).map_err(file_error)?;
    Ok(note.and_then(|note| Checkpoint::open(&note, verifier).ok().map(|checkpoint| (checkpoint, note))))
}

pub(super) fn file_error(error: std::io::Error) -> Error {
    tracing::error!(%error, "the published checkpoints cannot be used");
    if error.kind() == std::io::ErrorKind::StorageFull {
        Error::Full
    } else {
        Error::Unavailable("the published checkpoints cannot be used")
    }
}

/// The key pair of this log. Its name, also the origin of its checkpoints, tells it from other installations.
fn signer(keys: &Keyring) -> NoteSigner {
    let digest = Sha256::digest(keys.trace.derive("name of the log").bytes());
    let name = format!("passerelle/{}", HEXLOWER.encode(&digest[..8]));
    NoteSigner::new(&name, keys.signing_secret()).expect("letters, digits and a slash make a name")
}

/// The public half.
pub(super) fn verifier(keys: &Keyring) -> NoteVerifier {
    signer(keys).verifier()
}

//! The trace as this process knows it: what it needs to write, and how far it saw the trace grow.
//!
//! Whoever can write to the database can put back an older head, with its genuine MAC, and delete the rows since. So each
//! process remembers the highest tree that it saw or committed, and builds on nothing that does not continue it. At first
//! it knows the last checkpoint, which is signed after so many rows at most; what was recorded since then by processes
//! that have ended is all that could be cut unseen.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use domain::trace::merkle::{Frontier, Skeleton};
use sqlx::{Any, AnyConnection, Transaction};

use super::{Prepared, append, checkpoint};
use crate::crypto::Keyring;
use crate::store::Store;
use crate::{Clock, Error, Portal};

/// Rows after which a checkpoint is signed without waiting for the minute: bounds what can be cut unseen.
const CHECKPOINT_AFTER: u64 = 256;

/// The trace of an open portal.
pub(crate) struct Log {
    pub(super) store: Arc<Store>,
    pub(super) keys: Arc<Keyring>,
    pub(super) data_dir: PathBuf,
    pub(super) clock: Clock,
    /// The highest tree that this process saw in the database; none before the first row.
    highest: Mutex<Option<Frontier>>,
    /// Size of the tree when a checkpoint was last asked for.
    asked: AtomicU64,
    /// Held while a checkpoint is being signed.
    pub(super) signing: Arc<tokio::sync::Mutex<()>>,
    /// What proofs are made of; grows when one is asked for.
    pub(super) skeleton: tokio::sync::Mutex<Skeleton>,
}

impl Log {
    pub(crate) fn new(store: Arc<Store>, keys: Arc<Keyring>, data_dir: PathBuf, clock: Clock) -> Self {
        let (highest, asked, signing) = (Mutex::default(), AtomicU64::new(0), Arc::default());
        Self { store, keys, data_dir, clock, highest, asked, signing, skeleton: tokio::sync::Mutex::default() }
    }

    /// Appends rows in the transaction and commits it. See [`commit`].
    pub(super) async fn commit(
        self: &Arc<Self>,
        mut tx: Transaction<'static, Any>,
        rows: &[Prepared],
    ) -> Result<(), Error> {
        let grown = append::append(&mut tx, self, rows).await?;
        tx.commit().await?;
        let size = grown.size();
        self.saw(grown);
        if size.saturating_sub(self.asked.load(Ordering::Relaxed)) >= CHECKPOINT_AFTER {
            self.sign_soon(size);
        }
        Ok(())
    }

    /// The highest tree that this process saw.
    pub(super) fn highest(&self) -> Option<Frontier> {
        self.highest.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Checks that `head`, read under its lock, continues the highest tree that was seen before: the same, or one that
    /// another process made of it. Leaves are read only for what others added.
    pub(super) async fn check_continues(&self, conn: &mut AnyConnection, head: &Frontier) -> Result<(), Error> {
        let grown = match self.highest() {
            Some(highest) if highest == *head => return Ok(()),
            Some(highest) => checkpoint::rebuild(conn, highest, head.size(), &[]).await?,
            None => {
                let verifier = checkpoint::verifier(&self.keys);
                let (start, published) = checkpoint::last_known(self, conn, &verifier).await?;
                self.asked_at(start.size());
                checkpoint::rebuild(conn, start, head.size(), published.as_slice()).await?
            }
        };
        if grown != *head {
            return Err(checkpoint::CONTRADICTION);
        }
        self.saw(grown);
        Ok(())
    }

    /// Remembers a tree that is in the database, unless a higher one was seen meanwhile.
    fn saw(&self, tree: Frontier) {
        let mut highest = self.highest.lock().unwrap_or_else(PoisonError::into_inner);
        if highest.as_ref().is_none_or(|highest| highest.size() < tree.size()) {
            *highest = Some(tree);
        }
    }

    /// Remembers that a checkpoint over a tree of this size was asked for.
    pub(super) fn asked_at(&self, size: u64) {
        self.asked.fetch_max(size, Ordering::Relaxed);
    }

    /// Signs a checkpoint beside the requests, unless one is being signed: the next rows will ask again. After a failure
    /// it is tried again after as many rows, or by whoever signs each minute.
    fn sign_soon(self: &Arc<Self>, size: u64) {
        let Ok(turn) = Arc::clone(&self.signing).try_lock_owned() else {
            return;
        };
        self.asked_at(size);
        let log = Arc::clone(self);
        tokio::spawn(async move {
            if let Err(error) = checkpoint::sign(&log).await {
                tracing::error!(%error, "the trace could not be signed");
            }
            drop(turn);
        });
    }
}

/// Appends rows in a transaction and commits it: the last act of each, since the head of the trace is the last lock.
/// Refuses to build on a head that was altered or set back.
pub(crate) async fn commit(portal: &Portal, tx: Transaction<'static, Any>, rows: &[Prepared]) -> Result<(), Error> {
    portal.log().commit(tx, rows).await
}

//! Work on files that takes a core for a while: one piece at a time, so that pages are answered meanwhile and the memory
//! that hostile files can ask for is that of one.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::Error;

/// Files that may be on their way at once: each holds 5 MB at most until it is whole.
const UPLOADS: usize = 16;

/// The workshop, and the door at which files come in.
pub(crate) struct Workshop {
    bench: Arc<Semaphore>,
    door: Arc<Semaphore>,
}

impl Workshop {
    pub(crate) fn new() -> Self {
        Self { bench: Arc::new(Semaphore::new(1)), door: Arc::new(Semaphore::new(UPLOADS)) }
    }

    /// Does the work once its turn has come, away from the tasks that answer.
    pub(crate) async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
        let lost = Error::Unavailable("work on files cannot run");
        let Ok(turn) = Arc::clone(&self.bench).acquire_owned().await else {
            return Err(lost);
        };
        let work = move || {
            let _held = turn;
            work()
        };
        tokio::task::spawn_blocking(work).await.map_err(|_| lost)
    }

    /// A place at the door; refuses when all are taken.
    pub(crate) fn place(&self) -> Result<OwnedSemaphorePermit, Error> {
        Arc::clone(&self.door).try_acquire_owned().map_err(|_| Error::Unavailable("too many files come in at once"))
    }
}

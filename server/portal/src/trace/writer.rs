//! The writer: one fsync serves many requests.
//!
//! A use case that only reads hands its row over and waits. The writer takes whatever has gathered while the last
//! transaction was being committed, appends it in one transaction, and then answers everyone. When that fails, everyone
//! gets the failure: an access that could not be recorded is not answered.

use std::sync::Arc;

use tokio::sync::{mpsc, oneshot};

use super::{Log, Prepared};
use crate::Error;
use crate::store::documents;
use crate::told::{self, Notice};

/// Rows per transaction at most: bounds the memory and the time for which others wait for the lock.
const BATCH: usize = 512;
/// Rows that may wait; whoever comes next waits to hand over, which slows the door down rather than filling the memory.
const WAITING: usize = 4096;

/// A small write that goes with a row, in the same transaction.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Extra {
    /// `account` has read `document`.
    MarkRead { document: String, account: String, at: i64 },
    /// Who is told of it by e-mail.
    Tell(Notice),
}

struct Job {
    row: Prepared,
    extra: Option<Extra>,
    done: oneshot::Sender<Result<(), Failure>>,
}

enum Command {
    Record(Job),
    Close(oneshot::Sender<()>),
}

/// An [`Error`] that can be given to many.
#[derive(Clone, Copy)]
enum Failure {
    Full,
    Unavailable(&'static str),
    Corrupt(&'static str),
}

/// Hands rows to the task that writes them.
pub(crate) struct Writer(mpsc::Sender<Command>);

const STOPPED: Error = Error::Unavailable("the trace is closed");

impl Writer {
    /// Starts the task. It ends with [`Writer::close`], or when the writer is dropped.
    pub(crate) fn start(log: Arc<Log>) -> Self {
        let (sender, receiver) = mpsc::channel(WAITING);
        tokio::spawn(run(log, receiver));
        Self(sender)
    }

    /// Returns when the row (and `extra` with it) is on disk.
    pub(crate) async fn record(&self, row: Prepared, extra: Option<Extra>) -> Result<(), Error> {
        let (done, answer) = oneshot::channel();
        self.0.send(Command::Record(Job { row, extra, done })).await.map_err(|_| STOPPED)?;
        answer.await.map_err(|_| STOPPED)?.map_err(Error::from)
    }

    /// Whether rows are taken.
    pub(crate) fn ready(&self) -> Result<(), Error> {
        if self.0.is_closed() { Err(STOPPED) } else { Ok(()) }
    }

    /// Writes what waits, and ends the task.
    pub(crate) async fn close(&self) {
        let (done, answer) = oneshot::channel();
        if self.0.send(Command::Close(done)).await.is_ok() {
            // The task answers, or is gone: ended either way.
            let _ = answer.await;
        }
    }
}

async fn run(log: Arc<Log>, mut commands: mpsc::Receiver<Command>) {
    let mut gathered = Vec::with_capacity(BATCH);
    while commands.recv_many(&mut gathered, BATCH).await > 0 {
        let mut jobs = Vec::with_capacity(gathered.len());
        let mut closing = None;
        for command in gathered.drain(..) {
            match command {
                Command::Record(job) if closing.is_none() => jobs.push(job),
                // After the close command: dropped, which tells whoever waits.
                Command::Record(_) => {}
                Command::Close(done) => closing = Some(done),
            }
        }
        write(&log, jobs).await;
        if let Some(done) = closing {
            commands.close();
            let _ = done.send(());
            return;
        }
    }
}

async fn write(log: &Arc<Log>, jobs: Vec<Job>) {
    if jobs.is_empty() {
        return;
    }
    let mut rows = Vec::with_capacity(jobs.len());
    let mut extras = Vec::new();
    let mut waiting = Vec::with_capacity(jobs.len());
    for job in jobs {
        rows.push(job.row);
        extras.extend(job.extra);
        waiting.push(job.done);
    }
    // In one order, so that the batches of two servers never wait for each other.
    extras.sort();
    extras.dedup();
    let result = commit(log, &rows, &extras).await.map_err(|error| {
        tracing::error!(%error, trace.rows = rows.len(), "the trace could not be written");
        Failure::from(error)
    });
    for done in waiting {
        // Whoever gave up waiting does not mind.
        let _ = done.send(result);
    }
}

async fn commit(log: &Arc<Log>, rows: &[Prepared], extras: &[Extra]) -> Result<(), Error> {
    let mut tx = log.store.write().await?;
    for extra in extras {
        if let Extra::MarkRead { document, account, at } = extra {
            documents::mark_read(&mut tx, document, account, *at).await?;
        }
    }
    let notices = extras.iter().filter_map(|extra| match extra {
        Extra::Tell(notice) => Some(notice),
        Extra::MarkRead { .. } => None,
    });
    told::write(&mut tx, notices).await?;
    log.commit(tx, rows).await
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Full => Self::Full,
            Error::Unavailable(what) => Self::Unavailable(what),
            Error::Corrupt(what) => Self::Corrupt(what),
            Error::NotFound | Error::Refused(_) | Error::OtherRecord | Error::Conflict => {
                Self::Unavailable("the trace cannot be written")
            }
        }
    }
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Full => Self::Full,
            Failure::Unavailable(what) => Self::Unavailable(what),
            Failure::Corrupt(what) => Self::Corrupt(what),
        }
    }
}

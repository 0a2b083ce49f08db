//! Work on files that takes a core for a while: one piece at a time, so that pages are answered meanwhile and the memory
//! that hostile files can ask for is that of one. No account can keep the others from it: of each, one piece is at work or
//! waits, no piece takes longer than [`LONGEST`], and what nobody waits for any more is given up.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use crate::Error;

/// Files that may be held at once on their way in: 5 MB each at most until it is whole.
const HELD: usize = 32;
/// Forms with files that one account may send at once: two windows.
const DOORS: usize = 2;
/// How long one piece of work may take. 20 pages of A4 at 300 dpi take a few seconds.
const LONGEST: Duration = Duration::from_secs(20);
/// How long a file waits for a place until it is said that too many come in.
const PATIENCE: Duration = Duration::from_secs(20);

/// The workshop, and the door at which files come in.
pub(crate) struct Workshop {
    longest: Duration,
    bench: Arc<Semaphore>,
    turns: Shares,
    held: Arc<Semaphore>,
    doors: Shares,
}

/// Tells work when to end.
#[derive(Debug)]
pub(crate) struct Alarm {
    left: AtomicBool,
    since: Instant,
    longest: Duration,
}

impl Alarm {
    /// Whether the work is still wanted and has time left.
    pub(crate) fn goes_on(&self) -> bool {
        !self.left.load(Ordering::Relaxed) && self.since.elapsed() < self.longest
    }
}

/// Whoever waits for a piece of work: when they go, it is given up.
struct Waiting(Arc<Alarm>);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.left.store(true, Ordering::Relaxed);
    }
}

impl Workshop {
    pub(crate) fn new() -> Self {
        Self {
            longest: LONGEST,
            bench: Arc::new(Semaphore::new(1)),
            turns: Shares::new(1),
            held: Arc::new(Semaphore::new(HELD)),
            doors: Shares::new(DOORS),
        }
    }

    /// Does the work of an account once its turn has come, away from the tasks that answer. Work that can take long asks
    /// the alarm whether to go on.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        account: &str,
        work: impl FnOnce(&Alarm) -> T + Send + 'static,
    ) -> Result<T, Error> {
        let lost = Error::Unavailable("work on files cannot run");
        let Ok(turn) = self.turns.of(account).acquire_owned().await else {
            return Err(lost);
        };
        let Ok(bench) = Arc::clone(&self.bench).acquire_owned().await else {
            return Err(lost);
        };
        let alarm = Alarm { left: AtomicBool::new(false), since: Instant::now(), longest: self.longest };
        let waiting = Waiting(Arc::new(alarm));
        let alarm = Arc::clone(&waiting.0);
        let work = move || {
            let _held = (turn, bench);
            work(&alarm)
        };
        tokio::task::spawn_blocking(work).await.map_err(|_| lost)
    }

    /// Lets a form with files of this account in; not when it sends as many as it may already.
    pub(crate) fn door(&self, account: &str) -> Option<OwnedSemaphorePermit> {
        self.doors.of(account).try_acquire_owned().ok()
    }

    /// A place for the bytes of one file; refuses when none gets free in a while.
    pub(crate) async fn hold(&self) -> Result<OwnedSemaphorePermit, Error> {
        match timeout(PATIENCE, Arc::clone(&self.held).acquire_owned()).await {
            Ok(Ok(place)) => Ok(place),
            _ => Err(Error::Unavailable("too many files come in at once")),
        }
    }
}

/// Places of which each account has as many.
struct Shares {
    each: usize,
    taken: Mutex<HashMap<String, Arc<Semaphore>>>,
}

impl Shares {
    fn new(each: usize) -> Self {
        Self { each, taken: Mutex::default() }
    }

    /// The places of an account. Those of which no place is taken or waited for are forgotten.
    fn of(&self, account: &str) -> Arc<Semaphore> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.retain(|_, places| Arc::strong_count(places) > 1);
        Arc::clone(taken.entry(account.to_owned()).or_insert_with(|| Arc::new(Semaphore::new(self.each))))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn endless() -> Workshop {
        Workshop { longest: Duration::MAX, ..Workshop::new() }
    }

    /// Work that begins, and ends when its alarm says so.
    fn until_stopped(begun: mpsc::Sender<()>) -> impl FnOnce(&Alarm) + Send {
        move |alarm| {
            begun.send(()).unwrap();
            while alarm.goes_on() {
                std::thread::yield_now();
            }
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn work_that_nobody_waits_for_is_given_up() {
        let workshop = Arc::new(endless());
        let (begun, begins) = mpsc::channel();
        let at_work = Arc::clone(&workshop);
        let request = tokio::spawn(async move { at_work.run("a", until_stopped(begun)).await });
        tokio::task::spawn_blocking(move || begins.recv().unwrap()).await.unwrap();
        request.abort();
        assert!(workshop.run("b", |_| ()).await.is_ok(), "the bench is free again");
    }

    #[tokio::test]
    async fn work_ends_when_its_time_is_over() {
        let workshop = Workshop { longest: Duration::ZERO, ..Workshop::new() };
        let (begun, _begins) = mpsc::channel();
        assert!(workshop.run("a", until_stopped(begun)).await.is_ok());
    }

    #[tokio::test]
    async fn an_account_stands_once_in_the_line_for_the_bench() {
        let workshop = endless();
        let bench = Arc::clone(&workshop.bench).acquire_owned().await.unwrap();
        let order = Arc::new(Mutex::new(Vec::new()));
        let run = |account, name| {
            let order = Arc::clone(&order);
            workshop.run(account, move |_| order.lock().unwrap().push(name))
        };
        // Brought in this order, while the bench is not free.
        let (_, _, _, ()) = tokio::join!(run("a", "a1"), run("a", "a2"), run("b", "b"), async move { drop(bench) });
        assert_eq!(*order.lock().unwrap(), ["a1", "b", "a2"]);
    }

    #[tokio::test]
    async fn an_account_has_two_doors_and_others_have_theirs() {
        let workshop = Workshop::new();
        let doors = (workshop.door("a").unwrap(), workshop.door("a").unwrap());
        assert!(workshop.door("a").is_none());
        let other = workshop.door("b").unwrap();
        drop(doors);
        assert!(workshop.door("a").is_some());
        drop(other);
        workshop.doors.of("c");
        assert_eq!(workshop.doors.taken.lock().unwrap().len(), 1, "those that left are forgotten");
    }
}

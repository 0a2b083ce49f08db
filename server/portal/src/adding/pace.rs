//! How slowly files may come in: whoever holds a place sends, or leaves it to others.

use std::time::Duration;

use tokio::time::Instant;

/// What a sender may let wait, all waits since they last kept up the pace together.
const PATIENCE: Duration = Duration::from_secs(30);
/// Bytes that a sender must send for each second that they let wait: far less than a slow line of today gives.
const BYTES_A_SECOND: u32 = 1_000;

/// The pace of one sender. Time in which the server itself is busy does not count.
#[derive(Debug)]
pub struct Pace {
    left: Duration,
    since: Option<Instant>,
}

impl Default for Pace {
    fn default() -> Self {
        Self { left: PATIENCE, since: None }
    }
}

impl Pace {
    /// Nothing is there to be read: from now on the sender lets wait.
    pub fn wait(&mut self) {
        self.since.get_or_insert_with(Instant::now);
    }

    /// So many bytes came; whether the sender keeps up the pace.
    #[must_use]
    pub fn came(&mut self, bytes: usize) -> bool {
        let waited = self.since.take().map_or(Duration::ZERO, |since| since.elapsed());
        let earned = Duration::from_secs(1) * u32::try_from(bytes).unwrap_or(u32::MAX) / BYTES_A_SECOND;
        let left = self.left.checked_sub(waited);
        self.left = left.unwrap_or_default().saturating_add(earned).min(PATIENCE);
        left.is_some()
    }
}

//! How a message is sent, tried again and given up.

use jiff::{SignedDuration, Timestamp};

use crate::rights::coded_enum;

coded_enum! {
    /// Where a message stands.
    State {
        /// It waits for its time.
        Waiting = "waiting",
        /// It waits to be told with others of its day.
        Held = "held",
        /// A sender has it.
        Sending = "sending",
        /// A mail server took it.
        Sent = "sent",
        /// A mail server refused it for good.
        Refused = "refused",
        /// No mail server took it in three days.
        GivenUp = "given-up",
        /// It may have been sent: its sender ended, or the line was cut, between the message and the answer.
        Unknown = "unknown",
    }
}

/// A sender that has not answered for so long has ended.
pub const CRASH_LEASE: SignedDuration = SignedDuration::from_mins(10);

/// After so long a message is given up.
pub const GIVE_UP_AFTER: SignedDuration = SignedDuration::from_hours(72);

/// Longest time between two attempts.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(6);

/// How long to wait after so many attempts, of which the last failed for now: one minute, then twice as long each time, up to
/// six hours.
#[must_use]
pub fn retry_after(attempts: u32) -> SignedDuration {
    let minutes = 1_i64 << attempts.saturating_sub(1).min(10);
    SignedDuration::from_mins(minutes).min(LONGEST_WAIT)
}

/// What becomes of a message that was not taken for now: when it is tried again, or that it is given up.
#[must_use]
pub fn after_failure(created: Timestamp, now: Timestamp, attempts: u32) -> Option<Timestamp> {
    let next = now.saturating_add(retry_after(attempts)).ok()?;
    let last = created.saturating_add(GIVE_UP_AFTER).ok()?;
    (next <= last).then_some(next)
}

/// What becomes of a message whose sender ended, or whose line was cut, when the mail server may have had all of it.
///
/// An emergency goes again: to be told twice is a small harm, not to be told of it is a wrong that the law names. Anything else
/// does not: the list of accesses holds it, and whoever gets each message twice reads none.
#[must_use]
pub const fn after_lease(urgent: bool) -> State {
    if urgent { State::Waiting } else { State::Unknown }
}

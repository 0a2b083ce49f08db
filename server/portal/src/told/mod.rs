//! Telling by e-mail what happens in a record, without a word of medicine.
//!
//! What is told is decided by [`domain::notice`]. A message is a row of the outbox, written in the transaction of the event that
//! it tells: neither can be without the other. A sender outside this crate claims messages one by one and says what became of
//! each ([`claim`], [`settle`]); which words a message has is for the pages to say.

mod address;
mod code;
mod contact;
mod gather;
mod listeners;
mod outbox;
mod page;
mod send;

pub use address::{Chosen, choose, remove};
pub use code::{Asked, CODE_MINUTES, CODES_PER_HOUR, TRIES, Verified, ask, verify};
pub use gather::{gather, sweep};
pub(crate) use listeners::{Concerned, Listeners, Notice, listeners, write};
pub use page::{Failure, Overview, overview};
pub use send::{Claimed, Outcome, claim, settle};

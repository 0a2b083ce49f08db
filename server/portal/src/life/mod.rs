//! The life of a record: where it stands, what its patient does with it as a whole, and its end.

mod act;
mod erase;
mod read;
mod rows;
mod seen;

pub use act::{Done, act, agreed_elsewhere, check};
pub use erase::erase_due;
pub(crate) use erase::is_erased;
pub use read::{Life, Step, read};
pub(crate) use rows::{opened_at_creation, standing};
pub(crate) use seen::Seen;

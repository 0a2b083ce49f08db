//! What Passerelle does with the bytes of files: those that people add, and those inside documents. Pure functions on
//! bytes, with no input or output and no clock; every function is bounded in time, memory and output.

mod bytes;
mod guard;
pub mod image;
mod inspect;
mod kind;
pub mod pdf;
mod refusal;
mod rtf;
pub mod text;

pub use self::{
    inspect::{inspect, inspect_while},
    kind::{File, Kind},
    refusal::Refusal,
    text::MAX_TEXT,
};

/// The longest file that is taken, in bytes: 5 MB, the limit of Mon espace santé.
pub const MAX_BYTES: usize = 5_000_000;

/// The most pages of a PDF.
pub const MAX_PAGES: usize = 1_000;
